import type { Plan } from './fold.js';
import type { Upcast } from './projection.js';
import { Replay } from './rebuild-fold.js';
import { ShadowRows, type ShadowSink } from './shadow-rows.js';
import { claimStreams, type SharedStreams } from './stream-index.js';

/** Streams taken in hand at once; then the sockets get a turn. */
const TURN = 32;

/** Where streams go when they are folded. */
export interface PartSink {
  /** By number of the plan. */
  readonly shadows: readonly ShadowSink[];
  /** More events were folded. */
  progress(folded: number): void;
  /** Resolves when there is room for more. */
  room(): Promise<void>;
}

/** Folds streams for several projections at once. */
export class PartFolder {
  private readonly replay: Replay;

  constructor(
    private readonly plans: readonly Plan[],
    upcast: Upcast | undefined,
    private readonly apart: readonly ReadonlySet<string>[],
    private readonly sink: PartSink,
  ) {
    this.replay = new Replay(plans, upcast);
  }

  /** Folds streams until all were taken, by this folder or by another. */
  async fold(streams: SharedStreams): Promise<void> {
    const { sink } = this;
    const shadows = this.plans.map((plan, p) => new ShadowRows(plan, this.apart[p]!, sink.shadows[p]!));
    let count = 0;
    let folded = 0;
    for (const rows of claimStreams(streams, TURN)) {
      const entries = this.replay.fold(rows);
      for (let p = 0; p < shadows.length; p++) {
        const entry = entries[p];
        if (entry) shadows[p]!.add(entry);
      }
      folded += rows.count;
      if (++count % TURN > 0) continue;
      sink.progress(folded);
      folded = 0;
      await sink.room();
    }
    for (const shadow of shadows) shadow.flush();
    sink.progress(folded);
  }
}
