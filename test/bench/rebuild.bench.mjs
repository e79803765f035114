import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { built, compare, pairedRounds } from './harness.mjs';
import { fillEvents } from './rebuild-events.mjs';

export const description =
  'all read models from 1M events: to COPY out of the same rows, and to a transaction per event';

/** Events handled one by one: enough for a rate. */
const NAIVE = 2000;

/** @param {import('./harness.mjs').Context} context */
export async function run({ quick, note, database }) {
  const { eventStoreMigrations, migrate } = await built('libs/event-store/src/index.js');
  const { eventLogMigrations, PostgresEventLog, Projector, rebuild } = await built('libs/event-log/src/index.js');
  const { projecties } = await built('apps/read-model/src/projecties.js');
  const { readModelMigrations } = await built('apps/read-model/src/migrations.js');
  const { upcast } = await built('apps/read-model/src/upcast.js');
  // As the command line asks for it.
  const threads = { module: new URL('../../dist/apps/read-model/src/herbouw.js', import.meta.url).href };
  const { url } = await database();
  await migrate(url, [...eventStoreMigrations, ...eventLogMigrations, ...readModelMigrations]);
  const count = quick ? 200_000 : 1_000_000;
  note(`filling the event table with ${count} events`);
  await fillEvents(url, count);
  const client = new pg.Client({ connectionString: url });
  await client.connect();

  /** @param {() => Promise<unknown>} work @param {number} events */
  const rate = async (work, events) => {
    const start = performance.now();
    await work();
    return (events / (performance.now() - start)) * 1000;
  };
  const copyOut = async () => {
    const rows = client.query(copyTo('copy casusregie.event to stdout'));
    for await (const _ of rows) void _;
  };
  /** The best that a projector per event does: one read and one statement for all read models, prepared. */
  const naive = async () => {
    const log = new PostgresEventLog({ url });
    const projector = new Projector({ name: 'naive', url, log, projections: projecties, upcast });
    await client.query('truncate leesmodellen.projection_stream, leesmodellen.projection_checkpoint');
    for (const { tables } of projecties) for (const { name } of tables) await client.query(`truncate ${name}`);
    const { rows } = await client.query(
      `select position::float8 as position, 0 as log, stream_type as "streamType", stream_id as "streamId", version, type,
         schema, data::text as data, meta::text as meta, recorded_at::text as "recordedAt", leaf,
         coalesce(lag(leaf) over (partition by stream_id order by version), decode(repeat('00', 32), 'hex')) as "previousLeaf"
       from casusregie.event where position <= $1 order by position`,
      [NAIVE],
    );
    await projector.assigned([0]);
    const figure = await rate(async () => {
      for (const event of rows)
        await projector.handle({
          partition: 0,
          events: [{ ...event, recordedAt: `${event.recordedAt.replace(' ', 'T').slice(0, 19)}Z` }],
          offset: event.position,
          head: event.position,
          isStale: () => false,
          heartbeat: async () => {},
        });
    }, NAIVE);
    await projector.stop();
    return figure;
  };

  try {
    const figures = await pairedRounds(quick ? 3 : 5, {
      rebuild: async () => {
        const figure = await rate(() => rebuild({ adminUrl: url, projections: projecties, upcast, threads }), count);
        note(`rebuild ${Math.round(figure)}/s`);
        return figure;
      },
      copy: () => rate(copyOut, count),
      naive,
    });
    const { rows } = await client.query(
      'select count(*)::int as parked from leesmodellen.projection_stream where parked_reason is not null',
    );
    note(`streams that stand still: ${rows[0].parked}`);
    return [
      compare(figures, { name: 'rebuild', ours: 'rebuild', baseline: 'copy', unit: 'events/s', must: 0.35, aim: 0.8 }),
      compare(figures, { name: 'rebuild', ours: 'rebuild', baseline: 'naive', unit: 'events/s', must: 30, aim: 80 }),
    ];
  } finally {
    await client.end();
  }
}
