import type { CasusInhoud } from './casus.events.js';
import { type Bestaand } from './casus.state.js';

/** All of a casus that goes over to the casus into which it is merged, with the same ids. */
export function inhoudVan(state: Bestaand): CasusInhoud {
  const { gezinsleden, betrokkenen, organisaties, plan, veiligheid } = state;
  return {
    gezinsleden,
    betrokkenen,
    organisaties,
    vragen: plan.vragen,
    doelen: plan.doelen,
    afspraken: plan.afspraken,
    veiligheidAcuut: veiligheid.acuut,
  };
}
