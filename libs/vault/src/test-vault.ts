import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { sleutelmap } from '../../../test/setup/sleutelmap.js';
import { formerKey } from './cipher.js';
import { FileKeys } from './keys/file-keys.js';
import type { KeyProvider } from './keys/key-provider.js';
import { PostgresVault } from './postgres-vault.js';
import type { Aanleiding } from './vault.js';

export const KEY = Buffer.alloc(32, 3);
export const BSN_KEY = Buffer.alloc(32, 4);
export const LOG_KEY = Buffer.alloc(32, 5);
/** Why a spec reveals. */
export const AANLEIDING: Aanleiding = {
  doel: 'dossier-lezen',
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
};
export const ROLES = [
  'eenplan_casusregie',
  'eenplan_leesmodellen',
  'eenplan_audit',
  'eenplan_kluis',
  'eenplan_kluis_lezen',
  'eenplan_kluis_inzage',
] as const;
export const SQL = [
  '001-kluis.sql',
  '002-leg.sql',
  '003-sleutels.sql',
  '004-inzage.sql',
  '005-kenmerken.sql',
  '006-verenigd.sql',
  '007-bijlagen.sql',
  '008-concepten.sql',
  '010-uitvoer.sql',
  '013-gelakte-teksten.sql',
] as const;

/** Makes roles and schema in an empty database, as the migrations do; roles are shared with other tests of the run. */
export async function prepareDatabase(url: string, files: readonly string[] = SQL): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // As `migrate` makes them: it may find these.
  for (const role of ['eenplan_eigenaar nologin', ...ROLES.map((name) => `${name} login`)])
    await client.query(`create role ${role}`).catch((error: { code?: string }) => {
      if (error.code !== '42710' && error.code !== '23505') throw error;
    });
  const { rows } = await client.query<{ name: string }>('select current_database() as name');
  await client.query(`grant create on database ${pg.escapeIdentifier(rows[0]!.name)} to eenplan_eigenaar`);
  await client.query('set role eenplan_eigenaar');
  for (const file of files) await client.query(await readFile(join(import.meta.dirname, '../sql', file), 'utf8'));
  await client.end();
}

/** The same database, with the rights of a role only. */
export function asRole(url: string, role: string): string {
  const own = new URL(url);
  own.searchParams.set('options', `-c role=${role}`);
  return own.href;
}

/** Where the master keys of a test are, for all vaults on its database. */
export const testKeys = (url: string): FileKeys => new FileKeys(sleutelmap(url));

/** @param options.former opens what lies under {@link KEY} too, as an installation from before does */
export function testVault(
  url: string,
  { bsnKey = BSN_KEY, role = 'eenplan_kluis', keys = testKeys(url) as KeyProvider, former = false } = {},
): PostgresVault {
  return new PostgresVault({
    url: asRole(url, role),
    keys,
    bsnKey,
    logKey: LOG_KEY,
    ...(former ? { formerKey: formerKey(KEY) } : {}),
  });
}

/** A BSN of a number: its last digit is chosen by the elfproef, the next number is taken where none fits. */
export function bsnOf(number: number): string {
  for (let n = number * 10; ; n++) {
    const digits = String(10_000_000 + (n % 80_000_000)).padStart(8, '0');
    const rest = [...digits].reduce((sum, digit, i) => sum + Number(digit) * (9 - i), 0) % 11;
    if (rest < 10) return digits + rest;
  }
}

export const uuid = (): string => randomUUID();
