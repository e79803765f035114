import type { EventMeta } from '@eenplan/kernel';
import { metaText } from './cloud-event.js';
import type { LogEvent } from './event-log.js';
import { storedShape } from './fold.js';
import type { ProjectedEvent, Upcast, UpcastInput } from './projection.js';

/** Columns in the order that this file reads them: fixed lengths first. */
export const COLUMNS = 'position, version, schema, stream_id, recorded_at, leaf, stream_type, type, data, meta';

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

export function positionAt(bytes: Buffer, start: number): number {
  return bytes.readUInt32BE(start + POSITION) * 0x1_0000_0000 + bytes.readUInt32BE(start + POSITION + 4);
}

/** Where in a row the 16 bytes of the stream id are. */
export const STREAM_ID = STREAM;

export function streamIdAt(bytes: Buffer, start: number): string {
  return uuidText(bytes.toString('hex', start + STREAM, start + STREAM + 16));
}

export function streamTypeAt(bytes: Buffer, start: number): string {
  const typeAt = start + TEXTS + 4;
  return bytes.toString('latin1', typeAt, typeAt + bytes.readInt32BE(typeAt - 4));
}

/** Not a copy: lasts as long as the chunk. */
export function leafAt(bytes: Buffer, start: number): Buffer {
  return bytes.subarray(start + LEAF, start + LEAF + LEAF_BYTES);
}

/** The one event object of a replay: it points at a row of a chunk, and is parsed as far as a projection asks. */
export class ReplayedEvent implements ProjectedEvent {
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
  private happened: string | undefined;
  private readonly types = new Map<string, string>();
  /** What the upcaster gets, each time the same object. */
  private readonly shape: { streamType: string; type: string; schema: number; readonly data: unknown };

  constructor(private readonly upcaster: Upcast | undefined) {
    this.shape = storedShape({ streamType: '', type: '', schema: 0 }, () => this.stored);
  }

  /** Points at the row that begins at `start`. */
  at(bytes: Buffer, start: number): void {
    const typeAt = start + TEXTS + 4;
    const nameAt = typeAt + bytes.readInt32BE(start + TEXTS) + 4;
    const nameLength = bytes.readInt32BE(nameAt - 4);
    this.bytes = bytes;
    this.start = start;
    this.dataAt = nameAt + nameLength;
    this.metaAt = this.dataAt + 4 + bytes.readInt32BE(this.dataAt);
    this.storedType = this.intern(bytes.toString('latin1', nameAt, nameAt + nameLength));
    this.storedSchema = bytes.readInt32BE(start + SCHEMA);
    this.position = positionAt(bytes, start);
    this.version = bytes.readInt32BE(start + VERSION);
    this.parsedData = this.parsedMeta = this.upcasted = this.happened = undefined;
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
    return (this.happened ??= metaText(this.ascii(this.metaAt), 'happenedAt') ?? this.recordedAt);
  }
  get recordedAt(): string {
    return microTime(this.bytes.readBigInt64BE(this.start + RECORDED));
  }

  /** A copy that lasts: for an event that is kept because its stream is parked. */
  whole(previousLeaf: Buffer): LogEvent {
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
      leaf: Buffer.from(leafAt(this.bytes, this.start)),
      previousLeaf,
    };
  }

  /** One string per type: each projection looks it up, and a string that was seen before is found by its address. */
  private intern(type: string): string {
    let same = this.types.get(type);
    if (same === undefined) this.types.set(type, (same = type));
    return same;
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
  /** Enough to find a moment in; other characters come out as several. */
  private ascii(at: number): string {
    return this.bytes.toString('latin1', at + 4, at + 4 + this.bytes.readInt32BE(at));
  }
  private text(at: number): string {
    return this.bytes.toString('utf8', at + 4, at + 4 + this.bytes.readInt32BE(at));
  }
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
