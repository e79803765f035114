import type { CasusState } from '@eenplan/domain/evolve';
import type { Deel } from '../opdracht/sessie.js';

/** Whom a text of a casus is about, if it does not say so: all its gezinsleden. */
export function gezin({ state }: Deel<CasusState>): string[] {
  return state.status === 'nieuw' ? [] : state.gezinsleden.map(({ persoonId }) => persoonId);
}
