import type { CasusState } from '@eenplan/domain/evolve';
import type { Deel, Sessie } from '../opdracht/sessie.js';

/** The texts of this command belong to a casus, and are about all its gezinsleden unless they say otherwise. */
export function overCasus(sessie: Sessie, casus: Deel<CasusState>): void {
  sessie.betrokkenen = gezin(casus);
  sessie.casusId = casus.streamId;
}

/** Whom a text of a casus is about, if it does not say so: all its gezinsleden. */
function gezin({ state }: Deel<CasusState>): string[] {
  return state.status === 'nieuw' ? [] : state.gezinsleden.map(({ persoonId }) => persoonId);
}
