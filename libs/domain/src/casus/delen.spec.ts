import { describe, expect, it } from '@jest/globals';
import { magGedeeld } from './bescherming.state.js';
import type { CasusCommand } from './casus.commands.js';
import type { CasusEvent } from './casus.events.js';
import type { Bestaand } from './casus.state.js';
import * as g from './testing/gezin.js';

const { door, given, metRegisseur, moeder, oma, partner, regisseur } = g;

const deling = { klasse: 'verhaal', gever: 'o1', ontvanger: 'o2', verwerkingsdoel: 'hulpverlening' };
const tussen = { ...deling, gever: g.feiten('o1'), ontvanger: g.feiten('o2') };
const vaststellen = (over: object = {}, wie = regisseur) =>
  door(wie, { type: 'GrondslagVaststellen', grondslagId: 'g1', grondslag: 'jeugdwet', ...tussen, ...over });
const beeindigen = (grondslagId = 'g1', wie = regisseur) =>
  door(wie, { type: 'GrondslagBeeindigen', grondslagId, reden: g.tekst('r') });
const geven = (over: object = {}, wie = moeder, rest: object = {}) =>
  door(
    wie,
    { type: 'ToestemmingGeven', toestemmingId: 't1', persoonId: 'p1', leeftijd: 'vanaf-16', ...tussen, ...over },
    rest,
  );
const intrekken = (wie = moeder, toestemmingId = 't1', rest: object = {}) =>
  door(wie, { type: 'ToestemmingIntrekken', toestemmingId }, rest);
const inzage =
  (type: 'InzageOudersToestaan' | 'InzageOudersIntrekken') =>
  (wie = moeder, ouderId = 'p2', persoonId = 'p1') =>
    door(wie, { type, persoonId, ouderId });
const toestaan = inzage('InzageOudersToestaan');
const nietMeer = inzage('InzageOudersIntrekken');

const grondslag = (over: object = {}): CasusEvent =>
  ({
    type: 'GrondslagVastgesteld',
    data: { grondslagId: 'g1', grondslag: 'jeugdwet', ...deling, vraagtToestemming: false, werkwijze: 3, ...over },
  }) as CasusEvent;
const toestemming = (over: object = {}): CasusEvent =>
  ({
    type: 'ToestemmingGegeven',
    data: { toestemmingId: 't1', persoonId: 'p1', ...deling, werkwijze: 3, ...over },
    op: g.op,
  }) as CasusEvent;
const mag: CasusEvent = { type: 'InzageOudersToegestaan', data: { persoonId: 'p1', ouderId: 'p2' } };
const opgetekendDoor = { medewerkerId: 'm3', organisatieId: 'o2' };

const refuses = (rows: readonly [string, CasusEvent[], CasusCommand][]) =>
  it.each(rows)('refuses: %s', (code, events, command) => {
    given(events).when(command).refused(code);
  });

describe('a grondslag', () => {
  it('is fixed per class × giver × receiver × purpose, as the werkwijze has it, and ends', () => {
    given(metRegisseur).when(vaststellen()).then([grondslag()]);
    given(metRegisseur)
      .when(vaststellen({ grondslag: 'wgbo', geldigTotDatum: '2026-06-01' }, g.coordinator))
      .then([grondslag({ grondslag: 'wgbo', vraagtToestemming: true, geldigTotDatum: '2026-06-01' })]);
    const state = given([...metRegisseur, grondslag()])
      .when(beeindigen())
      .then([{ type: 'GrondslagBeeindigd', data: { grondslagId: 'g1', reden: g.tekst('r') } }]);
    expect(state).toMatchObject({ bescherming: { grondslagen: [] } });
  });
  it('is fixed anew for another purpose, another class, and after it has run out', () => {
    for (const over of [{ verwerkingsdoel: 'toezicht' }, { klasse: 'dat' }])
      given([...metRegisseur, grondslag(over)])
        .when(vaststellen())
        .then([grondslag()]);
    given([...metRegisseur, grondslag({ geldigTotDatum: '2026-05-31' })])
      .when(vaststellen())
      .then([grondslag()]);
  });
  refuses([
    ['niet-betrokken', metRegisseur, vaststellen({}, g.buitenstaander)],
    ['alleen-regisseur-of-coordinator', metRegisseur, vaststellen({}, partner)],
    ['organisatie-niet-in-gemeente', metRegisseur, vaststellen({ gever: g.feiten('o1', { gemeenten: ['0010'] }) })],
    ['organisatie-niet-in-gemeente', metRegisseur, vaststellen({ ontvanger: g.feiten('o2', { gemeenten: [] }) })],
    ['gever-is-ontvanger', metRegisseur, vaststellen({ ontvanger: g.feiten('o1') })],
    ['klasse-onbekend', metRegisseur, vaststellen({ klasse: 'roddel' })],
    ['verwerkingsdoel-onbekend', metRegisseur, vaststellen({ verwerkingsdoel: 'reclame' })],
    ['grondslag-onbekend', metRegisseur, vaststellen({ grondslag: 'toestemming' })],
    ['grondslag-bestaat-al', [...metRegisseur, grondslag()], vaststellen({ grondslagId: 'g2' })],
    ['geldigheid-voorbij', metRegisseur, vaststellen({ geldigTotDatum: '2026-05-31' })],
    ['alleen-regisseur-of-coordinator', [...metRegisseur, grondslag()], beeindigen('g1', partner)],
    ['grondslag-onbekend', metRegisseur, beeindigen()],
  ]);
});

describe('a toestemming', () => {
  it('is given by the person, or written down by a medewerker who takes part', () => {
    given(metRegisseur).when(geven()).then([toestemming()]);
    given(metRegisseur)
      .when(geven({ geldigTotDatum: '2027-01-01' }, partner))
      .then([
        {
          type: 'ToestemmingGegeven',
          data: {
            toestemmingId: 't1',
            persoonId: 'p1',
            ...deling,
            geldigTotDatum: '2027-01-01',
            opgetekendDoor,
            werkwijze: 3,
          },
          op: g.op,
        },
      ]);
  });
  it('is taken back as easily', () => {
    const state = given([...metRegisseur, toestemming()])
      .when(intrekken())
      .then([{ type: 'ToestemmingIngetrokken', data: { toestemmingId: 't1' }, op: g.op }]);
    expect(state).toMatchObject({ bescherming: { toestemmingen: [] } });
    given([...metRegisseur, toestemming()])
      .when(intrekken(partner))
      .then([{ type: 'ToestemmingIngetrokken', data: { toestemmingId: 't1', opgetekendDoor }, op: g.op }]);
  });
  refuses([
    ['niet-betrokken', metRegisseur, geven({}, g.buitenstaander)],
    ['alleen-eigen-toestemming', metRegisseur, geven({}, g.vader)],
    ['persoon-onbekend', metRegisseur, geven({ persoonId: 'p9' }, partner)],
    ['klasse-onbekend', metRegisseur, geven({ klasse: 'roddel' })],
    ['geldigheid-voorbij', metRegisseur, geven({ geldigTotDatum: '2026-05-31' })],
    ['toestemming-bestaat-al', [...metRegisseur, toestemming()], geven({ toestemmingId: 't2' })],
    ['in-de-toekomst', metRegisseur, geven({}, moeder, { op: g.straks })],
    ['toestemming-onbekend', metRegisseur, intrekken()],
    ['alleen-eigen-toestemming', [...metRegisseur, toestemming()], intrekken(g.vader)],
    ['voor-verwijzing', [...metRegisseur, toestemming()], intrekken(moeder, 't1', { op: g.eerder })],
  ]);
});

describe('what may be shared', () => {
  const kan = (events: CasusEvent[], personen = ['p1'], over: object = {}) =>
    magGedeeld(
      (given([...metRegisseur, ...events]).state as Bestaand).bescherming,
      { ...deling, personen, ...over },
      g.nu,
    );
  it('rests on a grondslag in force, for exactly this', () => {
    expect(kan([])).toBe(false);
    expect(kan([grondslag()])).toBe(true);
    expect(kan([grondslag({ geldigTotDatum: '2026-06-01' })])).toBe(true);
    expect(kan([grondslag({ geldigTotDatum: '2026-05-31' })])).toBe(false);
    expect(kan([grondslag(), { type: 'GrondslagBeeindigd', data: { grondslagId: 'g1', reden: g.tekst('r') } }])).toBe(
      false,
    );
    for (const over of [{ klasse: 'dat' }, { gever: 'o2' }, { ontvanger: 'o1' }, { verwerkingsdoel: 'toezicht' }])
      expect(kan([grondslag()], ['p1'], over)).toBe(false);
  });
  it('is never opened by a toestemming alone', () => {
    expect(kan([toestemming()])).toBe(false);
  });
  it('waits for the toestemming of everybody concerned where secrecy binds the giver', () => {
    const geheim = grondslag({ vraagtToestemming: true });
    expect(kan([geheim])).toBe(false);
    expect(kan([geheim, toestemming()])).toBe(true);
    expect(kan([geheim, toestemming()], ['p1', 'p2'])).toBe(false);
    expect(kan([geheim, toestemming({ geldigTotDatum: '2026-05-31' })])).toBe(false);
    expect(kan([geheim, toestemming({ ontvanger: 'o3' })])).toBe(false);
    // About nobody: nobody agreed.
    expect(kan([geheim, toestemming()], [])).toBe(false);
    expect(kan([grondslag()], [])).toBe(true);
  });
});

describe('a parent who reads along', () => {
  it('does so because the young person says so, until it says no', () => {
    const state = given(metRegisseur).when(toestaan()).then([mag]);
    expect(state).toMatchObject({ bescherming: { inzageOuders: [{ persoonId: 'p1', ouderId: 'p2' }] } });
    const anders = given([...metRegisseur, mag])
      .when(nietMeer())
      .then([{ type: 'InzageOudersIngetrokken', data: { persoonId: 'p1', ouderId: 'p2' } }]);
    expect(anders).toMatchObject({ bescherming: { inzageOuders: [] } });
  });
  it('and it may be written down by a medewerker', () => {
    given(metRegisseur)
      .when(toestaan(partner))
      .then([{ type: 'InzageOudersToegestaan', data: { persoonId: 'p1', ouderId: 'p2', opgetekendDoor } }]);
  });
  refuses([
    ['alleen-eigen-toestemming', metRegisseur, toestaan(g.vader)],
    ['alleen-eigen-toestemming', metRegisseur, toestaan(oma)],
    ['persoon-onbekend', metRegisseur, toestaan(moeder, 'p9')],
    ['persoon-onbekend', metRegisseur, toestaan(partner, 'p2', 'p9')],
    ['ouder-is-jongere', metRegisseur, toestaan(moeder, 'p1')],
    ['inzage-al-toegestaan', [...metRegisseur, mag], toestaan()],
    ['inzage-niet-toegestaan', metRegisseur, nietMeer()],
    ['alleen-eigen-toestemming', [...metRegisseur, mag], nietMeer(g.vader)],
  ]);
});

describe('toestemming for somebody under 16', () => {
  const gezag = (gezaghebbendeId: string): CasusEvent => ({
    type: 'GezagVastgelegd',
    data: { kindId: 'p3', gezaghebbendeId, bron: 'gezagsregister', werkwijze: 3 },
  });
  const kind: CasusEvent = { type: 'GezinslidToegevoegd', data: { persoonId: 'p3', ongeboren: false } };
  const zelf = { ...g.moeder, accountId: 'account-p3', persoonId: 'p3' };
  const casus = [...metRegisseur, kind, gezag('p1')];
  const beide = [...casus, gezag('p2')];
  const over = (leeftijd: string, ...gegevenDoor: string[]) => ({
    ...{ persoonId: 'p3', leeftijd, ...(gegevenDoor.length > 0 && { gegevenDoor }) },
  });
  const gegeven = (...gegevenDoor: string[]) => toestemming({ persoonId: 'p3', gegevenDoor });
  const doorMedewerker = (...gegevenDoor: string[]) =>
    toestemming({ persoonId: 'p3', gegevenDoor, opgetekendDoor: { medewerkerId: 'm1', organisatieId: 'o1' } });

  it('is given by who has gezag, by all of them, and from 12 by the child as well', () => {
    given(casus)
      .when(geven(over('onder-12'), moeder))
      .then([gegeven('p1')]);
    given(beide)
      .when(geven(over('onder-12', 'p2', 'p1'), regisseur))
      .then([doorMedewerker('p1', 'p2')]);
    given(casus)
      .when(geven(over('van-12-tot-16', 'p3', 'p1'), regisseur))
      .then([doorMedewerker('p1', 'p3')]);
    // Who is shielded from the child is not asked: that would lead to it.
    const geweerd: CasusEvent = {
      type: 'VeiligheidsafschermingIngesteld',
      data: { afschermingId: 's1', beschermdeId: 'p3', geweerdeId: 'p2', reden: g.tekst('s') },
    };
    given([...beide, geweerd])
      .when(geven(over('onder-12'), moeder))
      .then([gegeven('p1')]);
    // And taken back by whoever gave it.
    given([...casus, gegeven('p1')])
      .when(intrekken(moeder))
      .then([{ type: 'ToestemmingIngetrokken', data: { toestemmingId: 't1' }, op: g.op }]);
  });

  refuses([
    ['toestemming-vraagt-gezag', casus, geven(over('onder-12'), zelf)],
    ['toestemming-vraagt-gezag', casus, geven(over('van-12-tot-16'), zelf)],
    ['toestemming-vraagt-gezag', casus, geven(over('van-12-tot-16'), moeder)],
    ['toestemming-vraagt-gezag', casus, geven(over('onder-12'), g.vader)],
    ['toestemming-vraagt-gezag', beide, geven(over('onder-12'), moeder)],
    ['toestemming-vraagt-gezag', casus, geven(over('onder-12', 'p1', 'p3'), regisseur)],
    ['toestemming-vraagt-gezag', [...metRegisseur, kind], geven(over('onder-12'), regisseur)],
    ['toestemming-vraagt-gezag', [...metRegisseur, kind], geven(over('van-12-tot-16', 'p3'), regisseur)],
    // Nobody speaks for another, whatever the gezag.
    ['alleen-eigen-toestemming', beide, geven(over('onder-12', 'p1', 'p2'), moeder)],
    ['alleen-eigen-toestemming', casus, geven(over('vanaf-16'), moeder)],
    ['alleen-eigen-toestemming', casus, geven(over('vanaf-16', 'p1'), regisseur)],
  ]);
});
