import type { Dossier } from './vragen.js';

/** One thing that is otherwise. `was` and `werd` are codes for `t`, or words as they stand. */
export interface Verschil {
  readonly onderdeel: string;
  /** Enough of its id to know it again in the history; absent where there is one only. */
  readonly ref?: string;
  readonly soort: 'nieuw' | 'weg' | 'anders';
  readonly was: readonly Waarde[];
  readonly werd: readonly Waarde[];
}
export interface Waarde {
  readonly code?: string;
  readonly woord?: string;
}

interface Stuk {
  readonly id?: string;
  readonly waarden: readonly Waarde[];
}

const code = (naam: string, waarde: string | undefined): Waarde[] => (waarde ? [{ code: `${naam}.${waarde}` }] : []);
const woord = (waarde: string | undefined): Waarde[] => (waarde ? [{ woord: waarde }] : []);
const gebied = (leefgebied: string): Waarde[] => code('leefgebieden', leefgebied);
const kort = (id: string): string => id.slice(0, 8);

/** What a dossier is made of, as an auditor sees it: the structure, no names and no words. */
export const STUKKEN: Readonly<Record<string, (dossier: Dossier) => readonly Stuk[]>> = {
  status: ({ status, afsluiting }) => [
    { waarden: [...code('status', status), ...code('toezicht.afsluiting', afsluiting)] },
  ],
  antwoordt: ({ antwoordt, regie }) =>
    antwoordt
      ? [
          {
            waarden: [...code('regie', regie), ...woord(antwoordt.organisatie), ...woord(kort(antwoordt.medewerkerId))],
          },
        ]
      : [],
  veiligheid: ({ veiligheidAcuut }) => [{ waarden: code('toezicht.veiligheid', veiligheidAcuut ? 'acuut' : 'niet') }],
  teBeoordelen: ({ teBeoordelen }) => teBeoordelen.map((id) => ({ id, waarden: [] })),
  gezinsleden: ({ gezinsleden }) =>
    gezinsleden.map(({ persoonId: id, ongeboren }) => ({
      id,
      waarden: code('toezicht.gezinslid', ongeboren ? 'ongeboren' : 'geboren'),
    })),
  betrokkenen: ({ betrokkenen }) =>
    betrokkenen.map(({ persoonId: id, rol }) => ({ id, waarden: code('betrokkene', rol) })),
  organisaties: ({ organisaties }) =>
    organisaties.map(({ organisatieId: id, organisatie, leefgebieden }) => ({
      id,
      waarden: [...woord(organisatie), ...leefgebieden.flatMap(gebied)],
    })),
  prioVraag: ({ prioVraag }) =>
    prioVraag
      ? [
          {
            waarden: [
              ...woord(kort(prioVraag.vraagId)),
              ...code('toezicht.prio', prioVraag.gekozen ? 'gekozen' : 'voorlopig'),
            ],
          },
        ]
      : [],
  vragen: ({ vragen }) =>
    vragen.map((een) => ({
      id: een.vraagId,
      waarden: [
        ...code('toezicht.vraagsoort', een.soort),
        ...gebied(een.leefgebied),
        ...code('toezicht.vraag', een.status),
        ...(een.geplaatst ? [] : code('toezicht.plaats', 'geen')),
      ],
    })),
  doelen: ({ doelen }) => doelen.map(({ doelId: id, status }) => ({ id, waarden: code('toezicht.doel', status) })),
  afspraken: ({ afspraken }) =>
    afspraken.map((een) => ({
      id: een.afspraakId,
      waarden: [
        ...code('afspraak.standen', een.status),
        ...gebied(een.leefgebied),
        ...code('toezicht.eigenaar', een.eigenaarSoort),
        ...woord(een.uiterlijkDatum),
        ...(een.oplossing === 'maatwerk' ? code('toezicht.oplossing', 'maatwerk') : []),
      ],
    })),
  planversies: ({ planversies }) =>
    planversies.map(({ versie, antwoorden }) => ({
      id: String(versie),
      waarden: antwoorden.map(({ akkoord }) => ({ code: `toezicht.antwoord.${akkoord ? 'akkoord' : 'niet'}` })),
    })),
};

const gelijk = (a: readonly Waarde[], b: readonly Waarde[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is otherwise between two moments; `null`: the casus was not there yet. */
export function verschillen(toen: Dossier | null, nu: Dossier | null): Verschil[] {
  return Object.entries(STUKKEN).flatMap(([onderdeel, van]) => {
    const oud = new Map((toen ? van(toen) : []).map((een) => [een.id, een]));
    const nieuw = new Map((nu ? van(nu) : []).map((een) => [een.id, een]));
    const wie = (id: string | undefined) => ({ onderdeel, ...(id !== undefined && { ref: kort(id) }) });
    return [
      ...[...nieuw.values()].flatMap(({ id, waarden }): Verschil[] => {
        const was = oud.get(id);
        if (was && gelijk(was.waarden, waarden)) return [];
        return [{ ...wie(id), soort: was ? 'anders' : 'nieuw', was: was?.waarden ?? [], werd: waarden }];
      }),
      ...[...oud.values()].flatMap(({ id, waarden }): Verschil[] =>
        nieuw.has(id) ? [] : [{ ...wie(id), soort: 'weg', was: waarden, werd: [] }],
      ),
    ];
  });
}
