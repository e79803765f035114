import type pg from 'pg';
import type { Batch, LogEvent } from './event-log.js';
import { type Entry, foldEvents, type Plan } from './fold.js';
import {
  changesOf,
  deleteChanged,
  insertChanged,
  type Mark,
  moveMarks,
  movesOf,
  moveValues,
  writeKept,
  writeStreams,
} from './projection-sql.js';
import { demandConnected, demandMark, type StreamReader } from './read-streams.js';
import { RefusedStreams, run, stepwise } from './stepwise.js';
import { type Conflict, holderOf, isDataError, isUniqueViolation } from './wall.js';

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

/** Part of a batch: what is handled, and where the checkpoint then stands. */
interface Part {
  readonly partition: number;
  readonly events: readonly LogEvent[];
  readonly offset: number | undefined;
}

/** Writes a batch of one projection when it was refused whole: step by step, in one transaction. */
export class ApartWriter {
  constructor(
    private readonly pool: pg.Pool,
    private readonly reader: StreamReader,
    private readonly written: (plan: Plan, entries: Iterable<Entry>) => void,
  ) {}

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
        await this.broken(client, plan, whole, broken, batch);
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
        await this.broken(client, plan, before, broken, batch);
      }
      throw new WallError(plan, batch.partition, conflicts[0]!);
    } finally {
      client.release();
    }
  }

  /** Writes a part with these streams event by event, and with them those that stand in their way. */
  private async broken(
    client: pg.PoolClient,
    plan: Plan,
    part: Part,
    streams: ReadonlySet<string>,
    batch: Batch,
  ): Promise<void> {
    const apart = new Set(streams);
    for (;;) {
      try {
        const still = await this.attempt(client, plan, part, apart, batch);
        if (still) throw still;
        return;
      } catch (error) {
        if (!(error instanceof RefusedStreams)) throw error;
        for (const streamId of error.streams) apart.add(streamId);
      }
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
      demandConnected(plan, mark, batch);
      const joint = part.events.filter(({ streamId }) => !apart.has(streamId));
      const own = new Map([...entries].filter(([streamId]) => !apart.has(streamId)));
      foldEvents(plan, own, joint, this.reader.project(joint));
      const changes = changesOf(plan, own.values());
      for (const change of changes.tables) await run(client, deleteChanged(change));
      for (const change of changes.tables) for (const write of insertChanged(change)) await run(client, write);
      for (const { rows } of changes.streams) await run(client, writeStreams(plan, rows));
      if (changes.kept.length > 0) await run(client, writeKept(plan.schema, changes.kept));
      if (apart.size > 0) {
        const events = part.events.filter((event) => apart.has(event.streamId) && plan.wants(event.streamType));
        const single = new Map([...entries].filter(([streamId]) => apart.has(streamId)));
        await stepwise(client, plan, single, events, this.reader.project(events), (streamId) => own.has(streamId));
        for (const [streamId, entry] of single) own.set(streamId, entry);
      }
      const position = part.events.at(-1)?.position ?? 0;
      for (const move of movesOf([[plan, mark]], part.partition, part.offset ?? mark.offset, position))
        await client.query(moveMarks(plan.schema), moveValues(this.reader.log, move));
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
      foldEvents(plan, entries, part.events, this.reader.project(part.events));
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
      [plan.name, this.reader.log, partition],
    );
  }

  private async loadOne(
    client: pg.PoolClient,
    plan: Plan,
    part: Part,
  ): Promise<{ mark: Mark; entries: Map<string, Entry> }> {
    const ids = [...new Set(part.events.filter((e) => plan.wants(e.streamType)).map((e) => e.streamId))];
    const loaded = await this.reader.load(client, [plan], ids, part.partition);
    return { mark: demandMark(plan, loaded.marks[0], part.partition), entries: loaded.entries[0]! };
  }
}
