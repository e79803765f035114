type Sleutels = readonly (string | number)[];

/**
 * One row more than fits on a page, of those that the reader may see. What is left out after reading is made up by reading on,
 * so that a page is never short, and neither it nor `volgende` tells that there was something else.
 * @param lees at most `aantal` rows after the one with these keys
 * @param houd those of them that the reader may see, in the same order
 */
export async function bladzijde<R, Z>(
  limiet: number,
  na: Sleutels | undefined,
  lees: (na: Sleutels | undefined, aantal: number) => Promise<R[]>,
  sleutels: (rij: R) => Sleutels,
  houd: (rijen: R[]) => Promise<Z[]>,
): Promise<Z[]> {
  const gehouden: Z[] = [];
  const aantal = limiet + 1;
  for (let vanaf = na; ;) {
    const rijen = await lees(vanaf, aantal);
    gehouden.push(...(await houd(rijen)));
    const laatste = rijen.at(-1);
    if (gehouden.length >= aantal || rijen.length < aantal || laatste === undefined) return gehouden.slice(0, aantal);
    vanaf = sleutels(laatste);
  }
}
