import { describe, expect, it } from '@jest/globals';
import type { CasusCommand } from './casus.commands.js';
import type { CasusEvent } from './casus.events.js';
import * as g from './testing/gezin.js';

const { coordinator, door, given, ingebracht, hulpvraag, metRegisseur, op, regisseur, zorg } = g;
const refuses = (rows: readonly [string, CasusEvent[], CasusCommand][]) =>
  it.each(rows)('refuses: %s', (code, events, command) => {
    given(events).when(command).refused(code);
  });
const vroeger = { op: '2026-04-30T10:00:00Z' };
const toekomst = { op: g.straks };
/** Three open hulpvragen: v1 (prio voorlopig) of p1, v2 of p2, v3 of p1; and a zorg. */
const drie = [...metRegisseur, ingebracht(hulpvraag('v2', 'p2')), ingebracht(hulpvraag('v3')), ingebracht(zorg('z1'))];
const klaar = [...drie, g.beantwoord('v1'), g.prioVoorlopig('v2')];

describe('inbrengen', () => {
  const inbrengen = (
    vraag = hulpvraag('v2') as ReturnType<typeof zorg> | ReturnType<typeof hulpvraag>,
    wie = g.partner,
    wanneer = {},
  ) => door(wie, { type: 'VraagInbrengen', vraag }, wanneer);
  it.each([g.partner, g.moeder, g.oma, coordinator])('is for everyone who takes part', (wie) => {
    given(metRegisseur)
      .when(inbrengen(hulpvraag('v2'), wie))
      .then([ingebracht(hulpvraag('v2'))]);
    given(metRegisseur)
      .when(inbrengen(zorg('z1'), wie))
      .then([ingebracht(zorg('z1'))]);
  });
  it('the first hulpvraag is prio voorlopig', () => {
    given([g.geopend, g.gestart, g.betrokken('o2')])
      .when(inbrengen())
      .then([ingebracht(hulpvraag('v2')), g.prioVoorlopig('v2')]);
  });
  it('may be told exactly now, however the fraction of the second is written', () => {
    const net = { op: '2026-06-01T10:00:00Z', nu: '2026-06-01T10:00:00.000Z' };
    given(metRegisseur)
      .when(inbrengen(zorg('z1'), g.partner, net))
      .then([ingebracht(zorg('z1'), net.op)]);
    given(metRegisseur)
      .when(inbrengen(zorg('z1'), g.partner, { op: '2026-06-01T10:00:00.5Z', nu: '2026-06-01T10:00:00Z' }))
      .refused('in-de-toekomst');
  });
  refuses([
    ['niet-betrokken', metRegisseur, inbrengen(zorg('z1'), g.buitenstaander)],
    ['vraag-bestaat-al', metRegisseur, inbrengen(hulpvraag('v1'))],
    ['vraagsteller-geen-gezinslid', metRegisseur, inbrengen(hulpvraag('v2', 'p5'))],
    ['leefgebied-onbekend', metRegisseur, inbrengen({ ...zorg('z1'), leefgebied: 'sterrenkunde' })],
    ['in-de-toekomst', metRegisseur, inbrengen(zorg('z1'), g.partner, toekomst)],
    ['casus-nog-in-beoordeling', [g.geopend], inbrengen(zorg('z1'), coordinator)],
    ['casus-niet-open', g.dicht, inbrengen()],
  ]);
});

describe('plaatsen', () => {
  const plaatsen = (vraagId: string, wie = regisseur, wanneer = {}) =>
    door(wie, { type: 'VraagPlaatsen', vraagId }, wanneer);
  const geplaatst = (vraagId: string): CasusEvent => ({ type: 'VraagGeplaatst', data: { vraagId }, op });
  it.each(['v2', 'z1'])('is for a hulpvraag or a zorg: %s', (vraagId) => {
    given(drie)
      .when(plaatsen(vraagId))
      .then([geplaatst(vraagId)]);
  });
  refuses([
    ['alleen-regisseur-of-coordinator', drie, plaatsen('v2', g.partner)],
    ['vraag-onbekend', drie, plaatsen('v9')],
    ['vraag-al-geplaatst', [...drie, geplaatst('v2')], plaatsen('v2')],
    ['hulpvraag-niet-open', klaar, plaatsen('v1')],
    ['voor-verwijzing', drie, plaatsen('v2', regisseur, vroeger)],
    ['in-de-toekomst', drie, plaatsen('v2', regisseur, toekomst)],
  ]);
});

describe('volgorde', () => {
  const bepalen = (vraagIds: string[], wie = regisseur, wanneer = {}) =>
    door(wie, { type: 'VolgordeBepalen', vraagIds }, wanneer);
  it('names every open hulpvraag, the prio-vraag first', () => {
    given(drie)
      .when(bepalen(['v1', 'v3', 'v2']))
      .then([{ type: 'VolgordeBepaald', data: { vraagIds: ['v1', 'v3', 'v2'] }, op }]);
  });
  it('says what is wrong with it', () => {
    expect(
      given(drie)
        .when(bepalen(['v1', 'v2', 'v2', 'z1']))
        .refused('volgorde-onvolledig').details,
    ).toEqual([
      { ref: 'v3', reden: 'ontbreekt' },
      { ref: 'z1', reden: 'geen open hulpvraag' },
      { ref: 'v2', reden: 'dubbel' },
    ]);
  });
  refuses([
    ['alleen-regisseur-of-coordinator', drie, bepalen(['v1', 'v3', 'v2'], g.moeder)],
    ['volgorde-onvolledig', drie, bepalen(['v1', 'v2'])],
    ['prio-niet-eerst', drie, bepalen(['v2', 'v1', 'v3'])],
    ['volgorde-ongewijzigd', drie, bepalen(['v1', 'v2', 'v3'])],
    ['voor-verwijzing', drie, bepalen(['v1', 'v3', 'v2'], regisseur, vroeger)],
    ['in-de-toekomst', drie, bepalen(['v1', 'v3', 'v2'], regisseur, toekomst)],
  ]);
});

describe('prio-vraag', () => {
  const kiezen = (vraagId: string, keuzes: Record<string, string>, over: object = {}, wie = regisseur, wanneer = {}) =>
    door(
      wie,
      {
        type: 'PrioVraagKiezen',
        vraagId,
        keuzes: Object.entries(keuzes).map(([persoonId, keuze]) => ({ persoonId, vraagId: keuze })),
        ...over,
      },
      wanneer,
    );
  it('is chosen with the gezin', () => {
    const state = given(drie)
      .when(kiezen('v3', { p1: 'v3', p2: 'v3' }))
      .then([
        {
          type: 'PrioVraagGekozen',
          data: {
            vraagId: 'v3',
            keuzes: [
              { persoonId: 'p1', vraagId: 'v3' },
              { persoonId: 'p2', vraagId: 'v3' },
            ],
          },
          op,
        },
      ]);
    expect(state).toMatchObject({ plan: { volgorde: ['v3', 'v1', 'v2'], prio: { vraagId: 'v3', gekozen: true } } });
  });
  it('where they differ, with a reason; all choices stay readable', () => {
    const [gekozen] = [
      {
        type: 'PrioVraagGekozen',
        data: {
          vraagId: 'v2',
          keuzes: [
            { persoonId: 'p1', vraagId: 'v1' },
            { persoonId: 'p2', vraagId: 'v2' },
          ],
          reden: g.tekst('r'),
        },
        op,
      } as CasusEvent,
    ];
    given(drie)
      .when(kiezen('v2', { p1: 'v1', p2: 'v2' }, { reden: g.tekst('r') }))
      .then([gekozen]);
  });
  it('voorlopig may be confirmed by choosing the same', () => {
    given(drie)
      .when(kiezen('v1', { p1: 'v1' }))
      .then([g.prioGekozen('v1')]);
  });
  refuses([
    ['alleen-regisseur-of-coordinator', drie, kiezen('v2', { p1: 'v2' }, {}, g.moeder)],
    ['keuzes-ontbreken', drie, kiezen('v2', {})],
    ['gezinslid-onbekend', drie, kiezen('v2', { p5: 'v2' })],
    [
      'keuze-dubbel',
      drie,
      kiezen(
        'v2',
        {},
        {
          keuzes: [
            { persoonId: 'p1', vraagId: 'v2' },
            { persoonId: 'p1', vraagId: 'v2' },
          ],
        },
      ),
    ],
    ['reden-ontbreekt', drie, kiezen('v2', { p1: 'v1', p2: 'v2' })],
    ['vraag-onbekend', drie, kiezen('v9', { p1: 'v9' })],
    ['geen-hulpvraag', drie, kiezen('z1', { p1: 'z1' })],
    ['geen-hulpvraag', drie, kiezen('v1', { p1: 'z1' }, { reden: g.tekst('r') })],
    ['hulpvraag-niet-open', klaar, kiezen('v1', { p1: 'v1' })],
    ['prio-al-gekozen', [...drie, g.prioGekozen('v2')], kiezen('v2', { p1: 'v2' })],
    ['voor-verwijzing', drie, kiezen('v2', { p1: 'v2' }, {}, regisseur, vroeger)],
    ['in-de-toekomst', drie, kiezen('v2', { p1: 'v2' }, {}, regisseur, toekomst)],
  ]);
});

describe('the end of a hulpvraag', () => {
  const beantwoorden = (vraagId: string, wie = regisseur, wanneer = {}) =>
    door(wie, { type: 'HulpvraagBeantwoorden', vraagId, oordeelVraagsteller: g.tekst('o') }, wanneer);
  const intrekken = (vraagId: string, wie = g.moeder, wanneer = {}) =>
    door(wie, { type: 'HulpvraagIntrekken', vraagId }, wanneer);
  const loslaten = (vraagId: string, over: object = {}, wie = coordinator, wanneer = {}) =>
    door(wie, { type: 'HulpvraagLoslaten', vraagId, reden: 'verhuisd', ...over }, wanneer);
  const beantwoord = (vraagId: string): CasusEvent => ({
    type: 'HulpvraagBeantwoord',
    data: { vraagId, oordeelVraagsteller: g.tekst('o') },
    op,
  });
  const losgelaten = (over: object): CasusEvent => ({
    type: 'HulpvraagLosgelaten',
    data: { vraagId: 'v1', reden: 'verhuisd', ...over },
    op,
  });

  it('of the prio-vraag names the next in order, voorlopig again', () => {
    const events = [...drie, g.prioGekozen('v1')];
    const state = given(events)
      .when(beantwoorden('v1'))
      .then([beantwoord('v1'), g.prioVoorlopig('v2')]);
    expect(state).toMatchObject({ plan: { prio: { vraagId: 'v2', gekozen: false }, volgorde: ['v2', 'v3'] } });
    given(events)
      .when(intrekken('v1'))
      .then([{ type: 'HulpvraagIngetrokken', data: { vraagId: 'v1' }, op }, g.prioVoorlopig('v2')]);
    given(events)
      .when(loslaten('v1', { toelichting: g.tekst('t') }))
      .then([losgelaten({ toelichting: g.tekst('t') }), g.prioVoorlopig('v2')]);
  });
  it('the next is prio from when it was brought in, if that was later', () => {
    const later = '2026-05-20T10:00:00.000Z';
    given([...metRegisseur, ingebracht(hulpvraag('v2'), later)])
      .when(beantwoorden('v1'))
      .then([beantwoord('v1'), g.prioVoorlopig('v2', later)]);
  });
  it('of another leaves the prio-vraag, chosen as it was', () => {
    const state = given([...drie, g.prioGekozen('v1')])
      .when(beantwoorden('v2'))
      .then([beantwoord('v2')]);
    expect(state).toMatchObject({ plan: { prio: { vraagId: 'v1', gekozen: true } } });
  });
  it('of the last leaves no prio-vraag', () => {
    const state = given(metRegisseur)
      .when(beantwoorden('v1'))
      .then([beantwoord('v1')]);
    expect(state).toMatchObject({ plan: { prio: undefined, volgorde: [] } });
  });
  it.each([regisseur, coordinator])('intrekken may be recorded for the vraagsteller', (wie) => {
    given(metRegisseur)
      .when(intrekken('v1', wie))
      .then([{ type: 'HulpvraagIngetrokken', data: { vraagId: 'v1' }, op }]);
  });
  it('loslaten of who does not want to go on records the last offer', () => {
    given(metRegisseur)
      .when(loslaten('v1', { reden: 'wil-niet-verder', laatsteAanbod: g.tekst('a') }))
      .then([losgelaten({ reden: 'wil-niet-verder', laatsteAanbod: g.tekst('a') })]);
  });
  it('is possible before the start, for what a joined aanmelding brought', () => {
    const state = [g.geopend, g.gevoegd(), ingebracht(hulpvraag('v9', 'p2')), g.prioVoorlopig('v9')];
    given(state)
      .when(loslaten('v9'))
      .then([{ type: 'HulpvraagLosgelaten', data: { vraagId: 'v9', reden: 'verhuisd' }, op }]);
  });
  refuses([
    ['alleen-regisseur-of-coordinator', drie, beantwoorden('v1', g.moeder)],
    ['geen-hulpvraag', drie, beantwoorden('z1')],
    ['hulpvraag-niet-open', klaar, beantwoorden('v1')],
    ['vraag-onbekend', drie, beantwoorden('v9')],
    ['voor-verwijzing', drie, beantwoorden('v1', regisseur, vroeger)],
    ['in-de-toekomst', drie, beantwoorden('v1', regisseur, toekomst)],
    ['alleen-vraagsteller', drie, intrekken('v1', g.vader)],
    ['alleen-vraagsteller', drie, intrekken('v1', g.partner)],
    ['hulpvraag-niet-open', klaar, intrekken('v1')],
    ['voor-verwijzing', drie, intrekken('v1', g.moeder, vroeger)],
    ['in-de-toekomst', drie, intrekken('v1', g.moeder, toekomst)],
    ['alleen-coordinator', drie, loslaten('v1', {}, regisseur)],
    ['laatste-aanbod-ontbreekt', drie, loslaten('v1', { reden: 'wil-niet-verder' })],
    ['hulpvraag-niet-open', klaar, loslaten('v1')],
    ['voor-verwijzing', drie, loslaten('v1', {}, coordinator, vroeger)],
    ['in-de-toekomst', drie, loslaten('v1', {}, coordinator, toekomst)],
    ['casus-niet-open', g.dicht, beantwoorden('v1')],
  ]);
});
