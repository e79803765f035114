/** Arrays in PostgreSQL's binary format: the driver sends a Buffer as it is, so nothing is quoted and parsed again. */

const OID = { uuid: 2950, int: 23, text: 25, json: 114, bytea: 17 } as const;

export type ArrayType = keyof typeof OID;

/** Header: dimensions, has-nulls, element type, length, lower bound. */
const HEADER = 20;

function header(type: ArrayType, length: number, bodyBytes: number): Buffer {
  const bytes = Buffer.allocUnsafe(length === 0 ? 12 : HEADER + bodyBytes);
  bytes.writeInt32BE(length === 0 ? 0 : 1, 0);
  bytes.writeInt32BE(1, 4);
  bytes.writeInt32BE(OID[type], 8);
  if (length > 0) {
    bytes.writeInt32BE(length, 12);
    bytes.writeInt32BE(1, 16);
  }
  return bytes;
}

/** An int[]. */
export function intArray(values: readonly number[]): Buffer {
  const bytes = header('int', values.length, values.length * 8);
  let at = HEADER;
  for (const value of values) {
    at = bytes.writeInt32BE(4, at);
    at = bytes.writeInt32BE(value, at);
  }
  return bytes;
}

/** An array of elements that are bytes already (a uuid as 16 bytes, text and json as UTF-8); null is SQL null. */
export function bytesArray(type: Exclude<ArrayType, 'int'>, values: readonly (Uint8Array | null)[]): Buffer {
  let size = 0;
  for (const value of values) size += 4 + (value?.byteLength ?? 0);
  const bytes = header(type, values.length, size);
  let at = HEADER;
  for (const value of values) {
    at = bytes.writeInt32BE(value?.byteLength ?? -1, at);
    if (value) {
      bytes.set(value, at);
      at += value.byteLength;
    }
  }
  return bytes;
}

/** The 16 bytes of a UUID in its usual form. */
export function uuidBytes(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}
