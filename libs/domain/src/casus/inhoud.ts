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

/** Items of the plan per event: some 600 bytes each, so that an event stays well below what the store takes (48 KB). */
const ITEMS_PER_DEEL = 50;

/** The same in parts that each fit in an event, what is referred to before what refers to it; one at least. */
export function inDelen(inhoud: CasusInhoud): CasusInhoud[] {
  const { vragen, doelen, afspraken } = inhoud;
  const aantal = Math.max(1, Math.ceil((vragen.length + doelen.length + afspraken.length) / ITEMS_PER_DEEL));
  const deelVan = <T>(lijst: readonly T[], ervoor: number, deel: number): readonly T[] =>
    lijst.slice(Math.max(0, deel * ITEMS_PER_DEEL - ervoor), Math.max(0, (deel + 1) * ITEMS_PER_DEEL - ervoor));
  return Array.from({ length: aantal }, (_, deel) => ({
    ...(deel === 0 ? inhoud : { gezinsleden: [], betrokkenen: [], organisaties: [], veiligheidAcuut: false }),
    vragen: deelVan(vragen, 0, deel),
    doelen: deelVan(doelen, vragen.length, deel),
    afspraken: deelVan(afspraken, vragen.length + doelen.length, deel),
  }));
}
