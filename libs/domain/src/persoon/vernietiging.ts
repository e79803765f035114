import { alsMedewerker } from '../casus/wie.js';
import type { Gemeentecode, Handelende } from '../waarden.js';
import { BEWAARTERMIJN, persoonBewaarTot } from './bewaartermijn.js';
import type { BewaardBij, Nagegaan, TeVernietigen } from './persoon.commands.js';
import type { PersoonEvent } from './persoon.events.js';
import { weiger } from './persoon.refusals.js';
import { type BekendePersoon, type PersoonState, wordtVernietigd } from './persoon.state.js';
import { alleenCoordinator, type Van } from './verzoeken.js';

/**
 * Destroying takes two people (architecture.md, erasure); this is the first. Through a casus, or a request of the person. What
 * another gemeente has is not told here: it is asked to agree.
 */
export function voorstellen(command: Van<'VernietigingVoorstellen'>, state: PersoonState): PersoonEvent[] {
  const { door, persoonId, grond, reden, verzoekId, via, werkwijze, gelakt = [] } = command;
  const verzoek = verzoekVan(command, state);
  const gemeente = via?.gemeente ?? verzoek?.gemeente;
  // Without anything between them there is no such person.
  if (gemeente === undefined || (!via && !door.gemeenten.includes(gemeente))) return weiger('persoon-bestaat-niet');
  alleenCoordinator(door, gemeente);
  if (state.status === 'bekend' && wordtVernietigd(state)) weiger('persoon-vernietigd');
  if (verzoekId !== undefined && !verzoek)
    weiger('verzoek-onbekend', { ref: verzoekId, reden: 'niet van deze persoon' });
  if (state.status === 'bekend' && state.vernietiging.stand === 'voorgesteld')
    weiger('vernietiging-loopt', { ref: state.vernietiging.door.medewerkerId, reden: 'stelde het voor' });
  huidigNummer(command);
  if (!werkwijze.vernietigingsgronden.includes(grond)) weiger('grond-onbekend', { ref: grond, reden: 'onbekend' });
  const eigen = vanEigen(command);
  nietInOpenCasus(eigen);
  if (grond === BEWAARTERMIJN) termijnVoorbij({ ...command, ...eigen });
  alleenTeLakken(command);
  const ookVan = bijWie(command, state).filter((een) => een !== gemeente);
  return [
    {
      type: 'VernietigingVoorgesteld',
      data: {
        ...{ persoonId, gemeente, grond, reden, ...(verzoekId !== undefined && { verzoekId }) },
        ...{ door: alsMedewerker(door), werkwijze: werkwijze.versie, gelakt, ookVan },
      },
    },
  ];
}

export function intrekkenVoorstel({ door }: Van<'VernietigingIntrekken'>, state: BekendePersoon): PersoonEvent[] {
  vanEenGemeente(door, voorstelVan(state));
  return [{ type: 'VernietigingIngetrokken', data: { door: alsMedewerker(door) } }];
}

/**
 * The second of the two, and another than the first; where other gemeenten know the person, one of each of those. After the
 * last there is no way back: from here on the person joins no casus.
 */
export function goedkeuren(command: Van<'VernietigingGoedkeuren'>, state: BekendePersoon): PersoonEvent[] {
  const { door } = command;
  const voorstel = voorstelVan(state);
  vanEenGemeente(door, voorstel);
  if (voorstel.door.medewerkerId === door.accountId)
    weiger('eigen-voorstel', { ref: state.persoonId, reden: 'eigen voorstel' });
  huidigNummer(command);
  const eigen = vanEigen(command);
  nietInOpenCasus(eigen);
  // Since it was proposed something may have been recorded about her.
  if (voorstel.grond === BEWAARTERMIJN && eigen.bewaard.length > 0) termijnVoorbij({ ...command, ...eigen });
  const gevraagd = [voorstel.gemeente, ...voorstel.ookVan];
  const gemeenten = voorstel.nogVan.filter((een) => door.gemeenten.includes(een));
  const rest = [...voorstel.nogVan, ...bijWie(command, state).filter((een) => !gevraagd.includes(een))].filter(
    (een) => !door.gemeenten.includes(een),
  );
  // Who was not asked cannot agree, and whose yes is there already is not waited for.
  if (rest.some((een) => !gevraagd.includes(een)) || (rest.length > 0 && gemeenten.length === 0))
    weiger('andere-gemeente-nodig');
  if (rest.length > 0) return [{ type: 'VernietigingIngestemd', data: { gemeenten, door: alsMedewerker(door) } }];
  nietInOpenCasus(command);
  // Of the others nothing is told but that it cannot be done yet.
  if (voorstel.grond === BEWAARTERMIJN) termijnVoorbij(command, 'onbekend');
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
function termijnVoorbij(
  { bewaard, nu, werkwijze }: Pick<Van<'VernietigingGoedkeuren'>, 'nu' | 'werkwijze' | 'bewaard'>,
  verteld?: string,
): string {
  const tot = persoonBewaarTot(bewaard, werkwijze.bewaartermijnen);
  if (tot === undefined || tot >= nu.slice(0, 10))
    return weiger('bewaartermijn-loopt', { ref: verteld ?? tot ?? 'onbekend', reden: 'bewaren tot en met' });
  return tot;
}

/** Of which casus is not told. */
function nietInOpenCasus({ openIn }: Pick<Nagegaan, 'openIn'>): void {
  if (openIn.length > 0) weiger('nog-gezinslid');
}

/** What was found at the gemeenten of who acts: of what others have nothing may show. */
function vanEigen({ door, openIn, bewaard }: Nagegaan & { readonly door: Handelende }): Nagegaan {
  const eigen = (gemeente: Gemeentecode) => door.gemeenten.includes(gemeente);
  return { openIn: openIn.filter(eigen), bewaard: bewaard.filter((een: BewaardBij) => eigen(een.gemeente)) };
}

/** Every gemeente in which she was named, or of which she asked something. */
function bijWie({ bewaard, eerder = [] }: TeVernietigen, state: PersoonState): Gemeentecode[] {
  const gevraagd = state.status === 'bekend' ? state.gemeenten : [];
  return [...new Set([...bewaard, ...eerder].map(({ gemeente }) => gemeente).concat(gevraagd))].sort();
}

/** The request from which it follows, also one under a number that she had before. */
function verzoekVan({ verzoekId, eerder = [] }: Van<'VernietigingVoorstellen'>, state: PersoonState) {
  const eigen = state.status === 'bekend' ? state.verzoeken : [];
  return [...eigen, ...eerder].find((een) => een.verzoekId === verzoekId);
}

function huidigNummer({ anderNummer }: TeVernietigen): void {
  if (anderNummer) weiger('ander-nummer');
}

function alleenTeLakken({ gelakt = [], teLakken = [] }: Van<'VernietigingVoorstellen'>): void {
  const vreemd = gelakt.filter(({ tekstId }) => !teLakken.includes(tekstId));
  if (vreemd.length > 0)
    weiger('tekst-niet-te-lakken', ...vreemd.map(({ tekstId }) => ({ ref: tekstId, reden: 'niet te lakken' })));
}

type Voorstel = ReturnType<typeof voorstelVan>;

/** A coördinator of one of the gemeenten that are asked; any of them may also call it off. */
function vanEenGemeente(door: Handelende, { gemeente, ookVan }: Voorstel): void {
  alleenCoordinator(door, [gemeente, ...ookVan].find((een) => door.gemeenten.includes(een)) ?? gemeente);
}

function voorstelVan({ vernietiging }: BekendePersoon) {
  if (vernietiging.stand === 'voorgesteld') return vernietiging;
  return weiger(vernietiging.stand === 'geen' ? 'geen-voorstel' : 'persoon-vernietigd');
}
