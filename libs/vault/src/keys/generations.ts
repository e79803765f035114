import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { KeyProvider } from './key-provider.js';

export const newGenerationName = (): string => `g-${randomBytes(9).toString('hex')}`;

/** The generation in force, made if there is none yet. */
export async function activeGeneration(pool: pg.Pool, provider: KeyProvider): Promise<string> {
  const read = async () =>
    (await pool.query<{ id: string }>(`select id from kluis.generatie where stand = 'actief'`)).rows[0]?.id;
  const known = await read();
  if (known !== undefined) return known;
  const own = newGenerationName();
  // The key before the row: what is wrapped under a key that was lost is lost.
  await provider.create(own);
  await pool.query(`insert into kluis.generatie (id, stand) values ($1, 'actief') on conflict do nothing`, [own]);
  const first = (await read())!;
  if (first !== own) await provider.destroy(own);
  return first;
}
