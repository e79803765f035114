import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { finished, pipeline } from 'node:stream/promises';
import { PostgresEventLog, Projector, rebuild } from '@eenplan/event-log';
import { migrate, SERVICE_ROLES } from '@eenplan/event-store';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { alleMigraties } from '../../apps/eenplan/src/gegevens/migraties.js';
import { projecties } from '../../apps/read-model/src/projecties.js';
import { alleSoorten } from '../../apps/read-model/src/testing/alle-soorten.js';
import { Winkel } from '../../apps/read-model/src/testing/winkel.js';
import { upcast } from '../../apps/read-model/src/upcast.js';
import { asRole, PASSWORD } from '../event-store/support.js';
import { testDatabase, type TestDatabase } from '../setup/database.js';
import { vulLeeg } from './vul-leeg.js';

const GEDULD = 120_000;
const roles = Object.fromEntries(SERVICE_ROLES.map((role) => [role, PASSWORD]));
/** In the order in which they run: the first half is what an installation from back then has. */
const opVolgorde = [...alleMigraties].sort((a, b) => Number(a.name.slice(-13)) - Number(b.name.slice(-13)));
const toen = opVolgorde.slice(0, Math.floor(opVolgorde.length / 2));

let oud: TestDatabase;
let vers: TestDatabase;
let admin: pg.Client;
beforeAll(async () => {
  [oud, vers] = [await testDatabase(), await testDatabase()];
  admin = new pg.Client({ connectionString: oud.url });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await oud.drop();
  await vers.drop();
});

const namen = async (sql: string, db = admin) => (await db.query<{ naam: string }>(sql)).rows.map(({ naam }) => naam);
const SCHEMAS = `('casusregie', 'kluis', 'leesmodellen', 'audit', 'portaal')`;
const tabellen = () =>
  namen(`select schemaname || '.' || tablename as naam from pg_tables where schemaname in ${SCHEMAS} order by 1`);
const rijen = (tabel: string, db = admin) => namen(`select to_jsonb(t)::text as naam from ${tabel} t order by 1`, db);

async function leesmodellen(db = admin): Promise<Record<string, string[]>> {
  const uit: Record<string, string[]> = {};
  for (const { name } of projecties.flatMap(({ tables }) => tables)) uit[name] = await rijen(name, db);
  return uit;
}

/** Lets these read models come up to the end of the log. */
async function bij(welke: typeof projecties, einde: number): Promise<void> {
  const url = asRole(oud.url, 'eenplan_leesmodellen');
  const log = new PostgresEventLog({ url, batchSize: 50 });
  const projector = new Projector({ name: 'test', url, log, projections: welke, upcast });
  await projector.start();
  try {
    for (const eind = Date.now() + GEDULD; ;) {
      const status = await projector.status();
      expect(status.flatMap(({ parked }) => parked)).toEqual([]);
      if (status.every(({ partitions }) => partitions.some(({ position }) => position === einde))) return;
      if (Date.now() > eind) throw new Error(`stands still: ${JSON.stringify(status)}`);
      await new Promise((klaar) => setTimeout(klaar, 25));
    }
  } finally {
    await projector.stop();
    await log.close();
  }
}

it(
  'an older database, with rows in all its tables, comes to this version and to the rows of a fresh one',
  async () => {
    expect(await migrate(oud.url, toen, { roles })).toEqual(toen.map(({ name }) => name));
    const winkel = await Winkel.open(asRole(oud.url, 'eenplan_casusregie'));
    let einde = 0;
    for (const stuk of alleSoorten({ zoalsToen: true })) einde = (await winkel.leg(stuk)).position;
    await winkel.close();
    const bestaan = await tabellen();
    await bij(
      projecties.filter(({ tables }) => tables.every(({ name }) => bestaan.includes(name))),
      einde,
    );
    await vulLeeg(admin, bestaan);
    for (const tabel of bestaan) expect([tabel, (await rijen(tabel)).length > 0]).toEqual([tabel, true]);
    // Also in shapes that nothing writes any more.
    const [ouder] = await namen(`select count(*)::text as naam from casusregie.event where schema < (
      select max(schema) from casusregie.event e where e.type = event.type)`);
    expect(Number(ouder)).toBeGreaterThan(2);
    const events = await rijen('casusregie.event');
    const kluis = await Promise.all(bestaan.filter((naam) => naam.startsWith('kluis.')).map((naam) => rijen(naam)));

    expect(await migrate(oud.url, alleMigraties, { roles })).toHaveLength(alleMigraties.length - toen.length);
    expect(await rijen('casusregie.event')).toEqual(events);
    const daarna = await Promise.all(bestaan.filter((naam) => naam.startsWith('kluis.')).map((naam) => rijen(naam)));
    expect(daarna.map((een) => een.length)).toEqual(kluis.map((een) => een.length));
    await bij(projecties, einde);
    const bijgewerkt = await leesmodellen();

    await migrate(vers.url, alleMigraties, { roles });
    const nieuw = new pg.Client({ connectionString: vers.url });
    await nieuw.connect();
    try {
      const naar = nieuw.query(copyFrom('copy casusregie.event from stdin'));
      await pipeline(admin.query(copyTo('copy (select * from casusregie.event order by position) to stdout')), naar);
      await finished(naar).catch(() => undefined);
      await rebuild({ adminUrl: vers.url, projections: projecties, upcast });
      expect(await leesmodellen(nieuw)).toEqual(bijgewerkt);
    } finally {
      await nieuw.end();
    }
    // And the upgraded one is built again to the same.
    await rebuild({ adminUrl: oud.url, projections: projecties, upcast });
    expect(await leesmodellen()).toEqual(bijgewerkt);
  },
  2 * GEDULD,
);
