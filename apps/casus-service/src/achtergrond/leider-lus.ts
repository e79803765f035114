import type { Logger } from '@eenplan/edge';
import pg from 'pg';

export interface LeiderLusOptions {
  /** Direct connection: the lock is held by the session. */
  readonly url: string;
  readonly naam: string;
  /** Milliseconds between two rounds. */
  readonly elke: number;
  readonly logger: Logger;
}

/** First key of the advisory locks of these loops; the second is the hash of the name. */
const LOCK_SPACE = 7202603;

/** Does something again and again, in one process of all: the one that holds the lock. */
export class LeiderLus {
  #stopped = false;
  #wake: (() => void) | undefined;
  readonly #running: Promise<void>;

  constructor(
    private readonly options: LeiderLusOptions,
    private readonly werk: () => Promise<void>,
  ) {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wake?.();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      try {
        await this.#session();
      } catch (error) {
        this.options.logger.warn({ err: error, lus: this.options.naam }, 'lus begint opnieuw');
      }
      await this.#wait();
    }
  }

  /** From connecting to losing the connection, or stop. */
  async #session(): Promise<void> {
    const { url, naam } = this.options;
    const client = new pg.Client({ connectionString: url, keepAlive: true, application_name: `eenplan ${naam}` });
    let lost = false;
    client.on('error', () => (lost = true));
    client.on('end', () => (lost = true));
    await client.connect();
    try {
      let leads = false;
      while (!this.#stopped && !lost) {
        leads ||= await this.#lead(client);
        if (leads) await this.werk();
        // Also shows whether the session that holds the lock still lives.
        await client.query('select 1');
        await this.#wait();
      }
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async #lead(client: pg.Client): Promise<boolean> {
    const { rows } = await client.query<{ won: boolean }>(
      'select pg_catalog.pg_try_advisory_lock($1, pg_catalog.hashtext($2)) as won',
      [LOCK_SPACE, this.options.naam],
    );
    return rows[0]!.won;
  }

  #wait(): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.options.elke);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
