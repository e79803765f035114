import { lineOf, streamLine } from './copy-in.js';
import type { Entry, Plan } from './fold.js';
import { keptRow } from './projection-sql.js';
import type { Row } from './stream-rows.js';

/** Bytes per piece of text, and pieces per COPY. */
const PIECE = 64 * 1024;
const PIECES = 16;
/** Characters that are written into a piece at once: one write of many costs much less than many of one. */
const TEXT = 4096;
/** In UTF-8 a character of a JavaScript string takes at most so many bytes. */
const CHARACTER = 3;

/** Who takes what one projection's streams come to: its tables by number, and behind the last the table of streams. */
export interface ShadowSink {
  take(table: number, pieces: Uint8Array[]): void;
  /** A stream that stands still, with rows for projection_parked. */
  park(streamId: string, kept: readonly Row[]): void;
}

/** Text of one table. */
class Target {
  text = '';
  /** Filled up to `length`. Strings would be carried along by every garbage collection until they are sent. */
  private piece = Buffer.alloc(0);
  private length = 0;
  private pieces: Uint8Array[] = [];

  constructor(
    readonly line: (streamId: string, row: Row) => string,
    private readonly give: (pieces: Uint8Array[]) => void,
  ) {}

  write(): void {
    const { text } = this;
    this.text = '';
    const most = text.length * CHARACTER;
    if (this.length + most > this.piece.length) {
      this.cut();
      // Memory of its own, not of Buffer's pool: a piece may go to another thread.
      this.piece = Buffer.from(new ArrayBuffer(Math.max(PIECE, most)));
    }
    this.length += this.piece.write(text, this.length);
  }

  flush(): void {
    if (this.text !== '') this.write();
    this.cut();
    if (this.pieces.length > 0) this.send();
  }

  private cut(): void {
    if (this.length === 0) return;
    this.pieces.push(this.piece.subarray(0, this.length));
    this.piece = Buffer.alloc(0);
    this.length = 0;
    if (this.pieces.length >= PIECES) this.send();
  }

  private send(): void {
    this.give(this.pieces);
    this.pieces = [];
  }
}

/** Makes the text of COPY out of what streams come to in one projection. */
export class ShadowText {
  private readonly tables: readonly Target[];
  private readonly streams: Target;

  constructor(
    private readonly plan: Plan,
    /** Streams that a table refused before: they are brought in otherwise. */
    private readonly apart: ReadonlySet<string>,
    private readonly sink: ShadowSink,
  ) {
    const { list } = plan.shapes;
    this.tables = list.map((shape, i) => new Target(lineOf(shape), (pieces) => sink.take(i, pieces)));
    this.streams = new Target(
      () => '',
      (pieces) => sink.take(list.length, pieces),
    );
  }

  add(entry: Entry): void {
    const { streamId, rows } = entry;
    const { plan, tables, streams } = this;
    if (this.apart.has(streamId)) return;
    if (entry.stopped)
      this.sink.park(
        streamId,
        entry.kept.map((event) => keptRow(plan, event)),
      );
    for (let i = 0; i < tables.length; i++) {
      const table = tables[i]!;
      let { text } = table;
      for (const row of rows.rowsOf(plan.shapes.list[i]!)) text += table.line(streamId, row);
      table.text = text;
      if (text.length >= TEXT) table.write();
    }
    streams.text += streamLine(plan, entry);
    if (streams.text.length >= TEXT) streams.write();
  }

  /** Hands over what is left. */
  flush(): void {
    for (const table of this.tables) table.flush();
    this.streams.flush();
  }
}
