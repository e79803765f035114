import { setImmediate as turn } from 'node:timers/promises';
import type pg from 'pg';
import type { Plan } from './fold.js';
import { RefusedStreams, ShadowLoad } from './load-shadow.js';
import type { Upcast } from './projection.js';
import { Replay } from './rebuild-fold.js';
import { StreamIndex } from './stream-index.js';

/**
 * Events in memory at once, as bytes outside the heap, roughly a kilobyte each. A longer log is read in as many passes as
 * it takes, each for its own part of the streams.
 */
const PASS_EVENTS = 1_000_000;
/** Streams folded before the sockets get a turn. */
const TURN = 32;

export interface FillOptions {
  readonly adminUrl: string;
  readonly upcast?: Upcast;
  readonly code?: string;
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
      await Promise.all(loads.map((load) => load.begin()));
      await replay(client, loads, position, options);
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

async function replay(
  client: pg.Client,
  loads: readonly ShadowLoad[],
  position: number,
  { upcast, onProgress, passEvents = PASS_EVENTS }: FillOptions,
): Promise<void> {
  const plans = loads.map(({ plan }) => plan);
  const types = [...new Set(plans.flatMap((plan) => plan.projection.streamTypes))];
  const where = `position <= ${position} and stream_type in (${types.map((type) => client.escapeLiteral(type)).join(', ')})`;
  const passes = Math.ceil(position / passEvents);
  const replay = new Replay(plans, upcast);
  // An event counts half when it was read, and half when it was folded.
  let before = 0;
  for (let pass = 0; pass < passes; pass++) {
    const part = passes === 1 ? '' : ` and (uuid_hash(stream_id) & 2147483647) % ${passes} = ${pass}`;
    const index = await StreamIndex.read(client, where + part, (count) =>
      onProgress?.('lezen', before + (count >> 1), position),
    );
    const half = before + (index.events >> 1);
    let folded = 0;
    let streams = 0;
    for (const rows of index) {
      const entries = replay.fold(rows);
      entries.forEach((entry, p) => entry && loads[p]!.add(entry));
      folded += rows.count;
      if (++streams % TURN > 0) continue;
      await turn();
      for (const load of loads) {
        await load.room();
        if (load.failure && !(load.failure instanceof RefusedStreams)) throw load.failure;
      }
      onProgress?.('lezen', half + (folded >> 1), position);
    }
    before += index.events;
  }
  onProgress?.('lezen', position, position);
}
