import type { Tekst } from '../gedeeld/onthulling.dto.js';

/** A text, the list of the dossier that holds it, and when what holds it was made. */
interface Gevonden {
  readonly tekst: Tekst;
  readonly plek: string;
  readonly momentOp?: string;
}

/** Wherever a dossier has a text: what comes later is not forgotten. `plek` is the list that holds it. */
export function* tekstenIn(waarde: unknown, plek = '', op?: string): Generator<Gevonden> {
  if (Array.isArray(waarde)) for (const een of waarde) yield* tekstenIn(een, plek, op);
  else if (typeof waarde === 'object' && waarde !== null) {
    if ('tekstId' in waarde) yield { tekst: waarde as Tekst, plek, ...(op !== undefined && { momentOp: op }) };
    for (const [naam, deel] of Object.entries(waarde))
      yield* tekstenIn(deel, Array.isArray(deel) ? naam : plek, momentVan(waarde) ?? op);
  }
}

/** When what holds the text was made, if that is told. */
const momentVan = (stuk: object): string | undefined =>
  Object.entries(stuk).find(([naam, op]) => /[a-z]Op$/.test(naam) && typeof op === 'string')?.[1] as string | undefined;
