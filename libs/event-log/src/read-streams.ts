import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Batch, LogEvent } from './event-log.js';
import { type Entry, LazyEvent, type Plan } from './fold.js';
import type { ProjectedEvent, Upcast } from './projection.js';
import { digest, type LoadedRow, loadSql, type Mark } from './projection-sql.js';

/** Checkpoints and streams per projection, in the order that they were asked in. */
export interface Loaded {
  readonly marks: readonly (Mark | undefined)[];
  readonly entries: readonly Map<string, Entry>[];
}

/** Reads what events are folded into, and the events as projections see them. */
export class StreamReader {
  private readonly texts = new Map<string, string>();

  constructor(
    readonly log: string,
    private readonly upcast: Upcast | undefined,
  ) {}

  project(events: readonly LogEvent[]): ProjectedEvent[] {
    return events.map((event) => new LazyEvent(event, this.upcast));
  }

  async load(
    on: pg.Pool | pg.PoolClient,
    plans: readonly Plan[],
    streams: readonly string[],
    partition: number,
  ): Promise<Loaded> {
    const key = plans.map(({ name }) => name).join(' ');
    let text = this.texts.get(key);
    if (text === undefined) this.texts.set(key, (text = loadSql(plans)));
    const { rows } = await (on as pg.Pool).query<LoadedRow>({
      name: nameOf(text),
      text,
      values: [streams, this.log, partition],
      rowMode: 'array',
    });
    return digest(plans, rows);
  }
}

const names = new Map<string, string>();

/** A name under which the server keeps the plan of a statement; their number is bounded by what there are of tables. */
export function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) names.set(text, (name = createHash('sha256').update(text).digest('base64url').slice(0, 20)));
  return name;
}

export function demandMark(plan: Plan, mark: Mark | undefined, partition: number): Mark {
  if (!mark) throw new Error(`projection ${plan.name}: no checkpoint for partition ${partition}`);
  return mark;
}

/** A checkpoint is not where this batch needs it: nothing was written, ask again where to read. */
export class CheckpointMovedError extends Error {
  override readonly name = 'CheckpointMovedError';
}

/** A checkpoint never goes over what was not written: a batch that begins further on is refused, whatever brought it. */
export function demandConnected(plan: Plan, { offset }: Mark, { partition, after }: Batch): void {
  if (offset < after)
    throw new CheckpointMovedError(
      `projection ${plan.name}, partition ${partition}: stands at ${offset}, the batch begins after ${after}`,
    );
}
