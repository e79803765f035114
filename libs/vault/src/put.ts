import type { TextRef } from '@eenplan/kernel';
import type pg from 'pg';
import type { KeyProvider } from './cipher.js';
import type { PreparedPut } from './prepare.js';
import { writePersons } from './put-persons.js';
import { writeTexts } from './put-texts.js';
import type { VaultPutResult } from './vault.js';

/** Writes many puts of different commands in one transaction; the same number of statements however many there are. */
export async function writePuts(
  client: pg.PoolClient,
  keys: KeyProvider,
  puts: readonly PreparedPut[],
): Promise<VaultPutResult[]> {
  await client.query({
    name: 'kluis-opdracht',
    text: `insert into kluis.opdracht as o (command_id, puts) select id, 1 from unnest($1::uuid[]) as x(id) order by id
           on conflict (command_id) do update set puts = o.puts + 1, since = pg_catalog.clock_timestamp()`,
    values: [puts.map(({ commandId }) => commandId)],
  });
  const persons = puts.flatMap(({ commandId, persons }) => persons.map((person) => ({ ...person, commandId })));
  if (persons.length > 0) await writePersons(client, keys, persons);
  const texts = puts.flatMap(({ commandId, texts }) => texts.map((text) => ({ ...text, commandId })));
  const refs = texts.length > 0 ? await writeTexts(client, keys, texts) : new Map<string, TextRef>();
  return puts.map((put) => ({ teksten: put.texts.map(({ id }) => refs.get(id)!) }));
}
