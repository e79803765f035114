export type Sleutels = readonly (string | number)[];

/** In what order rows stand, by what all of a row says and by what the reader sees of it. */
export interface Volgorde<R, Z> {
  /** By all of it. */
  readonly sleutels: (rij: R) => Sleutels;
  /** By what the reader sees: never before the place that all of it gives. */
  readonly eigen: (gezien: Z) => Sleutels;
  readonly komtNa: (een: Sleutels, ander: Sleutels) => boolean;
}

/**
 * A page in an order of which the reader may see a part, with one row more than fits. Rows come by the whole order, and no row stands
 * earlier than that: so reading goes on until nothing that is still to come can go before what was found. Neither the order nor
 * the cursor, which holds the own keys, tells of what may not be seen.
 * @param na own keys of the row after which the page begins
 * @param lees rows by the whole order, after the one with these keys
 */
export async function eigenVolgorde<R, Z>(
  limiet: number,
  na: Sleutels | undefined,
  lees: (na: Sleutels | undefined, aantal: number) => Promise<R[]>,
  houd: (rijen: R[]) => Promise<Z[]>,
  { sleutels, eigen, komtNa }: Volgorde<R, Z>,
): Promise<Z[]> {
  const aantal = limiet + 1;
  const gevonden: Z[] = [];
  for (let vanaf: Sleutels | undefined; ;) {
    const rijen = await lees(vanaf, aantal);
    const laatste = rijen.at(-1);
    for (const rij of await houd(rijen)) if (!na || komtNa(eigen(rij), na)) gevonden.push(rij);
    gevonden.sort((a, b) => (komtNa(eigen(a), eigen(b)) ? 1 : -1));
    if (laatste === undefined || rijen.length < aantal) return gevonden.slice(0, aantal);
    vanaf = sleutels(laatste);
    const grens = gevonden[aantal - 1];
    // What is still to come stands after the last row that was read, and so after this one.
    if (grens && !komtNa(eigen(grens), vanaf)) return gevonden.slice(0, aantal);
  }
}
