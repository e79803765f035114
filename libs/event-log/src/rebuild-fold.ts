import { NO_LEAF } from '@eenplan/kernel';
import { type Entry, park, type Plan } from './fold.js';
import type { Upcast } from './projection.js';
import { leafAt, ReplayedEvent, streamIdAt, streamTypeAt } from './replayed-event.js';
import type { StreamRowsAt } from './stream-index.js';
import { Undo } from './stream-rows.js';

/** Folds one stream after the other, from its first event to its last, for several projections at once. */
export class Replay {
  private readonly event: ReplayedEvent;
  /** One for all: what an event changed is of no use any more when the next projection gets it. */
  private readonly undo = new Undo();
  private readonly all: readonly number[];
  constructor(
    private readonly plans: readonly Plan[],
    upcast: Upcast | undefined,
  ) {
    this.event = new ReplayedEvent(upcast);
    this.all = plans.map((_, p) => p);
  }

  /** What a stream comes to, per plan that wants it. */
  fold(rows: StreamRowsAt): (Entry | undefined)[] {
    const { event, plans, undo } = this;
    const { slabs, slabOf, starts, count } = rows;
    const head = slabs[slabOf[0]!]!.bytes;
    event.streamId = streamIdAt(head, starts[0]!);
    event.streamType = streamTypeAt(head, starts[0]!);
    const entries = plans.map((plan) =>
      plan.wants(event.streamType) ? plan.entry(event.streamId, false, undo) : undefined,
    );
    let stopped = false;
    for (let i = 0; i < count; i++) {
      event.at(slabs[slabOf[i]!]!, starts[i]!);
      const gap = event.version !== i + 1;
      if (gap || stopped)
        for (const entry of entries)
          if (entry?.stopped) entry.kept.push(event.whole(leafBefore(rows, i)));
          else if (entry && gap) this.stop(entry, rows, i, 'gat', `version ${i + 1} is missing`);
      stopped ||= gap;
      if (gap) continue;
      for (const p of this.takers()) {
        const entry = entries[p];
        if (!entry || entry.stopped) continue;
        undo.clear();
        try {
          plans[p]!.projection.apply(entry.rows, event);
        } catch (error) {
          undo.rollback(entry.rows);
          const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
          this.stop(entry, rows, i, 'gif', detail);
          stopped = true;
        }
      }
    }
    const leaf = leafBefore(rows, count);
    for (const entry of entries) if (entry && !entry.stopped) standAt(entry, count, leaf);
    return entries;
  }

  /** Who gets the event in hand. One that cannot be upcast goes to all: each says itself what is wrong with it. */
  private takers(): readonly number[] {
    const { event } = this;
    const { kind } = event;
    if (kind.current) return (kind.takers ??= this.takersOf(event.streamType, kind.type));
    try {
      return this.takersOf(event.streamType, event.type);
    } catch {
      return this.all;
    }
  }

  private takersOf(streamType: string, type: string): readonly number[] {
    return this.all.filter((p) => this.plans[p]!.projection.wants?.(streamType, type) ?? true);
  }

  /** The event in hand, row `i`, is where the stream stands still. */
  private stop(entry: Entry, rows: StreamRowsAt, i: number, reason: 'gat' | 'gif', detail: string): void {
    standAt(entry, i, leafBefore(rows, i));
    park(entry, this.event.whole(entry.leaf), reason, detail);
  }
}

/** The first `count` events were handled. */
function standAt(entry: Entry, count: number, leaf: Buffer): void {
  entry.version = count;
  entry.leaf = leaf;
}

function leafBefore({ slabs, slabOf, starts }: StreamRowsAt, i: number): Buffer {
  return i === 0 ? NO_LEAF : leafAt(slabs[slabOf[i - 1]!]!.bytes, starts[i - 1]!);
}
