import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PostgresEventLog, Projector } from '@eenplan/event-log';
import type pg from 'pg';
import { batch, History, logDatabase, uuid } from './support.js';
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
  const offer = (partition: number, streamId: string, n: number, isStale = () => false) =>
    projector.handle(batch(tel(streamId, n), { partition, isStale }));
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

  /** Until `open` the first batch of partition 0 is being written, and what comes waits. */
  async function held(offers: () => Promise<unknown>[]): Promise<PromiseSettledResult<unknown>[]> {
    await blocker.query('begin; select 1 from leesmodellen.projection_checkpoint where partition = 0 for update');
    const all = [offer(0, uuid(), 1)];
    await sleep(200);
    all.push(...(offers() as Promise<void>[]));
    await sleep(200);
    await blocker.query('commit');
    return Promise.allSettled(all);
  }

  it('go together, in one transaction, behind the one that is being written', async () => {
    const ids = [uuid(), uuid(), uuid()];
    await held(() => ids.map((id, i) => offer(i + 1, id, 10 + i)));
    expect(await sommen(ids)).toEqual([10, 11, 12]);
    const [first, ...others] = await transactions();
    expect(new Set(others).size).toBe(1);
    expect(others).toHaveLength(3);
    expect(others[0]).not.toBe(first);
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

  it('are not written when their partition was taken away while they waited', async () => {
    const ids = [uuid(), uuid()];
    let stale = false;
    await held(() => {
      setTimeout(() => (stale = true), 50);
      return [offer(1, ids[0]!, 10, () => stale), offer(2, ids[1]!, 11)];
    });
    expect(await sommen(ids)).toEqual([undefined, 11]);
  });
});
