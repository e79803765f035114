/** A thread that folds streams for a rebuild: the other end of {@link FoldThread}. */
import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { Plan } from './fold.js';
import { PartFolder } from './fold-part.js';
import type { FromThread, FoldCode, ThreadTask } from './fold-thread.js';
import type { SharedStreams } from './stream-index.js';

const { module, names, apart } = workerData as ThreadTask;
const { projections, upcast } = (await import(module)) as FoldCode;
const plans = names.map(
  (name) =>
    new Plan(
      projections.find((projection) => projection.name === name)!,
      true,
    ),
);
const port = parentPort!;
const tell = (message: FromThread, transfer: readonly ArrayBuffer[] = []) => port.postMessage(message, transfer);

const folder = new PartFolder(
  plans,
  upcast,
  apart.map((ids) => new Set(ids)),
  {
    shadows: plans.map((_, plan) => ({
      take: (table, piece) => tell({ plan, table, piece }, [piece.buffer as ArrayBuffer]),
      park: (streamId, kept) => tell({ plan, streamId, kept }),
      refuse: (refused) => tell({ plan, refused }),
    })),
    progress: (folded) => tell({ folded }),
    // Rows are much smaller than the events that they are of, and those are in memory; the other end waits before more.
    room: () => Promise.resolve(),
  },
);
tell({ done: true });
// What goes wrong is thrown here, ends the thread, and the other end hears of it.
for await (const [streams] of on(port, 'message') as AsyncIterable<[SharedStreams]>) {
  await folder.fold(streams);
  tell({ done: true });
}
