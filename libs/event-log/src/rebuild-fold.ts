import type { EventMeta } from '@eenplan/kernel';
import type pg from 'pg';
import { metaText } from './cloud-event.js';
import { copyOut, type RowChunk } from './copy-out.js';
import type { LogEvent } from './event-log.js';
import { type Entry, park, type Plan, storedShape } from './fold.js';
import type { ProjectedEvent, Upcast, UpcastInput } from './projection.js';
import { Undo } from './stream-rows.js';

/** Columns in the order that {@link ReplayedEvent} and {@link Replay} read them: fixed lengths first. */
const COLUMNS = 'position, version, schema, stream_id, recorded_at, leaf, stream_type, type, data, meta';

// Offsets within a row: field count (2), then each field behind its length (4).
const POSITION = 2 + 4;
const VERSION = POSITION + 8 + 4;
const SCHEMA = VERSION + 4 + 4;
const STREAM = SCHEMA + 4 + 4;
const RECORDED = STREAM + 16 + 4;
const LEAF = RECORDED + 8 + 4;
const LEAF_BYTES = 32;
const TEXTS = LEAF + LEAF_BYTES;

/** 2000-01-01 in microseconds since 1970. */
const POSTGRES_EPOCH_US = 946_684_800_000_000n;

/** One stream during a rebuild, shared by all projections that look at its type. */
interface Replayed {
  readonly streamId: string;
  readonly streamType: string;
  version: number;
  /** Eight words of the last leaf. */
  readonly leaf: Int32Array;
  /** Per plan that wants this stream's type. */
  readonly entries: readonly (Entry | undefined)[];
}

/** The one event object of a replay: it points into the chunk in hand, and is parsed as far as a projection asks. */
class ReplayedEvent implements ProjectedEvent {
  position = 0;
  version = 0;
  streamType = '';
  streamId = '';
  private storedType = '';
  private storedSchema = 0;
  private bytes!: Buffer;
  private start = 0;
  private dataAt = 0;
  private metaAt = 0;
  private parsedData: unknown;
  private parsedMeta: EventMeta | undefined;
  private upcasted: UpcastInput | undefined;
  /** What the upcaster gets, each time the same object. */
  private readonly shape: { streamType: string; type: string; schema: number; readonly data: unknown };

  constructor(private readonly upcaster: Upcast | undefined) {
    this.shape = storedShape({ streamType: '', type: '', schema: 0 }, () => this.stored);
  }

  at(bytes: Buffer, start: number, dataAt: number, metaAt: number, type: string): void {
    this.bytes = bytes;
    this.start = start;
    this.dataAt = dataAt;
    this.metaAt = metaAt;
    this.storedType = type;
    this.storedSchema = bytes.readInt32BE(start + SCHEMA);
    this.parsedData = this.parsedMeta = this.upcasted = undefined;
  }

  get type(): string {
    return this.upcaster ? this.upcast.type : this.storedType;
  }
  get schema(): number {
    return this.upcaster ? this.upcast.schema : this.storedSchema;
  }
  get data(): unknown {
    return this.upcaster ? this.upcast.data : this.stored;
  }
  get meta(): EventMeta {
    return (this.parsedMeta ??= JSON.parse(this.text(this.metaAt)) as EventMeta);
  }
  get op(): string {
    return metaText(this.text(this.metaAt), 'happenedAt') ?? this.recordedAt;
  }
  get recordedAt(): string {
    return microTime(this.bytes.readBigInt64BE(this.start + RECORDED));
  }

  /** A copy that lasts: for an event that is kept because its stream is parked. */
  whole(leaf: Buffer, previousLeaf: Buffer): LogEvent {
    return {
      log: 0,
      position: this.position,
      streamType: this.streamType,
      streamId: this.streamId,
      version: this.version,
      type: this.storedType,
      schema: this.storedSchema,
      data: this.text(this.dataAt),
      meta: this.text(this.metaAt),
      recordedAt: this.recordedAt,
      leaf,
      previousLeaf,
    };
  }

  private get stored(): unknown {
    return (this.parsedData ??= JSON.parse(this.text(this.dataAt)));
  }
  private get upcast(): UpcastInput {
    if (this.upcasted === undefined) {
      this.shape.streamType = this.streamType;
      this.shape.type = this.storedType;
      this.shape.schema = this.storedSchema;
      this.upcasted = this.upcaster!(this.shape);
    }
    return this.upcasted;
  }
  private text(at: number): string {
    return this.bytes.toString('utf8', at + 4, at + 4 + this.bytes.readInt32BE(at));
  }
}

/** Folds the whole event table into rows, in memory, for several projections at once. */
export class Replay {
  /** By the 16 bytes of the stream id. */
  private readonly streams = new Map<string, Replayed>();
  private readonly types = new Map<string, string>();
  private readonly event: ReplayedEvent;
  private readonly undo = new Undo();
  private readonly byPlan: Entry[][];
  position = 0;

  constructor(
    private readonly plans: readonly Plan[],
    upcast: Upcast | undefined,
  ) {
    this.event = new ReplayedEvent(upcast);
    this.byPlan = plans.map(() => []);
  }

  /** Reads every event that one of the projections wants, in one pass. */
  async run(client: pg.Client, total: number, onProgress: (done: number) => void): Promise<void> {
    const wanted = new Set(this.plans.flatMap((plan) => plan.projection.streamTypes));
    const types = [...wanted].map((type) => client.escapeLiteral(type)).join(', ');
    await copyOut(
      client,
      `copy (select ${COLUMNS} from casusregie.event where position <= ${total} and stream_type in (${types})
         order by position) to stdout (format binary)`,
      (chunk) => {
        this.take(chunk);
        onProgress(this.position);
      },
    );
    this.position = total;
  }

  /** Entries of one plan; after {@link finish} with the version and leaf that their rows stand for. */
  entriesOf(plan: Plan): readonly Entry[] {
    return this.byPlan[this.plans.indexOf(plan)]!;
  }

  /** Gives each entry the leaf of its stream; parked ones have got theirs when they stopped. */
  finish(): void {
    for (const { entries, leaf, version } of this.streams.values()) {
      const bytes = leafBytes(leaf);
      for (const entry of entries)
        if (entry && !entry.stopped) {
          entry.leaf = bytes;
          entry.version = version;
        }
    }
  }

  private take({ bytes, starts, count }: RowChunk): void {
    // One string for the chunk: pieces of it cost next to nothing, and serve as keys.
    const text = bytes.toString('latin1');
    const event = this.event;
    for (let i = 0; i < count; i++) {
      const start = starts[i]!;
      const typeLength = bytes.readInt32BE(start + TEXTS);
      const typeAt = start + TEXTS + 4;
      const nameLength = bytes.readInt32BE(typeAt + typeLength);
      const nameAt = typeAt + typeLength + 4;
      const dataAt = nameAt + nameLength;
      const metaAt = dataAt + 4 + bytes.readInt32BE(dataAt);
      const key = text.substring(start + STREAM, start + STREAM + 16);
      let stream = this.streams.get(key);
      if (!stream) {
        const streamType = this.intern(text.substring(typeAt, typeAt + typeLength));
        stream = this.open(uuidText(bytes.toString('hex', start + STREAM, start + STREAM + 16)), streamType);
        // A key that is a piece of the chunk would keep the whole chunk alive.
        this.streams.set(bytes.toString('latin1', start + STREAM, start + STREAM + 16), stream);
      }
      event.position = this.position =
        bytes.readUInt32BE(start + POSITION) * 0x1_0000_0000 + bytes.readUInt32BE(start + POSITION + 4);
      event.version = bytes.readInt32BE(start + VERSION);
      event.streamId = stream.streamId;
      event.streamType = stream.streamType;
      event.at(bytes, start, dataAt, metaAt, this.intern(text.substring(nameAt, nameAt + nameLength)));
      this.apply(stream, bytes, start);
    }
  }

  private apply(stream: Replayed, bytes: Buffer, start: number): void {
    const { event, undo, plans } = this;
    const gap = event.version !== stream.version + 1;
    for (let p = 0; p < plans.length; p++) {
      const entry = stream.entries[p];
      if (!entry) continue;
      if (entry.stopped || gap) {
        this.keep(entry, stream, bytes, start, gap ? 'gat' : undefined, `version ${stream.version + 1} is missing`);
        continue;
      }
      undo.clear();
      try {
        plans[p]!.projection.apply(entry.rows, event);
      } catch (error) {
        undo.rollback(entry.rows);
        entry.version = stream.version;
        entry.leaf = leafBytes(stream.leaf);
        this.keep(
          entry,
          stream,
          bytes,
          start,
          'gif',
          error instanceof Error ? `${error.name}: ${error.message}` : String(error),
        );
      }
    }
    stream.version = event.version;
    for (let i = 0; i < 8; i++) stream.leaf[i] = bytes.readInt32BE(start + LEAF + 4 * i);
  }

  private keep(
    entry: Entry,
    stream: Replayed,
    bytes: Buffer,
    start: number,
    reason: 'gat' | 'gif' | undefined,
    detail: string,
  ): void {
    const leaf = Buffer.from(bytes.subarray(start + LEAF, start + LEAF + LEAF_BYTES));
    const whole = this.event.whole(leaf, leafBytes(stream.leaf));
    if (entry.stopped || reason === undefined) {
      entry.kept.push(whole);
      return;
    }
    if (reason === 'gat') {
      entry.version = stream.version;
      entry.leaf = leafBytes(stream.leaf);
    }
    park(entry, whole, reason, detail);
  }

  private open(streamId: string, streamType: string): Replayed {
    const entries = this.plans.map((plan, p) => {
      if (!plan.wants(streamType)) return undefined;
      const entry = plan.entry(streamId, false, this.undo);
      this.byPlan[p]!.push(entry);
      return entry;
    });
    return { streamId, streamType, version: 0, leaf: new Int32Array(8), entries };
  }

  private intern(text: string): string {
    let same = this.types.get(text);
    if (same === undefined) {
      // A copy, so that the chunk can go.
      same = Buffer.from(text, 'latin1').toString();
      this.types.set(Buffer.from(text, 'latin1').toString('latin1'), same);
    }
    return same;
  }
}

function leafBytes(words: Int32Array): Buffer {
  const bytes = Buffer.allocUnsafe(LEAF_BYTES);
  for (let i = 0; i < 8; i++) bytes.writeInt32BE(words[i]!, 4 * i);
  return bytes;
}

function uuidText(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Microseconds since 2000 as RFC 3339 in UTC, all six digits. */
function microTime(sincePostgresEpoch: bigint): string {
  const micros = sincePostgresEpoch + POSTGRES_EPOCH_US;
  const fraction = Number(((micros % 1_000_000n) + 1_000_000n) % 1_000_000n);
  const seconds = Number((micros - BigInt(fraction)) / 1_000_000n);
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}.${String(fraction).padStart(6, '0')}Z`;
}
