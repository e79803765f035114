import { bindable, freePort } from '../../../../infra/process/ports.mjs';
import { Fout } from '../fout.js';

/** Of each service. */
export interface Poorten {
  readonly portaal: number;
  readonly casusregie: number;
  readonly leesmodellen: number;
  readonly audit: number;
  /** Of the development issuer. */
  readonly issuer: number;
}

/** Above N; what lies between is kept for parts that are still to come. */
const AFSTAND = { portaal: 0, casusregie: 1, leesmodellen: 2, audit: 3, issuer: 6 } as const;
type Naam = keyof typeof AFSTAND;
const NAMEN = Object.keys(AFSTAND) as Naam[];

/**
 * N, N+1, N+2, N+3 and N+6, each looked at before anything starts; 0 picks free ones.
 * @throws Fout naming the first that is taken
 */
export async function kiesPoorten(n: number): Promise<Poorten> {
  const poorten: Record<Naam, number> = { portaal: 0, casusregie: 0, leesmodellen: 0, audit: 0, issuer: 0 };
  const gekozen = new Set<number>();
  for (const naam of NAMEN) {
    const poort = n === 0 ? await vrijePoort(gekozen) : n + AFSTAND[naam];
    if (n !== 0 && (await bindable(poort)) === undefined)
      throw new Fout(
        `Poort ${poort} is al in gebruik: kies met --port een andere, of stop het programma dat hem gebruikt.`,
      );
    gekozen.add(poort);
    poorten[naam] = poort;
  }
  return poorten;
}

/** A free port that is not one of these, which may not be in use yet; adds it to them. */
export async function vrijePoort(gekozen: Set<number>): Promise<number> {
  let poort = await freePort();
  while (gekozen.has(poort)) poort = await freePort();
  gekozen.add(poort);
  return poort;
}
