import type { ColumnType } from './projection.js';
import type { Row, TableShape } from './stream-rows.js';

/** Thrown for a value that is not plainly of its column's type: what PostgreSQL makes of it, it must say itself. */
export const UNSURE = new Error('not plainly of the type of its column');

/** Bytes of rows of one table in the format of a binary COPY. Whoever writes asks for {@link room} first. */
export class RowBytes {
  bytes = new Uint8Array(0);
  view = new DataView(this.bytes.buffer);
  /** So far is filled. */
  at = 0;

  /** @param width bytes of a row's fields of fixed length, at most: always kept free behind a field of another length. */
  constructor(private readonly width: number) {}

  room(extra = 0): void {
    const need = this.at + extra + this.width;
    if (need <= this.bytes.length) return;
    // Memory of its own, not of Buffer's pool: it may go to another thread.
    const more = new Uint8Array(Math.max(4096, need, this.bytes.length * 2));
    more.set(this.bytes.subarray(0, this.at));
    this.bytes = more;
    this.view = new DataView(more.buffer);
  }

  /** Hands over what was written, and begins anew with as much room. */
  cut(): Uint8Array {
    const piece = this.bytes.subarray(0, this.at);
    const { length } = this.bytes;
    this.bytes = new Uint8Array(length);
    this.view = new DataView(this.bytes.buffer);
    this.at = 0;
    return piece;
  }

  int16(value: number): void {
    this.view.setInt16(this.at, value);
    this.at += 2;
  }

  int32(value: number): void {
    this.view.setInt32(this.at, value);
    this.at += 4;
  }
}

// A character's value as a digit; 256 and more: none.
const HEX = new Int16Array(256).fill(256);
for (let i = 0; i < 16; i++) HEX['0123456789abcdef'.charCodeAt(i)] = i;

/** 16 bytes of a uuid in small letters, as PostgreSQL writes it. */
function uuidBytes(o: RowBytes, value: unknown): void {
  if (typeof value !== 'string' || value.length !== 36) throw UNSURE;
  const { bytes } = o;
  let at = o.at;
  let wrong = 0;
  for (let i = 0; i < 36; i += 2) {
    if (i === 8 || i === 13 || i === 18 || i === 23) wrong |= value.charCodeAt(i++) ^ 45;
    const a = value.charCodeAt(i);
    const b = value.charCodeAt(i + 1);
    const byte = (HEX[a & 255]! << 4) | HEX[b & 255]!;
    wrong |= (byte & ~255) | ((a | b) & ~255);
    bytes[at++] = byte;
  }
  if (wrong !== 0) throw UNSURE;
  o.at = at;
}

function uuid(o: RowBytes, value: unknown): void {
  o.int32(16);
  uuidBytes(o, value);
}

const LONG = 256;
const LONE_SURROGATE = /\p{Cs}/u;
const utf8 = new TextEncoder();

/** Without its length. */
function characters(o: RowBytes, value: string): void {
  const { length } = value;
  o.room(length * 3);
  if (length <= LONG) {
    const { bytes } = o;
    const start = o.at;
    let i = 0;
    for (; i < length; i++) {
      const code = value.charCodeAt(i);
      if (code > 127 || code === 0) break;
      bytes[start + i] = code;
    }
    if (i === length) {
      o.at = start + length;
      return;
    }
  }
  if (value.includes('\0') || LONE_SURROGATE.test(value)) throw UNSURE;
  o.at += utf8.encodeInto(value, o.bytes.subarray(o.at)).written;
}

function text(o: RowBytes, value: unknown): void {
  if (typeof value !== 'string') throw UNSURE;
  const start = o.at;
  o.at += 4;
  characters(o, value);
  o.view.setInt32(start, o.at - start - 4);
}

function json(o: RowBytes, value: unknown): void {
  text(o, JSON.stringify(value));
}

function jsonb(o: RowBytes, value: unknown): void {
  const start = o.at;
  o.at += 4;
  o.bytes[o.at++] = 1; // version of the format
  characters(o, JSON.stringify(value));
  o.view.setInt32(start, o.at - start - 4);
}

function smallint(o: RowBytes, value: unknown): void {
  if (typeof value !== 'number' || (value << 16) >> 16 !== value) throw UNSURE;
  o.int32(2);
  o.int16(value);
}

function integer(o: RowBytes, value: unknown): void {
  if (typeof value !== 'number' || (value | 0) !== value) throw UNSURE;
  o.int32(4);
  o.int32(value);
}

const WORD = 0x1_0000_0000;

function bigint(o: RowBytes, value: unknown): void {
  if (!Number.isSafeInteger(value)) throw UNSURE;
  o.int32(8);
  o.int32(Math.floor((value as number) / WORD));
  o.int32((value as number) | 0);
}

function double(o: RowBytes, value: unknown): void {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw UNSURE;
  o.int32(8);
  o.view.setFloat64(o.at, value + 0); // -0 is 0 in JSON
  o.at += 8;
}

function boolean(o: RowBytes, value: unknown): void {
  if (typeof value !== 'boolean') throw UNSURE;
  o.int32(1);
  o.bytes[o.at++] = value ? 1 : 0;
}

/** The number that `digits` characters from `at` on are. */
function number(value: string, at: number, digits: number): number {
  let result = 0;
  for (let i = at; i < at + digits; i++) {
    const digit = value.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) throw UNSURE;
    result = result * 10 + digit;
  }
  return result;
}

/** Days from 2000-01-01 to the day at the beginning of `value`. */
function days(value: string): number {
  const year = number(value, 0, 4);
  const month = number(value, 5, 2);
  const day = number(value, 8, 2);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > length) throw UNSURE;
  if (value.charCodeAt(4) !== 45 || value.charCodeAt(7) !== 45) throw UNSURE;
  // Years that begin in March, so that the leap day is the last.
  const y = month > 2 ? year : year - 1;
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + inYear - 730_425;
}

function date(o: RowBytes, value: unknown): void {
  if (typeof value !== 'string' || value.length !== 10) throw UNSURE;
  o.int32(4);
  o.int32(days(value));
}

const HALF_WORD = 0x1_0000;
// One moment stands in several rows.
let lastTime = '';
let lastHigh = 0;
let lastLow = 0;

function timestamptz(o: RowBytes, value: unknown): void {
  if (typeof value !== 'string') throw UNSURE;
  if (value !== lastTime) readTime(value);
  o.int32(8);
  o.int32(lastHigh);
  o.int32(lastLow);
}

/** Microseconds since 2000: more than a number holds exactly, so in two words. */
function readTime(value: string): void {
  const { length } = value;
  if (length < 20 || length > 27 || length === 21 || value.charCodeAt(length - 1) !== 90) throw UNSURE;
  const hour = number(value, 11, 2);
  const minute = number(value, 14, 2);
  const second = number(value, 17, 2);
  if (value.charCodeAt(10) !== 84 || value.charCodeAt(13) !== 58 || value.charCodeAt(16) !== 58) throw UNSURE;
  if (hour > 23 || minute > 59 || second > 59) throw UNSURE;
  let micros = 0;
  if (length > 20) {
    if (value.charCodeAt(19) !== 46) throw UNSURE;
    micros = number(value, 20, length - 21) * 10 ** (27 - length);
  }
  const seconds = days(value) * 86_400 + hour * 3600 + minute * 60 + second;
  const high = Math.floor(seconds / HALF_WORD);
  const low = (seconds - high * HALF_WORD) * 1_000_000 + micros;
  const carry = Math.floor(low / HALF_WORD);
  const upper = high * 1_000_000 + carry;
  lastHigh = Math.floor(upper / HALF_WORD);
  lastLow = ((upper - lastHigh * HALF_WORD) * HALF_WORD + (low - carry * HALF_WORD)) | 0;
  lastTime = value;
}

function array(type: number, element: (o: RowBytes, value: unknown) => void): (o: RowBytes, value: unknown) => void {
  return (o, values) => {
    if (!Array.isArray(values)) throw UNSURE;
    o.room(20 + values.length * 20);
    const start = o.at;
    o.at += 4;
    o.int32(values.length === 0 ? 0 : 1);
    const nulls = o.at;
    o.int32(0);
    o.int32(type);
    if (values.length > 0) {
      o.int32(values.length);
      o.int32(1);
    }
    for (const value of values as unknown[])
      if (value === null || value === undefined) {
        o.view.setInt32(nulls, 1);
        o.int32(-1);
      } else {
        o.room(20);
        element(o, value);
      }
    o.view.setInt32(start, o.at - start - 4);
  };
}

// Numbers of types in PostgreSQL's catalog: they never change.
const ENCODERS: Readonly<Record<ColumnType, (o: RowBytes, value: unknown) => void>> = {
  uuid,
  text,
  smallint,
  integer,
  bigint,
  'double precision': double,
  boolean,
  date,
  timestamptz,
  json,
  jsonb,
  'text[]': array(25, text),
  'uuid[]': array(2950, uuid),
  'integer[]': array(23, integer),
  'date[]': array(1082, date),
};

/** Bytes of fixed length in a row of so many columns and the stream's id, at most; see {@link RowBytes}. */
export const rowWidth = (columns: number): number => 2 + 20 + columns * 25;

/** A stream's id as four words, parsed once for all its rows. */
export class StreamId {
  private readonly bytes = new RowBytes(16);
  private a = 0;
  private b = 0;
  private c = 0;
  private d = 0;

  set(streamId: string): void {
    const { bytes } = this;
    bytes.room();
    bytes.at = 0;
    uuidBytes(bytes, streamId);
    this.a = bytes.view.getInt32(0);
    this.b = bytes.view.getInt32(4);
    this.c = bytes.view.getInt32(8);
    this.d = bytes.view.getInt32(12);
  }

  write(o: RowBytes): void {
    const { view, at } = o;
    view.setInt32(at, 16);
    view.setInt32(at + 4, this.a);
    view.setInt32(at + 8, this.b);
    view.setInt32(at + 12, this.c);
    view.setInt32(at + 16, this.d);
    o.at = at + 20;
  }
}

export type RowWriter = (o: RowBytes, id: StreamId, row: Row) => void;

/**
 * Writes a row for a binary COPY: the stream's id, then the columns in their order. Generated, as the rows are (see
 * TableShape): names were checked there.
 * @throws UNSURE in the middle of a row
 */
export function rowWriter(shape: TableShape): RowWriter {
  const { columns } = shape.spec;
  const fields = columns.map(
    ({ name, type }) => `if (row.${name} === null) o.int32(-1); else e[${JSON.stringify(type)}](o, row.${name});`,
  );
  return new Function(
    'e',
    `return (o, id, row) => { o.room(); o.int16(${columns.length + 1}); id.write(o); ${fields.join(' ')} };`,
  )(ENCODERS) as RowWriter;
}

/** A field that may be absent. */
export function field(o: RowBytes, type: ColumnType, value: unknown): void {
  if (value === null || value === undefined) o.int32(-1);
  else ENCODERS[type](o, value);
}

export function bytesField(o: RowBytes, value: Uint8Array): void {
  o.room(value.length);
  o.int32(value.length);
  o.bytes.set(value, o.at);
  o.at += value.length;
}
