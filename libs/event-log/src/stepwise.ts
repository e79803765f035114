import type pg from 'pg';
import type { LogEvent } from './event-log.js';
import { type Entry, park, type Plan, step } from './fold.js';
import type { ProjectedEvent } from './projection.js';
import { changesOf, deleteChanged, insertChanged, writeKept, type Write, writeStreams } from './projection-sql.js';
import { holdersOf, isDataError, isUniqueViolation } from './wall.js';

/** A table refuses rows of these streams, or others because of them: they are brought in one by one instead. */
export class RefusedStreams extends Error {
  constructor(
    readonly streams: readonly string[],
    cause: unknown,
  ) {
    super('refused', { cause });
  }
}

/**
 * Brings events in one by one, each behind a savepoint, inside the caller's transaction: the event that a table refuses is
 * found and parks its stream, what came before it stays. In the order of the log across streams: what one lets go of
 * another may take.
 *
 * @param entries the streams; those that are new are added
 * @param ahead other streams, whose rows may be those of later events: one that stands in the way belongs with these
 * @throws RefusedStreams naming those
 */
export async function stepwise(
  client: pg.ClientBase,
  plan: Plan,
  entries: Map<string, Entry>,
  events: readonly LogEvent[],
  projected: readonly ProjectedEvent[],
  ahead: (streamId: string) => boolean = () => false,
): Promise<void> {
  for (let i = 0; i < events.length; i++) {
    const event = events[i]!;
    let entry = entries.get(event.streamId);
    if (!entry) entries.set(event.streamId, (entry = plan.entry(event.streamId, true)));
    const { version, leaf } = entry;
    const wasStopped = entry.stopped;
    step(plan, entry, event, projected[i]!);
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
      const holders = isUniqueViolation(error) ? await holdersOf(client, error) : [];
      const early = holders.filter(ahead);
      if (early.length > 0) throw new RefusedStreams(early, error);
      entry.undo.rollback(entry.rows);
      entry.rows.settle();
      entry.version = version;
      entry.leaf = leaf;
      park(entry, event, 'gegevens', (error as Error).message);
    }
  }
  const { streams, kept } = changesOf(plan, entries.values());
  for (const { rows } of streams) await run(client, writeStreams(plan, rows));
  if (kept.length > 0) await run(client, writeKept(plan.schema, kept));
}

/** Writes rows as they are handed over. */
export async function run(client: pg.ClientBase, write: Write): Promise<void> {
  await client.query(write.text, [JSON.stringify(write.rows)]);
}
