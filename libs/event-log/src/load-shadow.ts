import { copyStreamsSql, copyTableSql, STREAM_COLUMNS } from './copy-in.js';
import type { LogEvent } from './event-log.js';
import { type EventRow, STREAM_SQL, toLogEvent } from './event-rows.js';
import { LazyEvent, type Plan } from './fold.js';
import { LoadLane } from './load-lane.js';
import type { Upcast } from './projection.js';
import { writeKept } from './projection-sql.js';
import { createShadow, type Detached, detachIndexes, dropShadow, fingerprint } from './shadow.js';
import type { ShadowSink } from './shadow-rows.js';
import { run, stepwise } from './stepwise.js';
import type { Row } from './stream-rows.js';

/** Tables in one lane, about. */
const LANE_TABLES = 6;

/** Fills the shadow of one projection: made, filled, indexed and at the very last noted, so that it counts. */
export class ShadowLoad implements ShadowSink {
  readonly lanes: readonly LoadLane[];
  private readonly parked = new Set<string>();
  /** Events of parked streams, as rows. */
  private readonly kept: Row[] = [];
  private indexes: readonly Detached[] = [];

  constructor(
    private readonly options: { readonly adminUrl: string; readonly upcast?: Upcast; readonly code?: string },
    readonly plan: Plan,
    /** Streams that a table refused before; those that are refused on the way are added. */
    private readonly apart: Set<string>,
  ) {
    const tables = [
      ...plan.shapes.list.map((shape) => ({
        table: shape.table,
        columns: ['stream_id', ...shape.columns],
        copy: copyTableSql(shape),
      })),
      { table: plan.streamTable, columns: STREAM_COLUMNS, copy: copyStreamsSql(plan) },
    ];
    const count = Math.ceil(tables.length / LANE_TABLES);
    this.lanes = Array.from(
      { length: count },
      (_, i) =>
        new LoadLane(
          options.adminUrl,
          plan.name,
          tables.filter((_, table) => table % count === i),
        ),
    );
  }

  /** What went wrong: the rest of the rows are of no use. */
  get failure(): Error | undefined {
    return this.lanes.find(({ failure }) => failure)?.failure;
  }

  /** Makes the tables; what is taken meanwhile waits. */
  begin(): void {
    const [first, ...others] = this.lanes;
    const made = first!.begin(async (client) => {
      await client.query('begin');
      await dropShadow(client, this.plan);
      await createShadow(client, this.plan);
      this.indexes = await detachIndexes(client, this.plan);
      await client.query('commit');
    });
    made.catch(() => undefined); // the lane tells
    for (const lane of others) lane.begin(() => made).catch(() => undefined);
  }

  take(table: number, piece: Uint8Array): void {
    const { lanes } = this;
    lanes[table % lanes.length]!.take(Math.floor(table / lanes.length), piece);
  }

  park(streamId: string, kept: readonly Row[]): void {
    this.parked.add(streamId);
    for (const row of kept) this.kept.push(row);
  }

  refuse(streamId: string): void {
    this.apart.add(streamId);
  }

  /** Resolves when there is room for more. */
  async room(): Promise<void> {
    for (const lane of this.lanes) await lane.room();
  }

  /** What is left of one lane, and its indexes. */
  async fill(lane: LoadLane): Promise<void> {
    await lane.fill(this.indexes, this.parked);
  }

  /** When all lanes were filled: what is kept of parked streams, and the note that all of it is there. */
  async finish(position: number): Promise<void> {
    const { plan, lanes } = this;
    const { client } = lanes[0]!;
    if (this.failure) throw this.failure;
    for (const lane of lanes.slice(1)) await lane.client.query('commit');
    if (this.kept.length > 0) await run(client, writeKept(plan.schema, this.kept));
    await this.bringIn(position);
    await client.query(
      `insert into ${plan.schema}.projection_rebuild (projection, position, ddl) values ($1, $2, $3)`,
      [plan.name, position, fingerprint(plan, this.options.code)],
    );
    await client.query('commit');
    await Promise.all(lanes.map((lane) => lane.analyze()));
  }

  /** Ends the connections; what was not committed is gone, and what was not noted does not count. */
  async end(): Promise<void> {
    await Promise.all(this.lanes.map((lane) => lane.end()));
  }

  private async bringIn(position: number): Promise<void> {
    const { plan, apart } = this;
    const { client } = this.lanes[0]!;
    const events: LogEvent[] = [];
    for (const streamId of apart) {
      const { rows } = await client.query<EventRow>(STREAM_SQL, [streamId, 0]);
      for (const row of rows) if (Number(row.position) <= position) events.push(toLogEvent(row));
    }
    events.sort((a, b) => a.position - b.position);
    const projected = events.map((event) => new LazyEvent(event, this.options.upcast));
    // All others are loaded as they were at the end.
    await stepwise(client, plan, new Map(), events, projected, (streamId) => !apart.has(streamId));
  }
}
