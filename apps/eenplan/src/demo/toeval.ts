import { createHash } from 'node:crypto';

/** A source of numbers that gives the same ones for the same seed (mulberry32 over a hash of the seed). */
export function toeval(seed: string) {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  const getal = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const tot = (n: number): number => Math.floor(getal() * n);
  return {
    /** Whole number from 0 up to, not including, n. */
    tot,
    tussen: (van: number, totEnMet: number): number => van + tot(totEnMet - van + 1),
    kans: (p: number): boolean => getal() < p,
    kies: <T>(lijst: readonly T[]): T => lijst[tot(lijst.length)]!,
    /** n different ones, in the order of drawing. */
    kiesEnige<T>(lijst: readonly T[], n: number): T[] {
      const rest = [...lijst];
      return Array.from({ length: Math.min(n, rest.length) }, () => rest.splice(tot(rest.length), 1)[0]!);
    },
  };
}
export type Toeval = ReturnType<typeof toeval>;

/** Test BSNs, one after the other: they begin with 9 and pass the elfproef (no such BSN is given to a person). */
export function* testBsns(): Generator<string, never> {
  for (let acht = 90_000_000; ; acht += 1) {
    const som = [...String(acht)].reduce((totaal, cijfer, i) => totaal + Number(cijfer) * (9 - i), 0);
    // The ninth digit counts for −1, so it must equal the remainder; a remainder of 10 has no digit.
    if (som % 11 < 10) yield `${acht}${som % 11}`;
  }
}
