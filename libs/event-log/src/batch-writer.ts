import type pg from 'pg';
import type { Work } from './batch-statements.js';
import type { Batch } from './event-log.js';
import { type Entry, foldEvents, type Plan } from './fold.js';
import { type Hand, type Held, HeldPartitions, holding, isHeld } from './held-partition.js';
import { JointWriter } from './joint-writer.js';
import { changesOf, isFenced, type Mark, movesOf } from './projection-sql.js';
import { CheckpointMovedError, demandConnected, demandMark, type StreamReader } from './read-streams.js';

/** Writes batches: rows, stream versions, parked events and checkpoints in one transaction. */
export class BatchWriter {
  private readonly partitions = new HeldPartitions();
  private readonly writer: JointWriter;

  constructor(
    private readonly pool: pg.Pool,
    private readonly reader: StreamReader,
    private readonly written: (plan: Plan, entries: Iterable<Entry>) => void,
  ) {
    this.writer = new JointWriter(pool, reader.log);
  }

  /** All projections in one transaction, sent at once; read first is what is not held: the way of nearly every batch. */
  async together(plans: readonly Plan[], batch: Batch): Promise<void> {
    const { held, keep } = this.partitions.take(batch.partition, plans);
    const hand = held ? await this.complete(plans, batch, held) : await this.read(plans, batch);
    try {
      if (await this.write(plans, batch, hand)) keep(holding(hand, held));
    } catch (error) {
      if (!(error instanceof CheckpointMovedError) || !held) throw error;
      // A stream was not new after all, or a rebuild or a retry went by: this once all of it is read.
      const fresh = await this.read(plans, batch);
      if (await this.write(plans, batch, fresh)) keep(holding(fresh));
    }
  }

  /** Forgets what is held: partitions were given or taken away, or somebody else has written. */
  forget(partitions?: readonly number[]): void {
    this.partitions.forget(partitions);
  }

  /** What is held, with what is missing from the database; a stream that begins in this batch is in neither. */
  private async complete(plans: readonly Plan[], batch: Batch, held: Held): Promise<Hand> {
    const begun = new Set<string>();
    const missing = new Set<string>();
    for (const { streamId, streamType, version } of batch.events) {
      if (isHeld(held, streamId, streamType) || begun.has(streamId)) continue;
      (version === 1 && held.allNew ? begun : missing).add(streamId);
    }
    const loaded =
      missing.size > 0 ? await this.reader.load(this.pool, plans, [...missing], batch.partition) : undefined;
    const entries = new Map(plans.map((plan, i) => [plan, loaded?.entries[i] ?? new Map<string, Entry>()]));
    for (const { streamId } of batch.events)
      if (!missing.has(streamId))
        for (const [plan, entry] of held.streams.get(streamId) ?? []) entries.get(plan)!.set(streamId, entry);
    return handOf(batch, new Map(held.marks), entries);
  }

  /** All that the batch needs, from the database. */
  private async read(plans: readonly Plan[], batch: Batch): Promise<Hand> {
    const streams = new Set<string>();
    for (const { streamId, streamType } of batch.events)
      if (plans.some((plan) => plan.wants(streamType))) streams.add(streamId);
    const { marks, entries } = await this.reader.load(this.pool, plans, [...streams], batch.partition);
    return handOf(
      batch,
      new Map(plans.map((plan, i) => [plan, demandMark(plan, marks[i], batch.partition)])),
      new Map(plans.map((plan, i) => [plan, entries[i]!])),
    );
  }

  /**
   * Folds the batch into what is in hand and writes it; false, and nothing written, for a stale batch.
   * @throws CheckpointMovedError when a checkpoint or a stream is not as it is in hand, or not where the batch begins:
   *   nothing was written.
   */
  private async write(plans: readonly Plan[], batch: Batch, { marks, entries }: Hand): Promise<boolean> {
    for (const plan of plans) demandConnected(plan, marks.get(plan)!, batch);
    const behind = plans.filter((plan) => marks.get(plan)!.offset < batch.offset);
    if (behind.length === 0) return true;
    const projected = this.reader.project(batch.events);
    const work: Work[] = behind.map((plan) => {
      const own = entries.get(plan)!;
      const before = new Map([...own].map(([streamId, { version }]) => [streamId, version]));
      foldEvents(plan, own, batch.events, projected);
      return { plan, before, changes: changesOf(plan, own.values()) };
    });
    const position = batch.events.at(-1)?.position ?? 0;
    const stood = behind.map((plan) => [plan, marks.get(plan)!] as const);
    const moves = movesOf(stood, batch.partition, batch.offset, position);
    try {
      if (!(await this.writer.write({ work, moves, isStale: batch.isStale }))) return false;
    } catch (error) {
      if (isFenced(error)) throw new CheckpointMovedError('checkpoint moved meanwhile');
      throw error;
    }
    for (const plan of behind) {
      marks.set(plan, { ...marks.get(plan)!, offset: batch.offset });
      this.written(plan, entries.get(plan)!.values());
    }
    return true;
  }
}

function handOf(batch: Batch, marks: Map<Plan, Mark>, entries: ReadonlyMap<Plan, Map<string, Entry>>): Hand {
  const all = [...entries.values()];
  const allNew = batch.events.every(
    ({ version, streamId }) => version > 1 || !all.some((own) => (own.get(streamId)?.version ?? 0) > 0),
  );
  return { marks, entries, allNew };
}
