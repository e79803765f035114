import { availableParallelism } from 'node:os';
import { setImmediate as turn } from 'node:timers/promises';
import type pg from 'pg';
import type { Plan } from './fold.js';
import { PartFolder, type PartSink } from './fold-part.js';
import { FoldThread, type FoldThreads } from './fold-thread.js';
import { ShadowLoad } from './load-shadow.js';
import type { Upcast } from './projection.js';
import { RefusedStreams } from './stepwise.js';
import { StreamIndex } from './stream-index.js';

/** Events in memory at once, as bytes outside the heap, roughly a kilobyte each. */
const PASS_EVENTS = 1_000_000;
/** Threads that fold; PostgreSQL needs processors as well. */
const THREADS = 4;
/** Fewer events are folded sooner by one thread: measured on two processors, where others begin with cold code. */
const THREAD_EVENTS = 500_000;

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
      const queue = loads
        .flatMap((load) => load.lanes.map((lane) => ({ load, lane })))
        .toSorted((a, b) => b.lane.size - a.lane.size);
      const open = new Map(loads.map((load) => [load, load.lanes.length]));
      const worker = async () => {
        for (let next = queue.shift(); next; next = queue.shift()) {
          const { load, lane } = next;
          await load.fill(lane);
          open.set(load, open.get(load)! - 1);
          if (open.get(load)! > 0) continue;
          if (await finished(load, position, apart.get(load.plan)!))
            options.onProgress?.('laden', ++loaded, plans.length);
          else again.push(load.plan);
        }
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

/** Folds all events into the loads: pass by pass, each with its own streams, here or in threads. */
async function foldAll(
  client: pg.Client,
  loads: readonly ShadowLoad[],
  apart: ReadonlyMap<Plan, ReadonlySet<string>>,
  position: number,
  { upcast, threads, passEvents = PASS_EVENTS, onProgress }: FillOptions,
): Promise<void> {
  const plans = loads.map(({ plan }) => plan);
  const leftOut = plans.map((plan) => apart.get(plan)!);
  // An event counts half when it was read, and half when it was folded.
  let halves = 0;
  const progress = (more: number) => {
    halves += more;
    onProgress?.('lezen', Math.min(halves >> 1, position), position);
  };
  const sink: PartSink = {
    shadows: loads,
    progress,
    async room() {
      await turn();
      for (const load of loads) {
        await load.room();
        if (load.failure && !(load.failure instanceof RefusedStreams)) throw load.failure;
      }
    },
  };
  const helpers =
    threads && position >= (threads.fromEvents ?? THREAD_EVENTS)
      ? Array.from({ length: (threads.count ?? Math.min(THREADS, availableParallelism())) - 1 }, () => {
          const task = { names: plans.map(({ name }) => name), apart: leftOut.map((ids) => [...ids]) };
          return new FoldThread({ ...task, module: threads.module }, sink);
        })
      : [];
  const folders = [new PartFolder(plans, upcast, leftOut, sink), ...helpers];
  try {
    for (const where of passesOf(client, plans, position, Math.max(1, Math.ceil(position / passEvents)))) {
      let read = 0;
      const streams = await StreamIndex.read(client, where, (count) => {
        progress(count - read);
        read = count;
      });
      await sink.room();
      await Promise.all(folders.map((folder) => folder.fold(streams)));
      await sink.room();
    }
  } finally {
    await Promise.all(helpers.map((helper) => helper.end()));
  }
  onProgress?.('lezen', position, position);
}

/** Conditions that take the log apart by streams. */
function passesOf(client: pg.Client, plans: readonly Plan[], position: number, count: number): string[] {
  const types = [...new Set(plans.flatMap((plan) => plan.projection.streamTypes))];
  const where = `position <= ${position} and stream_type in (${types.map((type) => client.escapeLiteral(type)).join(', ')})`;
  return Array.from({ length: count }, (_, i) =>
    count === 1 ? where : `${where} and (uuid_hash(stream_id) & 2147483647) % ${count} = ${i}`,
  );
}
