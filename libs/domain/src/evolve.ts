/** Door for readers: states, how events change them, how stored events are read, and what a stream holds exclusively. */
import type { DomainEvent } from '@eenplan/kernel';
import type { AanmeldingEvent } from './aanmelding/aanmelding.events.js';
import { type AanmeldingState, evolveAanmelding, NIEUWE_AANMELDING } from './aanmelding/aanmelding.state.js';
import { aanmeldingSchemas } from './aanmelding/aanmelding.upcast.js';
import { claims as claimsCasus } from './casus/casus.claims.js';
import type { CasusEvent } from './casus/casus.events.js';
import { evolve as evolveCasus } from './casus/casus.evolve.js';
import { type CasusState, NIEUW } from './casus/casus.state.js';
import { casusSchemas } from './casus/casus.upcast.js';
import type { OrganisatieEvent } from './organisatie/organisatie.events.js';
import {
  claimsOrganisatie,
  evolveOrganisatie,
  NIEUWE_ORGANISATIE,
  type OrganisatieState,
} from './organisatie/organisatie.state.js';
import { organisatieSchemas } from './organisatie/organisatie.upcast.js';
import type { PersoonEvent } from './persoon/persoon.events.js';
import { claimsPersoon, evolvePersoon, NIEUWE_PERSOON, type PersoonState } from './persoon/persoon.state.js';
import { persoonSchemas } from './persoon/persoon.upcast.js';
import type { Schemas } from './upcast.js';

export * from './aanmelding/aanmelding.state.js';
export * from './organisatie/organisatie.state.js';
export * from './persoon/persoon.state.js';
export * from './casus/casus.state.js';
export * from './casus/bescherming.state.js';
export { evolveBescherming, zonderKind } from './casus/bescherming.evolve.js';
export { noemt, zonderZichzelf } from './casus/wissel.evolve.js';
export { kenmerkClaim, persoonClaim, regieClaims } from './casus/casus.claims.js';
export { inhoudVan } from './casus/inhoud.js';
export { vervangOveral } from './vervang-overal.js';
export type { Schemas, Upcaster } from './upcast.js';
export { claimsCasus, evolveCasus };

/** A stream type as a reader needs it: everything of its decider but `decide`. */
export interface Stream<S, E extends DomainEvent> extends Schemas<E> {
  readonly initial: S;
  evolve(state: S, event: E): S;
  claims(state: S): readonly string[];
}

/** The stream types by the name under which the store knows them. */
export const streams: {
  readonly casus: Stream<CasusState, CasusEvent>;
  readonly aanmelding: Stream<AanmeldingState, AanmeldingEvent>;
  readonly organisatie: Stream<OrganisatieState, OrganisatieEvent>;
  readonly persoon: Stream<PersoonState, PersoonEvent>;
} = {
  casus: { initial: NIEUW, evolve: evolveCasus, claims: claimsCasus, ...casusSchemas },
  aanmelding: { initial: NIEUWE_AANMELDING, evolve: evolveAanmelding, claims: () => [], ...aanmeldingSchemas },
  organisatie: {
    initial: NIEUWE_ORGANISATIE,
    evolve: evolveOrganisatie,
    claims: claimsOrganisatie,
    ...organisatieSchemas,
  },
  persoon: { initial: NIEUWE_PERSOON, evolve: evolvePersoon, claims: claimsPersoon, ...persoonSchemas },
};
export type StreamType = keyof typeof streams;
export { moetenInstemmen, wordtVernietigd } from './persoon/persoon.state.js';
