import { afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import {
  type Batch,
  KafkaEventLog,
  type LogEvent,
  PartitionCountError,
  Projector,
  Relay,
  type Report,
  toCloudEvent,
} from '@eenplan/event-log';
import { ConfigResourceTypes, Kafka, logLevel } from 'kafkajs';
import { describeKafka, testKafka } from '../setup/kafka.js';
import { member } from './kafka-member.js';
import { eventually, type Fact, History, logDatabase, store, uuid } from './support.js';
import { teller, volger } from './teller.projection.js';

const PARTITIONS = 4;

describeKafka('Kafka between the event table and the projections', () => {
  let db: Awaited<ReturnType<typeof logDatabase>>;
  let brokers: readonly string[];
  let prefix: string;
  let history: History;
  const stoppers: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    ({ brokers } = (await testKafka())!);
  }, 60_000);
  beforeEach(async () => {
    ({ prefix } = (await testKafka())!);
    db = await logDatabase([teller, volger]);
    history = new History();
    await open().ensureTopics();
  });
  afterEach(async () => {
    for (const stop of stoppers.splice(0).reverse()) await stop();
    await db.drop();
  });

  function open(partitions = PARTITIONS): KafkaEventLog {
    const log = new KafkaEventLog({ brokers, prefix, partitions, sessionTimeoutMs: 6000, report: () => undefined });
    stoppers.push(() => log.close());
    return log;
  }
  function relay(report: Report = () => undefined): Relay {
    const one = new Relay(open(), { url: db.url, batchSize: 20, report });
    stoppers.push(() => one.stop());
    return one;
  }
  async function projector(): Promise<Projector> {
    const one = new Projector({ name: 'lezers', url: db.url, log: open(), projections: [teller, volger] });
    stoppers.push(() => one.stop());
    await one.start();
    return one;
  }
  const count = (n: number, streams: readonly string[]): Fact[] =>
    Array.from({ length: n }, (_, i) => ({ streamId: streams[i % streams.length]!, type: 'Geteld', data: { n: 1 } }));
  const caughtUp = (one: Projector, events: readonly LogEvent[]) =>
    eventually(
      'projections caught up',
      async () => {
        const { rows } = await db.pool.query<{ n: string }>(
          `select coalesce(sum(version), 0) as n from leesmodellen.projection_stream where projection = 'teller'`,
        );
        return Number(rows[0]!.n) === events.length && (await one.status()).every(({ lag }) => lag === 0);
      },
      30_000,
    );
  const sums = async () =>
    (await db.pool.query<{ stream_id: string; som: number }>('select stream_id, som from leesmodellen.teller')).rows;

  it('refuses a topic with another number of partitions, with less replicas than asked for, or whose events expire', async () => {
    await expect(open(5).check()).rejects.toThrow(PartitionCountError);
    await expect(open(5).ensureTopics()).rejects.toThrow('was built with 5 partitions and has 4');
    const safer = { brokers, prefix, partitions: PARTITIONS, report: () => undefined };
    for (const [setting, wanted] of [
      ['replication.factor', { replicationFactor: 2 }],
      ['min.insync.replicas', { minInSyncReplicas: 2 }],
    ] as const) {
      const log = new KafkaEventLog({ ...safer, ...wanted });
      stoppers.push(() => log.close());
      await expect(log.check()).rejects.toThrow(`${setting} is 1, must be at least 2`);
    }
    await expect(open(5).subscribe({} as never)).rejects.toThrow(PartitionCountError);
    const admin = new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    try {
      await admin.alterConfigs({
        validateOnly: false,
        resources: [
          {
            type: ConfigResourceTypes.TOPIC,
            name: `${prefix}eenplan.casusregie.v1`,
            configEntries: [{ name: 'retention.ms', value: '1000000' }],
          },
        ],
      });
      await eventually('the setting is there', () =>
        open()
          .check()
          .then(
            () => false,
            (error: Error) => error.message.includes('retention.ms'),
          ),
      );
    } finally {
      await admin.disconnect();
    }
  });

  it('has a relay that remembers with how many partitions the log was built', async () => {
    const first = relay();
    await first.start();
    await db.pool.query('update casusregie.relay set partitions = 3');
    await expect(relay().start()).rejects.toThrow('was built with 3 partitions and has 4');
  });

  it('relays in order from the checkpoint, one at a time; another takes over when the connection dies', async () => {
    const streams = Array.from({ length: 12 }, uuid);
    const [a, b] = [relay(), relay()];
    await a.start();
    await b.start();
    const reader = await projector();
    await store(db.pool, history.add(...count(100, streams)));
    await eventually('relayed', async () => (await a.progress()).lag === 0);
    const epoch = async () =>
      Number((await db.pool.query<{ epoch: string }>('select epoch from casusregie.relay')).rows[0]!.epoch);
    const before = await epoch();
    let going = true;
    const writer = (async () => {
      while (going) await store(db.pool, history.add(...count(30, streams)));
    })();
    // Whoever leads loses its session in the middle of the work, three times.
    for (let i = 0; i < 3; i++) {
      const known = await epoch();
      await eventually('the leader is cut off', async () => {
        const { rows } = await db.pool.query(
          `select pg_terminate_backend(l.pid) from pg_locks l join pg_stat_activity s using (pid)
           where locktype = 'advisory' and granted and application_name like 'eenplan log relay%' and datname = current_database()`,
        );
        return rows.length > 0;
      });
      await eventually('somebody leads again', async () => (await epoch()) > known);
    }
    going = false;
    await writer;
    expect(await epoch()).toBeGreaterThanOrEqual(before + 3);
    await eventually('all relayed', async () => (await b.progress()).lag === 0);
    await caughtUp(reader, history.events);
    for (const { stream_id, som } of await sums())
      expect(som).toBe(history.events.filter(({ streamId }) => streamId === stream_id).length);
    expect((await reader.status()).flatMap(({ parked }) => parked)).toEqual([]);
  }, 60_000);

  it('fences a relay that another has taken over from', async () => {
    const told: unknown[] = [];
    const [old, young] = [relay((_, error) => void told.push(error)), relay()];
    const events = history.add(...count(5, [uuid()]));
    await store(db.pool, events);
    await old.assigned();
    await young.assigned();
    const batch: Batch = {
      partition: 0,
      after: -1,
      events,
      offset: 5,
      head: 5,
      isStale: () => false,
      heartbeat: () => Promise.resolve(),
    };
    await old.handle(batch);
    await old.revoked();
    expect(told).toEqual([expect.objectContaining({ name: 'RelayFencedError' })]);
    expect(await young.progress()).toEqual({ lag: 5, position: 0 });
    await young.handle(batch);
    await young.revoked();
    expect(await young.progress()).toEqual({ lag: 0, position: 5 });
  });

  it('makes the same rows with two projectors, a rebalance in the middle and everything sent twice', async () => {
    const streams = Array.from({ length: 30 }, uuid);
    const log = open();
    const a = await projector();
    await log.publish(history.add(...count(300, streams)));
    const b = await projector();
    await log.publish(history.events.slice(100));
    await log.publish(history.add(...count(300, streams)));
    await a.stop();
    await log.publish(history.add(...count(100, streams)));
    await caughtUp(b, history.events);
    const rows = await sums();
    expect(rows).toHaveLength(streams.length);
    for (const { stream_id, som } of rows)
      expect(som).toBe(history.events.filter((e) => e.streamId === stream_id).length);
    expect((await b.status()).flatMap(({ parked, waiting }) => [...parked, ...waiting])).toEqual([]);
  }, 60_000);

  it('passes over messages that are not ours, also when there is nothing else, and says how many', async () => {
    const log = open();
    const reader = new Projector({ name: 'lezers', url: db.url, log, projections: [teller, volger] });
    stoppers.push(() => reader.stop());
    const producer = new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING }).producer();
    await producer.connect();
    const foreign = (partition: number, value: string | null) =>
      producer.send({ topic: log.topic, messages: [{ partition, key: 'x', value }] });
    try {
      await foreign(0, 'hallo');
      await foreign(0, null);
      await log.publish(history.add(...count(40, Array.from({ length: 20 }, uuid))));
      await reader.start();
      await caughtUp(reader, history.events);
      const ours = JSON.parse(toCloudEvent(history.events[0]!)) as object;
      await foreign(1, JSON.stringify({ ...ours, source: 'urn:elders', data: {} }));
      await eventually('the last one is passed over', () => log.skipped === 3);
      await caughtUp(reader, history.events);
      await reader.stop();
      expect(log.skipped).toBe(3);
    } finally {
      await producer.disconnect();
    }
  }, 60_000);

  it('reads a failed partition on when a sign of life is lost while it rests', async () => {
    await open().publish(history.add(...count(40, Array.from({ length: 20 }, uuid))));
    let failed = 0;
    const one = await member(
      brokers,
      { topic: open().topic, groupId: `${prefix}rust` },
      ({ partition }) =>
        partition === 0 && failed++ === 0 ? Promise.reject(new Error('not now')) : Promise.resolve(true),
      { asked: (one) => failed > 0 && one['lose']() },
    );
    stoppers.push(() => one.stop());
    await eventually('all partitions were read', () => one.seen.length >= history.events.length);
  }, 60_000);

  it('brings again what was in hand when a sign of life failed, though the group goes on as it was', async () => {
    const log = open();
    await log.publish(history.add(...count(40, Array.from({ length: 20 }, uuid))));
    let failing = false;
    let stale = 0;
    const one = await member(
      brokers,
      { topic: log.topic, groupId: `${prefix}teken` },
      async (batch) => {
        failing = stale === 0;
        await batch.heartbeat();
        failing = false;
        // As whoever writes: what is stale is not written, and that is no error.
        if (batch.isStale()) stale++;
        return !batch.isStale();
      },
      { beat: (real) => (failing ? Promise.reject(new Error('connection reset')) : real()) },
    );
    stoppers.push(() => one.stop());
    await eventually('one was in hand', () => stale > 0);
    await log.publish(history.add(...count(40, Array.from({ length: 20 }, uuid))));
    await eventually('all was written', () => one.seen.length >= history.events.length);
    const places = (events: readonly LogEvent[]) => events.map(({ position }) => position).toSorted((a, b) => a - b);
    expect(places(one.seen)).toEqual(places(history.events));
    expect(one.joins()).toBe(1);
  }, 60_000);

  it('fetches on while a partition is being handled: all that came meanwhile is its next batch', async () => {
    const log = open();
    const streams = Array.from({ length: 40 }, uuid);
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const batches: Batch[] = [];
    const others = new Set<number>();
    let held: number | undefined;
    const subscription = await log.subscribe({
      name: 'traag',
      assigned: (partitions) => Promise.resolve(partitions.map((partition) => ({ partition, offset: -1 }))),
      revoked: () => Promise.resolve(),
      handle: async (batch) => {
        held ??= batch.partition;
        if (batch.partition !== held) others.add(batch.partition);
        else if (batches.push(batch) === 1) await gate;
      },
    });
    stoppers.push(
      () => subscription.stop(),
      () => Promise.resolve(release()),
    );
    await log.publish(history.add(...count(1, streams)));
    await eventually('one is being handled', () => held !== undefined);
    for (let i = 0; i < 3; i++) await log.publish(history.add(...count(40, streams)));
    await eventually('the others go on', () => others.size === PARTITIONS - 1);
    const head = (await log.heads()).get(held!)!;
    release();
    await eventually('all of it was handled', () => batches.at(-1)!.offset === head);
    expect(batches.flatMap(({ offsets }) => offsets)).toEqual(Array.from({ length: head + 1 }, (_, i) => i));
  }, 60_000);

  it('waits at the second wall for the partition that lags, while the others go on', async () => {
    const log = open();
    const one = await projector();
    const houder = uuid();
    // Streams of which each is in a partition of its own.
    const streams = Array.from({ length: 40 }, uuid);
    await log.publish(history.add(...count(40, streams)));
    await caughtUp(one, history.events);
    const heads = await log.heads();
    expect([...heads.values()].every((head) => head >= 0)).toBe(true);
    const probe = async (streamId: string) => {
      const before = await log.heads();
      await log.publish(history.add({ streamId, type: 'Geteld', data: { n: 1 } }));
      const after = await log.heads();
      return [...after.keys()].find((partition) => after.get(partition) !== before.get(partition))!;
    };
    const [a, pa] = [streams[0]!, await probe(streams[0]!)];
    let [b, pb] = [streams[1]!, await probe(streams[1]!)];
    for (let i = 2; pb === pa; i++) [b, pb] = [streams[i]!, await probe(streams[i]!)];
    await log.publish(history.add({ streamId: a, type: 'Genomen', data: { nummer: 1, houder } }));
    await caughtUp(one, history.events);
    const lock = await db.pool.connect();
    try {
      await lock.query('begin');
      await lock.query('select 1 from leesmodellen.projection_checkpoint where partition = $1 for update', [pa]);
      await log.publish(
        history.add(
          { streamId: a, type: 'Losgelaten', data: { nummer: 1 } },
          { streamId: b, type: 'Genomen', data: { nummer: 1, houder } },
        ),
      );
      const waiting = await eventually('it waits', async () => (await one.status())[0]!.waiting[0]);
      expect(waiting).toMatchObject({
        streamId: b,
        holder: a,
        partition: pb,
        state: 'wacht',
        position: history.events.length,
      });
      await lock.query('rollback');
    } finally {
      lock.release();
    }
    await caughtUp(one, history.events);
    expect((await one.status()).flatMap(({ waiting }) => waiting)).toEqual([]);
    const { rows } = await db.pool.query('select stream_id from leesmodellen.teller_stuk where actief');
    expect(rows).toEqual([{ stream_id: b }]);
  }, 60_000);
});
