import { Worker } from 'node:worker_threads';
import type { PartSink } from './fold-part.js';
import type { Projection, Upcast } from './projection.js';
import type { SharedStreams } from './stream-index.js';
import type { Row } from './stream-rows.js';

/** Hardly anything outlives its stream: the larger the young generation, the less often it is looked through. */
const YOUNG_MB = 96;

/** What a module exports that threads fold by: functions do not go from one thread to another. */
export interface FoldCode {
  readonly projections: readonly Projection[];
  readonly upcast?: Upcast;
}

export interface FoldThreads {
  /** URL of a module with {@link FoldCode}, for the same projections as those that are rebuilt. */
  readonly module: string;
  /** How many, the caller's included; as many as there are processors, at most four, when absent. */
  readonly count?: number;
  /** A shorter log is folded by the caller alone; 500 000 events when absent. */
  readonly fromEvents?: number;
}

export interface ThreadTask {
  readonly module: string;
  /** Projections to fold, by name. */
  readonly names: readonly string[];
  /** Per projection the streams to leave out. */
  readonly apart: readonly (readonly string[])[];
}

export type FromThread =
  | { readonly plan: number; readonly table: number; readonly piece: Uint8Array }
  | { readonly plan: number; readonly streamId: string; readonly kept: readonly Row[] }
  | { readonly plan: number; readonly refused: string }
  | { readonly folded: number }
  | { readonly done: true };

/** A thread of its own that folds streams; what they come to arrives in `sink`. */
export class FoldThread {
  private readonly worker: Worker;
  private readonly ended: Promise<never>;
  private done: () => void = () => undefined;
  /** Ready for the first streams. */
  private readonly ready: Promise<void>;

  constructor(
    task: ThreadTask,
    private readonly sink: PartSink,
  ) {
    // No options of the program around it: one of `node --eval` would keep a thread from its file.
    this.worker = new Worker(new URL('./fold-worker.js', import.meta.url), {
      workerData: task,
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    this.ended = new Promise<never>((_, reject) => {
      this.worker.on('error', reject);
      this.worker.on('exit', (code) => reject(new Error(`a thread of the rebuild ended with ${code}`)));
    });
    // Told by whoever waits for streams.
    this.ended.catch(() => undefined);
    this.ready = new Promise((resolve) => (this.done = resolve));
    this.worker.on('message', (message: FromThread) => this.take(message));
  }

  async fold(streams: SharedStreams): Promise<void> {
    await Promise.race([this.ready, this.ended]);
    const folded = new Promise<void>((resolve) => (this.done = resolve));
    this.worker.postMessage(streams);
    await Promise.race([folded, this.ended]);
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private take(message: FromThread): void {
    if ('piece' in message) this.sink.shadows[message.plan]!.take(message.table, message.piece);
    else if ('refused' in message) this.sink.shadows[message.plan]!.refuse(message.refused);
    else if ('kept' in message) this.sink.shadows[message.plan]!.park(message.streamId, message.kept);
    else if ('done' in message) this.done();
    else this.sink.progress(message.folded);
  }
}
