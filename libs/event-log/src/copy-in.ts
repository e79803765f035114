import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Entry, Plan } from './fold.js';
import type { ColumnType } from './projection.js';
import type { TableShape } from './stream-rows.js';

type Row = Record<string, unknown>;
type Encode = (value: unknown) => string;

/** Characters per write. */
const CHUNK = 128 * 1024;

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escape(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[\\\t\n\r]/g, (char) => ESCAPES[char]!) : text;
}

function arrayText(values: unknown): string {
  const elements = (values as unknown[]).map((value) =>
    value === null || value === undefined ? 'NULL' : `"${String(value).replace(/["\\]/g, '\\$&')}"`,
  );
  return escape(`{${elements.join(',')}}`);
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

/** Writes lines of COPY's text format, waiting when the socket is full. */
async function copyLines(client: pg.ClientBase, sql: string, lines: Iterable<string>): Promise<void> {
  const stream = client.query(copyFrom(sql));
  const done = finished(stream);
  // Told below by awaiting; without this an error in between would be nobody's.
  done.catch(() => undefined);
  let text = '';
  for (const line of lines) {
    text += line;
    if (text.length < CHUNK) continue;
    if (!stream.write(text)) await Promise.race([once(stream, 'drain'), done]);
    text = '';
  }
  stream.end(text);
  await done;
}

/**
 * Fills one table that was made in this transaction: so its rows can be frozen, visible to every snapshot at once, also
 * to one that is older than the swap.
 */
export async function copyTable(client: pg.ClientBase, shape: TableShape, entries: Iterable<Entry>): Promise<void> {
  const columns = shape.spec.columns.map(({ name, type }) => ({ name, encode: encoder(type) }));
  function* lines(): Generator<string> {
    for (const entry of entries) {
      for (const row of entry.rows.rowsOf(shape)) {
        let line = entry.streamId;
        for (let i = 0; i < columns.length; i++) {
          const value = (row as Row)[columns[i]!.name];
          line += value === null ? '\t\\N' : `\t${columns[i]!.encode(value)}`;
        }
        yield `${line}\n`;
      }
    }
  }
  const names = ['stream_id', ...shape.columns].map((name) => `"${name}"`).join(', ');
  await copyLines(client, `copy ${shape.table} (${names}) from stdin (freeze)`, lines());
}

/** Fills the projection's part of projection_stream. */
export async function copyStreams(client: pg.ClientBase, plan: Plan, entries: Iterable<Entry>): Promise<void> {
  const now = new Date().toISOString();
  function* lines(): Generator<string> {
    for (const { streamId, version, leaf, parked } of entries) {
      const why = parked
        ? `${parked.reason}\t${escape(parked.detail)}\t${parked.position}\t${parked.version}\t${now}`
        : '\\N\t\\N\t\\N\t\\N\t\\N';
      yield `${plan.name}\t${streamId}\t${version}\t\\\\x${leaf.toString('hex')}\t${why}\n`;
    }
  }
  await copyLines(
    client,
    `copy ${plan.streamTable} (projection, stream_id, version, leaf, parked_reason, parked_detail, parked_position,
       parked_version, parked_since) from stdin (freeze)`,
    lines(),
  );
}
