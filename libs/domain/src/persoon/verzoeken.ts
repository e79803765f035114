import { dagenLater } from '../casus/tijd.js';
import { alsMedewerker } from '../casus/wie.js';
import { isVoor } from '../tijd.js';
import type { Gemeentecode, Handelende } from '../waarden.js';
import type { PersoonCommand } from './persoon.commands.js';
import type { PersoonEvent, VerzoekSoort } from './persoon.events.js';
import { weiger } from './persoon.refusals.js';
import { type BekendePersoon, type PersoonState, type VerzoekState, wordtVernietigd } from './persoon.state.js';

export type Van<T extends PersoonCommand['type']> = Extract<PersoonCommand, { type: T }>;

/** These are about texts; the others may name some. */
const OVER_TEKSTEN: readonly VerzoekSoort[] = ['rectificatie', 'eigen-verklaring', 'beperking'];

/** By the person, or written down by a medewerker who takes part in a casus of that person. */
export function indienen(command: Van<'VerzoekIndienen'>, state: PersoonState): PersoonEvent[] {
  const { door, persoonId, verzoekId, soort, tekst, via, werkwijze, op, nu } = command;
  const zelf = door.persoonId === persoonId;
  const gemeente = via?.gemeente ?? command.gemeente;
  if ((!zelf && (via === undefined || door.organisatieId === undefined)) || gemeente === undefined)
    return weiger('persoon-bestaat-niet');
  if (wordtVernietigd(state)) weiger('persoon-vernietigd');
  const tekstIds = [...new Set(command.tekstIds)];
  if (OVER_TEKSTEN.includes(soort) && tekstIds.length === 0) weiger('teksten-ontbreken');
  alleenEigen(tekstIds, command.eigenTeksten);
  if (isVoor(nu, op)) weiger('in-de-toekomst', { ref: op, reden: `het is nu ${nu}` });
  const uiterlijkDatum = dagenLater(op, werkwijze.verzoekTermijnDagen).slice(0, 10);
  const opgetekend = zelf ? {} : { opgetekendDoor: alsMedewerker(door) };
  const data = { verzoekId, persoonId, soort, gemeente, tekst, tekstIds, uiterlijkDatum, ...opgetekend };
  return [{ type: 'VerzoekIngediend', data: { ...data, werkwijze: werkwijze.versie }, op }];
}

/** With a reason; of an own verklaring and of a beperking it is visible from this instant (domain.md §9). */
export function beslissen(command: Van<'VerzoekBeslissen'>, state: BekendePersoon): PersoonEvent[] {
  const { door, verzoekId, uitkomst, reden } = command;
  const verzoek = openVerzoek(state, verzoekId);
  alleenCoordinator(door, verzoek.gemeente);
  const teksten = overTeksten(command, verzoek);
  if (OVER_TEKSTEN.includes(verzoek.soort)) alleenEigen(teksten, command.eigenTeksten);
  const gevolgen = teksten.flatMap((tekstId): PersoonEvent[] => {
    if (verzoek.soort === 'eigen-verklaring')
      return [{ type: 'TekstBetwist', data: { tekstId, verzoekId, verklaring: verzoek.tekst } }];
    const al = verzoek.soort !== 'beperking' || state.geblokkeerd.some((een) => een.tekstId === tekstId);
    return al ? [] : [{ type: 'TekstGeblokkeerd', data: { tekstId, verzoekId } }];
  });
  return [{ type: 'VerzoekBeslist', data: { verzoekId, uitkomst, reden, door: alsMedewerker(door) } }, ...gevolgen];
}

/** By the person, or written down by the coördinator. */
export function intrekken(command: Van<'VerzoekIntrekken'>, state: BekendePersoon): PersoonEvent[] {
  const { door, verzoekId } = command;
  const verzoek = openVerzoek(state, verzoekId);
  if (door.persoonId === state.persoonId) return [{ type: 'VerzoekIngetrokken', data: { verzoekId } }];
  alleenCoordinator(door, verzoek.gemeente);
  return [{ type: 'VerzoekIngetrokken', data: { verzoekId, opgetekendDoor: alsMedewerker(door) } }];
}

/** The reason to block it is over. */
export function vrijgeven(command: Van<'TekstVrijgeven'>, state: BekendePersoon): PersoonEvent[] {
  const { door, tekstId, reden } = command;
  const blokkade = state.geblokkeerd.find((een) => een.tekstId === tekstId);
  if (!blokkade) return weiger('tekst-niet-geblokkeerd', { ref: tekstId, reden: 'niet geblokkeerd' });
  alleenCoordinator(door, verzoekVan(state, blokkade.verzoekId).gemeente);
  return [{ type: 'TekstVrijgegeven', data: { tekstId, reden, door: alsMedewerker(door) } }];
}

export function alleenCoordinator(door: Handelende, gemeente: Gemeentecode): void {
  if (!door.rollen.includes('casuscoordinator') || !door.gemeenten.includes(gemeente)) weiger('alleen-coordinator');
}

export function verzoekVan({ verzoeken }: BekendePersoon, verzoekId: string): VerzoekState {
  const verzoek = verzoeken.find((een) => een.verzoekId === verzoekId);
  return verzoek ?? weiger('verzoek-onbekend', { ref: verzoekId, reden: 'niet van deze persoon' });
}

function openVerzoek(state: BekendePersoon, verzoekId: string): VerzoekState {
  const verzoek = verzoekVan(state, verzoekId);
  if (verzoek.stand !== 'open') weiger('verzoek-afgelopen', { ref: verzoekId, reden: verzoek.stand });
  return verzoek;
}

/** A text of somebody else, or of another gemeente, is refused as one that does not exist. */
function alleenEigen(tekstIds: readonly string[], eigen: readonly string[]): void {
  const vreemd = tekstIds.filter((id) => !eigen.includes(id));
  if (vreemd.length > 0) weiger('tekst-onbekend', ...vreemd.map((ref) => ({ ref, reden: 'niet gevonden' })));
}

/** All texts of a request that is granted; some of them where it is granted in part. */
function overTeksten({ uitkomst, tekstIds }: Van<'VerzoekBeslissen'>, verzoek: VerzoekState): readonly string[] {
  if (uitkomst === 'afgewezen') return [];
  if (uitkomst === 'toegewezen') return verzoek.tekstIds;
  const vreemd = tekstIds.filter((id) => !verzoek.tekstIds.includes(id));
  if (vreemd.length > 0) weiger('tekst-niet-in-verzoek', ...vreemd.map((ref) => ({ ref, reden: 'niet genoemd' })));
  if (OVER_TEKSTEN.includes(verzoek.soort) && tekstIds.length === 0) weiger('teksten-ontbreken');
  return [...new Set(tekstIds)];
}
