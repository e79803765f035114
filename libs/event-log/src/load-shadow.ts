import pg from 'pg';
import { copyLines, copyStreamsSql, copyTableSql, streamOfLine } from './copy-in.js';
import { type EventRow, STREAM_SQL, toLogEvent } from './event-rows.js';
import { LazyEvent, type Plan } from './fold.js';
import type { Upcast } from './projection.js';
import { writeKept } from './projection-sql.js';
import { createShadow, type Detached, detachIndexes, dropShadow, fingerprint } from './shadow.js';
import type { ShadowSink } from './shadow-text.js';
import { run, stepwise } from './stepwise.js';
import type { Row } from './stream-rows.js';
import { holdersOf, isDataError, isUniqueViolation } from './wall.js';

/** Pieces of text that may wait for PostgreSQL, per projection. */
const WAITING = 256;

/** A table refuses rows of these streams: they are brought in one by one instead. */
export class RefusedStreams extends Error {
  constructor(
    readonly streams: readonly string[],
    cause: unknown,
  ) {
    super('refused', { cause });
  }
}

/**
 * Fills the shadow of one projection in one transaction: made, filled, indexed and noted, or not there. Rows go to
 * PostgreSQL while the next streams are folded.
 */
export class ShadowLoad implements ShadowSink {
  private readonly client: pg.Client;
  /** A COPY per table, that of the streams last. */
  private readonly copies: readonly string[];
  private readonly parked = new Set<string>();
  /** Events of parked streams, as rows. */
  private readonly kept: Row[] = [];
  private indexes: Detached[] = [];
  private readonly queue: { readonly sql: string; readonly pieces: readonly Uint8Array[] }[] = [];
  private waiting = 0;
  private begun: Promise<void> | undefined;
  private writing: Promise<void> | undefined;
  /** Bytes of rows. */
  size = 0;
  /** What went wrong: the rest of the rows are of no use. */
  failure: Error | undefined;

  constructor(
    private readonly options: { readonly adminUrl: string; readonly upcast?: Upcast; readonly code?: string },
    readonly plan: Plan,
    /** Streams that a table refused before. */
    private readonly apart: ReadonlySet<string>,
  ) {
    this.client = new pg.Client({
      connectionString: options.adminUrl,
      application_name: `eenplan rebuild ${plan.name}`,
    });
    this.client.on('error', () => undefined); // the query in hand fails as well, and tells
    this.copies = [...plan.shapes.list.map(copyTableSql), copyStreamsSql(plan)];
  }

  /** Makes the tables; what is taken meanwhile waits. */
  begin(): void {
    this.begun = this.make().catch((error: unknown) => {
      this.failure ??= error as Error;
    });
  }

  private async make(): Promise<void> {
    await this.client.connect();
    await this.client.query(`begin; set local maintenance_work_mem = '256MB'`);
    await dropShadow(this.client, this.plan);
    await createShadow(this.client, this.plan);
    this.indexes = await detachIndexes(this.client, this.plan);
  }

  /** Takes text of a table; what PostgreSQL has not got yet waits in memory, see {@link room}. */
  take(table: number, pieces: readonly Uint8Array[]): void {
    if (this.failure) return;
    for (const { length } of pieces) this.size += length;
    this.waiting += pieces.length;
    this.queue.push({ sql: this.copies[table]!, pieces });
    this.writing ??= this.write().finally(() => (this.writing = undefined));
  }

  park(streamId: string, kept: readonly Row[]): void {
    this.parked.add(streamId);
    for (const row of kept) this.kept.push(row);
  }

  /** Resolves when there is room for more. */
  async room(): Promise<void> {
    await this.begun;
    while (this.waiting > WAITING && this.writing) await this.writing;
  }

  /** Indexes, what is kept of parked streams, and the note that all of it is there. Answers after the commit. */
  async finish(position: number): Promise<void> {
    const { client, plan, apart } = this;
    await this.begun;
    while (this.writing) await this.writing;
    if (this.failure) throw this.failure;
    if (this.kept.length > 0) await run(client, writeKept(plan.schema, this.kept));
    for (const index of this.indexes) await this.attach(index);
    for (const streamId of apart) await this.bringIn(streamId, position);
    await client.query(
      `insert into ${plan.schema}.projection_rebuild (projection, position, ddl) values ($1, $2, $3)`,
      [plan.name, position, fingerprint(plan, this.options.code)],
    );
    await client.query('commit');
    for (const { table } of plan.shapes.list) await client.query(`analyze ${table}`);
    await client.query(`analyze ${plan.streamTable}`);
  }

  /** Ends the connection; what was not committed is gone. */
  async end(): Promise<void> {
    this.failure ??= new Error('the rebuild ended');
    await this.client.end();
    await this.begun;
    await this.writing;
  }

  private async write(): Promise<void> {
    await this.begun;
    for (let next = this.queue.shift(); next && !this.failure; next = this.queue.shift()) {
      const { sql, pieces } = next;
      try {
        await copyLines(this.client, sql, pieces);
      } catch (error) {
        // Lines on their way run ahead of the one refused: its number tells whose it was.
        const line = isDataError(error) ? Number(/^COPY [^,]+, line (\d+)/.exec(error.where ?? '')?.[1] ?? NaN) : NaN;
        const streamId = streamOfLine(pieces, line);
        this.failure ??= streamId === undefined ? (error as Error) : new RefusedStreams([streamId], error);
      }
      this.waiting -= pieces.length;
    }
  }

  /**
   * Puts an index back. Two streams with one unique key: one of them stands still with rows that it would have given up
   * (else the log itself is wrong); the others are brought in one by one, and stop where the live projector stops them.
   */
  private async attach({ create, predicate }: Detached): Promise<void> {
    const { client } = this;
    await client.query('savepoint attach');
    try {
      await client.query(create);
      await client.query('release savepoint attach');
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      await client.query('rollback to savepoint attach');
      const holders = await holdersOf(client, error, predicate ?? 'true');
      throw new RefusedStreams(
        holders.filter((streamId) => !this.parked.has(streamId)),
        error,
      );
    }
  }

  private async bringIn(streamId: string, position: number): Promise<void> {
    const { client, plan } = this;
    const { rows } = await client.query<EventRow>(STREAM_SQL, [streamId, 0]);
    const events = rows.map(toLogEvent).filter((event) => event.position <= position);
    await stepwise(
      client,
      plan,
      plan.entry(streamId, true),
      events,
      events.map((event) => new LazyEvent(event, this.options.upcast)),
    );
  }
}
