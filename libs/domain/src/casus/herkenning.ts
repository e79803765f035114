import type { AanmeldingId, Herkenning, PersoonId } from '../waarden.js';
import { buurVan, nietAfgeschermd } from './afscherming.js';
import { teBeoordelen } from './beoordeling.js';
import { GEEN_BESCHERMING } from './bescherming.state.js';
import type { CasusEvent } from './casus.events.js';
import type { InBeoordeling, OpenCasus } from './casus.state.js';
import { weiger } from './refusals.js';
import { type Regel, toets, type Van } from './regel.js';
import { alleenCoordinator } from './wie.js';

/** Persons of an aanmelding that waits for its judgement turn out to be known, and stay in this casus (domain.md §3). */
export function herkennen(command: Van<'PersonenHerkennen'>, state: OpenCasus): CasusEvent[] {
  toets(command, state, alleenCoordinator, opWachtend, nergensAnders, nietBijAfgeschermde, nogVanDitGezin);
  const { aanmeldingId, herkend } = command;
  return [{ type: 'PersonenHerkend', data: { aanmeldingId, herkend } }];
}

/**
 * The aanmelding that opened this casus is about the gezin of another one, which it joins in the same command. Nothing is lost by
 * it: there is nothing here that the aanmelding does not bring along.
 */
export function latenOpgaan(command: Van<'CasusLatenOpgaan'>, state: InBeoordeling): CasusEvent[] {
  toets(command, state, alleenCoordinator, eenAndere, opent, nietsBuitenDeAanmelding);
  return [{ type: 'CasusSamengevoegd', data: { naarCasusId: command.naarCasusId } }];
}

type Herkent = { readonly aanmeldingId: AanmeldingId; readonly herkend: readonly Herkenning[] };

/** The first aanmelding waits as long as its casus is in beoordeling. */
function opWachtend(command: Herkent, state: OpenCasus): void {
  if (command.aanmeldingId === state.eersteAanmelding) {
    if (state.status !== 'in-beoordeling')
      weiger('aanmelding-al-beoordeeld', { ref: command.aanmeldingId, reden: 'beoordeeld' });
  } else teBeoordelen(command, state);
}

/** Whom only the aanmelding names can become another; of whom more was recorded that would stay with nobody. */
function nergensAnders({ aanmeldingId, herkend }: Herkent, state: OpenCasus): void {
  const eerste = aanmeldingId === state.eersteAanmelding;
  const elders = new Set([
    ...(eerste ? [] : [...state.gezinsleden, ...state.betrokkenen].map(({ persoonId }) => persoonId)),
    ...state.gevoegd
      .filter((een) => een.aanmeldingId !== aanmeldingId)
      .flatMap((een) => [...een.gezinsleden, ...een.betrokkenen].map(({ persoonId }) => persoonId)),
    ...vastgelegdVan(state),
  ]);
  const vast = herkend.filter(({ persoonId }) => elders.has(persoonId));
  // With whom there was contact is not known here.
  if (vast.length > 0 || (eerste && state.plan.contactmomenten.length > 0))
    weiger(
      'persoon-al-vastgelegd',
      ...vast.map(({ persoonId: ref }) => ({ ref, reden: 'staat ook elders in de casus' })),
    );
}

function* vastgelegdVan({ plan, bescherming }: OpenCasus): Iterable<PersoonId> {
  for (const vraag of plan.vragen) if (vraag.soort === 'hulpvraag') yield vraag.vraagstellerId;
  for (const { eigenaar } of plan.afspraken) if (eigenaar.soort === 'persoon') yield eigenaar.persoonId;
  for (const { antwoorden } of plan.versies) for (const { persoonId } of antwoorden) yield persoonId;
  for (const { beschermdeId, geweerdeId } of bescherming.afschermingen) yield* [beschermdeId, geweerdeId];
  for (const { persoonId } of bescherming.toestemmingen) yield persoonId;
  for (const { persoonId, ouderId } of bescherming.inzageOuders) yield* [persoonId, ouderId];
}

/** As with somebody who is added (domain.md §9). Of a joined aanmelding its acceptance is refused, as always. */
function nietBijAfgeschermde({ aanmeldingId, herkend }: Herkent, state: OpenCasus): void {
  if (aanmeldingId !== state.eersteAanmelding) return;
  const erbij = herkend.map(({ als }) => als);
  nietAfgeschermd(state.bescherming.afschermingen, erbij, [...buurVan(state).personen, ...erbij]);
}

/** A joined aanmelding is here because it names somebody of the gezin. */
function nogVanDitGezin({ aanmeldingId, herkend }: Herkent, state: OpenCasus): void {
  const gevoegd = state.gevoegd.find((een) => een.aanmeldingId === aanmeldingId);
  if (!gevoegd) return;
  const als = new Map(herkend.map((een) => [een.persoonId, een.als]));
  const anderen = state.gevoegd.filter((een) => een !== gevoegd).flatMap((een) => een.gezinsleden);
  const gezin = new Set([...state.gezinsleden, ...anderen].map(({ persoonId }) => persoonId));
  if (!gevoegd.gezinsleden.some(({ persoonId }) => gezin.has(als.get(persoonId) ?? persoonId)))
    weiger('niemand-van-dit-gezin', { ref: aanmeldingId, reden: 'noemt dan niemand van de casus' });
}

const eenAndere: Regel<Van<'CasusLatenOpgaan'>, InBeoordeling> = ({ naarCasusId }, { casusId }) => {
  if (naarCasusId === casusId) weiger('zelfde-casus');
};

const opent: Regel<Van<'CasusLatenOpgaan'>, InBeoordeling> = ({ aanmeldingId }, { eersteAanmelding }) => {
  if (aanmeldingId !== eersteAanmelding)
    weiger('aanmelding-onbekend', { ref: aanmeldingId, reden: 'heeft deze casus niet geopend' });
};

function nietsBuitenDeAanmelding({ personen }: Van<'CasusLatenOpgaan'>, state: InBeoordeling): void {
  const { gezinsleden, betrokkenen, gevoegd, plan, bescherming } = state;
  const erbij = [...gezinsleden, ...betrokkenen].filter(({ persoonId }) => !personen.includes(persoonId));
  const beschermd = (Object.keys(GEEN_BESCHERMING) as (keyof typeof GEEN_BESCHERMING)[]).some(
    (wat) => bescherming[wat].length > 0,
  );
  if (erbij.length + gevoegd.length + plan.vragen.length + plan.contactmomenten.length > 0 || beschermd)
    weiger(
      'persoon-al-vastgelegd',
      ...erbij.map(({ persoonId: ref }) => ({ ref, reden: 'staat niet in de aanmelding' })),
    );
}
