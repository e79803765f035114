import { isVoor } from '../tijd.js';
import type { Medewerker } from '../waarden.js';
import type { CasusEvent } from './casus.events.js';
import {
  type Aanwijzing,
  type Bestaand,
  isOpen,
  type Lopend,
  type OpenCasus,
  type Overdracht,
  type VasteRegie,
} from './casus.state.js';
import { weiger } from './refusals.js';
import { toets, type Van } from './regel.js';
import { dagenLater } from './tijd.js';
import {
  alleenCoordinator,
  alleenRegisseurOfCoordinator,
  isDeelnemer,
  isMedewerker,
  medewerkerVan,
  werktInDeGemeente,
  zelfdeEigenaar,
} from './wie.js';

export function aanwijzen(command: Van<'RegisseurAanwijzen'>, state: Lopend): CasusEvent[] {
  toets(command, state, alleenCoordinator, function isVrij(_, { regie }) {
    if (regie.vorm === 'regisseur') weiger('heeft-al-regisseur', { ref: regie.wie.medewerkerId, reden: 'regisseur' });
    else if (regie.aanwijzing) weiger('aanwijzing-loopt', { ref: regie.aanwijzing.organisatieId, reden: 'aangewezen' });
  });
  werktInDeGemeente(command, state);
  const { organisatie, medewerkerId, voorkeur } = command;
  const { organisatieId } = organisatie;
  const wie = medewerkerId === undefined ? { organisatieId } : medewerkerVan(organisatie, medewerkerId);
  return [{ type: 'RegisseurAangewezen', data: { ...wie, ...(voorkeur && { voorkeur }) } }];
}

export function noemen(command: Van<'RegisseurNoemen'>, state: Lopend): CasusEvent[] {
  const { door, organisatie, medewerkerId } = command;
  const aanwijzing = lopendeAanwijzing(state);
  const { organisatieId } = aanwijzing;
  if (
    organisatie.organisatieId !== organisatieId ||
    door.organisatieId !== organisatieId ||
    !door.rollen.includes('teamleider')
  )
    weiger('alleen-teamleider', { ref: organisatieId, reden: 'aangewezen organisatie' });
  if (aanwijzing.medewerkerId !== undefined) weiger('al-genoemd', { ref: aanwijzing.medewerkerId, reden: 'genoemd' });
  return [{ type: 'RegisseurGenoemd', data: medewerkerVan(organisatie, medewerkerId) }];
}

export function aanwijzingIntrekken(command: Van<'AanwijzingIntrekken'>, state: Lopend): CasusEvent[] {
  alleenCoordinator(command, state);
  lopendeAanwijzing(state);
  return [{ type: 'AanwijzingIngetrokken', data: {} }];
}

export function aanvaarden(command: Van<'RegieAanvaarden'>, state: Lopend): CasusEvent[] {
  const wie = aangewezene(command, state);
  return [...betrek(state, wie), { type: 'RegieAanvaard', data: wie }];
}

/** The voorlopige regie stays (domain.md §4). */
export function weigeren(command: Van<'RegieWeigeren'>, state: Lopend): CasusEvent[] {
  return [{ type: 'RegieGeweigerd', data: { ...aangewezene(command, state), reden: command.reden } }];
}

export function aanbieden(command: Van<'OverdrachtAanbieden'>, state: Lopend): CasusEvent[] {
  alleenRegisseurOfCoordinator(command, state);
  const { wie, overdracht } = metRegisseur(state);
  if (overdracht) weiger('overdracht-loopt', { ref: overdracht.overdrachtId, reden: `tot ${overdracht.uiterlijkOp}` });
  werktInDeGemeente(command, state);
  const { overdrachtId, organisatie, medewerkerId, reden, nu, werkwijze } = command;
  const aan = medewerkerVan(organisatie, medewerkerId);
  nietDezelfde(aan, wie);
  const uiterlijkOp = dagenLater(nu, werkwijze.overdrachtTermijnDagen);
  return [{ type: 'OverdrachtAangeboden', data: { overdrachtId, aan, uiterlijkOp, ...(reden && { reden }) } }];
}

/** From here the new regisseur answers; until here the old one did. */
export function overdrachtAanvaarden(command: Van<'OverdrachtAanvaarden'>, state: Lopend): CasusEvent[] {
  const { overdrachtId, aan, uiterlijkOp } = aangebodene(command, state);
  if (!isVoor(command.nu, uiterlijkOp)) weiger('overdracht-verlopen', { ref: overdrachtId, reden: uiterlijkOp });
  return [...betrek(state, aan), { type: 'OverdrachtAanvaard', data: { overdrachtId, aan } }];
}

export function overdrachtWeigeren(command: Van<'OverdrachtWeigeren'>, state: Lopend): CasusEvent[] {
  const { overdrachtId } = aangebodene(command, state);
  return [{ type: 'OverdrachtGeweigerd', data: { overdrachtId, reden: command.reden } }];
}

export function overdrachtIntrekken(command: Van<'OverdrachtIntrekken'>, state: Lopend): CasusEvent[] {
  alleenRegisseurOfCoordinator(command, state);
  const { overdrachtId } = lopendeOverdracht(command, state);
  return [{ type: 'OverdrachtIngetrokken', data: { overdrachtId } }];
}

export function overdrachtLatenVerlopen(command: Van<'OverdrachtLatenVerlopen'>, state: Lopend): CasusEvent[] {
  if (!command.door.rollen.includes('systeem')) weiger('niet-bevoegd');
  const { overdrachtId, uiterlijkOp } = lopendeOverdracht(command, state);
  if (isVoor(command.nu, uiterlijkOp))
    weiger('overdracht-nog-niet-verlopen', { ref: overdrachtId, reden: uiterlijkOp });
  return [{ type: 'OverdrachtVerlopen', data: { overdrachtId } }];
}

/** At once; an offer that ran ends with it. Nobody becomes the first regisseur without saying yes (domain.md §2.3). */
export function wisselen(command: Van<'RegieWisselen'>, state: Lopend): CasusEvent[] {
  alleenCoordinator(command, state);
  const { wie } = metRegisseur(state);
  werktInDeGemeente(command, state);
  const naar = medewerkerVan(command.organisatie, command.medewerkerId);
  nietDezelfde(naar, wie);
  return [...betrek(state, naar), { type: 'RegieGewisseld', data: { naar, reden: command.reden } }];
}

/** Nothing where somebody else answers by now: who ends an account need not know of which casussen it is. */
export function latenTerugvallen(command: Van<'RegieLatenTerugvallen'>, state: Bestaand): CasusEvent[] {
  const { medewerkerId, naar } = command;
  if (!isOpen(state) || state.regie.wie.medewerkerId !== medewerkerId) return [];
  const { wie: van, vorm } = state.regie;
  return [{ type: 'RegieTeruggevallen', data: { van, vorm, naar } }];
}

/** At once, as the gemeente answers all the time: from one coördinator to another. */
export function voorlopigeRegieGeven(command: Van<'VoorlopigeRegieGeven'>, state: OpenCasus): CasusEvent[] {
  alleenCoordinator(command, state);
  const { regie, gemeente } = state;
  if (regie.vorm === 'regisseur') weiger('heeft-al-regisseur', { ref: regie.wie.medewerkerId, reden: 'regisseur' });
  const { organisatie, medewerkerId } = command;
  const naar = medewerkerVan(organisatie, medewerkerId);
  const { rollen } = organisatie.medewerkers.find((een) => een.medewerkerId === medewerkerId)!;
  if (!organisatie.gemeenten.includes(gemeente) || !rollen.includes('casuscoordinator'))
    weiger('geen-coordinator', { ref: medewerkerId, reden: `geen casuscoördinator van ${gemeente}` });
  if (regie.wie.medewerkerId === medewerkerId) weiger('heeft-al-voorlopige-regie', { ref: medewerkerId, reden: 'nu' });
  return [{ type: 'VoorlopigeRegieGegeven', data: { naar } }];
}

export function aanspreekpuntAanwijzen(command: Van<'EersteAanspreekpuntAanwijzen'>, state: Lopend): CasusEvent[] {
  alleenRegisseurOfCoordinator(command, state);
  const { aanspreekpunt } = command;
  if (!isDeelnemer(state, aanspreekpunt)) weiger('eigenaar-niet-betrokken');
  const nu = state.regie.aanspreekpunt;
  if (nu && zelfdeEigenaar(nu, aanspreekpunt)) weiger('al-aanspreekpunt');
  return [{ type: 'EersteAanspreekpuntAangewezen', data: { aanspreekpunt } }];
}

/** Who takes the regie takes part: its organisation becomes betrokken then, and not before it has said yes. */
function betrek(state: Lopend, { organisatieId }: Medewerker): CasusEvent[] {
  return state.organisaties.some((organisatie) => organisatie.organisatieId === organisatieId)
    ? []
    : [{ type: 'OrganisatieBetrokken', data: { organisatieId, leefgebieden: [] } }];
}

function lopendeAanwijzing({ regie }: Lopend): Aanwijzing {
  return (regie.vorm === 'voorlopig' && regie.aanwijzing) || weiger('geen-aanwijzing');
}

function aangewezene({ door }: Van<'RegieAanvaarden'> | Van<'RegieWeigeren'>, state: Lopend): Medewerker {
  const { organisatieId, medewerkerId } = lopendeAanwijzing(state);
  const wie = medewerkerId === undefined ? undefined : { medewerkerId, organisatieId };
  return wie && isMedewerker(door, wie) ? wie : weiger('alleen-aangewezene');
}

function metRegisseur({ regie }: Lopend): VasteRegie {
  return regie.vorm === 'regisseur' ? regie : weiger('geen-regisseur');
}

function lopendeOverdracht({ overdrachtId }: { readonly overdrachtId: string }, { regie }: Lopend): Overdracht {
  const overdracht = regie.vorm === 'regisseur' ? regie.overdracht : undefined;
  return overdracht?.overdrachtId === overdrachtId
    ? overdracht
    : weiger('overdracht-onbekend', { ref: overdrachtId, reden: 'loopt niet' });
}

function aangebodene(command: Van<'OverdrachtAanvaarden'> | Van<'OverdrachtWeigeren'>, state: Lopend): Overdracht {
  const overdracht = lopendeOverdracht(command, state);
  return isMedewerker(command.door, overdracht.aan) ? overdracht : weiger('alleen-aangebodene');
}

function nietDezelfde(naar: Medewerker, van: Medewerker): void {
  if (naar.medewerkerId === van.medewerkerId) weiger('al-regisseur', { ref: naar.medewerkerId, reden: 'regisseur' });
}
