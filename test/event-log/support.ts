import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Batch, eventLogMigrations, type LogEvent, type Projection, projectionSql } from '@eenplan/event-log';
import { eventStoreMigrations } from '@eenplan/event-store';
import { type EventMeta, leafHash, NO_LEAF } from '@eenplan/kernel';
import pg from 'pg';
import type { TestDatabase } from '../setup/database.js';
import { gemigreerdeDatabase } from '../setup/gemigreerd.js';

/** A migrated database with the tables of these projections. */
export async function logDatabase(projections: readonly Projection[] = []): Promise<TestDatabase & { pool: pg.Pool }> {
  const database = await gemigreerdeDatabase([...eventStoreMigrations, ...eventLogMigrations]);
  const pool = new pg.Pool({ connectionString: database.url, max: 4 });
  pool.on('error', () => undefined); // a test that ends connections ends idle ones too
  for (const projection of projections)
    await pool.query(`set role eenplan_eigenaar; ${projectionSql(projection)}; reset role`);
  const drop = async () => {
    await pool.end();
    await database.drop();
  };
  return { ...database, drop, pool };
}

export const META: EventMeta = {
  actor: 'account-1',
  rol: 'regisseur',
  grondslag: 'jeugdwet',
  commandId: '7b0d7f8e-0000-4000-8000-000000000001',
  correlationId: 'c-1',
  instance: 'test 1',
};

export interface Fact {
  readonly streamId: string;
  readonly type: string;
  readonly data?: object;
  readonly streamType?: string;
  readonly meta?: Partial<EventMeta>;
}

/** Events as the store would make them: leaves, versions and positions right. */
export class History {
  readonly events: LogEvent[] = [];
  private readonly heads = new Map<string, { version: number; leaf: Buffer }>();

  add(...facts: Fact[]): LogEvent[] {
    return facts.map((fact) => {
      const before = this.heads.get(fact.streamId) ?? { version: 0, leaf: NO_LEAF };
      const event = eventAfter(before, this.events.length + 1, fact);
      this.heads.set(fact.streamId, { version: event.version, leaf: event.leaf });
      this.events.push(event);
      return event;
    });
  }
}

/** An event that follows `before`, at any position: also for histories that cannot be. */
export function eventAfter(before: { version: number; leaf: Buffer }, position: number, fact: Fact): LogEvent {
  const input = {
    streamType: fact.streamType ?? 'teller',
    streamId: fact.streamId,
    version: before.version + 1,
    type: fact.type,
    schema: 1,
    data: JSON.stringify(fact.data ?? {}),
    meta: JSON.stringify({ ...META, ...fact.meta }),
  };
  return {
    ...input,
    log: 0,
    position,
    recordedAt: new Date(Date.UTC(2026, 0, 1) + position * 1000).toISOString().replace('Z', '000Z'),
    leaf: leafHash(input, before.leaf),
    previousLeaf: before.leaf,
  };
}

/** Stores events as they are, one transaction and one notification, as append does. */
export async function store(pool: pg.Pool, events: readonly LogEvent[]): Promise<void> {
  const column = (pick: (event: LogEvent) => unknown) => events.map(pick);
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(
      `insert into casusregie.event
         (position, stream_type, stream_id, version, type, schema, data, meta, recorded_at, leaf)
       select * from unnest($1::bigint[], $2::text[], $3::uuid[], $4::int[], $5::text[], $6::int[], $7::json[], $8::json[],
         $9::timestamptz[], $10::bytea[])`,
      [
        column((e) => e.position),
        column((e) => e.streamType),
        column((e) => e.streamId),
        column((e) => e.version),
        column((e) => e.type),
        column((e) => e.schema),
        column((e) => e.data),
        column((e) => e.meta),
        column((e) => e.recordedAt),
        column((e) => e.leaf),
      ],
    );
    await client.query(`select pg_notify('eenplan_event', '')`);
    await client.query('commit');
  } finally {
    client.release();
  }
}

/** Waits until the condition holds; fails with what it was about when the deadline has passed. */
export async function eventually<T>(
  what: string,
  probe: () => Promise<T | undefined | false> | T | undefined | false,
  deadlineMs = 15_000,
): Promise<T> {
  for (const end = Date.now() + deadlineMs; ;) {
    const value = await probe();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`did not happen in ${deadlineMs} ms: ${what}`);
    await sleep(20);
  }
}

export const uuid = (): string => randomUUID();

/** A batch of partition 0 as the event table would give it. */
export function batch(events: readonly LogEvent[], over: Partial<Batch> = {}): Batch {
  const offset = events.at(-1)!.position;
  const first = events[0]!.position;
  return {
    partition: 0,
    after: first > 1 ? first - 1 : -1,
    events,
    offsets: events.map(({ position }) => position),
    offset,
    head: offset,
    isStale: () => false,
    heartbeat: () => Promise.resolve(),
    ...over,
  };
}
