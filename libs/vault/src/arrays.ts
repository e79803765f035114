/**
 * Arrays in PostgreSQL's binary format. The driver sends a Buffer as it is: nothing is quoted, written in hex and parsed
 * again.
 */
const OID = { bytea: 17, int4: 23, text: 25, uuid: 2950 } as const;

/** A `uuid[]`. */
export const uuids = (values: readonly string[]): Buffer =>
  array(
    OID.uuid,
    values,
    () => 16,
    (bytes, value, at) => bytes.write(value.replaceAll('-', ''), at, 16, 'hex'),
  );

/** A `text[]`. */
export const texts = (values: readonly string[]): Buffer =>
  array(
    OID.text,
    values,
    (value) => Buffer.byteLength(value),
    (bytes, value, at) => bytes.write(value, at),
  );

/** An `int[]`. */
export const ints = (values: readonly number[]): Buffer =>
  array(
    OID.int4,
    values,
    () => 4,
    (bytes, value, at) => bytes.writeInt32BE(value, at),
  );

/** A `bytea[]`, null where nothing is given. */
export const blobs = (values: readonly (Buffer | undefined)[]): Buffer =>
  array(
    OID.bytea,
    values,
    (value) => value?.length,
    (bytes, value, at) => bytes.set(value!, at),
  );

/** @param sizeOf bytes of a value; undefined: null */
function array<T>(
  oid: number,
  values: readonly T[],
  sizeOf: (value: T) => number | undefined,
  write: (bytes: Buffer, value: T, at: number) => unknown,
): Buffer {
  let size = values.length === 0 ? 12 : 20;
  for (const value of values) size += 4 + (sizeOf(value) ?? 0);
  const bytes = Buffer.allocUnsafe(size);
  bytes.writeInt32BE(values.length === 0 ? 0 : 1, 0);
  bytes.writeInt32BE(1, 4);
  bytes.writeInt32BE(oid, 8);
  if (values.length === 0) return bytes;
  bytes.writeInt32BE(values.length, 12);
  bytes.writeInt32BE(1, 16);
  let at = 20;
  for (const value of values) {
    const length = sizeOf(value);
    at = bytes.writeInt32BE(length ?? -1, at);
    if (length === undefined) continue;
    write(bytes, value, at);
    at += length;
  }
  return bytes;
}
