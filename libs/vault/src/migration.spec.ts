import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../../test/setup/database.js';
import { pseudonymOf } from './bsn.js';
import { encrypt, formerKey, salted } from './cipher.js';
import { pairingPlain, pairingRow, personRow, textRow } from './rows.js';
import { AANLEIDING, BSN_KEY, bsnOf, KEY, prepareDatabase, SQL, testVault, uuid } from './test-vault.js';
import type { PostgresVault } from './postgres-vault.js';
import type { VaultRef } from './vault.js';

let database: TestDatabase;
let admin: pg.Client;
beforeAll(async () => {
  database = await testDatabase();
  admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

interface Lain {
  readonly bevestigd?: boolean;
  /** Stands in kluis.opdracht. */
  readonly undecided?: boolean;
  readonly versie?: number;
  readonly persoonId?: string;
}

/** Rows as they were written when each had its own flag. */
async function lay(commandId: string, lain: Lain) {
  const { bevestigd = false, undecided = !bevestigd, versie = 1, persoonId = uuid() } = lain;
  const key = formerKey(KEY);
  const id = uuid();
  await admin.query(
    `insert into kluis.tekst (id, command_id, betrokkenen, key_id, inhoud, bevestigd) values ($1, $2, '{}', $3, $4, $5)`,
    [id, commandId, key.id, encrypt(key, textRow(id, commandId), salted('oud')), bevestigd],
  );
  await admin.query(
    `insert into kluis.persoonsgegevens (persoon_id, versie, command_id, key_id, inhoud, bevestigd)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      persoonId,
      versie,
      commandId,
      key.id,
      encrypt(key, personRow(persoonId, versie, commandId), Buffer.from(JSON.stringify({ adres: `adres ${versie}` }))),
      bevestigd,
    ],
  );
  if (undecided) await admin.query('insert into kluis.opdracht (command_id, puts) values ($1, 1)', [commandId]);
  return { key, persoonId, refs: [{ tekstId: id }, { persoonId }] as VaultRef[] };
}

const shown = { tekst: 'oud' };
const gone = { ontbreekt: true };

it('a database in use: what was confirmed stays so, what was pending stays pending, and all of it can be read', async () => {
  await prepareDatabase(database.url, SQL.slice(0, 1));
  const [done, open, stray, again] = [uuid(), uuid(), uuid(), uuid()];
  const confirmed = await lay(done, { bevestigd: true });
  const { persoonId } = confirmed;
  const pending = await lay(open, { versie: 2, persoonId });
  // Pending without a row that says so; and accepted, but put once more by an attempt that came too late.
  const lost = await lay(stray, { undecided: false });
  const late = await lay(again, { bevestigd: true, undecided: true });
  const bsn = bsnOf(1);
  const pseudonym = pseudonymOf(BSN_KEY, bsn);
  const sealed = encrypt(late.key, pairingRow(pseudonym, late.persoonId), pairingPlain('1980-01-01'));
  await admin.query(
    'insert into kluis.bsn_koppeling (pseudoniem, persoon_id, key_id, inhoud) values ($1, $2, $3, $4)',
    [pseudonym, late.persoonId, late.key.id, sealed],
  );
  await admin.query('insert into kluis.koppeling_wens values ($1, $2, true)', [again, pseudonym]);

  await prepareDatabase(database.url, SQL.slice(1));
  const vault = testVault(database.url, { former: true });
  const reveal = (refs: readonly VaultRef[]) => vault.reveal(refs, { accountId: 'test', rol: 'test' }, AANLEIDING);
  expect(await reveal(confirmed.refs)).toMatchObject([shown, { gegevens: { adres: 'adres 1' } }]);
  expect(await reveal(pending.refs)).toMatchObject([gone, { gegevens: { adres: 'adres 1' } }]);
  expect(await reveal(lost.refs)).toMatchObject([gone, gone]);
  expect(await reveal(late.refs)).toMatchObject([shown, { gegevens: { adres: 'adres 1' } }]);
  expect((await admin.query('select pseudoniem from kluis.koppeling_wens')).rows).toEqual([]);
  expect((await admin.query('select bevestigd from kluis.bsn_koppeling')).rows).toEqual([{ bevestigd: true }]);

  await vault.confirm(open);
  expect(await reveal(pending.refs)).toMatchObject([shown, { gegevens: { adres: 'adres 2' } }]);
  expect(await vault.sweep(0, () => Promise.resolve('vervallen'))).toEqual({ bevestigd: 0, verwijderd: 1 });
  const next = uuid();
  await vault.put({ commandId: next, personen: [{ persoonId, gegevens: { adres: 'nieuw' } }], teksten: [] });
  await vault.confirm(next);
  expect(await reveal([{ persoonId }])).toMatchObject([{ gegevens: { adres: 'nieuw' } }]);
  await vault.reject(done);
  await vault.reject(again);
  expect(await reveal(confirmed.refs)).toMatchObject([shown, { gegevens: { adres: 'nieuw' } }]);

  // All of it moves to keys of its own; then the key of the configuration is of no use any more.
  const besluit = { gevraagdDoor: uuid(), akkoordDoor: uuid() };
  await expect(vault.erase(persoonId, besluit)).rejects.toMatchObject({ code: 'oude-sleutel-in-gebruik' });
  expect(await vault.rekey()).toBeGreaterThan(5);
  expect(await vault.rekey()).toBe(0);
  await expect(vault.erase(persoonId, besluit)).rejects.toMatchObject({ code: 'oude-sleutel-in-gebruik' });
  await vault.close();
  const without = testVault(database.url);
  const later = await without.reveal([...confirmed.refs, ...late.refs], { accountId: 'test', rol: 'test' }, AANLEIDING);
  expect(later).toMatchObject([shown, { gegevens: { adres: 'nieuw' } }, shown, { gegevens: { adres: 'adres 1' } }]);
  expect(await without.identify(uuid(), bsn, '1980-01-01', uuid())).toMatchObject({ persoonId: late.persoonId });
  expect(await without.erase(persoonId, besluit)).toMatchObject({ versiesGewist: 3 });
  await without.close();
});

it('a full database is encrypted anew in batches, and a kill loses nothing', async () => {
  const many = uuid();
  const key = formerKey(KEY);
  const ids = Array.from({ length: 1200 }, () => uuid());
  await admin.query(
    `insert into kluis.tekst (id, command_id, betrokkenen, key_id, inhoud)
     select x.id, $2, array[x.id], $3, x.inhoud from unnest($1::uuid[], $4::bytea[]) as x(id, inhoud)`,
    [ids, many, key.id, ids.map((id) => encrypt(key, textRow(id, many), salted(`tekst ${id}`)))],
  );
  const killed = testVault(database.url, { former: true });
  // One row of the second batch is held, so that it is in the middle of its work for certain when it is ended.
  const holder = new pg.Client({ connectionString: database.url });
  await holder.connect();
  await holder.query('begin');
  await holder.query('select from kluis.tekst where id = $1 for update', [ids[700]]);
  const ended = (async () => {
    while (
      (
        await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'eenplan-kluis' and datname = current_database() and wait_event_type = 'Lock'`)
      ).rowCount === 0
    );
  })();
  await expect(killed.rekey()).rejects.toThrow();
  await ended;
  await holder.end();
  const left = async () =>
    Number((await admin.query(`select count(*) as n from kluis.tekst where key_id = $1`, [key.id])).rows[0].n);
  expect(await left()).toBeLessThan(1200);
  expect(await left()).toBeGreaterThan(0);
  await killed.close();
  const vault = testVault(database.url, { former: true });
  const shownTo = async (reader: PostgresVault) =>
    (
      await reader.reveal(
        ids.map((tekstId) => ({ tekstId })),
        { accountId: 'test', rol: 'test' },
        AANLEIDING,
      )
    ).every((each, i) => 'tekst' in each && each.tekst === `tekst ${ids[i]}`);
  expect(await shownTo(vault)).toBe(true);
  await vault.rekey();
  expect(await left()).toBe(0);
  await vault.close();
  const without = testVault(database.url);
  expect(await shownTo(without)).toBe(true);
  await without.close();
});
