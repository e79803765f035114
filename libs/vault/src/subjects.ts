import type pg from 'pg';
import { encrypt } from './cipher.js';
import type { DataKeys, KeyedRow } from './keys/data-keys.js';
import { scopeName, scopeOf } from './keys/key-id.js';
import type { PreparedPut } from './prepare.js';
import { erasedPerson } from './put.js';
import { keysOfScopes, lockGeneration } from './rekey.js';
import { open, textRow } from './rows.js';
import { transaction } from './transaction.js';

type Row = KeyedRow & { readonly id: string; readonly versie: number; readonly inhoud: Buffer };

/**
 * What lay there from an earlier attempt at the command is about whom the last one says: somebody turned out to be another between the
 * two. Only while the command is pending; what was accepted is about whom it was accepted for.
 * @throws VaultError `persoon-gewist`: it stays as it was
 */
export async function renameSubjects(pool: pg.Pool, keys: DataKeys, { commandId, texts }: PreparedPut): Promise<void> {
  // What was sealed was written now, as it was asked.
  const lain = new Map(texts.flatMap((text) => (text.sealed ? [] : [[text.id, text] as const])));
  if (lain.size === 0) return;
  await transaction(pool, async (client) => {
    await lockGeneration(client, keys);
    const { rowCount: pending } = await client.query('select from kluis.opdracht where command_id = $1 for update', [
      commandId,
    ]);
    if (pending === 0) return;
    const asked = [...lain.values()];
    const { rows } = await client.query<Row>(
      `select t.id, t.versie, t.inhoud, t.key_id, s.generatie, s.ingepakt
       from unnest($2::uuid[], $3::text[]) x (id, subjects)
       join kluis.tekst t on t.id = x.id and t.command_id = $1
       left join kluis.sleutel s on s.id = t.key_id
       where not (t.betrokkenen @> x.subjects::uuid[] and t.betrokkenen <@ x.subjects::uuid[]) for update of t`,
      [commandId, asked.map(({ id }) => id), asked.map(({ betrokkenen }) => `{${betrokkenen.join(',')}}`)],
    );
    const changed = rows.map((row) => ({ row, text: lain.get(row.id)! }));
    // Erased since the put looked at it.
    const { rows: gone } = await client.query<{ persoon_id: string }>(
      'select persoon_id from kluis.gewist where persoon_id = any($1::uuid[])',
      [changed.flatMap(({ text }) => text.betrokkenen)],
    );
    if (gone[0]) throw erasedPerson(gone[0].persoon_id);
    const byId = await keys.open(rows);
    for (const { row, text } of changed) {
      const { scope } = text.key;
      const where = textRow(row.id, commandId, row.versie);
      let { key_id: keyId, inhoud } = row;
      if (scopeName(scope) !== scopeName(scopeOf(row.key_id) ?? { commandId })) {
        const [key] = await keysOfScopes(client, keys, [scope]);
        const plain = open(byId, row.key_id, where, row.inhoud)!;
        [keyId, inhoud] = [key!.id, encrypt(key!, where, plain)];
      }
      await client.query('update kluis.tekst set betrokkenen = $2, key_id = $3, inhoud = $4 where id = $1', [
        row.id,
        text.betrokkenen,
        keyId,
        inhoud,
      ]);
    }
  });
}
