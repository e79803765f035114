import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { RowTypeOids } from './append-statement.js';
import { ROW_TYPES } from './binary-rows.js';
import { ConnectionLostError } from './errors.js';
import { persist } from './persist.js';

interface Connection {
  readonly client: pg.Client;
  /** The process of the server behind it: its id, and when it started since ids come back. */
  readonly pid: number;
  readonly start: string;
  readonly oids: RowTypeOids;
}

/** Index scans and one plan for every batch size: what the planner guesses from array lengths is always wrong here. */
const SETTINGS = `
  set time zone 'UTC';
  set plan_cache_mode = force_generic_plan;
  set enable_seqscan = off;
  set enable_hashjoin = off;
  set enable_mergejoin = off;
  set jit = off;
  select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'`;

/**
 * The one direct connection over which a process appends. It reconnects by itself; before anything is sent over a new
 * connection the old backend must be gone, so that what it may still commit is seen by what follows.
 */
export class Lane {
  #connection: Connection | undefined;
  #connecting: Promise<void> | undefined;
  #suspects: Connection[] = [];
  /** Microseconds that a commit takes to reach the disk, as measured when the connection was made. */
  flush = 0;

  /** @param patience milliseconds to keep trying to connect */
  constructor(
    private readonly config: pg.ClientConfig,
    private readonly patience: number,
  ) {}

  /**
   * Connects, unless it is connected.
   * @throws StoreUnavailableError when that does not succeed in time
   */
  async connect(): Promise<void> {
    if (this.#connection) return;
    this.#connecting ??= persist(this.patience, (deadline) => this.#open(deadline)).finally(
      () => (this.#connecting = undefined),
    );
    await this.#connecting;
  }

  /**
   * The first row of a statement. A second statement may be sent while the first is under way; they run one after the
   * other, each in a transaction of its own.
   * @throws pg.DatabaseError when the server refused it: then nothing was stored ({@link isRefusal}).
   * @throws ConnectionLostError when it is unknown whether the statement was committed; the connection is gone.
   * @throws what `query` itself throws: then nothing was sent, and the connection lives on.
   */
  async row(query: (oids: RowTypeOids) => pg.QueryArrayConfig): Promise<unknown[]> {
    const connection = this.#connection;
    if (!connection) throw new ConnectionLostError('the lane is not connected');
    const statement = query(connection.oids);
    try {
      const { rows } = await connection.client.query<unknown[]>(statement);
      return rows[0]!;
    } catch (error) {
      if (isRefusal(error)) throw error;
      this.#lost(connection);
      throw new ConnectionLostError((error as Error).message, { cause: error });
    }
  }

  async close(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    await connection?.client.end();
  }

  async #open(deadline: number): Promise<void> {
    const config = { keepAlive: true, connectionTimeoutMillis: Math.max(deadline - Date.now(), 1), ...this.config };
    const client = new pg.Client(Object.assign(config, { pipeline: true }));
    let connection: Connection | undefined;
    // Also of an idle connection: the next command must find out before it is sent.
    client.on('error', () => connection && this.#lost(connection));
    try {
      await client.connect();
      await client.query(SETTINGS);
      const backend = await client.query<{ pid: number; start: string }>(
        'select pid, backend_start::text as start from pg_catalog.pg_stat_activity where pid = pg_backend_pid()',
      );
      const types = await client.query<{ name: string; oid: number }>(
        `select name, pg_catalog.to_regtype('casusregie.' || name)::oid as oid from unnest($1::text[]) name`,
        [Object.keys(ROW_TYPES)],
      );
      const oids = Object.fromEntries(types.rows.map(({ name, oid }) => [name, oid])) as RowTypeOids;
      if (Object.values(oids).includes(null as never)) throw new Error('the database has not been migrated');
      await this.#suspectsGone(client, deadline);
      this.flush = await measureFlush(client);
      this.#connection = connection = { client, ...backend.rows[0]!, oids };
    } catch (error) {
      hangUp(client);
      throw error;
    }
  }

  async #suspectsGone(client: pg.Client, deadline: number): Promise<void> {
    for (const { pid, start } of this.#suspects) {
      for (;;) {
        // Ending it is allowed: it has our own role. It commits what it was committing, or nothing.
        const { rowCount } = await client.query(
          `select pg_terminate_backend(pid) from pg_catalog.pg_stat_activity
           where pid = $1 and backend_start::text = $2`,
          [pid, start],
        );
        if (rowCount === 0) break;
        if (Date.now() >= deadline) throw new Error('the connection that was lost is still at work');
        await sleep(5);
      }
    }
    this.#suspects = [];
  }

  #lost(connection: Connection): void {
    if (this.#connection !== connection) return;
    this.#connection = undefined;
    this.#suspects.push(connection);
    hangUp(connection.client);
  }
}

/** The fastest of some commits that write next to nothing: the first are slow, and so is a busy moment. */
async function measureFlush(client: pg.Client): Promise<number> {
  let fastest = Infinity;
  for (let i = 0; i < 10; i++) {
    const start = performance.now();
    await client.query(`select pg_logical_emit_message(true, 'eenplan', 'hoe lang duurt dit')`);
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest * 1000;
}

/** Without a goodbye: the server may not listen any more. */
function hangUp(client: pg.Client): void {
  const { stream } = (client as unknown as { connection: { stream: { destroy(): void } } }).connection;
  stream.destroy();
}

/** Whether the server said no to a statement over a connection that lives on. */
export function isRefusal(error: unknown): error is pg.DatabaseError {
  return error instanceof pg.DatabaseError && error.severity === 'ERROR' && !/^(57P0|08)/.test(error.code ?? '');
}
