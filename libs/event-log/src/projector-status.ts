import type pg from 'pg';
import type { EventLog } from './event-log.js';
import type { ParkReason, Plan } from './fold.js';
import type { Conflict } from './wall.js';

/** A partition that a unique constraint across streams holds up in one projection. */
export interface Waiting extends Conflict {
  readonly projection: string;
  readonly partition: number;
  readonly since: string;
}

export interface ParkedStream {
  readonly streamId: string;
  readonly reason: ParkReason;
  readonly detail: string;
  /** The event that parked it. */
  readonly position: number;
  readonly version: number;
  readonly since: string;
  /** Events kept, the first included. */
  readonly events: number;
}

export interface ProjectionStatus {
  readonly projection: string;
  readonly partitions: readonly {
    readonly partition: number;
    readonly offset: number;
    readonly position: number;
    readonly head: number;
  }[];
  /** Events (Kafka: offsets) not yet handled, over all partitions. */
  readonly lag: number;
  readonly parked: readonly ParkedStream[];
  /**
   * Partitions held up by the second wall. `wacht`: others have still to pass the position. `wacht-op-geparkeerd`: the
   * holder is parked. `vastgelopen`: nobody is left who could let go: a person must look.
   */
  readonly waiting: readonly (Waiting & { readonly state: 'wacht' | 'wacht-op-geparkeerd' | 'vastgelopen' })[];
}

/** At most so many parked streams are named per projection. */
const PARKED_SHOWN = 100;

export async function readStatus(
  pool: pg.Pool,
  log: EventLog,
  plans: readonly Plan[],
  waiting: readonly Waiting[],
): Promise<ProjectionStatus[]> {
  const heads = await log.heads();
  const origin = log.identity === 'postgres' ? 0 : -1;
  return Promise.all(
    plans.map(async (plan) => {
      const partitions = await readPartitions(pool, plan, log.identity, heads);
      const parked = await readParked(pool, plan);
      const stopped = waiting.filter(({ projection }) => projection === plan.name);
      return {
        projection: plan.name,
        partitions,
        // An event table begins at position 1, a Kafka partition at offset 0.
        lag: partitions.reduce((sum, { head, offset }) => sum + Math.max(0, head - Math.max(offset, origin)), 0),
        parked,
        waiting: await Promise.all(
          stopped.map(async (one) => {
            const held = one.holder !== undefined && (await isParked(pool, plan, one.holder));
            const behind = partitions.some(
              (other) =>
                other.partition !== one.partition && other.position < one.position && other.offset < other.head,
            );
            return { ...one, state: held ? 'wacht-op-geparkeerd' : behind ? 'wacht' : 'vastgelopen' } as const;
          }),
        ),
      };
    }),
  );
}

async function readPartitions(pool: pg.Pool, plan: Plan, log: string, heads: ReadonlyMap<number, number>) {
  const { rows } = await pool.query<{ partition: number; offset: string; position: string }>(
    `select partition, "offset", position from ${plan.schema}.projection_checkpoint where projection = $1 and log = $2`,
    [plan.name, log],
  );
  const known = new Map(rows.map((row) => [row.partition, row]));
  return [...heads]
    .sort(([a], [b]) => a - b)
    .map(([partition, head]) => ({
      partition,
      offset: Number(known.get(partition)?.offset ?? -1),
      position: Number(known.get(partition)?.position ?? 0),
      head,
    }));
}

async function readParked(pool: pg.Pool, plan: Plan): Promise<ParkedStream[]> {
  const { rows } = await pool.query<ParkedStream>(
    `select s.stream_id as "streamId", s.parked_reason as reason, s.parked_detail as detail,
       s.parked_position::float8 as position, s.parked_version as version,
       to_char(s.parked_since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as since,
       (select count(*)::int from ${plan.schema}.projection_parked p
        where p.projection = s.projection and p.stream_id = s.stream_id) as events
     from ${plan.streamTable} s where s.parked_reason is not null
     order by s.parked_position limit ${PARKED_SHOWN}`,
  );
  return rows;
}

async function isParked(pool: pg.Pool, plan: Plan, streamId: string): Promise<boolean> {
  const { rows } = await pool.query(
    `select 1 from ${plan.streamTable} where stream_id = $1 and parked_reason is not null`,
    [streamId],
  );
  return rows.length > 0;
}
