import type { LogEvent } from '@eenplan/event-log';
import { eventStoreMigrations, type StoredEvent } from '@eenplan/event-store';
import { NO_LEAF } from '@eenplan/kernel';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { gemigreerdeDatabase } from '../../../../test/setup/gemigreerd.js';
import { auditMigrations } from '../migrations.js';
import type { LogKopie } from '../kopie/log-kopie.js';

/** A database with an event table and audit's own, for tests of the copy. */
export interface KopieDatabase {
  readonly admin: pg.Client;
  /** As role eenplan_audit. */
  readonly db: DataSource;
  /** URL of the role eenplan_audit. */
  readonly url: string;
  leeg(): Promise<void>;
  sluit(): Promise<void>;
}

export async function kopieDatabase(): Promise<KopieDatabase> {
  const database = await gemigreerdeDatabase([...eventStoreMigrations, ...auditMigrations]);
  const admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  const alsAudit = new URL(database.url);
  alsAudit.searchParams.set('options', '-c role=eenplan_audit');
  const url = alsAudit.href;
  const db = await new DataSource({ type: 'postgres', url, installExtensions: false }).initialize();
  return {
    admin,
    db,
    url,
    leeg: async () =>
      void (await admin.query(
        'truncate casusregie.event, audit.event, audit.afwijking, audit.vrijgave, audit.checkpoint',
      )),
    async sluit() {
      await db.destroy();
      await admin.end();
      await database.drop();
    },
  };
}

/** Puts events in the event table, or in the copy. */
export async function leg(
  admin: pg.Client,
  tabel: 'casusregie.event' | 'audit.event',
  events: readonly StoredEvent[],
): Promise<void> {
  const kolommen = [
    'position',
    'streamType',
    'streamId',
    'version',
    'type',
    'schema',
    'data',
    'meta',
    'recordedAt',
    'leaf',
  ] as const;
  await admin.query(
    `insert into ${tabel} select * from unnest($1::bigint[], $2::text[], $3::uuid[], $4::int[], $5::text[], $6::int[],
      $7::json[], $8::json[], $9::timestamptz[], $10::bytea[])`,
    kolommen.map((kolom) => events.map((event) => event[kolom])),
  );
}

/** With the leaf before it, as the log hands them out. */
export function uitLog(stored: readonly StoredEvent[]): LogEvent[] {
  const leaves = new Map<string, Buffer>();
  return stored.map((event) => {
    const previousLeaf = leaves.get(event.streamId) ?? NO_LEAF;
    leaves.set(event.streamId, event.leaf);
    return { ...event, log: 0, previousLeaf };
  });
}

/** A batch that arrives; of what came before it nothing is said, unless `after` is given. */
export function kom(
  kopie: LogKopie,
  events: readonly LogEvent[],
  offset = events.at(-1)!.position,
  isStale = () => false,
  after = -1,
): Promise<void> {
  return kopie.handle({
    partition: 0,
    after,
    events,
    offset,
    head: offset,
    isStale,
    heartbeat: () => Promise.resolve(),
  });
}
