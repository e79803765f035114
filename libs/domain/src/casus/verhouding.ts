import type { CasusId, Gemeentecode, Handelende, PersoonId } from '../waarden.js';
import type { CasusState } from './casus.state.js';
import { hoortErbij, isBetrokken } from './wie.js';

/** A casus through which somebody has to do with a person. */
export interface Verhouding {
  readonly casusId: CasusId;
  readonly gemeente: Gemeentecode;
}

/**
 * The casus as what connects who acts with a person: one takes part in it, the other is in it or was. Undefined where it
 * does not: an id of a person alone must lead to nothing.
 */
export function verhouding(state: CasusState, door: Handelende, persoonId: PersoonId): Verhouding | undefined {
  if (state.status === 'nieuw' || !isBetrokken(state, door)) return undefined;
  const { casusId, gemeente } = state;
  return hoortErbij(state, persoonId) || state.vertrokken.includes(persoonId) ? { casusId, gemeente } : undefined;
}
