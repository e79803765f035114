import type { EventMeta } from '@eenplan/kernel';
import { metaText } from './cloud-event.js';
import type { LogEvent } from './event-log.js';
import { storedShape } from './fold.js';
import type { ProjectedEvent, Upcast, UpcastInput } from './projection.js';
import type { Slab } from './stream-index.js';

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

const HAPPENED_KEY = '"happenedAt":"';
const HAPPENED = Buffer.from(HAPPENED_KEY);
const QUOTE = 0x22;
// A moment has no other characters than those in between.
const DASH = 0x2d;
const CAPITAL_Z = 0x5a;

/** 2000-01-01 in microseconds since 1970. */
const POSTGRES_EPOCH_US = 946_684_800_000_000n;

export function positionAt(view: DataView, start: number): number {
  return view.getUint32(start + POSITION) * 0x1_0000_0000 + view.getUint32(start + POSITION + 4);
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

/** A copy. */
export function leafAt(bytes: Buffer, start: number): Buffer {
  return Buffer.from(bytes.subarray(start + LEAF, start + LEAF + LEAF_BYTES));
}

/** All events of one type and schema in one type of stream. */
export interface Kind {
  readonly type: string;
  readonly schema: number;
  /** The type as it is in a row. */
  readonly bytes: Uint8Array;
  /** The upcaster leaves such an event as it is, and did not look at its data to know. */
  readonly current: boolean;
  /** For whoever replays: the plans, by number, that look at a current one. */
  takers: readonly number[] | undefined;
}

/** The one event object of a replay: it points at a row of a slab, and is parsed as far as a projection asks. */
export class ReplayedEvent implements ProjectedEvent {
  position = 0;
  version = 0;
  streamType = '';
  streamId = '';
  kind!: Kind;
  private slab!: Slab;
  private start = 0;
  private dataAt = 0;
  private metaAt = 0;
  private parsedData: unknown;
  private parsedMeta: EventMeta | undefined;
  private upcasted: UpcastInput | undefined;
  private happened: string | undefined;
  /** Where in the metadata a moment was found; 0: nowhere yet. */
  private momentAt = 0;
  /** By stream type, then by a hash of the type's bytes: no string is made of what was seen before. */
  private readonly kinds = new Map<string, Map<number, Kind[]>>();
  /** What the upcaster gets, each time the same object. */
  private readonly shape: { streamType: string; type: string; schema: number; readonly data: unknown };
  private looked = false;

  constructor(private readonly upcaster: Upcast | undefined) {
    this.shape = storedShape({ streamType: '', type: '', schema: 0 }, () => {
      this.looked = true;
      return this.stored;
    });
  }

  /** Points at the row that begins at `start`. */
  at(slab: Slab, start: number): void {
    const { view } = slab;
    const nameAt = start + TEXTS + 4 + view.getInt32(start + TEXTS) + 4;
    const nameLength = view.getInt32(nameAt - 4);
    this.slab = slab;
    this.start = start;
    this.dataAt = nameAt + nameLength;
    this.metaAt = this.dataAt + 4 + view.getInt32(this.dataAt);
    this.position = positionAt(view, start);
    this.version = view.getInt32(start + VERSION);
    this.parsedData = this.parsedMeta = this.upcasted = this.happened = undefined;
    this.kind = this.kindOf(nameAt, nameLength, view.getInt32(start + SCHEMA));
  }

  private kindOf(at: number, length: number, schema: number): Kind {
    const { bytes } = this.slab;
    let hash = schema;
    for (let i = at; i < at + length; i++) hash = (Math.imul(hash, 31) + bytes[i]!) | 0;
    let byHash = this.kinds.get(this.streamType);
    if (!byHash) this.kinds.set(this.streamType, (byHash = new Map<number, Kind[]>()));
    let same = byHash.get(hash);
    if (!same) byHash.set(hash, (same = []));
    for (const kind of same) if (kind.schema === schema && holds(bytes, at, length, kind.bytes)) return kind;
    const kind = this.newKind(bytes.toString('utf8', at, at + length), schema, bytes.subarray(at, at + length));
    same.push(kind);
    return kind;
  }

  private newKind(type: string, schema: number, bytes: Uint8Array): Kind {
    const kind = { type, schema, bytes: bytes.slice(), current: true, takers: undefined };
    if (!this.upcaster) return kind;
    this.kind = kind;
    this.looked = false;
    try {
      return { ...kind, current: this.upcast === this.shape && !this.looked };
    } catch {
      return { ...kind, current: false };
    }
  }

  get type(): string {
    return this.kind.current ? this.kind.type : this.upcast.type;
  }
  get schema(): number {
    return this.kind.current ? this.kind.schema : this.upcast.schema;
  }
  get data(): unknown {
    return this.kind.current ? this.stored : this.upcast.data;
  }
  get meta(): EventMeta {
    return (this.parsedMeta ??= JSON.parse(this.text(this.metaAt)) as EventMeta);
  }
  get op(): string {
    return (this.happened ??= this.momentInPlace() ?? this.moment() ?? this.recordedAt);
  }
  get recordedAt(): string {
    return microTime(this.slab.view.getBigInt64(this.start + RECORDED));
  }

  /** A copy that lasts: for an event that is kept because its stream is parked. */
  whole(previousLeaf: Buffer): LogEvent {
    return {
      log: 0,
      position: this.position,
      streamType: this.streamType,
      streamId: this.streamId,
      version: this.version,
      type: this.kind.type,
      schema: this.kind.schema,
      data: this.text(this.dataAt),
      meta: this.text(this.metaAt),
      recordedAt: this.recordedAt,
      leaf: leafAt(this.slab.bytes, this.start),
      previousLeaf,
    };
  }

  private get stored(): unknown {
    return (this.parsedData ??= JSON.parse(this.text(this.dataAt)));
  }
  private get upcast(): UpcastInput {
    if (this.upcasted === undefined) {
      this.shape.streamType = this.streamType;
      this.shape.type = this.kind.type;
      this.shape.schema = this.kind.schema;
      this.upcasted = this.upcaster!(this.shape);
    }
    return this.upcasted;
  }
  /** The moment in the metadata, if it stands where that of another event stood: metadata are much alike. */
  private momentInPlace(): string | undefined {
    const { bytes, view } = this.slab;
    const start = this.metaAt + 4 + this.momentAt;
    const end = this.metaAt + 4 + view.getInt32(this.metaAt);
    if (this.momentAt === 0 || start > end) return undefined;
    for (let i = 0; i < HAPPENED.length; i++) if (bytes[start - HAPPENED.length + i] !== HAPPENED[i]) return undefined;
    for (let at = start; at < end; at++) {
      const byte = bytes[at]!;
      if (byte === QUOTE) return bytes.toString('latin1', start, at);
      if (byte < DASH || byte > CAPITAL_Z) return undefined;
    }
    return undefined;
  }

  private moment(): string | undefined {
    const meta = this.ascii(this.metaAt);
    const value = metaText(meta, 'happenedAt');
    const at = meta.indexOf(HAPPENED_KEY);
    if (at >= 0) this.momentAt = at + HAPPENED_KEY.length;
    return value;
  }

  /** Enough to find a moment in; other characters come out as several. */
  private ascii(at: number): string {
    return this.slab.bytes.toString('latin1', at + 4, at + 4 + this.slab.view.getInt32(at));
  }
  private text(at: number): string {
    return this.slab.bytes.toString('utf8', at + 4, at + 4 + this.slab.view.getInt32(at));
  }
}

function holds(bytes: Buffer, at: number, length: number, what: Uint8Array): boolean {
  if (length !== what.length) return false;
  for (let i = 0; i < length; i++) if (bytes[at + i] !== what[i]) return false;
  return true;
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
