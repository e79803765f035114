import type { TextRef } from '@eenplan/kernel';
import { spec } from '@eenplan/kernel';
import { WERKWIJZE } from '../../testing/werkwijze.js';
import type { Handelende, OrganisatieFeiten, Rol, Vraag } from '../../waarden.js';
import type { CasusCommand } from '../casus.commands.js';
import type { AfspraakInhoud, CasusEvent, Eigenaar } from '../casus.events.js';
import { casus } from '../casus.js';

/** One gezin for the specs of the casus: who is in it, what happened so far, short words for commands and events. */
export const nu = '2026-06-01T10:00:00.000Z';
export const op = '2026-05-01T10:00:00.000Z';
export const eerder = '2026-04-01T10:00:00.000Z';
export const straks = '2026-06-01T10:00:01.000Z';
export const werkwijze = WERKWIJZE;
export const tekst = (id: string): TextRef => ({ id, commitment: `c-${id}` });

const werkt = (accountId: string, organisatieId: string, ...rollen: Rol[]): Handelende => ({
  accountId,
  rollen: rollen.length > 0 ? rollen : ['medewerker'],
  organisatieId,
  gemeenten: ['0003'],
});
const inwoner = (persoonId: string): Handelende => ({
  accountId: `account-${persoonId}`,
  rollen: ['inwoner'],
  persoonId,
  gemeenten: [],
});
export const coordinator = werkt('c1', 'g', 'casuscoordinator');
export const coordinatorElders: Handelende = { ...coordinator, accountId: 'c9', gemeenten: ['0010'] };
export const regisseur = werkt('m1', 'o1');
export const collega = werkt('m2', 'o1');
export const teamleider = werkt('t1', 'o1', 'teamleider');
export const partner = werkt('m3', 'o2');
export const buitenstaander = werkt('m9', 'o9');
export const auditor = werkt('a1', 'o1', 'auditor');
export const andereAuditor = werkt('a2', 'g', 'auditor');
export const andereCoordinator = werkt('c2', 'g', 'casuscoordinator');
export const moeder = inwoner('p1');
export const vader = inwoner('p2');
export const oma = inwoner('p5');
export const beheerder: Handelende = { accountId: 'b1', rollen: ['beheerder'], gemeenten: [] };
export const systeem: Handelende = { accountId: 'systeem', rollen: ['systeem'], gemeenten: [] };

export const feiten = (organisatieId: string, over: Partial<OrganisatieFeiten> = {}): OrganisatieFeiten => ({
  organisatieId,
  soort: 'partner',
  gemeenten: ['0003'],
  medewerkers: ['m1', 'm2', 'm3', 'm4', 'm9'].map((medewerkerId) => ({ medewerkerId, rollen: ['medewerker'] })),
  veiligheidsketen: false,
  crisisdienst: false,
  ...over,
});

type Inhoud = CasusCommand extends infer C
  ? C extends CasusCommand
    ? Omit<C, 'nu' | 'op' | 'door' | 'werkwijze'>
    : never
  : never;
/** A command of somebody, now, about a month ago. */
export const door = (wie: Handelende, inhoud: Inhoud, over: { op?: string; nu?: string } = {}): CasusCommand =>
  ({ nu, op, werkwijze, door: wie, ...inhoud, ...over }) as CasusCommand;

export const hulpvraag = (vraagId: string, vraagstellerId = 'p1'): Extract<Vraag, { soort: 'hulpvraag' }> => ({
  soort: 'hulpvraag',
  vraagId,
  vraagstellerId,
  tekst: tekst(vraagId),
  leefgebied: 'financien',
});
export const zorg = (vraagId: string): Extract<Vraag, { soort: 'zorg' }> => ({
  soort: 'zorg',
  vraagId,
  tekst: tekst(vraagId),
  leefgebied: 'huisvesting',
});

export const geopend: CasusEvent = {
  type: 'CasusGeopend',
  data: {
    casusId: 'k1',
    kenmerk: 'K7M-4QX',
    gemeente: '0003',
    aanmeldingId: 'a1',
    gezinsleden: [
      { persoonId: 'p1', ongeboren: false },
      { persoonId: 'p2', ongeboren: false },
    ],
    betrokkenen: [{ persoonId: 'p5', rol: 'mantelzorger' }],
    voorlopigeRegie: { medewerkerId: 'c1', organisatieId: 'g' },
    veiligheidAcuut: false,
    werkwijze: 3,
  },
};
export const acuutGeopend = { ...geopend, data: { ...geopend.data, veiligheidAcuut: true } } as CasusEvent;
export const gevoegd = (over: object = {}): CasusEvent =>
  ({
    type: 'AanmeldingGevoegd',
    data: {
      aanmeldingId: 'a2',
      gezinsleden: [
        { persoonId: 'p2', ongeboren: false },
        { persoonId: 'p3', ongeboren: false },
      ],
      betrokkenen: [{ persoonId: 'p6', rol: 'netwerklid' }],
      veiligheidAcuut: false,
      ...over,
    },
  }) as CasusEvent;
export const gestart: CasusEvent = { type: 'CasusGestart', data: { aanmeldingId: 'a1' } };
export const ingebracht = (vraag: Vraag, wanneer = op, aanmeldingId?: string): CasusEvent =>
  ({
    type: vraag.soort === 'hulpvraag' ? 'HulpvraagIngebracht' : 'ZorgIngebracht',
    data: { ...vraag, ...(aanmeldingId && { aanmeldingId }) },
    op: wanneer,
  }) as CasusEvent;
export const prioVoorlopig = (vraagId: string, wanneer = op): CasusEvent => ({
  type: 'PrioVraagVoorlopig',
  data: { vraagId },
  op: wanneer,
});
export const prioGekozen = (vraagId: string): CasusEvent => ({
  type: 'PrioVraagGekozen',
  data: { vraagId, keuzes: [{ persoonId: 'p1', vraagId }] },
  op,
});
export const betrokken = (organisatieId: string, leefgebieden: string[] = ['financien']): CasusEvent => ({
  type: 'OrganisatieBetrokken',
  data: { organisatieId, leefgebieden },
});
export const aangewezen: CasusEvent = {
  type: 'RegisseurAangewezen',
  data: { medewerkerId: 'm1', organisatieId: 'o1' },
};
export const aanvaard: CasusEvent = { type: 'RegieAanvaard', data: { medewerkerId: 'm1', organisatieId: 'o1' } };
export const aangeboden = (over: object = {}): CasusEvent => ({
  type: 'OverdrachtAangeboden',
  data: {
    overdrachtId: 'x1',
    aan: { medewerkerId: 'm3', organisatieId: 'o2' },
    uiterlijkOp: '2026-06-15T10:00:00.000Z',
    ...over,
  },
});
export const beantwoord = (vraagId: string): CasusEvent => ({ type: 'HulpvraagBeantwoord', data: { vraagId }, op });
export const acuut = (ja: boolean): CasusEvent => ({ type: 'VeiligheidBeoordeeld', data: { acuut: ja } });
export const doel = (doelId: string, vraagId = 'v1', type: 'DoelGesteld' | 'DoelVoorgesteld' = 'DoelGesteld') =>
  ({ type, data: { doelId, vraagId, tekst: tekst(doelId) }, op }) as CasusEvent;
export const vanM3: Eigenaar = { soort: 'medewerker', medewerkerId: 'm3', organisatieId: 'o2' };
export const van = (persoonId: string): Eigenaar => ({ soort: 'persoon', persoonId });
export const afspraakInhoud = (afspraakId: string, eigenaar: Eigenaar): AfspraakInhoud => ({
  afspraakId,
  doelId: 'd1',
  tekst: tekst(afspraakId),
  eigenaar,
  uiterlijkDatum: '2026-07-01',
  leefgebied: 'financien',
  oplossing: { soort: 'standaard' },
});
export const afspraak = (
  afspraakId: string,
  eigenaar: Eigenaar,
  type: 'AfspraakGemaakt' | 'AfspraakVoorgesteld' = 'AfspraakGemaakt',
): CasusEvent => ({ type, data: afspraakInhoud(afspraakId, eigenaar), op });
/** p1 is shielded from p2. */
export const afgeschermd = (over: object = {}): CasusEvent => ({
  type: 'VeiligheidsafschermingIngesteld',
  data: { afschermingId: 's1', beschermdeId: 'p1', geweerdeId: 'p2', reden: tekst('s1'), ...over },
});
export const geenBuur = { personen: [], afschermingen: [] };
export const afgesloten: CasusEvent = { type: 'CasusAfgesloten', data: { reden: 'gezin-stopt' } };

/** Started, one hulpvraag of p1, organisations o1 and o2. */
export const lopend: CasusEvent[] = [
  geopend,
  gestart,
  ingebracht(hulpvraag('v1')),
  prioVoorlopig('v1'),
  betrokken('o1'),
  betrokken('o2'),
];
/** With m1 of o1 as regisseur. */
export const metRegisseur: CasusEvent[] = [...lopend, aangewezen, aanvaard];
/** With doel d1 on v1. */
export const metDoel: CasusEvent[] = [...metRegisseur, doel('d1')];
export const dicht: CasusEvent[] = [...metRegisseur, beantwoord('v1'), afgesloten];

export const { given } = spec(casus);
export { claims } from '../casus.claims.js';
