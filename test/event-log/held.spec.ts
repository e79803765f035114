import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PostgresEventLog, Projector } from '@eenplan/event-log';
import pg from 'pg';
import { ApartWriter } from '../../libs/event-log/src/apart-writer.js';
import { Plan } from '../../libs/event-log/src/fold.js';
import { type Held, HeldPartitions } from '../../libs/event-log/src/held-partition.js';
import { StreamReader } from '../../libs/event-log/src/read-streams.js';
import { transact } from '../../libs/event-log/src/transact.js';
import { batch, History, logDatabase, uuid } from './support.js';
import { teller, volger } from './teller.projection.js';

describe('what a projector holds of its partitions', () => {
  let db: Awaited<ReturnType<typeof logDatabase>>;
  let log: PostgresEventLog;
  let history: History;
  const projectors: Projector[] = [];

  beforeAll(async () => {
    db = await logDatabase([teller, volger]);
    log = new PostgresEventLog({ url: db.url });
  });
  afterAll(async () => {
    for (const one of projectors) await one.stop();
    await log.close();
    await db.drop();
  });
  beforeEach(async () => {
    await db.pool.query(`truncate casusregie.event, leesmodellen.teller, leesmodellen.teller_stuk, leesmodellen.volger,
      leesmodellen.projection_checkpoint, leesmodellen.projection_stream, leesmodellen.projection_parked`);
    history = new History();
  });
  async function projector(): Promise<Projector> {
    const one = new Projector({ name: 'test', url: db.url, log, projections: [teller, volger] });
    projectors.push(one);
    await one.assigned([0]);
    return one;
  }
  const tel = (streamId: string, n: number) => history.add({ streamId, type: 'Geteld', data: { n } });
  const som = async (id: string) =>
    (await db.pool.query<{ som: number }>('select som from leesmodellen.teller where stream_id = $1', [id])).rows[0]
      ?.som;
  const parked = async () =>
    (await db.pool.query('select 1 from leesmodellen.projection_stream where parked_reason is not null')).rows;

  it('reads again what another process has written meanwhile', async () => {
    const [one, other] = [await projector(), await projector()];
    const a = uuid();
    await one.handle(batch(tel(a, 1)));
    await other.handle(batch(tel(a, 10)));
    await one.handle(batch(tel(a, 100)));
    expect([await som(a), await parked()]).toEqual([111, []]);
  });

  it('reads again after rows were made anew with the checkpoint where it was', async () => {
    const one = await projector();
    const a = uuid();
    await one.handle(batch(tel(a, 1)));
    await db.pool.query(`update leesmodellen.projection_checkpoint set epoch = epoch + 1;
      update leesmodellen.teller set som = 500`);
    await one.handle(batch(tel(a, 2)));
    expect(await som(a)).toBe(502);
  });

  it.each([
    ['went on', 'version = 2, leaf = $2'],
    ['was stopped', `parked_reason = 'gat', leaf = coalesce(leaf, $2)`],
  ])('reads again a stream that %s with the checkpoint where it was', async (_, change) => {
    const one = await projector();
    const a = uuid();
    await one.handle(batch(tel(a, 1)));
    const second = tel(a, 10);
    await db.pool.query(`update leesmodellen.projection_stream set ${change} where stream_id = $1`, [
      a,
      second[0]!.leaf,
    ]);
    await db.pool.query('update leesmodellen.teller set som = 500 where stream_id = $1', [a]);
    await one.handle(batch(second));
    expect(await som(a)).toBe(500);
  });

  it('takes no stream for new that stands already, also one that stands still before its first version', async () => {
    const [a, b, c] = [uuid(), uuid(), uuid()];
    const first = tel(a, 1);
    const [gif] = history.add({ streamId: b, type: 'Vergif' });
    await (await projector()).handle(batch([...first, gif!]));
    const one = await projector();
    await one.handle(batch(tel(c, 5)));
    await one.handle(batch([...first, gif!], { offset: 50 }));
    expect([await som(a), await som(b), await som(c)]).toEqual([1, undefined, 5]);
    expect(await parked()).toHaveLength(1);
  });

  it('refuses to go on over what a database has lost, so that the log brings it again', async () => {
    const one = await projector();
    const a = uuid();
    await one.handle(batch(tel(a, 1)));
    const before = await db.pool.query(`select version, leaf from leesmodellen.projection_stream limit 1`);
    const second = tel(a, 10);
    await one.handle(batch(second));
    await db.pool.query('update leesmodellen.projection_stream set version = $1, leaf = $2', [
      before.rows[0].version,
      before.rows[0].leaf,
    ]);
    await db.pool.query(`update leesmodellen.projection_checkpoint set "offset" = 1, position = 1;
      update leesmodellen.teller set som = 1`);
    const third = tel(a, 100);
    await expect(one.handle(batch(third))).rejects.toThrow('stands at 1, the batch begins after 2');
    await one.assigned([0]);
    await one.handle(batch([...second, ...third]));
    expect([await som(a), await parked()]).toEqual([111, []]);
  });

  it('never goes over what was not written: a batch that begins further on is refused, also one that a table refuses', async () => {
    const [a, b] = [uuid(), uuid()];
    const first = tel(a, 1);
    const later = tel(b, 10);
    const one = await projector();
    const apart = new ApartWriter(db.pool, new StreamReader(log.identity, undefined), () => undefined);
    for (const refused of [one.handle(batch(later)), apart.alone(new Plan(teller), batch(later))])
      await expect(refused).rejects.toThrow('stands at -1, the batch begins after 1');
    await one.handle(batch([...first, ...later]));
    expect([await som(a), await som(b)]).toEqual([1, 10]);
  });

  it('does not wait for the disk with what the log can bring again, but does with a retry that somebody asked for', async () => {
    await db.pool.query(`create table leesmodellen.hoe (wat text, wijze text);
      create function leesmodellen.noteer() returns trigger language plpgsql as $$ begin
        insert into leesmodellen.hoe values (tg_table_name, current_setting('synchronous_commit')); return null; end $$;
      create trigger hoe after insert or update on leesmodellen.teller
        for each statement execute function leesmodellen.noteer()`);
    try {
      const one = await projector();
      const a = uuid();
      const [first, second] = [tel(a, 1), tel(a, 2)];
      await one.handle(batch(first));
      // Its second version comes too late: parked, and brought in by the retry.
      const third = tel(a, 3);
      await one.handle(batch(third, { after: 1 }));
      await db.pool.query(`update leesmodellen.projection_stream set version = 2, leaf = $1`, [second[0]!.leaf]);
      expect(await one.retry(a)).toEqual([
        { projection: 'teller', streamId: a },
        { projection: 'volger', streamId: a },
      ]);
      const { rows } = await db.pool.query('select wijze from leesmodellen.hoe');
      expect([...new Set(rows.map(({ wijze }) => wijze))]).toEqual(['off', 'on']);
    } finally {
      await db.pool.query('drop trigger hoe on leesmodellen.teller; drop table leesmodellen.hoe');
    }
  });

  it('holds no more streams than it may, the last used, and nothing of a partition that was taken or forgotten', () => {
    const plan = new Plan(teller);
    const marks = new Map([[plan, { offset: 1, position: 1, epoch: 0 }]]);
    const full = (): Held => ({
      marks,
      allNew: true,
      streams: new Map(Array.from({ length: 1200 }, (_, i) => [`s${i}`, new Map([[plan, plan.entry(`s${i}`, true)]])])),
    });
    const held = new HeldPartitions();
    held.take(0, [plan]).keep(full());
    const streams = held.take(0, [plan]).held!.streams;
    expect([streams.size, streams.has('s199'), streams.has('s200')]).toEqual([1000, false, true]);
    // In hand: who comes meanwhile finds nothing.
    const late = held.take(0, [plan]);
    expect(late.held).toBeUndefined();
    held.forget([0]);
    late.keep(full());
    expect(held.take(0, [plan]).held).toBeUndefined();
    // Of other projections.
    held.take(1, [plan]).keep(full());
    expect(held.take(1, [plan, new Plan(volger)]).held).toBeUndefined();
  });

  it('sends statements as one transaction, and knows after a failure what the server has parsed', async () => {
    const pool = new pg.Pool({ connectionString: db.url, max: 1 });
    try {
      await pool.query('create table leesmodellen.proef (n int primary key)');
      const insert = (n: number) => ({
        name: 'in',
        text: 'insert into leesmodellen.proef values ($1)',
        values: [n],
      });
      const remove = { name: 'uit', text: 'delete from leesmodellen.proef where n = $1 returning n', values: [1] };
      await expect(transact(pool, [insert(1), insert(1), remove])).rejects.toMatchObject({ code: '23505' });
      await transact(pool, [insert(2), remove, insert(3)]);
      await transact(pool, [remove, insert(1)]);
      await expect(transact(pool, [insert(4), { ...remove, name: 'fout', text: 'select nergens' }])).rejects.toThrow();
      const { rows } = await pool.query<{ n: number }>('select n from leesmodellen.proef order by n');
      expect(rows.map(({ n }) => n)).toEqual([1, 2, 3]);
    } finally {
      await pool.query('drop table leesmodellen.proef');
      await pool.end();
    }
  });
});
