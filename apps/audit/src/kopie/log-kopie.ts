import type { DataSource, EntityManager } from 'typeorm';
import type { Batch, Checkpoint, LogEvent, Subscriber } from '@eenplan/event-log';
import { type Aankomst, beoordeel } from './aankomst.js';
import { kolommen, leesStand, voegToe } from './tabel.js';

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
      const offset = await this.lockCheckpoint(tx, batch.partition);
      // The checkpoint never goes over what was not copied: the log is asked again from where it stands.
      if (offset < batch.after)
        throw new Error(`partition ${batch.partition}: stands at ${offset}, the batch begins after ${batch.after}`);
      const { nieuw, afwijkend } = await this.vergelijk(tx, batch.events);
      await voegToe(tx, nieuw);
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
  private async lockCheckpoint(tx: EntityManager, partition: number): Promise<number> {
    const rows = await tx.query<{ offset: string }[]>(
      `insert into audit.checkpoint (log, partition, "offset") values ($1, $2, -1)
       on conflict (log, partition) do update set changed_at = audit.checkpoint.changed_at returning "offset"`,
      [this.log, partition],
    );
    return Number(rows[0]!.offset);
  }

  /** A deviation that was released is over: when it arrives again, it is passed over. */
  private async vergelijk(tx: EntityManager, events: readonly LogEvent[]): Promise<Aankomst> {
    const { stil, vrij } = await this.afwijkingen(tx, events);
    const gebleven = events.filter((event) => !vrij.has(plaats(event)));
    const { standen, bewaard } = await leesStand(tx, gebleven);
    return beoordeel(gebleven, standen, bewaard, stil);
  }

  private async afwijkingen(tx: EntityManager, events: readonly LogEvent[]) {
    const rows = await tx.query<{ stream_id: string; position: string; leaf: Buffer; vrij: boolean }[]>(
      `select a.stream_id, a.position, a.leaf, v.position is not null as vrij
       from audit.afwijking a left join audit.vrijgave v using (position, reden, leaf) where a.stream_id = any ($1)`,
      [[...new Set(events.map((event) => event.streamId))]],
    );
    return {
      stil: new Set(rows.filter(({ vrij }) => !vrij).map((row) => row.stream_id)),
      vrij: new Set(rows.filter(({ vrij }) => vrij).map((row) => plaats({ ...row, position: Number(row.position) }))),
    };
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
        ...kolommen(afwijkend.map(({ event }) => event)),
        afwijkend.map(({ event }) => event.previousLeaf),
        afwijkend.map(({ reden }) => reden),
      ],
    );
  }
}

function plaats({ position, leaf }: Pick<LogEvent, 'position' | 'leaf'>): string {
  return `${position}/${leaf.toString('hex')}`;
}
