import type { StoredEvent } from '@eenplan/event-store';

/** Columns of audit.event as text and bytes, exactly as stored. */
export const COLUMNS = `e.position, e.stream_type, e.stream_id, e.version, e.type, e.schema,
  e.data::text as data, e.meta::text as meta,
  to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as recorded_at, e.leaf`;

export interface EventRow {
  readonly position: string;
  readonly stream_type: string;
  readonly stream_id: string;
  readonly version: number;
  readonly type: string;
  readonly schema: number;
  readonly data: string;
  readonly meta: string;
  readonly recorded_at: string;
  readonly leaf: Buffer;
}

export function toStored(row: EventRow): StoredEvent {
  return {
    position: Number(row.position),
    streamType: row.stream_type,
    streamId: row.stream_id,
    version: row.version,
    type: row.type,
    schema: row.schema,
    data: row.data,
    meta: row.meta,
    recordedAt: row.recorded_at,
    leaf: row.leaf,
  };
}
