import type { Datum, Omstandigheden, Tijdstip } from '../waarden.js';
import { weiger } from './refusals.js';

/** RFC 3339 in UTC as text that sorts by instant, however many digits the fraction has. */
const sorteerbaar = (op: Tijdstip): string => {
  const kaal = op.slice(0, -1);
  return kaal.includes('.') ? kaal.replace(/\.?0+$/, '') : kaal;
};

export const isVoor = (a: Tijdstip, b: Tijdstip): boolean => sorteerbaar(a) < sorteerbaar(b);
export const laatste = (a: Tijdstip, b: Tijdstip): Tijdstip => (isVoor(a, b) ? b : a);

/** The day of an instant in UTC. In the Netherlands it may be a day later already, never earlier: it refuses nothing too soon. */
export const dag = (op: Tijdstip): Datum => op.slice(0, 10);

export const dagenLater = (op: Tijdstip, dagen: number): Tijdstip =>
  new Date(Date.parse(op) + dagen * 86_400_000).toISOString();

/**
 * When an event of the plan happened: never in the future, never before what it refers to.
 * @returns `op` of the command.
 */
export function gebeurd(
  { op, nu }: Omstandigheden,
  verwijzingen: readonly { readonly ref: string; readonly op: Tijdstip }[] = [],
): Tijdstip {
  if (isVoor(nu, op)) weiger('in-de-toekomst', { ref: op, reden: `het is nu ${nu}` });
  const later = verwijzingen.filter((verwijzing) => isVoor(op, verwijzing.op));
  if (later.length > 0)
    weiger('voor-verwijzing', ...later.map(({ ref, op: toen }) => ({ ref, reden: `gebeurde op ${toen}` })));
  return op;
}
