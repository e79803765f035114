import { describe, expect, it } from '@jest/globals';
import type { CasusCommand } from './casus.commands.js';
import type { CasusEvent } from './casus.events.js';
import * as g from './testing/gezin.js';

const { door, given, metRegisseur, moeder, partner, regisseur } = g;

const ouder = (over: object = {}, wie = regisseur) =>
  door(wie, { type: 'OuderVastleggen', kindId: 'p1', ouderId: 'p2', bron: 'gezagsregister', ...over });
const geenOuder = (ouderId = 'p2', wie = regisseur) => door(wie, { type: 'OuderIntrekken', kindId: 'p1', ouderId });
const gezag = (over: object = {}, wie = regisseur) =>
  door(wie, {
    ...{ type: 'GezagVastleggen', kindId: 'p1', gezaghebbendeId: 'p2', bron: 'gezagsregister', kindIsVolwassen: false },
    ...over,
  } as Parameters<typeof door>[1]);
const geenGezag = (over: object = {}, wie = regisseur) =>
  door(wie, { type: 'GezagBeeindigen', kindId: 'p1', gezaghebbendeId: 'p2', bron: 'uitspraak', ...over });

const isOuder: CasusEvent = {
  type: 'OuderVastgelegd',
  data: { kindId: 'p1', ouderId: 'p2', bron: 'gezagsregister', werkwijze: 3 },
};
const heeftGezag: CasusEvent = {
  type: 'GezagVastgelegd',
  data: { kindId: 'p1', gezaghebbendeId: 'p2', bron: 'gezagsregister', werkwijze: 3 },
};
const nietMeer: CasusEvent = {
  type: 'GezagBeeindigd',
  data: { kindId: 'p1', gezaghebbendeId: 'p2', bron: 'uitspraak', werkwijze: 3 },
};
const exPartner: CasusEvent = { type: 'BetrokkeneToegevoegd', data: { persoonId: 'p7', rol: 'ex-partner' } };
const ongeboren: CasusEvent = { type: 'GezinslidToegevoegd', data: { persoonId: 'p8', ongeboren: true } };

const refuses = (rows: readonly [string, CasusEvent[], CasusCommand][]) =>
  it.each(rows)('refuses: %s', (code, events, command) => {
    given(events).when(command).refused(code);
  });

describe('a parent', () => {
  it('is recorded with where it is known from, and taken back when it was wrong', () => {
    const state = given(metRegisseur).when(ouder()).then([isOuder]);
    expect(state).toMatchObject({ bescherming: { ouders: [{ kindId: 'p1', ouderId: 'p2' }], gezag: [] } });
    const terug = given([...metRegisseur, isOuder])
      .when(geenOuder())
      .then([{ type: 'OuderIngetrokken', data: { kindId: 'p1', ouderId: 'p2' } }]);
    expect(terug).toMatchObject({ bescherming: { ouders: [] } });
  });
  refuses([
    ['niet-betrokken', metRegisseur, ouder({}, g.buitenstaander)],
    ['alleen-regisseur-of-coordinator', metRegisseur, ouder({}, partner)],
    ['alleen-regisseur-of-coordinator', metRegisseur, ouder({}, moeder)],
    ['bron-onbekend', metRegisseur, ouder({ bron: 'horen-zeggen' })],
    ['gezinslid-onbekend', metRegisseur, ouder({ kindId: 'p9' })],
    // Around the gezin, and not in it.
    ['gezinslid-onbekend', metRegisseur, ouder({ kindId: 'p5' })],
    ['ouder-van-zichzelf', metRegisseur, ouder({ ouderId: 'p1' })],
    ['persoon-onbekend', metRegisseur, ouder({ ouderId: 'p9' })],
    ['rol-zonder-gezag', metRegisseur, ouder({ ouderId: 'p5' })],
    ['ouder-is-kind', [...metRegisseur, isOuder], ouder({ kindId: 'p2', ouderId: 'p1' })],
    ['ouder-al-vastgelegd', [...metRegisseur, isOuder], ouder()],
    ['alleen-regisseur-of-coordinator', [...metRegisseur, isOuder], geenOuder('p2', partner)],
    ['ouder-niet-vastgelegd', metRegisseur, geenOuder()],
  ]);
});

describe('gezag', () => {
  it('is recorded, also of somebody outside of the gezin, and ends', () => {
    given(metRegisseur).when(gezag({}, g.coordinator)).then([heeftGezag]);
    given([...metRegisseur, exPartner])
      .when(gezag({ gezaghebbendeId: 'p7' }))
      .then([{ ...heeftGezag, data: { ...heeftGezag.data, gezaghebbendeId: 'p7' } } as CasusEvent]);
    const state = given([...metRegisseur, heeftGezag])
      .when(geenGezag())
      .then([nietMeer]);
    expect(state).toMatchObject({ bescherming: { gezag: [] } });
    given([...metRegisseur, heeftGezag, nietMeer])
      .when(gezag())
      .then([heeftGezag]);
  });
  it('is recorded across an afscherming too: that is a fact, and the afscherming prevails', () => {
    given([...metRegisseur, g.afgeschermd()])
      .when(gezag())
      .then([heeftGezag]);
  });
  it('of somebody who left can still end, and a casus that is closed is recorded on', () => {
    const weg: CasusEvent = { type: 'BetrokkeneVertrokken', data: { persoonId: 'p7' } };
    const vanEx = { ...heeftGezag, data: { ...heeftGezag.data, gezaghebbendeId: 'p7' } } as CasusEvent;
    given([...metRegisseur, exPartner, vanEx, weg])
      .when(geenGezag({ gezaghebbendeId: 'p7' }))
      .then([{ ...nietMeer, data: { ...nietMeer.data, gezaghebbendeId: 'p7' } } as CasusEvent]);
    given(g.dicht).when(gezag({}, g.coordinator)).then([heeftGezag]);
  });
  it('goes with the child that leaves, and is recorded anew', () => {
    for (const weg of [
      { type: 'GezinslidVertrokken', data: { persoonId: 'p1' } },
      { type: 'GezinslidVerhuisd', data: { persoonId: 'p1', naarCasusId: 'k2' } },
    ] as CasusEvent[]) {
      const terug: CasusEvent = { type: 'GezinslidToegevoegd', data: { persoonId: 'p1', ongeboren: false } };
      const state = given([...metRegisseur, isOuder, heeftGezag, weg, terug])
        .when(gezag())
        .then([heeftGezag]);
      expect(state).toMatchObject({ bescherming: { ouders: [] } });
    }
  });
  it('is of one child and one person: another pair stays', () => {
    const ander = { ...heeftGezag, data: { ...heeftGezag.data, kindId: 'p2', gezaghebbendeId: 'p7' } } as CasusEvent;
    const weg: CasusEvent = { type: 'GezinslidVertrokken', data: { persoonId: 'p1' } };
    const state = given([...metRegisseur, exPartner, heeftGezag, ander, weg])
      .when(geenGezag({ kindId: 'p2', gezaghebbendeId: 'p7' }))
      .then([{ ...nietMeer, data: { ...nietMeer.data, kindId: 'p2', gezaghebbendeId: 'p7' } } as CasusEvent]);
    expect(state).toMatchObject({ bescherming: { gezag: [] } });
  });
  refuses([
    ['niet-betrokken', metRegisseur, gezag({}, g.buitenstaander)],
    ['alleen-regisseur-of-coordinator', metRegisseur, gezag({}, partner)],
    ['bron-onbekend', metRegisseur, gezag({ bron: 'horen-zeggen' })],
    ['gezinslid-onbekend', metRegisseur, gezag({ kindId: 'p9' })],
    ['ouder-van-zichzelf', metRegisseur, gezag({ gezaghebbendeId: 'p1' })],
    ['persoon-onbekend', metRegisseur, gezag({ gezaghebbendeId: 'p9' })],
    ['rol-zonder-gezag', metRegisseur, gezag({ gezaghebbendeId: 'p5' })],
    ['ouder-is-kind', [...metRegisseur, heeftGezag], gezag({ kindId: 'p2', gezaghebbendeId: 'p1' })],
    ['kind-nog-niet-geboren', [...metRegisseur, ongeboren], gezag({ kindId: 'p8' })],
    ['kind-is-volwassen', metRegisseur, gezag({ kindIsVolwassen: true })],
    ['gezag-al-vastgelegd', [...metRegisseur, heeftGezag], gezag()],
    ['alleen-regisseur-of-coordinator', [...metRegisseur, heeftGezag], geenGezag({}, partner)],
    ['bron-onbekend', [...metRegisseur, heeftGezag], geenGezag({ bron: 'horen-zeggen' })],
    ['gezag-niet-vastgelegd', metRegisseur, geenGezag()],
  ]);
});
