import pg from 'pg';
import { LOG } from './append-statement.js';
import { Batcher } from './batcher.js';
import {
  type Append,
  type AppendResult,
  type EarlierReply,
  EventStore,
  type Reply,
  type StoredEvent,
  type Written,
} from './event-store.js';
import { Lane } from './lane.js';
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

/** The event store in PostgreSQL: appends go through one lane per process, reads through a small pool. */
export class PostgresEventStore extends EventStore {
  /** Service, pid and start of this process, as stored with every event. */
  readonly instance: string;
  readonly #lane: Lane;
  readonly #batcher: Batcher;
  readonly #pool: pg.Pool;
  #closed: Promise<void> | undefined;

  private constructor(options: PostgresEventStoreOptions) {
    super();
    const started = new Date(Date.now() - process.uptime() * 1000).toISOString();
    this.instance = `${options.service}/${process.pid}/${started}`;
    const config = { connectionString: options.url, application_name: `${options.service} ${process.pid}` };
    this.#lane = new Lane(config, options.patience ?? 10_000);
    this.#batcher = new Batcher(this.#lane);
    this.#pool = new pg.Pool({ ...config, max: options.readers ?? 4, keepAlive: true });
    // An idle reader that loses its connection is replaced at the next read.
    this.#pool.on('error', () => undefined);
  }

  /** @throws StoreUnavailableError when the database cannot be reached in time */
  static async open(options: PostgresEventStoreOptions): Promise<PostgresEventStore> {
    const store = new PostgresEventStore(options);
    try {
      await store.#lane.connect();
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

  override async readStream(streamId: string, after = 0): Promise<StoredEvent[]> {
    const rows = await this.#rows<EventRow>(
      'stream',
      `select ${EVENT_COLUMNS} from casusregie.event e where stream_id = $1 and version > $2 order by e.version`,
      [streamId, after],
    );
    return rows.map(storedEvent);
  }

  override async tail(after: number, limit: number): Promise<StoredEvent[]> {
    const rows = await this.#rows<EventRow>(
      'tail',
      `select ${EVENT_COLUMNS} from casusregie.event e where position > $1 order by e.position limit $2`,
      [after, limit],
    );
    return rows.map(storedEvent);
  }

  override async earlierReply(commandId: string): Promise<EarlierReply | undefined> {
    const [row] = await this.#rows<[Buffer, Reply, Written['streams'], string]>(
      'earlier',
      'select fingerprint, reply, written, position from casusregie.command where id = $1',
      [commandId],
    );
    if (!row) return undefined;
    const [fingerprint, reply, streams, position] = row;
    return { fingerprint, reply, written: { log: LOG, position: Number(position), streams } };
  }

  override async holders(keys: readonly string[]): Promise<Map<string, string>> {
    if (keys.length === 0) return new Map();
    return new Map(
      await this.#rows<[string, string]>(
        'holders',
        'select key, stream_id from casusregie.reservation where key = any ($1)',
        [keys],
      ),
    );
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
    await this.#batcher.drained();
    await this.#lane.close();
    await this.#pool.end();
  }

  async #rows<R extends unknown[]>(name: string, text: string, values: unknown[]): Promise<R[]> {
    const { rows } = await this.#pool.query<R>({ name: `casusregie.${name}`, text, values, rowMode: 'array' });
    return rows;
  }
}
