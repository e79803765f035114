import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { eventLogMigrations, PostgresEventLog, Projector, projectionSql } from '@eenplan/event-log';
import { eventStoreMigrations, migrate } from '@eenplan/event-store';
import pg from 'pg';
import { startCluster } from '../../infra/postgres/cluster.mjs';
import { makeRunFolder } from '../setup/run-folder.mjs';
import { eventually, History, store, uuid } from './support.js';
import { teller, volger } from './teller.projection.js';

// Commits that did not wait for the disk stay in memory so long, and are lost when all of PostgreSQL dies at once.
const settings = { wal_writer_delay: '10s', bgwriter_lru_maxpages: 0 };

it('a crash of PostgreSQL takes away what the projector had committed last, whole, and the log brings it again', async () => {
  const folder = join(await makeRunFolder(), 'postgres');
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  let cluster = await startCluster({ dataDir: folder, settings });
  const { url, port } = cluster;
  const open = () => {
    const pool = new pg.Pool({ connectionString: url, max: 2 });
    pool.on('error', () => undefined);
    return pool;
  };
  await migrate(url, [...eventStoreMigrations, ...eventLogMigrations]);
  let pool = open();
  for (const projection of [teller, volger])
    await pool.query(`set role eenplan_eigenaar; ${projectionSql(projection)}; reset role`);
  const log = new PostgresEventLog({ url, report: () => undefined });
  const projector = new Projector({ name: 'test', url, log, projections: [teller, volger] });
  try {
    await projector.start();
    const history = new History();
    const [a, b] = [uuid(), uuid()];
    const tel = (streamId: string, n: number) => history.add({ streamId, type: 'Geteld', data: { n } });
    // One look at all that a batch writes: rows, versions and checkpoints.
    const stand = async () => ({
      sommen: (await pool.query(`select stream_id, som from leesmodellen.teller order by som`)).rows,
      versies: (
        await pool.query('select projection, stream_id, version from leesmodellen.projection_stream order by 1, 3, 2')
      ).rows,
      plaatsen: (
        await pool.query(
          `select projection, "offset"::int, position::int from leesmodellen.projection_checkpoint order by 1`,
        )
      ).rows,
    });
    const bij = (offset: number) =>
      eventually(`all are at ${offset}`, async () => {
        const nu = await stand().catch(() => undefined);
        return nu?.plaatsen.every((plaats) => plaats.offset === offset);
      });
    const gezien = (som: number) =>
      eventually(`${som} is seen`, async () => {
        const { rows } = await pool.query('select 1 from leesmodellen.teller where som = $1', [som]);
        return rows.length > 0;
      });
    await store(pool, tel(a, 1));
    await gezien(1);
    // This waits for the disk, and takes all before it along.
    await store(pool, tel(b, 10));
    await bij(2);
    const bewaard = await stand();

    await pool.end();
    process.kill(cluster.pid, 'SIGKILL');
    await cluster.stop();
    // Before anybody brings it again: the projector cannot reach this one.
    cluster = await startCluster({ dataDir: folder, settings });
    const los = new pg.Client({ connectionString: cluster.url });
    await los.connect();
    const { rows: verloren } = await los.query(
      `select (select count(*)::int from leesmodellen.teller) as rijen,
         (select count(*)::int from leesmodellen.projection_stream) as versies,
         (select array_agg(distinct "offset"::int) from leesmodellen.projection_checkpoint) as plaatsen,
         (select count(*)::int from casusregie.event) as events`,
    );
    await los.end();
    // The last batch is gone, whole; no event is.
    expect(verloren).toEqual([{ rijen: 1, versies: 2, plaatsen: [1], events: 2 }]);
    await cluster.stop();

    cluster = await startCluster({ dataDir: folder, port, settings });
    pool = open();
    await bij(2);
    expect(await stand()).toEqual(bewaard);
    // And the projector that lived through it goes on with what it holds.
    await store(pool, tel(a, 100));
    await gezien(101);
  } finally {
    await projector.stop();
    await log.close();
    await pool.end().catch(() => undefined);
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}, 90_000);
