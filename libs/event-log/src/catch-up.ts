import type pg from 'pg';
import { demandGapless, type EventRow, TAIL_SQL, toLogEvent } from './event-rows.js';
import { type Entry, LazyEvent, type Plan, foldEvents } from './fold.js';
import type { Upcast } from './projection.js';
import {
  changesOf,
  deleteChanged,
  digest,
  insertChanged,
  type LoadedRow,
  loadSql,
  writeKept,
  writeStreams,
} from './projection-sql.js';
import { run, stepwise } from './stepwise.js';
import { isDataError, isUniqueViolation } from './wall.js';

const BATCH = 2000;

/** Rounds without the lag getting much smaller, after which the rest is done under the locks, where nothing moves. */
const PATIENCE = 3;

/**
 * Brings shadow tables as far as the live ones are: a reader must not go back in time, and what comes after that the
 * projector brings. In transactions of its own it stops when at most `enough` events are left, or when the projector runs
 * ahead as fast; with 0 it runs in the caller's transaction and leaves nothing. Answers the position reached.
 */
export async function catchUp(
  client: pg.Client,
  plans: readonly Plan[],
  upcast: Upcast | undefined,
  enough: number,
  onProgress?: (done: number, total: number) => void,
): Promise<number> {
  let least = Infinity;
  for (let patience = PATIENCE; ;) {
    const { position, target: head } = await where(client, plans);
    onProgress?.(position, Math.max(position, head));
    const lag = head - position;
    if (lag <= enough || (enough > 0 && patience === 0)) return position;
    patience = lag < least * 0.8 ? PATIENCE : patience - 1;
    least = Math.min(least, lag);
    const { rows } = await client.query<EventRow>(TAIL_SQL, [position, Math.min(BATCH, head - position)]);
    const events = rows.map(toLogEvent);
    demandGapless(position, events);
    const projected = events.map((event) => new LazyEvent(event, upcast));
    if (enough > 0) await client.query('begin');
    try {
      for (const plan of plans) {
        const wanted = events.filter(({ streamType }) => plan.wants(streamType));
        const ids = [...new Set(wanted.map(({ streamId }) => streamId))];
        const { rows: loaded } = await client.query<LoadedRow>({
          text: loadSql([plan]),
          values: [ids, 'postgres', 0],
          rowMode: 'array',
        });
        const entries = digest([plan], loaded).entries[0]!;
        foldEvents(plan, entries, events, projected);
        await write(client, plan, entries, async () => {
          const again = digest([plan], loaded).entries[0]!;
          const fresh = wanted.map((event) => new LazyEvent(event, upcast));
          await stepwise(client, plan, again, wanted, fresh);
        });
        await client.query(
          `update ${plan.schema}.projection_rebuild set position = $2, changed_at = clock_timestamp() where projection = $1 and position < $2`,
          [plan.name, events.at(-1)!.position],
        );
      }
      if (enough > 0) await client.query('commit');
    } catch (error) {
      if (enough > 0) await client.query('rollback');
      throw error;
    }
  }
}

/**
 * Where the one that is furthest behind stands (what others have seen already they skip), and where the live tables stand:
 * at the furthest checkpoint, or, when nothing has ever run, at what the shadow holds already.
 */
async function where(client: pg.Client, plans: readonly Plan[]): Promise<{ position: number; target: number }> {
  const schema = plans[0]!.schema;
  const { rows } = await client.query<{ position: string; target: string }>(
    `select min(position) as position,
       (select coalesce(max(c.position), 0) from ${schema}.projection_checkpoint c where c.projection = any($1)) as target
     from ${schema}.projection_rebuild where projection = any($1)`,
    [plans.map(({ name }) => name)],
  );
  return { position: Number(rows[0]!.position), target: Number(rows[0]!.target) };
}

/** All rows at once; when a table refuses one, event by event, so that only the stream to blame is parked. */
async function write(
  client: pg.Client,
  plan: Plan,
  entries: ReadonlyMap<string, Entry>,
  oneByOne: () => Promise<void>,
): Promise<void> {
  await client.query('savepoint batch');
  try {
    const { tables, streams, kept } = changesOf(plan, entries.values());
    for (const change of tables) await run(client, deleteChanged(change));
    for (const change of tables) for (const insert of insertChanged(change)) await run(client, insert);
    for (const { rows } of streams) await run(client, writeStreams(plan, rows));
    if (kept.length > 0) await run(client, writeKept(plan.schema, kept));
    await client.query('release savepoint batch');
  } catch (error) {
    await client.query('rollback to savepoint batch');
    if (!isDataError(error) && !isUniqueViolation(error)) throw error;
    await oneByOne();
  }
}
