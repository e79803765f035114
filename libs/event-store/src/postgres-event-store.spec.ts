import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { leafHash, NO_LEAF } from '@eenplan/kernel';
import pg from 'pg';
import { command, event, slice, type StoreDatabase, storeDatabase, take } from '../../../test/event-store/support.js';
import { type AppendResult, inspectStore, PostgresEventStore } from './index.js';

let database: StoreDatabase;
let store: PostgresEventStore;

beforeAll(async () => {
  database = await storeDatabase();
  store = await PostgresEventStore.open({ url: database.url, service: 'spec' });
});
afterAll(async () => {
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const { findings } = await inspectStore(admin);
  await admin.end();
  await store.close();
  await database.drop();
  expect(findings).toEqual([]);
});

function accepted(result: AppendResult) {
  if (result.outcome !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(result)}`);
  return result;
}

describe('append', () => {
  it('gives positions without holes, also across conflicts, and says what was written', async () => {
    const head = await store.head();
    const [one, two] = [randomUUID(), randomUUID()];
    const results = await Promise.all([
      store.append(command([slice(one, 0, [event(), event()])])),
      store.append(command([slice(randomUUID(), 3)])),
      store.append(command([slice(two), slice(randomUUID(), 0, [event(), event()])])),
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['accepted', 'version-conflict', 'accepted']);
    expect(accepted(results[0]).written).toEqual({
      log: 0,
      position: head + 2,
      streams: [{ streamId: one, version: 2 }],
    });
    expect(accepted(results[2]).written.position).toBe(head + 5);
    expect(await store.head()).toBe(head + 5);
    expect((await store.tail(head, 10)).map(({ position }) => position - head)).toEqual([1, 2, 3, 4, 5]);
    expect(await store.tail(head + 1, 2)).toHaveLength(2);
  });

  it('stores data byte for byte, and metadata with command, instance and moment', async () => {
    const streamId = randomUUID();
    const data = { z: 1, a: 'naïef 😀 \\u0000', leeg: {}, getal: 1.5e30 };
    const append = command([
      slice(streamId, 0, [event('Een', data), { ...event('Twee'), op: '2026-01-02T03:04:05Z' }]),
    ]);
    await store.append(append);
    const [first, second] = await store.readStream(streamId);
    expect(first!.data).toBe(JSON.stringify(data));
    expect(JSON.parse(first!.meta)).toEqual({
      ...append.meta,
      commandId: append.commandId,
      instance: store.instance,
    });
    expect(store.instance).toMatch(new RegExp(`^spec/${process.pid}/\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z$`));
    expect(JSON.parse(second!.meta)).toMatchObject({ happenedAt: '2026-01-02T03:04:05Z' });
    expect(first).toMatchObject({ streamType: 'casus', streamId, version: 1, type: 'Een', schema: 1 });
    expect(first!.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
    expect(Math.abs(Date.parse(first!.recordedAt) - Date.now())).toBeLessThan(60_000);
    expect(await store.readStream(streamId, 1)).toEqual([second]);
    expect(await store.readStream(randomUUID())).toEqual([]);
  });

  it('chains the leaves of a stream over the stored texts', async () => {
    const streamId = randomUUID();
    const first = accepted(await store.append(command([slice(streamId, 0, [event(), event()])])));
    const leaf = first.leaves.get(streamId)!;
    await store.append(command([slice(streamId, 2, [event()], leaf)]));
    let previous = NO_LEAF;
    for (const stored of await store.readStream(streamId)) {
      expect(stored.leaf).toEqual(leafHash(stored, previous));
      previous = stored.leaf;
    }
    expect((await store.readStream(streamId))[1]!.leaf).toEqual(leaf);
  });

  it('never lets the moment of recording run back, not even when the clock does', async () => {
    const streamId = randomUUID();
    const { written } = accepted(await store.append(command([slice(streamId)])));
    await database.query(`update casusregie.event set recorded_at = '2999-01-01' where position = $1`, [
      written.position,
    ]);
    const next = randomUUID();
    await store.append(command([slice(next)]));
    expect((await store.readStream(next))[0]!.recordedAt).toBe('2999-01-01T00:00:00.000000Z');
    await database.query(
      `update casusregie.event set recorded_at = clock_timestamp() where recorded_at >= '2999-01-01'`,
    );
  });

  it('answers the real version on a conflict', async () => {
    const streamId = randomUUID();
    const { leaves } = accepted(await store.append(command([slice(streamId, 0, [event(), event()])])));
    const conflict = { outcome: 'version-conflict', streamId, actual: 2 };
    expect(await store.append(command([slice(streamId)]))).toEqual(conflict);
    expect(await store.append(command([slice(streamId, 1)]))).toEqual(conflict);
    expect(await store.append(command([slice(streamId, 3)]))).toEqual(conflict);
    // Another history under the same version, as a cache would have it after a failover.
    expect(await store.append(command([slice(streamId, 2, [event()], randomBytes(32))]))).toEqual(conflict);
    accepted(await store.append(command([slice(streamId, 2, [event()], leaves.get(streamId)!)])));
    const unknown = randomUUID();
    expect(await store.append(command([slice(unknown, 4)]))).toMatchObject({ streamId: unknown, actual: 0 });
  });

  it('takes a command whole or not at all', async () => {
    const [one, two] = [randomUUID(), randomUUID()];
    accepted(await store.append(command([slice(two)])));
    const both = command([slice(one), slice(two)], { keys: [take(`geheel/${one}`, one)] });
    expect(await store.append(both)).toMatchObject({ outcome: 'version-conflict', streamId: two, actual: 1 });
    expect(await store.readStream(one)).toEqual([]);
    expect(await store.holders([`geheel/${one}`])).toEqual(new Map());
    expect(await store.earlierReply(both.commandId)).toBeUndefined();
  });

  it('only guards with a slice without events', async () => {
    const [guard, target] = [randomUUID(), randomUUID()];
    const { leaves } = accepted(await store.append(command([slice(guard)])));
    const stale = await store.append(command([slice(guard, 0, []), slice(target)]));
    expect(stale).toEqual({ outcome: 'version-conflict', streamId: guard, actual: 1 });
    const fresh = await store.append(command([slice(guard, 1, [], leaves.get(guard)!), slice(target)]));
    expect(accepted(fresh).written.streams).toEqual([{ streamId: target, version: 1 }]);
    expect(await store.readStream(guard)).toHaveLength(1);
  });

  it('accepts one of two that each guard what the other writes, though they come together', async () => {
    for (let round = 0; round < 20; round++) {
      const [one, two] = [randomUUID(), randomUUID()];
      const results = await Promise.all([
        store.append(command([slice(one, 0, []), slice(two)])),
        store.append(command([slice(two, 0, []), slice(one)])),
      ]);
      expect(results.map(({ outcome }) => outcome)).toEqual(['accepted', 'version-conflict']);
    }
  });

  it('checks a guard against what came before it in the order of the log, though they come together', async () => {
    const [guard, target] = [randomUUID(), randomUUID()];
    const [wrote, guarded] = await Promise.all([
      store.append(command([slice(guard)])),
      store.append(command([slice(guard, 0, []), slice(target)])),
    ]);
    expect(wrote.outcome).toBe('accepted');
    expect(guarded).toEqual({ outcome: 'version-conflict', streamId: guard, actual: 1 });
  });

  it('lets one of many win a stream', async () => {
    const streamId = randomUUID();
    const results = await Promise.all(Array.from({ length: 64 }, () => store.append(command([slice(streamId)]))));
    expect(results.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(1);
    expect(await store.readStream(streamId)).toHaveLength(1);
  });
});

describe('keys', () => {
  it('are taken, moved and freed with their command, and a conflict names the holder', async () => {
    const [one, two, key] = [randomUUID(), randomUUID(), `sleutel/${randomUUID()}`];
    accepted(await store.append(command([slice(one)], { keys: [take(key, one)] })));
    const taken = { outcome: 'key-conflict', key, holder: one };
    expect(await store.append(command([slice(two)], { keys: [take(key, two)] }))).toEqual(taken);
    expect(await store.append(command([], { keys: [{ key, from: two, to: null }] }))).toEqual(taken);
    expect(await store.append(command([], { keys: [{ key, from: two, to: one }] }))).toEqual(taken);
    expect(await store.readStream(two)).toEqual([]);
    accepted(await store.append(command([slice(two)], { keys: [{ key, from: one, to: two }] })));
    expect(await store.holders([key, 'niemand'])).toEqual(new Map([[key, two]]));
    expect(await store.holdersUnder(key.slice(0, -3))).toEqual([two]);
    expect(await store.holdersUnder(`${key}/`)).toEqual([]);
    accepted(await store.append(command([], { keys: [{ key, from: two, to: null }] })));
    expect(await store.holders([key])).toEqual(new Map());
    const free = await store.append(command([], { keys: [{ key, from: two, to: null }] }));
    expect(free).toEqual({ outcome: 'key-conflict', key, holder: null });
  });

  it('go to one of many', async () => {
    const key = `sleutel/${randomUUID()}`;
    const streams = Array.from({ length: 40 }, () => randomUUID());
    const results = await Promise.all(
      streams.map((id) => store.append(command([slice(id)], { keys: [take(key, id)] }))),
    );
    const winner = streams[results.findIndex(({ outcome }) => outcome === 'accepted')]!;
    for (const [i, result] of results.entries())
      if (streams[i] !== winner) expect(result).toEqual({ outcome: 'key-conflict', key, holder: winner });
  });
});

describe('command ids', () => {
  it('have one effect: the first reply comes back, also where everything has moved on', async () => {
    const streamId = randomUUID();
    const append = command([slice(streamId, 0, [event(), event()])], { keys: [take(`id/${streamId}`, streamId)] });
    const first = accepted(await store.append(append));
    const other = { ...append, fingerprint: randomBytes(32), reply: { status: 500, body: 'anders' } };
    const earlier = {
      outcome: 'earlier',
      fingerprint: append.fingerprint,
      reply: append.reply,
      written: first.written,
    };
    expect(await store.append(append)).toEqual(earlier);
    expect(await store.append(other)).toEqual(earlier);
    expect({ outcome: 'earlier', ...(await store.earlierReply(append.commandId)) }).toEqual(earlier);
    expect(await store.readStream(streamId)).toHaveLength(2);
  });

  it('have one effect when they come together, within a process and from two', async () => {
    const second = await PostgresEventStore.open({ url: database.url, service: 'ander' });
    const streamId = randomUUID();
    const append = command([slice(streamId)]);
    const results = await Promise.all([store, second, store, second, store].map((each) => each.append(append)));
    await second.close();
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(['accepted', ...Array<string>(4).fill('earlier')]);
    expect(await store.readStream(streamId)).toHaveLength(1);
  });

  it('can be claimed with a reply and nothing else', async () => {
    const head = await store.head();
    const claim = command([], { reply: { status: 409, body: { code: 'vervallen' } } });
    expect(accepted(await store.append(claim)).written).toEqual({ log: 0, position: head, streams: [] });
    const late = { ...command([slice(randomUUID())]), commandId: claim.commandId };
    expect(await store.append(late)).toMatchObject({ outcome: 'earlier', reply: claim.reply });
    expect(await store.earlierReply(randomUUID())).toBeUndefined();
  });
});

describe('a batch', () => {
  it('is not hurt by a command that the database cannot take', async () => {
    // No rule of ours, but more than an index of PostgreSQL holds: an error of the whole statement.
    const impossible = randomBytes(6000).toString('base64');
    const id = randomUUID();
    const [before, bad, after] = await Promise.allSettled([
      store.append(command([slice(randomUUID())])),
      store.append(command([slice(id)], { keys: [take(impossible, id)] })),
      store.append(command([slice(randomUUID())])),
    ]);
    expect(before).toMatchObject({ value: { outcome: 'accepted' } });
    expect(bad).toMatchObject({ reason: { code: '54000' } });
    expect(after).toMatchObject({ value: { outcome: 'accepted' } });
    expect(await store.readStream(id)).toEqual([]);
  });

  it.each(['a stream', 'a key', 'a command id'])('is not broken up by commands that contend for %s', async (what) => {
    const [streamId, key] = [randomUUID(), `strijd/${randomUUID()}`];
    const { commandId } = command([]);
    const contending = {
      'a stream': () => command([slice(streamId)]),
      'a key': () => command([], { keys: [take(key, randomUUID())] }),
      'a command id': () => command([slice(randomUUID())], { commandId }),
    }[what]!;
    const others = Array.from({ length: 30 }, () => command([slice(randomUUID())]));
    const commands = [contending(), contending(), ...others];
    await Promise.all(commands.map((each) => store.append(each)));
    const [row] = await database.query<{ n: string }>(
      'select count(distinct xmin::text) as n from casusregie.command where id = any ($1)',
      [commands.map(({ commandId }) => commandId)],
    );
    expect(Number(row!.n)).toBeLessThanOrEqual(4);
  });

  it('wakes with one notification, which carries the head', async () => {
    const listener = new pg.Client({ connectionString: database.url });
    await listener.connect();
    const payloads: number[] = [];
    listener.on('notification', ({ channel, payload }) => {
      expect(channel).toBe('eenplan_event');
      payloads.push(Number(payload));
    });
    await listener.query('listen eenplan_event');
    await Promise.all(Array.from({ length: 10 }, () => store.append(command([slice(randomUUID())]))));
    await store.append(command([]));
    await listener.query('select 1');
    expect(payloads).toEqual([await store.head()]);
    await listener.end();
  });

  it('holds at most 128 commands, and loses none of more', async () => {
    const before = await database.query<{ n: string }>(
      'select count(distinct xmin::text) as n from casusregie.command',
    );
    const results = await Promise.all(Array.from({ length: 600 }, () => store.append(command([slice(randomUUID())]))));
    expect(results.every(({ outcome }) => outcome === 'accepted')).toBe(true);
    const after = await database.query<{ n: string }>('select count(distinct xmin::text) as n from casusregie.command');
    const transactions = Number(after[0]!.n) - Number(before[0]!.n);
    expect(transactions).toBeGreaterThanOrEqual(Math.ceil(600 / 128));
    expect(transactions).toBeLessThan(20);
  });
});

describe('the role of the service', () => {
  it('appends by the function only, and changes nothing', async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    for (const sql of [
      `insert into casusregie.command values ('${randomUUID()}', '', '{}', '[]', 0, 0)`,
      'update casusregie.event set version = 9',
      'delete from casusregie.event',
      'truncate casusregie.reservation',
      'drop table casusregie.event',
      'create table casusregie.eigen (n int)',
    ])
      await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' });
    await client.end();
  });
});

describe('close', () => {
  it('finishes what was accepted and takes nothing more', async () => {
    const closing = await PostgresEventStore.open({ url: database.url, service: 'kort' });
    const appends = Array.from({ length: 50 }, () => closing.append(command([slice(randomUUID())])));
    const closed = closing.close();
    await expect(closing.append(command([]))).rejects.toThrow('closed');
    await closed;
    for (const result of await Promise.all(appends)) expect(result.outcome).toBe('accepted');
  });
});
