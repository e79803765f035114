import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Batch, LogEvent } from './event-log.js';
import { type Entry, foldEvents, LazyEvent, type Plan } from './fold.js';
import type { ProjectedEvent, Upcast } from './projection.js';
import {
  type Changes,
  changesOf,
  deleteChanged,
  digest,
  FENCED,
  insertChanged,
  type LoadedRow,
  loadSql,
  type Mark,
  moveMarks,
  upsertTable,
  wholeBatch,
  type Write,
  writeKept,
  writeStreams,
} from './projection-sql.js';
import { run, stepwise } from './stepwise.js';
import { type Conflict, isDataError, isUniqueViolation, holderOf } from './wall.js';

/** Somebody else moved a checkpoint since this batch was read: nothing was written, read again. */
export class CheckpointMovedError extends Error {
  override readonly name = 'CheckpointMovedError';
}

/** A unique constraint that speaks across streams says no; the partition must wait. */
export class WallError extends Error {
  override readonly name = 'WallError';
  constructor(
    readonly plan: Plan,
    readonly partition: number,
    readonly conflict: Conflict,
  ) {
    super(
      `projection ${plan.name}: stream ${conflict.streamId} meets ${conflict.constraint}, held by ${conflict.holder ?? 'nobody found'}`,
    );
  }
}

interface Loaded {
  readonly marks: readonly (Mark | undefined)[];
  readonly entries: readonly Map<string, Entry>[];
}

/** Part of a batch: what is handled, and where the checkpoint then stands. */
interface Part {
  readonly partition: number;
  readonly events: readonly LogEvent[];
  readonly offset: number | undefined;
}

/** Writes batches: rows, stream versions, parked events and checkpoints in one transaction. */
export class BatchWriter {
  private readonly names = new Map<string, string>();

  constructor(
    private readonly pool: pg.Pool,
    private readonly log: string,
    private readonly upcast: Upcast | undefined,
    private readonly written: (plan: Plan, entries: Iterable<Entry>) => void,
  ) {}

  project(events: readonly LogEvent[]): ProjectedEvent[] {
    return events.map((event) => new LazyEvent(event, this.upcast));
  }

  /** All projections in one read and one statement: the way of nearly every batch. */
  async together(plans: readonly Plan[], batch: Batch): Promise<void> {
    const streams = [
      ...new Set(batch.events.filter((e) => plans.some((p) => p.wants(e.streamType))).map((e) => e.streamId)),
    ];
    const { marks, entries } = await this.load(this.pool, plans, streams, batch.partition);
    const projected = this.project(batch.events);
    const behind = plans
      .map((plan, i) => ({ plan, mark: marks[i], entries: entries[i]! }))
      .filter(({ plan, mark }) => {
        if (!mark) throw new Error(`projection ${plan.name}: no checkpoint for partition ${batch.partition}`);
        return mark.offset < batch.offset;
      });
    if (behind.length === 0) return;
    const writes: Write[] = [];
    for (const { plan, entries } of behind) {
      foldEvents(plan, entries, batch.events, projected);
      const changes = changesOf(plan, entries.values());
      writes.push(...changes.tables.flatMap(upsertTable), ...besideTables(plan, changes));
    }
    if (batch.isStale()) return;
    const position = batch.events.at(-1)?.position ?? 0;
    const moves = behind.map(({ plan, mark }) => moveOf(plan, mark!, batch.offset, position));
    const text = wholeBatch(plans[0]!.schema, writes);
    try {
      await this.pool.query({
        name: this.nameOf(text),
        text,
        values: [
          this.log,
          batch.partition,
          JSON.stringify(moves),
          moves.length,
          ...writes.map(({ rows }) => JSON.stringify(rows)),
        ],
      });
    } catch (error) {
      if ((error as { code?: string }).code === FENCED) throw new CheckpointMovedError('checkpoint moved meanwhile');
      throw error;
    }
    for (const { plan, entries } of behind) this.written(plan, entries.values());
  }

  /**
   * One projection whose batch was refused by a table: finds the streams that are to blame. Data errors park their stream;
   * a unique violation against another stream keeps what came before it and throws {@link WallError}.
   */
  async alone(plan: Plan, batch: Batch): Promise<void> {
    const whole: Part = { partition: batch.partition, events: batch.events, offset: batch.offset };
    const client = await this.pool.connect();
    try {
      const refused = await this.attempt(client, plan, whole, new Set(), batch);
      if (!refused) return;
      const { conflicts, broken } = await this.classify(client, plan, whole);
      if (conflicts.length === 0 && broken.size === 0) throw refused;
      if (conflicts.length === 0) {
        const still = await this.attempt(client, plan, whole, broken, batch);
        if (still) throw still;
        return;
      }
      const blocked = new Set(conflicts.map(({ streamId }) => streamId));
      const first = batch.events.findIndex(({ streamId }) => blocked.has(streamId));
      if (first > 0) {
        const before = {
          partition: batch.partition,
          events: batch.events.slice(0, first),
          offset: batch.offsets?.[first - 1],
        };
        const still = await this.attempt(client, plan, before, broken, batch);
        if (still) throw still;
      }
      throw new WallError(plan, batch.partition, conflicts[0]!);
    } finally {
      client.release();
    }
  }

  /** Writes a part, deleting before inserting; answers the error when a table refuses it. */
  private async attempt(
    client: pg.PoolClient,
    plan: Plan,
    part: Part,
    apart: ReadonlySet<string>,
    batch: Batch,
  ): Promise<Error | undefined> {
    await client.query('begin');
    try {
      await this.lock(client, plan, part.partition);
      const { mark, entries } = await this.loadOne(client, plan, part);
      const joint = part.events.filter(({ streamId }) => !apart.has(streamId));
      const own = new Map([...entries].filter(([streamId]) => !apart.has(streamId)));
      foldEvents(plan, own, joint, this.project(joint));
      const changes = changesOf(plan, own.values());
      for (const change of changes.tables) await run(client, deleteChanged(change));
      for (const change of changes.tables) for (const write of insertChanged(change)) await run(client, write);
      for (const write of besideTables(plan, changes)) await run(client, write);
      for (const streamId of apart) {
        const events = part.events.filter((event) => event.streamId === streamId && plan.wants(event.streamType));
        const entry = entries.get(streamId) ?? plan.entry(streamId, true);
        own.set(streamId, entry);
        await stepwise(client, plan, entry, events, this.project(events));
      }
      const move = moveOf(plan, mark, part.offset ?? mark.offset, part.events.at(-1)?.position ?? 0);
      await client.query(moveMarks(plan.schema), [this.log, part.partition, JSON.stringify([move])]);
      if (batch.isStale()) {
        await client.query('rollback');
        return undefined;
      }
      await client.query('commit');
      this.written(plan, own.values());
      return undefined;
    } catch (error) {
      await client.query('rollback');
      if (isUniqueViolation(error) || isDataError(error)) return error as Error;
      throw error;
    }
  }

  /** Tries each stream by itself, writes nothing. */
  private async classify(
    client: pg.PoolClient,
    plan: Plan,
    part: Part,
  ): Promise<{ conflicts: Conflict[]; broken: Set<string> }> {
    const conflicts: Conflict[] = [];
    const broken = new Set<string>();
    await client.query('begin');
    try {
      await this.lock(client, plan, part.partition);
      const { entries } = await this.loadOne(client, plan, part);
      foldEvents(plan, entries, part.events, this.project(part.events));
      const { tables } = changesOf(plan, entries.values());
      for (const change of tables) await run(client, deleteChanged(change));
      for (const streamId of entries.keys()) {
        await client.query('savepoint stream');
        try {
          for (const change of tables) for (const write of insertChanged(change, streamId)) await run(client, write);
        } catch (error) {
          await client.query('rollback to savepoint stream');
          if (isUniqueViolation(error)) {
            const holder = await holderOf(client, error);
            const position = part.events.findLast((event) => event.streamId === streamId)?.position ?? 0;
            if (holder === streamId) broken.add(streamId);
            else conflicts.push({ streamId, position, holder, constraint: error.constraint ?? '' });
          } else if (isDataError(error)) broken.add(streamId);
          else throw error;
        }
      }
    } finally {
      await client.query('rollback');
    }
    return { conflicts, broken };
  }

  private async lock(client: pg.PoolClient, plan: Plan, partition: number): Promise<void> {
    await client.query(
      `select 1 from ${plan.schema}.projection_checkpoint where projection = $1 and log = $2 and partition = $3 for update`,
      [plan.name, this.log, partition],
    );
  }

  private async loadOne(
    client: pg.PoolClient,
    plan: Plan,
    part: Part,
  ): Promise<{ mark: Mark; entries: Map<string, Entry> }> {
    const ids = [...new Set(part.events.filter((e) => plan.wants(e.streamType)).map((e) => e.streamId))];
    const loaded = await this.load(client, [plan], ids, part.partition);
    const mark = loaded.marks[0];
    if (!mark) throw new Error(`projection ${plan.name}: no checkpoint for partition ${part.partition}`);
    return { mark, entries: loaded.entries[0]! };
  }

  async load(
    on: pg.Pool | pg.PoolClient,
    plans: readonly Plan[],
    streams: readonly string[],
    partition: number,
  ): Promise<Loaded> {
    const text = loadSql(plans);
    const { rows } = await (on as pg.Pool).query<LoadedRow>({
      name: this.nameOf(text),
      text,
      values: [streams, this.log, partition],
      rowMode: 'array',
    });
    return digest(plans, rows);
  }

  /** A name under which the server keeps the plan. */
  private nameOf(text: string): string {
    let name = this.names.get(text);
    if (name === undefined) {
      if (this.names.size > 500) this.names.clear();
      this.names.set(text, (name = createHash('sha256').update(text).digest('base64url').slice(0, 20)));
    }
    return name;
  }
}

function moveOf(plan: Plan, mark: Mark, offset: number, position: number): object {
  return { p: plan.name, old: mark.offset, epoch: mark.epoch, offset: Math.max(mark.offset, offset), position };
}

function besideTables(plan: Plan, changes: Changes): Write[] {
  return [
    ...changes.streams.map(({ rows }) => writeStreams(plan, rows)),
    ...(changes.kept.length > 0 ? [writeKept(plan.schema, changes.kept)] : []),
  ];
}
