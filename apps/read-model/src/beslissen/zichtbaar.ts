import type { CasusKijk } from './kijk.js';
import type { CasusRij, Kijk } from './kijker.js';

/** A row of a casus, with what the reader may see of it. */
export interface Gezien<R> {
  readonly rij: R;
  readonly kijk: CasusKijk;
}

/** The rows of casussen that are there for the reader. */
export async function zichtbaar<R extends CasusRij>(kijk: Kijk, rijen: readonly R[]): Promise<Gezien<R>[]> {
  const kijken = await kijk.bekijk(rijen);
  return rijen.flatMap((rij, i) => (kijken[i]!.ziet ? [{ rij, kijk: kijken[i]! }] : []));
}
