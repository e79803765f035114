import pg from 'pg';
import { LOG } from './append-statement.js';
import { Batcher } from './batcher.js';
import { DatabaseClock } from './database-clock.js';
import {
  type Append,
  type AppendResult,
  type EarlierReply,
  EventStore,
  type Reply,
  type StoredEvent,
  type Written,
} from './event-store.js';
import { Gather } from './gather.js';
import { Lane } from './lane.js';
import { persist } from './persist.js';
import { prepare } from './prepared.js';
import { EVENT_COLUMNS, type EventRow, storedEvent } from './read-event.js';

export interface PostgresEventStoreOptions {
  /** URL of the database, as role eenplan_casusregie; a direct connection, not a pooler. */
  readonly url: string;
  /** Name of the service; with pid and start it becomes `instance` in the metadata. */
  readonly service: string;
  /** Connections for reading; appending has one of its own. */
  readonly readers?: number;
  /** Milliseconds to keep trying when the database cannot be reached, before a command is answered with an error. */
  readonly patience?: number;
}

/** Channel of the notification that every batch gives, with the new head as payload. */
export const EVENT_CHANNEL = 'eenplan_event';

interface StreamAfter {
  readonly streamId: string;
  readonly after: number;
}

/** The event store in PostgreSQL: appends go through one lane per process, reads through a small pool. */
export class PostgresEventStore extends EventStore {
  /** Service, pid and start of this process, as stored with every event. */
  readonly instance: string;
  readonly #patience: number;
  readonly #lane: Lane;
  readonly #batcher: Batcher;
  readonly #pool: pg.Pool;
  readonly #streams = new Gather((asked: readonly StreamAfter[]) => this.#readStreams(asked));
  readonly #earlier = new Gather((ids: readonly string[]) => this.#earlierReplies(ids));
  readonly #holders = new Gather((asked: readonly (readonly string[])[]) => this.#holdersOf(asked));
  readonly #clock = new DatabaseClock(async () => {
    const [row] = await this.#rows<[number]>(
      'clock',
      'select extract(epoch from clock_timestamp())::float8 * 1000',
      [],
    );
    return row![0];
  });
  #closed: Promise<void> | undefined;

  private constructor(options: PostgresEventStoreOptions) {
    super();
    const started = new Date(Date.now() - process.uptime() * 1000).toISOString();
    this.instance = `${options.service}/${process.pid}/${started}`;
    const config = { connectionString: options.url, application_name: `${options.service} ${process.pid}` };
    this.#patience = options.patience ?? 10_000;
    this.#lane = new Lane(config, this.#patience);
    this.#batcher = new Batcher(this.#lane);
    this.#pool = new pg.Pool({ ...config, max: options.readers ?? 4, keepAlive: true });
    // An idle reader that loses its connection is replaced at the next read.
    this.#pool.on('error', () => undefined);
    // Of one in use its query fails, and tells.
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /** @throws StoreUnavailableError when the database cannot be reached in time */
  static async open(options: PostgresEventStoreOptions): Promise<PostgresEventStore> {
    const store = new PostgresEventStore(options);
    try {
      await store.#lane.connect();
      // The database may go away between the two.
      await persist(store.#patience, () => store.#clock.read());
    } catch (error) {
      await store.close();
      throw error;
    }
    return store;
  }

  /**
   * @throws UnstorableError (a RangeError with a code) for what can never be stored
   * @throws StoreUnavailableError when the outcome stayed unknown; the same command id asks again
   */
  override async append(command: Append): Promise<AppendResult> {
    if (this.#closed) throw new Error('The event store is closed');
    return this.#batcher.append(prepare(command, this.instance));
  }

  override readStream(streamId: string, after = 0): Promise<StoredEvent[]> {
    return this.#streams.ask({ streamId, after });
  }

  override async tail(after: number, limit: number): Promise<StoredEvent[]> {
    const rows = await this.#rows<EventRow>(
      'tail',
      `select ${EVENT_COLUMNS} from casusregie.event e where position > $1 order by e.position limit $2`,
      [after, limit],
    );
    return rows.map(storedEvent);
  }

  override earlierReply(commandId: string): Promise<EarlierReply | undefined> {
    return this.#earlier.ask(commandId);
  }

  override async holders(keys: readonly string[]): Promise<Map<string, string>> {
    return keys.length === 0 ? new Map() : this.#holders.ask(keys);
  }

  override async holdersUnder(prefix: string): Promise<string[]> {
    // Not prepared: the index serves a pattern only where the planner sees its beginning.
    const { rows } = await this.#pool.query<{ stream_id: string }>(
      'select distinct stream_id from casusregie.reservation where key like $1 order by stream_id',
      [`${prefix}%`],
    );
    return rows.map(({ stream_id }) => stream_id);
  }

  override now(): string {
    return this.#clock.now();
  }

  override async head(): Promise<number> {
    const [row] = await this.#rows<[string | null]>('head', 'select max(position) from casusregie.event', []);
    return Number(row?.[0] ?? 0);
  }

  /** Accepts nothing more, finishes what was accepted, and closes its connections. */
  close(): Promise<void> {
    return (this.#closed ??= this.#drain());
  }

  async #drain(): Promise<void> {
    await Promise.all([this.#batcher.drained(), this.#streams.idle(), this.#earlier.idle(), this.#holders.idle()]);
    await this.#lane.close();
    await this.#pool.end();
  }

  // Lateral with an order or a limit of its own: per question the index, whatever the planner thinks of the array's length.

  async #readStreams(asked: readonly StreamAfter[]): Promise<StoredEvent[][]> {
    const rows = await this.#rows<[number, ...EventRow]>(
      'streams',
      `select x.n::int, e.* from unnest($1::uuid[], $2::int[]) with ordinality x (id, after, n)
       cross join lateral (select ${EVENT_COLUMNS} from casusregie.event e
         where e.stream_id = x.id and e.version > x.after order by e.version) e
       order by x.n, e.version`,
      [asked.map(({ streamId }) => streamId), asked.map(({ after }) => after)],
    );
    const streams = asked.map((): StoredEvent[] => []);
    for (const [n, ...row] of rows) streams[n - 1]!.push(storedEvent(row));
    return streams;
  }

  async #earlierReplies(ids: readonly string[]): Promise<(EarlierReply | undefined)[]> {
    const rows = await this.#rows<[number, Buffer, Reply, Written['streams'], string]>(
      'earlier',
      `select x.n::int, c.* from unnest($1::uuid[]) with ordinality x (id, n)
       cross join lateral (select fingerprint, reply, written, position from casusregie.command where id = x.id limit 1) c`,
      [ids],
    );
    const replies: (EarlierReply | undefined)[] = ids.map(() => undefined);
    for (const [n, fingerprint, reply, streams, position] of rows)
      replies[n - 1] = { fingerprint, reply, written: { log: LOG, position: Number(position), streams } };
    return replies;
  }

  async #holdersOf(asked: readonly (readonly string[])[]): Promise<Map<string, string>[]> {
    const held = new Map(
      await this.#rows<[string, string]>(
        'holders',
        'select key, stream_id from casusregie.reservation where key = any ($1)',
        [[...new Set(asked.flat())]],
      ),
    );
    return asked.map((keys) => {
      const mine = keys.map((key) => [key, held.get(key)] as const);
      return new Map(mine.filter((pair): pair is readonly [string, string] => pair[1] !== undefined));
    });
  }

  async #rows<R extends unknown[]>(name: string, text: string, values: unknown[]): Promise<R[]> {
    const { rows } = await this.#pool.query<R>({ name: `casusregie.${name}`, text, values, rowMode: 'array' });
    return rows;
  }
}
