import type pg from 'pg';
import { encrypt } from './cipher.js';
import { exclusive } from './erase-lock.js';
import { VaultError } from './errors.js';
import type { DataKeys, KeyedRow, UsableKey } from './keys/data-keys.js';
import { newKeyId } from './keys/key-id.js';
import { erasedPerson } from './put.js';
import { keysOfScopes, lockGeneration } from './rekey.js';
import { NEWEST_CONFIRMED, NEWEST_WITH_KEYS, open, pairingRow, personRow, type PersonRow, textRow } from './rows.js';
import { transaction } from './transaction.js';
import type { Persoonsgegevens, Vereniging } from './vault.js';

/**
 * Makes one person of two numbers: texts, data and BSN of the first go under the second, and under that one's key, so that
 * they are read and erased with her. Data of the first becomes older than all that was known. Can be killed, and done again.
 * @returns whether anything was done
 */
export async function unite(
  pool: pg.Pool,
  keys: DataKeys,
  van: string,
  naar: string,
  hoe: Vereniging,
): Promise<boolean> {
  await keys.generation();
  const met = await transaction(pool, (client) => close(client, van, naar, hoe));
  if (met === undefined) return false;
  await transaction(pool, (client) => move(client, keys, van, met, hoe));
  keys.forget([{ persoonId: van }]);
  return true;
}

/**
 * Some texts were never about the one but about the other: they go under that one's number and key. Can be done again.
 * @returns how many were moved
 * @throws VaultError `persoon-gewist`, `persoon-onbekend`: nothing is done
 */
export function reassign(
  pool: pg.Pool,
  keys: DataKeys,
  tekstIds: readonly string[],
  van: string,
  naar: string,
): Promise<number> {
  return transaction(pool, async (client) => {
    await alone(client);
    await lockGeneration(client, keys);
    const { rowCount: gone } = await client.query('select from kluis.gewist where persoon_id = $1', [naar]);
    if (gone !== 0) throw erasedPerson(naar);
    const { rowCount } = await client.query(NEWEST_CONFIRMED, [[naar]]);
    if (rowCount === 0) throw new VaultError('persoon-onbekend', `nobody is known as ${naar}`);
    const [key] = (await keysOfScopes(client, keys, [{ persoonId: naar }])) as readonly [UsableKey];
    return moveTexts(client, keys, van, naar, key, tekstIds);
  });
}

/** One erasure or union at a time: each moves what lies under keys. */
const alone = (client: pg.ClientBase) =>
  client.query(`select pg_advisory_xact_lock(hashtextextended('eenplan kluis vernietiging', 0))`);

/**
 * Nothing new comes under the first number from here on: a put is wholly before or wholly after this.
 * @returns the number that all goes under; undefined when that was done, or is not to be done
 */
async function close(client: pg.ClientBase, van: string, naar: string, hoe: Vereniging): Promise<string | undefined> {
  await alone(client);
  await exclusive(client);
  const { rows: known } = await client.query<{ met: string; klaar: boolean }>(
    'select met, klaar from kluis.verenigd where persoon_id = $1',
    [van],
  );
  // She may be known under yet another number by now.
  if (known[0]) return known[0].klaar ? undefined : known[0].met;
  if ('uitOpdracht' in hoe) {
    // What came with a union lies below the first version: that is no other knowledge of her.
    const { rowCount: elders } = await client.query(
      'select from kluis.persoonsgegevens where persoon_id = $1 and command_id <> $2 and versie > 0',
      [van, hoe.uitOpdracht],
    );
    if (elders !== 0) return undefined;
  }
  const { rows: gone } = await client.query<{ persoon_id: string }>(
    'select persoon_id from kluis.gewist where persoon_id = any($1::uuid[])',
    [[van, naar]],
  );
  if (gone[0]) throw erasedPerson(gone[0].persoon_id);
  const { rowCount } = await client.query(NEWEST_CONFIRMED, [[naar]]);
  if (rowCount === 0) throw new VaultError('persoon-onbekend', `nobody is known as ${naar}`);
  const { rows: bsn } = await client.query('select from kluis.bsn_koppeling where persoon_id = any($1::uuid[])', [
    [van, naar],
  ]);
  if (bsn.length > 1 && 'uitOpdracht' in hoe)
    throw new VaultError('persoon-heeft-ander-bsn', 'each of the two is paired with a BSN');
  await client.query('insert into kluis.gewist (persoon_id) values ($1)', [van]);
  await client.query('update kluis.verenigd set met = $2 where met = $1', [van, naar]);
  await client.query('insert into kluis.verenigd (persoon_id, met) values ($1, $2)', [van, naar]);
  return naar;
}

async function move(client: pg.ClientBase, keys: DataKeys, van: string, naar: string, hoe: Vereniging): Promise<void> {
  await alone(client);
  await lockGeneration(client, keys);
  const { rowCount: erased } = await client.query('select from kluis.gewist where persoon_id = $1', [naar]);
  if (erased !== 0) throw erasedPerson(naar);
  const [key] = (await keysOfScopes(client, keys, [{ persoonId: naar }])) as readonly [UsableKey];
  await moveTexts(client, keys, van, naar, key);
  // Which of two BSNs is right was decided; the other is nobody's from here on.
  if ('bsn' in hoe) await dropPairing(client, hoe.bsn === 'van' ? [naar, van] : [van, naar]);
  if ('bsn' in hoe && hoe.bsn === 'van') await addBsn(client, keys, van, naar, key);
  else await moveData(client, keys, van, naar, key);
  await movePairing(client, keys, van, naar, key);
  await client.query(
    'update kluis.concept set personen = array_replace(personen, $1::uuid, $2::uuid) where personen @> array[$1::uuid]',
    [van, naar],
  );
  await client.query('delete from kluis.kenmerk where persoon_id = $1', [van]);
  await client.query('delete from kluis.sleutel where id = $1', [newKeyId({ persoonId: van })]);
  await client.query('update kluis.verenigd set klaar = true where persoon_id = $1', [van]);
}

type TextRow = KeyedRow & { readonly id: string; readonly command_id: string; readonly versie: number; readonly inhoud: Buffer }; // prettier-ignore

const dropPairing = (client: pg.ClientBase, [weg, blijft]: readonly [string, string]) =>
  client.query(
    `delete from kluis.bsn_koppeling where persoon_id = $1
     and (select true from kluis.bsn_koppeling k where k.persoon_id = $2)`,
    [weg, blijft],
  );

/** A new version of the data, with the BSN that lay under the first number, and its date of birth where none was known. */
async function addBsn(client: pg.ClientBase, keys: DataKeys, van: string, naar: string, key: UsableKey): Promise<void> {
  const { rows } = await client.query<PersonRow>(NEWEST_WITH_KEYS, [[van, naar]]);
  const byId = await keys.open(rows);
  const [uit, aan] = [van, naar].map((id) => rows.find((row) => row.persoon_id === id));
  const lees = (row: PersonRow): Persoonsgegevens =>
    JSON.parse(open(byId, row.key_id, personRow(row.persoon_id, row.versie, row.command_id), row.inhoud)!.toString());
  if (uit && aan) {
    const versie = aan.versie + 1;
    const gegevens = Buffer.from(JSON.stringify({ ...lees(uit), ...lees(aan), bsn: lees(uit).bsn }));
    await client.query('delete from kluis.persoonsgegevens where persoon_id = $1', [van]);
    await client.query(
      'insert into kluis.persoonsgegevens (persoon_id, versie, command_id, key_id, inhoud) values ($1, $2, $3, $4, $5)',
      [naar, versie, uit.command_id, key.id, encrypt(key, personRow(naar, versie, uit.command_id), gegevens)],
    );
  }
}

/** Looks through all texts. What lies under a key of a casus or a command stays there. */
async function moveTexts(
  client: pg.ClientBase,
  keys: DataKeys,
  van: string,
  naar: string,
  key: UsableKey,
  alleen: readonly string[] | null = null,
): Promise<number> {
  const { rows } = await client.query<TextRow>(
    `select t.id, t.command_id, t.versie, t.inhoud, t.key_id, s.generatie, s.ingepakt
     from kluis.tekst t left join kluis.sleutel s on s.id = t.key_id
     where t.betrokkenen @> array[$1::uuid] and ($2::uuid[] is null or t.id = any($2)) for update of t`,
    [van, alleen],
  );
  const own = rows.filter(({ key_id }) => key_id === newKeyId({ persoonId: van }));
  const byId = await keys.open(own);
  const sealed = own.map((row) => {
    const where = textRow(row.id, row.command_id, row.versie);
    return encrypt(key, where, open(byId, row.key_id, where, row.inhoud)!);
  });
  await client.query(
    `update kluis.tekst t set key_id = $1, inhoud = x.inhoud
     from unnest($2::uuid[], $3::bytea[]) as x(id, inhoud) where t.id = x.id`,
    [key.id, own.map(({ id }) => id), sealed],
  );
  await client.query(
    `update kluis.tekst set betrokkenen = array_append(array_remove(array_remove(betrokkenen, $1), $2), $2)
     where id = any($3::uuid[])`,
    [van, naar, rows.map(({ id }) => id)],
  );
  return rows.length;
}

/** What was reported of her is kept, and takes the place of nothing. */
async function moveData(client: pg.ClientBase, keys: DataKeys, van: string, naar: string, key: UsableKey) {
  const { rows } = await client.query<PersonRow>(
    `select g.persoon_id, g.versie, g.command_id, g.key_id, g.inhoud, s.generatie, s.ingepakt
     from kluis.persoonsgegevens g left join kluis.sleutel s on s.id = g.key_id
     where g.persoon_id = $1 order by g.versie desc for update of g`,
    [van],
  );
  const oldest = await client.query<{ versie: number }>(
    'select min(versie) as versie from kluis.persoonsgegevens where persoon_id = $1',
    [naar],
  );
  const byId = await keys.open(rows);
  const versions = rows.map((_, i) => oldest.rows[0]!.versie - 1 - i);
  const sealed = rows.map(({ versie, command_id, key_id, inhoud }, i) =>
    encrypt(
      key,
      personRow(naar, versions[i]!, command_id),
      open(byId, key_id, personRow(van, versie, command_id), inhoud)!,
    ),
  );
  await client.query('delete from kluis.persoonsgegevens where persoon_id = $1', [van]);
  await client.query(
    `insert into kluis.persoonsgegevens (persoon_id, versie, command_id, key_id, inhoud)
     select $1, x.v, x.c, $2, x.i from unnest($3::int[], $4::uuid[], $5::bytea[]) as x(v, c, i) on conflict do nothing`,
    [naar, key.id, versions, rows.map(({ command_id }) => command_id), sealed],
  );
}

async function movePairing(client: pg.ClientBase, keys: DataKeys, van: string, naar: string, key: UsableKey) {
  const { rows } = await client.query<KeyedRow & { pseudoniem: Buffer; inhoud: Buffer }>(
    `select k.pseudoniem, k.key_id, k.inhoud, s.generatie, s.ingepakt
     from kluis.bsn_koppeling k left join kluis.sleutel s on s.id = k.key_id where k.persoon_id = $1 for update of k`,
    [van],
  );
  const byId = await keys.open(rows);
  for (const { pseudoniem, key_id, inhoud } of rows) {
    const plain = open(byId, key_id, pairingRow(pseudoniem, van), inhoud)!;
    await client.query(
      'update kluis.bsn_koppeling set persoon_id = $2, key_id = $3, inhoud = $4 where pseudoniem = $1',
      [pseudoniem, naar, key.id, encrypt(key, pairingRow(pseudoniem, naar), plain)],
    );
  }
}
