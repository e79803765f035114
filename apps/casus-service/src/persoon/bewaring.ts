import type { BewaardeCasus } from '@eenplan/domain/decide';
import type { CasusEvent } from '@eenplan/domain/types';
import { Problem } from '@eenplan/edge';
import pg from 'pg';
import { LogLoper, type Rij } from '../achtergrond/log-loper.js';
import { CASUS, domainEvent } from '../opdracht/stromen.js';
import { Genoemd } from './genoemd.js';

/** Events by which a casus names somebody whom it did not name. */
export const NOEMEN = [
  'CasusGeopend',
  'AanmeldingGevoegd',
  'GezinslidToegevoegd',
  'GezinslidIngekomen',
  'BetrokkeneToegevoegd',
  'PersonenHerkend',
  'PersoonVervangen',
  'CasusOpgenomen',
] as const satisfies readonly CasusEvent['type'][];
/** These, and those that open and close a casus: the others are not even read. */
const TYPES = [
  ...NOEMEN,
  'CasusHeropend',
  'CasusNietGestart',
  'CasusDoorgeleid',
  'CasusAfgesloten',
  'CasusSamengevoegd',
] as const satisfies readonly CasusEvent['type'][];
type Aanleiding = Extract<CasusEvent, { readonly type: (typeof TYPES)[number] }>;

/** What an event says of how long data are kept. */
interface Feit {
  readonly casusId: string;
  readonly position: string;
  readonly personen: readonly string[];
  /** Was named, and is one of `personen` now. */
  readonly weg?: string;
  readonly gemeente?: string;
  /** null: it is open from here on. */
  readonly geslotenOp?: Date | null;
}

/** A casus in which a person was named, with where it is. */
export type CasusVan = BewaardeCasus & { readonly casusId: string; readonly gemeente: string };

/** In which casussen persons were named, and since when those are closed; from the log, so that it holds for what it said so far. */
export class Bewaring {
  readonly #loper: LogLoper<Feit>;
  readonly #pool: pg.Pool;
  readonly genoemd: Genoemd;
  #bezig: Promise<boolean> | undefined;

  constructor(url: string) {
    const pool = (this.#pool = new pg.Pool({ connectionString: url, max: 2, application_name: 'eenplan bewaring' }));
    pool.on('error', () => undefined);
    pool.on('connect', (client) => client.on('error', () => undefined));
    this.genoemd = new Genoemd(pool);
    this.#loper = new LogLoper(pool, {
      // Another name where more is read than before: then the log is read anew, whatever an older process still writes.
      naam: 'postgres/bewaring-2',
      streamType: CASUS.type,
      types: TYPES,
      lees: (rij) => feit(rij, domainEvent<CasusEvent>(CASUS.schemas, rij) as Aanleiding),
      bewaar: schrijf,
    });
  }

  /** Brings the tables to where the log is now. @returns whether they got there */
  bijwerken(): Promise<boolean> {
    // Two at once in one process would walk twice.
    return (this.#bezig ??= this.#loper.bijwerken().finally(() => (this.#bezig = undefined)));
  }

  /**
   * Every casus in which a person was ever named, under any of these numbers, as the log says now.
   * @throws Problem 503 while the log was not read to its end: half of the facts would let go too soon
   */
  async casussenVan(...nummers: readonly string[]): Promise<CasusVan[]> {
    if (!(await this.bijwerken())) throw Problem.unavailable();
    const gevonden = [...(await this.#casussen(nummers)).values()].flat();
    return [...new Map(gevonden.map((een) => [een.casusId, een])).values()];
  }

  /**
   * Which of these texts were written in a casus of this gemeente in which one of these persons was ever named, or in an
   * aanmelding that came to it. Of one person, under each of her numbers.
   * @throws Problem 503 while the log was not read to its end
   */
  async tekstenIn(
    gemeente: string,
    persoonIds: readonly string[],
    tekstIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    if (!(await this.bijwerken())) throw Problem.unavailable();
    const { rows } = await this.#pool.query<{ id: string }>(
      `with hier as materialized (
         select distinct c.casus_id as id from casusregie.bewaring_persoon b join casusregie.bewaring_casus c using (casus_id)
         where b.persoon_id = any ($2::uuid[]) and c.gemeente = $1),
       verteld as materialized (
         select id from hier
         union
         select (e.data ->> 'aanmeldingId')::uuid from casusregie.event e
         where e.stream_id in (select id from hier) and e.data ->> 'aanmeldingId' is not null)
       select x.id from unnest($3::text[]) x (id)
       where exists (
         select from casusregie.event e
         where e.stream_id in (select id from verteld) and pg_catalog.strpos(e.data::text, x.id) > 0)`,
      [gemeente, persoonIds, tekstIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /**
   * Persons who are named in no casus that is open, or was closed after this moment; in order of their number, from after one.
   * Whether their term has passed, the domain says.
   */
  async dicht(
    vroegerDan: Date,
    na: string | undefined,
    limit = 500,
  ): Promise<ReadonlyMap<string, readonly CasusVan[]>> {
    const { rows } = await this.#pool.query<{ persoon_id: string }>(
      `select b.persoon_id from casusregie.bewaring_persoon b join casusregie.bewaring_casus c using (casus_id)
       where b.persoon_id > $2::uuid
       group by b.persoon_id having bool_and(coalesce(c.gesloten_op < $1, false)) order by b.persoon_id limit $3`,
      [vroegerDan, na ?? '00000000-0000-0000-0000-000000000000', limit],
    );
    return this.#casussen(rows.map(({ persoon_id }) => persoon_id));
  }

  close(): Promise<void> {
    return this.#pool.end();
  }

  async #casussen(personen: readonly string[]): Promise<Map<string, CasusVan[]>> {
    const { rows } = await this.#pool.query<{
      persoonId: string;
      casusId: string;
      gemeente: string;
      geslotenOp: Date | null;
      gewijzigdOp: Date;
      grondslagen: string[];
    }>(
      `select b.persoon_id as "persoonId", c.casus_id as "casusId", c.gemeente, c.gesloten_op as "geslotenOp",
         (select e.recorded_at from casusregie.event e where e.stream_id = c.casus_id order by e.version desc limit 1)
           as "gewijzigdOp",
         array(select distinct e.data ->> 'grondslag' from casusregie.event e
               where e.stream_id = c.casus_id and e.type = 'GrondslagVastgesteld') as grondslagen
       from casusregie.bewaring_persoon b join casusregie.bewaring_casus c using (casus_id)
       where b.persoon_id = any ($1::uuid[]) order by b.persoon_id, c.casus_id`,
      [personen],
    );
    const van = new Map<string, CasusVan[]>();
    for (const { persoonId, casusId, gemeente, geslotenOp, gewijzigdOp, grondslagen } of rows) {
      const waar = { casusId, gemeente };
      const een: CasusVan =
        geslotenOp === null
          ? { ...waar, open: true }
          : {
              ...{ ...waar, open: false, grondslagen },
              ...{ geslotenOp: geslotenOp.toISOString(), gewijzigdOp: gewijzigdOp.toISOString() },
            };
      van.set(persoonId, [...(van.get(persoonId) ?? []), een]);
    }
    return van;
  }
}

function feit({ streamId: casusId, position, recordedAt }: Rij, event: Aanleiding): Feit {
  const waar = { casusId, position, personen: [] };
  switch (event.type) {
    case 'CasusGeopend':
      return { ...waar, personen: wie(event.data), gemeente: event.data.gemeente, geslotenOp: null };
    // An aanmelding that joined names them, whatever is decided about it: that keeps them longer, never shorter.
    case 'AanmeldingGevoegd':
    case 'CasusOpgenomen':
      return { ...waar, personen: wie(event.data) };
    case 'GezinslidToegevoegd':
    case 'GezinslidIngekomen':
    case 'BetrokkeneToegevoegd':
      return { ...waar, personen: [event.data.persoonId] };
    case 'PersonenHerkend':
      return { ...waar, personen: event.data.herkend.map(({ als }) => als) };
    case 'PersoonVervangen':
      return { ...waar, personen: [event.data.als], weg: event.data.persoonId };
    case 'CasusHeropend':
      return { ...waar, geslotenOp: null };
    case 'CasusNietGestart':
    case 'CasusDoorgeleid':
    case 'CasusAfgesloten':
    case 'CasusSamengevoegd':
      return { ...waar, geslotenOp: recordedAt };
  }
}

interface Gezin {
  readonly gezinsleden: readonly { readonly persoonId: string }[];
  readonly betrokkenen: readonly { readonly persoonId: string }[];
}
const wie = ({ gezinsleden, betrokkenen }: Gezin): string[] =>
  [...gezinsleden, ...betrokkenen].map(({ persoonId }) => persoonId);

/** In the order of the log: who was another and became herself again is named. */
async function schrijf(client: pg.PoolClient, feiten: readonly Feit[]): Promise<void> {
  let erbij: Feit[] = [];
  for (const feit of feiten) {
    erbij.push(feit);
    if (feit.weg === undefined) continue;
    await noem(client, erbij);
    erbij = [];
    await client.query('delete from casusregie.bewaring_persoon where persoon_id = $1 and casus_id = $2', [
      feit.weg,
      feit.casusId,
    ]);
  }
  await noem(client, erbij);
  for (const { casusId, position, gemeente, geslotenOp } of feiten)
    if (gemeente !== undefined)
      await client.query(
        `insert into casusregie.bewaring_casus (casus_id, gemeente, position) values ($1, $2, $3) on conflict do nothing`,
        [casusId, gemeente, position],
      );
    else if (geslotenOp !== undefined)
      await client.query(
        `update casusregie.bewaring_casus set gesloten_op = $2, position = $3 where casus_id = $1 and position < $3`,
        [casusId, geslotenOp, position],
      );
}

async function noem(client: pg.PoolClient, feiten: readonly Feit[]): Promise<void> {
  const paren = feiten.flatMap(({ casusId, personen }) => personen.map((persoonId) => ({ persoonId, casusId })));
  await client.query(
    `insert into casusregie.bewaring_persoon (persoon_id, casus_id)
     select distinct p, c from unnest($1::uuid[], $2::uuid[]) x (p, c) order by 1, 2 on conflict do nothing`,
    [paren.map(({ persoonId }) => persoonId), paren.map(({ casusId }) => casusId)],
  );
}
