import type pg from 'pg';

/** No put is under way, and none begins before the end of the transaction. */
export async function exclusive(client: pg.ClientBase): Promise<void> {
  await client.query('lock table kluis.generatie in exclusive mode');
}
