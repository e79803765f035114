import { describe, expect, it } from '@jest/globals';
import type { CasusCommand } from './casus.commands.js';
import type { CasusEvent, Eigenaar } from './casus.events.js';
import { antwoordt } from './casus.state.js';
import * as g from './testing/gezin.js';

const { aangeboden, coordinator, door, feiten, given, lopend, metRegisseur, partner, regisseur } = g;
const refuses = (rows: readonly [string, CasusEvent[], CasusCommand][]) =>
  it.each(rows)('refuses: %s', (code, events, command) => {
    given(events).when(command).refused(code);
  });
const voorlopig = { medewerkerId: 'c1', organisatieId: 'g' };
const m1 = { medewerkerId: 'm1', organisatieId: 'o1' };
const m3 = { medewerkerId: 'm3', organisatieId: 'o2' };
const m9 = { medewerkerId: 'm9', organisatieId: 'o9' };

const aanwijzen = (organisatieId = 'o1', over: object = { medewerkerId: 'm1' }, wie = coordinator) =>
  door(wie, { type: 'RegisseurAanwijzen', organisatie: feiten(organisatieId), ...over });
const organisatieAangewezen: CasusEvent = { type: 'RegisseurAangewezen', data: { organisatieId: 'o1' } };
const noemen = (medewerkerId = 'm1', wie = g.teamleider, organisatie = feiten('o1')) =>
  door(wie, { type: 'RegisseurNoemen', organisatie, medewerkerId });
const aangewezen = [...lopend, g.aangewezen];
const aanvaarden = (wie = regisseur) => door(wie, { type: 'RegieAanvaarden' });
const weigeren = (wie = regisseur) => door(wie, { type: 'RegieWeigeren', reden: g.tekst('r') });
const intrekken = (wie = coordinator) => door(wie, { type: 'AanwijzingIntrekken' });

describe('aanwijzen', () => {
  it('does not move the regie: the voorlopige regie answers until it is accepted', () => {
    const voorkeur = { organisatieId: 'o1', tekst: g.tekst('v') };
    const state = given(lopend)
      .when(aanwijzen('o1', { medewerkerId: 'm1', voorkeur }))
      .then([{ type: 'RegisseurAangewezen', data: { ...m1, voorkeur } } as CasusEvent]);
    expect(antwoordt(state)).toEqual(voorlopig);
  });
  it('may go to an organisation, whose teamleider names the person', () => {
    given(lopend).when(aanwijzen('o1', {})).then([organisatieAangewezen]);
    given([...lopend, organisatieAangewezen])
      .when(noemen())
      .then([{ type: 'RegisseurGenoemd', data: m1 }]);
  });
  it('accepted: from then on the regisseur answers', () => {
    const state = given(aangewezen).when(aanvaarden()).then([g.aanvaard]);
    expect(antwoordt(state)).toEqual(m1);
  });
  it('accepted by somebody of an organisation that did not take part yet: now it does', () => {
    given([...lopend, { type: 'RegisseurAangewezen', data: m9 }])
      .when(aanvaarden(g.buitenstaander))
      .then([g.betrokken('o9', []), { type: 'RegieAanvaard', data: m9 }]);
  });
  it('declined or withdrawn: the voorlopige regie stays, another can be asked', () => {
    const na = given(aangewezen)
      .when(weigeren())
      .then([{ type: 'RegieGeweigerd', data: { ...m1, reden: g.tekst('r') } }]);
    expect(na).toMatchObject({ regie: { wie: voorlopig, aanwijzing: undefined } });
    const ook = given(aangewezen)
      .when(intrekken())
      .then([{ type: 'AanwijzingIngetrokken', data: {} }]);
    expect(ook).toMatchObject({ regie: { wie: voorlopig, aanwijzing: undefined } });
  });
  refuses([
    ['alleen-coordinator', lopend, aanwijzen('o1', { medewerkerId: 'm1' }, partner)],
    ['niet-betrokken', lopend, aanwijzen('o1', { medewerkerId: 'm1' }, g.coordinatorElders)],
    ['casus-nog-in-beoordeling', [g.geopend], aanwijzen()],
    ['aanwijzing-loopt', aangewezen, aanwijzen('o2', { medewerkerId: 'm3' })],
    ['heeft-al-regisseur', metRegisseur, aanwijzen('o2', { medewerkerId: 'm3' })],
    ['medewerker-onbekend', lopend, aanwijzen('o1', { medewerkerId: 'm8' })],
    [
      'organisatie-niet-in-gemeente',
      lopend,
      aanwijzen('o1', { organisatie: feiten('o1', { gemeenten: ['0010'] }), medewerkerId: 'm1' }),
    ],
    ['geen-aanwijzing', lopend, noemen()],
    ['alleen-teamleider', [...lopend, organisatieAangewezen], noemen('m1', regisseur)],
    [
      'alleen-teamleider',
      [...lopend, organisatieAangewezen],
      noemen('m1', { ...g.teamleider, organisatieId: 'o2' }, feiten('o1')),
    ],
    ['alleen-teamleider', [...lopend, organisatieAangewezen], noemen('m1', g.teamleider, feiten('o2'))],
    ['al-genoemd', aangewezen, noemen('m2')],
    ['medewerker-onbekend', [...lopend, organisatieAangewezen], noemen('m8')],
    ['niet-betrokken', [...lopend, organisatieAangewezen], noemen('m1', g.buitenstaander)],
    ['geen-aanwijzing', lopend, aanvaarden()],
    ['geen-aanwijzing', metRegisseur, aanvaarden()],
    ['alleen-aangewezene', aangewezen, aanvaarden(g.collega)],
    ['alleen-aangewezene', aangewezen, aanvaarden(coordinator)],
    ['alleen-aangewezene', aangewezen, weigeren(coordinator)],
    ['alleen-aangewezene', [...lopend, organisatieAangewezen], aanvaarden()],
    ['niet-betrokken', aangewezen, aanvaarden(g.buitenstaander)],
    ['alleen-coordinator', aangewezen, intrekken(regisseur)],
    ['geen-aanwijzing', lopend, intrekken()],
    ['casus-niet-open', g.dicht, aanwijzen()],
  ]);
});

describe('who is asked of an organisation that does not take part', () => {
  const teamleider9 = { ...g.teamleider, accountId: 't9', organisatieId: 'o9' };
  const collega9 = { ...g.buitenstaander, accountId: 'm8' };
  const organisatie9 = [...lopend, { type: 'RegisseurAangewezen', data: { organisatieId: 'o9' } } as CasusEvent];
  const medewerker9 = [...lopend, { type: 'RegisseurAangewezen', data: m9 } as CasusEvent];
  const feiten9 = feiten('o9', { medewerkers: [{ medewerkerId: 'm9', rollen: ['medewerker'] }] });

  it('is its teamleider while nobody is named', () => {
    given(organisatie9)
      .when(noemen('m9', teamleider9, feiten9))
      .then([{ type: 'RegisseurGenoemd', data: m9 }]);
    given(organisatie9).when(aanvaarden(teamleider9)).refused('alleen-aangewezene');
  });
  // Colleagues are as far from the casus as anybody else.
  refuses([
    ['niet-betrokken', organisatie9, noemen('m9', g.buitenstaander, feiten9)],
    ['niet-betrokken', organisatie9, aanvaarden(g.buitenstaander)],
    ['niet-betrokken', organisatie9, aanvaarden({ ...teamleider9, rollen: ['auditor'] })],
    ['niet-betrokken', medewerker9, noemen('m8', teamleider9, feiten9)],
    ['niet-betrokken', medewerker9, aanvaarden(teamleider9)],
    ['niet-betrokken', medewerker9, weigeren(collega9)],
    ['niet-betrokken', medewerker9, aanvaarden({ ...g.buitenstaander, rollen: ['auditor'] })],
  ]);
});

describe('overdracht', () => {
  const aanbieden = (over: object = {}, wie = regisseur) =>
    door(wie, {
      type: 'OverdrachtAanbieden',
      overdrachtId: 'x1',
      organisatie: feiten('o2'),
      medewerkerId: 'm3',
      ...over,
    });
  const loopt = [...metRegisseur, aangeboden()];
  const aannemen = (over: object = {}, wie = partner, wanneer: object = {}) =>
    door(wie, { type: 'OverdrachtAanvaarden', overdrachtId: 'x1', ...over }, wanneer);
  const afwijzen = (wie = partner) =>
    door(wie, { type: 'OverdrachtWeigeren', overdrachtId: 'x1', reden: g.tekst('r') });
  const terug = (wie = regisseur) => door(wie, { type: 'OverdrachtIntrekken', overdrachtId: 'x1' });
  const verlopen = (nu: string, wie = g.systeem) =>
    door(wie, { type: 'OverdrachtLatenVerlopen', overdrachtId: 'x1' }, { nu });
  const term = '2026-06-15T10:00:00.000Z';

  it('is offered for the days of the werkwijze; the old regisseur answers until it is accepted', () => {
    const state = given(metRegisseur)
      .when(aanbieden({ reden: g.tekst('r') }))
      .then([aangeboden({ reden: g.tekst('r') })]);
    expect(antwoordt(state)).toEqual(m1);
    const na = given(loopt)
      .when(aannemen())
      .then([{ type: 'OverdrachtAanvaard', data: { overdrachtId: 'x1', aan: m3 } }]);
    expect(antwoordt(na)).toEqual(m3);
  });
  it('accepted for an organisation that did not take part yet: now it does', () => {
    given([...metRegisseur, aangeboden({ aan: m9 })])
      .when(aannemen({}, g.buitenstaander))
      .then([g.betrokken('o9', []), { type: 'OverdrachtAanvaard', data: { overdrachtId: 'x1', aan: m9 } }]);
  });
  it.each<[string, CasusCommand, CasusEvent]>([
    ['declined', afwijzen(), { type: 'OverdrachtGeweigerd', data: { overdrachtId: 'x1', reden: g.tekst('r') } }],
    ['withdrawn', terug(), { type: 'OverdrachtIngetrokken', data: { overdrachtId: 'x1' } }],
    ['withdrawn', terug(coordinator), { type: 'OverdrachtIngetrokken', data: { overdrachtId: 'x1' } }],
    ['run out', verlopen(term), { type: 'OverdrachtVerlopen', data: { overdrachtId: 'x1' } }],
  ])('%s: the old regisseur stays, another offer is possible', (_, command, event) => {
    const state = given(loopt).when(command).then([event]);
    expect(state).toMatchObject({ regie: { wie: m1, overdracht: undefined } });
  });
  refuses([
    ['alleen-regisseur-of-coordinator', metRegisseur, aanbieden({}, g.collega)],
    ['geen-regisseur', lopend, aanbieden({}, coordinator)],
    ['overdracht-loopt', loopt, aanbieden({ overdrachtId: 'x2', organisatie: feiten('o1'), medewerkerId: 'm2' })],
    ['al-regisseur', metRegisseur, aanbieden({ organisatie: feiten('o1'), medewerkerId: 'm1' })],
    ['medewerker-onbekend', metRegisseur, aanbieden({ medewerkerId: 'm8' })],
    ['organisatie-niet-in-gemeente', metRegisseur, aanbieden({ organisatie: feiten('o2', { gemeenten: ['0010'] }) })],
    ['alleen-aangebodene', loopt, aannemen({}, regisseur)],
    ['alleen-aangebodene', loopt, aannemen({}, coordinator)],
    ['niet-betrokken', loopt, aannemen({}, g.buitenstaander)],
    ['overdracht-onbekend', loopt, aannemen({ overdrachtId: 'x9' })],
    ['overdracht-onbekend', metRegisseur, aannemen()],
    ['overdracht-onbekend', lopend, aannemen()],
    ['overdracht-verlopen', loopt, aannemen({}, partner, { nu: term })],
    ['alleen-aangebodene', loopt, afwijzen(coordinator)],
    ['alleen-regisseur-of-coordinator', loopt, terug(partner)],
    ['overdracht-onbekend', metRegisseur, terug()],
    ['niet-bevoegd', loopt, verlopen(term, regisseur)],
    ['niet-betrokken', loopt, verlopen(term, g.buitenstaander)],
    ['overdracht-nog-niet-verlopen', loopt, verlopen('2026-06-15T09:59:59.999Z')],
    ['overdracht-onbekend', metRegisseur, verlopen(term)],
  ]);
});

describe('wisselen', () => {
  const wisselen = (organisatieId = 'o2', medewerkerId = 'm3', wie = coordinator, over: object = {}) =>
    door(wie, { type: 'RegieWisselen', organisatie: feiten(organisatieId, over), medewerkerId, reden: g.tekst('r') });
  const gewisseld = (naar: typeof m3): CasusEvent => ({ type: 'RegieGewisseld', data: { naar, reden: g.tekst('r') } });
  it('is at once, and ends an offer', () => {
    const state = given([...metRegisseur, aangeboden()])
      .when(wisselen())
      .then([gewisseld(m3)]);
    expect(state).toMatchObject({ regie: { vorm: 'regisseur', wie: m3, overdracht: undefined } });
  });
  it('makes an organisation betrokken that was not', () => {
    const state = given(metRegisseur)
      .when(wisselen('o9', 'm9'))
      .then([g.betrokken('o9', []), gewisseld(m9)]);
    expect(antwoordt(state)).toEqual(m9);
  });
  refuses([
    ['alleen-coordinator', metRegisseur, wisselen('o2', 'm3', regisseur)],
    ['geen-regisseur', lopend, wisselen()],
    ['geen-regisseur', aangewezen, wisselen('o9', 'm9')],
    ['al-regisseur', metRegisseur, wisselen('o1', 'm1')],
    ['medewerker-onbekend', metRegisseur, wisselen('o2', 'm8')],
    ['organisatie-niet-in-gemeente', metRegisseur, wisselen('o2', 'm3', coordinator, { gemeenten: [] })],
  ]);
});

describe('the account of who answers ends', () => {
  const c2 = { medewerkerId: 'c2', organisatieId: 'g' };
  const valt = (medewerkerId = 'm1') => door(g.beheerder, { type: 'RegieLatenTerugvallen', medewerkerId, naar: c2 });
  const teruggevallen = (van: typeof m1, vorm: 'voorlopig' | 'regisseur' = 'regisseur'): CasusEvent => ({
    type: 'RegieTeruggevallen',
    data: { van, vorm, naar: c2 },
  });
  const punt = (wie: typeof m1): CasusEvent => ({
    type: 'EersteAanspreekpuntAangewezen',
    data: { aanspreekpunt: { soort: 'medewerker', ...wie } },
  });
  it('the coördinator van dienst answers; what the regisseur offered ends', () => {
    const state = given([...metRegisseur, punt(m1), aangeboden()])
      .when(valt())
      .then([teruggevallen(m1)]);
    expect(state).toMatchObject({
      regie: { vorm: 'voorlopig', wie: c2, aanwijzing: undefined, aanspreekpunt: undefined },
    });
    expect(g.claims(state)).toContain('regie/c2/k1');
    expect(g.claims(state)).not.toContain('regie/m1/k1');
  });
  it('of a coördinator: who was asked stays asked, and is called first still', () => {
    const state = given([...aangewezen, punt(m3)])
      .when(valt('c1'))
      .then([teruggevallen(voorlopig, 'voorlopig')]);
    expect(state).toMatchObject({ regie: { wie: c2, aanwijzing: m1, aanspreekpunt: m3 } });
    given([g.geopend])
      .when(valt('c1'))
      .then([teruggevallen(voorlopig, 'voorlopig')]);
  });
  it('changes nothing where somebody else answers, or nobody', () => {
    given(metRegisseur).when(valt('m3')).then([]);
    given(g.dicht).when(valt()).then([]);
  });
});

describe('voorlopige regie', () => {
  const gemeente = feiten('g', {
    soort: 'gemeente',
    medewerkers: [
      { medewerkerId: 'c1', rollen: ['casuscoordinator'] },
      { medewerkerId: 'c2', rollen: ['casuscoordinator'] },
      { medewerkerId: 't2', rollen: ['teamleider'] },
    ],
  });
  const c2 = { medewerkerId: 'c2', organisatieId: 'g' };
  const geef = (medewerkerId = 'c2', wie = coordinator, organisatie = gemeente) =>
    door(wie, { type: 'VoorlopigeRegieGeven', organisatie, medewerkerId });
  it.each([
    ['in beoordeling', [g.geopend]],
    ['while somebody is asked', aangewezen],
  ])('goes from one coördinator to another: %s', (_, events) => {
    const state = given(events)
      .when(geef())
      .then([{ type: 'VoorlopigeRegieGegeven', data: { naar: c2 } }]);
    expect(antwoordt(state)).toEqual(c2);
    if (events === aangewezen) expect(state).toMatchObject({ regie: { aanwijzing: m1 } });
  });
  refuses([
    ['alleen-coordinator', lopend, geef('c2', partner)],
    ['niet-betrokken', [g.geopend], geef('c2', partner)],
    ['heeft-al-regisseur', metRegisseur, geef()],
    ['medewerker-onbekend', lopend, geef('c9')],
    ['geen-coordinator', lopend, geef('t2')],
    ['geen-coordinator', lopend, geef('c2', coordinator, { ...gemeente, gemeenten: ['0010'] })],
    ['heeft-al-voorlopige-regie', lopend, geef('c1')],
    ['casus-niet-open', g.dicht, geef()],
  ]);
});

describe('eerste aanspreekpunt', () => {
  const bel = (aanspreekpunt: Eigenaar, wie = regisseur) =>
    door(wie, { type: 'EersteAanspreekpuntAanwijzen', aanspreekpunt });
  const aangewezenPunt = (aanspreekpunt: Eigenaar): CasusEvent => ({
    type: 'EersteAanspreekpuntAangewezen',
    data: { aanspreekpunt },
  });
  it.each([g.vanM3, g.van('p5'), g.van('p2')])('is somebody who takes part, and stays when the regie moves', (wie) => {
    given(metRegisseur)
      .when(bel(wie))
      .then([aangewezenPunt(wie)]);
    const state = given([
      ...metRegisseur,
      aangewezenPunt(wie),
      { type: 'RegieGewisseld', data: { naar: m3, reden: g.tekst('r') } },
    ]).state;
    expect(state).toMatchObject({ regie: { aanspreekpunt: wie } });
  });
  it('may be who answers, also where that organisation does not take part', () => {
    const c1: Eigenaar = { soort: 'medewerker', ...voorlopig };
    given(lopend)
      .when(bel(c1, coordinator))
      .then([aangewezenPunt(c1)]);
  });
  refuses([
    ['alleen-regisseur-of-coordinator', metRegisseur, bel(g.vanM3, partner)],
    ['eigenaar-niet-betrokken', metRegisseur, bel({ soort: 'medewerker', ...m9 })],
    ['eigenaar-niet-betrokken', metRegisseur, bel(g.van('p8'))],
    ['al-aanspreekpunt', [...metRegisseur, aangewezenPunt(g.vanM3)], bel(g.vanM3)],
    ['al-aanspreekpunt', [...metRegisseur, aangewezenPunt(g.van('p5'))], bel(g.van('p5'))],
  ]);
});
