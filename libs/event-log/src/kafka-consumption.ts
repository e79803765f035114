import type { Consumer, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import { fromCloudEvent } from './cloud-event.js';
import type { LogEvent, Subscriber } from './event-log.js';
import { backoff, type Report } from './report.js';

export interface ConsumptionOptions {
  readonly groupId: string;
  readonly sessionTimeoutMs: number;
  /** Partitions handled at the same time. */
  readonly concurrency: number;
  readonly report: Report;
}

interface Assigned {
  /** In which assignment it was given. */
  readonly join: number;
  /** Undefined until the subscriber has said where to read from. */
  queue: Queue | undefined;
  failures: number;
}

/** What was fetched of a partition since the subscriber said where to read from, and is not handled yet. */
interface Queue {
  /** Offset that is fetched next. */
  next: number;
  waiting: Fetched[];
  working: Promise<void> | undefined;
}

interface Fetched {
  /** The offset before the first one asked for. */
  readonly after: number;
  readonly events: readonly { readonly event: LogEvent; readonly offset: number }[];
  readonly last: number;
  readonly head: number;
}

/** With so many messages waiting in a partition nothing more is fetched. */
const MOST_WAITING = 1000;

/**
 * One member of a consumer group. kafkajs commits nothing and resolves nothing by itself: the subscriber's checkpoints say
 * where to read. Each assignment is a generation; what was begun under an older one is stale. While partitions have no
 * position yet, or one has failed, they are paused: a handler that waited would hold up the fetching of all others. For the
 * same reason what was fetched is queued, and handled beside the fetching: all that waits in a partition is its next batch.
 */
export class KafkaConsumption {
  private consumer: Consumer | undefined;
  private generation = 0;
  /** Assignments begun and ended so far; unlike the generation it does not move when a sign of life fails. */
  private joins = 0;
  private assigned = new Map<number, Assigned>();
  /** Revocations and assignments, one after the other. */
  private turns: Promise<void> = Promise.resolve();
  private readonly inHand = new Set<Promise<void>>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private stopped = false;
  private foreign = 0;

  constructor(
    private readonly kafka: Kafka,
    private readonly topic: string,
    private readonly subscriber: Subscriber,
    private readonly options: ConsumptionOptions,
  ) {}

  /** Messages that were passed over because they are not ours; one that is read again counts again. */
  get skipped(): number {
    return this.foreign;
  }

  async start(): Promise<void> {
    const consumer = this.kafka.consumer({
      groupId: this.options.groupId,
      sessionTimeout: this.options.sessionTimeoutMs,
      rebalanceTimeout: this.options.sessionTimeoutMs * 2,
      heartbeatInterval: Math.min(3000, Math.floor(this.options.sessionTimeoutMs / 5)),
      allowAutoTopicCreation: false,
      // How long a fetch without news takes: also what a resumed partition may have to wait.
      maxWaitTimeInMs: 200,
      retry: { retries: 8, initialRetryTime: 100, maxRetryTime: 2000, restartOnFailure: () => Promise.resolve(true) },
    });
    this.consumer = consumer;
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
      this.joined(consumer, payload.memberAssignment[this.topic] ?? []);
    });
    consumer.on(consumer.events.REBALANCING, () => this.lose());
    consumer.on(consumer.events.DISCONNECT, () => this.lose());
    consumer.on(consumer.events.STOP, () => this.left());
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      this.lose();
      this.options.report(`consumer ${this.options.groupId}`, payload.error);
      // What kafkajs does not start again by itself, we do.
      if (!payload.restart && !this.stopped) this.later(1000, () => void this.restart(consumer));
    });
    await consumer.connect();
    await consumer.subscribe({ topics: [this.topic], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: this.options.concurrency,
      eachBatch: (payload) => this.eachBatch(consumer, payload),
    });
  }

  async stop(): Promise<void> {
    if (this.stopped) return;
    this.stopped = true;
    for (const timer of this.timers) clearTimeout(timer);
    await this.consumer?.disconnect().catch(() => undefined);
    this.lose();
    await Promise.allSettled(this.inHand);
    await this.turns;
    const partitions = [...this.assigned.keys()];
    this.assigned.clear();
    if (partitions.length > 0) await this.subscriber.revoked(partitions);
  }

  /** See Subscription. */
  again(partition: number): void {
    const { consumer } = this;
    const before = this.assigned.get(partition);
    if (!consumer || this.stopped || before?.join !== this.joins) return;
    // Another state: what is in hand is stale.
    const state: Assigned = { join: before.join, queue: undefined, failures: 0 };
    this.assigned.set(partition, state);
    this.postpone(consumer, partition, state);
  }

  private async restart(old: Consumer): Promise<void> {
    if (this.stopped || this.consumer !== old) return;
    try {
      await old.disconnect();
      if (!this.stopped) await this.start();
    } catch (error) {
      this.options.report(`consumer ${this.options.groupId}`, error);
      const failed = this.consumer;
      if (failed) this.later(2000, () => void this.restart(failed));
    }
  }

  /** What is in hand is stale from now on. */
  private lose(): void {
    this.generation++;
  }

  /** No member any more, by itself or by us: there is nothing to pause or to seek in until the next assignment. */
  private left(): void {
    this.generation++;
    this.joins++;
  }

  /** Called by kafkajs in the middle of joining and not awaited: pause now, read on when the subscriber has answered. */
  private joined(consumer: Consumer, partitions: number[]): void {
    this.generation++;
    const join = ++this.joins;
    const pause = [{ topic: this.topic, partitions }];
    if (partitions.length > 0) consumer.pause(pause);
    this.turns = this.turns.then(async () => {
      await Promise.allSettled(this.inHand);
      const old = [...this.assigned.keys()];
      this.assigned = new Map(partitions.map((partition) => [partition, { join, queue: undefined, failures: 0 }]));
      for (let failures = 1; join === this.joins && !this.stopped; failures++) {
        try {
          if (old.length > 0) await this.subscriber.revoked(old);
          if (partitions.length > 0) await this.position(consumer, this.assigned, join);
          return;
        } catch (error) {
          this.options.report(`subscriber ${this.subscriber.name}`, error);
          await new Promise((resolve) => setTimeout(resolve, backoff(failures)));
        }
      }
    });
  }

  /** Asks where to read, goes there and fetches. */
  private async position(consumer: Consumer, states: ReadonlyMap<number, Assigned>, join: number): Promise<void> {
    const partitions = [...states.keys()];
    const checkpoints = await this.subscriber.assigned(partitions);
    // Assigned anew meanwhile: that assignment asks for itself. Anything less must not leave a partition paused.
    if (join !== this.joins) return;
    for (const [partition, state] of states) {
      const next = (checkpoints.find((one) => one.partition === partition)?.offset ?? -1) + 1;
      state.queue = { next, waiting: [], working: undefined };
      consumer.seek({ topic: this.topic, partition, offset: String(next) });
    }
    consumer.resume([{ topic: this.topic, partitions }]);
  }

  /** Queues what was fetched; waits only where too much waits already. */
  private async eachBatch(consumer: Consumer, payload: EachBatchPayload): Promise<void> {
    const { partition, messages, highWatermark } = payload.batch;
    const state = this.assigned.get(partition);
    const queue = state?.queue;
    // Fetched before the subscriber said where to begin: comes again.
    if (!state || !queue || payload.isStale()) return;
    const wanted = messages.filter(({ offset }) => Number(offset) >= queue.next);
    payload.resolveOffset(payload.batch.lastOffset());
    const last = Number(wanted.at(-1)?.offset ?? -1);
    if (last < 0) return;
    const after = queue.next - 1;
    queue.next = last + 1;
    queue.waiting.push({ after, events: this.readable(partition, wanted), last, head: Number(highWatermark) - 1 });
    queue.working ??= this.handle(consumer, payload, state, queue);
    if (queue.waiting.reduce((sum, { events }) => sum + events.length, 0) >= MOST_WAITING) await queue.working;
  }

  /** Handles what waits in a partition until nothing does. */
  private handle(consumer: Consumer, payload: EachBatchPayload, state: Assigned, queue: Queue): Promise<void> {
    const { partition } = payload.batch;
    const generation = this.generation;
    const isStale = () =>
      generation !== this.generation || this.assigned.get(partition) !== state || state.queue !== queue;
    const work = this.work(consumer, payload, state, queue, isStale).finally(() => this.inHand.delete(work));
    this.inHand.add(work);
    return work;
  }

  private async work(
    consumer: Consumer,
    { batch: { partition }, heartbeat }: EachBatchPayload,
    state: Assigned,
    queue: Queue,
    isStale: () => boolean,
  ): Promise<void> {
    // The group waits for whoever works: a sign of life each second, also while the handler is busy in the database.
    const beat = () => heartbeat().catch(() => this.lose());
    const beating = setInterval(() => void beat(), 1000);
    let first = queue.next;
    try {
      while (queue.waiting.length > 0 && !isStale()) {
        const fetched = queue.waiting.splice(0);
        const events = fetched.flatMap((one) => one.events);
        const { last, head } = fetched.at(-1)!;
        const { after } = fetched[0]!;
        first = events[0]?.offset ?? last;
        await this.subscriber.handle({
          partition,
          after,
          events: events.map(({ event }) => event),
          offsets: events.map(({ offset }) => offset),
          offset: last,
          head,
          isStale,
          heartbeat: beat,
        });
        state.failures = 0;
      }
      if (!isStale()) return;
    } catch (error) {
      if (!isStale())
        this.options.report(`subscriber ${this.subscriber.name}, partition ${partition} from offset ${first}`, error);
    } finally {
      clearInterval(beating);
      // In the same turn as the last look: what is queued from here on begins anew.
      queue.working = undefined;
    }
    // What was in hand may not have been written, and is not fetched again of itself: a lost sign of life need not lead to
    // another assignment. Where there was one, or the subscriber was asked anew, that brings it.
    if (state.join === this.joins && this.assigned.get(partition) === state && !this.stopped)
      this.postpone(consumer, partition, state);
  }

  /** What we can read. A message that is not ours, or not whole, is told and passed over: it must not stop the others. */
  private readable(partition: number, messages: readonly KafkaMessage[]): { event: LogEvent; offset: number }[] {
    return messages.flatMap(({ value, offset }) => {
      try {
        return [{ event: fromCloudEvent(value?.toString() ?? ''), offset: Number(offset) }];
      } catch (error) {
        this.foreign++;
        this.options.report(`message skipped (${this.foreign} so far): ${this.topic}/${partition}@${offset}`, error);
        return [];
      }
    });
  }

  /** Lets this partition rest and asks again where to read; the others go on. */
  private postpone(consumer: Consumer, partition: number, state: Assigned): void {
    state.queue = undefined;
    consumer.pause([{ topic: this.topic, partitions: [partition] }]);
    const again = (): void =>
      this.later(backoff(++state.failures), () => {
        if (this.assigned.get(partition) !== state || this.stopped) return;
        this.position(consumer, new Map([[partition, state]]), state.join).catch((error: unknown) => {
          this.options.report(`subscriber ${this.subscriber.name}`, error);
          again();
        });
      });
    again();
  }

  private later(milliseconds: number, action: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      action();
    }, milliseconds);
    this.timers.add(timer);
  }
}
