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

/**
 * Brings shadow tables up to the end of the event table, in transactions of their own, until at most `enough` events are
 * left. With 0 it runs in the caller's transaction and takes everything. Answers the position reached.
 */
export async function catchUp(
  client: pg.Client,
  plans: readonly Plan[],
  upcast: Upcast | undefined,
  enough: number,
  onProgress?: (done: number, total: number) => void,
): Promise<number> {
  for (;;) {
    const { position, head } = await where(client, plans);
    onProgress?.(position, head);
    if (head - position <= enough) return position;
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
          for (const id of ids) {
            const own = wanted.filter(({ streamId }) => streamId === id);
            await stepwise(
              client,
              plan,
              again.get(id) ?? plan.entry(id, true),
              own,
              own.map((event) => new LazyEvent(event, upcast)),
            );
          }
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

/** Where the one that is furthest behind stands: what others have seen already they skip. */
async function where(client: pg.Client, plans: readonly Plan[]): Promise<{ position: number; head: number }> {
  const { rows } = await client.query<{ position: string; head: string }>(
    `select min(position) as position, (select coalesce(max(position), 0) from casusregie.event) as head
     from ${plans[0]!.schema}.projection_rebuild where projection = any($1)`,
    [plans.map(({ name }) => name)],
  );
  return { position: Number(rows[0]!.position), head: Number(rows[0]!.head) };
}

/** All rows at once; when a table refuses one, stream by stream, so that only the one to blame is parked. */
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
