/** A thread that folds parts of the log for a rebuild: the other end of {@link FoldThread}. */
import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import pg from 'pg';
import { Plan } from './fold.js';
import { PartFolder } from './fold-part.js';
import type { FromThread, FoldCode, ThreadTask } from './fold-thread.js';

const { adminUrl, module, names, apart } = workerData as ThreadTask;
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

const client = new pg.Client({ connectionString: adminUrl, application_name: 'eenplan rebuild' });
client.on('error', () => undefined); // the query in hand fails as well, and tells
await client.connect();
const folder = new PartFolder(
  client,
  plans,
  upcast,
  apart.map((ids) => new Set(ids)),
  {
    shadows: plans.map((_, plan) => ({
      take: (table, piece) => tell({ plan, table, piece }, [piece.buffer as ArrayBuffer]),
      park: (streamId, kept) => tell({ plan, streamId, kept }),
      refuse: (refused) => tell({ plan, refused }),
    })),
    progress: (read, folded) => tell({ read, folded }),
    // A part is small; before the next one the other end waits.
    room: () => Promise.resolve(),
  },
);
tell({ done: true });
// What goes wrong is thrown here, ends the thread, and the other end hears of it.
for await (const [where] of on(port, 'message') as AsyncIterable<[string]>) {
  await folder.fold(where);
  tell({ done: true });
}
