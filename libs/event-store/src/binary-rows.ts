/**
 * Arrays of rows (composite types) in PostgreSQL's binary format. The driver sends a Buffer as it is, so nothing is
 * quoted and parsed again, and a command's rows are made once, while the lane is still busy with others.
 */

const OID = { uuid: 2950, int: 23, text: 25, json: 114, bytea: 17 } as const;

type ColumnType = keyof typeof OID;

/** The composite types of sql/002-append.sql: their columns in order. */
export const ROW_TYPES = {
  new_command: ['int', 'uuid', 'bytea', 'json', 'json', 'int'],
  new_slice: ['int', 'uuid', 'int', 'bytea'],
  key_move: ['int', 'text', 'uuid', 'uuid'],
  new_event: ['int', 'text', 'uuid', 'int', 'text', 'int', 'json', 'json', 'bytea'],
} as const satisfies Record<string, readonly ['int', ...ColumnType[]]>;

export type RowType = keyof typeof ROW_TYPES;

/** A number is an int, a string is text or json, bytes are bytea or a uuid as 16 bytes. */
type Value = number | string | Uint8Array | null;

function sizeOf(value: Value): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  return typeof value === 'number' ? 4 : (value?.byteLength ?? 0);
}

/** Behind the row's length, its number of columns, and the type and length of the first: the number of the command. */
const COMMAND_AT = 16;

/** A row of this type as an element of an array; its first column, the number of the command, is still open. */
export function row(type: RowType, ...values: readonly Value[]): Buffer {
  const columns = ROW_TYPES[type];
  let size = COMMAND_AT + 4;
  for (const value of values) size += 8 + sizeOf(value);
  const bytes = Buffer.allocUnsafe(size);
  bytes.writeInt32BE(size - 4, 0);
  bytes.writeInt32BE(columns.length, 4);
  bytes.writeInt32BE(OID.int, 8);
  bytes.writeInt32BE(4, 12);
  let at = COMMAND_AT + 4;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    at = bytes.writeInt32BE(OID[columns[i + 1]!], at);
    if (typeof value === 'number') {
      at = bytes.writeInt32BE(4, at);
      at = bytes.writeInt32BE(value, at);
    } else if (typeof value === 'string') {
      const length = bytes.write(value, at + 4);
      bytes.writeInt32BE(length, at);
      at += 4 + length;
    } else if (value === null) {
      at = bytes.writeInt32BE(-1, at);
    } else {
      at = bytes.writeInt32BE(value.byteLength, at);
      bytes.set(value, at);
      at += value.byteLength;
    }
  }
  return bytes;
}

/**
 * An array of the rows of several commands.
 * @param oid of the row type in this database
 * @param commands the rows of each command; they get its number, counted from 1
 */
export function rowArray(oid: number, commands: readonly (readonly Buffer[])[]): Buffer {
  let count = 0;
  let size = 20;
  for (const rows of commands) {
    count += rows.length;
    for (const each of rows) size += each.length;
  }
  const bytes = Buffer.allocUnsafe(count === 0 ? 12 : size);
  bytes.writeInt32BE(count === 0 ? 0 : 1, 0);
  bytes.writeInt32BE(0, 4);
  bytes.writeInt32BE(oid, 8);
  if (count === 0) return bytes;
  bytes.writeInt32BE(count, 12);
  bytes.writeInt32BE(1, 16);
  let at = 20;
  for (let i = 0; i < commands.length; i++) {
    for (const each of commands[i]!) {
      bytes.set(each, at);
      bytes.writeInt32BE(i + 1, at + COMMAND_AT);
      at += each.length;
    }
  }
  return bytes;
}

/** The 16 bytes of a UUID in its usual form. */
export function uuidBytes(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}
