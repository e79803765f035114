import pg from 'pg';
import { EventLog, type Batch, type LogEvent, type Subscriber, type Subscription } from './event-log.js';
import { demandGapless, type EventRow, TAIL_SQL, toLogEvent } from './event-rows.js';
import { ReadAhead } from './read-ahead.js';
import { backoff, type Report, reportToStderr, Wake } from './report.js';

export interface PostgresEventLogOptions {
  /** Direct connection, not through a pooler: LISTEN and the leader lock are held by the session. */
  readonly url: string;
  /** Events per batch at most. */
  readonly batchSize?: number;
  /** A notification that got lost costs this long (ms). */
  readonly pollMs?: number;
  readonly report?: Report;
}

/** Channel on which the store tells that events were appended, once per batch. */
const CHANNEL = 'eenplan_event';
/** First key of the advisory locks of subscribers; the second is the hash of the name. */
const LOCK_SPACE = 7202602;

/** The event table itself as the log: one partition, offset = position. */
export class PostgresEventLog extends EventLog {
  readonly identity = 'postgres';
  private readonly tails = new Set<Tail>();

  constructor(private readonly options: PostgresEventLogOptions) {
    super();
  }

  partitions(): Promise<number> {
    return Promise.resolve(1);
  }

  /** Nothing to do: what was appended is in the log. */
  publish(): Promise<void> {
    return Promise.resolve();
  }

  async heads(): Promise<ReadonlyMap<number, number>> {
    const client = new pg.Client({ connectionString: this.options.url });
    client.on('error', () => undefined); // the query in hand fails as well, and tells
    await client.connect();
    try {
      return new Map([[0, await head(client)]]);
    } finally {
      await client.end();
    }
  }

  subscribe(subscriber: Subscriber): Promise<Subscription> {
    const tail = new Tail(this.options, subscriber);
    this.tails.add(tail);
    const stop = async () => {
      await tail.stop();
      this.tails.delete(tail);
    };
    return Promise.resolve({ stop, again: () => tail.again() });
  }

  async close(): Promise<void> {
    await Promise.all([...this.tails].map((tail) => tail.stop()));
    this.tails.clear();
  }
}

/** One consumer: waits until it leads, then reads on from the subscriber's checkpoint until it loses its connection. */
class Tail {
  private stopped = false;
  private moved = false;
  private readonly wake = new Wake();
  private readonly running: Promise<void>;
  private readonly report: Report;

  constructor(
    private readonly options: PostgresEventLogOptions,
    private readonly subscriber: Subscriber,
  ) {
    this.report = options.report ?? reportToStderr;
    this.running = this.run();
  }

  stop(): Promise<void> {
    this.stopped = true;
    this.wake.wake();
    return this.running;
  }

  /** The position is asked for again before the next batch. */
  again(): void {
    this.moved = true;
    this.wake.wake();
  }

  private async run(): Promise<void> {
    for (let failures = 0; !this.stopped;) {
      try {
        await this.session();
        failures = 0;
      } catch (error) {
        this.report(`subscriber ${this.subscriber.name}`, error);
        // The end of the lost connection woke us as well; without forgetting that we would try again at once, for ever.
        if (!this.stopped) this.wake.forget();
        await this.wake.wait(backoff(++failures));
      }
    }
  }

  /** From connecting to losing the connection, or stop. */
  private async session(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.options.url,
      keepAlive: true,
      application_name: `eenplan log ${this.subscriber.name}`,
    });
    let lost: Error | undefined;
    const lose = (error?: Error) => {
      lost ??= error ?? new Error('connection ended');
      this.wake.wake();
    };
    client.on('error', lose);
    client.on('end', () => lose());
    client.on('notification', () => this.wake.wake());
    let leads = false;
    try {
      await client.connect();
      leads = await this.lead(client, () => lost !== undefined);
      if (leads) await this.follow(client, () => lost !== undefined);
      if (lost && !this.stopped) throw lost;
    } finally {
      if (leads) await this.subscriber.revoked([0]);
      await client.end().catch(() => undefined);
    }
  }

  /** Waits for the leader lock; the database frees it when its holder's connection ends. */
  private async lead(client: pg.Client, isLost: () => boolean): Promise<boolean> {
    while (!this.stopped && !isLost()) {
      const { rows } = await client.query<{ won: boolean }>(
        'select pg_catalog.pg_try_advisory_lock($1, pg_catalog.hashtext($2)) as won',
        [LOCK_SPACE, this.subscriber.name],
      );
      if (rows[0]?.won) return true;
      await this.wake.wait(Math.min(250, this.options.pollMs ?? 1000));
    }
    return false;
  }

  private async follow(client: pg.Client, isLost: () => boolean): Promise<void> {
    // LISTEN first, then read: what is appended in between wakes us.
    await client.query(`listen ${CHANNEL}`);
    const size = this.options.batchSize ?? 1000;
    for (let failures = 0; !this.stopped && !isLost();) {
      this.moved = false;
      const ahead = new ReadAhead({
        read: (after, limit) => read(client, after, limit),
        after: await this.position(),
        size,
        wake: this.wake,
        pollMs: this.options.pollMs ?? 1000,
        ended: () => this.stopped || this.moved || isLost(),
      });
      try {
        for (let events = await ahead.take(); events.length > 0; events = await ahead.take()) {
          if (this.stopped || this.moved) break;
          const failed = await this.deliver(client, events, size, isLost);
          if (isLost()) return;
          failures = failed ? failures + 1 : 0;
          if (failed) break;
        }
      } finally {
        await ahead.stop();
      }
      // The end of reading woke us as well.
      if (!this.stopped) this.wake.forget();
      if (failures > 0) await this.wake.wait(backoff(failures));
    }
  }

  /** Whether the subscriber failed; reported. */
  private async deliver(client: pg.Client, events: LogEvent[], size: number, isLost: () => boolean): Promise<boolean> {
    const [first, last] = [events[0]!, events.at(-1)!];
    try {
      await this.subscriber.handle({
        partition: 0,
        // Before the first position there is nothing: a subscriber that has nothing yet may stand at -1 as well as at 0.
        after: first.position > 1 ? first.position - 1 : -1,
        events,
        offsets: events.map(({ position }) => position),
        offset: last.position,
        head: events.length < size ? last.position : await head(client),
        isStale: isLost,
        heartbeat: () => Promise.resolve(),
      } satisfies Batch);
      return false;
    } catch (error) {
      if (!isLost()) this.report(`subscriber ${this.subscriber.name} from position ${first.position}`, error);
      return true;
    }
  }

  private async position(): Promise<number> {
    const checkpoints = await this.subscriber.assigned([0]);
    return Math.max(0, checkpoints.find(({ partition }) => partition === 0)?.offset ?? 0);
  }
}

async function read(client: pg.Client, after: number, limit: number): Promise<LogEvent[]> {
  const { rows } = await client.query<EventRow>({ name: 'tail', text: TAIL_SQL, values: [after, limit] });
  const events = rows.map(toLogEvent);
  demandGapless(after, events);
  return events;
}

async function head(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ head: string }>(
    'select coalesce(max(position), 0) as head from casusregie.event',
  );
  return Number(rows[0]!.head);
}
