import type { TextRef } from '@eenplan/kernel';
import type pg from 'pg';
import { type KeyProvider, unsalted } from './cipher.js';
import { VaultError } from './errors.js';
import type { NewText, Under } from './prepare.js';
import { open, textRow } from './rows.js';

/** Stores texts; @returns the reference of each by id. */
export async function writeTexts(
  client: pg.PoolClient,
  keys: KeyProvider,
  texts: readonly Under<NewText>[],
): Promise<Map<string, TextRef>> {
  const inserted = await client.query<{ id: string; command_id: string }>({
    name: 'kluis-tekst',
    text: `insert into kluis.tekst (id, command_id, betrokkenen, key_id, inhoud)
           select id, c, b::uuid[], k, t from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::bytea[]) as x(id, c, b, k, t)
           order by id on conflict (id) do nothing returning id, command_id`,
    values: [
      texts.map((t) => t.id),
      texts.map((t) => t.commandId),
      texts.map((t) => `{${t.betrokkenen.join(',')}}`),
      texts.map((t) => t.key.id),
      texts.map((t) => t.sealed),
    ],
  });
  const mine = new Set(inserted.rows.map((row) => row.id));
  const refs = new Map<string, TextRef>();
  const again: Under<NewText>[] = [];
  for (const text of texts) {
    if (mine.delete(text.id)) refs.set(text.id, { id: text.id, commitment: text.commitment });
    else again.push(text);
  }
  if (again.length > 0) await sameAsStored(client, keys, again, refs);
  return refs;
}

/** The first salt wins: what is stored already keeps its reference, if it is the same text of the same command. */
async function sameAsStored(
  client: pg.PoolClient,
  keys: KeyProvider,
  texts: readonly Under<NewText>[],
  refs: Map<string, TextRef>,
): Promise<void> {
  const { rows } = await client.query<{ id: string; command_id: string; key_id: string; inhoud: Buffer }>(
    'select id, command_id, key_id, inhoud from kluis.tekst where id = any($1::uuid[])',
    [texts.map((t) => t.id)],
  );
  const byId = await keys.keysById([...new Set(rows.map((row) => row.key_id))]);
  const stored = new Map(rows.map((row) => [row.id, row]));
  for (const text of texts) {
    const row = stored.get(text.id);
    const plain = row && open(byId, row.key_id, textRow(row.id, row.command_id), row.inhoud);
    const known = plain && unsalted(plain);
    if (row?.command_id !== text.commandId || known?.tekst !== text.tekst)
      throw new VaultError(
        'tekst-bestaat-al',
        `text ${text.id} exists already, with other content or of another command`,
      );
    refs.set(text.id, { id: text.id, commitment: known.commitment });
  }
}
