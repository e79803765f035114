import type { Bewaartermijn, Datum, Tijdstip } from '../waarden.js';

/** A casus that was closed, as far as the term asks. */
export interface GeslotenCasus {
  readonly geslotenOp: Tijdstip;
  /** The last thing that was recorded in it. */
  readonly gewijzigdOp: Tijdstip;
  /** Codes of the grondslagen that were fixed in it. */
  readonly grondslagen: readonly string[];
}

/** The grond for destroying that stands or falls with the term; the others are the person's own. */
export const BEWAARTERMIJN = 'bewaartermijn';

/** A casus in which a person is or was named; one that is open is kept. */
export type BewaardeCasus = { readonly open: true } | ({ readonly open: false } & GeslotenCasus);

/**
 * Until which day the data of a person are kept: of all casussen in which she was named the longest. Undefined as long as one
 * of them is open, or where none is known: then nothing shows that she need not be kept.
 */
export function persoonBewaarTot(
  casussen: readonly BewaardeCasus[],
  termijnen: readonly Bewaartermijn[],
): Datum | undefined {
  const dagen = casussen.map((een) => (een.open ? undefined : bewaarTot(een, termijnen)));
  return dagen.includes(undefined) ? undefined : dagen.sort().at(-1);
}

/**
 * Until which day the data of a casus are kept: the longest of the terms of its grondslagen. A grondslag without a term, or no
 * grondslag, is no reason to keep it shorter: then the longest of all counts.
 */
export function bewaarTot(casus: GeslotenCasus, termijnen: readonly Bewaartermijn[]): Datum {
  if (termijnen.length === 0) throw new Error('without any term nothing is ever due');
  const { grondslagen } = casus;
  const bekend = grondslagen.length > 0 && grondslagen.every((code) => termijnen.some((een) => een.grondslag === code));
  const gelden = bekend ? termijnen.filter(({ grondslag }) => grondslagen.includes(grondslag)) : termijnen;
  const dagen = gelden.map(({ jaren, begint }) =>
    jarenLater(begint === 'einde-casus' ? casus.geslotenOp : casus.gewijzigdOp, jaren),
  );
  return dagen.sort().at(-1)!;
}

/** The same day, years later; of 29 February the day after 28, where that year has none. */
function jarenLater(moment: Tijdstip, jaren: number): Datum {
  const dag = new Date(`${moment.slice(0, 10)}T00:00:00Z`);
  dag.setUTCFullYear(dag.getUTCFullYear() + jaren);
  return dag.toISOString().slice(0, 10);
}
