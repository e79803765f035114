import { isVoor } from '../tijd.js';
import type { Datum, Omstandigheden, Tijdstip } from '../waarden.js';
import { weiger } from './refusals.js';

/** The day of an instant in UTC. In the Netherlands it may be a day later already, never earlier: it refuses nothing too soon. */
export const dag = (op: Tijdstip): Datum => op.slice(0, 10);

export const dagenLater = (op: Tijdstip, dagen: number): Tijdstip =>
  new Date(Date.parse(op) + dagen * 86_400_000).toISOString();

export const urenLater = (op: Tijdstip, uren: number): Tijdstip =>
  new Date(Date.parse(op) + uren * 3_600_000).toISOString();

/**
 * When an event of the plan happened: never in the future, never before what it refers to. Now is never before anything
 * that was recorded, also where the clock of another process is a moment ahead.
 * @returns `op` of the command.
 */
export function gebeurd(
  { op, nu }: Omstandigheden,
  verwijzingen: readonly { readonly ref: string; readonly op: Tijdstip }[] = [],
): Tijdstip {
  if (isVoor(nu, op)) weiger('in-de-toekomst', { ref: op, reden: `het is nu ${nu}` });
  const later = op === nu ? [] : verwijzingen.filter((verwijzing) => isVoor(op, verwijzing.op));
  if (later.length > 0)
    weiger('voor-verwijzing', ...later.map(({ ref, op: toen }) => ({ ref, reden: `gebeurde op ${toen}` })));
  return op;
}
