import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { testDatabase } from '../../../test/setup/database.js';
import { sleutelmap } from '../../../test/setup/sleutelmap.js';
import { FileKeys } from './keys/file-keys.js';
import { AANLEIDING, prepareDatabase, testVault, uuid } from './test-vault.js';
import { ACTOR, admin, database, GONE, newBsn, person, text, vault } from './test-vaults.js';
import type { VaultRef } from './vault.js';

const TABLES = [
  'generatie',
  'sleutel',
  'persoonsgegevens',
  'tekst',
  'bsn_koppeling',
  'bijlage',
  'bijlage_deel',
] as const;
type Backup = Readonly<Record<(typeof TABLES)[number], Record<string, unknown>[]>>;

async function backup(): Promise<Backup> {
  const rows = async (table: string) =>
    (await admin.query<Record<string, unknown>>(`select * from kluis.${table}`)).rows;
  return Object.fromEntries(
    await Promise.all(TABLES.map(async (table) => [table, await rows(table)] as const)),
  ) as unknown as Backup;
}

/** A file too, which is read to its end. */
type Ref = VaultRef | { readonly bijlageId: string };

/** A second database with these rows, and a vault on it that has every master key that exists now. */
async function restored<R>(rows: Backup, look: (read: (refs: readonly Ref[]) => Promise<unknown[]>) => Promise<R>) {
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
  const one = async (ref: Ref) => {
    if (!('bijlageId' in ref)) return (await reader.reveal([ref], ACTOR, AANLEIDING))[0];
    const file = await reader.revealBijlage(ref, ACTOR, AANLEIDING);
    if (!('inhoud' in file)) return file;
    let bytes = 0;
    for await (const deel of file.inhoud) bytes += deel.length;
    return { bytes };
  };
  const read = (refs: readonly Ref[]) =>
    Promise.all(refs.map((ref) => one(ref).catch((error: { code: string }) => error.code)));
  try {
    return await look(read);
  } finally {
    await reader.close();
    await second.drop();
  }
}

async function* content() {
  yield await Promise.resolve(Buffer.alloc(300_000, 7));
}

describe('a backup from before an erasure, with every key that exists after it', () => {
  it('opens nothing of that person, and everything of the others', async () => {
    const [anna, bas, carla, casus, other, bsn] = [uuid(), uuid(), uuid(), uuid(), uuid(), newBsn()];
    const [hersAlone, hersToo, ofOthers] = [uuid(), uuid(), uuid()];
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
      bijlagen: await Promise.all(
        [
          { bijlageId: hersAlone, betrokkenen: [anna], casusId: casus },
          { bijlageId: hersToo, betrokkenen: [anna, carla], casusId: casus },
          { bijlageId: ofOthers, betrokkenen: [bas, carla], casusId: other },
        ].map(async ({ bijlageId, ...over }) => {
          const bestand = { bijlageId, naam: 'a.pdf', soort: 'application/pdf' };
          return { ...over, ontvangen: await vault.ontvang(bestand, content()) };
        }),
      ),
    });
    await vault.confirm(commandId);
    const tekst = ({ id }: { id: string }) => ({ tekstId: id });
    const hers: Ref[] = [
      { persoonId: anna },
      tekst(own),
      tekst(ownInCasus),
      tekst(shared),
      { bijlageId: hersAlone },
      { bijlageId: hersToo },
    ];
    const theirs: Ref[] = [
      { persoonId: bas },
      { persoonId: carla },
      tekst(elsewhere),
      tekst(carlas),
      { bijlageId: ofOthers },
    ];
    const shown = [
      { gegevens: { voornamen: 'Bas' } }, { gegevens: { voornamen: 'Carla' } }, { tekst: 'Bas en Carla' }, { tekst: 'alleen Carla' },
      { bytes: 300_000 },
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
      expect(await read([...hers, ...theirs])).toEqual(Array(11).fill('hoofdsleutel-ontbreekt'));
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
