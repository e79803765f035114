import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { catchUp } from './catch-up.js';
import { fillShadows } from './fill-shadows.js';
import { Plan } from './fold.js';
import type { FoldThreads } from './fold-thread.js';
import type { Projection, Upcast } from './projection.js';
import { compareCatalogs, fingerprint, lockTables, swap } from './shadow.js';

/** lezen: events from the log; laden: tables filled; bijwerken: events that came meanwhile; klaar: swapped. */
export type RebuildPhase = 'lezen' | 'laden' | 'bijwerken' | 'klaar';

export interface RebuildOptions {
  /** A superuser: makes tables as their owner, and fills them past row-level security. */
  readonly adminUrl: string;
  readonly projections: readonly Projection[];
  readonly upcast?: Upcast;
  /** `done` of `total`: events while reading and catching up, tables while loading. */
  readonly onProgress?: (phase: RebuildPhase, done: number, total: number) => void;
  /**
   * What code the projections are (see {@link codeHash}): a shadow that an earlier, killed rebuild left is used only when
   * it was filled by the same code. Absent: it is thrown away.
   */
  readonly code?: string;
  /**
   * Events held in memory at once, outside the heap, a good 0.8 kB each; 1 000 000 when absent. A longer log is read in as
   * many passes as it takes, each with its own part of the streams.
   */
  readonly passEvents?: number;
  /** Threads that fold as well as this one; absent: none. Few events are folded without. */
  readonly threads?: FoldThreads;
}

export interface RebuildResult {
  /** Everything up to and including this position is in the new tables. */
  readonly position: number;
  /** Projections whose shadow was left by an earlier rebuild and used. */
  readonly resumed: readonly string[];
}

/** Another rebuild of the same projection is at work. */
export class RebuildBusyError extends Error {
  override readonly name = 'RebuildBusyError';
}

const LOCK_SPACE = 7202604;
/** Events left to catch up with under the locks, at most: some tens of milliseconds in which readers wait. */
const SMALL_LAG = 500;
const LOCK_TIMEOUT_MS = 400;
const PROGRESS_STEP = 5000;

/**
 * Builds projections anew from the event table while the system serves: reads the log once for all of them, folds in
 * memory by the same `apply`, fills shadow tables by COPY, catches up, and swaps in one transaction. A reader sees the old
 * rows or the new ones. What was filled is kept when the process is killed: the next rebuild goes on from there.
 */
export async function rebuild(options: RebuildOptions): Promise<RebuildResult> {
  const plans = options.projections.map((projection) => new Plan(projection, true));
  const client = new pg.Client({
    connectionString: options.adminUrl,
    application_name: 'eenplan rebuild',
    options: '-c timezone=UTC',
  });
  client.on('error', () => undefined); // the query in hand fails as well, and tells
  await client.connect();
  try {
    for (const plan of plans) await claim(client, plan);
    const resumed = options.code === undefined ? [] : await leftovers(client, plans, options.code);
    const todo = plans.filter((plan) => !resumed.includes(plan));
    if (todo.length > 0) await build(client, todo, options);
    const position = await catchUpAndSwap(client, plans, options);
    options.onProgress?.('klaar', position, position);
    return { position, resumed: resumed.map(({ name }) => name) };
  } finally {
    await client.end();
  }
}

async function claim(client: pg.Client, plan: Plan): Promise<void> {
  const { rows } = await client.query<{ won: boolean }>(
    'select pg_catalog.pg_try_advisory_lock($1, pg_catalog.hashtext($2)) as won',
    [LOCK_SPACE, plan.name],
  );
  if (!rows[0]?.won) throw new RebuildBusyError(`projection ${plan.name} is being rebuilt already`);
}

/** Shadows that an earlier rebuild finished filling, made by the same DDL and the same code. */
async function leftovers(client: pg.Client, plans: readonly Plan[], code: string): Promise<Plan[]> {
  const { rows } = await client.query<{ projection: string; ddl: string }>(
    `select projection, ddl from ${plans[0]!.schema}.projection_rebuild where projection = any($1)`,
    [plans.map(({ name }) => name)],
  );
  return plans.filter((plan) =>
    rows.some(({ projection, ddl }) => projection === plan.name && ddl === fingerprint(plan, code)),
  );
}

async function build(client: pg.Client, plans: readonly Plan[], options: RebuildOptions): Promise<void> {
  const { rows } = await client.query<{ head: string }>(
    'select coalesce(max(position), 0) as head from casusregie.event',
  );
  const head = Number(rows[0]!.head);
  let told = 0;
  await fillShadows(client, plans, head, {
    ...options,
    onProgress(phase, done, total) {
      if (phase === 'lezen' && done < total && done - told < PROGRESS_STEP) return;
      if (phase === 'lezen') told = done;
      options.onProgress?.(phase, done, total);
    },
  });
}

async function catchUpAndSwap(client: pg.Client, plans: readonly Plan[], options: RebuildOptions): Promise<number> {
  await compareCatalogs(client, plans);
  for (let attempt = 1; ; attempt++) {
    await catchUp(client, plans, options.upcast, SMALL_LAG, (done, total) =>
      options.onProgress?.('bijwerken', done, total),
    );
    await client.query(`begin; set local lock_timeout = ${LOCK_TIMEOUT_MS}`);
    try {
      // Checkpoints first, as a projector: what it has begun ends, and what it begins waits here, holding nothing.
      await client.query(
        `update ${plans[0]!.schema}.projection_checkpoint set epoch = epoch + 1 where projection = any($1)`,
        [plans.map(({ name }) => name)],
      );
      await lockTables(client, plans);
      const position = await catchUp(client, plans, options.upcast, 0);
      await compareCatalogs(client, plans);
      for (const plan of plans) {
        await swap(client, plan);
        await moveCheckpoint(client, plan, position);
      }
      await client.query('commit');
      return position;
    } catch (error) {
      await client.query('rollback');
      const code = (error as { code?: string }).code;
      // lock_not_available, deadlock_detected: a long reader, or a projector with another order of locks. Let it go first.
      if (code !== '55P03' && code !== '40P01') throw error;
      await sleep(Math.min(1000, 50 * attempt));
    }
  }
}

/** The rows stand for all events up to `position`. Offsets in Kafka stay: what comes again from there has been seen. */
async function moveCheckpoint(client: pg.Client, plan: Plan, position: number): Promise<void> {
  await client.query(
    `insert into ${plan.schema}.projection_checkpoint as c (projection, log, partition, "offset", position)
     values ($1, 'postgres', 0, $2, $2)
     on conflict (projection, log, partition) do update
     set "offset" = greatest(c."offset", excluded."offset"), position = greatest(c.position, excluded.position)`,
    [plan.name, position],
  );
}
