import pg from 'pg';
import { copyRows, copyStreamsSql, copyTableSql, streamOfRow } from './copy-in.js';
import { type EventRow, STREAM_SQL, toLogEvent } from './event-rows.js';
import { LazyEvent, type Plan } from './fold.js';
import type { Upcast } from './projection.js';
import { writeKept } from './projection-sql.js';
import { createShadow, type Detached, detachIndexes, dropShadow, fingerprint } from './shadow.js';
import type { ShadowSink } from './shadow-rows.js';
import { run, stepwise } from './stepwise.js';
import type { Row } from './stream-rows.js';
import { holdersOf, isDataError, isUniqueViolation } from './wall.js';

/** Bytes that may wait for PostgreSQL, per projection. */
const WAITING = 16 * 1024 * 1024;

/** Rows per table that rough statistics are made of, by 300; PostgreSQL's own is 100. */
const ROUGH = 10;

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
  /** Per table the pieces that wait, in order of tables that got the first. */
  private readonly queue = new Map<number, Uint8Array[]>();
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
    /** Streams that a table refused before; those that are refused on the way are added. */
    private readonly apart: Set<string>,
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
    await this.client.query(`set default_statistics_target = ${ROUGH}`);
    await this.client.query(`begin; set local maintenance_work_mem = '256MB'`);
    await dropShadow(this.client, this.plan);
    await createShadow(this.client, this.plan);
    this.indexes = await detachIndexes(this.client, this.plan);
  }

  /** Takes rows of a table; what PostgreSQL has not got yet waits in memory, see {@link room}. */
  take(table: number, piece: Uint8Array): void {
    if (this.failure) return;
    this.size += piece.length;
    this.waiting += piece.length;
    const pieces = this.queue.get(table);
    if (pieces) pieces.push(piece);
    else this.queue.set(table, [piece]);
    this.writing ??= this.write().finally(() => (this.writing = undefined));
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
    await client.query(roughAnalyzeSql(plan));
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
    // A COPY takes all that waits for its table: the slower PostgreSQL is, the fewer statements.
    for (let next = first(this.queue); next && !this.failure; next = first(this.queue)) {
      const [table, pieces] = next;
      this.queue.delete(table);
      try {
        await copyRows(this.client, this.copies[table]!, pieces);
      } catch (error) {
        // Rows on their way run ahead of the one refused: its number tells whose it was.
        const line = isRefusal(error) ? Number(/^COPY [^,]+, line (\d+)/.exec(error.where ?? '')?.[1] ?? NaN) : NaN;
        const streamId = streamOfRow(pieces, line);
        this.failure ??= streamId === undefined ? (error as Error) : new RefusedStreams([streamId], error);
      }
      for (const { length } of pieces) this.waiting -= length;
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

/**
 * Rough statistics, so that the first readers have sane plans. With all columns by name, ANALYZE leaves the count of
 * changed rows as it is: autovacuum sees that they are new, and makes fine statistics of its own accord.
 */
function roughAnalyzeSql({ shapes, streamTable }: Plan): string {
  const tables = shapes.list.map(({ table, columns }) => `${table} (${['stream_id', ...columns].join(', ')})`);
  return `analyze ${[...tables, `${streamTable} (projection, stream_id, version)`].join(', ')}`;
}

/** A value that its table refuses; not a column of another type than the projection says, for that is all rows. */
function isRefusal(error: unknown): error is pg.DatabaseError {
  return isDataError(error) && error.code !== '22P03';
}

function first<K, V>(map: ReadonlyMap<K, V>): [K, V] | undefined {
  for (const entry of map) return entry;
  return undefined;
}
