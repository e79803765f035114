import type pg from 'pg';
import { copyOut, type RowChunk } from './copy-out.js';
import { COLUMNS, positionAt, STREAM_ID } from './replayed-event.js';

/** Bytes of rows, seen in two ways. */
export interface Slab {
  readonly bytes: Buffer;
  readonly view: DataView;
}

export function slabOver(memory: ArrayBufferLike): Slab {
  return { bytes: Buffer.from(memory), view: new DataView(memory) };
}

/** Rows of one stream, in the order of their positions. */
export interface StreamRowsAt {
  readonly slabs: readonly Slab[];
  /** Row i begins at `starts[i]` of slab `slabOf[i]`; `count` rows. Valid until the next stream. */
  readonly slabOf: Int32Array;
  readonly starts: Int32Array;
  readonly count: number;
}

/** What a {@link StreamIndex} came to, in memory that threads share. */
export interface SharedStreams {
  readonly slabs: readonly SharedArrayBuffer[];
  /** Per row, in order of arrival. */
  readonly slabOf: Int32Array;
  readonly starts: Int32Array;
  /** The next row of the same stream; -1: there is none. */
  readonly next: Int32Array;
  /** Per stream its first row. */
  readonly first: Int32Array;
  /** How many streams somebody has taken in hand. */
  readonly claimed: Int32Array;
}

const SLAB = 8 * 1024 * 1024;

/** Rows as they come from the table, linked by stream. Their bytes lie outside the heap, where all threads reach them. */
export class StreamIndex {
  private readonly slabs: Slab[] = [];
  private filled = 0;
  private count = 0;
  private slabOf = new Int32Array(1 << 14);
  private starts = new Int32Array(1 << 14);
  private next = new Int32Array(1 << 14);
  // Per stream.
  private streams = 0;
  private first = new Int32Array(1 << 10);
  private last = new Int32Array(1 << 10);
  /** Four words of each stream's id. */
  private ids = new Int32Array(1 << 12);
  /** Hash table, open addressing: the number of a stream plus one, 0 where there is none. At most half full. */
  private slots = new Int32Array(1 << 11);

  /** Reads rows of casusregie.event for which `where` holds. */
  static async read(client: pg.Client, where: string, onRows: (count: number) => void): Promise<SharedStreams> {
    const index = new StreamIndex();
    // From the first page on: elsewhere the rows of a stream would begin in the middle. By one process: others would
    // only hand it their rows, and there are threads here that need a processor to begin on.
    await client.query('set synchronize_seqscans = off; set max_parallel_workers_per_gather = 0');
    await copyOut(
      client,
      `copy (select ${COLUMNS} from casusregie.event where ${where}) to stdout (format binary)`,
      (chunk) => {
        index.take(chunk);
        onRows(index.count);
      },
    );
    return index.shared();
  }

  private shared(): SharedStreams {
    return {
      slabs: this.slabs.map(({ view }) => view.buffer as unknown as SharedArrayBuffer),
      slabOf: inShared(this.slabOf, this.count),
      starts: inShared(this.starts, this.count),
      next: inShared(this.next, this.count),
      first: inShared(this.first, this.streams),
      claimed: new Int32Array(new SharedArrayBuffer(4)),
    };
  }

  private take({ bytes, starts, count }: RowChunk): void {
    let slab = this.slabs.at(-1);
    if (!slab || this.filled + bytes.length > slab.bytes.length) {
      slab = slabOver(new SharedArrayBuffer(Math.max(SLAB, bytes.length)));
      this.slabs.push(slab);
      this.filled = 0;
    }
    const at = this.filled;
    slab.bytes.set(bytes, at);
    this.filled += bytes.length;
    if (this.count + count > this.starts.length) this.growRows(count);
    const number = this.slabs.length - 1;
    for (let i = 0; i < count; i++) {
      const start = at + starts[i]!;
      const row = this.count++;
      this.slabOf[row] = number;
      this.starts[row] = start;
      this.next[row] = -1;
      this.link(row, slab.view, start + STREAM_ID);
    }
  }

  /** Puts a row behind those of its stream, whose id is at `at`. */
  private link(row: number, view: DataView, at: number): void {
    const a = view.getInt32(at);
    const b = view.getInt32(at + 4);
    const c = view.getInt32(at + 8);
    const d = view.getInt32(at + 12);
    const { ids } = this;
    let slot = this.slotOf(a, b, c, d);
    for (let taken = this.slots[slot]!; taken !== 0; taken = this.slots[slot]!) {
      const i = (taken - 1) * 4;
      if (ids[i] === a && ids[i + 1] === b && ids[i + 2] === c && ids[i + 3] === d) {
        this.next[this.last[taken - 1]!] = row;
        this.last[taken - 1] = row;
        return;
      }
      slot = (slot + 1) & (this.slots.length - 1);
    }
    if (this.streams === this.first.length) this.growStreams();
    const stream = this.streams++;
    this.first[stream] = this.last[stream] = row;
    this.ids.set([a, b, c, d], stream * 4);
    this.put(stream);
  }

  /** Ids are random, but nothing may go wrong if they are not: all four words count. */
  private slotOf(a: number, b: number, c: number, d: number): number {
    const one = a ^ Math.imul(b, 0x85ebca6b);
    const two = Math.imul(c, 0xc2b2ae35) ^ Math.imul(d, 0x27d4eb2f);
    const hash = Math.imul(one ^ two, 0x9e3779b1);
    return (hash ^ (hash >>> 15)) & (this.slots.length - 1);
  }

  private put(stream: number): void {
    const i = stream * 4;
    let slot = this.slotOf(this.ids[i]!, this.ids[i + 1]!, this.ids[i + 2]!, this.ids[i + 3]!);
    while (this.slots[slot] !== 0) slot = (slot + 1) & (this.slots.length - 1);
    this.slots[slot] = stream + 1;
  }

  private growRows(more: number): void {
    const length = Math.max(this.starts.length * 2, this.count + more);
    this.slabOf = grown(this.slabOf, length);
    this.starts = grown(this.starts, length);
    this.next = grown(this.next, length);
  }

  private growStreams(): void {
    const length = this.first.length * 2;
    this.first = grown(this.first, length);
    this.last = grown(this.last, length);
    this.ids = grown(this.ids, length * 4);
    this.slots = new Int32Array(length * 2);
    for (let stream = 0; stream < this.streams; stream++) this.put(stream);
  }
}

/**
 * Takes streams in hand, `some` at a time and no stream twice, whoever else takes of them: in order of appearance, for
 * those that lived at the same time lie near each other. The same object each time.
 */
export function* claimStreams(shared: SharedStreams, some: number): Generator<StreamRowsAt> {
  const { first, next, claimed } = shared;
  const slabs = shared.slabs.map(slabOver);
  const rows = { slabs, slabOf: new Int32Array(64), starts: new Int32Array(64), count: 0 };
  let positions = new Float64Array(64);
  for (let stream = 0, end = 0; ; stream++) {
    if (stream === end) {
      stream = Atomics.add(claimed, 0, some);
      end = Math.min(stream + some, first.length);
      if (stream >= end) return;
    }
    let count = 0;
    for (let row = first[stream]!; row >= 0; row = next[row]!) {
      if (count === positions.length) {
        rows.slabOf = grown(rows.slabOf, count * 2);
        rows.starts = grown(rows.starts, count * 2);
        const more = new Float64Array(count * 2);
        more.set(positions);
        positions = more;
      }
      const slab = shared.slabOf[row]!;
      const start = shared.starts[row]!;
      const position = positionAt(slabs[slab]!.view, start);
      // A row that fitted in a hole lies before older ones: it goes back to its place, which is near the end.
      let place = count++;
      for (; place > 0 && positions[place - 1]! > position; place--) {
        positions[place] = positions[place - 1]!;
        rows.slabOf[place] = rows.slabOf[place - 1]!;
        rows.starts[place] = rows.starts[place - 1]!;
      }
      positions[place] = position;
      rows.slabOf[place] = slab;
      rows.starts[place] = start;
    }
    rows.count = count;
    yield rows;
  }
}

function grown(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(length);
  more.set(array);
  return more;
}

function inShared(array: Int32Array, length: number): Int32Array {
  const shared = new Int32Array(new SharedArrayBuffer(length * 4));
  shared.set(array.subarray(0, length));
  return shared;
}
