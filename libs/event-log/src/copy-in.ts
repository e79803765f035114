import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { bytesField, field, type RowBytes, type StreamId } from './binary-row.js';
import type { Entry, Plan } from './fold.js';
import type { TableShape } from './stream-rows.js';

/**
 * Fills one table that was made in this transaction: so its rows can be frozen, visible to every snapshot at once, also
 * to one that is older than the swap. Binary: reading ids and moments from text is half of PostgreSQL's work.
 */
export function copyTableSql(shape: TableShape): string {
  const names = ['stream_id', ...shape.columns].map((name) => `"${name}"`).join(', ');
  return `copy ${shape.table} (${names}) from stdin (format binary, freeze)`;
}

/** Of the projection's part of projection_stream; stream ids first, as in all tables. */
export const STREAM_COLUMNS = [
  'stream_id',
  'projection',
  'version',
  'leaf',
  'parked_reason',
  'parked_detail',
  'parked_position',
  'parked_version',
  'parked_since',
] as const;

export function copyStreamsSql(plan: Plan): string {
  return `copy ${plan.streamTable} (${STREAM_COLUMNS.join(', ')}) from stdin (format binary, freeze)`;
}

export function writeStream(o: RowBytes, id: StreamId, plan: Plan, { version, leaf, parked }: Entry): void {
  o.room();
  o.int16(STREAM_COLUMNS.length);
  id.write(o);
  field(o, 'text', plan.name);
  field(o, 'integer', version);
  bytesField(o, leaf);
  field(o, 'text', parked?.reason);
  field(o, 'text', parked?.detail);
  field(o, 'bigint', parked?.position);
  field(o, 'integer', parked?.version);
  field(o, 'timestamptz', parked && new Date().toISOString());
}

/** Signature, no flags, no extension. */
const HEADER = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
/** A row of -1 fields: the last. */
const TRAILER = Buffer.from([0xff, 0xff]);

/** Writes rows of COPY's binary format, waiting when the socket is full. */
export async function copyRows(client: pg.ClientBase, sql: string, pieces: readonly Uint8Array[]): Promise<void> {
  const stream = client.query(copyFrom(sql));
  const done = finished(stream);
  // Told below by awaiting; without this an error in between would be nobody's.
  done.catch(() => undefined);
  stream.write(HEADER);
  for (const piece of pieces) if (!stream.write(piece)) await Promise.race([once(stream, 'drain'), done]);
  stream.end(TRAILER);
  await done;
}

/** Whose row number `line` is, the first being 1: a row begins with the stream's id. Each piece holds whole rows. */
export function streamOfRow(pieces: readonly Uint8Array[], line: number): string | undefined {
  for (const piece of pieces) {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    for (let at = 0; at < bytes.length;) {
      if (--line === 0) return uuidText(bytes.toString('hex', at + 6, at + 22));
      const fields = bytes.readInt16BE(at);
      at += 2;
      for (let i = 0; i < fields; i++) at += 4 + Math.max(0, bytes.readInt32BE(at));
    }
  }
  return undefined;
}

function uuidText(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
