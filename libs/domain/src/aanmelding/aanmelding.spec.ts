import { describe, expect, it } from '@jest/globals';
import { spec } from '@eenplan/kernel';
import { WERKWIJZE } from '../testing/werkwijze.js';
import type { Handelende } from '../waarden.js';
import type { AanmeldingCommand } from './aanmelding.commands.js';
import type { AanmeldingEvent } from './aanmelding.events.js';
import { aanmelding } from './aanmelding.js';

const partner: Handelende = { accountId: 'm1', rollen: ['medewerker'], organisatieId: 'o1', gemeenten: ['0003'] };
const coordinator: Handelende = {
  accountId: 'c1',
  rollen: ['casuscoordinator'],
  organisatieId: 'g',
  gemeenten: ['0003'],
};
const elders: Handelende = { ...coordinator, accountId: 'c9', gemeenten: ['0010'] };
const inwoner: Handelende = { accountId: 'p1', rollen: ['inwoner'], persoonId: 'p1', gemeenten: [] };
const auditor: Handelende = { accountId: 'a', rollen: ['auditor'], organisatieId: 'g', gemeenten: ['0003'] };
const tekst = (id: string) => ({ id, commitment: `c-${id}` });
const nu = '2026-06-01T10:00:00Z';
const op = '2026-05-01T10:00:00Z';
const eerder = '2026-04-01T10:00:00Z';
const werkwijze = WERKWIJZE;
const omstandigheden = (door: Handelende) => ({ nu, op, door, werkwijze });

const inhoud = {
  aanmeldingId: 'a1',
  gemeente: '0003',
  melder: { soort: 'partner', organisatieId: 'o1', medewerkerId: 'm1' },
  personen: [
    { persoonId: 'p1', hoedanigheid: 'gezinslid', ongeboren: false, mogelijkDezelfde: [] },
    { persoonId: 'p2', hoedanigheid: 'gezinslid', ongeboren: true, mogelijkDezelfde: [] },
    { persoonId: 'p3', hoedanigheid: 'mantelzorger', ongeboren: false, mogelijkDezelfde: [] },
  ],
  vragen: [
    { soort: 'hulpvraag', vraagId: 'v1', vraagstellerId: 'p1', tekst: tekst('t1'), leefgebied: 'huisvesting' },
    { soort: 'zorg', vraagId: 'v2', tekst: tekst('t2'), leefgebied: 'financien' },
  ],
  verhaal: { tekst: tekst('t3'), verteldDoor: 'p1', verteldAan: 'm1', verteldOp: op },
  veiligheid: { acuut: false },
  inlichting: { ingelicht: true },
} as const;
const indienen = (over: object = {}, door = partner) =>
  ({
    ...omstandigheden(door),
    type: 'AanmeldingIndienen',
    ...inhoud,
    openCasussen: [],
    nieuwCasusId: 'k-nieuw',
    ...over,
  }) as AanmeldingCommand;
const ingediend = { type: 'AanmeldingIngediend', data: { ...inhoud, werkwijze: 3 }, op } as AanmeldingEvent;
const geplaatst = (casusId: string, wijze: 'geopend' | 'gevoegd'): AanmeldingEvent => ({
  type: 'AanmeldingGeplaatst',
  data: { casusId, wijze },
});
const wacht: AanmeldingEvent = { type: 'AanmeldingWacht', data: { casusIds: ['k1', 'k2'] } };
const ingetrokken: AanmeldingEvent = { type: 'AanmeldingIngetrokken', data: { reden: tekst('r') }, op };
const geopend = [ingediend, geplaatst('k1', 'geopend')];
const gevoegd = [ingediend, geplaatst('k1', 'gevoegd')];
const { given } = spec(aanmelding);

describe('indienen', () => {
  it('opens a casus where no gezinslid is in an open one', () => {
    given([])
      .when(indienen())
      .then([ingediend, geplaatst('k-nieuw', 'geopend')]);
  });
  it('joins the one open casus of a named gezinslid', () => {
    given([])
      .when(indienen({ openCasussen: ['k1'] }))
      .then(gevoegd);
  });
  it('waits where its persons are in two open casussen', () => {
    const state = given([])
      .when(indienen({ openCasussen: ['k2', 'k1'] }))
      .then([ingediend, wacht]);
    expect(state).toMatchObject({ status: 'wacht', casusIds: ['k1', 'k2'] });
  });
  it('may come from an inwoner', () => {
    const melder = { soort: 'inwoner', persoonId: 'p1' } as const;
    given([])
      .when(indienen({ melder }, inwoner))
      .then([
        { ...ingediend, data: { ...ingediend.data, melder } } as AanmeldingEvent,
        geplaatst('k-nieuw', 'geopend'),
      ]);
  });
  it.each([
    ['niet-bevoegd', indienen({}, auditor)],
    ['gemeente-niet-aangesloten', indienen({ gemeente: '0024' })],
    ['geen-gezinslid', indienen({ personen: [inhoud.personen[2]] })],
    ['persoon-dubbel', indienen({ personen: [inhoud.personen[0], inhoud.personen[0]] })],
    ['geen-vraag', indienen({ vragen: [] })],
    ['leefgebied-onbekend', indienen({ vragen: [{ ...inhoud.vragen[0], leefgebied: 'sterrenkunde' }] })],
    ['vraagsteller-geen-gezinslid', indienen({ vragen: [{ ...inhoud.vragen[0], vraagstellerId: 'p3' }] })],
    ['vraagsteller-geen-gezinslid', indienen({ vragen: [{ ...inhoud.vragen[0], vraagstellerId: 'p2' }] })],
    ['in-de-toekomst', indienen({ op: '2026-06-01T10:00:01Z' })],
    ['in-de-toekomst', indienen({ verhaal: { ...inhoud.verhaal, verteldOp: '2026-06-02T00:00:00Z' } })],
    ['voor-verwijzing', indienen({ op: '2026-04-30T10:00:00Z' })],
    [
      'herziening-in-verleden',
      indienen({ inlichting: { ingelicht: false, reden: tekst('r'), herzienDatum: '2026-05-31' } }),
    ],
  ])('refuses: %s', (code, command) => {
    given([]).when(command).refused(code);
  });
  it('takes the story as told when it happened, unless that is said', () => {
    const { verteldOp: _, ...verhaal } = inhoud.verhaal;
    given([])
      .when(indienen({ verhaal, op: eerder }))
      .then([
        {
          ...ingediend,
          data: { ...ingediend.data, verhaal: { ...verhaal, verteldOp: eerder } },
          op: eerder,
        } as AanmeldingEvent,
        geplaatst('k-nieuw', 'geopend'),
      ]);
  });
  it('compares moments, however many digits their seconds have', () => {
    const [half, heel] = ['2026-06-01T10:00:00.500Z', '2026-06-01T10:00:00Z'];
    given([])
      .when(indienen({ nu: half, op: heel, verhaal: { ...inhoud.verhaal, verteldOp: heel } }))
      .then([
        {
          ...ingediend,
          data: { ...ingediend.data, verhaal: { ...inhoud.verhaal, verteldOp: heel } },
          op: heel,
        } as AanmeldingEvent,
        geplaatst('k-nieuw', 'geopend'),
      ]);
  });
  it('is done once', () => {
    given(geopend).when(indienen()).refused('aanmelding-bestaat-al');
  });
});

describe('intrekken', () => {
  const intrekken = (door: Handelende, over: object = {}): AanmeldingCommand => ({
    ...omstandigheden(door),
    type: 'AanmeldingIntrekken',
    reden: tekst('r'),
    gemeente: '0003',
    ...over,
  });
  it.each([partner, coordinator])('is for the melder and the coördinator', (door) => {
    given(geopend).when(intrekken(door)).then([ingetrokken]);
  });
  it('now, though a clock that is a moment ahead recorded the aanmelding later', () => {
    given([{ ...ingediend, op: '2026-06-01T10:00:00.250Z' }, geplaatst('k1', 'geopend')])
      .when(intrekken(partner, { op: nu }))
      .then([{ ...ingetrokken, op: nu }]);
  });
  it('is for the coördinator of the gemeente that judges it, not of the one that it was sent to', () => {
    given(gevoegd)
      .when(intrekken(elders, { gemeente: '0010' }))
      .then([ingetrokken]);
    given(gevoegd)
      .when(intrekken(coordinator, { gemeente: '0010' }))
      .refused('niet-bevoegd');
  });
  it.each([
    ['aanmelding-bestaat-niet', [], intrekken(partner)],
    ['niet-bevoegd', geopend, intrekken({ ...partner, accountId: 'm2' })],
    ['niet-bevoegd', geopend, intrekken(elders)],
    ['al-ingetrokken', [...geopend, ingetrokken], intrekken(partner)],
    [
      'al-beoordeeld',
      [...geopend, { type: 'AanmeldingBeoordeeld', data: { casusId: 'k1', uitkomst: 'gestart' } }],
      intrekken(partner),
    ],
    ['in-de-toekomst', geopend, intrekken(partner, { op: '2026-06-02T00:00:00Z' })],
    ['voor-verwijzing', geopend, intrekken(partner, { op: '2026-04-30T00:00:00Z' })],
  ])('refuses: %s', (code, events, command) => {
    given(events as AanmeldingEvent[])
      .when(command)
      .refused(code);
  });
});

describe('toewijzen', () => {
  const toewijzen = (openCasussen: string[], door = coordinator): AanmeldingCommand => ({
    ...omstandigheden(door),
    type: 'AanmeldingToewijzen',
    openCasussen,
    nieuwCasusId: 'k-nieuw',
  });
  const wachtend = [ingediend, wacht];
  it('places what waited once one open casus is left, or none', () => {
    given(wachtend)
      .when(toewijzen(['k2']))
      .then([geplaatst('k2', 'gevoegd')]);
    given(wachtend)
      .when(toewijzen([]))
      .then([geplaatst('k-nieuw', 'geopend')]);
  });
  it('does not name the casussen that are in the way: they may be of other gemeenten', () => {
    expect(
      given(wachtend)
        .when(toewijzen(['k1', 'k2']))
        .refused('nog-in-twee-casussen').details,
    ).toEqual([]);
  });
  it.each([
    ['nog-in-twee-casussen', wachtend, toewijzen(['k1', 'k2'])],
    ['wacht-niet', geopend, toewijzen(['k1'])],
    ['niet-bevoegd', wachtend, toewijzen(['k1'], partner)],
    ['niet-bevoegd', wachtend, toewijzen(['k1'], elders)],
  ])('refuses: %s', (code, events, command) => {
    given(events).when(command).refused(code);
  });
});

describe('beoordelen', () => {
  const beoordelen = (uitkomst: string, casusId = 'k1', door = coordinator) =>
    ({ ...omstandigheden(door), type: 'AanmeldingBeoordelen', casusId, uitkomst }) as AanmeldingCommand;
  const beoordeeld = (uitkomst: string) =>
    ({ type: 'AanmeldingBeoordeeld', data: { casusId: 'k1', uitkomst } }) as AanmeldingEvent;
  it.each(['gestart', 'niet-gestart', 'doorgeleid'])('of the first one: %s', (uitkomst) => {
    given(geopend)
      .when(beoordelen(uitkomst))
      .then([beoordeeld(uitkomst)]);
  });
  it('of a joined one: toegevoegd', () => {
    given(gevoegd)
      .when(beoordelen('toegevoegd'))
      .then([beoordeeld('toegevoegd')]);
  });
  it('of a first one that was withdrawn: its casus still has to be judged', () => {
    given([...geopend, ingetrokken])
      .when(beoordelen('niet-gestart'))
      .then([beoordeeld('niet-gestart')]);
  });
  it.each([
    ['uitkomst-past-niet', geopend, beoordelen('toegevoegd')],
    ['uitkomst-past-niet', gevoegd, beoordelen('gestart')],
    ['andere-casus', geopend, beoordelen('gestart', 'k2')],
    ['al-beoordeeld', [...geopend, beoordeeld('gestart')], beoordelen('gestart')],
    ['al-ingetrokken', [...gevoegd, ingetrokken], beoordelen('toegevoegd')],
    ['nog-niet-geplaatst', [ingediend, wacht], beoordelen('gestart')],
    ['niet-bevoegd', geopend, beoordelen('gestart', 'k1', partner)],
  ])('refuses: %s', (code, events, command) => {
    given(events).when(command).refused(code);
  });
});

describe('ontkoppelen', () => {
  const ontkoppelen = (over: object = {}, door = coordinator): AanmeldingCommand => ({
    ...omstandigheden(door),
    type: 'AanmeldingOntkoppelen',
    vervangen: [{ persoonId: 'p1', door: 'p8' }],
    openCasussen: [],
    nieuwCasusId: 'k-nieuw',
    ...over,
  });
  const ontkoppeld: AanmeldingEvent = {
    type: 'AanmeldingOntkoppeld',
    data: { casusId: 'k1', vervangen: [{ persoonId: 'p1', door: 'p8' }] },
  };
  it('opens a casus of its own for who it really is, with the hulpvraag', () => {
    const state = given(gevoegd)
      .when(ontkoppelen())
      .then([ontkoppeld, geplaatst('k-nieuw', 'geopend')]);
    expect(state).toMatchObject({
      status: 'geplaatst',
      casusId: 'k-nieuw',
      personen: [{ persoonId: 'p8' }, { persoonId: 'p2' }, { persoonId: 'p3' }],
      vragen: [{ vraagstellerId: 'p8' }, {}],
    });
  });
  it('joins the open casus of who it really is', () => {
    given(gevoegd)
      .when(ontkoppelen({ openCasussen: ['k5'] }))
      .then([ontkoppeld, geplaatst('k5', 'gevoegd')]);
  });
  it.each([
    ['niet-bevoegd', gevoegd, ontkoppelen({}, partner)],
    ['uitkomst-past-niet', geopend, ontkoppelen()],
    ['nog-niet-geplaatst', [ingediend, wacht], ontkoppelen()],
    ['al-ingetrokken', [...gevoegd, ingetrokken], ontkoppelen()],
    [
      'al-beoordeeld',
      [...gevoegd, { type: 'AanmeldingBeoordeeld', data: { casusId: 'k1', uitkomst: 'toegevoegd' } }],
      ontkoppelen(),
    ],
    ['persoon-onbekend', gevoegd, ontkoppelen({ vervangen: [{ persoonId: 'p7', door: 'p8' }] })],
    ['persoon-dubbel', gevoegd, ontkoppelen({ vervangen: [{ persoonId: 'p1', door: 'p2' }] })],
    ['nog-gezinslid-van-casus', gevoegd, ontkoppelen({ vervangen: [], openCasussen: ['k1'] })],
  ])('refuses: %s', (code, events, command) => {
    given(events as AanmeldingEvent[])
      .when(command)
      .refused(code);
  });
});
