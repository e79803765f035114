import { RowBytes, rowWidth, type RowWriter, rowWriter, StreamId, UNSURE } from './binary-row.js';
import { STREAM_COLUMNS, writeStream } from './copy-in.js';
import type { Entry, Plan } from './fold.js';
import { keptRow } from './projection-sql.js';
import type { Row } from './stream-rows.js';

/** Bytes of a table that go to PostgreSQL together. */
const PIECE = 256 * 1024;

/** Who takes what one projection's streams come to: its tables by number, and behind the last the table of streams. */
export interface ShadowSink {
  /** Whole rows for a binary COPY. */
  take(table: number, piece: Uint8Array): void;
  /** A stream that stands still, with rows for projection_parked. */
  park(streamId: string, kept: readonly Row[]): void;
  /** A stream with a value of which only PostgreSQL can say what it is: it must be brought in apart. */
  refuse(streamId: string): void;
}

/** Makes rows for COPY out of what streams come to in one projection. */
export class ShadowRows {
  private readonly tables: readonly { readonly rows: RowBytes; readonly write: RowWriter; start: number }[];
  private readonly streams = new RowBytes(rowWidth(STREAM_COLUMNS.length));
  private readonly id = new StreamId();

  constructor(
    private readonly plan: Plan,
    /** Streams that a table refused before: they are brought in otherwise. */
    private readonly apart: ReadonlySet<string>,
    private readonly sink: ShadowSink,
  ) {
    this.tables = plan.shapes.list.map((shape) => ({
      rows: new RowBytes(rowWidth(shape.columns.length)),
      write: rowWriter(shape),
      start: 0,
    }));
  }

  add(entry: Entry): void {
    const { streamId } = entry;
    const { plan, tables, streams, id, sink } = this;
    if (this.apart.has(streamId)) return;
    for (const table of tables) table.start = table.rows.at;
    try {
      id.set(streamId);
      for (let i = 0; i < tables.length; i++) {
        const { rows, write } = tables[i]!;
        for (const row of entry.rows.rowsOf(plan.shapes.list[i]!)) write(rows, id, row);
      }
    } catch (error) {
      if (error !== UNSURE) throw error;
      for (const table of tables) table.rows.at = table.start;
      sink.refuse(streamId);
      return;
    }
    writeStream(streams, id, plan, entry);
    if (entry.stopped)
      sink.park(
        streamId,
        entry.kept.map((event) => keptRow(plan, event)),
      );
    this.flush(PIECE);
  }

  /** Hands over what has become so large. */
  flush(least = 1): void {
    const { tables, streams, sink } = this;
    for (let i = 0; i < tables.length; i++) {
      const { rows } = tables[i]!;
      if (rows.at >= least) sink.take(i, rows.cut());
    }
    if (streams.at >= least) sink.take(tables.length, streams.cut());
  }
}
