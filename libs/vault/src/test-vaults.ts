import { afterAll, beforeAll } from '@jest/globals';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../../test/setup/database.js';
import type { PostgresVault } from './postgres-vault.js';
import { AANLEIDING, bsnOf, prepareDatabase, testVault, uuid } from './test-vault.js';
import type { Actor, Persoonsgegevens, Revealed, VaultRef } from './vault.js';

/** Two vaults on one database of their own, for the spec that imports this. */
export const ACTOR: Actor = { accountId: 'test', rol: 'regisseur' };
export let database: TestDatabase;
export let admin: pg.Pool;
export let vault: PostgresVault;
/** Stands for a second process: nothing is shared but the database. */
export let other: PostgresVault;
let lastBsn = 0;
/** A BSN that no other test of this file uses. */
export const newBsn = () => bsnOf(++lastBsn);

beforeAll(async () => {
  database = await testDatabase();
  await prepareDatabase(database.url);
  admin = new pg.Pool({ connectionString: database.url, max: 2 });
  admin.on('error', () => undefined); // a test that ends connections ends idle ones too
  vault = testVault(database.url);
  other = testVault(database.url);
});
afterAll(async () => {
  await Promise.all([vault.close(), other.close(), admin.end()]);
  await database.drop();
});

export const reveal = (...refs: VaultRef[]) => vault.reveal(refs, ACTOR, AANLEIDING);
export const text = (tekst: string, id = uuid(), betrokkenen = [uuid()]) => ({ id, tekst, betrokkenen });
export const person = (gegevens: Persoonsgegevens, persoonId = uuid()) => ({ persoonId, gegevens });
export const GONE: Revealed = { ontbreekt: true };
export const count = async (sql: string, ...values: unknown[]) =>
  Number((await admin.query<{ n: string }>(`select count(*) as n from ${sql}`, values)).rows[0]!.n);
/** Rows of a table that belong to pending commands. */
export const pending = (table: string) => `${table} p join kluis.opdracht o using (command_id)`;
export const traces = (commandId: string) =>
  count(
    `(select command_id from kluis.opdracht union all select command_id from ${pending('kluis.persoonsgegevens')}
      union all select command_id from ${pending('kluis.tekst')} union all select command_id from kluis.koppeling_wens) x
      where command_id = $1`,
    commandId,
  );
