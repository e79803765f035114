import { VaultError } from './errors.js';

/** How a text begins that is about somebody's work: no text of a person can, as the edge takes no \0. It lies inside the ciphertext. */
const MERK = '\0werk\0';

/** Of old texts nothing says so: those are not of work. */
export const isWerk = (tekst: string): boolean => tekst.startsWith(MERK);
export const alsWerk = (tekst: string): string => MERK + eisGeenWerk(tekst);
/** What somebody wrote. */
export const zonderMerk = (tekst: string): string => (isWerk(tekst) ? tekst.slice(MERK.length) : tekst);

/** Only who puts it says that it is of work: a text that looks like it would be read without an entry in the access log. */
export function eisGeenWerk(tekst: string): string {
  if (isWerk(tekst)) throw new VaultError('ongeldige-tekst', 'a text begins as one about work does');
  return tekst;
}
