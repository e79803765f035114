import { availableParallelism } from 'node:os';
import type pg from 'pg';
import type { Plan } from './fold.js';
import { PartFolder, type PartSink } from './fold-part.js';
import { FoldThread, type FoldThreads } from './fold-thread.js';
import { RefusedStreams, ShadowLoad } from './load-shadow.js';
import type { Upcast } from './projection.js';

/** Events in memory at once, as bytes outside the heap, roughly a kilobyte each. */
const PASS_EVENTS = 1_000_000;
/** Threads that fold; PostgreSQL needs processors as well. */
const THREADS = 4;
/** Fewer events are folded sooner by one thread: measured on two processors, where others begin with cold code. */
const THREAD_EVENTS = 500_000;
/** Parts per thread: who is done sooner takes more. */
const PARTS = 2;

export interface FillOptions {
  readonly adminUrl: string;
  readonly upcast?: Upcast;
  readonly code?: string;
  readonly threads?: FoldThreads;
  readonly passEvents?: number;
  readonly onProgress?: (phase: 'lezen' | 'laden', done: number, total: number) => void;
}

/** Fills the shadows of these projections with all events up to and including `position`. */
export async function fillShadows(
  client: pg.Client,
  plans: readonly Plan[],
  position: number,
  options: FillOptions,
): Promise<void> {
  const apart = new Map(plans.map((plan) => [plan, new Set<string>()]));
  let todo = plans;
  let loaded = 0;
  while (todo.length > 0) {
    const loads = todo.map((plan) => new ShadowLoad(options, plan, apart.get(plan)!));
    const again: Plan[] = [];
    try {
      for (const load of loads) load.begin();
      await foldAll(client, loads, apart, position, options);
      // Two at a time, as many as there are processors at least; the largest first, so that it does not end alone.
      const queue = loads.toSorted((a, b) => b.size - a.size);
      const worker = async () => {
        for (let load = queue.shift(); load; load = queue.shift())
          if (await finished(load, position, apart.get(load.plan)!))
            options.onProgress?.('laden', ++loaded, plans.length);
          else again.push(load.plan);
      };
      await Promise.all([worker(), worker()]);
    } finally {
      await Promise.all(loads.map((load) => load.end()));
    }
    todo = again;
  }
}

/** False: some streams must be brought in apart, and are noted as such. */
async function finished(load: ShadowLoad, position: number, apart: Set<string>): Promise<boolean> {
  try {
    await load.finish(position);
    return true;
  } catch (error) {
    if (!(error instanceof RefusedStreams)) throw error;
    const fresh = error.streams.filter((id) => !apart.has(id));
    if (fresh.length === 0) throw error.cause;
    for (const id of fresh) apart.add(id);
    return false;
  }
}

/** Folds all events into the loads: part by part, each with its own streams, in this thread and in others. */
async function foldAll(
  client: pg.Client,
  loads: readonly ShadowLoad[],
  apart: ReadonlyMap<Plan, ReadonlySet<string>>,
  position: number,
  { adminUrl, upcast, threads, passEvents = PASS_EVENTS, onProgress }: FillOptions,
): Promise<void> {
  const plans = loads.map(({ plan }) => plan);
  const leftOut = plans.map((plan) => apart.get(plan)!);
  const count = threads?.count ?? Math.min(THREADS, availableParallelism());
  const others = threads && position >= (threads.fromEvents ?? THREAD_EVENTS) ? count - 1 : 0;
  const parts = partsOf(client, plans, position, Math.ceil((position * (1 + others)) / passEvents), others);
  // An event counts half when it was read, and half when it was folded.
  let halves = 0;
  const sink: PartSink = {
    shadows: loads,
    progress(read, folded) {
      halves += read + folded;
      onProgress?.('lezen', Math.min(halves >> 1, position), position);
    },
    async room() {
      for (const load of loads) {
        await load.room();
        if (load.failure && !(load.failure instanceof RefusedStreams)) throw load.failure;
      }
    },
  };
  const task = {
    adminUrl,
    names: plans.map(({ name }) => name),
    apart: leftOut.map((ids) => [...ids]),
  };
  const helpers = Array.from({ length: others }, () => new FoldThread({ ...task, module: threads!.module }, sink));
  const folders = [new PartFolder(client, plans, upcast, leftOut, sink), ...helpers];
  const work = folders.map(async (folder) => {
    for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
      await folder.fold(part);
      await sink.room();
    }
  });
  try {
    await Promise.all(work);
  } finally {
    // Where one failed the others stop.
    parts.length = 0;
    await Promise.all(helpers.map((helper) => helper.end()));
    await Promise.allSettled(work);
  }
  onProgress?.('lezen', position, position);
}

/** Conditions that take the log apart by streams. */
function partsOf(
  client: pg.Client,
  plans: readonly Plan[],
  position: number,
  passes: number,
  others: number,
): string[] {
  const types = [...new Set(plans.flatMap((plan) => plan.projection.streamTypes))];
  const where = `position <= ${position} and stream_type in (${types.map((type) => client.escapeLiteral(type)).join(', ')})`;
  const count = Math.max(1, passes, others > 0 ? PARTS * (1 + others) : 1);
  return Array.from({ length: count }, (_, i) =>
    count === 1 ? where : `${where} and (uuid_hash(stream_id) & 2147483647) % ${count} = ${i}`,
  );
}
