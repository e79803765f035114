import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { streams } from '@eenplan/domain/evolve';
import { PostgresEventLog, Projector, rebuild } from '@eenplan/event-log';
import { projecties } from './projecties.js';
import { alleSoorten } from './testing/alle-soorten.js';
import { type LeesDatabase, leesDatabase } from './testing/database.js';
import { casus, ev, geopend, id } from './testing/verhaal.js';
import { Winkel } from './testing/winkel.js';
import { upcast } from './upcast.js';

const wachtend = id();
let db: LeesDatabase;
let log: PostgresEventLog;
let projector: Projector;
let winkel: Winkel;

beforeAll(async () => {
  db = await leesDatabase();
  winkel = await Winkel.open(db.casusregieUrl);
  // Small batches: many streams are loaded, changed and written more than once.
  log = new PostgresEventLog({ url: db.url, batchSize: 7 });
  projector = new Projector({ name: 'test', url: db.url, log, projections: projecties, upcast });
  await projector.start();
});
afterAll(async () => {
  await projector.stop();
  await log.close();
  await winkel.close();
  await db.drop();
});

/** Every row of every table, sorted. */
async function alles(): Promise<Record<string, string[]>> {
  const tabellen = projecties.flatMap(({ tables }) => tables.map(({ name }) => name));
  const rijen = await Promise.all(
    tabellen.map(async (naam) => {
      const { rows } = await db.pool.query<{ rij: string }>(
        `select row_to_json(t)::jsonb::text as rij from ${naam} t order by 1`,
      );
      return [naam, rows.map(({ rij }) => rij)] as const;
    }),
  );
  return Object.fromEntries(rijen);
}

describe('live and rebuilt', () => {
  it('are the same, row by row, for events of all types', async () => {
    const gevoegd = ev('AanmeldingGevoegd', {
      aanmeldingId: id(),
      gezinsleden: [],
      betrokkenen: [],
      veiligheidAcuut: true,
    });
    const stukken = [...alleSoorten(), casus(wachtend, geopend()), casus(wachtend, gevoegd)];
    const soorten = new Set(stukken.flatMap(({ events }) => events.map(({ type }) => type)));
    expect([...soorten].sort()).toEqual(
      Object.values(streams)
        .flatMap(({ schemas }) => Object.keys(schemas))
        .sort(),
    );
    const versies = new Map<string, { soort: string; version: number }>();
    for (const stuk of stukken) {
      await winkel.leg(stuk);
      versies.set(stuk.id, { soort: stuk.soort, version: (versies.get(stuk.id)?.version ?? 0) + 1 });
    }
    for (const projectie of projecties)
      for (const [streamId, { soort, version }] of versies)
        if (projectie.streamTypes.includes(soort))
          expect([projectie.name, await projector.waitFor(projectie.name, streamId, version, 10_000)]).toEqual([
            projectie.name,
            'ok',
          ]);
    const live = await alles();
    const leeg = Object.entries(live).filter(([, rijen]) => rijen.length === 0);
    expect(leeg).toEqual([]);
    await rebuild({ adminUrl: db.adminUrl, projections: projecties, upcast });
    expect(await alles()).toEqual(live);
    expect((await projector.status()).flatMap(({ parked }) => parked)).toEqual([]);
  });
});
