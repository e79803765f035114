import type { Decider } from '@eenplan/kernel';
import { isVoor } from '../tijd.js';
import type { CasusId, PersoonId } from '../waarden.js';
import type { AanmeldingCommand } from './aanmelding.commands.js';
import type { AanmeldingEvent } from './aanmelding.events.js';
import { weiger } from './aanmelding.refusals.js';
import { type AanmeldingState, evolveAanmelding, isMelder, NIEUWE_AANMELDING } from './aanmelding.state.js';

type Bestaand = Exclude<AanmeldingState, { status: 'nieuw' }>;
type Van<T extends AanmeldingCommand['type']> = Extract<AanmeldingCommand, { type: T }>;
type Regel<T extends AanmeldingCommand['type']> = (command: Van<T>, state: Bestaand) => void;

/** An aanmelding: what was reported, by whom, and what became of it (domain.md §3). */
export const aanmelding: Decider<AanmeldingCommand, AanmeldingState, AanmeldingEvent> = {
  initial: NIEUWE_AANMELDING,
  evolve: evolveAanmelding,
  claims: () => [],
  decide(command, state) {
    if (command.type === 'AanmeldingIndienen') return indienen(command, state);
    if (state.status === 'nieuw') return weiger('aanmelding-bestaat-niet');
    switch (command.type) {
      case 'AanmeldingIntrekken':
        return intrekken(command, state);
      case 'AanmeldingToewijzen':
        return toewijzen(command, state);
      case 'AanmeldingBeoordelen':
        return beoordelen(command, state);
      case 'AanmeldingOntkoppelen':
        return ontkoppelen(command, state);
      case 'AanmeldingHerkennen':
        return herkennen(command, state);
    }
  },
};

const INDIENREGELS: readonly ((command: Van<'AanmeldingIndienen'>) => void)[] = [
  function melderMagMelden({ door }) {
    const werkt = door.organisatieId !== undefined && door.rollen.some((rol) => MELDENDE_ROLLEN.includes(rol));
    if (!werkt && !door.persoonId) weiger('niet-bevoegd');
  },
  function partnerWerktVoorDeGemeente({ door, gemeente }) {
    if (door.organisatieId && !door.gemeenten.includes(gemeente)) weiger('gemeente-niet-aangesloten');
  },
  function erIsEenGezinslid({ personen }) {
    if (!personen.some((persoon) => persoon.hoedanigheid === 'gezinslid')) weiger('geen-gezinslid');
  },
  function niemandStaatErTweeKeerIn({ personen }) {
    if (new Set(personen.map((persoon) => persoon.persoonId)).size < personen.length) weiger('persoon-dubbel');
  },
  function erIsEenVraag({ vragen }) {
    if (vragen.length === 0) weiger('geen-vraag');
  },
  function leefgebiedStaatInDeWerkwijze({ vragen, werkwijze }) {
    for (const { vraagId, leefgebied } of vragen)
      if (!werkwijze.leefgebieden.includes(leefgebied))
        weiger('leefgebied-onbekend', { ref: vraagId, reden: leefgebied });
  },
  function hulpvraagKomtVanEenGezinslid({ vragen, personen }) {
    // A hulpvraag is in the words of a person who can speak; what others see for an unborn child is a zorg.
    const sprekers = personen.filter((persoon) => persoon.hoedanigheid === 'gezinslid' && !persoon.ongeboren);
    for (const vraag of vragen)
      if (vraag.soort === 'hulpvraag' && !sprekers.some((persoon) => persoon.persoonId === vraag.vraagstellerId))
        weiger('vraagsteller-geen-gezinslid', { ref: vraag.vraagId, reden: 'vraagsteller is geen gezinslid' });
  },
  function nietInDeToekomst({ op, nu, verhaal }) {
    if (isVoor(nu, op) || (verhaal?.verteldOp !== undefined && isVoor(nu, verhaal.verteldOp))) weiger('in-de-toekomst');
  },
  function verhaalIsDanVerteld({ aanmeldingId, op, verhaal }) {
    if (verhaal?.verteldOp !== undefined && isVoor(op, verhaal.verteldOp))
      weiger('voor-verwijzing', { ref: aanmeldingId, reden: 'verhaal later verteld dan de aanmelding' });
  },
  function latereHerziening({ inlichting, nu }) {
    if (!inlichting.ingelicht && inlichting.herzienDatum < nu.slice(0, 10)) weiger('herziening-in-verleden');
  },
];
const MELDENDE_ROLLEN: readonly string[] = ['casuscoordinator', 'medewerker', 'teamleider'];

function indienen(command: Van<'AanmeldingIndienen'>, state: AanmeldingState): AanmeldingEvent[] {
  if (state.status !== 'nieuw') weiger('aanmelding-bestaat-al');
  for (const regel of INDIENREGELS) regel(command);
  const { aanmeldingId, gemeente, melder, personen, vragen, verhaal, veiligheid, inlichting, werkwijze, op } = command;
  return [
    {
      type: 'AanmeldingIngediend',
      data: {
        aanmeldingId,
        gemeente,
        melder,
        personen,
        vragen,
        ...(verhaal && { verhaal: { ...verhaal, verteldOp: verhaal.verteldOp ?? op } }),
        veiligheid,
        inlichting,
        werkwijze: werkwijze.versie,
      },
      op,
    },
    plaatsen(command),
  ];
}

/** None open: a new casus. One: joins it. More: waits for the coördinator, nothing is guessed. */
function plaatsen(command: {
  readonly openCasussen: readonly CasusId[];
  readonly nieuwCasusId: CasusId;
}): AanmeldingEvent {
  const { openCasussen, nieuwCasusId } = command;
  const [casusId, ...meer] = openCasussen;
  if (meer.length > 0) return { type: 'AanmeldingWacht', data: { casusIds: [...openCasussen].sort() } };
  if (casusId) return { type: 'AanmeldingGeplaatst', data: { casusId, wijze: 'gevoegd' } };
  return { type: 'AanmeldingGeplaatst', data: { casusId: nieuwCasusId, wijze: 'geopend' } };
}

function intrekken(command: Van<'AanmeldingIntrekken'>, state: Bestaand): AanmeldingEvent[] {
  const { door, reden, gemeente, op, nu } = command;
  const coordinator = door.rollen.includes('casuscoordinator') && door.gemeenten.includes(gemeente);
  if (!isMelder(state, door) && !coordinator) weiger('niet-bevoegd');
  if (state.status === 'ingetrokken') weiger('al-ingetrokken');
  if (state.status === 'beoordeeld') weiger('al-beoordeeld');
  if (isVoor(nu, op)) weiger('in-de-toekomst');
  if (op !== nu && isVoor(op, state.op))
    weiger('voor-verwijzing', { ref: state.aanmeldingId, reden: 'ingetrokken voor de aanmelding' });
  return [{ type: 'AanmeldingIngetrokken', data: { reden }, op }];
}

function toewijzen(command: Van<'AanmeldingToewijzen'>, state: Bestaand): AanmeldingEvent[] {
  alleenCoordinator(command);
  if (state.status !== 'wacht') weiger('wacht-niet');
  if (!command.door.gemeenten.includes(state.gemeente)) weiger('niet-bevoegd');
  // Without their ids: they may be of other gemeenten.
  if (command.openCasussen.length > 1) weiger('nog-in-twee-casussen');
  return [plaatsen(command)];
}

const alleenCoordinator = ({ door }: AanmeldingCommand): void => {
  if (!door.rollen.includes('casuscoordinator')) weiger('niet-bevoegd');
};

const BEOORDEELREGELS: readonly Regel<'AanmeldingBeoordelen'>[] = [
  alleenCoordinator,
  function isGeplaatst(_, state) {
    if (state.status === 'beoordeeld') weiger('al-beoordeeld');
    if (state.status === 'ingetrokken' && state.wijze !== 'geopend') weiger('al-ingetrokken');
    if (state.status === 'wacht' || state.status === 'ingediend') weiger('nog-niet-geplaatst');
  },
  function inDezeCasus({ casusId }, state) {
    if ('casusId' in state && state.casusId !== casusId) weiger('andere-casus');
  },
  function uitkomstPastBijDeWijze({ uitkomst }, state) {
    if ('wijze' in state && (state.wijze === 'gevoegd') !== (uitkomst === 'toegevoegd')) weiger('uitkomst-past-niet');
  },
];

/** The casus judges who may; here only whether the outcome fits. A withdrawn first aanmelding still has a casus to judge. */
function beoordelen(command: Van<'AanmeldingBeoordelen'>, state: Bestaand): AanmeldingEvent[] {
  for (const regel of BEOORDEELREGELS) regel(command, state);
  return [{ type: 'AanmeldingBeoordeeld', data: { casusId: command.casusId, uitkomst: command.uitkomst } }];
}

function ontkoppelen(command: Van<'AanmeldingOntkoppelen'>, state: Bestaand): AanmeldingEvent[] {
  const { vervangen, openCasussen } = command;
  alleenCoordinator(command);
  if (state.status === 'beoordeeld') return weiger('al-beoordeeld');
  if (state.status === 'ingetrokken') return weiger('al-ingetrokken');
  if (state.status !== 'geplaatst') return weiger('nog-niet-geplaatst');
  if (state.wijze !== 'gevoegd') return weiger('uitkomst-past-niet');
  andereMensen(state, vervangen);
  if (openCasussen.includes(state.casusId))
    weiger('nog-gezinslid-van-casus', { ref: state.casusId, reden: 'zelfde casus' });
  return [{ type: 'AanmeldingOntkoppeld', data: { casusId: state.casusId, vervangen } }, plaatsen(command)];
}

/** What it is about stays; who it is about is somebody known, and so it may belong to the casus of that one. */
function herkennen(command: Van<'AanmeldingHerkennen'>, state: Bestaand): AanmeldingEvent[] {
  const { herkend, openCasussen } = command;
  alleenCoordinator(command);
  if (state.status === 'beoordeeld') return weiger('al-beoordeeld');
  if (state.status === 'ingetrokken') return weiger('al-ingetrokken');
  andereMensen(
    state,
    herkend.map(({ persoonId, als }) => ({ persoonId, door: als })),
  );
  // Nobody is two people, and nobody becomes somebody of whom the same aanmelding speaks as another.
  if (new Set(herkend.map(({ persoonId }) => persoonId)).size < herkend.length) weiger('persoon-dubbel');
  if (herkend.some(({ als }) => state.personen.some(({ persoonId }) => persoonId === als))) weiger('persoon-dubbel');
  const herkenning: AanmeldingEvent = { type: 'AanmeldingHerkend', data: { herkend } };
  if (state.status !== 'geplaatst') {
    if (!command.door.gemeenten.includes(state.gemeente)) weiger('niet-bevoegd');
    return [herkenning, plaatsen(command)];
  }
  const [casusId, ...meer] = openCasussen;
  if (!casusId) return [herkenning];
  // It joined one gezin already, or would join two: nobody is taken out of a gezin by the way.
  if (meer.length > 0 || state.wijze === 'gevoegd') return weiger('nog-in-twee-casussen');
  return [herkenning, { type: 'AanmeldingGeplaatst', data: { casusId, wijze: 'gevoegd' } }];
}

/** Who is replaced is of this aanmelding, and nobody comes to be in it twice. */
function andereMensen(
  { personen }: Bestaand,
  vervangen: readonly { readonly persoonId: PersoonId; readonly door: PersoonId }[],
): void {
  const bekend = new Set(personen.map((persoon) => persoon.persoonId));
  for (const { persoonId } of vervangen)
    if (!bekend.has(persoonId)) weiger('persoon-onbekend', { ref: persoonId, reden: 'staat niet in de aanmelding' });
  const daarna = personen.map(
    (persoon) => vervangen.find((wissel) => wissel.persoonId === persoon.persoonId)?.door ?? persoon.persoonId,
  );
  if (new Set(daarna).size < daarna.length) weiger('persoon-dubbel');
}
