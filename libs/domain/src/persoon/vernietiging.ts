import { alsMedewerker } from '../casus/wie.js';
import { type BewaardeCasus, BEWAARTERMIJN, persoonBewaarTot } from './bewaartermijn.js';
import type { PersoonEvent } from './persoon.events.js';
import { weiger } from './persoon.refusals.js';
import { type BekendePersoon, type PersoonState, wordtVernietigd } from './persoon.state.js';
import { alleenCoordinator, type Van } from './verzoeken.js';

/** Destroying takes two people (architecture.md, erasure); this is the first. Through a casus, or a request of the person. */
export function voorstellen(command: Van<'VernietigingVoorstellen'>, state: PersoonState): PersoonEvent[] {
  const { door, persoonId, grond, reden, verzoekId, via, werkwijze } = command;
  const verzoek = state.status === 'bekend' ? state.verzoeken.find((een) => een.verzoekId === verzoekId) : undefined;
  const gemeente = via?.gemeente ?? verzoek?.gemeente;
  // Without anything between them there is no such person.
  if (gemeente === undefined || (!via && !door.gemeenten.includes(gemeente))) return weiger('persoon-bestaat-niet');
  alleenCoordinator(door, gemeente);
  if (state.status === 'bekend' && wordtVernietigd(state)) weiger('persoon-vernietigd');
  if (verzoekId !== undefined && !verzoek)
    weiger('verzoek-onbekend', { ref: verzoekId, reden: 'niet van deze persoon' });
  if (state.status === 'bekend' && state.vernietiging.stand === 'voorgesteld')
    weiger('vernietiging-loopt', { ref: state.vernietiging.door.medewerkerId, reden: 'stelde het voor' });
  if (!werkwijze.vernietigingsgronden.includes(grond)) weiger('grond-onbekend', { ref: grond, reden: 'onbekend' });
  nietInOpenCasus(command);
  if (grond === BEWAARTERMIJN) termijnVoorbij(command);
  const aanleiding = verzoekId === undefined ? {} : { verzoekId };
  const data = { persoonId, gemeente, grond, reden, ...aanleiding, door: alsMedewerker(door) };
  return [{ type: 'VernietigingVoorgesteld', data: { ...data, werkwijze: werkwijze.versie } }];
}

export function intrekkenVoorstel({ door }: Van<'VernietigingIntrekken'>, state: BekendePersoon): PersoonEvent[] {
  alleenCoordinator(door, voorstelVan(state).gemeente);
  return [{ type: 'VernietigingIngetrokken', data: { door: alsMedewerker(door) } }];
}

/** The second of the two, and another than the first. There is no way back: from here on the person joins no casus. */
export function goedkeuren(command: Van<'VernietigingGoedkeuren'>, state: BekendePersoon): PersoonEvent[] {
  const { door } = command;
  const voorstel = voorstelVan(state);
  alleenCoordinator(door, voorstel.gemeente);
  if (voorstel.door.medewerkerId === door.accountId)
    weiger('eigen-voorstel', { ref: state.persoonId, reden: 'eigen voorstel' });
  nietInOpenCasus(command);
  // Since it was proposed something may have been recorded about her.
  if (voorstel.grond === BEWAARTERMIJN) termijnVoorbij(command);
  return [{ type: 'VernietigingGoedgekeurd', data: { door: alsMedewerker(door) } }];
}

/** The vault is done; what it did stands for ever. */
export function voltooien({ door, bewijs }: Van<'VernietigingVoltooien'>, state: BekendePersoon): PersoonEvent[] {
  if (!door.rollen.includes('systeem')) weiger('niet-bevoegd');
  const { stand } = state.vernietiging;
  if (stand === 'vernietigd') weiger('persoon-vernietigd');
  if (stand !== 'goedgekeurd') weiger('niet-goedgekeurd', { ref: state.persoonId, reden: stand });
  return [{ type: 'PersoonVernietigd', data: bewijs }];
}

/** By the systeem alone, and for each term once: it asks people to look, and counts for none of the two. */
export function signaleren(command: Van<'BewaartermijnSignaleren'>, state: PersoonState): PersoonEvent[] {
  const { door, persoonId, casusId, gemeente, werkwijze } = command;
  if (!door.rollen.includes('systeem')) return weiger('niet-bevoegd');
  if (state.status === 'bekend' && wordtVernietigd(state)) weiger('persoon-vernietigd');
  nietInOpenCasus(command);
  const totDatum = termijnVoorbij(command);
  if (state.status === 'bekend' && state.gesignaleerd === totDatum)
    weiger('al-gesignaleerd', { ref: persoonId, reden: totDatum });
  return [
    { type: 'BewaartermijnVerstreken', data: { persoonId, gemeente, casusId, totDatum, werkwijze: werkwijze.versie } },
  ];
}

/** By what was looked up of her casussen: the last day on which her data had to be kept. */
function termijnVoorbij({
  bewaard,
  nu,
  werkwijze,
}: Pick<Van<'VernietigingGoedkeuren'>, 'nu' | 'werkwijze'> & { readonly bewaard: readonly BewaardeCasus[] }): string {
  const tot = persoonBewaarTot(bewaard, werkwijze.bewaartermijnen);
  if (tot === undefined || tot >= nu.slice(0, 10))
    return weiger('bewaartermijn-loopt', { ref: tot ?? 'onbekend', reden: 'bewaren tot en met' });
  return tot;
}

/** Of which casus is not told: it may be another gemeente's. */
function nietInOpenCasus({ inOpenCasus }: { readonly inOpenCasus: boolean }): void {
  if (inOpenCasus) weiger('nog-gezinslid');
}

function voorstelVan({ vernietiging }: BekendePersoon) {
  if (vernietiging.stand === 'voorgesteld') return vernietiging;
  return weiger(vernietiging.stand === 'geen' ? 'geen-voorstel' : 'persoon-vernietigd');
}
