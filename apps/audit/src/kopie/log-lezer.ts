import type { DataSource } from 'typeorm';
import { Problem } from '@eenplan/edge';
import type { StoredEvent, Written } from '@eenplan/event-store';
import { STORED_COLUMNS, type StoredRow, toStored } from '@eenplan/event-log';

/** Own changes are waited for so long (ms). */
const GEDULD_MS = 3_000;

/** Up to where a stream counts: the position of the last event that belongs to the question. */
export interface StroomDeel {
  readonly streamId: string;
  readonly totPositie: number;
}

/** Which part of a history: after a position, or from a number on. */
export interface Stuk {
  readonly na?: number;
  readonly vanafNummer?: number;
  readonly limiet: number;
  /** The last first, before that position. */
  readonly terug?: boolean;
}

/** With its place among those of the same history, from 1. */
export type Genummerd = StoredEvent & { readonly nummer: number };

/** That there is an event, and nothing of it. */
export type Plek = Pick<StoredEvent, 'position'>;

async function* stuksgewijs<E extends Plek>(piece: number, na: (position: number) => Promise<E[]>): AsyncGenerator<E> {
  for (let position = 0; ;) {
    const events = await na(position);
    yield* events;
    if (events.length < piece) return;
    position = events.at(-1)!.position;
  }
}

/** Looked at once more, apart from the statement that chose it. */
function van(event: StoredEvent, gemeenten: readonly string[]): StoredEvent {
  if (event.type === 'CasusGeopend' && !gemeenten.includes((JSON.parse(event.data) as { gemeente: string }).gemeente))
    throw new Error(`casus ${event.streamId} is of another gemeente`);
  return event;
}

/** Reads audit's copy. */
export class LogLezer {
  constructor(private readonly db: DataSource) {}

  /** At most `limit` events after a position, in order of position; a hole shows as a jump. */
  async na(position: number, limit: number): Promise<StoredEvent[]> {
    const rows = await this.db.query<StoredRow[]>(
      `select ${STORED_COLUMNS} from audit.event e where e.position > $1 order by e.position limit $2`,
      [position, limit],
    );
    return rows.map(toStored);
  }

  /** The whole log in order of position, a piece at a time. */
  alles(piece = 5000): AsyncGenerator<StoredEvent> {
    return stuksgewijs(piece, (position) => this.na(position, piece));
  }

  /**
   * The same with the casussen and organisations of these gemeenten only: of all else no more than that there is something at
   * that position.
   */
  vanGemeenten(gemeenten: readonly string[], piece = 5000): AsyncGenerator<StoredEvent | Plek> {
    return stuksgewijs<StoredEvent | Plek>(piece, async (position) => {
      const rows = await this.db.query<(StoredRow & { eigen: boolean })[]>(
        `with stuk as materialized (select * from audit.event where position > $1 order by position limit $2),
         eigen as materialized (
           select o.stream_id from audit.event o
           where o.version = 1 and o.stream_id in (select stream_id from stuk) and (
             (o.type = 'CasusGeopend' and o.data ->> 'gemeente' = any ($3)) or
             (o.type = 'OrganisatieGeregistreerd'
               and array(select json_array_elements_text(o.data -> 'gemeenten')) && $3)))
         select ${STORED_COLUMNS}, true as eigen from stuk e join eigen using (stream_id)
         union all select e.position, null, null, null, null, null, null, null, null, null, false
         from stuk e where stream_id not in (select stream_id from eigen)
         order by 1`,
        [position, piece, gemeenten],
      );
      return rows.map((row) => (row.eigen ? van(toStored(row), gemeenten) : { position: Number(row.position) }));
    });
  }

  async stroom(streamId: string): Promise<StoredEvent[]> {
    const rows = await this.db.query<StoredRow[]>(
      `select ${STORED_COLUMNS} from audit.event e where e.stream_id = $1 order by e.version`,
      [streamId],
    );
    return rows.map(toStored);
  }

  /** All events of several streams, each up to where it counts. */
  async delen(delen: readonly StroomDeel[]): Promise<StoredEvent[]> {
    const rows = await this.db.query<StoredRow[]>(
      `select ${STORED_COLUMNS} from unnest($1::uuid[], $2::bigint[]) d(id, tot)
       join audit.event e on e.stream_id = d.id and e.position <= d.tot`,
      [delen.map(({ streamId }) => streamId), delen.map(({ totPositie }) => totPositie)],
    );
    return rows.map(toStored);
  }

  /** Some of the events of several streams together, in order of position, and how many those are in all. */
  async stromen(delen: readonly StroomDeel[], stuk: Stuk): Promise<{ events: Genummerd[]; aantal: number }> {
    const [richting, verder] = stuk.terug ? ['desc', '<'] : ['asc', '>'];
    const rows = await this.db.query<(StoredRow & { nummer: string; aantal: string })[]>(
      `with plek as (
         select e.position, row_number() over (order by e.position) as nummer, count(*) over () as aantal
         from unnest($1::uuid[], $2::bigint[]) d(id, tot)
         join audit.event e on e.stream_id = d.id and e.position <= d.tot)
       select ${STORED_COLUMNS}, plek.nummer, plek.aantal from plek join audit.event e using (position)
       where ($3::bigint is null or position ${verder} $3) and ($4::bigint is null or nummer ${verder}= $4)
       order by position ${richting} limit $5`,
      [
        delen.map((deel) => deel.streamId),
        delen.map((deel) => deel.totPositie),
        stuk.na,
        stuk.vanafNummer,
        stuk.limiet,
      ],
    );
    return {
      events: rows.map((row) => ({ ...toStored(row), nummer: Number(row.nummer) })),
      aantal: Number(rows[0]?.aantal ?? 0),
    };
  }

  /** Until what somebody wrote a moment ago is in the copy. @throws Problem 503 if that takes too long */
  async wacht(written: Written | undefined): Promise<void> {
    const streams = written?.streams ?? [];
    for (
      const einde = Date.now() + GEDULD_MS;
      streams.length > 0;
      await new Promise((klaar) => setTimeout(klaar, 25))
    ) {
      const [rij] = await this.db.query<{ nog: number }[]>(
        `select count(*)::int as nog from unnest($1::uuid[], $2::int[]) w(id, version)
         where not exists (select from audit.event e where e.stream_id = w.id and e.version = w.version)`,
        [streams.map(({ streamId }) => streamId), streams.map(({ version }) => version)],
      );
      if (rij!.nog === 0) return;
      if (Date.now() >= einde)
        throw Problem.unavailable(
          'nog-niet-verwerkt',
          'Uw wijziging is vastgelegd, maar hier nog niet zichtbaar. Probeer het zo weer.',
          1,
        );
    }
  }

  /** Which of these texts came up in these casussen, or in an aanmelding that came into one of them. */
  async tekstenIn(casusIds: readonly string[], tekstIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.db.query<{ id: string }[]>(
      `select t.id from unnest($2::uuid[]) t(id) where exists (
         select from audit.event e where position(t.id::text in e.data::text) > 0
           and (e.stream_id = any ($1::uuid[]) or e.stream_id in (
             select g.stream_id from audit.event g
             where g.type = 'AanmeldingGeplaatst' and g.data ->> 'casusId' = any ($1::text[]))))`,
      [casusIds, tekstIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Organisations that did an aanmelding which came into this casus. */
  async meldersVan(casusId: string): Promise<ReadonlySet<string>> {
    const rows = await this.db.query<{ id: string | null }[]>(
      `select distinct i.data -> 'melder' ->> 'organisatieId' as id from audit.event g
       join audit.event i on i.stream_id = g.stream_id and i.version = 1
       where g.type = 'AanmeldingGeplaatst' and g.data ->> 'casusId' = $1`,
      [casusId],
    );
    return new Set(rows.flatMap(({ id }) => id ?? []));
  }

  /** Whether an organisation ever did an aanmelding that names this person. */
  async meldde(organisatieId: string, persoonId: string): Promise<boolean> {
    const [rij] = await this.db.query<{ ja: boolean }[]>(
      `select exists (select from audit.event e where e.type = 'AanmeldingIngediend'
         and e.data -> 'melder' ->> 'organisatieId' = $1 and position($2 in e.data::text) > 0) as ja`,
      [organisatieId, persoonId],
    );
    return rij!.ja;
  }

  /** Names of organisations, without those of which it is sensitive that they are there (docs/toegang.md, auditor). */
  async organisatieNamen(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.db.query<{ id: string; naam: string }[]>(
      `select stream_id as id, data ->> 'naam' as naam
       from audit.event where stream_id = any ($1) and type = 'OrganisatieGeregistreerd'
         and not coalesce((data -> 'vlaggen' ->> 'datGevoelig')::boolean, true)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row.naam]));
  }

  /** Where an account works or worked; undefined if it never was one of an organisation. */
  async organisatieVan(accountId: string): Promise<string | undefined> {
    const [rij] = await this.db.query<{ id: string }[]>(
      `select stream_id as id from audit.event where type = 'MedewerkerToegevoegd' and data ->> 'medewerkerId' = $1`,
      [accountId.toLowerCase()],
    );
    return rij?.id;
  }

  close(): Promise<void> {
    return this.db.destroy();
  }

  /** Last position in the copy, how many events it has, and how many do not fit and wait to be looked into. */
  async stand(): Promise<{ positie: number; aantal: number; afwijkingen: number }> {
    const rows = await this.db.query<{ positie: string; aantal: string; afwijkingen: string }[]>(
      `select (select coalesce(max(position), 0) from audit.event) as positie,
         (select count(*) from audit.event) as aantal, (select count(*) from audit.open_afwijking) as afwijkingen`,
    );
    const row = rows[0]!;
    return { positie: Number(row.positie), aantal: Number(row.aantal), afwijkingen: Number(row.afwijkingen) };
  }
}
