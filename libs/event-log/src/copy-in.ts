import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Entry, Plan } from './fold.js';
import type { ColumnType } from './projection.js';
import type { Row, TableShape } from './stream-rows.js';

type Encode = (value: unknown) => string;

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escape(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[\\\t\n\r]/g, (char) => ESCAPES[char]!) : text;
}

function arrayText(values: unknown): string {
  const list = values as unknown[];
  if (list.length === 0) return '{}';
  let text = '';
  for (const value of list)
    text += value === null || value === undefined ? ',NULL' : `,"${String(value).replace(/["\\]/g, '\\$&')}"`;
  return escape(`{${text.slice(1)}}`);
}

const encodeText: Encode = (value) => escape(String(value));
const encodePlain: Encode = (value) => String(value);
const encodeJson: Encode = (value) => escape(JSON.stringify(value));

function encoder(type: ColumnType): Encode {
  switch (type) {
    case 'json':
    case 'jsonb':
      return encodeJson;
    case 'text[]':
    case 'uuid[]':
    case 'integer[]':
    case 'date[]':
      return arrayText;
    case 'smallint':
    case 'integer':
    case 'bigint':
    case 'double precision':
    case 'boolean':
      return encodePlain;
    default:
      return encodeText;
  }
}

/** Makes a line of COPY's text format of each row; generated, as the rows are (see TableShape): names were checked there. */
export function lineOf(shape: TableShape): (streamId: string, row: Row) => string {
  const encoders = shape.spec.columns.map(({ type }) => encoder(type));
  const fields = shape.columns.map((name, i) => `'\\t' + (row.${name} === null ? '\\\\N' : e[${i}](row.${name}))`);
  return new Function('e', `return (id, row) => id + ${[...fields, `'\\n'`].join(' + ')};`)(encoders) as (
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
export async function copyLines(client: pg.ClientBase, sql: string, texts: readonly Buffer[]): Promise<void> {
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
export function streamOfLine(texts: readonly Buffer[], line: number): string | undefined {
  for (const text of texts)
    for (let at = 0; at >= 0 && at < text.length; at = text.indexOf(NEWLINE, at) + 1)
      if (--line === 0) return text.toString('latin1', at, at + UUID_LENGTH);
  return undefined;
}
