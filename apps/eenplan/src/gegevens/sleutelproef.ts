import { createHmac, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { type MigrationClass, SqlMigration } from '@eenplan/event-store';
import pg from 'pg';
import { Fout } from '../fout.js';
import type { Geheimen } from './gegevensmap.js';

export class Sleutelproef1763800000900 extends SqlMigration {
  readonly file = join(import.meta.dirname, '../../sql/001-sleutelproef.sql');
}

/** Schema beheer: what tells that data folder and database belong together. */
export const beheerMigrations: readonly MigrationClass[] = [Sleutelproef1763800000900];

/**
 * Looks whether a database was made with these keys; one that has no marks yet is accepted.
 * @throws Fout when it has marks of other keys: the vault would be unreadable
 */
export async function keurSleutels(adminUrl: string, geheimen: Geheimen): Promise<void> {
  await metClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ er: boolean }>(
      `select pg_catalog.to_regclass('beheer.sleutelproef') is not null as er`,
    );
    if (rows[0]?.er) await vergelijk(client, geheimen);
  });
}

/** Leaves the marks of these keys in a migrated database that has none. @throws Fout when another just left its own */
export async function merkSleutels(adminUrl: string, geheimen: Geheimen): Promise<void> {
  await metClient(adminUrl, async (client) => {
    const gemerkt = [...merken(geheimen)];
    await client.query(
      `insert into beheer.sleutelproef (sleutel, merk) select * from unnest($1::text[], $2::bytea[]) on conflict do nothing`,
      [gemerkt.map(([naam]) => naam), gemerkt.map(([, merk]) => merk)],
    );
    await vergelijk(client, geheimen);
  });
}

async function vergelijk(client: pg.Client, geheimen: Geheimen): Promise<void> {
  const { rows } = await client.query<{ sleutel: string; merk: Buffer }>(
    'select sleutel, merk from beheer.sleutelproef',
  );
  const eigen = merken(geheimen);
  for (const { sleutel, merk } of rows) {
    const van = eigen.get(sleutel);
    if (van && !timingSafeEqual(van, merk))
      throw new Fout(
        'Deze database hoort bij een andere gegevensmap (haar sleutels zijn anders): noem met --data die map, of met DATABASE_URL een lege database.',
      );
  }
}

function merken({ kluisSleutel, bsnSleutel, inzageSleutel }: Geheimen): Map<string, Buffer> {
  const merk = (sleutel: string) =>
    createHmac('sha256', Buffer.from(sleutel, 'base64url')).update('eenplan sleutelproef').digest();
  const merken = new Map([
    ['bsn', merk(bsnSleutel)],
    ['inzage', merk(inzageSleutel)],
  ]);
  if (kluisSleutel !== undefined) merken.set('kluis', merk(kluisSleutel));
  return merken;
}

async function metClient(url: string, werk: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await werk(client).finally(() => client.end());
}
