import { describe, expect, it } from '@jest/globals';
import type { Handelende } from '../waarden.js';
import type { CasusCommand } from './casus.commands.js';
import type { CasusEvent, Eigenaar } from './casus.events.js';
import * as g from './testing/gezin.js';

const { afspraak, coordinator, doel, door, given, metDoel, metRegisseur, op, partner, regisseur } = g;
const refuses = (rows: readonly [string, CasusEvent[], CasusCommand][]) =>
  it.each(rows)('refuses: %s', (code, events, command) => {
    given(events).when(command).refused(code);
  });
const vroeger = { op: '2026-04-30T10:00:00Z' };
const toekomst = { op: g.straks };
const voorgesteld = [...metRegisseur, doel('d1', 'v1', 'DoelVoorgesteld')];
const vraagDicht = [...metDoel, g.beantwoord('v1')];

describe('doel', () => {
  const stellen = (vraagId = 'v1', wie = regisseur, wanneer = {}) =>
    door(wie, { type: 'DoelStellen', doelId: 'd1', vraagId, tekst: g.tekst('d1') }, wanneer);
  const overnemen = (doelId = 'd1', wie = regisseur, wanneer = {}) =>
    door(wie, { type: 'DoelOvernemen', doelId }, wanneer);
  const wijzigen = (doelId = 'd1', wie = regisseur, wanneer = {}) =>
    door(wie, { type: 'DoelWijzigen', doelId, tekst: g.tekst('anders') }, wanneer);

  it.each([regisseur, coordinator])('is set by who keeps the plan', (wie) => {
    given(metRegisseur)
      .when(stellen('v1', wie))
      .then([doel('d1')]);
  });
  it.each([partner, g.collega, g.moeder, g.oma])('is proposed by anyone else who takes part', (wie) => {
    given(metRegisseur)
      .when(stellen('v1', wie))
      .then([doel('d1', 'v1', 'DoelVoorgesteld')]);
  });
  it('may belong to a zorg', () => {
    given([...metRegisseur, g.ingebracht(g.zorg('z1'))])
      .when(stellen('z1'))
      .then([doel('d1', 'z1')]);
  });
  it('that was proposed counts once it is adopted', () => {
    const state = given(voorgesteld)
      .when(overnemen())
      .then([{ type: 'DoelOvergenomen', data: { doelId: 'd1' }, op }]);
    expect(state).toMatchObject({ plan: { doelen: [{ doelId: 'd1', status: 'gesteld' }] } });
  });
  it('may get other words', () => {
    const state = given(metDoel)
      .when(wijzigen())
      .then([{ type: 'DoelGewijzigd', data: { doelId: 'd1', tekst: g.tekst('anders') }, op }]);
    expect(state).toMatchObject({ plan: { doelen: [{ tekst: { id: 'anders' } }] } });
  });
  refuses([
    ['niet-betrokken', metRegisseur, stellen('v1', g.buitenstaander)],
    ['doel-bestaat-al', metDoel, stellen()],
    ['vraag-onbekend', metRegisseur, stellen('v9')],
    ['hulpvraag-niet-open', [...metRegisseur, g.beantwoord('v1')], stellen()],
    ['voor-verwijzing', metRegisseur, stellen('v1', regisseur, vroeger)],
    ['in-de-toekomst', metRegisseur, stellen('v1', regisseur, toekomst)],
    ['alleen-regisseur-of-coordinator', voorgesteld, overnemen('d1', partner)],
    ['doel-onbekend', voorgesteld, overnemen('d9')],
    ['doel-al-gesteld', metDoel, overnemen()],
    ['hulpvraag-niet-open', [...voorgesteld, g.beantwoord('v1')], overnemen()],
    ['voor-verwijzing', voorgesteld, overnemen('d1', regisseur, vroeger)],
    ['in-de-toekomst', voorgesteld, overnemen('d1', regisseur, toekomst)],
    ['alleen-regisseur-of-coordinator', metDoel, wijzigen('d1', partner)],
    ['doel-onbekend', metDoel, wijzigen('d9')],
    ['hulpvraag-niet-open', vraagDicht, wijzigen()],
    ['voor-verwijzing', metDoel, wijzigen('d1', regisseur, vroeger)],
    ['in-de-toekomst', metDoel, wijzigen('d1', regisseur, toekomst)],
  ]);
});

describe('afspraak maken', () => {
  const maken = (eigenaar: Eigenaar, wie: Handelende, over: object = {}, wanneer = {}) =>
    door(
      wie,
      {
        type: 'AfspraakMaken',
        afspraakId: 'f1',
        doelId: 'd1',
        tekst: g.tekst('f1'),
        eigenaar,
        uiterlijkDatum: '2026-07-01',
        oplossing: { soort: 'standaard' },
        samen: false,
        ...over,
      },
      wanneer,
    );
  it.each([
    ['by its owner, a medewerker', g.vanM3, partner],
    ['by its owner, a gezinslid', g.van('p1'), g.moeder],
    ['by its owner, somebody of the network', g.van('p5'), g.oma],
  ])('%s: open at once', (_, eigenaar, wie) => {
    given(metDoel)
      .when(maken(eigenaar, wie))
      .then([afspraak('f1', eigenaar)]);
  });
  it('together: open at once', () => {
    given(metDoel)
      .when(maken(g.vanM3, regisseur, { samen: true }))
      .then([afspraak('f1', g.vanM3)]);
  });
  it.each([
    [g.vanM3, regisseur],
    [g.vanM3, { ...partner, accountId: 'm4' }],
    [g.van('p1'), partner],
    [g.van('p1'), g.vader],
  ])('for another: waits for the yes of its owner', (eigenaar, wie) => {
    given(metDoel)
      .when(maken(eigenaar, wie))
      .then([afspraak('f1', eigenaar, 'AfspraakVoorgesteld')]);
  });
  it('takes the leefgebied of its vraag, and may be maatwerk with a reason', () => {
    const oplossing = { soort: 'maatwerk', reden: g.tekst('oppas') };
    given([...metRegisseur, g.ingebracht(g.zorg('z1')), doel('d1', 'z1')])
      .when(maken(g.vanM3, partner, { oplossing }))
      .then([
        {
          type: 'AfspraakGemaakt',
          data: { ...g.afspraakInhoud('f1', g.vanM3), leefgebied: 'huisvesting', oplossing },
          op,
        } as CasusEvent,
      ]);
  });
  it('may be due on the day on which it is made', () => {
    const inhoud = { ...g.afspraakInhoud('f1', g.vanM3), uiterlijkDatum: '2026-05-01' };
    given(metDoel)
      .when(maken(g.vanM3, partner, { uiterlijkDatum: '2026-05-01' }))
      .then([{ type: 'AfspraakGemaakt', data: inhoud, op }]);
  });
  refuses([
    ['niet-betrokken', metDoel, maken(g.vanM3, g.buitenstaander)],
    ['afspraak-bestaat-al', [...metDoel, afspraak('f1', g.vanM3)], maken(g.vanM3, partner)],
    ['doel-onbekend', metRegisseur, maken(g.vanM3, partner)],
    ['doel-nog-voorgesteld', voorgesteld, maken(g.vanM3, partner)],
    ['hulpvraag-niet-open', vraagDicht, maken(g.vanM3, partner)],
    ['eigenaar-niet-betrokken', metDoel, maken(g.van('p8'), partner)],
    [
      'eigenaar-niet-betrokken',
      metDoel,
      maken({ soort: 'medewerker', medewerkerId: 'm9', organisatieId: 'o9' }, partner),
    ],
    ['datum-voor-afspraak', metDoel, maken(g.vanM3, partner, { uiterlijkDatum: '2026-04-30' })],
    ['voor-verwijzing', metDoel, maken(g.vanM3, partner, {}, vroeger)],
    ['in-de-toekomst', metDoel, maken(g.vanM3, partner, {}, toekomst)],
    ['casus-niet-open', g.dicht, maken(g.vanM3, partner)],
  ]);
});

describe('afspraak', () => {
  const aannemen = (wie: Handelende, afspraakId = 'f1', wanneer = {}) =>
    door(wie, { type: 'AfspraakAannemen', afspraakId }, wanneer);
  const nakomen = (wie: Handelende, afspraakId = 'f1', wanneer = {}) =>
    door(wie, { type: 'AfspraakNakomen', afspraakId }, wanneer);
  const nietNakomen = (wie: Handelende, wanneer = {}) =>
    door(wie, { type: 'AfspraakNietNakomen', afspraakId: 'f1', reden: g.tekst('r') }, wanneer);
  const verplaatsen = (wie: Handelende, uiterlijkDatum = '2026-08-01', wanneer = {}) =>
    door(wie, { type: 'AfspraakVerplaatsen', afspraakId: 'f1', uiterlijkDatum, reden: g.tekst('r') }, wanneer);
  const vervallen = (wie: Handelende, wanneer = {}) =>
    door(wie, { type: 'AfspraakLatenVervallen', afspraakId: 'f1', reden: g.tekst('r') }, wanneer);
  const f1 = { afspraakId: 'f1' };
  const metReden = { ...f1, reden: g.tekst('r') };
  const wacht = (eigenaar: Eigenaar) => [...metDoel, afspraak('f1', eigenaar, 'AfspraakVoorgesteld')];
  const open = [...metDoel, afspraak('f1', g.vanM3)];
  const nagekomen: CasusEvent = { type: 'AfspraakNagekomen', data: f1, op };

  it.each([
    [g.vanM3, partner],
    [g.van('p1'), g.moeder],
    [g.van('p5'), regisseur],
    [g.van('p5'), coordinator],
  ])('is open once its owner says yes; for a person who keeps the plan may record it', (eigenaar, wie) => {
    const state = given(wacht(eigenaar))
      .when(aannemen(wie))
      .then([{ type: 'AfspraakAangenomen', data: f1, op }]);
    expect(state).toMatchObject({ plan: { afspraken: [{ afspraakId: 'f1', status: 'open' }] } });
  });
  it.each<[string, (wie: Handelende) => CasusCommand, CasusEvent, object]>([
    ['nagekomen', nakomen, nagekomen, { status: 'nagekomen' }],
    [
      'niet nagekomen',
      nietNakomen,
      { type: 'AfspraakNietNagekomen', data: metReden, op },
      { status: 'niet-nagekomen' },
    ],
    [
      'verplaatst',
      verplaatsen,
      { type: 'AfspraakVerplaatst', data: { ...metReden, uiterlijkDatum: '2026-08-01' }, op },
      { status: 'open', uiterlijkDatum: '2026-08-01' },
    ],
    ['vervallen', vervallen, { type: 'AfspraakVervallen', data: metReden, op }, { status: 'vervallen' }],
  ])('that is open is %s: by its owner, regisseur or coördinator', (_, command, event, daarna) => {
    for (const wie of [partner, regisseur, coordinator]) {
      const state = given(open).when(command(wie)).then([event]);
      expect(state).toMatchObject({ plan: { afspraken: [daarna] } });
    }
    for (const wie of [g.collega, g.moeder, { ...partner, accountId: 'm4' }])
      given(open).when(command(wie)).refused('alleen-eigenaar');
  });
  it('that was only proposed may be refused by its owner: it lapses', () => {
    given(wacht(g.vanM3))
      .when(vervallen(partner))
      .then([{ type: 'AfspraakVervallen', data: metReden, op }]);
  });
  refuses([
    ['alleen-eigenaar', wacht(g.vanM3), aannemen(regisseur)],
    ['alleen-eigenaar', wacht(g.vanM3), aannemen(coordinator)],
    ['alleen-eigenaar', wacht(g.van('p1')), aannemen(g.vader)],
    ['alleen-eigenaar', wacht(g.van('p1')), aannemen(partner)],
    ['afspraak-onbekend', open, aannemen(partner, 'f9')],
    ['afspraak-niet-voorgesteld', open, aannemen(partner)],
    ['voor-verwijzing', wacht(g.vanM3), aannemen(partner, 'f1', vroeger)],
    ['in-de-toekomst', wacht(g.vanM3), aannemen(partner, 'f1', toekomst)],
    ['afspraak-onbekend', open, nakomen(partner, 'f9')],
    ['afspraak-niet-open', wacht(g.vanM3), nakomen(partner)],
    ['afspraak-al-afgelopen', [...open, nagekomen], nakomen(partner)],
    ['voor-verwijzing', open, nakomen(partner, 'f1', vroeger)],
    ['in-de-toekomst', open, nakomen(partner, 'f1', toekomst)],
    ['afspraak-niet-open', wacht(g.vanM3), nietNakomen(partner)],
    ['afspraak-al-afgelopen', [...open, nagekomen], nietNakomen(partner)],
    ['voor-verwijzing', open, nietNakomen(partner, vroeger)],
    ['in-de-toekomst', open, nietNakomen(partner, toekomst)],
    ['afspraak-niet-open', wacht(g.vanM3), verplaatsen(partner)],
    ['afspraak-al-afgelopen', [...open, nagekomen], verplaatsen(partner)],
    ['datum-voor-afspraak', open, verplaatsen(partner, '2026-04-30')],
    ['datum-ongewijzigd', open, verplaatsen(partner, '2026-07-01')],
    ['voor-verwijzing', open, verplaatsen(partner, '2026-08-01', vroeger)],
    ['in-de-toekomst', open, verplaatsen(partner, '2026-08-01', toekomst)],
    ['afspraak-al-afgelopen', [...open, nagekomen], vervallen(partner)],
    ['voor-verwijzing', open, vervallen(partner, vroeger)],
    ['in-de-toekomst', open, vervallen(partner, toekomst)],
    ['niet-betrokken', open, nakomen(g.buitenstaander)],
    ['casus-nog-in-beoordeling', [g.geopend], nakomen(coordinator)],
  ]);
});
