import type pg from 'pg';

const ATTEMPTS = 5;

/**
 * Runs work in one transaction, again if it met a deadlock. Errors lose what PostgreSQL quotes in them (`detail` of a
 * unique violation holds the pseudonym).
 */
export async function transaction<R>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<R>): Promise<R> {
  for (let attempt = 1; ; attempt++) {
    const client = await pool.connect();
    let broken = false;
    try {
      await client.query('begin');
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => (broken = true));
      if ((error as { code?: unknown }).code !== '40P01' || attempt === ATTEMPTS) throw withoutValues(error);
    } finally {
      client.release(broken);
    }
  }
}

/** The same error without the fields in which PostgreSQL repeats values. */
export function withoutValues(error: unknown): unknown {
  if (error instanceof Error)
    for (const field of ['detail', 'where', 'internalQuery'])
      delete (error as unknown as Record<string, unknown>)[field];
  return error;
}
