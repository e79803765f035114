import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { asRole, PASSWORD } from '../../../test/event-store/support.js';
import { type TestDatabase, testDatabase } from '../../../test/setup/database.js';
import { eventStoreMigrations, migrate, SqlMigration } from './index.js';

const file = join(process.env['EENPLAN_TEST_RUN'] ?? tmpdir(), `migratie-${process.pid}.sql`);

class Erbij1763800000900 extends SqlMigration {
  readonly file = file;
}

const roles = { eenplan_casusregie: PASSWORD, eenplan_kluis: PASSWORD };
const opened: TestDatabase[] = [];
const names = eventStoreMigrations.map(({ name }) => name);

async function fresh(): Promise<string> {
  const database = await testDatabase();
  opened.push(database);
  return database.url;
}

async function rows<R extends pg.QueryResultRow>(url: string, sql: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<R>(sql)).rows;
  } finally {
    await client.end();
  }
}

beforeAll(() => writeFile(file, 'create table casusregie.erbij (n int); insert into casusregie.erbij values (1);'));
afterEach(async () => {
  for (const database of opened.splice(0)) await database.drop();
});

describe('migrate', () => {
  it('runs each migration once, also when four do it at once, on several databases of a cluster', async () => {
    const urls = await Promise.all([fresh(), fresh(), fresh()]);
    const all = [...eventStoreMigrations, Erbij1763800000900];
    const runs = await Promise.all(
      urls.map((url) => Promise.all(Array.from({ length: 4 }, () => migrate(url, all, { roles })))),
    );
    for (const perDatabase of runs) expect(perDatabase.flat().sort()).toEqual([...all.map(({ name }) => name)].sort());
    for (const url of urls) expect(await rows(url, 'select n from casusregie.erbij')).toEqual([{ n: 1 }]);
  });

  it('runs only what is missing', async () => {
    const url = await fresh();
    expect(await migrate(url, eventStoreMigrations)).toEqual(names);
    expect(await migrate(url, eventStoreMigrations)).toEqual([]);
    expect(await migrate(url, [...eventStoreMigrations, Erbij1763800000900])).toEqual(['Erbij1763800000900']);
  });

  it('refuses a database of a newer version with a clear sentence, and leaves it alone', async () => {
    const url = await fresh();
    await migrate(url, [...eventStoreMigrations, Erbij1763800000900]);
    await expect(migrate(url, eventStoreMigrations)).rejects.toThrow(
      /^De database is van een nieuwere versie van Eén Plan \(stap Erbij1763800000900 .*\.$/,
    );
    expect(await rows(url, 'select n from casusregie.erbij')).toEqual([{ n: 1 }]);
  });

  it('leaves nothing of a migration that fails, and says why', async () => {
    class Kapot1763800000901 extends SqlMigration {
      readonly file = `${file}.kapot`;
    }
    await writeFile(`${file}.kapot`, 'create table casusregie.half (n int); select 1 / 0;');
    const url = await fresh();
    await expect(migrate(url, [...eventStoreMigrations, Kapot1763800000901])).rejects.toThrow('division by zero');
    expect(await rows(url, `select to_regclass('casusregie.half') as half`)).toEqual([{ half: null }]);
    expect(await migrate(url, eventStoreMigrations)).toEqual([]);
  });

  it('makes roles: an owner that cannot log in, services that own nothing and log in with their password', async () => {
    const url = await fresh();
    await migrate(url, eventStoreMigrations, { roles });
    expect(
      await rows(
        url,
        `select rolname, rolcanlogin, rolsuper from pg_roles where rolname like 'eenplan\\_%' order by rolname`,
      ),
    ).toEqual([
      { rolname: 'eenplan_audit', rolcanlogin: true, rolsuper: false },
      { rolname: 'eenplan_casusregie', rolcanlogin: true, rolsuper: false },
      { rolname: 'eenplan_eigenaar', rolcanlogin: false, rolsuper: false },
      { rolname: 'eenplan_kluis', rolcanlogin: true, rolsuper: false },
      { rolname: 'eenplan_kluis_inzage', rolcanlogin: true, rolsuper: false },
      { rolname: 'eenplan_kluis_lezen', rolcanlogin: true, rolsuper: false },
      { rolname: 'eenplan_leesmodellen', rolcanlogin: true, rolsuper: false },
      { rolname: 'eenplan_leesmodellen_lezer', rolcanlogin: false, rolsuper: false },
      { rolname: 'eenplan_portaal', rolcanlogin: true, rolsuper: false },
    ]);
    expect(
      await rows(
        url,
        `select distinct pg_get_userbyid(relowner) as owner from pg_class where relnamespace = 'casusregie'::regnamespace
         union select pg_get_userbyid(proowner) from pg_proc where pronamespace = 'casusregie'::regnamespace`,
      ),
    ).toEqual([{ owner: 'eenplan_eigenaar' }]);
    expect(await rows(asRole(url, 'eenplan_casusregie'), 'select current_user as me')).toEqual([
      { me: 'eenplan_casusregie' },
    ]);
    expect(await rows(asRole(url, 'eenplan_kluis'), 'select current_user as me')).toEqual([{ me: 'eenplan_kluis' }]);
    await expect(rows(asRole(url, 'eenplan_kluis'), 'select 1 from casusregie.event')).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('never sends a password to the server as it is, and does not touch one that is right', async () => {
    const url = await fresh();
    await migrate(url, [], { roles });
    const stored = () => rows(url, `select rolpassword from pg_authid where rolname = 'eenplan_kluis'`);
    const [before] = await stored();
    expect(before).toEqual({ rolpassword: expect.stringMatching(/^SCRAM-SHA-256\$4096:/) });
    await migrate(url, [], { roles });
    expect(await stored()).toEqual([before]);
  });

  it('only goes forward', () => {
    expect(() => new Erbij1763800000900().down()).toThrow('forward only');
  });
});
