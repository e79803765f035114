import pg from 'pg';
import type { LogEvent } from './event-log.js';
import { EVENT_COLUMNS, type EventRow, STREAM_SQL, toLogEvent } from './event-rows.js';
import { type Entry, park, type ParkReason, type Plan } from './fold.js';
import type { StreamSource } from './projector.js';
import type { StreamReader } from './read-streams.js';
import { stepwise } from './stepwise.js';

export interface Retried {
  readonly projection: string;
  readonly streamId: string;
  /** Absent: the stream goes on. */
  readonly reason?: ParkReason;
}

/** Reads streams from the event table: for services that may see it. */
export function postgresStreamSource(pool: pg.Pool): StreamSource {
  return async (streamId, after) => {
    const { rows } = await pool.query<EventRow>(STREAM_SQL, [streamId, after]);
    return rows.map(toLogEvent);
  };
}

/** Brings parked streams in again, one transaction each; checkpoints are locked, so no batch of theirs runs meanwhile. */
export async function retryParked(
  pool: pg.Pool,
  plans: readonly Plan[],
  reader: StreamReader,
  source: StreamSource | undefined,
  streamId: string | undefined,
  written: (plan: Plan, entry: Entry) => void,
): Promise<Retried[]> {
  const results: Retried[] = [];
  for (const plan of plans) {
    const { rows } = await pool.query<{ stream_id: string }>(
      `select stream_id from ${plan.streamTable} where parked_reason is not null and ($1::uuid is null or stream_id = $1)
       order by parked_position`,
      [streamId ?? null],
    );
    for (const { stream_id } of rows) {
      const fetched = source ? await source(stream_id, 0) : [];
      const entry = await retryOne(pool, plan, reader, stream_id, fetched);
      if (!entry) continue;
      written(plan, entry);
      results.push({
        projection: plan.name,
        streamId: stream_id,
        ...(entry.parked && { reason: entry.parked.reason }),
      });
    }
  }
  return results;
}

async function retryOne(
  pool: pg.Pool,
  plan: Plan,
  reader: StreamReader,
  streamId: string,
  fetched: readonly LogEvent[],
): Promise<Entry | undefined> {
  const client = await pool.connect();
  try {
    // Somebody asked for it and is told that it was done: unlike a batch it stays done.
    await client.query('begin; set local synchronous_commit = on');
    await client.query(`update ${plan.schema}.projection_checkpoint set epoch = epoch + 1 where projection = $1`, [
      plan.name,
    ]);
    const { entries } = await reader.load(client, [plan], [streamId], 0);
    const entry = entries[0]!.get(streamId);
    if (!entry?.stopped) {
      await client.query('rollback');
      return undefined;
    }
    const kept = await readKept(client, plan, streamId);
    // The event table knows the truth about a stream; without it, what was delivered is all there is.
    const events = (fetched.length > 0 ? fetched : kept).filter(({ version }) => version > entry.version);
    const known = fetched.find(({ version }) => version === entry.version);
    entry.stopped = false;
    entry.touched = true;
    await client.query(`delete from ${plan.schema}.projection_parked where projection = $1 and stream_id = $2`, [
      plan.name,
      streamId,
    ]);
    if (known && !known.leaf.equals(entry.leaf)) {
      park(entry, known, 'vork', `version ${entry.version} has another leaf than the one handled: rebuild`);
      await client.query('rollback');
      return entry;
    }
    const forks = kept.filter(({ version }) => version <= entry.version);
    if (fetched.length === 0 && forks[0] && !forks[0].leaf.equals(entry.leaf)) {
      await client.query('rollback');
      park(entry, forks[0], 'vork', 'nothing else is known of this version');
      return entry;
    }
    await stepwise(client, plan, new Map([[streamId, entry]]), events, reader.project(events));
    await client.query('commit');
    return entry;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function readKept(client: pg.ClientBase, plan: Plan, streamId: string): Promise<LogEvent[]> {
  const { rows } = await client.query<EventRow>(
    `select ${EVENT_COLUMNS.replace('p.leaf', 'e.previous_leaf')} from ${plan.schema}.projection_parked e
     where e.projection = $1 and e.stream_id = $2 order by e.version, e.position`,
    [plan.name, streamId],
  );
  return rows.map(toLogEvent);
}
