import pg from 'pg';

/** One plan for every size of a batch, by index: what the planner guesses from the length of an array is always wrong here. */
const SETTINGS = `
  set plan_cache_mode = force_generic_plan;
  set enable_seqscan = off;
  set enable_bitmapscan = off;
  set enable_hashjoin = off;
  set enable_mergejoin = off;
  set jit = off`;

/** One connection that is kept. It is made when there is work, and again after it was lost; what was under way then fails. */
export class Connection {
  #client: Promise<pg.Client> | undefined;

  constructor(private readonly config: pg.ClientConfig) {}

  /** The rows of a statement, each a list of columns. */
  async rows<R extends unknown[]>(statement: pg.QueryArrayConfig): Promise<R[]> {
    const client = await (this.#client ??= this.#open());
    return (await client.query<R>(statement)).rows;
  }

  async close(): Promise<void> {
    const client = await this.#client?.catch(() => undefined);
    this.#client = undefined;
    await client?.end();
  }

  #open(): Promise<pg.Client> {
    const client = new pg.Client({ keepAlive: true, ...this.config });
    const opening = (async () => {
      await client.connect();
      await client.query(SETTINGS);
      return client;
    })();
    const lost = () => {
      if (this.#client === opening) this.#client = undefined;
    };
    client.on('error', lost);
    client.on('end', lost);
    opening.catch(() => {
      lost();
      void client.end().catch(() => undefined);
    });
    return opening;
  }
}
