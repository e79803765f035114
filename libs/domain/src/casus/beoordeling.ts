import { fold } from '@eenplan/kernel';
import type { AanmeldingId, Vraag } from '../waarden.js';
import { buurVan, nietAfgeschermd } from './afscherming.js';
import type { CasusEvent } from './casus.events.js';
import { evolve } from './casus.evolve.js';
import type { Bestaand, CasusState, InBeoordeling, OpenCasus } from './casus.state.js';
import { prioDaarna } from './prio.js';
import { weiger } from './refusals.js';
import { type Regel, toets, type Van } from './regel.js';
import { alleenCoordinator, isGezinslid, werktInDeGemeente } from './wie.js';

/** Comes with an aanmelding, whoever made it; the aanmelding has judged that. */
export function openen(command: Van<'CasusOpenen'>, state: CasusState): CasusEvent[] {
  if (state.status !== 'nieuw') weiger('casus-bestaat-al');
  if (command.gezinsleden.length === 0) weiger('geen-gezinslid');
  const { casusId, kenmerk, gemeente, aanmeldingId, gezinsleden, betrokkenen } = command;
  const { voorlopigeRegie, veiligheidAcuut, werkwijze } = command;
  return [
    {
      type: 'CasusGeopend',
      data: {
        casusId,
        kenmerk,
        gemeente,
        aanmeldingId,
        gezinsleden,
        betrokkenen,
        voorlopigeRegie,
        veiligheidAcuut,
        werkwijze: werkwijze.versie,
      },
    },
  ];
}

export function voegen(command: Van<'AanmeldingVoegen'>, state: OpenCasus): CasusEvent[] {
  const { aanmeldingId, gezinsleden, betrokkenen, veiligheidAcuut } = command;
  if (hoortBij(state, aanmeldingId)) weiger('aanmelding-al-gevoegd', { ref: aanmeldingId, reden: 'hoort er al bij' });
  return [{ type: 'AanmeldingGevoegd', data: { aanmeldingId, gezinsleden, betrokkenen, veiligheidAcuut } }];
}

/** In beoordeling only coördinatoren of the gemeente take part, so whoever comes here may judge. */
export function starten(command: Van<'CasusStarten'>, state: InBeoordeling): CasusEvent[] {
  const { aanmeldingId } = command;
  if (aanmeldingId !== state.eersteAanmelding)
    weiger('aanmelding-onbekend', { ref: aanmeldingId, reden: 'heeft deze casus niet geopend' });
  return metVragen(command, state, { type: 'CasusGestart', data: { aanmeldingId } });
}

export function nietStarten(command: Van<'CasusNietStarten'>, state: InBeoordeling): CasusEvent[] {
  toets(command, state, ...EINDIGEN_ZONDER_START);
  const { reden, gezinIngelicht } = command;
  return [{ type: 'CasusNietGestart', data: { aanmeldingId: state.eersteAanmelding, reden, gezinIngelicht } }];
}

export function doorgeleiden(command: Van<'CasusDoorgeleiden'>, state: InBeoordeling): CasusEvent[] {
  toets(command, state, ...EINDIGEN_ZONDER_START, werktInDeGemeente);
  const { organisatie, begeleiding, gezinIngelicht } = command;
  const { organisatieId } = organisatie;
  const aanmeldingId = state.eersteAanmelding;
  return [{ type: 'CasusDoorgeleid', data: { aanmeldingId, organisatieId, begeleiding, gezinIngelicht } }];
}

export function toevoegen(command: Van<'AanmeldingToevoegen'>, state: OpenCasus): CasusEvent[] {
  toets(command, state, alleenCoordinator, teBeoordelen, onderHaarNummer, nietBijAfgeschermden);
  const { aanmeldingId } = command;
  return metVragen(command, state, { type: 'AanmeldingToegevoegd', data: { aanmeldingId } });
}

/** Made when she was still known under another number: by that one she would come into the gezin a second time. */
function onderHaarNummer({ aanmeldingId }: Van<'AanmeldingToevoegen'>, state: OpenCasus): void {
  const { gezinsleden, betrokkenen } = state.gevoegd.find((een) => een.aanmeldingId === aanmeldingId)!;
  const oud = [...gezinsleden, ...betrokkenen].filter((een) =>
    state.bsnVastgesteld.some(({ uit }) => uit === een.persoonId),
  );
  if (oud.length > 0)
    weiger(
      'persoon-onder-ander-nummer',
      ...oud.map(({ persoonId: ref }) => ({ ref, reden: 'heeft een ander nummer' })),
    );
}

/**
 * An aanmelding that brings both persons of an afscherming into one gezin is no reason to: it waits, until it is ontkoppeld or
 * the afscherming is lifted. The melder is not told.
 */
function nietBijAfgeschermden({ aanmeldingId }: Van<'AanmeldingToevoegen'>, state: OpenCasus): void {
  const gevoegd = state.gevoegd.find((een) => een.aanmeldingId === aanmeldingId)!;
  const erbij = gevoegd.gezinsleden.map(({ persoonId }) => persoonId).filter((id) => !isGezinslid(state, id));
  nietAfgeschermd(state.bescherming.afschermingen, erbij, [...buurVan(state).personen, ...erbij]);
}

/** By the coördinator (a wrong match), or because the melder withdrew it, whom the aanmelding has judged. */
export function loskoppelen(command: Van<'AanmeldingLoskoppelen'>, state: OpenCasus): CasusEvent[] {
  if (command.reden === 'ontkoppeld') alleenCoordinator(command, state);
  teBeoordelen(command, state);
  const { aanmeldingId, reden } = command;
  return [{ type: 'AanmeldingLosgekoppeld', data: { aanmeldingId, reden } }];
}

const EINDIGEN_ZONDER_START: readonly Regel<unknown, OpenCasus>[] = [
  /** Always started when unsafe (domain.md §3); a joined aanmelding that reports danger counts. */
  function nietBijAcuutGevaar(_, state) {
    const gevoegd = state.gevoegd.filter((aanmelding) => aanmelding.veiligheidAcuut);
    if (state.veiligheid.acuut || gevoegd.length > 0)
      weiger('veiligheid-acuut', ...gevoegd.map(({ aanmeldingId }) => ({ ref: aanmeldingId, reden: 'meldt gevaar' })));
  },
  allesBeoordeeld,
  geenOpenHulpvraag,
];

/** No joined aanmelding waits. */
export function allesBeoordeeld(_: unknown, state: Bestaand): void {
  if (state.gevoegd.length > 0)
    weiger(
      'aanmelding-te-beoordelen',
      ...state.gevoegd.map(({ aanmeldingId }) => ({ ref: aanmeldingId, reden: 'te beoordelen' })),
    );
}

/** A casus ends only when every hulpvraag has ended (domain.md §6). */
export function geenOpenHulpvraag(_: unknown, state: Bestaand): void {
  if (state.plan.volgorde.length > 0)
    weiger('hulpvraag-open', ...state.plan.volgorde.map((ref) => ({ ref, reden: 'open' })));
}

export function teBeoordelen({ aanmeldingId }: { readonly aanmeldingId: AanmeldingId }, state: OpenCasus): void {
  if (state.gevoegd.some((gevoegde) => gevoegde.aanmeldingId === aanmeldingId)) return;
  if (aanmeldingId === state.eersteAanmelding) weiger('eerste-aanmelding', { ref: aanmeldingId, reden: 'eerste' });
  if (hoortBij(state, aanmeldingId)) weiger('aanmelding-al-beoordeeld', { ref: aanmeldingId, reden: 'beoordeeld' });
  weiger('aanmelding-onbekend', { ref: aanmeldingId, reden: 'hoort niet bij deze casus' });
}

const hoortBij = (state: OpenCasus, aanmeldingId: AanmeldingId): boolean =>
  aanmeldingId === state.eersteAanmelding ||
  state.beoordeeld.includes(aanmeldingId) ||
  state.gevoegd.some((gevoegde) => gevoegde.aanmeldingId === aanmeldingId);

/** The judgement, and what of the aanmelding enters the plan with it: its vragen happened when it was made. */
function metVragen(
  command: Van<'CasusStarten'> | Van<'AanmeldingToevoegen'>,
  state: OpenCasus,
  beoordeling: CasusEvent,
): CasusEvent[] {
  const { aanmeldingId, vragen, aangemeldOp } = command;
  const events = [beoordeling, ...vragen.map((vraag) => ingebracht(vraag, aangemeldOp, aanmeldingId))];
  const daarna = fold({ evolve }, state as CasusState, events) as OpenCasus;
  for (const vraag of vragen) vraagIsNieuw(vraag, state);
  for (const vraag of vragen) vraagstellerIsGezinslid(vraag, daarna);
  return [...events, ...prioDaarna(daarna.plan, aangemeldOp)];
}

export function ingebracht(vraag: Vraag, op: string, aanmeldingId?: AanmeldingId): CasusEvent {
  const bron = aanmeldingId === undefined ? {} : { aanmeldingId };
  return vraag.soort === 'hulpvraag'
    ? { type: 'HulpvraagIngebracht', data: { ...vraag, ...bron }, op }
    : { type: 'ZorgIngebracht', data: { ...vraag, ...bron }, op };
}

export function vraagIsNieuw({ vraagId }: Vraag, state: Bestaand): void {
  if (state.plan.vragen.some((vraag) => vraag.vraagId === vraagId))
    weiger('vraag-bestaat-al', { ref: vraagId, reden: 'staat al in het plan' });
}

/** A hulpvraag is somebody's own (domain.md §5). */
export function vraagstellerIsGezinslid(vraag: Vraag, state: Bestaand): void {
  if (vraag.soort === 'hulpvraag' && !isGezinslid(state, vraag.vraagstellerId))
    weiger('vraagsteller-geen-gezinslid', { ref: vraag.vraagId, reden: 'vraagsteller is geen gezinslid' });
}
