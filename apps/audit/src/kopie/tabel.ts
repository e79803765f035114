import type { LogEvent } from '@eenplan/event-log';
import type { EntityManager } from 'typeorm';
import { sleutel, type Stand } from './aankomst.js';

/** What the copy has of the streams of these events: where each stands, and the leaf of each version that arrives again. */
export async function leesStand(
  tx: EntityManager,
  events: readonly LogEvent[],
): Promise<{ standen: ReadonlyMap<string, Stand>; bewaard: ReadonlyMap<string, Buffer> }> {
  const standen = await tx.query<{ stream_id: string; version: number; leaf: Buffer }[]>(
    `select s.id as stream_id, e.version, e.leaf from unnest($1::uuid[]) s(id)
     cross join lateral (select version, leaf from audit.event where stream_id = s.id order by version desc limit 1) e`,
    [[...new Set(events.map((event) => event.streamId))]],
  );
  const bewaard = await tx.query<{ stream_id: string; version: number; leaf: Buffer }[]>(
    `select e.stream_id, e.version, e.leaf from unnest($1::uuid[], $2::int[]) x(id, version)
     join audit.event e on e.stream_id = x.id and e.version = x.version`,
    [events.map((event) => event.streamId), events.map((event) => event.version)],
  );
  return {
    standen: new Map(standen.map((row) => [row.stream_id, row])),
    bewaard: new Map(bewaard.map((row) => [sleutel({ streamId: row.stream_id, version: row.version }), row.leaf])),
  };
}

/** Adds events that were judged to fit. */
export async function voegToe(tx: EntityManager, events: readonly LogEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx.query(
    `insert into audit.event (position, stream_type, stream_id, version, type, schema, data, meta, recorded_at, leaf)
     select * from unnest($1::bigint[], $2::text[], $3::uuid[], $4::int[], $5::text[], $6::int[], $7::json[], $8::json[],
       $9::timestamptz[], $10::bytea[])`,
    kolommen(events),
  );
}

/** The columns of events, as arrays for one statement. */
export function kolommen(events: readonly LogEvent[]): unknown[] {
  return [
    events.map((event) => event.position),
    events.map((event) => event.streamType),
    events.map((event) => event.streamId),
    events.map((event) => event.version),
    events.map((event) => event.type),
    events.map((event) => event.schema),
    events.map((event) => event.data),
    events.map((event) => event.meta),
    events.map((event) => event.recordedAt),
    events.map((event) => event.leaf),
  ];
}
