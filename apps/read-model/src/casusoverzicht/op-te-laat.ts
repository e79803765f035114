import { eigenVolgorde, type Sleutels } from '../gedeeld/eigen-volgorde.js';

/** What the reader may count of a row. */
export interface Geteld {
  readonly casusId: string;
  /** Afspraken te laat that the reader may see. */
  readonly teLaat: number;
}

/** A page of casussen by the afspraken te laat that the reader sees, the most first: see {@link eigenVolgorde}. */
export const opTeLaat = <R, Z extends Geteld>(
  limiet: number,
  na: Sleutels | undefined,
  lees: (na: Sleutels | undefined, aantal: number) => Promise<R[]>,
  sleutels: (rij: R) => Sleutels,
  houd: (rijen: R[]) => Promise<Z[]>,
): Promise<Z[]> =>
  eigenVolgorde(limiet, na, lees, houd, { sleutels, eigen: ({ teLaat, casusId }) => [teLaat, casusId], komtNa });

/** Later in the order: a lower number, or the same and a lower id. */
function komtNa([aantal, id]: Sleutels, [danAantal, danId]: Sleutels): boolean {
  const verschil = Number(aantal) - Number(danAantal);
  return verschil === 0 ? String(id) < String(danId) : verschil < 0;
}
