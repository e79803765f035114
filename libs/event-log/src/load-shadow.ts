import pg from 'pg';
import { copyLines, copyStreamsSql, copyTableSql, lineOf, streamLine, streamOfLine } from './copy-in.js';
import { type EventRow, STREAM_SQL, toLogEvent } from './event-rows.js';
import { type Entry, LazyEvent, type Plan } from './fold.js';
import type { Upcast } from './projection.js';
import { changesOf, writeKept } from './projection-sql.js';
import { createShadow, type Detached, detachIndexes, dropShadow, fingerprint } from './shadow.js';
import { run, stepwise } from './stepwise.js';
import type { Row, TableShape } from './stream-rows.js';
import { holdersOf, isDataError, isUniqueViolation } from './wall.js';

/** Bytes per piece of text, and pieces per COPY. */
const PIECE = 64 * 1024;
const PIECES = 16;
/** In UTF-8 a character of a JavaScript string takes at most so many bytes. */
const CHARACTER = 3;
/** Pieces that may wait for PostgreSQL, per projection. */
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

interface Target {
  readonly shape: TableShape | undefined;
  readonly sql: string;
  readonly line: (streamId: string, row: Row) => string;
  /** Filled up to `length`. Strings would be carried along by every garbage collection until they are sent. */
  piece: Buffer;
  length: number;
  pieces: Buffer[];
}

/**
 * Fills the shadow of one projection in one transaction: made, filled, indexed and noted, or not there. Rows go to
 * PostgreSQL while the next streams are folded.
 */
export class ShadowLoad {
  private readonly client: pg.Client;
  private readonly targets: readonly Target[];
  private readonly streams: Target;
  private readonly parked = new Map<string, Entry>();
  private indexes: Detached[] = [];
  private readonly queue: { readonly target: Target; readonly pieces: Buffer[] }[] = [];
  private waiting = 0;
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
    this.targets = plan.shapes.list.map((shape) => ({
      shape,
      sql: copyTableSql(shape),
      line: lineOf(shape),
      piece: Buffer.allocUnsafe(PIECE),
      length: 0,
      pieces: [],
    }));
    this.streams = {
      shape: undefined,
      sql: copyStreamsSql(plan),
      line: () => '',
      piece: Buffer.allocUnsafe(PIECE),
      length: 0,
      pieces: [],
    };
  }

  async begin(): Promise<void> {
    await this.client.connect();
    await this.client.query(`begin; set local maintenance_work_mem = '256MB'`);
    await dropShadow(this.client, this.plan);
    await createShadow(this.client, this.plan);
    this.indexes = await detachIndexes(this.client, this.plan);
  }

  /** Takes a stream's rows; what PostgreSQL has not got yet waits in memory, see {@link room}. */
  add(entry: Entry): void {
    const { streamId, rows } = entry;
    if (this.failure || this.apart.has(streamId)) return;
    if (entry.stopped) this.parked.set(streamId, entry);
    for (const target of this.targets) {
      let text = '';
      for (const row of rows.rowsOf(target.shape!)) text += target.line(streamId, row);
      if (text !== '') this.append(target, text);
    }
    this.append(this.streams, streamLine(this.plan, entry));
  }

  /** Resolves when there is room for more. */
  async room(): Promise<void> {
    while (this.waiting > WAITING && this.writing) await this.writing;
  }

  /** Indexes, what is kept of parked streams, and the note that all of it is there. Answers after the commit. */
  async finish(position: number): Promise<void> {
    const { client, plan, apart } = this;
    for (const target of [...this.targets, this.streams]) {
      this.cut(target);
      this.send(target);
    }
    while (this.writing) await this.writing;
    if (this.failure) throw this.failure;
    const { kept } = changesOf(plan, this.parked.values());
    if (kept.length > 0) await run(client, writeKept(plan.schema, kept));
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
    await this.writing;
  }

  private append(target: Target, text: string): void {
    const most = text.length * CHARACTER;
    if (target.length + most > target.piece.length) {
      this.cut(target);
      if (most > target.piece.length) target.piece = Buffer.allocUnsafe(most);
    }
    target.length += target.piece.write(text, target.length);
  }

  private cut(target: Target): void {
    if (target.length === 0) return;
    target.pieces.push(target.piece.subarray(0, target.length));
    this.size += target.length;
    target.piece = Buffer.allocUnsafe(PIECE);
    target.length = 0;
    this.waiting++;
    if (target.pieces.length >= PIECES) this.send(target);
  }

  private send(target: Target): void {
    if (target.pieces.length === 0) return;
    this.queue.push({ target, pieces: target.pieces });
    target.pieces = [];
    this.writing ??= this.write().finally(() => (this.writing = undefined));
  }

  private async write(): Promise<void> {
    for (let next = this.queue.shift(); next && !this.failure; next = this.queue.shift()) {
      const { target, pieces } = next;
      try {
        await copyLines(this.client, target.sql, pieces);
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
