import type { Tijdstip } from './waarden.js';

/** RFC 3339 in UTC as text that sorts by instant, however many digits the fraction has. */
const sorteerbaar = (op: Tijdstip): string => {
  const kaal = op.slice(0, -1);
  return kaal.includes('.') ? kaal.replace(/\.?0+$/, '') : kaal;
};

export const isVoor = (a: Tijdstip, b: Tijdstip): boolean => sorteerbaar(a) < sorteerbaar(b);
export const laatste = (a: Tijdstip, b: Tijdstip): Tijdstip => (isVoor(a, b) ? b : a);
