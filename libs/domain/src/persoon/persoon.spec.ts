import { describe, expect, it } from '@jest/globals';
import { spec } from '@eenplan/kernel';
import { WERKWIJZE } from '../testing/werkwijze.js';
import type { Handelende } from '../waarden.js';
import type { BewaardBij, PersoonCommand } from './persoon.commands.js';
import type { PersoonEvent, VerzoekSoort } from './persoon.events.js';
import { persoon } from './persoon.js';
import { claimsPersoon, evolvePersoon, NIEUWE_PERSOON } from './persoon.state.js';

const nu = '2026-06-01T10:00:00.000Z';
const op = '2026-05-20T10:00:00.000Z';
const tekst = (id: string) => ({ id, commitment: `c-${id}` });
const inwoner = (persoonId: string): Handelende => ({
  accountId: `account-${persoonId}`,
  rollen: ['inwoner'],
  persoonId,
  gemeenten: [],
});
const werkt = (accountId: string, rol: Handelende['rollen'][number], gemeente = '0003'): Handelende => ({
  accountId,
  rollen: [rol],
  organisatieId: `o-${accountId}`,
  gemeenten: [gemeente],
});
const moeder = inwoner('p1');
const vader = inwoner('p2');
const medewerker = werkt('m1', 'medewerker');
const coordinator = werkt('c1', 'casuscoordinator');
const ander = werkt('c2', 'casuscoordinator');
const elders = werkt('c9', 'casuscoordinator', '0010');
const systeem: Handelende = { accountId: 'systeem', rollen: ['systeem'], gemeenten: [] };
const als = ({ accountId, organisatieId }: Handelende) => ({ medewerkerId: accountId, organisatieId: organisatieId! });
/** Closed so long ago that its term has passed. */
const lang: BewaardBij = {
  ...{ open: false, geslotenOp: '2000-01-01T10:00:00.000Z', gewijzigdOp: '2006-01-02T10:00:00.000Z' },
  ...{ grondslagen: ['jeugdwet'], gemeente: '0003' },
};
const via = { casusId: 'k1', gemeente: '0003' };

type Inhoud = PersoonCommand extends infer C
  ? C extends PersoonCommand
    ? Omit<C, 'nu' | 'op' | 'door' | 'werkwijze'>
    : never
  : never;
const door = (wie: Handelende, inhoud: Inhoud, over: object = {}): PersoonCommand =>
  ({ nu, op, werkwijze: WERKWIJZE, door: wie, ...inhoud, ...over }) as PersoonCommand;

const indienen = (over: object = {}, wie = moeder) =>
  door(
    wie,
    {
      ...{ type: 'VerzoekIndienen', persoonId: 'p1', verzoekId: 'z1', soort: 'inzage', tekst: tekst('z1') },
      ...{ tekstIds: [], eigenTeksten: ['x1', 'x2', 'x3'] },
    },
    { gemeente: '0003', ...over },
  );
const beslissen = (over: object = {}, wie = coordinator) =>
  door(
    wie,
    {
      ...{ type: 'VerzoekBeslissen', verzoekId: 'z1', uitkomst: 'toegewezen', reden: tekst('b') },
      ...{ tekstIds: [], eigenTeksten: ['x1', 'x2', 'x3'] },
    },
    over,
  );
const intrekken = (wie = moeder, verzoekId = 'z1') => door(wie, { type: 'VerzoekIntrekken', verzoekId });
const vrijgeven = (wie = coordinator, tekstId = 'x1') =>
  door(wie, { type: 'TekstVrijgeven', tekstId, reden: tekst('r') });
const voorstellen = (over: object = {}, wie = coordinator) =>
  door(
    wie,
    {
      ...{ type: 'VernietigingVoorstellen', persoonId: 'p1', grond: 'bewaartermijn', reden: tekst('v') },
      ...{ openIn: [], bewaard: [lang] },
    },
    { via, ...over },
  );
const goedkeuren = (wie = ander, over: object = {}) =>
  door(wie, { type: 'VernietigingGoedkeuren', openIn: [], bewaard: [lang] }, over);
const terug = (wie = ander) => door(wie, { type: 'VernietigingIntrekken' });
const bewijs = {
  begonnenOp: nu,
  klaarOp: nu,
  tekstenGewist: 3,
  tekstenGelakt: 1,
  tekstenVerlegd: 0,
  versiesGewist: 2,
  koppelingGewist: true,
  sleutelsVerpakt: 7,
  sleutelId: 'p1',
  generatie: '4',
  generatiesVernietigd: ['3'],
};
const voltooien = (wie = systeem) => door(wie, { type: 'VernietigingVoltooien', bewijs });

const ingediend = (over: object = {}): PersoonEvent =>
  ({
    type: 'VerzoekIngediend',
    data: {
      verzoekId: 'z1',
      persoonId: 'p1',
      soort: 'inzage',
      gemeente: '0003',
      tekst: tekst('z1'),
      tekstIds: [],
      uiterlijkDatum: '2026-06-19',
      werkwijze: 3,
      ...over,
    },
    op,
  }) as PersoonEvent;
const over = (soort: VerzoekSoort) => ingediend({ soort, tekstIds: ['x1', 'x2'] });
const beslist = (uitkomst: 'toegewezen' | 'afgewezen' | 'deels' = 'toegewezen'): PersoonEvent => ({
  type: 'VerzoekBeslist',
  data: { verzoekId: 'z1', uitkomst, reden: tekst('b'), door: als(coordinator) },
});
const geblokkeerd = (tekstId: string): PersoonEvent => ({
  type: 'TekstGeblokkeerd',
  data: { tekstId, verzoekId: 'z1' },
});
const betwist = (tekstId: string): PersoonEvent => ({
  type: 'TekstBetwist',
  data: { tekstId, verzoekId: 'z1', verklaring: tekst('z1') },
});
const voorgesteld: PersoonEvent = {
  type: 'VernietigingVoorgesteld',
  data: {
    persoonId: 'p1',
    gemeente: '0003',
    grond: 'bewaartermijn',
    reden: tekst('v'),
    door: als(coordinator),
    werkwijze: 3,
    ...{ gelakt: [], ookVan: [] },
  },
};
const goedgekeurd: PersoonEvent = { type: 'VernietigingGoedgekeurd', data: { door: als(ander) } };
const vernietigd: PersoonEvent = { type: 'PersoonVernietigd', data: bewijs };

const { given } = spec(persoon);
const refuses = (rows: readonly [string, PersoonEvent[], PersoonCommand][]) =>
  it.each(rows)('refuses: %s', (code, events, command) => {
    given(events).when(command).refused(code);
  });

describe('a request of a person', () => {
  it('is made by the person itself, with a term from when it was made', () => {
    given([]).when(indienen()).then([ingediend()]);
  });
  it('is written down by a medewerker who takes part in a casus of that person: its gemeente decides', () => {
    given([])
      .when(indienen({ via: { casusId: 'k1', gemeente: '0010' } }, medewerker))
      .then([
        {
          type: 'VerzoekIngediend',
          data: {
            verzoekId: 'z1',
            persoonId: 'p1',
            soort: 'inzage',
            gemeente: '0010',
            tekst: tekst('z1'),
            tekstIds: [],
            uiterlijkDatum: '2026-06-19',
            opgetekendDoor: als(medewerker),
            werkwijze: 3,
          },
          op,
        },
      ]);
  });
  it('is decided by the coördinator of that gemeente, with a reason', () => {
    const state = given([ingediend()]).when(beslissen()).then([beslist()]);
    expect(state).toMatchObject({ verzoeken: [{ stand: 'toegewezen' }], betwist: [], geblokkeerd: [] });
  });
  it('is taken back by the person, or by the coördinator for her', () => {
    given([ingediend()])
      .when(intrekken())
      .then([{ type: 'VerzoekIngetrokken', data: { verzoekId: 'z1' } }]);
    const state = given([ingediend()])
      .when(intrekken(coordinator))
      .then([{ type: 'VerzoekIngetrokken', data: { verzoekId: 'z1', opgetekendDoor: als(coordinator) } }]);
    expect(state).toMatchObject({ verzoeken: [{ stand: 'ingetrokken' }] });
  });
  refuses([
    // To somebody who has nothing to do with the person there is none.
    ['persoon-bestaat-niet', [], indienen({}, vader)],
    ['persoon-bestaat-niet', [], indienen({}, medewerker)],
    ['persoon-bestaat-niet', [], indienen({ via }, vader)],
    ['persoon-bestaat-niet', [], indienen({ gemeente: undefined })],
    ['persoon-bestaat-niet', [], beslissen()],
    ['persoon-bestaat-niet', [ingediend()], beslissen({}, elders)],
    ['persoon-bestaat-niet', [ingediend()], beslissen({}, medewerker)],
    ['persoon-bestaat-niet', [ingediend()], intrekken(vader)],
    ['alleen-coordinator', [ingediend()], beslissen({}, moeder)],
    ['alleen-coordinator', [ingediend(), ingediend({ verzoekId: 'z2', gemeente: '0010' })], beslissen({}, elders)],
    ['in-de-toekomst', [], indienen({ op: '2026-06-01T10:00:01.000Z' })],
    ['teksten-ontbreken', [], indienen({ soort: 'beperking' })],
    ['teksten-ontbreken', [], indienen({ soort: 'eigen-verklaring' })],
    ['verzoek-onbekend', [ingediend()], beslissen({ verzoekId: 'z9' })],
    ['verzoek-afgelopen', [ingediend(), beslist()], beslissen()],
    ['verzoek-afgelopen', [ingediend(), beslist()], intrekken()],
    ['persoon-vernietigd', [voorgesteld, goedgekeurd], indienen()],
  ]);
});

describe('what a decision does to texts', () => {
  it('an own verklaring stands beside each of them: betwist', () => {
    const state = given([over('eigen-verklaring')])
      .when(beslissen())
      .then([beslist(), betwist('x1'), betwist('x2')]);
    expect(state).toMatchObject({ betwist: [{ tekstId: 'x1', verklaring: tekst('z1') }, { tekstId: 'x2' }] });
  });
  it('a beperking blocks them, each once, until it is released', () => {
    const state = given([over('beperking')])
      .when(beslissen())
      .then([beslist(), geblokkeerd('x1'), geblokkeerd('x2')]);
    expect(state).toMatchObject({ geblokkeerd: [{ tekstId: 'x1' }, { tekstId: 'x2' }] });
    const weer = { ...over('beperking').data, verzoekId: 'z2', tekstIds: ['x1', 'x3'] };
    given([over('beperking'), geblokkeerd('x1'), { type: 'VerzoekIngediend', data: weer, op } as PersoonEvent])
      .when(beslissen({ verzoekId: 'z2' }))
      .then([
        {
          type: 'VerzoekBeslist',
          data: { verzoekId: 'z2', uitkomst: 'toegewezen', reden: tekst('b'), door: als(coordinator) },
        },
        { type: 'TekstGeblokkeerd', data: { tekstId: 'x3', verzoekId: 'z2' } },
      ]);
    const vrij = given([over('beperking'), beslist(), geblokkeerd('x1')])
      .when(vrijgeven())
      .then([{ type: 'TekstVrijgegeven', data: { tekstId: 'x1', reden: tekst('r'), door: als(coordinator) } }]);
    expect(vrij).toMatchObject({ geblokkeerd: [] });
  });
  it('in part, only those that are named; refused, none; a klacht, none', () => {
    given([over('beperking')])
      .when(beslissen({ uitkomst: 'deels', tekstIds: ['x2'] }))
      .then([beslist('deels'), geblokkeerd('x2')]);
    given([over('beperking')])
      .when(beslissen({ uitkomst: 'afgewezen' }))
      .then([beslist('afgewezen')]);
    given([over('klacht')])
      .when(beslissen())
      .then([beslist()]);
  });
  it('an own verklaring about a text that is no longer hers cannot be granted; it can be refused, or granted for the others', () => {
    const eigenTeksten = ['x1'];
    given([over('eigen-verklaring')])
      .when(beslissen({ uitkomst: 'deels', tekstIds: ['x1'], eigenTeksten }))
      .then([
        beslist('deels'),
        { type: 'TekstBetwist', data: { tekstId: 'x1', verzoekId: 'z1', verklaring: tekst('z1') } },
      ]);
    given([over('eigen-verklaring')])
      .when(beslissen({ uitkomst: 'afgewezen', eigenTeksten: [] }))
      .then([beslist('afgewezen')]);
  });
  refuses([
    ['tekst-onbekend', [], indienen({ soort: 'beperking', tekstIds: ['x1', 'van een ander'] })],
    ['tekst-onbekend', [], indienen({ soort: 'klacht', tekstIds: ['van een ander'] })],
    ['tekst-onbekend', [over('beperking')], beslissen({ eigenTeksten: ['x1'] })],
    ['tekst-onbekend', [over('rectificatie')], beslissen({ eigenTeksten: ['x1'] })],
    ['tekst-niet-in-verzoek', [over('beperking')], beslissen({ uitkomst: 'deels', tekstIds: ['x2', 'x9'] })],
    ['teksten-ontbreken', [over('beperking')], beslissen({ uitkomst: 'deels' })],
    ['tekst-niet-geblokkeerd', [over('beperking')], vrijgeven()],
    ['alleen-coordinator', [over('beperking'), geblokkeerd('x1')], vrijgeven(moeder)],
    ['persoon-bestaat-niet', [over('beperking'), geblokkeerd('x1')], vrijgeven(elders)],
  ]);
});

describe('vernietiging', () => {
  it('is proposed by one, through a casus or a request of the person', () => {
    const state = given([]).when(voorstellen()).then([voorgesteld]);
    expect(claimsPersoon(state)).toEqual([]);
    given([ingediend({ soort: 'vernietiging' })])
      .when(voorstellen({ via: undefined, verzoekId: 'z1' }))
      .then([{ ...voorgesteld, data: { ...voorgesteld.data, verzoekId: 'z1' } } as PersoonEvent]);
  });
  it('is approved by another; from that instant on the person joins no casus', () => {
    const state = given([voorgesteld]).when(goedkeuren()).then([goedgekeurd]);
    expect(claimsPersoon(state)).toEqual(['open-casus/persoon/p1']);
  });
  it('ends with a certificate of the systeem, and the claim stays', () => {
    const state = given([voorgesteld, goedgekeurd]).when(voltooien()).then([vernietigd]);
    expect(claimsPersoon(state)).toEqual(['open-casus/persoon/p1']);
    expect(state).toMatchObject({
      vernietiging: { stand: 'vernietigd', gevraagdDoor: als(coordinator), akkoordDoor: als(ander) },
    });
  });
  it('is called off before the second yes, by either', () => {
    const state = given([voorgesteld])
      .when(terug())
      .then([{ type: 'VernietigingIngetrokken', data: { door: als(ander) } }]);
    expect(state).toMatchObject({ vernietiging: { stand: 'geen' } });
    given([voorgesteld, { type: 'VernietigingIngetrokken', data: { door: als(ander) } }])
      .when(voorstellen())
      .then([voorgesteld]);
  });
  refuses([
    ['persoon-bestaat-niet', [], voorstellen({ via: undefined })],
    ['persoon-bestaat-niet', [ingediend()], voorstellen({ via: undefined, verzoekId: 'z1' }, elders)],
    ['persoon-bestaat-niet', [ingediend()], voorstellen({ via: undefined, verzoekId: 'z9' })],
    ['alleen-coordinator', [], voorstellen({}, medewerker)],
    ['verzoek-onbekend', [], voorstellen({ verzoekId: 'z9' })],
    ['grond-onbekend', [], voorstellen({ grond: 'ruimte' })],
    ['nog-gezinslid', [], voorstellen({ openIn: ['0003'] })],
    ['vernietiging-loopt', [voorgesteld], voorstellen({}, ander)],
    ['persoon-vernietigd', [voorgesteld, goedgekeurd], voorstellen()],
    ['eigen-voorstel', [voorgesteld], goedkeuren(coordinator)],
    ['nog-gezinslid', [voorgesteld], goedkeuren(ander, { openIn: ['0003'] })],
    ['geen-voorstel', [ingediend()], goedkeuren()],
    ['persoon-vernietigd', [voorgesteld, goedgekeurd], goedkeuren()],
    ['persoon-bestaat-niet', [voorgesteld], goedkeuren(elders)],
    ['alleen-coordinator', [voorgesteld], goedkeuren(moeder)],
    ['geen-voorstel', [ingediend()], terug()],
    ['persoon-vernietigd', [voorgesteld, goedgekeurd], terug()],
    ['niet-bevoegd', [voorgesteld, goedgekeurd], voltooien(coordinator)],
    ['niet-goedgekeurd', [voorgesteld], voltooien()],
    ['persoon-vernietigd', [voorgesteld, goedgekeurd, vernietigd], voltooien()],
  ]);
});

it('evolve stops at a history that cannot be', () => {
  expect(() => evolvePersoon(NIEUWE_PERSOON, beslist())).toThrow('of whom nothing was asked');
  expect(() => given([ingediend(), goedgekeurd])).toThrow('where nothing was proposed');
  expect(() => given([voorgesteld, vernietigd])).toThrow('without two people');
});
