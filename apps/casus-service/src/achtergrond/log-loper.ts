import type { StoredEvent } from '@eenplan/event-store';
import type pg from 'pg';

/** What is read of an event with a meaning here. */
export type Rij = Pick<StoredEvent, 'streamId' | 'type' | 'schema' | 'data' | 'meta'> & {
  readonly position: string;
  readonly recordedAt: Date;
};

export interface Leeswijze<T> {
  /** Of the row that says how far the log was read. */
  readonly naam: string;
  readonly streamType: string;
  /** Events that mean something here, by every name they were ever stored under: the others are not even read. */
  readonly types: readonly string[];
  /** What an event means. @throws Error when it cannot be read: then nothing behind it is */
  lees(rij: Rij): T;
  /** Keeps what a step came to, in the transaction that says how far it went. Can come again after a restart. */
  bewaar(client: pg.PoolClient, gelezen: readonly T[]): Promise<void>;
}

/** Events without a meaning that may be read again after a restart: so many come by before it is stored how far we are. */
const ACHTER = 1000;
/** A step looks through so many events at most, and takes so many that mean something; a round has so many steps. */
const STAP = { events: 100_000, aanleidingen: 1000, perRonde: 20 };

/**
 * Walks through the log for a few types of event. What they lead to has seconds at least, so the log is looked through once
 * in a while, and the database hands over only the few events that matter: a subscriber would unpack every event right
 * behind the command that wrote it.
 */
export class LogLoper<T> {
  #gelezen: number | undefined;
  #bewaard = 0;
  /** Position of an event that cannot be read, for instance because a newer version of the product wrote it. */
  staatStilBij: number | undefined;

  constructor(
    private readonly pool: pg.Pool,
    private readonly wijze: Leeswijze<T>,
  ) {}

  /** Goes on to where the log is now; after a long silence in more than one round. @returns whether it got there */
  async bijwerken(): Promise<boolean> {
    for (let stap = 0; stap < STAP.perRonde; stap++) if (await this.#stap()) return true;
    return false;
  }

  /** Where a process would begin that starts now. */
  async stand(): Promise<number> {
    const { rows } = await this.pool.query<{ position: string }>(
      'select position from casusregie.termijn_stand where log = $1',
      [this.wijze.naam],
    );
    return Number(rows[0]?.position ?? 0);
  }

  /** @returns whether the end of the log was reached */
  async #stap(): Promise<boolean> {
    const na = (this.#gelezen ??= this.#bewaard = await this.stand());
    // Positions are given in the order of commits: up to the head nothing can come any more.
    const { rows: heads } = await this.pool.query<{ head: string }>(
      'select coalesce(max(position), 0) as head from casusregie.event',
    );
    const head = Number(heads[0]!.head);
    const tot = Math.min(head, na + STAP.events);
    if (tot <= na) return true;
    const { rows } = await this.pool.query<Rij>(
      `select position, stream_id as "streamId", type, schema, data::text as data, meta::text as meta,
         recorded_at as "recordedAt"
       from casusregie.event
       where position > $1 and position <= $2 and stream_type = $3 and type = any ($4)
       order by position limit $5`,
      [na, tot, this.wijze.streamType, this.wijze.types, STAP.aanleidingen],
    );
    const einde = rows.length < STAP.aanleidingen ? tot : Number(rows.at(-1)!.position);
    const gelezen = rows.map((rij) => {
      // Passed over, what it leads to would be lost for ever: it is tried again, and shown.
      this.staatStilBij = Number(rij.position);
      return this.wijze.lees(rij);
    });
    this.staatStilBij = undefined;
    if (gelezen.length > 0 || einde - this.#bewaard >= ACHTER) await this.#bewaar(gelezen, einde);
    this.#gelezen = einde;
    return einde === head;
  }

  async #bewaar(gelezen: readonly T[], einde: number): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      await this.wijze.bewaar(client, gelezen);
      await client.query(
        `insert into casusregie.termijn_stand (log, position) values ($2, $1)
         on conflict (log) do update set position = greatest(termijn_stand.position, excluded.position)`,
        [einde, this.wijze.naam],
      );
      await client.query('commit');
      this.#bewaard = einde;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }
}
