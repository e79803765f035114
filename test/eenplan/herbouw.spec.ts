import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { migrate } from '@eenplan/event-store';
import pg from 'pg';
import { alleMigraties } from '../../apps/eenplan/src/gegevens/migraties.js';
import { projecties } from '../../apps/read-model/src/projecties.js';
import { takeLock } from '../../infra/process/owner-lock.mjs';
import { fillEvents } from '../bench/rebuild-events.mjs';
import { eventually } from '../event-log/support.js';
import { testDatabase, type TestDatabase } from '../setup/database.js';
import { dataMap, Eenplan, GEREED_MS, opdracht } from './systeem.js';

const EVENTS = 20_000;
/** The read model whose last step is held up: what the process has in hand when it is killed. */
const VAST = 'werkbord';

const map = dataMap('herbouw');
let db: TestDatabase;
let admin: pg.Client;
let slot: ReturnType<typeof takeLock>;

beforeAll(async () => {
  db = await testDatabase();
  await migrate(db.url, alleMigraties);
  await fillEvents(db.url, EVENTS);
  admin = new pg.Client({ connectionString: db.url });
  await admin.connect();
  // A system that runs, as far as the command can see: this process owns the folder.
  mkdirSync(map, { recursive: true });
  slot = takeLock(join(map, 'eenplan.lock'));
  writeFileSync(join(map, 'runtime.json'), JSON.stringify({ pid: process.pid, databaseUrl: db.url }));
}, GEREED_MS);

afterAll(async () => {
  if (slot && 'release' in slot) slot.release();
  await admin.end();
  await db.drop();
});

const namen = async (sql: string) => (await admin.query<{ naam: string }>(sql)).rows.map(({ naam }) => naam);
const gevuld = () => namen('select projection as naam from leesmodellen.projection_rebuild order by 1');
const aanHetWerk = () =>
  namen(`select application_name as naam from pg_stat_activity
    where datname = current_database() and application_name like 'eenplan rebuild%' order by 1`);

/** Every row of every read model, and how far each stream is. */
async function alles(): Promise<Record<string, readonly string[]>> {
  const uit: Record<string, readonly string[]> = {};
  for (const naam of [
    ...projecties.flatMap(({ tables }) => tables.map(({ name }) => name)),
    'leesmodellen.projection_stream',
  ])
    uit[naam] = await namen(`select to_jsonb(t)::text as naam from ${naam} t order by 1`);
  return uit;
}

describe('rebuild as a process', () => {
  it(
    'goes on where it was when it was killed, and comes to the rows of a fresh one',
    async () => {
      const houder = new pg.Client({ connectionString: db.url });
      await houder.connect();
      // Its note that the shadow is full waits for ours: the others get done, and this one is in hand.
      await houder.query(
        `begin; insert into leesmodellen.projection_rebuild (projection, position, ddl) values ('${VAST}', 0, 'van een ander')`,
      );
      const eerste = new Eenplan('rebuild', 'alles', '--data', map);
      const over = projecties
        .map(({ name }) => name)
        .filter((name) => name !== VAST)
        .sort();
      await eventually(
        'all but one are filled',
        async () => JSON.stringify(await gevuld()) === JSON.stringify(over),
        GEREED_MS,
      );
      expect(await aanHetWerk()).toContain(`eenplan rebuild ${VAST}`);
      await eerste.stop('SIGKILL');
      expect(eerste.proces.signalCode).toBe('SIGKILL');
      expect(eerste.stdout).toBe('');
      await houder.query('rollback');
      await houder.end();
      await eventually('PostgreSQL has seen that it is gone', async () => (await aanHetWerk()).length === 0, GEREED_MS);
      expect(await gevuld()).toEqual(over);

      const tweede = await opdracht('rebuild', 'alles', '--data', map);
      expect(tweede).toMatchObject({
        code: 0,
        stdout: expect.stringContaining(`Herbouwd tot en met positie ${EVENTS}: `),
      });
      const verder = /\(verder gegaan met (.*)\)/.exec(tweede.stdout)?.[1]?.split(', ').sort();
      expect(verder).toEqual(over);
      const hervat = await alles();
      expect(hervat['leesmodellen.casusdossier']!.length).toBeGreaterThan(100);
      expect(hervat['leesmodellen.werkbord']!.length).toBeGreaterThan(100);

      const vers = await opdracht('rebuild', 'alles', '--opnieuw', '--data', map);
      expect(vers).toMatchObject({ code: 0, stdout: expect.not.stringContaining('verder gegaan') });
      expect(await alles()).toEqual(hervat);
    },
    2 * GEREED_MS,
  );

  it(
    'comes to the same rows with more threads',
    async () => {
      expect(await opdracht('rebuild', 'alles', '--opnieuw', '--data', map)).toMatchObject({ code: 0 });
      const alleen = await alles();
      await admin.query('truncate leesmodellen.casusdossier, leesmodellen.projection_stream');
      const dist = (pad: string) => pathToFileURL(join(import.meta.dirname, '../../dist', pad)).href;
      const module = dist('apps/read-model/src/herbouw.js');
      const programma = `
        const { rebuild } = await import(${JSON.stringify(dist('libs/event-log/src/index.js'))});
        const { projections, upcast } = await import(${JSON.stringify(module)});
        await rebuild({ adminUrl: process.env.ADMIN_URL, projections, upcast,
          threads: { module: ${JSON.stringify(module)}, count: 3, fromEvents: 0 } });`;
      await promisify(execFile)(process.execPath, ['--input-type=module', '-e', programma], {
        env: { ...process.env, ADMIN_URL: db.url },
      });
      expect(await alles()).toEqual(alleen);
    },
    2 * GEREED_MS,
  );
});
