import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { testDatabase } from '../../../test/setup/database.js';
import { sleutelmap } from '../../../test/setup/sleutelmap.js';
import { FileKeys } from './keys/file-keys.js';
import { AANLEIDING, prepareDatabase, testVault, uuid } from './test-vault.js';
import { ACTOR, admin, database, GONE, newBsn, person, text, vault } from './test-vaults.js';
import type { VaultRef } from './vault.js';

const TABLES = ['generatie', 'sleutel', 'persoonsgegevens', 'tekst', 'bsn_koppeling'] as const;
type Backup = Readonly<Record<(typeof TABLES)[number], Record<string, unknown>[]>>;

async function backup(): Promise<Backup> {
  const rows = async (table: string) =>
    (await admin.query<Record<string, unknown>>(`select * from kluis.${table}`)).rows;
  return Object.fromEntries(
    await Promise.all(TABLES.map(async (table) => [table, await rows(table)] as const)),
  ) as unknown as Backup;
}

/** A second database with these rows, and a vault on it that has every master key that exists now. */
async function restored<R>(
  rows: Backup,
  look: (read: (refs: readonly VaultRef[]) => Promise<unknown[]>) => Promise<R>,
) {
  const second = await testDatabase();
  await prepareDatabase(second.url);
  const client = new pg.Client({ connectionString: second.url });
  await client.connect();
  for (const table of TABLES)
    for (const row of rows[table]) {
      const names = Object.keys(row);
      await client.query(
        `insert into kluis.${table} (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
        Object.values(row),
      );
    }
  await client.end();
  const keys = new FileKeys(sleutelmap(database.url));
  const reader = testVault(second.url, { keys });
  // One by one: what cannot be opened must not hide what can.
  const read = (refs: readonly VaultRef[]) =>
    Promise.all(refs.map((ref) => reader.reveal([ref], ACTOR, AANLEIDING).then(([one]) => one, (error: { code: string }) => error.code))); // prettier-ignore
  try {
    return await look(read);
  } finally {
    await reader.close();
    await second.drop();
  }
}

describe('a backup from before an erasure, with every key that exists after it', () => {
  it('opens nothing of that person, and everything of the others', async () => {
    const [anna, bas, carla, casus, other, bsn] = [uuid(), uuid(), uuid(), uuid(), uuid(), newBsn()];
    const own = text('alleen Anna', uuid(), [anna]);
    const ownInCasus = { ...text('alleen Anna, in de casus', uuid(), [anna]), casusId: casus };
    const shared = { ...text('Anna en Bas', uuid(), [anna, bas]), casusId: casus };
    const beside = { ...text('alleen Bas', uuid(), [bas]), casusId: casus };
    const elsewhere = { ...text('Bas en Carla', uuid(), [bas, carla]), casusId: other };
    const carlas = text('alleen Carla', uuid(), [carla]);
    const commandId = uuid();
    await vault.put({
      commandId,
      personen: [
        person({ voornamen: 'Anna', bsn, geboortedatum: '1980-01-01' }, anna),
        person({ voornamen: 'Bas' }, bas),
        person({ voornamen: 'Carla' }, carla),
      ],
      teksten: [own, ownInCasus, shared, beside, elsewhere, carlas],
    });
    await vault.confirm(commandId);
    const tekst = ({ id }: { id: string }) => ({ tekstId: id });
    const hers = [{ persoonId: anna }, tekst(own), tekst(ownInCasus), tekst(shared)];
    const theirs = [{ persoonId: bas }, { persoonId: carla }, tekst(elsewhere), tekst(carlas)];
    const shown = [
      { gegevens: { voornamen: 'Bas' } }, { gegevens: { voornamen: 'Carla' } }, { tekst: 'Bas en Carla' }, { tekst: 'alleen Carla' },
    ]; // prettier-ignore
    const before = await backup();
    // The backup is a good one: while the keys are there, all of it opens.
    await restored(before, async (read) => {
      expect(await read(hers)).not.toContainEqual(GONE);
      expect(await read(theirs)).toMatchObject(shown);
    });
    await vault.erase(anna, { gevraagdDoor: uuid(), akkoordDoor: uuid() });
    const after = await backup();

    // As it is: every key in it is wrapped under a master key that is gone.
    await restored(before, async (read) => {
      expect(await read([...hers, ...theirs])).toEqual(Array(8).fill('hoofdsleutel-ontbreekt'));
    });
    // With every key that exists now, wherever it lies: hers are nowhere.
    const mixed = { ...before, generatie: after.generatie, sleutel: after.sleutel };
    await restored(mixed, async (read) => {
      expect(await read(hers)).toEqual(hers.map(() => GONE));
      expect(await read(theirs)).toMatchObject(shown);
      // It lay under a key that opened a text about Anna; that text is only where it was encrypted anew.
      expect(await read([tekst(beside)])).toEqual([GONE]);
    });
    await restored(after, async (read) => {
      expect(await read([tekst(beside), ...theirs])).toMatchObject([{ tekst: 'alleen Bas' }, ...shown]);
    });
    // The old wrapped keys, one by one, against every master key there is.
    const left = await Promise.all(
      before.sleutel.map(async ({ id, generatie, ingepakt }) => {
        const keys = new FileKeys(sleutelmap(database.url));
        return (
          await keys.unwrap([{ keyId: id as string, generation: generatie as string, wrapped: ingepakt as Buffer }])
        )[0];
      }),
    );
    expect(left.filter((key) => key !== undefined)).toEqual([]);
  });
});
