import { setImmediate as turn } from 'node:timers/promises';
import type pg from 'pg';
import type { Plan } from './fold.js';
import type { Upcast } from './projection.js';
import { Replay } from './rebuild-fold.js';
import { ShadowRows, type ShadowSink } from './shadow-rows.js';
import { StreamIndex } from './stream-index.js';

/** Streams folded before the sockets get a turn. */
const TURN = 32;

/** Where a part goes while it is folded. */
export interface PartSink {
  /** By number of the plan. */
  readonly shadows: readonly ShadowSink[];
  /** More events were read, more were folded. */
  progress(read: number, folded: number): void;
  /** Resolves when there is room for more. */
  room(): Promise<void>;
}

/** Reads streams from the event table and folds them for several projections at once. */
export class PartFolder {
  private readonly replay: Replay;

  constructor(
    private readonly client: pg.Client,
    private readonly plans: readonly Plan[],
    upcast: Upcast | undefined,
    private readonly apart: readonly ReadonlySet<string>[],
    private readonly sink: PartSink,
  ) {
    this.replay = new Replay(plans, upcast);
  }

  /** Folds the events of casusregie.event for which `where` holds: of each stream all, or none. */
  async fold(where: string): Promise<void> {
    const { sink } = this;
    let read = 0;
    const index = await StreamIndex.read(this.client, where, (count) => {
      sink.progress(count - read, 0);
      read = count;
    });
    await sink.room();
    const texts = this.plans.map((plan, p) => new ShadowRows(plan, this.apart[p]!, sink.shadows[p]!));
    let streams = 0;
    let folded = 0;
    for (const rows of index) {
      const entries = this.replay.fold(rows);
      for (let p = 0; p < texts.length; p++) {
        const entry = entries[p];
        if (entry) texts[p]!.add(entry);
      }
      folded += rows.count;
      if (++streams % TURN > 0) continue;
      sink.progress(0, folded);
      folded = 0;
      await turn();
      await sink.room();
    }
    for (const text of texts) text.flush();
    sink.progress(0, folded);
  }
}
