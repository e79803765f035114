import type { StoredEvent } from './event-store.js';

/**
 * The columns of a {@link StoredEvent}, in the order that {@link storedEvent} reads them. Texts as stored, byte for byte;
 * the time in RFC 3339 with microseconds, whatever the settings of the session.
 */
export const EVENT_COLUMNS = `position, stream_type, stream_id, version, type, schema, data::text, meta::text,
  to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as recorded_at, leaf`;

/** A row of {@link EVENT_COLUMNS}, queried with `rowMode: 'array'`. */
export type EventRow = [string, string, string, number, string, number, string, string, string, Buffer];

export function storedEvent(row: EventRow): StoredEvent {
  const [position, streamType, streamId, version, type, schema, data, meta, recordedAt, leaf] = row;
  return {
    position: Number(position),
    streamType,
    streamId,
    version,
    type,
    schema,
    data,
    meta,
    recordedAt,
    leaf,
  };
}
