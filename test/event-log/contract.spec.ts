import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Batch,
  type Checkpoint,
  type EventLog,
  KafkaEventLog,
  type LogEvent,
  PostgresEventLog,
  type Subscriber,
} from '@eenplan/event-log';
import { leafHash } from '@eenplan/kernel';
import { describeKafka, testKafka } from '../setup/kafka.js';
import { eventually, type Fact, History, logDatabase, store, uuid } from './support.js';

/** What the contract needs of an adapter: logs onto one and the same log, and a way to get events into it. */
interface Bench {
  open(): EventLog;
  append(events: readonly LogEvent[]): Promise<void>;
  close(): Promise<void>;
}

/** State that consumers of one name share, as they would share a database. */
class Memory {
  readonly checkpoints = new Map<number, number>();
  readonly versions = new Map<string, number>();
  readonly events: LogEvent[] = [];
  readonly faults: string[] = [];
  deliveries = 0;
}

/** A subscriber as the port asks for: keeps its checkpoints with what it derives, and skips what it has seen. */
class Recorder implements Subscriber {
  readonly partitions = new Set<number>();
  handled = 0;
  /** Throws this often. */
  failures = 0;
  /** Held up here while set. */
  gate: Promise<void> | undefined;

  constructor(
    readonly name: string,
    private readonly memory: Memory,
  ) {}

  assigned(partitions: readonly number[]): Promise<readonly Checkpoint[]> {
    for (const partition of partitions) this.partitions.add(partition);
    return Promise.resolve(
      partitions.flatMap((partition) => {
        const offset = this.memory.checkpoints.get(partition);
        return offset === undefined ? [] : [{ partition, offset }];
      }),
    );
  }

  revoked(partitions: readonly number[]): Promise<void> {
    for (const partition of partitions) this.partitions.delete(partition);
    return Promise.resolve();
  }

  async handle(batch: Batch): Promise<void> {
    await this.gate;
    await batch.heartbeat();
    if (this.failures > 0) {
      this.failures--;
      throw new Error('not now');
    }
    if (batch.isStale()) return;
    const { memory } = this;
    if (!this.partitions.has(batch.partition))
      memory.faults.push(`batch of partition ${batch.partition}, not assigned`);
    if (batch.head < batch.offset) memory.faults.push(`head ${batch.head} before offset ${batch.offset}`);
    if (batch.offsets?.at(-1) !== batch.offset) memory.faults.push('offsets do not end at offset');
    for (const event of batch.events) {
      memory.deliveries++;
      const known = memory.versions.get(event.streamId) ?? 0;
      if (event.version <= known) continue;
      if (event.version !== known + 1) memory.faults.push(`${event.streamId}: ${event.version} after ${known}`);
      memory.versions.set(event.streamId, event.version);
      memory.events.push(event);
    }
    memory.checkpoints.set(batch.partition, Math.max(batch.offset, memory.checkpoints.get(batch.partition) ?? -1));
    this.handled++;
  }
}

function contract(setUp: () => Promise<Bench>): void {
  let bench: Bench;
  let history: History;
  const open: EventLog[] = [];

  const log = (): EventLog => {
    const one = bench.open();
    open.push(one);
    return one;
  };
  const facts = (count: number, streams: readonly string[]): Fact[] =>
    Array.from({ length: count }, (_, i) => ({
      streamId: streams[i % streams.length]!,
      type: 'DingGebeurd',
      data: { i, tekst: 'é "\\ 𝛼 ,"data":' },
      meta: {
        happenedAt: '2025-05-05T05:05:05Z',
        traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      },
    }));
  const add = async (count: number, streams: readonly string[]) => bench.append(history.add(...facts(count, streams)));
  const all = (memory: Memory) => eventually('all events arrived', () => memory.events.length >= history.events.length);
  const byStream = (events: readonly LogEvent[]) => {
    const streams = new Map<string, LogEvent[]>();
    for (const event of events) streams.set(event.streamId, [...(streams.get(event.streamId) ?? []), event]);
    return streams;
  };

  beforeAll(async () => {
    bench = await setUp();
    history = new History();
  }, 60_000);
  afterEach(async () => {
    await Promise.all(open.splice(0).map((one) => one.close()));
  });
  afterAll(() => bench.close());

  it('delivers every event as it was stored, in order per stream, with a leaf that can be recomputed', async () => {
    await add(300, Array.from({ length: 17 }, uuid));
    const memory = new Memory();
    await log().subscribe(new Recorder('alles', memory));
    await all(memory);
    const expected = byStream(history.events);
    for (const [streamId, events] of byStream(memory.events)) expect(events).toEqual(expected.get(streamId));
    for (const event of memory.events) expect(leafHash(event, event.previousLeaf)).toEqual(event.leaf);
    expect(memory.faults).toEqual([]);
  });

  it('goes on from the checkpoint after a stop, and gives another name everything', async () => {
    await add(60, [uuid(), uuid(), uuid(), uuid(), uuid()]);
    const memory = new Memory();
    const first = await log().subscribe(new Recorder('verder', memory));
    await all(memory);
    await first.stop();
    const before = memory.deliveries;
    await add(40, [uuid(), uuid(), uuid()]);
    expect(memory.deliveries).toBe(before);
    await log().subscribe(new Recorder('verder', memory));
    await all(memory);
    expect(memory.deliveries).toBe(before + 40);
    const other = new Memory();
    await log().subscribe(new Recorder('ander', other));
    await all(other);
    expect([...memory.faults, ...other.faults]).toEqual([]);
  });

  it('delivers again what a subscriber could not handle', async () => {
    const memory = new Memory();
    const recorder = new Recorder('faalt', memory);
    recorder.failures = 3;
    await log().subscribe(recorder);
    await all(memory);
    expect(recorder.failures).toBe(0);
    expect(memory.faults).toEqual([]);
  });

  it('gives each partition to one of two consumers; a rebalance in the middle loses nothing and keeps order', async () => {
    const memory = new Memory();
    const streams = Array.from({ length: 40 }, uuid);
    const [a, b] = [new Recorder('gedeeld', memory), new Recorder('gedeeld', memory)];
    let going = true;
    const writer = (async () => {
      while (going) await add(25, streams);
    })();
    try {
      await log().subscribe(a);
      await eventually('the first is at work', () => a.handled > 3);
      const second = await log().subscribe(b);
      // One partition only: then the second waits for the first to go.
      const partitions = await log().partitions();
      if (partitions > 1) {
        await eventually('both have partitions', () => a.partitions.size > 0 && b.partitions.size > 0);
        await eventually('the second is at work', () => b.handled > 3);
        expect([...a.partitions].filter((partition) => b.partitions.has(partition))).toEqual([]);
      } else {
        const { handled } = a;
        await eventually('the first goes on', () => a.handled > handled + 3);
        expect(b.handled).toBe(0);
      }
      await open[0]!.close();
      const { handled } = b;
      await eventually('the second has taken over', () => b.handled > handled + 3 && b.partitions.size === partitions);
      going = false;
      await writer;
      await all(memory);
      await second.stop();
      expect(b.partitions.size).toBe(0);
    } finally {
      going = false;
      await writer;
    }
    expect(memory.faults).toEqual([]);
    for (const streamId of streams)
      expect(memory.versions.get(streamId) ?? 0).toBe(history.events.filter((e) => e.streamId === streamId).length);
  }, 60_000);

  it('knows its head: what a caught-up subscriber stands at', async () => {
    const memory = new Memory();
    const one = log();
    await one.subscribe(new Recorder('kop', memory));
    await all(memory);
    const heads = await one.heads();
    expect(heads.size).toBe(await one.partitions());
    for (const [partition, offset] of memory.checkpoints) expect(offset).toBe(heads.get(partition));
  });
}

describe('the event table as log', () => {
  contract(async () => {
    const db = await logDatabase();
    return {
      open: () => new PostgresEventLog({ url: db.url, batchSize: 50, report: () => undefined }),
      append: (events) => store(db.pool, events),
      close: () => db.drop(),
    };
  });
});

describeKafka('Kafka as log', () => {
  contract(async () => {
    const kafka = (await testKafka())!;
    const open = () => new KafkaEventLog({ ...kafka, partitions: 4, sessionTimeoutMs: 6000, report: () => undefined });
    const writer = open();
    await writer.ensureTopics();
    return { open, append: (events) => writer.publish(events), close: () => writer.close() };
  });
});
