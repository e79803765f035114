import { randomInt } from 'node:crypto';

/** No I, O, S, Z, B, 0, 1, 2, 5, 8, which are confused aloud or on paper; no other vowels, so that no words come out. */
const TEKENS = 'CDFGHJKLMNPQRTVWXY34679';

/** A random name for a casus that means nothing and can be said on the phone: `K7M-4QX`. */
export function nieuwKenmerk(): string {
  const tekens = Array.from({ length: 6 }, () => TEKENS[randomInt(TEKENS.length)]!);
  return `${tekens.slice(0, 3).join('')}-${tekens.slice(3).join('')}`;
}
