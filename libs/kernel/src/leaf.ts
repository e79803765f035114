import { hash } from 'node:crypto';

/** What a leaf is computed over: the event exactly as it is stored. `data` and `meta` are the stored JSON texts. */
export interface LeafInput {
  readonly streamType: string;
  readonly streamId: string;
  readonly version: number;
  readonly type: string;
  readonly schema: number;
  readonly data: string;
  readonly meta: string;
}

/** The leaf before the first event of a stream: 32 zero bytes. */
export const NO_LEAF: Buffer = Buffer.alloc(32);

/**
 * SHA-256 over the event, each field as UTF-8 behind its length in bytes (uint32, big endian), and the previous leaf of
 * the stream (32 bytes). Two events with the same leaf have the same history. Position and recorded time are not in it:
 * the database gives those.
 */
export function leafHash(event: LeafInput, previous: Uint8Array): Buffer {
  const { streamType, streamId, version, type, schema, data, meta } = event;
  room(3 * (streamType.length + streamId.length + type.length + data.length + meta.length) + previous.byteLength);
  let at = field(streamType, 0);
  at = field(streamId, at);
  at = field(String(version), at);
  at = field(type, at);
  at = field(String(schema), at);
  at = field(data, at);
  at = field(meta, at);
  scratch.set(previous, at);
  return hash('sha256', scratch.subarray(0, at + previous.byteLength), 'buffer');
}

/** What is hashed is put together here: making a buffer for each event costs as much as hashing it. */
let scratch = Buffer.allocUnsafeSlow(1 << 17);

/** Makes room for this many bytes, and for two numbers and seven lengths. */
function room(bytes: number): void {
  if (scratch.byteLength < bytes + 100) scratch = Buffer.allocUnsafeSlow(bytes + 100);
}

/** Writes a field behind its length and answers what comes behind it. */
function field(text: string, at: number): number {
  const length = scratch.write(text, at + 4);
  scratch.writeUInt32BE(length, at);
  return at + 4 + length;
}
