/** Enough of an id to tell it from others on one screen. */
export function kort(id: string): string {
  return id.slice(0, 8);
}
