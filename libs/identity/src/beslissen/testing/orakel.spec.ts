import { describe, expect, it } from '@jest/globals';
import type { Account, CasusFeiten, Gegeven, Omstandigheden, Rol } from '../vraag.js';
import { orakel } from './orakel.js';

/** Sentences of domain.md, one by one: the oracle is believed because these can be read. */

const om: Omstandigheden = {
  doel: 'hulpverlening',
  moment: 1000,
  grondslagen: (['plan', 'verhaal', 'veiligheid'] as const).map((klasse) => ({
    klasse,
    gever: 'gezin',
    ontvanger: 'cosis',
    doel: 'hulpverlening',
    geverVrij: true,
    vanafOp: 0,
  })),
};
const account = (een: Partial<Account>): Account => ({ sub: 'ik', rollen: [], vlaggen: [], gemeenten: [], ...een });
const coordinator = account({
  sub: 'jansen',
  rollen: ['casuscoordinator'],
  gemeenten: ['0010'],
  organisatieId: 'delfzijl',
});
const hulpverlener = account({ sub: 'smit', rollen: ['medewerker'], gemeenten: ['0010'], organisatieId: 'cosis' });
const inwoner = (persoonId: string): Account => account({ sub: `van ${persoonId}`, rollen: ['inwoner'], persoonId });
const lid = (persoonId: string, vanaf16 = true) => ({ persoonId, vanaf16, ouders: [], gezag: [], toestemmingAan: [] });
const casus = (een: Partial<CasusFeiten> = {}): CasusFeiten => ({
  casusId: 'casus',
  gemeente: '0010',
  status: 'lopend',
  organisaties: [{ organisatieId: 'cosis', leefgebieden: ['financien'] }],
  gezinsleden: [lid('moeder'), lid('vader'), { ...lid('kind', false), ouders: ['moeder', 'vader'], gezag: ['moeder'] }],
  betrokkenen: [],
  afschermingen: [],
  ...een,
});
const gegeven = (een: Partial<Gegeven> = {}): Gegeven => ({
  klasse: 'plan',
  gever: 'gezin',
  personen: ['moeder'],
  gedeeldMet: [],
  leidtNaar: [],
  vrijgegevenVoor: [],
  kenmerken: [],
  ...een,
});
const leest = (wie: Account, wat: Gegeven, waar = casus(), nu = om) =>
  orakel(wie, { over: 'gegeven', actie: 'tekst.lezen', casus: waar, gegeven: wat }, nu);
const ziet = (wie: Account, wat: Gegeven, waar = casus(), nu = om) =>
  orakel(wie, { over: 'gegeven', actie: 'lezen', casus: waar, gegeven: wat }, nu);
const doet = (wie: Account, actie: Parameters<typeof zoals>[0], waar = casus(), nu = om) =>
  orakel(wie, zoals(actie, waar), nu);
const zoals = (
  actie: 'lezen' | 'afscherming.opheffen' | 'geschiedenis.lezen' | 'toegangslog.lezen',
  waar: CasusFeiten,
) => ({ over: 'casus', actie, casus: waar }) as const;

describe('need to know (domain.md §9)', () => {
  it('is for who takes part now, in the own gemeente', () => {
    expect(doet(hulpverlener, 'lezen')).toBe('ja');
    expect(doet(hulpverlener, 'lezen', casus({ organisaties: [] }))).toBe('nee');
    expect(doet({ ...hulpverlener, gemeenten: ['0003'] }, 'lezen')).toBe('nee');
    expect(doet({ ...coordinator, gemeenten: ['0003'] }, 'lezen')).toBe('nee');
  });

  it('asks a leefgebied and a grondslag that holds, of a giver who is free', () => {
    expect(leest(hulpverlener, gegeven({ leefgebied: 'financien' }))).toBe('ja');
    expect(leest(hulpverlener, gegeven({ leefgebied: 'veiligheid' }))).toBe('nee');
    expect(leest(hulpverlener, gegeven({ klasse: 'financien' }))).toBe('nee');
    const gebonden = om.grondslagen.map((een) => ({ ...een, geverVrij: false }));
    expect(leest(hulpverlener, gegeven(), casus(), { ...om, grondslagen: gebonden })).toBe('nee');
    expect(leest(hulpverlener, gegeven(), casus(), { ...om, doel: 'toezicht' })).toBe('nee');
  });

  it('masks a sensitive dat', () => {
    const dat = gegeven({ klasse: 'dat', gever: 'verslavingszorg', personen: [], kenmerken: ['dat-gevoelig'] });
    expect(ziet(hulpverlener, dat)).toBe('gemaskeerd');
    expect(ziet(coordinator, dat)).toBe('ja');
    expect(ziet(inwoner('moeder'), dat)).toBe('gemaskeerd');
    expect(ziet(hulpverlener, { ...dat, gever: 'cosis' })).toBe('ja');
  });

  it('blocks a text, not the knowledge that it is there', () => {
    const geblokkeerd = gegeven({ kenmerken: ['geblokkeerd'] });
    expect(ziet(hulpverlener, geblokkeerd)).toBe('ja');
    expect(leest(hulpverlener, geblokkeerd)).toBe('nee');
  });
});

it('in beoordeling is for coördinatoren of that gemeente only (domain.md §3)', () => {
  const nieuw = casus({ status: 'in-beoordeling' });
  expect(doet(coordinator, 'lezen', nieuw)).toBe('ja');
  for (const wie of [hulpverlener, inwoner('moeder')]) expect(doet(wie, 'lezen', nieuw)).toBe('nee');
  const auditor = account({ rollen: ['auditor'], gemeenten: ['0010'] });
  expect(doet(auditor, 'geschiedenis.lezen', nieuw)).toBe('nee');
  expect(doet(auditor, 'geschiedenis.lezen')).toBe('ja');
  // Who looked in it is told nevertheless, in the own gemeente.
  expect(doet(auditor, 'toegangslog.lezen', nieuw)).toBe('ja');
  expect(doet({ ...auditor, gemeenten: ['0003'] }, 'toegangslog.lezen', nieuw)).toBe('nee');
});

it('nobody audits a casus in which somebody is shielded from that one (domain.md §9)', () => {
  const auditor = account({ rollen: ['auditor'], gemeenten: ['0010'], persoonId: 'vader' });
  for (const actie of ['geschiedenis.lezen', 'toegangslog.lezen'] as const) {
    expect(doet(auditor, actie)).toBe('ja');
    const veilig = casus({ afschermingen: [{ beschermdeId: 'moeder', geweerdeId: 'vader' }] });
    expect(doet(auditor, actie, veilig)).toBe('nee');
    expect(doet({ ...auditor, persoonId: 'moeder' }, actie, veilig)).toBe('ja');
  }
});

it('gives roles that fit the own organisation, and none of those that watch over it (domain.md §1)', () => {
  const geeft = (wie: Account, rol: Rol, soort: 'gemeente' | 'partner', organisatieId = 'eigen') =>
    orakel(
      wie,
      { over: 'organisatie', actie: 'rol.geven', organisatie: { organisatieId, gemeenten: [], soort, rol } },
      om,
    );
  const teamleider = account({ rollen: ['teamleider'], organisatieId: 'eigen' });
  for (const rol of ['medewerker', 'teamleider'] as const) {
    expect(geeft(teamleider, rol, 'partner')).toBe('ja');
    expect(geeft(teamleider, rol, 'partner', 'ander')).toBe('nee');
  }
  expect(geeft(teamleider, 'casuscoordinator', 'gemeente')).toBe('ja');
  expect(geeft(teamleider, 'casuscoordinator', 'partner')).toBe('nee');
  for (const rol of ['auditor', 'beheerder', 'beleidsadviseur', 'inwoner', 'systeem'] as const)
    for (const soort of ['gemeente', 'partner'] as const) expect(geeft(teamleider, rol, soort)).toBe('nee');
  expect(geeft(account({ rollen: ['beheerder'] }), 'auditor', 'gemeente')).toBe('ja');
  expect(geeft(account({ rollen: ['medewerker'], organisatieId: 'eigen' }), 'medewerker', 'partner')).toBe('nee');
});

describe('the gezin (domain.md §5, §9)', () => {
  it('an inwoner sees the own person, and of others what the plan shares', () => {
    expect(leest(inwoner('moeder'), gegeven())).toBe('ja');
    expect(leest(inwoner('vader'), gegeven())).toBe('nee');
    expect(leest(inwoner('vader'), gegeven({ gedeeldMet: ['vader'] }))).toBe('ja');
  });

  it('who has gezag reads along with a child, from 16 with consent only', () => {
    const vanKind = gegeven({ klasse: 'verhaal', personen: ['kind'] });
    expect(leest(inwoner('moeder'), vanKind)).toBe('ja');
    expect(leest(inwoner('vader'), vanKind)).toBe('nee');
    const jongere = { ...lid('kind'), ouders: ['moeder'], gezag: ['moeder'] };
    expect(leest(inwoner('moeder'), vanKind, casus({ gezinsleden: [lid('moeder'), jongere] }))).toBe('nee');
    const stemtIn = { ...jongere, toestemmingAan: ['moeder'] };
    expect(leest(inwoner('moeder'), vanKind, casus({ gezinsleden: [lid('moeder'), stemtIn] }))).toBe('ja');
  });

  it('an afscherming prevails over gezag, until the regisseur opens what does not lead to the other', () => {
    const vanKind = gegeven({ klasse: 'verhaal', personen: ['kind'] });
    const tussen = casus({ afschermingen: [{ beschermdeId: 'vader', geweerdeId: 'moeder' }] });
    expect(leest(inwoner('moeder'), vanKind, tussen)).toBe('nee');
    const open = { ...vanKind, vrijgegevenVoor: ['moeder'] };
    expect(leest(inwoner('moeder'), open, tussen)).toBe('ja');
    expect(leest(inwoner('moeder'), { ...open, leidtNaar: ['vader'] }, tussen)).toBe('nee');
  });

  it('an afscherming hides what leads to the other, and starts closed', () => {
    const veilig = casus({ afschermingen: [{ beschermdeId: 'moeder', geweerdeId: 'vader' }] });
    const gezinsplan = gegeven({ personen: [] });
    expect(leest(inwoner('vader'), gezinsplan)).toBe('ja');
    expect(leest(inwoner('vader'), gezinsplan, veilig)).toBe('nee');
    expect(leest(inwoner('vader'), gegeven({ personen: ['vader'] }), veilig)).toBe('ja');
    expect(leest(inwoner('vader'), { ...gezinsplan, vrijgegevenVoor: ['vader'] }, veilig)).toBe('ja');
    const adres = gegeven({ klasse: 'adres', personen: ['vader'], leidtNaar: ['moeder'], vrijgegevenVoor: ['vader'] });
    expect(leest(inwoner('vader'), adres, veilig)).toBe('nee');
  });

  it('lifting it takes two people', () => {
    const gevraagd = (door: string): Omstandigheden => ({
      ...om,
      goedkeuring: { soort: 'afscherming-opheffen', casusId: 'casus', aangevraagdDoor: door, vanafOp: 0, totOp: 2000 },
    });
    expect(doet(coordinator, 'afscherming.opheffen')).toBe('nee');
    expect(doet(coordinator, 'afscherming.opheffen', casus(), gevraagd('jansen'))).toBe('nee');
    expect(doet(coordinator, 'afscherming.opheffen', casus(), gevraagd('smit'))).toBe('ja');
  });
});

it('noodtoegang is short, with a reason and on the list (domain.md §9)', () => {
  const crisis = account({
    rollen: ['medewerker'],
    gemeenten: ['0010'],
    organisatieId: 'vt',
    vlaggen: ['crisisdienst'],
  });
  const nood = { casusId: 'casus', accountId: 'ik', vanafOp: 900, totOp: 1100, hoogstensMs: 200, metReden: true };
  const met = (een: object) => ({ ...om, noodtoegang: { ...nood, opToetslijst: true, ...een } });
  expect(leest(crisis, gegeven(), casus(), met({}))).toBe('ja');
  for (const anders of [{ totOp: 1000 }, { hoogstensMs: 199 }, { metReden: false }, { opToetslijst: false }])
    expect(leest(crisis, gegeven(), casus(), met(anders))).toBe('nee');
});

it('an auditor reads texts only where two others opened the dossier', () => {
  const auditor = account({ rollen: ['auditor'], gemeenten: ['0010'] });
  const open = (goedgekeurdDoor: string): Omstandigheden => ({
    ...om,
    doel: 'toezicht',
    goedkeuring: {
      soort: 'openstelling',
      casusId: 'casus',
      aangevraagdDoor: 'ik',
      goedgekeurdDoor,
      voor: 'ik',
      vanafOp: 0,
      totOp: 2000,
    },
  });
  expect(leest(auditor, gegeven())).toBe('nee');
  expect(leest(auditor, gegeven(), casus(), open('ik'))).toBe('nee');
  expect(leest(auditor, gegeven(), casus(), open('ander'))).toBe('ja');
});

it('a beheerder and a beleidsadviseur see no casus', () => {
  for (const rol of ['beheerder', 'beleidsadviseur'] as const)
    expect(doet(account({ rollen: [rol], gemeenten: ['0010'], organisatieId: 'cosis' }), 'lezen')).toBe('nee');
  expect(doet({ ...coordinator, rollen: ['casuscoordinator', 'beheerder'] }, 'lezen')).toBe('nee');
});
