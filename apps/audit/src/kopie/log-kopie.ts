import type { DataSource, EntityManager } from 'typeorm';
import type { Batch, Checkpoint, LogEvent, Subscriber } from '@eenplan/event-log';
import { type Aankomst, beoordeel, sleutel, type Stand } from './aankomst.js';

/**
 * Keeps audit's own copy of the log. Copy, deviations and checkpoint go in one transaction, so redelivery is harmless:
 * what is there already is compared with what came, and left as it is.
 */
export class LogKopie implements Subscriber {
  readonly name = 'audit';
  /** Lag per partition, in offsets, after the last batch. */
  readonly achterstand = new Map<number, number>();

  /** @param log which log the offsets belong to: `postgres`, or `kafka:<topic>`. */
  constructor(
    private readonly db: DataSource,
    private readonly log: string,
  ) {}

  async assigned(partitions: readonly number[]): Promise<readonly Checkpoint[]> {
    const rows = await this.db.query<{ partition: number; offset: string }[]>(
      'select partition, "offset" from audit.checkpoint where log = $1 and partition = any ($2)',
      [this.log, partitions],
    );
    return rows.map((row) => ({ partition: row.partition, offset: Number(row.offset) }));
  }

  revoked(partitions: readonly number[]): Promise<void> {
    for (const partition of partitions) this.achterstand.delete(partition);
    return Promise.resolve();
  }

  async handle(batch: Batch): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.lockCheckpoint(tx, batch.partition);
      const { nieuw, afwijkend } = await this.vergelijk(tx, batch.events);
      await this.bewaar(tx, nieuw);
      await this.meld(tx, afwijkend);
      await tx.query(
        `update audit.checkpoint set "offset" = greatest("offset", $3), changed_at = clock_timestamp()
         where log = $1 and partition = $2`,
        [this.log, batch.partition, batch.offset],
      );
      if (batch.isStale()) throw new Error(`partition ${batch.partition} was taken away`);
    });
    this.achterstand.set(batch.partition, Math.max(0, batch.head - batch.offset));
  }

  /** Two consumers can hold a partition for a moment around a rebalance: one at a time, then both see the same copy. */
  private async lockCheckpoint(tx: EntityManager, partition: number): Promise<void> {
    await tx.query(
      `insert into audit.checkpoint (log, partition, "offset") values ($1, $2, -1)
       on conflict (log, partition) do update set changed_at = audit.checkpoint.changed_at`,
      [this.log, partition],
    );
  }

  private async vergelijk(tx: EntityManager, events: readonly LogEvent[]): Promise<Aankomst> {
    const streams = [...new Set(events.map((event) => event.streamId))];
    const standen = await tx.query<{ stream_id: string; version: number; leaf: Buffer }[]>(
      `select s.id as stream_id, e.version, e.leaf from unnest($1::uuid[]) s(id)
       cross join lateral (select version, leaf from audit.event where stream_id = s.id order by version desc limit 1) e`,
      [streams],
    );
    const bewaard = await tx.query<{ stream_id: string; version: number; leaf: Buffer }[]>(
      `select e.stream_id, e.version, e.leaf from unnest($1::uuid[], $2::int[]) x(id, version)
       join audit.event e on e.stream_id = x.id and e.version = x.version`,
      [events.map((event) => event.streamId), events.map((event) => event.version)],
    );
    const stil = await tx.query<{ stream_id: string }[]>(
      'select distinct stream_id from audit.afwijking where stream_id = any ($1)',
      [streams],
    );
    return beoordeel(
      events,
      new Map<string, Stand>(standen.map((row) => [row.stream_id, row])),
      new Map(bewaard.map((row) => [sleutel({ streamId: row.stream_id, version: row.version }), row.leaf])),
      new Set(stil.map((row) => row.stream_id)),
    );
  }

  private async bewaar(tx: EntityManager, events: readonly LogEvent[]): Promise<void> {
    if (events.length === 0) return;
    await tx.query(
      `insert into audit.event (position, stream_type, stream_id, version, type, schema, data, meta, recorded_at, leaf)
       select * from unnest($1::bigint[], $2::text[], $3::uuid[], $4::int[], $5::text[], $6::int[], $7::json[], $8::json[],
         $9::timestamptz[], $10::bytea[])`,
      columns(events),
    );
  }

  private async meld(tx: EntityManager, afwijkend: Aankomst['afwijkend']): Promise<void> {
    if (afwijkend.length === 0) return;
    await tx.query(
      `insert into audit.afwijking (position, stream_type, stream_id, version, type, schema, data, meta, recorded_at, leaf,
         previous_leaf, reden)
       select * from unnest($1::bigint[], $2::text[], $3::uuid[], $4::int[], $5::text[], $6::int[], $7::text[], $8::text[],
         $9::timestamptz[], $10::bytea[], $11::bytea[], $12::text[])
       on conflict (position, reden, leaf) do nothing`,
      [
        ...columns(afwijkend.map(({ event }) => event)),
        afwijkend.map(({ event }) => event.previousLeaf),
        afwijkend.map(({ reden }) => reden),
      ],
    );
  }
}

function columns(events: readonly LogEvent[]): unknown[] {
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
