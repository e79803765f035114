import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Entry, Plan } from './fold.js';
import type { ColumnType } from './projection.js';
import type { Row, TableShape } from './stream-rows.js';

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
/** What needs care within the quotes of an array's element. */
const SPECIAL_ELEMENT = /["\\\t\n\r]/;

function escape(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[\\\t\n\r]/g, (char) => ESCAPES[char]!) : text;
}

function element(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  const text = String(value);
  return SPECIAL_ELEMENT.test(text) ? escape(`"${text.replace(/["\\]/g, '\\$&')}"`) : `"${text}"`;
}

/** What the generated code of {@link lineOf} calls. */
const ENCODERS = {
  special: SPECIAL,
  text: (value: unknown): string => escape(String(value)),
  json: (value: unknown): string => escape(JSON.stringify(value)),
  array: (values: unknown): string => `{${(values as unknown[]).map(element).join(',')}}`,
};

/** An expression for one value that is not null: most texts hold nothing special, and go in as they are. */
function encoded(type: ColumnType, value: string): string {
  switch (type) {
    case 'json':
    case 'jsonb':
      return `e.json(${value})`;
    case 'text[]':
    case 'uuid[]':
    case 'integer[]':
    case 'date[]':
      return `e.array(${value})`;
    case 'smallint':
    case 'integer':
    case 'bigint':
    case 'double precision':
    case 'boolean':
      return value;
    default:
      return `(typeof ${value} !== 'string' || e.special.test(${value}) ? e.text(${value}) : ${value})`;
  }
}

/** Makes a line of COPY's text format of each row; generated, as the rows are (see TableShape): names were checked there. */
export function lineOf(shape: TableShape): (streamId: string, row: Row) => string {
  const fields = shape.spec.columns.map(
    ({ name, type }) => `'\\t' + (row.${name} === null ? '\\\\N' : ${encoded(type, `row.${name}`)})`,
  );
  return new Function('e', `return (id, row) => id + ${[...fields, `'\\n'`].join(' + ')};`)(ENCODERS) as (
    streamId: string,
    row: Row,
  ) => string;
}

/**
 * Fills one table that was made in this transaction: so its rows can be frozen, visible to every snapshot at once, also
 * to one that is older than the swap.
 */
export function copyTableSql(shape: TableShape): string {
  const names = ['stream_id', ...shape.columns].map((name) => `"${name}"`).join(', ');
  return `copy ${shape.table} (${names}) from stdin (freeze)`;
}

/** Fills the projection's part of projection_stream; stream ids first, as in all tables. */
export function copyStreamsSql(plan: Plan): string {
  return `copy ${plan.streamTable} (stream_id, projection, version, leaf, parked_reason, parked_detail, parked_position,
    parked_version, parked_since) from stdin (freeze)`;
}

export function streamLine(plan: Plan, { streamId, version, leaf, parked }: Entry): string {
  const why = parked
    ? `${parked.reason}\t${escape(parked.detail)}\t${parked.position}\t${parked.version}\t${new Date().toISOString()}`
    : '\\N\t\\N\t\\N\t\\N\t\\N';
  return `${streamId}\t${plan.name}\t${version}\t\\\\x${leaf.toString('hex')}\t${why}\n`;
}

/** Writes lines of COPY's text format, waiting when the socket is full. */
export async function copyLines(client: pg.ClientBase, sql: string, texts: readonly Uint8Array[]): Promise<void> {
  const stream = client.query(copyFrom(sql));
  const done = finished(stream);
  // Told below by awaiting; without this an error in between would be nobody's.
  done.catch(() => undefined);
  for (const text of texts) if (!stream.write(text)) await Promise.race([once(stream, 'drain'), done]);
  stream.end();
  await done;
}

const UUID_LENGTH = 36;
const NEWLINE = 10;

/** Whose line number `line` is, the first being 1: a line begins with the stream's id, and holds no newline of its own. */
export function streamOfLine(texts: readonly Uint8Array[], line: number): string | undefined {
  for (const text of texts)
    for (let at = 0; at >= 0 && at < text.length; at = text.indexOf(NEWLINE, at) + 1)
      if (--line === 0) return Buffer.from(text.subarray(at, at + UUID_LENGTH)).toString('latin1');
  return undefined;
}
