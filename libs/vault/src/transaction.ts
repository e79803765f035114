import type pg from 'pg';

const ATTEMPTS = 5;

/** Does work in one transaction of its own, again if it met a deadlock. */
export function transaction<R>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<R>): Promise<R> {
  return again(async () => {
    const client = await pool.connect();
    let broken = false;
    try {
      await client.query('begin');
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => (broken = true));
      throw error;
    } finally {
      client.release(broken);
    }
  });
}

/** Does it again if it met a deadlock. Errors lose what PostgreSQL quotes in them ({@link withoutValues}). */
export async function again<R>(work: () => Promise<R>): Promise<R> {
  for (let attempt = 1; ; attempt++)
    try {
      return await work();
    } catch (error) {
      if ((error as { code?: unknown }).code !== '40P01' || attempt === ATTEMPTS) throw withoutValues(error);
    }
}

/** The same error without the fields in which PostgreSQL repeats values (`detail` of a unique violation: the pseudonym). */
export function withoutValues(error: unknown): unknown {
  if (error instanceof Error)
    for (const field of ['detail', 'where', 'internalQuery'])
      delete (error as unknown as Record<string, unknown>)[field];
  return error;
}
