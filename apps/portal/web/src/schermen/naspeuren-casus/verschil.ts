import type { Dossier } from './vragen.js';

/** One thing that is otherwise. `was` and `werd` are codes for `t`, or words as they stand. */
export interface Verschil {
  readonly onderdeel: string;
  readonly id: string;
  readonly soort: 'nieuw' | 'weg' | 'anders';
  readonly was: readonly Waarde[];
  readonly werd: readonly Waarde[];
}
export interface Waarde {
  readonly code?: string;
  /** For the text of the code. */
  readonly count?: number;
  readonly woord?: string;
  /** Enough of an id to know it again in the history. */
  readonly ref?: string;
}

interface Stuk {
  readonly id?: string;
  readonly waarden: readonly Waarde[];
}

const code = (naam: string, waarde: string | undefined): Waarde[] => (waarde ? [{ code: `${naam}.${waarde}` }] : []);
const woord = (waarde: string | undefined): Waarde[] => (waarde ? [{ woord: waarde }] : []);
const gebied = (leefgebied: string): Waarde[] => code('leefgebieden', leefgebied);
const ref = (id: string | undefined): Waarde[] => (id ? [{ ref: id.slice(0, 8) }] : []);

/** What a dossier is made of, as an auditor sees it: the structure, no names and no words. */
export const STUKKEN: Readonly<Record<string, (dossier: Dossier) => readonly Stuk[]>> = {
  status: ({ status, afsluiting }) => [
    { waarden: [...code('status', status), ...code('toezicht.afsluiting', afsluiting)] },
  ],
  antwoordt: ({ antwoordt, regie }) =>
    antwoordt
      ? [
          {
            waarden: [...code('regie', regie), ...woord(antwoordt.organisatie), ...ref(antwoordt.medewerkerId)],
          },
        ]
      : [],
  veiligheid: ({ veiligheidAcuut }) => [{ waarden: code('toezicht.veiligheid', veiligheidAcuut ? 'acuut' : 'niet') }],
  teBeoordelen: ({ teBeoordelen }) => teBeoordelen.map((id) => ({ id, waarden: ref(id) })),
  gezinsleden: ({ gezinsleden }) =>
    gezinsleden.map(({ persoonId: id, ongeboren }) => ({
      id,
      waarden: [...ref(id), ...(ongeboren ? code('toezicht.gezinslid', 'ongeboren') : [])],
    })),
  betrokkenen: ({ betrokkenen }) =>
    betrokkenen.map(({ persoonId: id, rol }) => ({ id, waarden: [...ref(id), ...code('betrokkene', rol)] })),
  organisaties: ({ organisaties }) =>
    organisaties.map(({ organisatieId, organisatie, leefgebieden = [] }, i) => ({
      // Others than these have no id: they are told apart by their place.
      id: organisatieId ?? String(i),
      waarden: [...woord(organisatie), ...leefgebieden.flatMap(gebied)],
    })),
  prioVraag: ({ prioVraag }) =>
    prioVraag
      ? [
          {
            waarden: [...ref(prioVraag.vraagId), ...code('toezicht.prio', prioVraag.gekozen ? 'gekozen' : 'voorlopig')],
          },
        ]
      : [],
  volgorde: ({ volgorde }) =>
    volgorde.length > 0 ? [{ waarden: woord(volgorde.map((id) => id.slice(0, 8)).join(', ')) }] : [],
  vragen: ({ vragen }) =>
    vragen.map((een) => ({
      id: een.vraagId,
      waarden: [
        ...ref(een.vraagId),
        ...code('toezicht.vraagsoort', een.soort),
        ...gebied(een.leefgebied),
        ...code('toezicht.vraag', een.status),
        ...(een.geplaatst ? [] : code('toezicht.plaats', 'geen')),
      ],
    })),
  doelen: ({ doelen }) =>
    doelen.map(({ doelId: id, status }) => ({ id, waarden: [...ref(id), ...code('toezicht.doel', status)] })),
  afspraken: ({ afspraken }) =>
    afspraken.map((een) => ({
      id: een.afspraakId,
      waarden: [
        ...ref(een.afspraakId),
        ...code('afspraak.standen', een.status),
        ...gebied(een.leefgebied),
        ...code('toezicht.eigenaar', een.eigenaarSoort),
        ...woord(een.eigenaarId?.slice(0, 8)),
        ...woord(een.uiterlijkDatum),
        ...(een.oplossing === 'maatwerk' ? code('toezicht.oplossing', 'maatwerk') : []),
      ],
    })),
  planversies: ({ planversies }) =>
    planversies.map(({ versie, antwoorden }) => {
      const ja = antwoorden.filter(({ akkoord }) => akkoord).length;
      return {
        id: String(versie),
        waarden: [
          { code: 'toezicht.versie', count: versie },
          { code: 'toezicht.akkoord', count: ja },
          ...(ja < antwoorden.length ? [{ code: 'toezicht.nietAkkoord', count: antwoorden.length - ja }] : []),
        ],
      };
    }),
};

const gelijk = (a: readonly Waarde[], b: readonly Waarde[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is otherwise between two moments; `null`: the casus was not there yet. */
export function verschillen(toen: Dossier | null, nu: Dossier | null): Verschil[] {
  return Object.entries(STUKKEN).flatMap(([onderdeel, van]) => {
    const oud = new Map((toen ? van(toen) : []).map((een) => [een.id, een]));
    const nieuw = new Map((nu ? van(nu) : []).map((een) => [een.id, een]));
    return [
      ...[...nieuw.values()].flatMap(({ id, waarden }): Verschil[] => {
        const was = oud.get(id);
        if (was && gelijk(was.waarden, waarden)) return [];
        return [{ onderdeel, id: id ?? '', soort: was ? 'anders' : 'nieuw', was: was?.waarden ?? [], werd: waarden }];
      }),
      ...[...oud.values()].flatMap(({ id, waarden }): Verschil[] =>
        nieuw.has(id) ? [] : [{ onderdeel, id: id ?? '', soort: 'weg', was: waarden, werd: [] }],
      ),
    ];
  });
}
