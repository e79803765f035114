import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PostgresEventLog, postgresStreamSource, Projector } from '@eenplan/event-log';
import { batch, eventAfter, eventually, History, logDatabase, store, uuid } from './support.js';
import { teller, volger } from './teller.projection.js';

type Database = Awaited<ReturnType<typeof logDatabase>>;

describe('projector', () => {
  let db: Database;
  let log: PostgresEventLog;
  let projector: Projector;
  let history: History;

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
  });
  async function run<T>(
    work: () => Promise<T>,
    options: { source?: boolean; projections?: (typeof teller)[] } = {},
  ): Promise<T> {
    projector = new Projector({
      name: 'test',
      url: db.url,
      log,
      projections: options.projections ?? [teller, volger],
      ...(options.source && { source: postgresStreamSource(db.pool) }),
    });
    await projector.assigned([0]);
    try {
      return await work();
    } finally {
      await projector.stop();
    }
  }
  const rows = async (table: string) =>
    (await db.pool.query(`select to_jsonb(t) as r from leesmodellen.${table} t order by t::text`)).rows.map(
      ({ r }) => r,
    );
  const som = async (id: string) =>
    (await db.pool.query<{ som: number }>('select som from leesmodellen.teller where stream_id = $1', [id])).rows[0]
      ?.som;
  const statusOf = async (name = 'teller') => (await projector.status()).find(({ projection }) => projection === name)!;

  it('writes rows, stream versions and checkpoint, and takes redelivery as nothing', () =>
    run(async () => {
      const [a, b] = [uuid(), uuid()];
      const first = history.add(
        {
          streamId: a,
          type: 'Geteld',
          data: { n: 1, x: { z: 1, a: 'é' } },
          meta: { happenedAt: '2025-12-31T23:00:00Z' },
        },
        { streamId: b, type: 'Geteld', data: { n: 5 } },
        { streamId: a, type: 'Geteld', data: { n: 2 } },
        { streamId: a, type: 'Genomen', data: { nummer: 1, houder: uuid() } },
        { streamId: b, type: 'Iets', streamType: 'anders' },
      );
      await projector.handle(batch(first));
      const before = [
        await rows('teller'),
        await rows('teller_stuk'),
        await rows('volger'),
        await rows('projection_stream'),
      ];
      expect(await som(a)).toBe(3);
      expect(before[0]!.find((row) => row.stream_id === a)).toMatchObject({
        sinds: '2025-12-31T23:00:00+00:00',
        dag: '2026-01-31',
        labels: ['l"2'],
        laatste: { n: 2 },
      });
      await projector.handle(batch(first));
      await projector.handle(batch(first.slice(0, 2)));
      // The same events at a later offset: a topic that holds them twice.
      await projector.handle(batch(first, { offset: 99 }));
      expect([
        await rows('teller'),
        await rows('teller_stuk'),
        await rows('volger'),
        await rows('projection_stream'),
      ]).toEqual(before);
      const { partitions } = await statusOf();
      expect(partitions).toEqual([{ partition: 0, offset: 99, position: 5, head: 0 }]);
    }));

  it('goes on from the rows as they are in the tables', () =>
    run(async () => {
      const a = uuid();
      for (const n of [1, 2, 3])
        await projector.handle(batch(history.add({ streamId: a, type: 'Geteld', data: { n } })));
      expect((await rows('teller'))[0]).toMatchObject({
        som: 6,
        labels: ['l"2', 'l"3'],
        sinds: '2026-01-01T00:00:01+00:00',
      });
      await projector.handle(batch(history.add({ streamId: a, type: 'Genomen', data: { nummer: 7, houder: uuid() } })));
      await projector.handle(batch(history.add({ streamId: a, type: 'Weggedaan', data: { nummer: 7 } })));
      expect(await rows('teller_stuk')).toEqual([]);
    }));

  it('writes nothing for a stale batch, and nothing when somebody else moved the checkpoint', () =>
    run(async () => {
      const a = uuid();
      const events = history.add({ streamId: a, type: 'Geteld', data: { n: 1 } });
      await projector.handle(batch(events, { isStale: () => true }));
      expect(await som(a)).toBeUndefined();
      const other = await db.pool.connect();
      try {
        await other.query(`begin; update leesmodellen.projection_checkpoint set "offset" = 1, position = 1`);
        const late = projector.handle(batch(events)).catch((error: unknown) => error);
        await eventually('the write waits for the checkpoint', async () => {
          const { rows: waiting } = await db.pool.query(
            `select 1 from pg_stat_activity where wait_event_type = 'Lock' and application_name like 'eenplan projector%'
             and datname = current_database()`,
          );
          return waiting.length > 0;
        });
        await other.query('commit');
        expect(await late).toMatchObject({ name: 'CheckpointMovedError' });
      } finally {
        other.release();
      }
      expect(await som(a)).toBeUndefined();
    }));

  it('parks only the stream of a poison event, without half of it, and keeps what follows', () =>
    run(async () => {
      const [a, b] = [uuid(), uuid()];
      await projector.handle(
        batch(
          history.add(
            { streamId: a, type: 'Geteld', data: { n: 1 } },
            { streamId: a, type: 'Vergif' },
            { streamId: a, type: 'Geteld', data: { n: 10 } },
            { streamId: b, type: 'Geteld', data: { n: 5 } },
          ),
        ),
      );
      await projector.handle(
        batch(
          history.add(
            { streamId: a, type: 'Geteld', data: { n: 100 } },
            { streamId: b, type: 'Geteld', data: { n: 1 } },
          ),
        ),
      );
      expect([await som(a), await som(b)]).toEqual([1, 6]);
      const { parked } = await statusOf();
      expect(parked).toEqual([
        expect.objectContaining({
          streamId: a,
          reason: 'gif',
          detail: 'Error: dit kan niet',
          position: 2,
          version: 2,
          events: 3,
        }),
      ]);
      expect((await statusOf('volger')).parked).toEqual([]);
      expect(await projector.waitFor('teller', a, 1, 1000)).toBe('ok');
      expect(await projector.waitFor('teller', a, 4, 60_000)).toBe('geparkeerd');
      // Still poison.
      expect(await projector.retry(a)).toEqual([{ projection: 'teller', streamId: a, reason: 'gif' }]);
      expect((await statusOf()).parked).toEqual([expect.objectContaining({ reason: 'gif', version: 2, events: 3 })]);
      // The projection was mended.
      const mended = {
        ...teller,
        apply: (r: never, e: never) => ((e as { type: string }).type === 'Vergif' ? undefined : teller.apply(r, e)),
      };
      await projector.stop();
      await run(
        async () => {
          expect(await projector.retry()).toEqual([{ projection: 'teller', streamId: a }]);
          expect(await som(a)).toBe(111);
          expect((await statusOf()).parked).toEqual([]);
          await projector.handle(batch(history.add({ streamId: a, type: 'Geteld', data: { n: 1 } })));
          expect(await som(a)).toBe(112);
        },
        { projections: [mended, volger] },
      );
    }));

  it('stops a stream at a gap and goes on with it once the missing event is known', () =>
    run(
      async () => {
        const [a, b] = [uuid(), uuid()];
        const events = history.add(
          { streamId: a, type: 'Geteld', data: { n: 1 } },
          { streamId: a, type: 'Geteld', data: { n: 10 } },
          { streamId: b, type: 'Geteld', data: { n: 7 } },
          { streamId: a, type: 'Geteld', data: { n: 100 } },
        );
        await projector.handle(batch([events[0]!, events[2]!, events[3]!]));
        expect([await som(a), await som(b)]).toEqual([1, 7]);
        expect((await statusOf()).parked).toEqual([
          expect.objectContaining({ streamId: a, reason: 'gat', version: 3, position: 4 }),
        ]);
        await store(db.pool, events);
        expect(await projector.retry(a, 'teller')).toEqual([{ projection: 'teller', streamId: a }]);
        expect((await projector.retry()).map(({ streamId }) => streamId)).toEqual([a]);
        expect(await som(a)).toBe(111);
        expect((await statusOf()).parked).toEqual([]);
        expect(await rows('projection_parked')).toEqual([]);
      },
      { source: true },
    ));

  it('stops a stream whose history forks, whether the leaf differs or the one before it', () =>
    run(async () => {
      const [a, b, c] = [uuid(), uuid(), uuid()];
      const [a1, b1, c1] = history.add(...[a, b, c].map((streamId) => ({ streamId, type: 'Geteld', data: { n: 1 } })));
      await projector.handle(batch([a1!, b1!, c1!]));
      const other = eventAfter({ version: 0, leaf: a1!.previousLeaf }, 4, {
        streamId: a,
        type: 'Geteld',
        data: { n: 2 },
      });
      const next = eventAfter({ version: 1, leaf: other.leaf }, 5, { streamId: b, type: 'Geteld', data: { n: 2 } });
      const fine = eventAfter(c1!, 6, { streamId: c, type: 'Geteld', data: { n: 2 } });
      await projector.handle(batch([other, next, fine]));
      expect(await Promise.all([a, b, c].map(som))).toEqual([1, 1, 3]);
      expect((await statusOf()).parked.map(({ streamId, reason }) => [streamId, reason])).toEqual([
        [a, 'vork'],
        [b, 'vork'],
      ]);
      // Without another source nothing can be said of it.
      expect((await projector.retry()).filter(({ reason }) => reason === 'vork')).toHaveLength(4);
    }));

  it('parks the stream whose event a table refuses, at that event, and lets the rest of the batch through', () =>
    run(async () => {
      const [a, b] = [uuid(), uuid()];
      await projector.handle(
        batch(
          history.add(
            { streamId: a, type: 'Geteld', data: { n: 900 } },
            { streamId: b, type: 'Geteld', data: { n: 1 } },
            { streamId: a, type: 'Geteld', data: { n: 50 } },
            { streamId: a, type: 'Geteld', data: { n: 500 } },
            { streamId: b, type: 'Geteld', data: { n: 1 } },
            { streamId: a, type: 'Geteld', data: { n: 1 } },
          ),
        ),
      );
      expect([await som(a), await som(b)]).toEqual([950, 2]);
      expect((await statusOf()).parked).toEqual([
        expect.objectContaining({ streamId: a, reason: 'gegevens', version: 3, position: 4, events: 2 }),
      ]);
      expect((await statusOf('volger')).parked).toEqual([]);
      await db.pool.query('alter table leesmodellen.teller drop constraint teller_som_check');
      try {
        expect(await projector.retry(a)).toEqual([{ projection: 'teller', streamId: a }]);
        expect(await som(a)).toBe(1451);
      } finally {
        await db.pool.query('delete from leesmodellen.teller; alter table leesmodellen.teller add check (som < 1000)');
      }
    }));

  it('lets one stream take in a batch what another lets go in the same batch', () =>
    run(async () => {
      // Both have rows, and the one who takes is read, and so written, first.
      const [b, a] = [uuid(), uuid()].sort() as [string, string];
      const houder = uuid();
      await projector.handle(
        batch(
          history.add(
            { streamId: a, type: 'Genomen', data: { nummer: 1, houder } },
            { streamId: b, type: 'Genomen', data: { nummer: 2, houder: uuid() } },
          ),
        ),
      );
      await projector.handle(
        batch(
          history.add(
            { streamId: b, type: 'Genomen', data: { nummer: 1, houder } },
            { streamId: a, type: 'Losgelaten', data: { nummer: 1 } },
          ),
        ),
      );
      const held = await db.pool.query('select stream_id from leesmodellen.teller_stuk where houder = $1 and actief', [
        houder,
      ]);
      expect(held.rows).toEqual([{ stream_id: b }]);
    }));

  it('holds the partition at the second wall, keeps what came before, and says what it waits for', () =>
    run(async () => {
      const [a, b, c, houder] = [uuid(), uuid(), uuid(), uuid()];
      await projector.handle(batch(history.add({ streamId: a, type: 'Genomen', data: { nummer: 1, houder } })));
      const events = history.add(
        { streamId: c, type: 'Geteld', data: { n: 1 } },
        { streamId: b, type: 'Genomen', data: { nummer: 1, houder } },
        { streamId: c, type: 'Geteld', data: { n: 1 } },
      );
      await expect(projector.handle(batch(events))).rejects.toThrow('teller_een_houder');
      expect(await som(c)).toBe(1);
      let { waiting, partitions } = await statusOf();
      expect(waiting).toEqual([expect.objectContaining({ streamId: b, holder: a, position: 3, state: 'vastgelopen' })]);
      expect(partitions[0]).toMatchObject({ offset: 2, position: 2 });
      expect((await statusOf('volger')).partitions[0]).toMatchObject({ offset: 4 });
      // The holder is parked: that is what it waits for.
      await db.pool.query(
        `update leesmodellen.projection_stream set parked_reason = 'gif' where stream_id = $1 and projection = 'teller'`,
        [a],
      );
      ({ waiting } = await statusOf());
      expect(waiting[0]!.state).toBe('wacht-op-geparkeerd');
      await db.pool.query(`update leesmodellen.projection_stream set parked_reason = null`);
      // Delivered again with what follows: now the holder lets go.
      const [free] = history.add({ streamId: a, type: 'Losgelaten', data: { nummer: 1 } });
      await projector.handle(batch([...events, free!]));
      expect(await som(c)).toBe(2);
      ({ waiting, partitions } = await statusOf());
      expect([waiting, partitions[0]!.offset]).toEqual([[], 5]);
    }));

  it('tails the event table, and tells a waiter as soon as the version is there, also when another process wrote it', () =>
    run(async () => {
      const a = uuid();
      const other = new Projector({ name: 'test', url: db.url, log, projections: [teller, volger] });
      await projector.start();
      try {
        const waits = [projector.waitFor('teller', a, 2, 15_000), other.waitFor('volger', a, 2, 15_000)];
        await store(db.pool, history.add({ streamId: a, type: 'Geteld', data: { n: 1 } }));
        await store(db.pool, history.add({ streamId: a, type: 'Geteld', data: { n: 1 } }));
        expect(await Promise.all(waits)).toEqual(['ok', 'ok']);
        expect(await projector.waitFor('teller', a, 3, 30)).toBe('timeout');
        const { lag } = await eventually('caught up', async () => {
          const status = await statusOf();
          return status.lag === 0 && status;
        });
        expect(lag).toBe(0);
      } finally {
        await other.stop();
      }
    }));
});
