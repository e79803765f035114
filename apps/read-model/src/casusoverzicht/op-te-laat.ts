type Sleutels = readonly (string | number)[];

/** What the reader may count of a row. */
export interface Geteld {
  readonly casusId: string;
  /** Afspraken te laat that the reader may see. */
  readonly teLaat: number;
}

/**
 * A page in order of a number of which the reader may see a part, with one row more than fits; the most te laat first. Rows
 * come by the whole number, and no number is higher than that: so reading goes on until nothing that is still to come can go
 * before what was found. Neither the order nor the cursor, which holds the own number, tells of what may not be seen.
 * @param na keys of the row after which the page begins: the number, and the casus
 * @param lees rows in order of the whole number, after the one with these keys
 */
export async function opTeLaat<R, Z extends Geteld>(
  limiet: number,
  na: Sleutels | undefined,
  lees: (na: Sleutels | undefined, aantal: number) => Promise<R[]>,
  sleutels: (rij: R) => Sleutels,
  houd: (rijen: R[]) => Promise<Z[]>,
): Promise<Z[]> {
  const aantal = limiet + 1;
  const gevonden: Z[] = [];
  for (let vanaf: Sleutels | undefined; ;) {
    const rijen = await lees(vanaf, aantal);
    const laatste = rijen.at(-1);
    for (const rij of await houd(rijen)) if (!na || komtNa([rij.teLaat, rij.casusId], na)) gevonden.push(rij);
    gevonden.sort((a, b) => (komtNa([a.teLaat, a.casusId], [b.teLaat, b.casusId]) ? 1 : -1));
    if (laatste === undefined || rijen.length < aantal) return gevonden.slice(0, aantal);
    vanaf = sleutels(laatste);
    const grens = gevonden[aantal - 1];
    // What is still to come stands after the last row that was read, and so after this one.
    if (grens && !komtNa([grens.teLaat, grens.casusId], vanaf)) return gevonden.slice(0, aantal);
  }
}

/** Later in the order: a lower number, or the same and a lower id. */
function komtNa([aantal, id]: Sleutels, [danAantal, danId]: Sleutels): boolean {
  const verschil = Number(aantal) - Number(danAantal);
  return verschil === 0 ? String(id) < String(danId) : verschil < 0;
}
