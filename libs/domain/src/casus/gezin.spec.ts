import { describe, expect, it } from '@jest/globals';
import type { CasusCommand } from './casus.commands.js';
import type { BetrokkeneRol } from '../waarden.js';
import type { CasusEvent } from './casus.events.js';
import * as g from './testing/gezin.js';

const { coordinator, door, given, metRegisseur, regisseur } = g;
const refuses = (rows: readonly [string, CasusEvent[], CasusCommand][]) =>
  it.each(rows)('refuses: %s', (code, events, command) => {
    given(events).when(command).refused(code);
  });

const lid = (persoonId: string, ongeboren = false): CasusEvent => ({
  type: 'GezinslidToegevoegd',
  data: { persoonId, ongeboren },
});
const toevoegen = (persoonId: string, wie = regisseur, genoemd = false) =>
  door(wie, { type: 'GezinslidToevoegen', persoonId, genoemd, ongeboren: false });
const geboren = (persoonId: string, wie = g.moeder) => door(wie, { type: 'GezinslidGeborenMelden', persoonId });
const vertrekken = (persoonId: string, wie = regisseur) =>
  door(wie, { type: 'GezinslidLatenVertrekken', persoonId, reden: g.tekst('r') });
const verhuizen = (persoonId: string, wie = coordinator, naarCasusId = 'k2') =>
  door(wie, { type: 'GezinslidVerhuizen', persoonId, naarCasusId, naar: g.geenBuur });
const ontvangen = (persoonId: string, wie = coordinator, vanCasusId = 'k2') =>
  door(wie, { type: 'GezinslidOntvangen', persoonId, ongeboren: false, vanCasusId, afschermingen: [] });
const aanspreekpunt = (wie: Parameters<typeof g.afspraak>[1]): CasusEvent => ({
  type: 'EersteAanspreekpuntAangewezen',
  data: { aanspreekpunt: wie },
});

describe('gezinslid', () => {
  it('joins, also unborn, and is reserved', () => {
    const state = given(metRegisseur)
      .when(door(regisseur, { type: 'GezinslidToevoegen', persoonId: 'p3', genoemd: false, ongeboren: true }))
      .then([lid('p3', true)]);
    expect(g.claims(state)).toContain('open-casus/persoon/p3');
  });
  it('is named by id only where the casus knows the person: now, or before', () => {
    given(metRegisseur)
      .when(toevoegen('p5', regisseur, true))
      .then([lid('p5')]);
    given([...metRegisseur, lid('p3'), { type: 'GezinslidVertrokken', data: { persoonId: 'p3' } }])
      .when(toevoegen('p3', regisseur, true))
      .then([lid('p3')]);
    given([...metRegisseur, { type: 'BetrokkeneVertrokken', data: { persoonId: 'p5' } }])
      .when(toevoegen('p5', coordinator, true))
      .then([lid('p5')]);
    given(metRegisseur)
      .when(toevoegen('p9', coordinator, true))
      .refused('persoon-onbekend');
    // Who may not do this is not told whom the casus knows.
    given(metRegisseur)
      .when(toevoegen('p9', g.moeder, true))
      .refused('alleen-regisseur-of-coordinator');
  });
  it('who was betrokkene is so no more', () => {
    const state = given(metRegisseur)
      .when(toevoegen('p5'))
      .then([lid('p5')]);
    expect(state).toMatchObject({ betrokkenen: [], gezinsleden: [{}, {}, { persoonId: 'p5' }] });
  });
  it('is born: told by anyone who takes part', () => {
    const state = given([...metRegisseur, lid('p3', true)])
      .when(geboren('p3'))
      .then([{ type: 'GezinslidGeboren', data: { persoonId: 'p3' } }]);
    expect(state).toMatchObject({ gezinsleden: [{}, {}, { persoonId: 'p3', ongeboren: false }] });
  });
  it('leaves, is free, and is not called first any more', () => {
    const state = given([...metRegisseur, aanspreekpunt(g.van('p2'))])
      .when(vertrekken('p2'))
      .then([{ type: 'GezinslidVertrokken', data: { persoonId: 'p2', reden: g.tekst('r') } }]);
    expect(g.claims(state)).not.toContain('open-casus/persoon/p2');
    expect(state).toMatchObject({ regie: { aanspreekpunt: undefined } });
  });
  it('moves to another casus: one leaves, the other receives', () => {
    const van = given(metRegisseur)
      .when(verhuizen('p2'))
      .then([{ type: 'GezinslidVerhuisd', data: { persoonId: 'p2', naarCasusId: 'k2' } }]);
    expect(g.claims(van)).not.toContain('open-casus/persoon/p2');
    const naar = given(metRegisseur)
      .when(ontvangen('p8'))
      .then([{ type: 'GezinslidIngekomen', data: { persoonId: 'p8', ongeboren: false, vanCasusId: 'k2' } }]);
    expect(g.claims(naar)).toContain('open-casus/persoon/p8');
  });
  it('leaves once the hulpvraag and the afspraken of that person have ended', () => {
    const klaar = [...metRegisseur, g.beantwoord('v1')];
    given(klaar)
      .when(vertrekken('p1'))
      .then([{ type: 'GezinslidVertrokken', data: { persoonId: 'p1', reden: g.tekst('r') } }]);
  });
  it('names what holds the person', () => {
    const events = [...g.metDoel, g.afspraak('f1', g.van('p2')), g.afspraak('f2', g.van('p2'), 'AfspraakVoorgesteld')];
    expect(given(events).when(vertrekken('p2')).refused('eigenaar-van-open-afspraak').details).toEqual([
      { ref: 'f1', reden: 'open' },
      { ref: 'f2', reden: 'voorgesteld' },
    ]);
    expect(given(metRegisseur).when(verhuizen('p1')).refused('vraagsteller-van-open-hulpvraag').details).toEqual([
      { ref: 'v1', reden: 'open' },
    ]);
    expect(
      given([...metRegisseur, g.gevoegd()])
        .when(vertrekken('p2'))
        .refused('aanmelding-te-beoordelen').details,
    ).toEqual([{ ref: 'a2', reden: 'noemt deze persoon' }]);
  });
  const alleen = [...metRegisseur, { type: 'GezinslidVertrokken', data: { persoonId: 'p1' } } as CasusEvent];
  refuses([
    ['niet-betrokken', metRegisseur, toevoegen('p3', g.buitenstaander)],
    ['alleen-regisseur-of-coordinator', metRegisseur, toevoegen('p3', g.collega)],
    ['al-gezinslid', metRegisseur, toevoegen('p1')],
    ['casus-niet-open', g.dicht, toevoegen('p3')],
    ['niet-betrokken', metRegisseur, geboren('p1', g.buitenstaander)],
    ['gezinslid-onbekend', metRegisseur, geboren('p3')],
    ['al-geboren', metRegisseur, geboren('p1')],
    ['alleen-regisseur-of-coordinator', metRegisseur, vertrekken('p2', g.partner)],
    ['gezinslid-onbekend', metRegisseur, vertrekken('p5')],
    ['laatste-gezinslid', alleen, vertrekken('p2')],
    ['laatste-gezinslid', alleen, verhuizen('p2')],
    ['casus-nog-in-beoordeling', [g.geopend], vertrekken('p2', coordinator)],
    ['vraagsteller-van-open-hulpvraag', metRegisseur, vertrekken('p1')],
    ['alleen-coordinator', metRegisseur, verhuizen('p2', regisseur)],
    ['zelfde-casus', metRegisseur, verhuizen('p2', coordinator, 'k1')],
    ['eigenaar-van-open-afspraak', [...g.metDoel, g.afspraak('f1', g.van('p2'))], verhuizen('p2')],
    ['aanmelding-te-beoordelen', [...metRegisseur, g.gevoegd()], verhuizen('p2')],
    ['alleen-coordinator', metRegisseur, ontvangen('p8', regisseur)],
    ['zelfde-casus', metRegisseur, ontvangen('p8', coordinator, 'k1')],
    ['al-gezinslid', metRegisseur, ontvangen('p2')],
  ]);
});

describe('betrokkene', () => {
  const betrekken = (persoonId: string, rol: BetrokkeneRol, wie = regisseur, genoemd = false) =>
    door(wie, { type: 'BetrokkeneToevoegen', persoonId, genoemd, rol });
  const weg = (persoonId: string, wie = regisseur) => door(wie, { type: 'BetrokkeneLatenVertrekken', persoonId });
  it('joins with a role, and may get another', () => {
    given(metRegisseur)
      .when(betrekken('p6', 'netwerklid'))
      .then([{ type: 'BetrokkeneToegevoegd', data: { persoonId: 'p6', rol: 'netwerklid' } }]);
    const state = given(metRegisseur)
      .when(betrekken('p5', 'wijkmakelaar'))
      .then([{ type: 'BetrokkeneToegevoegd', data: { persoonId: 'p5', rol: 'wijkmakelaar' } }]);
    expect(state).toMatchObject({ betrokkenen: [{ persoonId: 'p5', rol: 'wijkmakelaar' }] });
  });
  it('is named by id only where the casus knows the person', () => {
    given(metRegisseur)
      .when(betrekken('p9', 'netwerklid', regisseur, true))
      .refused('persoon-onbekend');
  });
  it('leaves, and is not called first any more', () => {
    const state = given([...metRegisseur, aanspreekpunt(g.van('p5'))])
      .when(weg('p5'))
      .then([{ type: 'BetrokkeneVertrokken', data: { persoonId: 'p5' } }]);
    expect(state).toMatchObject({ betrokkenen: [], regie: { aanspreekpunt: undefined } });
  });
  refuses([
    ['alleen-regisseur-of-coordinator', metRegisseur, betrekken('p6', 'netwerklid', g.oma)],
    ['al-gezinslid', metRegisseur, betrekken('p1', 'netwerklid')],
    ['al-betrokken', metRegisseur, betrekken('p5', 'mantelzorger')],
    ['alleen-regisseur-of-coordinator', metRegisseur, weg('p5', g.oma)],
    ['betrokkene-onbekend', metRegisseur, weg('p6')],
    ['eigenaar-van-open-afspraak', [...g.metDoel, g.afspraak('f1', g.van('p5'))], weg('p5')],
  ]);
});

describe('organisatie', () => {
  const betrekken = (leefgebieden: string[], organisatie = g.feiten('o3'), wie = regisseur) =>
    door(wie, { type: 'OrganisatieBetrekken', organisatie, leefgebieden });
  const einde = (organisatieId: string, wie = regisseur) =>
    door(wie, { type: 'BetrokkenheidBeeindigen', organisatieId });
  it('takes part with leefgebieden, and may get others', () => {
    given(metRegisseur)
      .when(betrekken(['financien', 'financien', 'huisvesting']))
      .then([g.betrokken('o3', ['financien', 'huisvesting'])]);
    const state = given(metRegisseur)
      .when(betrekken(['huisvesting'], g.feiten('o2')))
      .then([g.betrokken('o2', ['huisvesting'])]);
    expect(state).toMatchObject({ organisaties: [{}, { organisatieId: 'o2', leefgebieden: ['huisvesting'] }] });
  });
  it('ends: from then on its medewerkers may not act', () => {
    const beeindigd: CasusEvent = { type: 'BetrokkenheidBeeindigd', data: { organisatieId: 'o2' } };
    const state = given([...metRegisseur, aanspreekpunt(g.vanM3)])
      .when(einde('o2'))
      .then([beeindigd]);
    expect(state).toMatchObject({ regie: { aanspreekpunt: undefined } });
    given([...metRegisseur, beeindigd])
      .when(door(g.partner, { type: 'VraagInbrengen', vraag: g.zorg('z1') }))
      .refused('niet-betrokken');
  });
  refuses([
    ['alleen-regisseur-of-coordinator', metRegisseur, betrekken([], g.feiten('o3'), g.partner)],
    ['organisatie-niet-in-gemeente', metRegisseur, betrekken([], g.feiten('o3', { gemeenten: ['0010'] }))],
    ['leefgebied-onbekend', metRegisseur, betrekken(['sterrenkunde'])],
    ['al-betrokken', metRegisseur, betrekken(['financien'], g.feiten('o2'))],
    ['casus-nog-in-beoordeling', [g.geopend], betrekken([], g.feiten('o3'), coordinator)],
    ['alleen-regisseur-of-coordinator', metRegisseur, einde('o2', g.partner)],
    ['organisatie-niet-betrokken', metRegisseur, einde('o3')],
    ['organisatie-heeft-regie', metRegisseur, einde('o1', coordinator)],
    ['eigenaar-van-open-afspraak', [...g.metDoel, g.afspraak('f1', g.vanM3)], einde('o2')],
  ]);
});
