import { describe, expect, it } from '@jest/globals';
import type { components } from '../../apps/portal/web/src/api/leesmodellen.js';
import { dagen } from '../../apps/portal/web/src/schermen/casus/tijdlijn/dagen.js';
import { momenten, standOp } from '../../apps/portal/web/src/schermen/casus/tijdlijn/momenten.js';

type Dossier = components['schemas']['Casusdossier'];
type Plan = Dossier['plan'];
type Deel<T> = readonly Partial<T>[];

const woorden = (tekst: string) => ({ tekstId: tekst, tekst });
const werkt = (naam: string | undefined, organisatie = 'De Brug') =>
  ({
    ...(naam !== undefined && { naam }),
    organisatie: { naam: organisatie },
  }) as Dossier['eerdereRegie'][0]['medewerker'];

interface Over extends Omit<Partial<Dossier>, 'plan'> {
  readonly vragen?: Deel<Plan['vragen'][0]>;
  readonly doelen?: Deel<Plan['doelen'][0]>;
  readonly afspraken?: Deel<Plan['afspraken'][0]>;
  readonly versies?: Deel<Plan['versies'][0]>;
  readonly wijzigingen?: Deel<Plan['wijzigingen'][0]>;
}

/** A dossier with nothing in it but this. */
const dossier = ({ vragen = [], doelen = [], afspraken = [], versies = [], wijzigingen = [], ...casus }: Over = {}) =>
  ({
    geopendOp: '2026-01-01T09:00:00Z',
    eerdereRegie: [],
    contactmomenten: [],
    organisaties: [],
    ...casus,
    plan: { vragen, doelen, afspraken, versies, wijzigingen },
  }) as unknown as Dossier;

const kort = (een: Dossier) =>
  momenten(een).map(({ op, wat, baan, naam, tekst }) => [op, wat, baan, naam ?? tekst?.tekst]);

describe('the moments of a casus', () => {
  it('a doel in other words and an afspraak on another day are moments of their own; how the doel began stays', () => {
    const alles = dossier({
      doelen: [{ doelId: 'd', sindsOp: '2026-01-02T09:00:00Z', tekst: woorden('De huur en de zorg zijn betaald') }],
      afspraken: [{ afspraakId: 'a', status: 'open', tekst: woorden('Bellen'), gemaaktOp: '2026-01-03T09:00:00Z' }],
      wijzigingen: [
        {
          ...{ doelId: 'd', wasTekst: woorden('De huur is betaald'), gewijzigdOp: '2026-01-04T09:00:00Z' },
          ...{ werdTekst: woorden('De huur en de zorg zijn betaald'), naVersie: 1 },
        },
        {
          ...{ afspraakId: 'a', wasDatum: '2026-02-01', werdDatum: '2026-03-01', gewijzigdOp: '2026-01-05T09:00:00Z' },
          naVersie: 1,
        },
      ],
    });
    expect(momenten(alles).map(({ wat, naam, tekst }) => [wat, naam, tekst?.tekst])).toEqual([
      ['geopend', undefined, undefined],
      ['doel', undefined, 'De huur is betaald'],
      ['afspraak', undefined, 'Bellen'],
      ['doel-anders', undefined, 'De huur en de zorg zijn betaald'],
      ['verplaatst', '1 feb → 1 mrt', 'Bellen'],
    ]);
  });

  it('are what has a date in the dossier, each in its strip, under who or what it is', () => {
    const alles = dossier({
      gestartOp: '2026-01-02T09:00:00Z',
      heropendOp: '2026-01-20T09:00:00Z',
      afsluiting: { afgeslotenOp: '2026-01-19T09:00:00Z' } as NonNullable<Dossier['afsluiting']>,
      eerdereRegie: [
        {
          medewerker: werkt(undefined),
          vanOp: '2026-01-01T09:00:01Z',
          totOp: '2026-01-03T09:00:00Z',
          vorm: 'voorlopig',
        },
      ],
      regie: { medewerker: werkt('Wietse Pastoor'), sindsOp: '2026-01-03T09:00:00Z', vorm: 'regisseur' } as NonNullable<
        Dossier['regie']
      >,
      vragen: [
        {
          ...{ soort: 'hulpvraag', status: 'beantwoord', tekst: woorden('Rust in huis') },
          ...{ ingebrachtOp: '2026-01-04T09:00:00Z', geeindigdOp: '2026-01-12T09:00:00Z' },
        },
        { soort: 'zorg', status: 'open', tekst: woorden('Zij slaapt slecht'), ingebrachtOp: '2026-01-05T09:00:00Z' },
      ],
      doelen: [{ sindsOp: '2026-01-06T09:00:00Z', tekst: woorden('De huur is betaald') }],
      versies: [
        {
          versie: 2,
          vastgesteldOp: '2026-01-07T09:00:00Z',
          antwoorden: [
            { geantwoordOp: '2026-01-08T09:00:00Z', akkoord: true, persoon: { persoonId: 'p1', naam: 'Wilma' } },
            { geantwoordOp: '2026-01-09T09:00:00Z', akkoord: false, persoon: { persoonId: 'p2' } },
          ] as Plan['versies'][0]['antwoorden'],
        },
      ],
      afspraken: [
        {
          ...{ status: 'nagekomen', tekst: woorden('Bellen') },
          ...{ gemaaktOp: '2026-01-10T09:00:00Z', gewijzigdOp: '2026-01-14T09:00:00Z' },
        },
      ],
      contactmomenten: [
        { contactOp: '2026-01-11T09:00:00Z', tekst: woorden('Op de koffie') },
      ] as Dossier['contactmomenten'],
      organisaties: [
        { organisatie: { naam: 'De Brug' }, sindsOp: '2026-01-13T09:00:00Z', totOp: '2026-01-15T09:00:00Z' },
      ] as Dossier['organisaties'],
    });
    expect(kort(alles).map(([op, ...rest]) => [op!.slice(8, 10), ...rest])).toEqual([
      ['01', 'geopend', 'casus', undefined],
      // Of whom there is no name: where that one works.
      ['01', 'regie', 'casus', 'De Brug'],
      ['02', 'gestart', 'casus', undefined],
      ['03', 'regie', 'casus', 'Wietse Pastoor'],
      ['04', 'hulpvraag', 'plan', 'Rust in huis'],
      ['05', 'zorg', 'plan', 'Zij slaapt slecht'],
      ['06', 'doel', 'plan', 'De huur is betaald'],
      ['07', 'versie', 'plan', '2'],
      ['08', 'akkoord', 'plan', 'Wilma'],
      ['09', 'niet-akkoord', 'plan', ''],
      ['10', 'afspraak', 'afspraken', 'Bellen'],
      ['11', 'contact', 'mensen', 'Op de koffie'],
      ['12', 'beantwoord', 'plan', 'Rust in huis'],
      ['13', 'organisatie', 'mensen', 'De Brug'],
      ['14', 'nagekomen', 'afspraken', 'Bellen'],
      ['15', 'organisatie-weg', 'mensen', 'De Brug'],
      ['19', 'afgesloten', 'casus', undefined],
      ['20', 'heropend', 'casus', undefined],
    ]);
  });

  it('are none of what did not happen: an afspraak that is open or proposed did not end', () => {
    const op = { gemaaktOp: '2026-01-02T09:00:00Z', gewijzigdOp: '2026-01-03T09:00:00Z', tekst: woorden('Bellen') };
    const nog = dossier({
      afspraken: [
        { ...op, status: 'open' },
        { ...op, status: 'voorgesteld' },
      ],
    });
    expect(momenten(nog).map(({ wat }) => wat)).toEqual(['geopend', 'afspraak', 'afspraak']);
  });

  it('stand in the order of the clock, however they are written', () => {
    const doel = (sindsOp: string) => ({ sindsOp, tekst: woorden(sindsOp) });
    const [een, twee, drie] = ['2026-02-01T10:00:00Z', '2026-02-01T10:00:00.5Z', '2026-02-01T12:00:00+01:00'];
    expect(momenten(dossier({ doelen: [drie, twee, een].map(doel) })).map(({ op }) => op)).toEqual([
      '2026-01-01T09:00:00Z',
      ...[een, twee, drie],
    ]);
  });
});

describe('how a casus stood at a moment', () => {
  const [VOOR, BEGIN, MIDDEN, EIND] = [
    '2026-01-31T00:00:00Z',
    '2026-02-01T00:00:00Z',
    '2026-02-10T00:00:00Z',
    '2026-02-20T00:00:00Z',
  ] as const;

  it('is with who answered then: at the instant of a handover the new one, before the first nobody', () => {
    const casus = dossier({
      eerdereRegie: [{ medewerker: werkt(undefined), vanOp: BEGIN, totOp: MIDDEN, vorm: 'voorlopig' }],
      regie: { medewerker: werkt('Wietse Pastoor'), sindsOp: MIDDEN, vorm: 'regisseur' } as NonNullable<
        Dossier['regie']
      >,
    });
    expect([VOOR, BEGIN, MIDDEN, EIND].map((op) => standOp(casus, op).regisseur)).toEqual([
      undefined,
      'De Brug',
      'Wietse Pastoor',
      'Wietse Pastoor',
    ]);
  });

  it('counts what was there: from when it came until it ended, and a zorg is no hulpvraag', () => {
    const vraag = (soort: 'hulpvraag' | 'zorg', geeindigdOp?: string) => ({
      soort,
      ingebrachtOp: BEGIN,
      ...(geeindigdOp && { geeindigdOp }),
    });
    const casus = dossier({
      vragen: [vraag('hulpvraag', MIDDEN), vraag('hulpvraag'), vraag('zorg')],
      organisaties: [
        { organisatie: { naam: 'A' }, sindsOp: BEGIN, totOp: EIND },
        { organisatie: { naam: 'B' }, sindsOp: MIDDEN },
      ] as Dossier['organisaties'],
    });
    const aantallen = (op: string) => {
      const { vragen, organisaties } = standOp(casus, op);
      return [vragen, organisaties];
    };
    expect([VOOR, BEGIN, MIDDEN, EIND].map(aantallen)).toEqual([
      [0, 0],
      [2, 1],
      [1, 2],
      [1, 1],
    ]);
  });

  it('counts an afspraak from when it was made until it was kept; one that is open stays, a proposal is none', () => {
    const afspraak = (status: Plan['afspraken'][0]['status']) => ({ status, gemaaktOp: BEGIN, gewijzigdOp: MIDDEN });
    const aantallen = (...welke: Plan['afspraken'][0]['status'][]) =>
      [VOOR, BEGIN, MIDDEN].map((op) => standOp(dossier({ afspraken: welke.map(afspraak) }), op).afspraken);
    expect(aantallen('nagekomen', 'vervallen', 'niet-nagekomen')).toEqual([0, 3, 0]);
    expect(aantallen('open')).toEqual([0, 1, 1]);
    expect(aantallen('voorgesteld')).toEqual([0, 0, 0]);
  });
});

describe('the days on the axis', () => {
  const assen = (...op: string[]) =>
    dagen(op.map((een) => new Date(een))).map(({ op: waar, naam }) => [waar.toISOString(), naam]);

  it('are each said once, at their first tick', () => {
    const [ochtend, middag, morgen] = [
      '2026-03-01T06:00:00.000Z',
      '2026-03-01T12:00:00.000Z',
      '2026-03-02T06:00:00.000Z',
    ];
    expect(assen(ochtend, middag, morgen)).toEqual([
      [ochtend, '1 mrt'],
      [morgen, '2 mrt'],
    ]);
  });

  it('stay, also where another year has the same', () => {
    const jaren = ['2024-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'];
    expect(assen(...jaren)).toEqual(jaren.map((jaar) => [jaar, '1 jan']));
  });

  it('are those of the clock of the gemeenten, also when a year ends', () => {
    const [voor, na, later] = ['2026-12-31T22:00:00.000Z', '2026-12-31T23:00:00.000Z', '2027-01-01T05:00:00.000Z'];
    expect(assen(voor, na, later)).toEqual([
      [voor, '31 dec'],
      [na, '1 jan'],
    ]);
  });
});
