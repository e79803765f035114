/** Arrays for PostgreSQL in its binary format. The driver sends a Buffer as it is, so nothing is quoted and parsed again. */

/** By what number PostgreSQL knows these types everywhere. */
const OID = { int: 23, text: 25, json: 114, bytea: 17, uuid: 2950 } as const;

/** The composite types of sql/002-append.sql: their columns in order. */
export const ROW_TYPES = {
  new_command: [OID.int, OID.uuid, OID.bytea, OID.json, OID.json, OID.int],
  new_slice: [OID.int, OID.uuid, OID.int, OID.bytea],
  key_move: [OID.int, OID.text, OID.uuid, OID.uuid],
  new_event: [OID.int, OID.text, OID.uuid, OID.int, OID.text, OID.int, OID.json, OID.json, OID.bytea],
} as const;

export type RowType = keyof typeof ROW_TYPES;

/** By type: a number is an int, a string is text, json or a uuid in lower case, bytes are bytea. */
type Value = number | string | Uint8Array | null;

/** What precedes the elements of an array of one dimension. */
const HEADER = 20;

/**
 * Arrays are put together here, one at a time, and copied out: to make a buffer for each row costs more than to write it.
 */
let scratch = Buffer.allocUnsafeSlow(1 << 18);
/** Larger than this is given back afterwards. */
const KEPT = 1 << 23;

/** Makes room for this many bytes, and for what stands around them. */
function room(at: number, bytes: number): void {
  const needed = at + bytes + 64;
  if (scratch.byteLength >= needed) return;
  const larger = Buffer.allocUnsafeSlow(2 * needed);
  larger.set(scratch.subarray(0, at));
  scratch = larger;
}

// Each of these writes at a place and answers the place behind it.

function int(value: number, at: number): number {
  scratch[at] = value >>> 24;
  scratch[at + 1] = value >>> 16;
  scratch[at + 2] = value >>> 8;
  scratch[at + 3] = value;
  return at + 4;
}

function text(value: string, at: number): number {
  room(at, 3 * value.length);
  const length = scratch.write(value, at + 4);
  return int(length, at) + length;
}

function bytea(value: Uint8Array, at: number): number {
  room(at, value.byteLength);
  scratch.set(value, at + 4);
  return int(value.byteLength, at) + value.byteLength;
}

/** The value of a hexadecimal digit in lower case, by its character code. */
const DIGIT = Uint8Array.from({ length: 103 }, (_, code) => Number.parseInt(String.fromCharCode(code), 16) || 0);
/** Where the digits of each byte stand in a UUID in its usual form. */
const PLACES = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34] as const;

function uuid(value: string, before: number): number {
  let at = int(PLACES.length, before);
  for (const place of PLACES)
    scratch[at++] = (DIGIT[value.charCodeAt(place)]! << 4) | DIGIT[value.charCodeAt(place + 1)]!;
  return at;
}

function column(type: number, value: Value, before: number): number {
  room(before, 0);
  const at = int(type, before);
  if (value === null) return int(-1, at);
  if (typeof value === 'number') return int(value, int(4, at));
  if (typeof value === 'string') return type === OID.uuid ? uuid(value, at) : text(value, at);
  return bytea(value, at);
}

/** An array of rows, in a buffer of its own. */
export class RowArray {
  #count = 0;
  #at = HEADER;

  /** @param oid of the row type in this database */
  constructor(
    private readonly type: RowType,
    private readonly oid: number,
  ) {}

  /** Adds a row. Until it is finished no other array may be begun. */
  add(...values: readonly Value[]): void {
    const types = ROW_TYPES[this.type];
    const start = this.#at;
    let at = int(types.length, start + 4);
    for (let i = 0; i < types.length; i++) at = column(types[i]!, values[i]!, at);
    int(at - start - 4, start);
    this.#at = at;
    this.#count++;
  }

  finish(): Buffer {
    return array(this.oid, this.#count, this.#at);
  }
}

/** An array of texts of JSON, in a buffer of its own. */
export function jsonArray(texts: readonly string[]): Buffer {
  let at = HEADER;
  for (const each of texts) at = text(each, at);
  return array(OID.json, texts.length, at);
}

function array(oid: number, count: number, end: number): Buffer {
  int(count === 0 ? 0 : 1, 0);
  int(0, 4);
  int(oid, 8);
  int(count, 12);
  int(1, 16);
  const bytes = Buffer.from(scratch.subarray(0, count === 0 ? 12 : end));
  if (scratch.byteLength > KEPT) scratch = Buffer.allocUnsafeSlow(1 << 18);
  return bytes;
}
