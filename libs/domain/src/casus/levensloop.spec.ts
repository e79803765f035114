import { describe, expect, it } from '@jest/globals';
import type { CasusCommand } from './casus.commands.js';
import type { CasusEvent } from './casus.events.js';
import { antwoordt, type Bestaand } from './casus.state.js';
import { casus } from './casus.js';
import { inhoudVan } from './inhoud.js';
import * as g from './testing/gezin.js';

const { acuut, coordinator, door, given, lopend, metRegisseur, regisseur } = g;
const keten = g.feiten('o2', { veiligheidsketen: true });
const aanvaardDoor: CasusEvent = { type: 'VeiligheidAanvaard', data: { organisatieId: 'o2' } };
const samengevoegd: CasusEvent = { type: 'CasusSamengevoegd', data: { naarCasusId: 'k2' } };
const klaar = [...metRegisseur, g.beantwoord('v1')];

const beoordelen = (ja: boolean, wie = regisseur) => door(wie, { type: 'VeiligheidBeoordelen', acuut: ja });
const aanvaarden = (wie = g.partner, organisatie = keten) => door(wie, { type: 'VeiligheidAanvaarden', organisatie });
const afsluiten = (over: object = {}, wie = regisseur) =>
  door(wie, { type: 'CasusAfsluiten', reden: 'gezin-stopt', ...over });
const nazorg = (nazorgDatum: string, wie = regisseur) => door(wie, { type: 'NazorgPlannen', nazorgDatum });
const heropenen = (wie = coordinator) =>
  door(wie, {
    type: 'CasusHeropenen',
    reden: g.tekst('r'),
    voorlopigeRegie: { medewerkerId: 'c2', organisatieId: 'g' },
  });
const samenvoegen = (over: object = {}, wie = coordinator) =>
  door(wie, { type: 'CasusSamenvoegen', naarCasusId: 'k2', naarGemeente: '0003', naar: g.geenBuur, ...over });

const ander = given([
  { ...g.geopend, data: { ...g.geopend.data, casusId: 'k2', gezinsleden: [{ persoonId: 'p8', ongeboren: false }] } },
  g.gestart,
  { ...g.ingebracht(g.hulpvraag('v8', 'p8')), data: { ...g.hulpvraag('v8', 'p8'), aanmeldingId: 'a8' } } as CasusEvent,
  g.prioVoorlopig('v8'),
  g.betrokken('o2', ['huisvesting']),
  g.betrokken('o3'),
  g.doel('d8', 'v8'),
  { ...g.afspraak('f8', g.van('p8')), data: { ...g.afspraakInhoud('f8', g.van('p8')), doelId: 'd8' } } as CasusEvent,
] as CasusEvent[]).state;
const inhoud = inhoudVan(ander as Bestaand);
const opnemen = (over: object = {}, wie = coordinator) =>
  door(wie, { type: 'CasusOpnemen', vanCasusId: 'k2', inhoud, afschermingen: [], ...over });
const opgenomen: CasusEvent = { type: 'CasusOpgenomen', data: { vanCasusId: 'k2', ...inhoud } };

const refuses = (rows: readonly [string, CasusEvent[], CasusCommand][]) =>
  it.each(rows)('refuses: %s', (code, events, command) => {
    given(events).when(command).refused(code);
  });

describe('veiligheid', () => {
  it('is judged by who keeps the plan, and accepted by the veiligheidsketen itself', () => {
    given(metRegisseur)
      .when(beoordelen(true))
      .then([acuut(true)]);
    given([...metRegisseur, acuut(true)])
      .when(aanvaarden())
      .then([aanvaardDoor]);
  });
  it('may be judged acute again after it was accepted: that is new danger', () => {
    const state = given([...metRegisseur, acuut(true), aanvaardDoor])
      .when(beoordelen(true))
      .then([acuut(true)]);
    expect(state).toMatchObject({ veiligheid: { acuut: true, aanvaardDoor: undefined } });
  });
  refuses([
    ['alleen-regisseur-of-coordinator', metRegisseur, beoordelen(true, g.partner)],
    ['veiligheid-al-zo-beoordeeld', metRegisseur, beoordelen(false)],
    ['veiligheid-al-zo-beoordeeld', [...metRegisseur, acuut(true)], beoordelen(true)],
    ['casus-niet-open', g.dicht, beoordelen(true, coordinator)],
    ['alleen-eigen-organisatie', [...metRegisseur, acuut(true)], aanvaarden(regisseur)],
    [
      'organisatie-niet-betrokken',
      [...metRegisseur, acuut(true)],
      aanvaarden({ ...coordinator, organisatieId: 'o7' }, g.feiten('o7', { veiligheidsketen: true })),
    ],
    ['niet-veiligheidsketen', [...metRegisseur, acuut(true)], aanvaarden(g.partner, g.feiten('o2'))],
    ['veiligheid-niet-acuut', metRegisseur, aanvaarden()],
    ['veiligheid-al-aanvaard', [...metRegisseur, acuut(true), aanvaardDoor], aanvaarden()],
    ['casus-nog-in-beoordeling', [g.acuutGeopend], aanvaarden({ ...coordinator, organisatieId: 'o2' })],
  ]);
});

describe('afsluiten', () => {
  it('frees the gezin; nobody answers any more', () => {
    const state = given(klaar)
      .when(afsluiten({ toelichting: g.tekst('t'), nazorgDatum: '2026-06-01' }))
      .then([
        {
          type: 'CasusAfgesloten',
          data: { reden: 'gezin-stopt', toelichting: g.tekst('t'), nazorgDatum: '2026-06-01' },
        },
      ]);
    expect(antwoordt(state)).toBeUndefined();
    expect(g.claims(state)).toEqual(['kenmerk/K7M-4QX']);
  });
  it('names the hulpvragen that are open', () => {
    const refusal = given([...metRegisseur, g.ingebracht(g.hulpvraag('v2'))])
      .when(afsluiten())
      .refused('hulpvraag-open');
    expect(refusal.details).toEqual([
      { ref: 'v1', reden: 'open' },
      { ref: 'v2', reden: 'open' },
    ]);
  });
  it('is not held up by a zorg, an open afspraak or danger that was accepted', () => {
    given([
      ...g.metDoel,
      g.ingebracht(g.zorg('z1')),
      g.afspraak('f1', g.vanM3),
      g.beantwoord('v1'),
      acuut(true),
      aanvaardDoor,
    ])
      .when(afsluiten())
      .then([g.afgesloten]);
  });
  refuses([
    ['alleen-regisseur-of-coordinator', klaar, afsluiten({}, g.partner)],
    ['niet-betrokken', klaar, afsluiten({}, g.buitenstaander)],
    ['niet-betrokken', klaar, afsluiten({}, g.auditor)],
    ['hulpvraag-open', metRegisseur, afsluiten()],
    ['aanmelding-te-beoordelen', [...klaar, g.gevoegd()], afsluiten()],
    ['veiligheid-acuut', [...klaar, acuut(true)], afsluiten()],
    ['nazorg-in-verleden', klaar, afsluiten({ nazorgDatum: '2026-05-31' })],
    ['casus-niet-open', g.dicht, afsluiten()],
    ['casus-nog-in-beoordeling', [g.geopend], afsluiten({}, coordinator)],
  ]);
});

describe('nazorg', () => {
  it.each([regisseur, coordinator])('is planned by who answered last, or the coördinator', (wie) => {
    const state = given(g.dicht)
      .when(nazorg('2026-09-01', wie))
      .then([{ type: 'NazorgGepland', data: { nazorgDatum: '2026-09-01' } }]);
    expect(state).toMatchObject({ afsluiting: { nazorgDatum: '2026-09-01' } });
  });
  refuses([
    ['casus-nog-open', metRegisseur, nazorg('2026-09-01')],
    ['alleen-regisseur-of-coordinator', g.dicht, nazorg('2026-09-01', g.partner)],
    ['nazorg-in-verleden', g.dicht, nazorg('2026-05-31')],
    [
      'nazorg-al-gepland',
      [...g.dicht, { type: 'NazorgGepland', data: { nazorgDatum: '2026-09-01' } }],
      nazorg('2026-09-01'),
    ],
    ['casus-samengevoegd', [...lopend, samengevoegd], nazorg('2026-09-01', coordinator)],
  ]);
});

describe('heropenen', () => {
  it('takes the gezin back, with its plan, and a voorlopige regie anew', () => {
    const state = given(g.dicht)
      .when(heropenen())
      .then([
        {
          type: 'CasusHeropend',
          data: { reden: g.tekst('r'), voorlopigeRegie: { medewerkerId: 'c2', organisatieId: 'g' } },
        },
      ]);
    expect(antwoordt(state)).toEqual({ medewerkerId: 'c2', organisatieId: 'g' });
    const voor = g.claims(given(metRegisseur).state);
    expect(g.claims(state)).toEqual([...voor.filter((key) => key !== 'regie/m1/k1'), 'regie/c2/k1']);
    expect(state).toMatchObject({ status: 'lopend', regie: { vorm: 'voorlopig' }, plan: { vragen: [{}] } });
    expect(state).not.toHaveProperty('afsluiting');
  });
  const nietGestart: CasusEvent = {
    type: 'CasusNietGestart',
    data: { aanmeldingId: 'a1', reden: g.tekst('r'), gezinIngelicht: true },
  };
  const doorgeleid: CasusEvent = {
    type: 'CasusDoorgeleid',
    data: { aanmeldingId: 'a1', organisatieId: 'o2', begeleiding: 'gebeld', gezinIngelicht: true },
  };
  refuses([
    ['alleen-coordinator', g.dicht, heropenen(g.partner)],
    ['casus-nog-open', metRegisseur, heropenen()],
    ['casus-samengevoegd', [...lopend, samengevoegd], heropenen()],
    ['casus-nooit-gestart', [g.geopend, nietGestart], heropenen()],
    ['casus-nooit-gestart', [g.geopend, doorgeleid], heropenen()],
  ]);
});

describe('samenvoegen', () => {
  it('ends this casus', () => {
    const state = given(metRegisseur).when(samenvoegen()).then([samengevoegd]);
    expect(g.claims(state)).toEqual(['kenmerk/K7M-4QX']);
    expect(antwoordt(state)).toBeUndefined();
  });
  refuses([
    ['alleen-coordinator', metRegisseur, samenvoegen({}, regisseur)],
    ['zelfde-casus', metRegisseur, samenvoegen({ naarCasusId: 'k1' })],
    ['andere-gemeente', metRegisseur, samenvoegen({ naarGemeente: '0010' })],
    ['aanmelding-te-beoordelen', [...metRegisseur, g.gevoegd()], samenvoegen()],
    ['aanmelding-te-beoordelen', [g.geopend], samenvoegen()],
    ['casus-niet-open', [...lopend, samengevoegd], samenvoegen()],
  ]);
});

describe('opnemen', () => {
  it('takes over gezin and plan, and keeps the own prio-vraag and regisseur', () => {
    const state = given(metRegisseur).when(opnemen()).then([opgenomen]);
    expect(state).toMatchObject({
      gezinsleden: [{ persoonId: 'p1' }, { persoonId: 'p2' }, { persoonId: 'p8' }],
      organisaties: [
        { organisatieId: 'o1' },
        { organisatieId: 'o2', leefgebieden: ['financien', 'huisvesting'] },
        { organisatieId: 'o3' },
      ],
      plan: {
        volgorde: ['v1', 'v8'],
        prio: { vraagId: 'v1' },
        // Of which aanmelding it was: the gezin may not have been told of that one.
        vragen: [{ vraagId: 'v1' }, { vraagId: 'v8', aanmeldingId: 'a8' }],
        doelen: [{ doelId: 'd8' }],
        afspraken: [{ afspraakId: 'f8', status: 'open' }],
      },
      regie: { vorm: 'regisseur' },
      veiligheid: { acuut: false },
    });
  });
  it('takes over a large plan whole, in events that each fit in the store', () => {
    const [doel] = inhoud.doelen;
    const [afspraak] = inhoud.afspraken;
    const veel = <T>(aantal: number, maak: (i: number) => T) => Array.from({ length: aantal }, (_, i) => maak(i));
    const groot = {
      ...inhoud,
      veiligheidAcuut: true,
      doelen: veel(70, (i) => ({ ...doel!, doelId: `d${i}` })),
      afspraken: veel(150, (i) => ({ ...afspraak!, afspraakId: `f${i}`, doelId: `d${i % 70}` })),
    };
    const { state } = given(metRegisseur);
    const events = casus.decide(opnemen({ inhoud: groot }), state);
    const daarna = events.reduce(casus.evolve, state);
    expect(events.length).toBeGreaterThan(3);
    for (const event of events) expect(JSON.stringify(event).length).toBeLessThan(40_000);
    expect(daarna).toMatchObject({ veiligheid: { acuut: true }, gezinsleden: [{}, {}, { persoonId: 'p8' }] });
    const { plan } = daarna as Bestaand;
    expect(plan.doelen.map(({ doelId }) => doelId)).toEqual(
      expect.arrayContaining(groot.doelen.map((een) => een.doelId)),
    );
    expect(plan.afspraken.map(({ afspraakId }) => afspraakId)).toEqual(
      expect.arrayContaining(groot.afspraken.map((een) => een.afspraakId)),
    );
  });
  it('gets a prio-vraag with the hulpvragen that come, where it had none', () => {
    given(klaar)
      .when(opnemen())
      .then([opgenomen, g.prioVoorlopig('v8', g.nu)]);
  });
  it('takes over the danger, which nobody has accepted here', () => {
    const gevaar = { ...inhoud, veiligheidAcuut: true };
    const state = given([...metRegisseur, acuut(true), aanvaardDoor])
      .when(opnemen({ inhoud: gevaar }))
      .then([{ type: 'CasusOpgenomen', data: { vanCasusId: 'k2', ...gevaar } }]);
    expect(state).toMatchObject({ veiligheid: { acuut: true, aanvaardDoor: undefined } });
  });
  refuses([
    ['alleen-coordinator', metRegisseur, opnemen({}, regisseur)],
    ['zelfde-casus', metRegisseur, opnemen({ vanCasusId: 'k1' })],
    ['casus-nog-in-beoordeling', [g.geopend], opnemen()],
    ['casus-niet-open', g.dicht, opnemen()],
  ]);
});
