import type pg from 'pg';
import { copyOut, type RowChunk } from './copy-out.js';
import { COLUMNS, positionAt, STREAM_ID } from './replayed-event.js';

/** Rows of one stream, in the order of their positions. */
export interface StreamRowsAt {
  readonly chunks: readonly Buffer[];
  /** Row i begins at `starts[i]` of chunk `chunkOf[i]`; `count` rows. Valid until the next stream. */
  readonly chunkOf: Int32Array;
  readonly starts: Int32Array;
  readonly count: number;
}

/**
 * Rows as they came from the table, linked by stream. The bytes stay where they arrived, outside the heap: what is folded
 * stream by stream leaves nothing behind that a garbage collector would have to carry along.
 */
export class StreamIndex {
  private readonly chunks: Buffer[] = [];
  private readonly streams = new Map<string, number>();
  private count = 0;
  // Per row, in order of arrival.
  private chunkOf = new Int32Array(1 << 16);
  private starts = new Int32Array(1 << 16);
  private next = new Int32Array(1 << 16);
  // Per stream.
  private first: number[] = [];
  private last: number[] = [];

  /** Reads rows of casusregie.event for which `where` holds. */
  static async read(client: pg.Client, where: string, onRows: (count: number) => void): Promise<StreamIndex> {
    const index = new StreamIndex();
    await copyOut(
      client,
      `copy (select ${COLUMNS} from casusregie.event where ${where}) to stdout (format binary)`,
      (chunk) => {
        index.take(chunk);
        onRows(index.count);
      },
    );
    return index;
  }

  get events(): number {
    return this.count;
  }

  /** Stream by stream; the same object each time. */
  *[Symbol.iterator](): Generator<StreamRowsAt> {
    const rows = { chunks: this.chunks, chunkOf: new Int32Array(64), starts: new Int32Array(64), count: 0 };
    for (const head of this.first) {
      let count = 0;
      let ordered = true;
      let before = 0;
      for (let row = head; row >= 0; row = this.next[row]!) {
        if (count === rows.starts.length) {
          rows.chunkOf = grown(rows.chunkOf);
          rows.starts = grown(rows.starts);
        }
        rows.chunkOf[count] = this.chunkOf[row]!;
        rows.starts[count] = this.starts[row]!;
        const position = positionAt(this.chunks[this.chunkOf[row]!]!, this.starts[row]!);
        ordered &&= position > before;
        before = position;
        count++;
      }
      rows.count = count;
      if (!ordered) sort(rows);
      yield rows;
    }
  }

  private take({ bytes, starts, count }: RowChunk): void {
    const chunk = this.chunks.push(bytes) - 1;
    // One string for the chunk: pieces of it cost next to nothing, and serve as keys.
    const text = bytes.toString('latin1', 0, bytes.length);
    for (let i = 0; i < count; i++) {
      const start = starts[i]!;
      const row = this.count++;
      if (row === this.starts.length) {
        this.chunkOf = grown(this.chunkOf);
        this.starts = grown(this.starts);
        this.next = grown(this.next);
      }
      this.chunkOf[row] = chunk;
      this.starts[row] = start;
      this.next[row] = -1;
      const stream = this.streams.get(text.substring(start + STREAM_ID, start + STREAM_ID + 16));
      if (stream !== undefined) {
        this.next[this.last[stream]!] = row;
        this.last[stream] = row;
        continue;
      }
      // A key that is a piece of the chunk would keep its text alive.
      this.streams.set(bytes.toString('latin1', start + STREAM_ID, start + STREAM_ID + 16), this.first.length);
      this.first.push(row);
      this.last.push(row);
    }
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(array.length * 2);
  more.set(array);
  return more;
}

/** The table is read in the order in which it lies there, which need not be that of the positions. */
function sort(rows: { chunks: readonly Buffer[]; chunkOf: Int32Array; starts: Int32Array; count: number }): void {
  const sorted = Array.from({ length: rows.count }, (_, i) => ({
    chunk: rows.chunkOf[i]!,
    start: rows.starts[i]!,
    position: positionAt(rows.chunks[rows.chunkOf[i]!]!, rows.starts[i]!),
  })).sort((a, b) => a.position - b.position);
  sorted.forEach(({ chunk, start }, i) => {
    rows.chunkOf[i] = chunk;
    rows.starts[i] = start;
  });
}
