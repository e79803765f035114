import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Proxy, proxyTo } from '../../../test/event-store/proxy.js';
import { command, event, slice, type StoreDatabase, storeDatabase, take } from '../../../test/event-store/support.js';
import { Batcher } from './batcher.js';
import { PostgresEventStore, StoreUnavailableError } from './index.js';
import { Lane } from './lane.js';
import { prepare } from './prepared.js';

let database: StoreDatabase;
let proxy: Proxy;
let store: PostgresEventStore;
let blocker: pg.Client;

beforeAll(async () => {
  database = await storeDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  proxy = await proxyTo(database.url);
  store = await PostgresEventStore.open({ url: proxy.url, service: 'lijn', patience: 5000 });
  blocker = new pg.Client({ connectionString: database.adminUrl });
  await blocker.connect();
});
afterEach(async () => {
  await blocker.end();
  await store.close();
  await proxy.close();
});

const lock = () => blocker.query('select pg_advisory_lock(7202601, 1)');
const unlock = () => blocker.query('select pg_advisory_unlock(7202601, 1)');

/** Backends of the store that are in the middle of an append. */
async function appending(): Promise<number[]> {
  const rows = await database.query<{ pid: number }>(
    `select pid from pg_stat_activity
     where datname = current_database() and usename = 'eenplan_casusregie' and wait_event_type = 'Lock'`,
  );
  return rows.map(({ pid }) => pid);
}

async function until<T>(what: () => Promise<T>, good: (value: T) => boolean): Promise<T> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const value = await what();
    if (good(value)) return value;
    if (Date.now() > deadline) throw new Error(`still ${JSON.stringify(value)}`);
    await sleep(5);
  }
}

describe('a connection that is lost', () => {
  it('after the commit: the first reply comes back, with one effect', async () => {
    const streamId = randomUUID();
    const append = command([slice(streamId)], { keys: [take(`verloren/${streamId}`, streamId)] });
    proxy.swallow();
    const result = store.append(append);
    await until(
      () => database.query('select 1 from casusregie.command where id = $1', [append.commandId]),
      (r) => r.length === 1,
    );
    proxy.cut();
    expect(await result).toMatchObject({ outcome: 'earlier', reply: append.reply, fingerprint: append.fingerprint });
    expect(await store.readStream(streamId)).toHaveLength(1);
  });

  it('before the commit: the old backend is gone before the command is sent again', async () => {
    await lock();
    const append = command([slice(randomUUID())]);
    const result = store.append(append);
    const [old] = await until(appending, (pids) => pids.length === 1);
    proxy.cut();
    const [renewed] = await until(appending, (pids) => pids.length === 1 && pids[0] !== old);
    expect(await database.query('select 1 from pg_stat_activity where pid = $1', [old])).toEqual([]);
    expect(renewed).not.toBe(old);
    await unlock();
    expect(await result).toMatchObject({ outcome: 'accepted' });
  });

  it('before the commit, and the old backend does not go: nothing is sent until it has gone', async () => {
    await lock();
    const result = store.append(command([slice(randomUUID())]));
    const [old] = await until(appending, (pids) => pids.length === 1);
    process.kill(old!, 'SIGSTOP');
    try {
      proxy.cut();
      const waiting = () =>
        database.query<{ asked: Date }>(
          `select query_start as asked from pg_stat_activity where pid <> $1 and usename = 'eenplan_casusregie'
             and datname = current_database() and query like '%pg_terminate_backend%'`,
          [old],
        );
      const [first] = await until(waiting, (rows) => rows.length === 1);
      // It goes on asking, and that is all it does.
      await until(waiting, ([now]) => now!.asked > first!.asked);
      expect(await appending()).toEqual([old]);
    } finally {
      process.kill(old!, 'SIGCONT');
    }
    await until(appending, (pids) => pids.length === 1 && pids[0] !== old);
    await unlock();
    expect(await result).toMatchObject({ outcome: 'accepted' });
  });

  it('ended by the database in the middle of a batch: every command has one effect', async () => {
    await lock();
    const streams = Array.from({ length: 40 }, () => randomUUID());
    const results = Promise.all(streams.map((streamId) => store.append(command([slice(streamId)]))));
    const [pid] = await until(appending, (pids) => pids.length === 1);
    await database.query('select pg_terminate_backend($1)', [pid]);
    await until(appending, (pids) => pids.length === 1 && pids[0] !== pid);
    await unlock();
    for (const { outcome } of await results) expect(['accepted', 'earlier']).toContain(outcome);
    for (const streamId of streams) expect(await store.readStream(streamId)).toHaveLength(1);
  });

  it('while idle: the next command goes over a new one', async () => {
    proxy.cut();
    expect(await store.append(command([slice(randomUUID())]))).toMatchObject({ outcome: 'accepted' });
  });
});

describe('a command that can not be sent', () => {
  it('hurts only itself when its statement can not be made, over a connection that lives on', async () => {
    const lane = new Lane({ connectionString: proxy.url }, 5000);
    const batcher = new Batcher(lane);
    try {
      await lane.connect();
      const backends = () =>
        database.query(
          `select pid from pg_stat_activity where usename = 'eenplan_casusregie' and datname = current_database()`,
        );
      const before = await backends();
      const bad = { ...prepare(command([slice(randomUUID())]), 'lijn'), events: undefined as never };
      const good = prepare(command([slice(randomUUID())]), 'lijn');
      const [refused, accepted] = await Promise.allSettled([batcher.append(bad), batcher.append(good)]);
      expect(refused).toMatchObject({ status: 'rejected', reason: expect.any(TypeError) });
      expect(accepted).toMatchObject({ status: 'fulfilled', value: { outcome: 'accepted' } });
      await batcher.drained();
      expect(await backends()).toEqual(before);
    } finally {
      await lane.close();
    }
  });

  it('hurts only itself when it breaks its backend every time', async () => {
    await database.query(`create function public.breekt() returns trigger language plpgsql security definer as
      $$ begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1); return new; end $$`);
    await database.query(`create trigger breekt before insert on casusregie.event
      for each row when (new.type = 'Breekt') execute function public.breekt()`);
    try {
      const streams = Array.from({ length: 3 }, () => randomUUID());
      const good = streams.map((streamId) => store.append(command([slice(streamId)])));
      const bad = store.append(command([slice(randomUUID(), 0, [event('Breekt')])]));
      await expect(bad).rejects.toBeInstanceOf(StoreUnavailableError);
      for (const { outcome } of await Promise.all(good)) expect(['accepted', 'earlier']).toContain(outcome);
      for (const streamId of streams) expect(await store.readStream(streamId)).toHaveLength(1);
    } finally {
      await database.query('drop function public.breekt() cascade');
    }
  });
});

describe('a database that stays away', () => {
  it('gives an error that says so, and the store works again afterwards', async () => {
    const impatient = await PostgresEventStore.open({ url: proxy.url, service: 'haast', patience: 200 });
    proxy.refuse();
    proxy.cut();
    await expect(impatient.append(command([]))).rejects.toBeInstanceOf(StoreUnavailableError);
    await expect(impatient.append(command([]))).rejects.toBeInstanceOf(StoreUnavailableError);
    proxy.admit();
    expect(await impatient.append(command([]))).toMatchObject({ outcome: 'accepted' });
    await impatient.close();
  });

  it('or goes away while the store is opened: it is waited for', async () => {
    // The lane gets in, the first reader does not.
    proxy.refuse(1);
    const opening = PostgresEventStore.open({ url: proxy.url, service: 'pech', patience: 10_000 });
    await sleep(300);
    proxy.admit();
    await (await opening).close();

    proxy.refuse(1);
    const never = PostgresEventStore.open({ url: proxy.url, service: 'pech', patience: 300 });
    await expect(never).rejects.toBeInstanceOf(StoreUnavailableError);
    proxy.admit();
  });

  it('or was never there, or was never migrated', async () => {
    const nowhere = await proxyTo(database.url);
    await nowhere.close();
    const open = (url: string) => PostgresEventStore.open({ url, service: 'x', patience: 100 });
    await expect(open(nowhere.url)).rejects.toBeInstanceOf(StoreUnavailableError);
    const empty = new URL(database.adminUrl);
    empty.pathname = '/postgres';
    await expect(open(empty.href)).rejects.toThrow(/not been migrated|cannot be reached/);
  });
});
