import { describe, expect, it } from '@jest/globals';
import { PostgresEventLog, Projector } from '@eenplan/event-log';
import { eventually, History, logDatabase, store, uuid } from './support.js';
import { teller, volger } from './teller.projection.js';

describe('a projection at the second wall', () => {
  it('lets the others go on while one waits at the second wall, and catches that one up when the wall opens', async () => {
    const db = await logDatabase([teller, volger]);
    const history = new History();
    const [a, b, c, houder] = [uuid(), uuid(), uuid(), uuid()];
    const small = new PostgresEventLog({ url: db.url, batchSize: 5, pollMs: 50, report: () => undefined });
    const projector = new Projector({ name: 'aside', url: db.url, log: small, projections: [teller, volger] });
    const statusOf = async (name = 'teller') =>
      (await projector.status()).find(({ projection }) => projection === name)!;
    const som = async (id: string) =>
      (await db.pool.query<{ som: number }>('select som from leesmodellen.teller where stream_id = $1', [id])).rows[0]
        ?.som;
    try {
      await projector.start();
      await store(
        db.pool,
        history.add(
          { streamId: a, type: 'Genomen', data: { nummer: 1, houder } },
          { streamId: c, type: 'Geteld', data: { n: 1 } },
          { streamId: b, type: 'Genomen', data: { nummer: 1, houder } },
        ),
      );
      await eventually('it waits', async () => (await statusOf()).waiting.length === 1);
      await store(
        db.pool,
        history.add(...Array.from({ length: 40 }, () => ({ streamId: c, type: 'Geteld', data: { n: 1 } }))),
      );
      await eventually('the other has all', async () => (await statusOf('volger')).lag === 0);
      expect(await statusOf()).toMatchObject({ lag: 41, waiting: [{ streamId: b, holder: a }] });
      await db.pool.query('update leesmodellen.teller_stuk set actief = false where stream_id = $1', [a]);
      await eventually('it has caught up', async () => (await statusOf()).lag === 0);
      expect(await som(c)).toBe(41);
      expect((await projector.status()).flatMap(({ waiting, parked }) => [...waiting, ...parked])).toEqual([]);
      await store(db.pool, history.add({ streamId: c, type: 'Geteld', data: { n: 1 } }));
      await eventually('both go on together', async () => (await projector.status()).every(({ lag }) => lag === 0));
      expect(await som(c)).toBe(42);
    } finally {
      await projector.stop();
      await small.close();
      await db.drop();
    }
  });
});
