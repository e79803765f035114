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
  private count = 0;
  // Per row, in order of arrival.
  private chunkOf = new Int32Array(1 << 16);
  private starts = new Int32Array(1 << 16);
  private next = new Int32Array(1 << 16);
  private positions = new Float64Array(1 << 16);
  // Per stream.
  private streams = 0;
  private first = new Int32Array(1 << 12);
  private last = new Int32Array(1 << 12);
  /** Hash table, open addressing: the number of a stream plus one, 0 where there is none. At most half full. */
  private slots = new Int32Array(1 << 13);

  /** Reads rows of casusregie.event for which `where` holds. */
  static async read(client: pg.Client, where: string, onRows: (count: number) => void): Promise<StreamIndex> {
    const index = new StreamIndex();
    // From the first page on: elsewhere the rows of a stream would begin in the middle.
    await client.query('set synchronize_seqscans = off');
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

  /** Stream by stream, in order of appearance: those that lived at the same time lie near each other. The same object each time. */
  *[Symbol.iterator](): Generator<StreamRowsAt> {
    const rows = { chunks: this.chunks, chunkOf: new Int32Array(64), starts: new Int32Array(64), count: 0 };
    let positions = new Float64Array(64);
    for (let stream = 0; stream < this.streams; stream++) {
      let count = 0;
      for (let row = this.first[stream]!; row >= 0; row = this.next[row]!) {
        if (count === positions.length) {
          rows.chunkOf = grown(rows.chunkOf);
          rows.starts = grown(rows.starts);
          positions = grown(positions);
        }
        // A row that fitted in a hole lies before older ones: it goes back to its place, which is near the end.
        const position = this.positions[row]!;
        let place = count++;
        for (; place > 0 && positions[place - 1]! > position; place--) {
          positions[place] = positions[place - 1]!;
          rows.chunkOf[place] = rows.chunkOf[place - 1]!;
          rows.starts[place] = rows.starts[place - 1]!;
        }
        positions[place] = position;
        rows.chunkOf[place] = this.chunkOf[row]!;
        rows.starts[place] = this.starts[row]!;
      }
      rows.count = count;
      yield rows;
    }
  }

  private take({ bytes, starts, count }: RowChunk): void {
    const chunk = this.chunks.push(bytes) - 1;
    for (let i = 0; i < count; i++) {
      const start = starts[i]!;
      const row = this.count++;
      if (row === this.starts.length) {
        this.chunkOf = grown(this.chunkOf);
        this.starts = grown(this.starts);
        this.next = grown(this.next);
        this.positions = grown(this.positions);
      }
      this.chunkOf[row] = chunk;
      this.starts[row] = start;
      this.next[row] = -1;
      this.positions[row] = positionAt(bytes, start);
      this.link(row, bytes, start + STREAM_ID);
    }
  }

  /** Puts a row behind those of its stream, whose id is at `at`. */
  private link(row: number, bytes: Buffer, at: number): void {
    let slot = this.slotOf(bytes, at);
    for (let taken = this.slots[slot]!; taken !== 0; taken = this.slots[slot]!) {
      const stream = taken - 1;
      const head = this.first[stream]!;
      if (sameId(bytes, at, this.chunks[this.chunkOf[head]!]!, this.starts[head]! + STREAM_ID)) {
        this.next[this.last[stream]!] = row;
        this.last[stream] = row;
        return;
      }
      slot = (slot + 1) & (this.slots.length - 1);
    }
    if (this.streams === this.first.length) this.growStreams();
    const stream = this.streams++;
    this.first[stream] = this.last[stream] = row;
    this.put(stream);
  }

  /** Ids are random, but nothing may go wrong if they are not: all four words count. */
  private slotOf(bytes: Buffer, at: number): number {
    const a = bytes.readInt32LE(at) ^ Math.imul(bytes.readInt32LE(at + 4), 0x85ebca6b);
    const b = Math.imul(bytes.readInt32LE(at + 8), 0xc2b2ae35) ^ Math.imul(bytes.readInt32LE(at + 12), 0x27d4eb2f);
    const hash = Math.imul(a ^ b, 0x9e3779b1);
    return (hash ^ (hash >>> 15)) & (this.slots.length - 1);
  }

  private put(stream: number): void {
    const head = this.first[stream]!;
    let slot = this.slotOf(this.chunks[this.chunkOf[head]!]!, this.starts[head]! + STREAM_ID);
    while (this.slots[slot] !== 0) slot = (slot + 1) & (this.slots.length - 1);
    this.slots[slot] = stream + 1;
  }

  private growStreams(): void {
    this.first = grown(this.first);
    this.last = grown(this.last);
    this.slots = new Int32Array(this.slots.length * 2);
    for (let stream = 0; stream < this.streams; stream++) this.put(stream);
  }
}

function sameId(a: Buffer, at: number, b: Buffer, bt: number): boolean {
  for (let i = 0; i < 16; i += 4) if (a.readInt32LE(at + i) !== b.readInt32LE(bt + i)) return false;
  return true;
}

function grown<A extends Int32Array | Float64Array>(array: A): A {
  const more = new (array.constructor as new (length: number) => A)(array.length * 2);
  more.set(array);
  return more;
}
