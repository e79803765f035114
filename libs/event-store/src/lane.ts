import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { RowTypeOids } from './append-statement.js';
import { ROW_TYPES } from './binary-rows.js';
import { StoreUnavailableError } from './errors.js';

/** A connection that may still be at work on something we sent. */
interface Backend {
  readonly pid: number;
  readonly start: string;
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
  #client: pg.Client | undefined;
  #backend: Backend | undefined;
  #suspect: Backend | undefined;
  #oids: RowTypeOids | undefined;

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
    const deadline = Date.now() + this.patience;
    for (let pause = 20; !this.#client; pause = Math.min(pause * 2, 1000)) {
      try {
        await this.#open();
        await this.#suspectGone(deadline);
      } catch (cause) {
        await this.#drop();
        if (Date.now() + pause >= deadline)
          throw new StoreUnavailableError(`PostgreSQL cannot be reached: ${(cause as Error).message}`, { cause });
        await sleep(pause);
      }
    }
  }

  /**
   * The first row of a statement.
   * @throws pg.DatabaseError when the server refused it: then nothing was stored. Any other error: it is unknown
   *   whether the statement was committed, and the connection is gone ({@link isRefusal}).
   */
  async row(query: (oids: RowTypeOids) => pg.QueryArrayConfig): Promise<unknown[]> {
    const client = this.#client;
    if (!client || !this.#oids) throw new Error('The lane is not connected');
    try {
      const { rows } = await client.query<unknown[]>(query(this.#oids));
      return rows[0]!;
    } catch (error) {
      if (!isRefusal(error)) {
        this.#suspect = this.#backend;
        await this.#drop();
      }
      throw error;
    }
  }

  async close(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.end();
  }

  async #open(): Promise<void> {
    const client = new pg.Client({ keepAlive: true, ...this.config });
    client.on('error', () => {
      if (this.#client === client) this.#client = undefined;
    });
    this.#client = client;
    await client.connect();
    await client.query(SETTINGS);
    const { rows } = await client.query<Backend>(
      'select pid, backend_start::text as start from pg_catalog.pg_stat_activity where pid = pg_backend_pid()',
    );
    this.#backend = rows[0]!;
    const types = await client.query<{ name: string; oid: number }>(
      `select name, pg_catalog.to_regtype('casusregie.' || name)::oid as oid from unnest($1::text[]) name`,
      [Object.keys(ROW_TYPES)],
    );
    this.#oids = Object.fromEntries(types.rows.map(({ name, oid }) => [name, oid])) as RowTypeOids;
  }

  async #suspectGone(deadline: number): Promise<void> {
    while (this.#suspect) {
      // Ending it is allowed: it has our own role. It commits what it was committing, or nothing.
      const { rows } = await this.#client!.query(
        `select pg_terminate_backend(pid) from pg_catalog.pg_stat_activity where pid = $1 and backend_start::text = $2`,
        [this.#suspect.pid, this.#suspect.start],
      );
      if (rows.length === 0) this.#suspect = undefined;
      else if (Date.now() >= deadline) throw new Error('the connection that was lost is still at work');
      else await sleep(5);
    }
  }

  /** Without a goodbye: the server may not listen any more. */
  async #drop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    if (!client) return;
    const stream = (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream;
    stream.destroy();
    await client.end().catch(() => undefined);
  }
}

/** Whether the server said no to a statement over a connection that lives on. */
export function isRefusal(error: unknown): error is pg.DatabaseError {
  return error instanceof pg.DatabaseError && error.severity === 'ERROR' && !/^(57P0|08)/.test(error.code ?? '');
}
