import type pg from 'pg';
import { encrypt, FORMER } from './cipher.js';
import type { DataKeys, KeyedRow, UsableKey } from './keys/data-keys.js';
import { type KeyScope, scopeName, scopeOf } from './keys/key-id.js';
import { open, pairingRow, personRow, type PersonRow, textRow } from './rows.js';
import { transaction } from './transaction.js';

const BATCH = 500;

interface Moved {
  /** Primary key, as values of the columns of {@link TABLES}. */
  readonly at: readonly unknown[];
  readonly scope: KeyScope;
  readonly row: readonly string[];
  readonly from: KeyedRow & { readonly inhoud: Buffer };
}

interface Table<R extends KeyedRow & { inhoud: Buffer }> {
  readonly name: string;
  readonly key: readonly (readonly [column: string, type: string])[];
  readonly columns: string;
  readonly moved: (row: R) => Omit<Moved, 'from'>;
}

const persons: Table<PersonRow> = {
  name: 'persoonsgegevens',
  key: [['persoon_id', 'uuid'], ['versie', 'int']],
  columns: 'persoon_id, versie, command_id',
  moved: ({ persoon_id, versie, command_id }) => ({
    at: [persoon_id, versie],
    scope: { persoonId: persoon_id },
    row: personRow(persoon_id, versie, command_id),
  }),
}; // prettier-ignore

const pairings: Table<KeyedRow & { inhoud: Buffer; pseudoniem: Buffer; persoon_id: string }> = {
  name: 'bsn_koppeling',
  key: [['pseudoniem', 'bytea']],
  columns: 'pseudoniem, persoon_id',
  moved: ({ pseudoniem, persoon_id }) => ({
    at: [pseudoniem],
    scope: { persoonId: persoon_id },
    row: pairingRow(pseudoniem, persoon_id),
  }),
};

const texts: Table<KeyedRow & { inhoud: Buffer; id: string; command_id: string; betrokkenen: string[] }> = {
  name: 'tekst',
  key: [['id', 'uuid']],
  columns: 'id, command_id, betrokkenen',
  moved: ({ id, command_id, betrokkenen }) => ({
    at: [id],
    // Which casus it belongs to was not kept.
    scope: new Set(betrokkenen).size === 1 ? { persoonId: betrokkenen[0]! } : { commandId: command_id },
    row: textRow(id, command_id),
  }),
};

/**
 * Encrypts what lies under the key of the configuration anew, under keys of its own, so that that key can go. In batches of a
 * transaction each: it can be killed, and goes on the next time. Nothing new comes under that key meanwhile.
 * @returns rows that were moved
 */
export async function rekey(pool: pg.Pool, keys: DataKeys): Promise<number> {
  // Made before anybody locks it.
  await keys.generation();
  return (await move(pool, keys, persons)) + (await move(pool, keys, pairings)) + (await move(pool, keys, texts));
}

/** Whether anything lies under a key of the configuration, be it this process's or not. */
export async function underFormerKey(client: pg.ClientBase | pg.Pool): Promise<boolean> {
  const { rows } = await client.query<{ any: boolean }>(
    `select exists (select from kluis.persoonsgegevens where key_id like $1) or exists (select from kluis.tekst where key_id like $1)
       or exists (select from kluis.bsn_koppeling where key_id like $1) as any`,
    [`${FORMER}%`],
  );
  return rows[0]!.any;
}

async function move<R extends KeyedRow & { inhoud: Buffer }>(
  pool: pg.Pool,
  keys: DataKeys,
  table: Table<R>,
): Promise<number> {
  let moved = 0;
  for (;;) {
    const batch = await transaction(pool, (client) => moveBatch(client, keys, table));
    moved += batch;
    if (batch === 0) return moved;
  }
}

async function moveBatch<R extends KeyedRow & { inhoud: Buffer }>(
  client: pg.PoolClient,
  keys: DataKeys,
  { name, key, columns, moved }: Table<R>,
): Promise<number> {
  if (!keys.former) return 0;
  await lockGeneration(client, keys);
  const { rows } = await client.query<R>(
    `select ${columns}, key_id, inhoud, null as generatie, null as ingepakt from kluis.${name}
     where key_id = $1 limit ${BATCH} for update`,
    [keys.former.id],
  );
  if (rows.length === 0) return 0;
  const byId = await keys.open(rows);
  const items = rows.map((from): Moved => ({ ...moved(from), from }));
  const own = await keysOfScopes(client, keys, items.map(({ scope }) => scope));
  const sealed = items.map(({ row, from }, i) => encrypt(own[i]!, row, open(byId, from.key_id, row, from.inhoud)!));
  const names = key.map(([column]) => column).join(', ');
  await client.query(
    `update kluis.${name} r set key_id = x.new_key, inhoud = x.sealed
     from unnest($1::text[], $2::bytea[], ${key.map(([, type], i) => `$${i + 3}::${type}[]`).join(', ')})
       as x(new_key, sealed, ${names})
     where ${key.map(([column]) => `r.${column} = x.${column}`).join(' and ')}`,
    [own.map(({ id }) => id), sealed, ...key.map((_, i) => items.map(({ at }) => at[i]))],
  );
  return rows.length;
} // prettier-ignore

/** Holds the generation in force, so that what is wrapped now is found by who wraps everything anew. */
export async function lockGeneration(client: pg.ClientBase, keys: DataKeys): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `select id from kluis.generatie where stand = 'actief' for share`,
  );
  if (rows[0]?.id === (await keys.generation())) return;
  keys.generationChanged();
  await keys.generation();
}

/** The key of each scope: that of a person who has one, else a new one, written here. */
export async function keysOfScopes(
  client: pg.ClientBase,
  keys: DataKeys,
  scopes: readonly KeyScope[],
): Promise<readonly UsableKey[]> {
  const wanted = new Map(scopes.map((scope) => [scopeName(scope), scope]));
  const fresh = await keys.fresh([...wanted.values()]);
  await storeKeys(client, fresh);
  const { rows } = await client.query<KeyedRow>(
    'select id as key_id, generatie, ingepakt from kluis.sleutel where id = any($1::text[])',
    [fresh.map(({ id }) => id)],
  );
  const opened = await keys.open(rows, false);
  const known = new Map(
    [...opened].map(([id, key]): [string, UsableKey] => [scopeName(scopeOf(id)!), { id, key, scope: scopeOf(id)! }]),
  );
  return scopes.map((scope) => known.get(scopeName(scope))!);
}

/** Writes new keys; a person who has one keeps it. */
export async function storeKeys(client: pg.ClientBase, fresh: readonly UsableKey[]): Promise<void> {
  await client.query(
    `insert into kluis.sleutel (id, generatie, ingepakt)
     select * from unnest($1::text[], $2::text[], $3::bytea[]) as f(id, g, i) order by f.id on conflict do nothing`,
    [fresh.map(({ id }) => id), fresh.map((key) => key.fresh!.generation), fresh.map((key) => key.fresh!.wrapped)],
  );
}
