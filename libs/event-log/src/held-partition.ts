import type { Entry, Plan } from './fold.js';
import type { Mark } from './projection-sql.js';

/** Streams whose rows are kept in memory at most, over all partitions. */
const STREAMS = 1000;

/** What a batch is folded into. */
export interface Hand {
  readonly marks: Map<Plan, Mark>;
  readonly entries: ReadonlyMap<Plan, Map<string, Entry>>;
  /** No first version in the batch was of a stream that stood already. */
  readonly allNew: boolean;
}

/** What is known of a partition since its last batch was committed. */
export interface Held {
  readonly marks: ReadonlyMap<Plan, Mark>;
  /** Streams with their rows, the one used longest ago first. Not those that stand still: they are to be looked at again. */
  readonly streams: Map<string, Map<Plan, Entry>>;
  /** As of the last batch: while nothing is delivered again, a first version needs no look in the database. */
  readonly allNew: boolean;
}

/**
 * What need not be read again. Whoever else writes these rows moves a checkpoint, its epoch or a stream's version, and
 * every write looks whether those are as they are held here.
 */
export class HeldPartitions {
  private readonly partitions = new Map<number, { held?: Held }>();

  /** What is held for these projections, and where to keep what comes of the batch. Who takes next finds nothing till then. */
  take(partition: number, plans: readonly Plan[]): { readonly held: Held | undefined; keep(next: Held): void } {
    const held = this.partitions.get(partition)?.held;
    const place: { held?: Held } = {};
    this.partitions.set(partition, place);
    return {
      held: held?.marks.size === plans.length && plans.every((plan) => held.marks.has(plan)) ? held : undefined,
      keep: (next) => {
        const most = Math.ceil(STREAMS / this.partitions.size);
        for (const streamId of next.streams.keys()) {
          if (next.streams.size <= most) break;
          next.streams.delete(streamId);
        }
        // Where it was forgotten or taken meanwhile this reaches nobody.
        place.held = next;
      },
    };
  }

  forget(partitions: Iterable<number> = [...this.partitions.keys()]): void {
    for (const partition of partitions) this.partitions.delete(partition);
  }
}

/** Whether each projection that wants the stream has it. */
export function isHeld({ marks, streams }: Held, streamId: string, streamType: string): boolean {
  const entries = streams.get(streamId);
  for (const plan of marks.keys()) if (plan.wants(streamType) && !entries?.has(plan)) return false;
  return true;
}

/** What is known after the commit of what was in hand, added to what was held before. */
export function holding({ marks, entries, allNew }: Hand, before?: Held): Held {
  const streams = before?.streams ?? new Map<string, Map<Plan, Entry>>();
  const fresh = new Map<string, Map<Plan, Entry>>();
  for (const [plan, own] of entries)
    for (const [streamId, entry] of own) {
      let byPlan = fresh.get(streamId);
      if (!byPlan) fresh.set(streamId, (byPlan = new Map()));
      if (entry.stopped) continue;
      entry.rows.settle();
      entry.touched = false;
      byPlan.set(plan, entry);
    }
  for (const [streamId, byPlan] of fresh) {
    streams.delete(streamId);
    if (byPlan.size > 0) streams.set(streamId, byPlan);
  }
  return { marks, streams, allNew };
}
