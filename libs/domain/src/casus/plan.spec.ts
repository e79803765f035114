import { describe, expect, it } from '@jest/globals';
import type { Handelende } from '../waarden.js';
import type { CasusCommand } from './casus.commands.js';
import type { CasusEvent } from './casus.events.js';
import * as g from './testing/gezin.js';

const { coordinator, door, given, metDoel, metRegisseur, op, partner, regisseur } = g;
const refuses = (rows: readonly [string, CasusEvent[], CasusCommand][]) =>
  it.each(rows)('refuses: %s', (code, events, command) => {
    given(events).when(command).refused(code);
  });
const toekomst = { op: g.straks };

const later = '2026-05-20T10:00:00.000Z';
const op20 = (event: CasusEvent): CasusEvent => ({ ...event, op: later });
const vaststellen = (wie = regisseur, wanneer = {}) => door(wie, { type: 'PlanVaststellen' }, wanneer);
const vastgesteld = (versie: number, over: object = {}): CasusEvent => ({
  type: 'PlanVastgesteld',
  data: { versie, prioVraagId: 'v1', vraagIds: ['v1'], doelIds: [], afspraakIds: [], ...over },
  op,
});
const geplaatst = (vraagId: string): CasusEvent => ({ type: 'VraagGeplaatst', data: { vraagId }, op });

describe('vaststellen', () => {
  it('counts versions of the one plan', () => {
    given(metRegisseur)
      .when(vaststellen())
      .then([vastgesteld(1)]);
    given([...metRegisseur, vastgesteld(1)])
      .when(vaststellen(coordinator))
      .then([vastgesteld(2)]);
  });
  it('holds what is in the plan: the prio-vraag, what was placed, doelen that count, open afspraken', () => {
    const events = [
      ...metDoel,
      g.doel('d2', 'v1', 'DoelVoorgesteld'),
      g.ingebracht(g.hulpvraag('v2')),
      g.ingebracht(g.zorg('z1')),
      g.ingebracht(g.zorg('z2')),
      geplaatst('z1'),
      g.doel('d3', 'z2'),
      g.afspraak('f1', g.vanM3),
      g.afspraak('f2', g.vanM3, 'AfspraakVoorgesteld'),
    ];
    given(events)
      .when(vaststellen())
      .then([vastgesteld(1, { vraagIds: ['v1', 'z1'], doelIds: ['d1'], afspraakIds: ['f1'] })]);
  });
  it('may hold zorgen only, and then has no prio-vraag', () => {
    given([g.geopend, g.gestart, g.ingebracht(g.zorg('z1')), geplaatst('z1')])
      .when(vaststellen(coordinator))
      .then([{ type: 'PlanVastgesteld', data: { versie: 1, vraagIds: ['z1'], doelIds: [], afspraakIds: [] }, op }]);
  });
  it('is not before what it holds, and names that', () => {
    const events = [
      g.geopend,
      g.gestart,
      g.ingebracht(g.hulpvraag('v1'), later),
      g.prioVoorlopig('v1', later),
      op20(g.doel('d1')),
      op20(g.afspraak('f1', g.van('p1'))),
      op20(vastgesteld(1)),
    ];
    const refusal = given(events).when(vaststellen(coordinator)).refused('voor-verwijzing');
    expect(refusal.details.map((detail) => detail.ref)).toEqual(['v1', 'd1', 'f1', 'versie 1']);
  });
  it('but now is never before what was recorded, also by a clock that is a moment ahead', () => {
    const ahead = { ...g.doel('d1'), op: g.straks };
    given([...metRegisseur, ahead])
      .when(vaststellen(regisseur, { op: g.nu }))
      .then([{ ...vastgesteld(1, { doelIds: ['d1'] }), op: g.nu }]);
  });
  refuses([
    ['alleen-regisseur-of-coordinator', metRegisseur, vaststellen(partner)],
    ['niet-betrokken', metRegisseur, vaststellen(g.buitenstaander)],
    ['plan-leeg', [g.geopend, g.gestart], vaststellen(coordinator)],
    ['plan-leeg', [...metRegisseur, g.beantwoord('v1')], vaststellen()],
    ['in-de-toekomst', metRegisseur, vaststellen(regisseur, toekomst)],
    ['casus-niet-open', g.dicht, vaststellen(coordinator)],
  ]);
});

describe('beantwoorden', () => {
  const versie1 = [...metRegisseur, vastgesteld(1)];
  const antwoord = (wie: Handelende, over: object = {}, wanneer = {}) =>
    door(wie, { type: 'PlanBeantwoorden', versie: 1, persoonId: 'p1', akkoord: true, ...over }, wanneer);
  const beantwoord = (over: object = {}): CasusEvent =>
    ({ type: 'PlanBeantwoord', data: { versie: 1, persoonId: 'p1', akkoord: true, ...over }, op }) as CasusEvent;

  it('is by the gezinslid', () => {
    given(versie1)
      .when(antwoord(g.moeder, { tekst: g.tekst('t') }))
      .then([beantwoord({ tekst: g.tekst('t') })]);
  });
  it.each([partner, regisseur, coordinator])('or recorded by a medewerker, which it says', (wie) => {
    const opgetekendDoor = { medewerkerId: wie.accountId, organisatieId: wie.organisatieId };
    given(versie1)
      .when(antwoord(wie, { tekst: g.tekst('t') }))
      .then([beantwoord({ tekst: g.tekst('t'), opgetekendDoor })]);
  });
  it('a later answer stands beside an earlier one', () => {
    const state = given([...versie1, beantwoord()])
      .when(antwoord(g.moeder, { akkoord: false }))
      .then([beantwoord({ akkoord: false })]);
    expect(state).toMatchObject({
      plan: {
        versies: [
          {
            antwoorden: [
              { persoonId: 'p1', akkoord: true },
              { persoonId: 'p1', akkoord: false },
            ],
          },
        ],
      },
    });
  });
  it('the same with new words is a new answer', () => {
    given([...versie1, beantwoord()])
      .when(antwoord(g.moeder, { tekst: g.tekst('t') }))
      .then([beantwoord({ tekst: g.tekst('t') })]);
  });
  it('an earlier version may still be answered', () => {
    given([...versie1, vastgesteld(2)])
      .when(antwoord(g.moeder))
      .then([beantwoord()]);
  });
  const baby: CasusEvent = { type: 'GezinslidToegevoegd', data: { persoonId: 'p3', ongeboren: true } };
  refuses([
    ['planversie-onbekend', versie1, antwoord(g.moeder, { versie: 2 })],
    ['planversie-onbekend', versie1, antwoord(g.moeder, { versie: 0 })],
    ['gezinslid-onbekend', versie1, antwoord(regisseur, { persoonId: 'p5' })],
    ['nog-niet-geboren', [...versie1, baby], antwoord(regisseur, { persoonId: 'p3' })],
    ['alleen-eigen-antwoord', versie1, antwoord(g.vader)],
    ['alleen-eigen-antwoord', versie1, antwoord(g.oma)],
    ['niet-betrokken', versie1, antwoord(g.buitenstaander)],
    ['al-beantwoord', [...versie1, beantwoord()], antwoord(g.moeder)],
    ['voor-verwijzing', versie1, antwoord(g.moeder, {}, { op: '2026-04-30T10:00:00Z' })],
    ['in-de-toekomst', versie1, antwoord(g.moeder, {}, toekomst)],
  ]);
});

describe('contactmoment', () => {
  const vastleggen = (wie: Handelende, met: string[] = ['p1', 'p5'], wanneer = {}) =>
    door(wie, { type: 'ContactVastleggen', contactmomentId: 'x1', met, tekst: g.tekst('c') }, wanneer);
  const vastgelegd = (medewerkerId: string, organisatieId: string): CasusEvent => ({
    type: 'ContactVastgelegd',
    data: {
      contactmomentId: 'x1',
      met: ['p1', 'p5'],
      medewerker: { medewerkerId, organisatieId },
      tekst: g.tekst('c'),
    },
    op,
  });
  it('is recorded by the medewerker who spoke, by the coördinator also before the start', () => {
    given(metRegisseur)
      .when(vastleggen(partner))
      .then([vastgelegd('m3', 'o2')]);
    given([g.geopend])
      .when(vastleggen(coordinator))
      .then([vastgelegd('c1', 'g')]);
  });
  refuses([
    ['alleen-medewerker', metRegisseur, vastleggen(g.moeder)],
    ['contactmoment-bestaat-al', [...metRegisseur, vastgelegd('m3', 'o2')], vastleggen(partner)],
    ['contact-zonder-persoon', metRegisseur, vastleggen(partner, [])],
    ['persoon-onbekend', metRegisseur, vastleggen(partner, ['p1', 'p8'])],
    ['in-de-toekomst', metRegisseur, vastleggen(partner, ['p1'], toekomst)],
    ['niet-betrokken', [g.geopend], vastleggen(partner)],
    ['casus-niet-open', g.dicht, vastleggen(partner)],
  ]);
});
