import type { components } from '../api/leesmodellen.js';

type Schema = components['schemas'];

/** What somebody writes in: with all that is known of it. */
export interface Toestanden {
  readonly casus: Schema['Casusdossier'];
  readonly organisatie: Schema['OrganisatieDetail'];
}
export type Soort = keyof Toestanden;

/** Codes are for `t`; words are as they stand. */
export type Waarde = { readonly codes: readonly string[] } | { readonly tekst: string } | { readonly dag: string };

/** A field that is otherwise. */
export interface Wijziging {
  readonly veld: string;
  readonly nu: Waarde | undefined;
  readonly was?: Waarde | undefined;
}

/** One thing that is otherwise. */
export interface Verschil {
  readonly id: string;
  readonly onderdeel: string;
  readonly soort: 'nieuw' | 'weg' | 'anders';
  readonly woorden?: string | undefined;
  readonly velden: readonly Wijziging[];
}

interface Stuk {
  readonly id: string;
  readonly woorden?: string | undefined;
  readonly velden?: Readonly<Record<string, Waarde | undefined>>;
  /** All that there is of it: whether it is the same is decided on this, not on what can be told of it. */
  readonly heel: unknown;
}
type Stukken<T> = Readonly<Record<string, (van: T) => readonly Stuk[]>>;

const codes = (van: string, ...waarden: readonly string[]): Waarde | undefined =>
  waarden.length === 0 ? undefined : { codes: waarden.map((een) => `${van}.${een}`) };
const stand = (van: string, waarde: string) => codes(`conflict.stand.${van}`, waarde);
const dag = (waarde: string | undefined): Waarde | undefined => (waarde === undefined ? undefined : { dag: waarde });
const tekst = (waarde: string | undefined): Waarde | undefined => (waarde ? { tekst: waarde } : undefined);
const woorden = (van: Schema['Tekst'] | undefined) => tekst(van?.tekst);
const naamVan = (een: Schema['Medewerker'] | undefined) => een && (een.naam ?? een.organisatie.naam);
const namen = (van: readonly Schema['GezagOfOuder'][]) =>
  tekst(van.map(({ persoon }) => persoon.naam ?? '?').join(', '));
const nu = <T extends { readonly totOp?: string }>(lijst: readonly T[]) => lijst.filter(({ totOp }) => !totOp);
const alsEen = <T>(
  id: string,
  een: T | undefined,
  velden: (een: T) => Omit<Stuk, 'id' | 'heel'> & Partial<Stuk>,
): Stuk[] => (een === undefined ? [] : [{ id, heel: een, ...velden(een) }]);

/** What a casus is made of, as far as somebody who writes may run into it. */
const CASUS: Stukken<Schema['Casusdossier']> = {
  afspraken: ({ plan }) =>
    plan.afspraken.map(({ teLaat: _, ...een }) => ({
      id: een.afspraakId,
      woorden: een.tekst.tekst,
      velden: {
        stand: stand('afspraak', een.status),
        uiterlijkDatum: dag(een.uiterlijkDatum),
        eigenaar: tekst(naamVan(een.eigenaarMedewerker) ?? een.eigenaarPersoon?.naam),
        leefgebied: codes('leefgebieden', een.leefgebied),
        reden: woorden(een.reden),
      },
      heel: een,
    })),
  doelen: ({ plan }) =>
    plan.doelen.map((een) => ({
      id: een.doelId,
      woorden: een.tekst.tekst,
      velden: { tekst: woorden(een.tekst), stand: stand('doel', een.status) },
      heel: een,
    })),
  vragen: ({ plan }) =>
    plan.vragen.map((een) => ({
      id: een.vraagId,
      woorden: een.tekst.tekst,
      velden: {
        tekst: woorden(een.tekst),
        stand: stand('vraag', een.status),
        leefgebied: codes('leefgebieden', een.leefgebied),
        oordeelVraagsteller: woorden(een.oordeelVraagsteller),
        laatsteAanbod: woorden(een.laatsteAanbod),
        toelichting: woorden(een.toelichting),
      },
      heel: een,
    })),
  prio: ({ plan }) =>
    alsEen(
      'prio',
      plan.prioKeuzes.length > 0 || plan.prioVraagId ? plan : undefined,
      ({ prioVraagId, prioKeuzes }) => ({
        velden: {
          tekst: woorden(plan.vragen.find(({ vraagId }) => vraagId === prioVraagId)?.tekst),
          reden: woorden(prioKeuzes.at(-1)?.reden),
        },
        heel: [prioVraagId, prioKeuzes],
      }),
    ),
  planversie: ({ plan }) =>
    plan.versies.map((een) => ({
      id: `versie ${een.versie}`,
      woorden: String(een.versie),
      velden: Object.fromEntries(
        een.antwoorden.map(({ persoon, akkoord }) => [persoon.naam ?? '', stand('akkoord', akkoord ? 'ja' : 'nee')]),
      ),
      heel: een,
    })),
  gezinsleden: ({ gezinsleden }) =>
    nu(gezinsleden).map((een) => ({
      id: een.persoon.persoonId,
      woorden: een.persoon.naam,
      velden: { ouders: namen(een.ouders), gezag: namen(een.gezaghebbenden) },
      heel: een,
    })),
  betrokkenen: ({ betrokkenen }) =>
    nu(betrokkenen).map((een) => ({ id: een.persoon.persoonId, woorden: een.persoon.naam, heel: een })),
  organisaties: ({ organisaties }) =>
    nu(organisaties).map((een) => ({
      id: een.organisatie.organisatieId ?? een.organisatie.naam,
      woorden: een.organisatie.naam,
      velden: { leefgebieden: codes('leefgebieden', ...een.leefgebieden) },
      heel: een,
    })),
  regie: ({ regie }) =>
    alsEen('regie', regie, ({ medewerker, vorm }) => ({
      woorden: naamVan(medewerker),
      velden: { stand: stand('regie', vorm) },
    })),
  aanbod: ({ aanbod }) =>
    aanbod.map((een) => ({
      id: een.overdrachtId ?? een.aangebodenOp,
      woorden: naamVan(een.medewerker) ?? een.organisatie.naam,
      velden: { stand: stand('aanbod', een.status) },
      heel: een,
    })),
  aanspreekpunt: ({ eersteAanspreekpunt }) =>
    alsEen('aanspreekpunt', eersteAanspreekpunt, ({ medewerker, persoon }) => ({
      velden: { naam: tekst(naamVan(medewerker) ?? persoon?.naam) },
    })),
  veiligheid: ({ veiligheid }) =>
    alsEen('veiligheid', veiligheid, ({ acuut, toelichting, aanvaardDoor }) => ({
      velden: {
        acuut: stand('acuut', acuut ? 'ja' : 'nee'),
        toelichting: woorden(toelichting),
        aanvaardDoor: tekst(aanvaardDoor?.naam),
      },
    })),
  status: ({ status }) => [{ id: 'status', velden: { stand: stand('plan', status) }, heel: status }],
  afsluiting: ({ afsluiting }) =>
    alsEen('afsluiting', afsluiting, ({ nazorgDatum, toelichting }) => ({
      velden: { nazorgDatum: dag(nazorgDatum), toelichting: woorden(toelichting) },
    })),
};

const ORGANISATIE: Stukken<Schema['OrganisatieDetail']> = {
  medewerkers: ({ medewerkers }) =>
    nu(medewerkers).map((een) => ({
      id: een.medewerkerId,
      woorden: een.naam,
      velden: {
        telefoon: tekst(een.telefoon),
        email: tekst(een.email),
        rollen: codes('rollen', ...een.rollen),
        vanDienst: een.vanDienst ? stand('vanDienst', 'ja') : undefined,
      },
      heel: een,
    })),
  organisatie: ({ medewerkers: _, ...een }) => [
    { id: een.organisatieId, woorden: een.naam, velden: { naam: tekst(een.naam) }, heel: een },
  ],
};

const STUKKEN: { readonly [S in Soort]: Stukken<Toestanden[S]> } = { casus: CASUS, organisatie: ORGANISATIE };

const stukkenVan = <S extends Soort>(soort: S, van: Toestanden[S]): (Stuk & { readonly onderdeel: string })[] =>
  Object.entries(STUKKEN[soort] as Stukken<Toestanden[S]>).flatMap(([onderdeel, haal]) =>
    haal(van).map((een) => ({ ...een, onderdeel })),
  );

const gelijk = (een: unknown, ander: unknown): boolean => JSON.stringify(een) === JSON.stringify(ander);

/** What is otherwise between two versions, in the words of those who wrote it. */
export function verschillen<S extends Soort>(soort: S, toen: Toestanden[S], straks: Toestanden[S]): Verschil[] {
  const [oud, nieuw] = [toen, straks].map(
    (van) => new Map(stukkenVan(soort, van).map((een) => [`${een.onderdeel} ${een.id}`, een])),
  ) as [Map<string, Stuk & { onderdeel: string }>, Map<string, Stuk & { onderdeel: string }>];
  return [
    ...[...nieuw].flatMap(([sleutel, een]): Verschil[] => {
      const was = oud.get(sleutel);
      const { id, onderdeel, woorden } = een;
      if (!was) return [{ id, onderdeel, soort: 'nieuw', woorden, velden: gevuld(een) }];
      return gelijk(was.heel, een.heel) ? [] : [{ id, onderdeel, soort: 'anders', woorden, velden: anders(was, een) }];
    }),
    ...[...oud].flatMap(([sleutel, { id, onderdeel, woorden }]): Verschil[] =>
      nieuw.has(sleutel) ? [] : [{ id, onderdeel, soort: 'weg', woorden, velden: [] }],
    ),
  ];
}

/** Of what is new its words say enough, with how it stands. */
const gevuld = ({ velden = {}, woorden }: Stuk): Wijziging[] =>
  Object.entries(velden).flatMap(([veld, nu]) =>
    nu && !('tekst' in nu && nu.tekst === woorden) && (woorden === undefined || veld === 'stand') ? [{ veld, nu }] : [],
  );

const anders = ({ velden: oud = {} }: Stuk, { velden = {} }: Stuk): Wijziging[] =>
  [...new Set([...Object.keys(velden), ...Object.keys(oud)])].flatMap((veld) =>
    gelijk(oud[veld], velden[veld]) ? [] : [{ veld, nu: velden[veld], was: oud[veld] }],
  );

/** The pieces with these ids as they are, where it is not known how they were. */
export function zoalsHetIs<S extends Soort>(soort: S, van: Toestanden[S], ids: readonly string[]): Verschil[] {
  const stukken = stukkenVan(soort, van);
  const genoemd = stukken.some(({ id }) => ids.includes(id)) ? ids : ['regie', 'status'];
  return stukken.flatMap(({ id, onderdeel, woorden, velden = {} }) =>
    genoemd.includes(id)
      ? [
          {
            id,
            onderdeel,
            soort: 'anders',
            woorden,
            velden: Object.entries(velden).flatMap(([veld, nu]) => (nu ? [{ veld, nu }] : [])),
          },
        ]
      : [],
  );
}

/** The pieces with these ids, whole: what a form is about. */
export const stukkenMet = <S extends Soort>(soort: S, van: Toestanden[S], ids: readonly string[]): unknown[] =>
  stukkenVan(soort, van).flatMap(({ id, heel }) => (ids.includes(id) ? [heel] : []));
