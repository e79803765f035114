import pg from 'pg';
import type { Batch, Checkpoint, EventLog, Subscriber, Subscription } from './event-log.js';
import { PostgresEventLog, type PostgresEventLogOptions } from './postgres-event-log.js';
import { type Report, reportToStderr, Wake } from './report.js';

/** Another relay has taken over: this one writes nothing any more. */
export class RelayFencedError extends Error {
  override readonly name = 'RelayFencedError';
}

/** The log to publish to has another number of partitions than it was built with: order per stream would be lost. */
export class PartitionCountError extends Error {
  override readonly name = 'PartitionCountError';
  /** For whoever starts a service. */
  readonly uitleg: string;
  constructor(log: string, built: number, found: number) {
    super(`${log} was built with ${built} partitions and has ${found}: refused, since streams would change partition.`);
    this.uitleg = `Het topic ${log} hoort ${built} partities te hebben (KAFKA_PARTITIONS) en heeft er ${found}: de volgorde zou zoekraken.`;
  }
}

/** Between two writes of the checkpoint (ms): after a crash at most so much is published again. */
const CHECKPOINT_PAUSE = 20;

/**
 * Brings events from the event table to a log (Kafka), in order. It is itself a subscriber of the table: leader lock,
 * LISTEN and polling come from there. The checkpoint goes up after the acknowledgement, beside what is published next;
 * whoever takes over raises the epoch, so that an earlier relay that still lives cannot move it.
 */
export class Relay implements Subscriber {
  readonly name: string;
  private readonly pool: pg.Pool;
  private readonly source: PostgresEventLog;
  private subscription: Subscription | undefined;
  private epoch = -1;
  /** Acknowledged by the log up to and including. */
  private acknowledged = 0;
  private saving: Promise<void> | undefined;
  private readonly wake = new Wake();
  private readonly report: Report;

  constructor(
    private readonly target: EventLog,
    options: PostgresEventLogOptions,
  ) {
    this.name = `relay ${target.identity}`;
    this.report = options.report ?? reportToStderr;
    this.pool = new pg.Pool({ connectionString: options.url, max: 2, application_name: 'eenplan relay' });
    this.pool.on('error', () => undefined); // an idle connection that breaks: the next query gets a new one
    this.pool.on('connect', (client) => client.on('error', () => undefined)); // one in use: its query fails, and tells
    this.source = new PostgresEventLog({ batchSize: 500, ...options });
  }

  /** @throws PartitionCountError when the topic is not the one that was built. */
  async start(): Promise<void> {
    await this.checkPartitions();
    this.subscription = await this.source.subscribe(this);
  }

  async stop(): Promise<void> {
    await this.subscription?.stop();
    await this.source.close();
    await this.pool.end();
  }

  /** Events that the log has not acknowledged yet, and the position up to which it has; it stands still while nothing gets through. */
  async progress(): Promise<{ readonly lag: number; readonly position: number }> {
    const { rows } = await this.pool.query<{ head: string; position: string }>(
      `select (select coalesce(max(position), 0) from casusregie.event) as head,
         coalesce((select position from casusregie.relay where topic = $1), 0) as position`,
      [this.target.identity],
    );
    const { head, position } = rows[0]!;
    return { lag: Number(head) - Number(position), position: Number(position) };
  }

  async assigned(): Promise<readonly Checkpoint[]> {
    await this.saved();
    await this.checkPartitions();
    const { rows } = await this.pool.query<{ epoch: string; position: string }>(
      `update casusregie.relay set epoch = epoch + 1, changed_at = clock_timestamp() where topic = $1
       returning epoch, position`,
      [this.target.identity],
    );
    this.epoch = Number(rows[0]!.epoch);
    return [{ partition: 0, offset: Number(rows[0]!.position) }];
  }

  async revoked(): Promise<void> {
    await this.saved();
    this.epoch = -1;
  }

  /** Resolves when the checkpoint is where the log is, or could not be written. */
  private async saved(): Promise<void> {
    this.wake.wake();
    await this.saving;
    this.wake.forget();
  }

  async handle(batch: Batch): Promise<void> {
    await this.target.publish(batch.events);
    if (batch.isStale()) throw new RelayFencedError(`${this.name}: lost the lead while publishing`);
    this.acknowledged = batch.offset;
    this.saving ??= this.save(this.epoch).finally(() => (this.saving = undefined));
  }

  /** Writes the checkpoint until it is where the log is; when that fails, all is asked and published again from it. */
  private async save(epoch: number): Promise<void> {
    try {
      for (let saved = -1; saved < this.acknowledged;) {
        // First the pause: just now those who wait for what was published need the processor and the disk.
        await this.wake.wait(CHECKPOINT_PAUSE);
        saved = this.acknowledged;
        const { rowCount } = await this.pool.query(
          `update casusregie.relay set position = $3, changed_at = clock_timestamp()
           where topic = $1 and epoch = $2 and position < $3`,
          [this.target.identity, epoch, saved],
        );
        if (rowCount !== 1) throw new RelayFencedError(`${this.name}: epoch ${epoch} is no longer the last`);
      }
    } catch (error) {
      this.report(this.name, error);
      this.subscription?.again(0);
    }
  }

  /** The relay's row remembers with how many partitions the log was built: topics can grow, and then keys move. */
  private async checkPartitions(): Promise<void> {
    const found = await this.target.partitions();
    await this.pool.query(
      'insert into casusregie.relay (topic, partitions) values ($1, $2) on conflict (topic) do nothing',
      [this.target.identity, found],
    );
    const { rows } = await this.pool.query<{ partitions: number }>(
      'select partitions from casusregie.relay where topic = $1',
      [this.target.identity],
    );
    const built = rows[0]!.partitions;
    if (built !== found) throw new PartitionCountError(this.target.identity, built, found);
  }
}
