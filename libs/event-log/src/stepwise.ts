import type pg from 'pg';
import type { LogEvent } from './event-log.js';
import { type Entry, park, type Plan, step } from './fold.js';
import type { ProjectedEvent } from './projection.js';
import { changesOf, deleteChanged, insertChanged, writeKept, type Write, writeStreams } from './projection-sql.js';
import { isDataError, isUniqueViolation } from './wall.js';

/**
 * Brings events of one stream in one by one, each behind a savepoint, inside the caller's transaction: the event that a
 * table refuses is found and parks the stream, what came before it stays.
 */
export async function stepwise(
  client: pg.ClientBase,
  plan: Plan,
  entry: Entry,
  events: readonly LogEvent[],
  projected: readonly ProjectedEvent[],
): Promise<void> {
  for (let i = 0; i < events.length; i++) {
    const { version, leaf } = entry;
    const wasStopped = entry.stopped;
    step(plan, entry, events[i]!, projected[i]!);
    if (wasStopped || entry.stopped) continue;
    await client.query('savepoint event');
    try {
      const { tables } = changesOf(plan, [entry]);
      for (const change of tables) await run(client, deleteChanged(change));
      for (const change of tables) for (const write of insertChanged(change)) await run(client, write);
      await client.query('release savepoint event');
      entry.rows.settle();
    } catch (error) {
      await client.query('rollback to savepoint event');
      if (!isDataError(error) && !isUniqueViolation(error)) throw error;
      entry.undo.rollback(entry.rows);
      entry.rows.settle();
      entry.version = version;
      entry.leaf = leaf;
      park(entry, events[i]!, 'gegevens', (error as Error).message);
    }
  }
  const { streams, kept } = changesOf(plan, [entry]);
  for (const { rows } of streams) await run(client, writeStreams(plan, rows));
  if (kept.length > 0) await run(client, writeKept(plan.schema, kept));
}

/** Writes rows as they are handed over. */
export async function run(client: pg.ClientBase, write: Write): Promise<void> {
  await client.query(write.text, [JSON.stringify(write.rows)]);
}
