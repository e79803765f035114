import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  AANLEIDING,
  asRole,
  bsnOf,
  prepareDatabase,
  testKeys,
  testVault,
  uuid,
} from '../../libs/vault/src/test-vault.js';
import { testDatabase, type TestDatabase } from '../setup/database.js';
import { sleutelmap } from '../setup/sleutelmap.js';

const ROOT = join(import.meta.dirname, '../..');
const ACTOR = { accountId: 'test', rol: 'test' };
/** Stands in a text, a name and an address; in no other test. */
const MARK = `Zwaluwstaart${uuid().slice(0, 8)}`;

let database: TestDatabase;
let admin: pg.Pool;
beforeAll(async () => {
  database = await testDatabase();
  await prepareDatabase(database.url);
  admin = new pg.Pool({ connectionString: database.url, max: 2 });
  admin.on('error', () => undefined);
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

/** Erases in a process of its own that kills itself at a moment. @returns what it said, and whether it lived to the end */
async function eraseAndDie(persoonId: string, at: number): Promise<{ alive: boolean; said: string }> {
  if (!existsSync(join(ROOT, 'dist/libs/vault/src/index.js'))) throw new Error('Not built yet: npm run build.');
  const args = [asRole(database.url, 'eenplan_kluis'), sleutelmap(database.url), persoonId, String(at)];
  const child = spawn(process.execPath, [join(import.meta.dirname, 'erase-child.mjs'), ...args], { stdio: 'pipe' });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => (said += part));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(`the child failed: ${said}`);
  return { alive: code === 0, said: said.trim() };
}

async function family(mark = '', bsn?: string) {
  const vault = testVault(database.url);
  const [anna, bas, casusId, commandId] = [uuid(), uuid(), uuid(), uuid()];
  const text = (tekst: string, betrokkenen: string[]) => ({ id: uuid(), tekst, betrokkenen, casusId });
  const texts = [
    text(`alleen Anna ${mark}`, [anna]),
    text(`Anna en Bas ${mark}`, [anna, bas]),
    text('alleen Bas', [bas]),
  ];
  await vault.put({
    commandId,
    personen: [
      {
        persoonId: anna,
        gegevens: { achternaam: mark, adres: mark, geboortedatum: '1980-01-01', ...(bsn !== undefined && { bsn }) },
      },
      { persoonId: bas, gegevens: { voornamen: 'Bas' } },
    ],
    teksten: texts,
  });
  await vault.confirm(commandId);
  await vault.close();
  const refs = [{ persoonId: anna }, { persoonId: bas }, ...texts.map(({ id }) => ({ tekstId: id }))];
  const look = async () => {
    const reader = testVault(database.url);
    const shown = await reader.reveal(refs, ACTOR, AANLEIDING);
    await reader.close();
    return shown;
  };
  return { anna, look };
}

const ERASED = [
  { ontbreekt: true },
  { gegevens: { voornamen: 'Bas' } },
  { ontbreekt: true },
  { gelakt: true },
  { tekst: 'alleen Bas' },
];

describe('an erasure that is killed', () => {
  it('at any moment is finished by whoever goes on, and until then Bas loses nothing', async () => {
    const points: string[] = [];
    for (let at = 1; ; at++) {
      const { anna, look } = await family();
      const first = await eraseAndDie(anna, at);
      if (first.alive) {
        expect(Number(first.said)).toBe(at - 1);
        break;
      }
      points.push(first.said);
      const between = await look();
      expect(between[1]).toMatchObject(ERASED[1]!);
      expect(between[4]).toMatchObject(ERASED[4]!);
      if (at > 1) await refusesAnna(anna);
      // Killed again a moment further, then by the start of the next process.
      await eraseAndDie(anna, 2);
      const vault = testVault(database.url);
      await vault.resumeErasures();
      // One that was killed before it was claimed was never begun.
      if (at === 1) await vault.erase(anna, { gevraagdDoor: uuid(), akkoordDoor: uuid() });
      await vault.close();
      expect(await look()).toMatchObject(ERASED);
      await nothingLeft(anna);
    }
    expect(points).toEqual([
      'claimen', 'sluiten', 'lakken', 'lakken, verder', 'gegevens', 'sleutel', 'generatie', 'generatie, gemaakt',
      'herverpakken', 'herverpakken, verder', 'vernietigen', 'vernietigen, gedaan',
    ]); // prettier-ignore
  }, 180_000);
});

async function refusesAnna(anna: string): Promise<void> {
  const vault = testVault(database.url);
  const put = { commandId: uuid(), personen: [{ persoonId: anna, gegevens: {} }], teksten: [] };
  await expect(vault.put(put)).rejects.toMatchObject({ code: 'persoon-gewist' });
  await vault.close();
}

async function nothingLeft(anna: string): Promise<void> {
  const { rows } = await admin.query<{ stap: string; n: string; g: string; d: string }>(
    `select (select stap from kluis.vernietiging where persoon_id = $1) as stap,
            (select count(*) from kluis.tekst where $1 = any(betrokkenen)) as n,
            (select count(*) from kluis.generatie where stand <> 'vernietigd') as g,
            (select count(*) from kluis.sleutel where dicht or generatie <> (select id from kluis.generatie where stand = 'actief')) as d`,
    [anna],
  );
  expect(rows).toEqual([{ stap: 'klaar', n: '0', g: '1', d: '0' }]);
  // One master key is left, and it is the one in force.
  expect(readdirSync(sleutelmap(database.url))).toHaveLength(1);
}

describe('on the disk, after an erasure', () => {
  it('no file of the database and no WAL has the plain text, a wrapped key of before, or the pseudonym of the BSN', async () => {
    const { anna } = await family(MARK, bsnOf(4_711));
    const { rows: pairs } = await admin.query<{ pseudoniem: Buffer }>('select pseudoniem from kluis.bsn_koppeling');
    const { rows: old } = await admin.query<{ ingepakt: Buffer }>('select ingepakt from kluis.sleutel');
    const folder = (await admin.query<{ d: string }>('show data_directory')).rows[0]!['data_directory' as 'd'];
    const base = (await admin.query<{ f: string }>(`select 'base/' || oid as f from pg_database where datname = current_database()`)).rows[0]!.f; // prettier-ignore
    const scan = (where: string, needles: readonly Buffer[]) => {
      let bytes = 0;
      let files = 0;
      const found = new Set<number>();
      for (const name of readdirSync(join(folder, where), { recursive: true, encoding: 'utf8' })) {
        const path = join(folder, where, name);
        // Other tests drop and recycle files meanwhile.
        if (!statSync(path, { throwIfNoEntry: false })?.isFile()) continue;
        const content = readFileSync(path);
        files += 1;
        bytes += content.length;
        needles.forEach((needle, i) => content.includes(needle) && found.add(i));
      }
      return { files, bytes, found: found.size };
    };
    const marks = [Buffer.from(MARK), Buffer.from(MARK, 'utf16le'), Buffer.from(Buffer.from(MARK).toString('hex'))];
    const wrapped = old.map(({ ingepakt }) => ingepakt);
    const pseudonyms = pairs.map(({ pseudoniem }) => pseudoniem);
    expect(pseudonyms).toHaveLength(1);
    const closed = [...wrapped, ...pseudonyms];
    await admin.query('checkpoint');
    // The scan sees what is there: in the files of the tables, and in the segments that were written meanwhile.
    expect(scan(base, closed).found).toBe(closed.length);
    expect(scan('pg_wal', closed).found).toBe(closed.length);

    const vault = testVault(database.url, { keys: testKeys(database.url) });
    await vault.erase(anna, { gevraagdDoor: uuid(), akkoordDoor: uuid() });
    await vault.close();
    const clean = async () => {
      // What somebody may still look at (an autoanalyze, a process that was killed) VACUUM keeps.
      for (const table of ['sleutel', 'tekst', 'persoonsgegevens', 'bsn_koppeling', 'koppeling_wens', 'lakwerk'])
        await admin.query(`vacuum full kluis.${table}`);
      await admin.query('checkpoint');
      await admin.query('select pg_switch_wal()');
      await admin.query('checkpoint');
      return [scan(base, [...marks, ...closed]), scan('pg_wal', [...marks, ...closed])] as const;
    };
    // Every file of this database (tables, indexes, statistics), and every segment of WAL once those of before are gone: what
    // is recycled keeps its bytes until it is written over. Other databases of this server, its log and its swap are not read.
    await admin.query('alter system set wal_recycle = off');
    await admin.query('select pg_reload_conf()');
    let [data, wal] = await clean();
    for (let again = 0; data.found + wal.found > 0 && again < 20; again++) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      [data, wal] = await clean();
    }
    await admin.query('alter system reset wal_recycle');
    await admin.query('select pg_reload_conf()');
    expect(data.found).toBe(0);
    expect(wal.found).toBe(0);
    expect(data.bytes).toBeGreaterThan(1_000_000);
    expect(wal.bytes).toBeGreaterThan(1_000_000);
    // Until then WAL has old wrapped keys, which open nothing: their master key is gone (libs/vault/src/erase-backup.spec.ts).
  });
});
