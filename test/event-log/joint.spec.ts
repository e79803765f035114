import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PostgresEventLog, Projector } from '@eenplan/event-log';
import pg from 'pg';
import { Plan } from '../../libs/event-log/src/fold.js';
import { JointWriter } from '../../libs/event-log/src/joint-writer.js';
import { changesOf, movesOf } from '../../libs/event-log/src/projection-sql.js';
import { batch, eventually, History, logDatabase, uuid } from './support.js';
import { teller, volger } from './teller.projection.js';

describe('batches of partitions that are ready at one moment', () => {
  let db: Awaited<ReturnType<typeof logDatabase>>;
  let log: PostgresEventLog;
  let history: History;
  let projector: Projector;
  let blocker: pg.PoolClient;

  beforeAll(async () => {
    db = await logDatabase([teller, volger]);
    log = new PostgresEventLog({ url: db.url });
  });
  afterAll(async () => {
    await log.close();
    await db.drop();
  });
  beforeEach(async () => {
    await db.pool.query(`truncate casusregie.event, leesmodellen.teller, leesmodellen.teller_stuk, leesmodellen.volger,
      leesmodellen.projection_checkpoint, leesmodellen.projection_stream, leesmodellen.projection_parked`);
    history = new History();
    projector = new Projector({ name: 'test', url: db.url, log, projections: [teller, volger] });
    await projector.assigned([0, 1, 2, 3]);
    blocker = await db.pool.connect();
  });
  afterEach(async () => {
    await blocker.query('rollback');
    blocker.release();
    await projector.stop();
  });

  const tel = (streamId: string, n: number) => history.add({ streamId, type: 'Geteld', data: { n } });
  const offer = (partition: number, streamId: string, n: number) =>
    projector.handle(batch(tel(streamId, n), { partition, after: -1 }));
  const sommen = async (ids: readonly string[]) => {
    const { rows } = await db.pool.query<{ stream_id: string; som: number }>(
      'select stream_id, som from leesmodellen.teller',
    );
    return ids.map((id) => rows.find(({ stream_id }) => stream_id === id)?.som);
  };
  /** The transactions that wrote the checkpoints last, by partition. */
  const transactions = async () =>
    (
      await db.pool.query<{ partition: number; xid: string }>(
        `select partition, max(xmin::text) as xid from leesmodellen.projection_checkpoint
         group by partition having count(distinct xmin::text) = 1 order by partition`,
      )
    ).rows.map(({ xid }) => xid);

  /** The first batch of partition 0 is held up while the others come. */
  async function held(offers: () => Promise<unknown>[]): Promise<PromiseSettledResult<unknown>[]> {
    await blocker.query('begin; select 1 from leesmodellen.projection_checkpoint where partition = 0 for update');
    const all: Promise<unknown>[] = [offer(0, uuid(), 1)];
    await reached();
    all.push(...offers());
    await sleep(20);
    await blocker.query('commit');
    return Promise.allSettled(all);
  }

  /** Until something waits for the lock of the blocker. */
  async function reached(): Promise<void> {
    await eventually('a batch waits for the checkpoint', async () => {
      const { rows } = await db.pool.query(
        `select 1 from pg_stat_activity where wait_event_type = 'Lock' and application_name like 'eenplan projector%'`,
      );
      return rows.length > 0;
    });
  }

  /** Writes that move checkpoints, handed over in one turn of the event loop. */
  async function moves(partitions: readonly number[], isStale: () => boolean = () => false): Promise<boolean[]> {
    const pool = new pg.Pool({ connectionString: db.url, max: 3 });
    const writer = new JointWriter(pool, log.identity);
    const plans = [new Plan(teller), new Plan(volger)];
    const stood = plans.map((plan) => [plan, { offset: -1, position: 0, epoch: 0 }] as const);
    const written = partitions.map((partition) =>
      writer.write({
        work: plans.map((plan) => ({ plan, before: new Map(), changes: changesOf(plan, []) })),
        moves: movesOf(stood, partition, 7, 7),
        isStale: partition === 2 ? isStale : () => false,
      }),
    );
    return Promise.all(written).finally(() => pool.end());
  }

  it('go together, in one transaction, behind the one that is being written', async () => {
    expect(await moves([0, 1, 2, 3])).toEqual([true, true, true, true]);
    const [first, ...others] = await transactions();
    expect(new Set(others).size).toBe(1);
    expect(others).toHaveLength(3);
    expect(others[0]).not.toBe(first);
  });

  it('are not written when their partition was taken away while they waited', async () => {
    let stale = false;
    const written = moves([0, 1, 2], () => stale);
    stale = true;
    expect(await written).toEqual([true, true, false]);
    const { rows } = await db.pool.query(
      'select distinct partition from leesmodellen.projection_checkpoint where "offset" = 7 order by 1',
    );
    expect(rows).toEqual([{ partition: 0 }, { partition: 1 }]);
  });

  it('do not hurt one another: refused is only the one whose table refuses', async () => {
    const ids = [uuid(), uuid(), uuid()];
    await held(() => [offer(1, ids[0]!, 10), offer(2, ids[1]!, 5000), offer(3, ids[2]!, 12)]);
    expect(await sommen(ids)).toEqual([10, undefined, 12]);
    const { rows } = await db.pool.query(
      'select stream_id, projection, parked_reason from leesmodellen.projection_stream where parked_reason is not null',
    );
    expect(rows).toEqual([{ stream_id: ids[1], projection: 'teller', parked_reason: 'gegevens' }]);
  });

  it('do not hurt one another: only the one whose checkpoint somebody moved fails', async () => {
    const ids = [uuid(), uuid()];
    await offer(1, ids[0]!, 1);
    const answers = await held(() => {
      void blocker.query(
        'update leesmodellen.projection_checkpoint set "offset" = "offset" + 1000 where partition = 1',
      );
      return [offer(1, ids[0]!, 10), offer(2, ids[1]!, 11)];
    });
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    // Read again it was behind what somebody else had written.
    expect(await sommen(ids)).toEqual([1, 11]);
  });

  it('do not wait for one that somebody holds up, neither behind it nor together with it', async () => {
    const ids = [uuid(), uuid(), uuid(), uuid()];
    // Partition 0 by itself; behind it 1 and 2 together, of which 1 is held up as well.
    await blocker.query('begin; select 1 from leesmodellen.projection_checkpoint where partition <= 1 for update');
    const stuck = [offer(0, ids[0]!, 10)];
    await reached();
    stuck.push(offer(1, ids[1]!, 11));
    const free = [offer(2, ids[2]!, 12)];
    await Promise.all(free);
    await offer(3, ids[3]!, 13);
    expect(await sommen(ids)).toEqual([undefined, undefined, 12, 13]);
    await blocker.query('commit');
    await Promise.all(stuck);
    expect(await sommen(ids)).toEqual([10, 11, 12, 13]);
  });
});
