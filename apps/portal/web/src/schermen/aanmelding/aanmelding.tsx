/** One aanmelding. */
export default function Aanmelding() {
  return null;
}
