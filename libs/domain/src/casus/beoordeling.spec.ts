import { describe, expect, it } from '@jest/globals';
import { antwoordt } from './casus.state.js';
import type { CasusEvent } from './casus.events.js';
import type { CasusCommand } from './casus.commands.js';
import * as g from './testing/gezin.js';

const { coordinator, door, geopend, gevoegd, given, lopend } = g;
const openen = (over: object = {}) =>
  door(g.partner, {
    type: 'CasusOpenen',
    casusId: 'k1',
    kenmerk: 'K7M-4QX',
    voorlopigeRegie: { medewerkerId: 'c1', organisatieId: 'g' },
    gemeente: '0003',
    aanmeldingId: 'a1',
    gezinsleden: [
      { persoonId: 'p1', ongeboren: false },
      { persoonId: 'p2', ongeboren: false },
    ],
    betrokkenen: [{ persoonId: 'p5', rol: 'mantelzorger' }],
    veiligheidAcuut: false,
    ...over,
  });
const voegen = (over: object = {}) => {
  const { data } = gevoegd(over) as Extract<CasusEvent, { type: 'AanmeldingGevoegd' }>;
  return door(g.buitenstaander, { type: 'AanmeldingVoegen', ...data });
};
const starten = (wie = coordinator, over: object = {}) =>
  door(wie, {
    type: 'CasusStarten',
    aanmeldingId: 'a1',
    vragen: [g.zorg('z1'), g.hulpvraag('v1'), g.hulpvraag('v2', 'p2')],
    aangemeldOp: g.eerder,
    ...over,
  });
const nietStarten = (wie = coordinator) =>
  door(wie, { type: 'CasusNietStarten', reden: g.tekst('r'), gezinIngelicht: false });
const doorgeleiden = (organisatie = g.feiten('o2')) =>
  door(coordinator, { type: 'CasusDoorgeleiden', organisatie, begeleiding: 'gebeld', gezinIngelicht: true });
const toevoegen = (over: object = {}, wie = coordinator) =>
  door(wie, {
    type: 'AanmeldingToevoegen',
    aanmeldingId: 'a2',
    vragen: [g.hulpvraag('v9', 'p3')],
    aangemeldOp: g.op,
    ...over,
  });
const loskoppelen = (reden: 'ontkoppeld' | 'ingetrokken', wie = coordinator, aanmeldingId = 'a2') =>
  door(wie, { type: 'AanmeldingLoskoppelen', aanmeldingId, reden });
const losgekoppeld: CasusEvent = {
  type: 'AanmeldingLosgekoppeld',
  data: { aanmeldingId: 'a2', reden: 'ontkoppeld' },
};
const claims = (...personen: string[]) => [
  'kenmerk/K7M-4QX',
  ...personen.map((p) => `open-casus/persoon/${p}`),
  ...(personen.length > 0 ? ['regie/c1/k1'] : []),
];

describe('openen', () => {
  it('makes one answer from the first instant and reserves the gezin and the kenmerk', () => {
    const state = given([]).when(openen()).then([geopend]);
    expect(antwoordt(state)).toEqual({ medewerkerId: 'c1', organisatieId: 'g' });
    expect(g.claims(state)).toEqual(claims('p1', 'p2'));
  });
  it.each([
    ['casus-bestaat-al', [geopend], openen()],
    ['geen-gezinslid', [], openen({ gezinsleden: [] })],
    ['casus-bestaat-niet', [], starten()],
  ])('refuses: %s', (code, events, command) => {
    given(events).when(command).refused(code);
  });
});

describe('voegen', () => {
  it('reserves its gezinsleden and puts nothing of it in the plan', () => {
    const state = given(lopend).when(voegen()).then([gevoegd()]);
    expect(g.claims(state)).toEqual(claims('p1', 'p2', 'p3'));
    expect(state).toMatchObject({ gezinsleden: [{ persoonId: 'p1' }, { persoonId: 'p2' }] });
  });
  it.each([
    ['aanmelding-al-gevoegd', [...lopend, gevoegd()], voegen()],
    ['aanmelding-al-gevoegd', [...lopend, gevoegd(), losgekoppeld], voegen()],
    ['aanmelding-al-gevoegd', lopend, voegen({ aanmeldingId: 'a1' })],
    ['casus-niet-open', g.dicht, voegen()],
  ])('refuses: %s', (code, events, command) => {
    given(events).when(command).refused(code);
  });
});

describe('starten', () => {
  it('brings the vragen of the aanmelding into the plan, as of then, the first hulpvraag as prio voorlopig', () => {
    given([geopend])
      .when(starten())
      .then([
        g.gestart,
        g.ingebracht(g.zorg('z1'), g.eerder, 'a1'),
        g.ingebracht(g.hulpvraag('v1'), g.eerder, 'a1'),
        g.ingebracht(g.hulpvraag('v2', 'p2'), g.eerder, 'a1'),
        g.prioVoorlopig('v1', g.eerder),
      ]);
  });
  it('has no prio-vraag where there are zorgen only', () => {
    given([geopend])
      .when(starten(coordinator, { vragen: [g.zorg('z1')] }))
      .then([g.gestart, g.ingebracht(g.zorg('z1'), g.eerder, 'a1')]);
  });
  it.each([
    ['niet-betrokken', [geopend], starten(g.coordinatorElders)],
    ['niet-betrokken', [geopend], starten(g.partner)],
    ['niet-betrokken', [geopend], starten(g.moeder)],
    ['casus-al-gestart', lopend, starten()],
    ['casus-niet-open', g.dicht, starten()],
    ['aanmelding-onbekend', [geopend], starten(coordinator, { aanmeldingId: 'a7' })],
    ['vraagsteller-geen-gezinslid', [geopend], starten(coordinator, { vragen: [g.hulpvraag('v1', 'p5')] })],
  ])('refuses: %s', (code, events, command) => {
    given(events).when(command).refused(code);
  });
});

describe('niet starten and doorgeleiden', () => {
  it('end the casus and free its gezin', () => {
    const state = given([geopend])
      .when(nietStarten())
      .then([{ type: 'CasusNietGestart', data: { aanmeldingId: 'a1', reden: g.tekst('r'), gezinIngelicht: false } }]);
    expect(g.claims(state)).toEqual(claims());
    expect(antwoordt(state)).toBeUndefined();
    given([geopend])
      .when(doorgeleiden())
      .then([
        {
          type: 'CasusDoorgeleid',
          data: { aanmeldingId: 'a1', organisatieId: 'o2', begeleiding: 'gebeld', gezinIngelicht: true },
        },
      ]);
  });
  it('name the aanmelding that waits, or that reports danger', () => {
    expect(given([geopend, gevoegd()]).when(nietStarten()).refused('aanmelding-te-beoordelen').details).toEqual([
      { ref: 'a2', reden: 'te beoordelen' },
    ]);
    expect(
      given([geopend, gevoegd({ veiligheidAcuut: true })])
        .when(nietStarten())
        .refused('veiligheid-acuut').details,
    ).toEqual([{ ref: 'a2', reden: 'meldt gevaar' }]);
  });
  const metVraag = [geopend, gevoegd(), { type: 'AanmeldingToegevoegd', data: { aanmeldingId: 'a2' } }] as CasusEvent[];
  it.each<[string, CasusEvent[], CasusCommand]>([
    ['veiligheid-acuut', [g.acuutGeopend], nietStarten()],
    ['veiligheid-acuut', [g.acuutGeopend], doorgeleiden()],
    ['veiligheid-acuut', [geopend, g.acuut(true)], doorgeleiden()],
    ['aanmelding-te-beoordelen', [geopend, gevoegd()], doorgeleiden()],
    ['hulpvraag-open', [...metVraag, g.ingebracht(g.hulpvraag('v9', 'p3'))], nietStarten()],
    ['organisatie-niet-in-gemeente', [geopend], doorgeleiden(g.feiten('o2', { gemeenten: ['0010'] }))],
    ['casus-al-gestart', lopend, nietStarten()],
    ['casus-al-gestart', lopend, doorgeleiden()],
    ['niet-betrokken', [geopend], nietStarten(g.coordinatorElders)],
  ])('refuse: %s', (code, events, command) => {
    given(events).when(command).refused(code);
  });
  it('are possible once the danger is judged not to be acute', () => {
    expect(() =>
      given([g.acuutGeopend, g.acuut(false)])
        .when(nietStarten())
        .refused(''),
    ).toThrow('but got [');
  });
});

describe('toevoegen', () => {
  it('makes its persons gezinslid and betrokkene, its vragen follow behind the prio-vraag', () => {
    const state = given([...lopend, gevoegd()])
      .when(toevoegen())
      .then([
        { type: 'AanmeldingToegevoegd', data: { aanmeldingId: 'a2' } },
        g.ingebracht(g.hulpvraag('v9', 'p3'), g.op, 'a2'),
      ]);
    expect(state).toMatchObject({
      gezinsleden: [{ persoonId: 'p1' }, { persoonId: 'p2' }, { persoonId: 'p3' }],
      betrokkenen: [{ persoonId: 'p5' }, { persoonId: 'p6' }],
      plan: { volgorde: ['v1', 'v9'], prio: { vraagId: 'v1', gekozen: false } },
      gevoegd: [],
    });
  });
  it('brings the danger along that it reported, and makes who was betrokkene gezinslid', () => {
    const ook = gevoegd({ veiligheidAcuut: true, gezinsleden: [{ persoonId: 'p5', ongeboren: false }] });
    const state = given([...lopend, ook])
      .when(toevoegen({ vragen: [] }))
      .then([{ type: 'AanmeldingToegevoegd', data: { aanmeldingId: 'a2' } }]);
    expect(state).toMatchObject({ veiligheid: { acuut: true }, betrokkenen: [{ persoonId: 'p6' }] });
  });
  it.each([
    ['niet-betrokken', [...lopend, gevoegd()], toevoegen({}, g.coordinatorElders)],
    ['alleen-coordinator', [...g.metRegisseur, gevoegd()], toevoegen({}, g.regisseur)],
    ['eerste-aanmelding', lopend, toevoegen({ aanmeldingId: 'a1' })],
    ['aanmelding-onbekend', lopend, toevoegen()],
    ['aanmelding-al-beoordeeld', [...lopend, gevoegd(), losgekoppeld], toevoegen()],
    ['vraag-bestaat-al', [...lopend, gevoegd()], toevoegen({ vragen: [g.hulpvraag('v1', 'p3')] })],
    ['vraagsteller-geen-gezinslid', [...lopend, gevoegd()], toevoegen({ vragen: [g.hulpvraag('v9', 'p8')] })],
  ])('refuses: %s', (code, events, command) => {
    given(events).when(command).refused(code);
  });
});

describe('loskoppelen', () => {
  it('leaves no trace in the plan and frees who came with it', () => {
    const voor = given(lopend).state;
    const state = given([...lopend, gevoegd({ veiligheidAcuut: true })])
      .when(loskoppelen('ontkoppeld'))
      .then([losgekoppeld]);
    expect(state).toEqual({ ...voor, beoordeeld: ['a2'] });
    expect(g.claims(state)).toEqual(g.claims(voor));
  });
  it('follows when the melder withdraws, whoever that is', () => {
    given([...lopend, gevoegd()])
      .when(loskoppelen('ingetrokken', g.buitenstaander))
      .then([{ type: 'AanmeldingLosgekoppeld', data: { aanmeldingId: 'a2', reden: 'ingetrokken' } }]);
  });
  it.each([
    ['niet-betrokken', [...lopend, gevoegd()], loskoppelen('ontkoppeld', g.buitenstaander)],
    ['alleen-coordinator', [...g.metRegisseur, gevoegd()], loskoppelen('ontkoppeld', g.regisseur)],
    ['eerste-aanmelding', [geopend], loskoppelen('ingetrokken', coordinator, 'a1')],
    ['aanmelding-onbekend', lopend, loskoppelen('ontkoppeld')],
    ['aanmelding-al-beoordeeld', [...lopend, gevoegd(), losgekoppeld], loskoppelen('ontkoppeld')],
  ])('refuses: %s', (code, events, command) => {
    given(events).when(command).refused(code);
  });
});
