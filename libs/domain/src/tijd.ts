import type { Tijdstip } from './waarden.js';

/** The fraction of a second as text that sorts by size, however many digits it has. */
const fractie = (op: Tijdstip): string => /\.(\d+)/.exec(op)?.[1]?.replace(/0+$/, '') ?? '';
/** Whole seconds; Date knows years of more than four digits as well, which as text sort before all others. */
const seconden = (op: Tijdstip): number => Date.parse(op.replace(/\.\d+/, ''));

/** Earlier, to the last digit: moments may be microseconds apart. */
export const isVoor = (a: Tijdstip, b: Tijdstip): boolean => {
  const verschil = seconden(a) - seconden(b);
  return verschil === 0 ? fractie(a) < fractie(b) : verschil < 0;
};
export const laatste = (a: Tijdstip, b: Tijdstip): Tijdstip => (isVoor(a, b) ? b : a);
