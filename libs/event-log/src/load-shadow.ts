import pg from 'pg';
import { copyStreams, copyTable } from './copy-in.js';
import { type EventRow, STREAM_SQL, toLogEvent } from './event-rows.js';
import { type Entry, LazyEvent, type Plan } from './fold.js';
import type { Upcast } from './projection.js';
import { changesOf, writeKept } from './projection-sql.js';
import type { Replay } from './rebuild-fold.js';
import { createShadow, type Detached, detachIndexes, dropShadow, fingerprint } from './shadow.js';
import { run, stepwise } from './stepwise.js';
import type { TableShape } from './stream-rows.js';
import { holdersOf, isDataError, isUniqueViolation } from './wall.js';

/** A table refuses rows of these streams: they are brought in one by one instead. */
class RefusedStreams extends Error {
  constructor(
    readonly streams: readonly string[],
    cause: unknown,
  ) {
    super('refused', { cause });
  }
}

/** Fills the shadow of one projection in one transaction: made, filled, indexed and noted, or not there. */
export async function load(
  options: { readonly adminUrl: string; readonly upcast?: Upcast; readonly code?: string },
  plan: Plan,
  replay: Replay,
  position: number,
): Promise<void> {
  const client = new pg.Client({
    connectionString: options.adminUrl,
    application_name: `eenplan rebuild ${plan.name}`,
  });
  client.on('error', () => undefined); // the query in hand fails as well, and tells
  await client.connect();
  try {
    const apart = new Set<string>();
    for (let done = false; !done;) {
      await client.query(`begin; set local maintenance_work_mem = '256MB'`);
      try {
        await fill(client, plan, replay, position, apart, options);
        await client.query('commit');
        done = true;
      } catch (error) {
        await client.query('rollback');
        if (!(error instanceof RefusedStreams)) throw error;
        const fresh = error.streams.filter((id) => !apart.has(id));
        if (fresh.length === 0) throw error.cause;
        for (const id of fresh) apart.add(id);
      }
    }
    for (const { table } of plan.shapes.list) await client.query(`analyze ${table}`);
    await client.query(`analyze ${plan.streamTable}`);
  } finally {
    await client.end();
  }
}

async function fill(
  client: pg.Client,
  plan: Plan,
  replay: Replay,
  position: number,
  apart: ReadonlySet<string>,
  { upcast, code }: { readonly upcast?: Upcast; readonly code?: string },
): Promise<void> {
  const all = replay.entriesOf(plan);
  const entries = apart.size === 0 ? all : all.filter(({ streamId }) => !apart.has(streamId));
  await dropShadow(client, plan);
  await createShadow(client, plan);
  const indexes = await detachIndexes(client, plan);
  for (const shape of plan.shapes.list) {
    try {
      await copyTable(client, shape, entries);
    } catch (error) {
      // Lines on their way run ahead of the one refused: its number tells whose it was.
      const streamId = isDataError(error) ? streamOfLine(shape, entries, error) : undefined;
      throw streamId === undefined ? error : new RefusedStreams([streamId], error);
    }
  }
  await copyStreams(client, plan, entries);
  const { kept } = changesOf(plan, entries);
  if (kept.length > 0) await run(client, writeKept(plan.schema, kept));
  for (const index of indexes) await attach(client, replay, plan, index);
  for (const streamId of apart) await bringIn(client, plan, streamId, position, upcast);
  await client.query(`insert into ${plan.schema}.projection_rebuild (projection, position, ddl) values ($1, $2, $3)`, [
    plan.name,
    position,
    fingerprint(plan, code),
  ]);
}

/** `COPY leesmodellen_schaduw.teller, line 17: …` */
function streamOfLine(shape: TableShape, entries: Iterable<Entry>, error: pg.DatabaseError): string | undefined {
  const line = Number(/^COPY [^,]+, line (\d+)/.exec(error.where ?? '')?.[1] ?? NaN);
  let count = 0;
  for (const entry of entries) {
    count += [...entry.rows.rowsOf(shape)].length;
    if (count >= line) return entry.streamId;
  }
  return undefined;
}

/**
 * Puts an index back. Two streams with one unique key: one of them stands still with rows that it would have given up
 * (else the log itself is wrong); the others are brought in one by one, and stop where the live projector stops them.
 */
async function attach(client: pg.Client, replay: Replay, plan: Plan, { create, predicate }: Detached): Promise<void> {
  await client.query('savepoint attach');
  try {
    await client.query(create);
    await client.query('release savepoint attach');
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    await client.query('rollback to savepoint attach');
    const holders = new Set(await holdersOf(client, error, predicate ?? 'true'));
    const moving = replay.entriesOf(plan).filter(({ streamId, stopped }) => holders.has(streamId) && !stopped);
    throw new RefusedStreams(
      moving.map(({ streamId }) => streamId),
      error,
    );
  }
}

async function bringIn(
  client: pg.Client,
  plan: Plan,
  streamId: string,
  position: number,
  upcast: Upcast | undefined,
): Promise<void> {
  const { rows } = await client.query<EventRow>(STREAM_SQL, [streamId, 0]);
  const events = rows.map(toLogEvent).filter((event) => event.position <= position);
  await stepwise(
    client,
    plan,
    plan.entry(streamId, true),
    events,
    events.map((event) => new LazyEvent(event, upcast)),
  );
}
