import { laatste } from '../tijd.js';
import type { Tijdstip } from '../waarden.js';
import type { CasusEvent } from './casus.events.js';
import type { Plan } from './casus.state.js';

/**
 * Exactly one prio-vraag as soon as a hulpvraag is open (domain.md §5): where a decision leaves none, the first in the order
 * is prio voorlopig, from `op` or from when it was brought in.
 */
export function prioDaarna(wordt: Plan, op: Tijdstip): CasusEvent[] {
  const vraagId = wordt.volgorde[0];
  if (vraagId === undefined || wordt.prio) return [];
  const vraag = wordt.vragen.find((een) => een.vraagId === vraagId)!;
  return [{ type: 'PrioVraagVoorlopig', data: { vraagId }, op: laatste(op, vraag.op) }];
}
