import type { Beslisser } from '../beslisser.js';
import { type Account, type CasusFeiten, type Gegeven, GEZIN, KLASSEN, type Omstandigheden } from '../vraag.js';
import { grondslagen } from './situaties.js';
import { gezin, MOMENT, UUR, VLAGGEN_VAN } from './wereld.js';

/** The table of docs/toegang.md, asked of the policies themselves. */

interface Lezer {
  readonly naam: string;
  readonly account: Partial<Account>;
  readonly casus?: Partial<CasusFeiten>;
  readonly gegeven?: Partial<Gegeven>;
  readonly om?: Partial<Omstandigheden>;
}

const bij = (organisatieId: string, ...rollen: Account['rollen']): Partial<Account> => ({
  rollen,
  organisatieId,
  vlaggen: VLAGGEN_VAN[organisatieId]!,
  gemeenten: ['0010'],
});
const inwoner = (persoonId: string): Partial<Account> => ({ rollen: ['inwoner'], persoonId });
const ik = (organisatieId: string) => ({ medewerkerId: 'ik', organisatieId });
const termijn = { casusId: 'casus', vanafOp: MOMENT - UUR, totOp: MOMENT + UUR };

const LEZERS: readonly Lezer[] = [
  { naam: 'casuscoördinator van de gemeente', account: bij('gemeente', 'casuscoordinator') },
  { naam: 'regisseur', account: bij('verslavingszorg', 'medewerker'), casus: { regisseur: ik('verslavingszorg') } },
  { naam: 'medewerker, betrokken', account: bij('maatschappelijkwerk', 'medewerker') },
  {
    naam: 'medewerker, betrokken, ander leefgebied',
    account: bij('maatschappelijkwerk', 'medewerker'),
    gegeven: { leefgebied: 'huisvesting' },
  },
  { naam: 'medewerker van Veilig Thuis, betrokken', account: bij('veilig-thuis', 'medewerker') },
  { naam: 'medewerker, niet betrokken', account: bij('verslavingszorg', 'medewerker') },
  {
    naam: 'medewerker, gevraagd voor de regie',
    account: bij('verslavingszorg', 'medewerker'),
    casus: { gevraagd: ik('verslavingszorg') },
  },
  { naam: 'teamleider, werk van een ander', account: bij('maatschappelijkwerk', 'teamleider') },
  {
    naam: 'teamleider, werk van de eigen organisatie',
    account: bij('maatschappelijkwerk', 'teamleider'),
    gegeven: { gever: 'maatschappelijkwerk' },
  },
  {
    naam: 'crisisdienst met noodtoegang',
    account: bij('crisisdienst', 'medewerker'),
    casus: { organisaties: [] },
    om: { noodtoegang: { ...termijn, accountId: 'ik', hoogstensMs: 4 * UUR, metReden: true, opToetslijst: true } },
  },
  { naam: 'gezinslid, over zichzelf', account: inwoner('moeder') },
  { naam: 'gezinslid, over het hele gezin', account: inwoner('moeder'), gegeven: { personen: [] } },
  { naam: 'gezinslid, over een ander', account: inwoner('vader') },
  { naam: 'gezinslid, over een ander, gedeeld', account: inwoner('vader'), gegeven: { gedeeldMet: ['vader'] } },
  { naam: 'ouder met gezag, over een kind onder 16', account: inwoner('vader'), gegeven: { personen: ['kind'] } },
  {
    naam: 'ouder met gezag, afgeschermd van de ander',
    account: inwoner('vader'),
    casus: { afschermingen: [{ beschermdeId: 'moeder', geweerdeId: 'vader' }] },
    gegeven: { personen: ['kind'] },
  },
  {
    naam: 'ouder, over een jongere vanaf 16 die het goedvindt',
    account: inwoner('moeder'),
    casus: { gezinsleden: gezin(['moeder']) },
    gegeven: { personen: ['jongere'] },
  },
  { naam: 'ouder, over een jongere vanaf 16', account: inwoner('moeder'), gegeven: { personen: ['jongere'] } },
  { naam: 'betrokkene, gedeeld', account: inwoner('ondersteuner'), gegeven: { gedeeldMet: ['ondersteuner'] } },
  {
    naam: 'afgeschermd van de persoon, gedeeld',
    account: inwoner('vader'),
    casus: { afschermingen: [{ beschermdeId: 'moeder', geweerdeId: 'vader' }] },
    gegeven: { gedeeldMet: ['vader'] },
  },
  { naam: 'auditor', account: { rollen: ['auditor'], gemeenten: ['0010'] } },
  {
    naam: 'auditor, dossier opengesteld',
    account: { rollen: ['auditor'], gemeenten: ['0010'] },
    om: {
      doel: 'toezicht',
      goedkeuring: { ...termijn, soort: 'openstelling', aangevraagdDoor: 'a', goedgekeurdDoor: 'b', voor: 'ik' },
    },
  },
  { naam: 'beheerder', account: { rollen: ['beheerder'], gemeenten: ['0010'] } },
  { naam: 'beleidsadviseur', account: { rollen: ['beleidsadviseur'], gemeenten: ['0010'] } },
];

/** Markdown, in Dutch: who reads which class of field. */
export function toegangstabel(beslisser: Beslisser): string {
  const kolommen = ['dat, gevoelig', ...KLASSEN];
  const rijen = LEZERS.map((lezer) => [lezer.naam, ...kolommen.map((kolom) => cel(beslisser, lezer, kolom))]);
  const tabel = [['', ...kolommen], ...rijen];
  const breedtes = tabel[0]!.map((_, i) => Math.max(3, ...tabel.map((rij) => rij[i]!.length)));
  const regel = (cellen: readonly string[]) => `| ${cellen.map((een, i) => een.padEnd(breedtes[i]!)).join(' | ')} |`;
  return [regel(tabel[0]!), regel(breedtes.map((breedte) => '-'.repeat(breedte))), ...rijen.map(regel)].join('\n');
}

function cel(beslisser: Beslisser, lezer: Lezer, kolom: string): string {
  const casus: CasusFeiten = {
    casusId: 'casus',
    gemeente: '0010',
    status: 'lopend',
    organisaties: [
      { organisatieId: 'maatschappelijkwerk', leefgebieden: ['financien'] },
      { organisatieId: 'veilig-thuis', leefgebieden: ['financien'] },
    ],
    gezinsleden: gezin(),
    betrokkenen: [{ persoonId: 'ondersteuner', rol: 'netwerklid' }],
    afschermingen: [],
    ...lezer.casus,
  };
  const gevoelig = kolom === 'dat, gevoelig';
  const gegeven: Gegeven = {
    klasse: gevoelig ? 'dat' : (kolom as Gegeven['klasse']),
    leefgebied: 'financien',
    gever: GEZIN,
    personen: ['moeder'],
    gedeeldMet: [],
    leidtNaar: [],
    vrijgegevenVoor: [],
    kenmerken: gevoelig ? ['dat-gevoelig'] : [],
    ...lezer.gegeven,
  };
  const account: Account = { sub: 'ik', rollen: [], gemeenten: [], vlaggen: [], ...lezer.account };
  const om: Omstandigheden = { doel: 'hulpverlening', moment: MOMENT, grondslagen: [], ...lezer.om };
  const lees = (grondslag: Omstandigheden['grondslagen']) =>
    beslisser
      .perVerzoek(account, { ...om, grondslagen: grondslag })
      .inCasus(casus, om)
      .magMet('lezen', gegeven);
  const zonder = lees([]);
  if (zonder === 'ja') return 'ja';
  if (lees(grondslagen()) === 'ja') return zonder === 'gemaskeerd' ? 'ander/G' : 'G';
  return zonder === 'gemaskeerd' ? 'ander' : '–';
}
