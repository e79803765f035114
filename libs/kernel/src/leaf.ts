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
  const fields = [
    event.streamType,
    event.streamId,
    String(event.version),
    event.type,
    String(event.schema),
    event.data,
    event.meta,
  ];
  let size = previous.byteLength;
  const lengths = fields.map((field) => {
    const length = Buffer.byteLength(field);
    size += 4 + length;
    return length;
  });
  const bytes = Buffer.allocUnsafe(size);
  let at = 0;
  fields.forEach((field, i) => {
    at = bytes.writeUInt32BE(lengths[i]!, at);
    at += bytes.write(field, at);
  });
  bytes.set(previous, at);
  return hash('sha256', bytes, 'buffer');
}
