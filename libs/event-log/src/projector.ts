import pg from 'pg';
import { ApartWriter, WallError } from './apart-writer.js';
import { BatchWriter } from './batch-writer.js';
import type { Batch, Checkpoint, EventLog, LogEvent, Subscriber, Subscription } from './event-log.js';
import { type Entry, Plan } from './fold.js';
import type { Projection, Upcast } from './projection.js';
import { type ProjectionStatus, readStatus, type Waiting } from './projector-status.js';
import { StreamReader } from './read-streams.js';
import { type Retried, retryParked } from './retry.js';
import { isDataError, isUniqueViolation } from './wall.js';

export interface ProjectorOptions {
  /** Stable name: projectors of the same name share the partitions. */
  readonly name: string;
  /** Database of the read models, as the service's own role. */
  readonly url: string;
  readonly log: EventLog;
  readonly projections: readonly Projection[];
  readonly upcast?: Upcast;
  /** Where a retry gets events that were never delivered; absent: from what is parked only. See {@link postgresStreamSource}. */
  readonly source?: StreamSource;
  /**
   * Told of the events of each batch after it was committed; undefined: anything may have been written and not told. Projecting
   * waits for it, so it must cost next to nothing.
   */
  readonly changed?: (events: readonly LogEvent[] | undefined) => void;
  /** Connections at most. */
  readonly connections?: number;
}

/** Events of one stream after a version, oldest first. */
export type StreamSource = (streamId: string, after: number) => Promise<readonly LogEvent[]>;

export type WaitOutcome = 'ok' | 'timeout' | 'geparkeerd';

interface Waiter {
  readonly version: number;
  readonly settle: (outcome: WaitOutcome) => void;
}

const SETTINGS = [
  'timezone=UTC',
  // Statements of many tables: planning them each time would cost more than running them.
  'plan_cache_mode=force_generic_plan',
  'enable_seqscan=off',
  'jit=off',
  // What a crash of the database takes away, checkpoint included, the log brings again (ADR 11).
  'synchronous_commit=off',
];

/** Pause (ms) before a projection at a wall is tried again: doubles from the first to the last. */
const ASIDE = { first: 1000, last: 60_000 };

/** A projection that stands aside in one partition, so that the others go on. */
interface Aside {
  timer: NodeJS.Timeout | undefined;
  pause: number;
  /** False while the log delivers from its own checkpoint again. */
  out: boolean;
}

/**
 * Runs projections as one subscriber: the log is read once, and a batch is one read and one statement for all of them.
 * Each projection has its own checkpoints, so that it can fall behind, stop or be rebuilt apart. One that meets the second
 * wall stands aside: the others go on, and now and then the log is read from its checkpoint to see whether the wall is open.
 */
export class Projector implements Subscriber {
  readonly name: string;
  private readonly plans: readonly Plan[];
  private readonly pool: pg.Pool;
  private readonly reader: StreamReader;
  private readonly writer: BatchWriter;
  private readonly apartWriter: ApartWriter;
  private readonly waiters = new Map<string, Set<Waiter>>();
  /** Partitions that a unique constraint holds up, by projection and partition. */
  private readonly waiting = new Map<string, Waiting>();
  /** By projection and partition, as {@link waiting}. */
  private readonly aside = new Map<string, Aside>();
  private subscription: Subscription | undefined;
  private stopped: Promise<void> | undefined;

  constructor(private readonly options: ProjectorOptions) {
    this.name = options.name;
    this.plans = options.projections.map((projection) => new Plan(projection));
    if (new Set(this.plans.map(({ name }) => name)).size < this.plans.length)
      throw new Error('two projections of one name');
    if (new Set(this.plans.map(({ schema }) => schema)).size > 1) throw new Error('projections in different schemas');
    this.pool = new pg.Pool({
      connectionString: options.url,
      max: options.connections ?? 6,
      application_name: `eenplan projector ${options.name}`,
      options: SETTINGS.map((setting) => `-c ${setting}`).join(' '),
    });
    this.pool.on('error', () => undefined); // an idle connection that breaks: the next query gets a new one
    this.pool.on('connect', (client) => client.on('error', () => undefined)); // one in use: its query fails, and tells
    this.reader = new StreamReader(options.log.identity, options.upcast);
    const written = (plan: Plan, entries: Iterable<Entry>) => this.announce(plan, entries);
    this.writer = new BatchWriter(this.pool, this.reader, written);
    this.apartWriter = new ApartWriter(this.pool, this.reader, written);
  }

  async start(): Promise<void> {
    this.subscription = await this.options.log.subscribe(this);
  }

  stop(): Promise<void> {
    return (this.stopped ??= this.end());
  }

  private async end(): Promise<void> {
    for (const key of [...this.aside.keys()]) this.rejoin(key);
    await this.subscription?.stop();
    for (const key of [...this.aside.keys()]) this.rejoin(key);
    for (const waiters of this.waiters.values()) for (const { settle } of waiters) settle('timeout');
    await this.pool.end();
  }

  async assigned(partitions: readonly number[]): Promise<readonly Checkpoint[]> {
    const names = this.plans.map(({ name }) => name);
    const schema = this.plans[0]!.schema;
    const log = this.options.log.identity;
    await this.pool.query(
      `insert into ${schema}.projection_checkpoint (projection, log, partition, "offset", position)
       select name, $2, partition, -1, 0 from unnest($1::text[]) name, unnest($3::int[]) partition
       on conflict do nothing`,
      [names, log, partitions],
    );
    this.writer.forget(partitions);
    // From here on the log delivers from what this answers: only now may a projection whose turn it is take part again.
    for (const partition of partitions)
      for (const name of names) {
        const aside = this.aside.get(`${name} ${partition}`);
        if (aside && !aside.timer) aside.out = false;
      }
    // Who had these before may have been killed between writing and telling.
    this.options.changed?.(undefined);
    const part = partitions.flatMap((partition) => this.taking(partition).map(({ name }) => ({ partition, name })));
    const { rows } = await this.pool.query<{ partition: number; offset: string }>(
      `select c.partition, min(c."offset") as "offset" from ${schema}.projection_checkpoint c
       join unnest($1::text[], $3::int[]) x(projection, partition) using (projection, partition)
       where c.log = $2 group by c.partition`,
      [part.map(({ name }) => name), log, part.map(({ partition }) => partition)],
    );
    return rows.map(({ partition, offset }) => ({ partition, offset: Number(offset) }));
  }

  revoked(partitions: readonly number[]): Promise<void> {
    this.writer.forget(partitions);
    for (const partition of partitions)
      for (const { name } of this.plans) {
        this.waiting.delete(`${name} ${partition}`);
        this.rejoin(`${name} ${partition}`);
      }
    return Promise.resolve();
  }

  async handle(batch: Batch): Promise<void> {
    await this.take(batch);
    if (batch.events.length > 0) this.options.changed?.(batch.events);
  }

  private async take(batch: Batch): Promise<void> {
    const plans = this.taking(batch.partition);
    try {
      await this.writer.together(plans, batch);
      for (const plan of plans) this.passed(`${plan.name} ${batch.partition}`);
      return;
    } catch (error) {
      if (!isUniqueViolation(error) && !isDataError(error)) throw error;
    }
    const walls: WallError[] = [];
    for (const plan of plans) {
      if (batch.isStale()) return;
      const wall = await this.apart(plan, batch);
      if (wall) walls.push(wall);
    }
    if (!walls[0]) return;
    // Nobody can go on, or nothing could bring us back: the log pauses, and delivers again to all.
    if (walls.length === plans.length || !this.subscription) {
      for (const { name } of this.plans) this.rejoin(`${name} ${batch.partition}`);
      throw walls[0];
    }
    for (const { plan } of walls) this.standAside(plan, batch.partition);
    this.subscription.again(batch.partition);
  }

  /** Those that take part in what is delivered of a partition. */
  private taking(partition: number): readonly Plan[] {
    if (this.aside.size === 0) return this.plans;
    return this.plans.filter(({ name }) => !this.aside.get(`${name} ${partition}`)?.out);
  }

  private standAside(plan: Plan, partition: number): void {
    const key = `${plan.name} ${partition}`;
    const before = this.aside.get(key);
    clearTimeout(before?.timer);
    const pause = Math.min((before?.pause ?? ASIDE.first / 2) * 2, ASIDE.last);
    const aside: Aside = { pause, out: true, timer: undefined };
    aside.timer = setTimeout(() => {
      aside.timer = undefined;
      this.subscription?.again(partition);
    }, pause);
    this.aside.set(key, aside);
  }

  private rejoin(key: string): void {
    clearTimeout(this.aside.get(key)?.timer);
    this.aside.delete(key);
  }

  private passed(key: string): void {
    this.waiting.delete(key);
    this.rejoin(key);
  }

  /** One projection of a batch that was refused somewhere; the others must not suffer from it. */
  private async apart(plan: Plan, batch: Batch): Promise<WallError | undefined> {
    const key = `${plan.name} ${batch.partition}`;
    try {
      await this.writer.together([plan], batch).catch(async (error: unknown) => {
        if (!isUniqueViolation(error) && !isDataError(error)) throw error;
        await this.apartWriter.alone(plan, batch);
      });
      this.passed(key);
      return undefined;
    } catch (error) {
      if (!(error instanceof WallError)) throw error;
      // It comes again; what it waits for is told by status().
      const since = this.waiting.get(key)?.since ?? new Date().toISOString();
      this.waiting.set(key, { projection: plan.name, partition: batch.partition, since, ...error.conflict });
      return error;
    }
  }

  /** Checkpoints, lag, parked streams and waiting partitions of each projection. */
  status(): Promise<ProjectionStatus[]> {
    return readStatus(this.pool, this.options.log, this.plans, [...this.waiting.values()]);
  }

  /** Tries parked streams again: all, or one, in all projections, or one. */
  async retry(streamId?: string, projection?: string): Promise<Retried[]> {
    const plans = projection === undefined ? this.plans : this.plans.filter(({ name }) => name === projection);
    return retryParked(this.pool, plans, this.reader, this.options.source, streamId, (plan, entry) => {
      this.announce(plan, [entry]);
      this.options.changed?.(undefined);
    });
  }

  /**
   * Waits until a projection has this version of this stream. In this process a commit wakes the waiter; another process
   * may be the writer, so the table is looked at as well.
   */
  async waitFor(projection: string, streamId: string, version: number, timeoutMs: number): Promise<WaitOutcome> {
    const plan = this.plans.find(({ name }) => name === projection);
    if (!plan) throw new Error(`no projection ${projection}`);
    const key = `${projection} ${streamId}`;
    const deadline = Date.now() + timeoutMs;
    let waiter: Waiter | undefined;
    const woken = new Promise<WaitOutcome>((settle) => (waiter = { version, settle }));
    const waiters = this.waiters.get(key) ?? new Set();
    this.waiters.set(key, waiters.add(waiter!));
    try {
      for (let pause = 5; ; pause = Math.min(100, pause * 2)) {
        const outcome = await this.look(plan, streamId, version);
        if (outcome) return outcome;
        const left = deadline - Date.now();
        if (left <= 0) return 'timeout';
        const early = await Promise.race([woken, sleep(Math.min(pause, left))]);
        if (early) return early;
      }
    } finally {
      waiters.delete(waiter!);
      if (waiters.size === 0) this.waiters.delete(key);
    }
  }

  private async look(plan: Plan, streamId: string, version: number): Promise<WaitOutcome | undefined> {
    const { rows } = await this.pool.query<{ version: number; parked: boolean }>({
      name: `look ${plan.name}`,
      text: `select version, parked_reason is not null as parked from ${plan.streamTable} where projection = $1 and stream_id = $2`,
      values: [plan.name, streamId],
    });
    const row = rows[0];
    if (!row) return undefined;
    return row.version >= version ? 'ok' : row.parked ? 'geparkeerd' : undefined;
  }

  private announce(plan: Plan, entries: Iterable<Entry>): void {
    if (this.waiters.size === 0) return;
    for (const entry of entries)
      for (const { version, settle } of this.waiters.get(`${plan.name} ${entry.streamId}`) ?? [])
        if (entry.version >= version) settle('ok');
        else if (entry.stopped) settle('geparkeerd');
  }
}

function sleep(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}
