import pg from 'pg';
import { copyRows, streamOfRow } from './copy-in.js';
import type { Detached } from './shadow.js';
import { RefusedStreams } from './stepwise.js';
import { holdersOf, isDataError, isUniqueViolation } from './wall.js';

/** Bytes that may wait for PostgreSQL, per lane. */
const WAITING = 64 * 1024 * 1024;

/** Bytes that are worth a COPY of their own: each begins by making a thousand empty rows. */
const LEAST = 1024 * 1024;

/** Rows per table that rough statistics are made of, by 300; PostgreSQL's own is 100. */
const ROUGH = 10;

/** A table of a shadow, made and still empty. */
export interface LaneTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly copy: string;
}

/**
 * Fills some tables of one shadow in a transaction of its own: the processors of PostgreSQL share a large projection.
 * Rows go to PostgreSQL while the next streams are folded.
 */
export class LoadLane {
  readonly client: pg.Client;
  private readonly waits: { bytes: number; pieces: Uint8Array[] }[];
  private waiting = 0;
  private begun: Promise<void> | undefined;
  private writing: Promise<void> | undefined;
  /** Bytes of rows. */
  size = 0;
  /** What went wrong: the rest of the rows are of no use. */
  failure: Error | undefined;

  constructor(
    adminUrl: string,
    name: string,
    private readonly tables: readonly LaneTable[],
  ) {
    this.client = new pg.Client({ connectionString: adminUrl, application_name: `eenplan rebuild ${name}` });
    this.client.on('error', () => undefined); // the query in hand fails as well, and tells
    this.waits = tables.map(() => ({ bytes: 0, pieces: [] }));
  }

  /** Connects, and begins when `made` has made the tables; what is taken meanwhile waits. */
  begin(made: (client: pg.Client) => Promise<void>): Promise<void> {
    const done = this.client.connect().then(() => made(this.client));
    this.begun = done
      .then(() => this.open())
      .catch((error: unknown) => {
        this.failure ??= error as Error;
      });
    return done;
  }

  private async open(): Promise<void> {
    // Emptied in this transaction, as if made in it: so rows can be frozen.
    await this.client.query(
      `set default_statistics_target = ${ROUGH}; begin; set local maintenance_work_mem = '256MB';
       truncate ${this.tables.map(({ table }) => table).join(', ')}`,
    );
  }

  /** Takes rows of a table, by its number in this lane; what PostgreSQL has not got yet waits in memory, see {@link room}. */
  take(table: number, piece: Uint8Array): void {
    if (this.failure) return;
    this.size += piece.length;
    this.waiting += piece.length;
    const waits = this.waits[table]!;
    waits.pieces.push(piece);
    waits.bytes += piece.length;
    if (waits.bytes >= LEAST) this.writing ??= this.write(LEAST).finally(() => (this.writing = undefined));
  }

  /** Resolves when there is room for more. */
  async room(): Promise<void> {
    await this.begun;
    while (this.waiting > WAITING && this.writing) await this.writing;
  }

  /** All rows and indexes are in, or {@link failure} says why not. Not committed. */
  async fill(indexes: readonly Detached[], parked: ReadonlySet<string>): Promise<void> {
    try {
      await this.begun;
      while (this.writing) await this.writing;
      await this.write(1);
      if (this.failure) return;
      for (const index of indexes)
        if (this.tables.some(({ table }) => table === index.table)) await this.attach(index, parked);
    } catch (error) {
      this.failure ??= error as Error;
    }
  }

  /**
   * Rough statistics, so that the first readers have sane plans. With all columns by name, ANALYZE leaves the count of
   * changed rows as it is: autovacuum sees that they are new, and makes fine statistics of its own accord.
   */
  async analyze(): Promise<void> {
    await this.client.query(
      `analyze ${this.tables.map(({ table, columns }) => `${table} (${columns.join(', ')})`).join(', ')}`,
    );
  }

  /** Ends the connection; what was not committed is gone. */
  async end(): Promise<void> {
    this.failure ??= new Error('the rebuild ended');
    await this.client.end();
    await this.begun;
    await this.writing;
  }

  /** Writes what waits, table by table, where it is so much. */
  private async write(least: number): Promise<void> {
    await this.begun;
    const { waits } = this;
    const ready = () => waits.findIndex(({ bytes }) => bytes >= least);
    for (let table = ready(); table >= 0 && !this.failure; table = ready()) {
      const { bytes, pieces } = waits[table]!;
      waits[table] = { bytes: 0, pieces: [] };
      try {
        await copyRows(this.client, this.tables[table]!.copy, pieces);
      } catch (error) {
        const streamId = isRefusal(error) ? streamOfRow(pieces, lineOf(error)) : undefined;
        this.failure ??= streamId === undefined ? (error as Error) : new RefusedStreams([streamId], error);
      }
      this.waiting -= bytes;
    }
  }

  /**
   * Puts an index back. Two streams with one unique key: one of them stands still with rows that it would have given up
   * (else the log itself is wrong); the others are brought in one by one, and stop where the live projector stops them.
   */
  private async attach({ create, predicate }: Detached, parked: ReadonlySet<string>): Promise<void> {
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
        holders.filter((streamId) => !parked.has(streamId)),
        error,
      );
    }
  }
}

/** A value that its table refuses; not a column of another type than the projection says, for that is all rows. */
function isRefusal(error: unknown): error is pg.DatabaseError {
  return isDataError(error) && error.code !== '22P03';
}

/** Rows on their way run ahead of the one refused: its number tells whose it was. The outermost context is the last line. */
function lineOf({ where = '' }: pg.DatabaseError): number {
  return Number(/^COPY [^,]+, line (\d+)/.exec(where.split('\n').at(-1)!)?.[1]);
}
