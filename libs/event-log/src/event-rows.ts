import type { LogEvent } from './event-log.js';
import type { StoredEvent } from '@eenplan/event-store';
import { NO_LEAF } from '@eenplan/kernel';

/** Columns of an event as text and bytes, exactly as stored; `e` is the event table, or a copy of it. */
export const STORED_COLUMNS = `e.position, e.stream_type, e.stream_id, e.version, e.type, e.schema,
  e.data::text as data, e.meta::text as meta,
  to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as recorded_at, e.leaf`;

/** With the leaf before it; `p` is the event before. */
export const EVENT_COLUMNS = `${STORED_COLUMNS}, p.leaf as previous_leaf`;

/** $1 position, $2 how many: the events after it, in order. */
export const TAIL_SQL = `select ${EVENT_COLUMNS} from casusregie.event e
  left join casusregie.event p on p.stream_id = e.stream_id and p.version = e.version - 1
  where e.position > $1 order by e.position limit $2`;

/** $1 stream, $2 version: the events of one stream after it. */
export const STREAM_SQL = `select ${EVENT_COLUMNS} from casusregie.event e
  left join casusregie.event p on p.stream_id = e.stream_id and p.version = e.version - 1
  where e.stream_id = $1 and e.version > $2 order by e.version`;

/** A row of {@link STORED_COLUMNS}. */
export interface StoredRow {
  position: string | number;
  stream_type: string;
  stream_id: string;
  version: number;
  type: string;
  schema: number;
  data: string;
  meta: string;
  recorded_at: string;
  leaf: Buffer;
}

/** A row of {@link EVENT_COLUMNS}. */
export interface EventRow extends StoredRow {
  previous_leaf: Buffer | null;
}

export function toStored(row: StoredRow): StoredEvent {
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

export function toLogEvent(row: EventRow): LogEvent {
  return { log: 0, ...toStored(row), previousLeaf: row.previous_leaf ?? NO_LEAF };
}

/**
 * Events must follow `after` without a hole: positions are given gapless, so a hole is a fault of the store, never
 * something to be waited for.
 */
export function demandGapless(after: number, events: readonly LogEvent[]): void {
  let expected = after;
  for (const event of events)
    if (event.position !== ++expected)
      throw new Error(`hole in the event table: position ${expected} is missing before ${event.position}`);
}
