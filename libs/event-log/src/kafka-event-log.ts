import kafkajs, { type Admin, Kafka, type KafkaConfig, logLevel, type PartitionMetadata } from 'kafkajs';
import { EventLog, type LogEvent, type Subscriber, type Subscription } from './event-log.js';
import { KafkaConsumption } from './kafka-consumption.js';
import { OrderedProducer } from './kafka-producer.js';
import { PartitionCountError } from './relay.js';
import { type Report, reportToStderr } from './report.js';

export interface KafkaEventLogOptions {
  readonly brokers: readonly string[];
  /** Before topic and group names, so that several systems (or tests) share a cluster. */
  readonly prefix?: string;
  /** How many partitions the log is built with; never changes afterwards. */
  readonly partitions?: number;
  readonly replicationFactor?: number;
  readonly minInSyncReplicas?: number;
  /** After this long without a sign of life a consumer's partitions go to the others (ms). */
  readonly sessionTimeoutMs?: number;
  /** TLS and SASL. */
  readonly security?: Pick<KafkaConfig, 'ssl' | 'sasl'>;
  readonly report?: Report;
}

/** The log is not what it must be: events would be deleted, or never be safe. */
export class TopicSettingsError extends Error {
  override readonly name = 'TopicSettingsError';
  /** For whoever starts a service. */
  readonly uitleg: string;
  /** @param wanted a number: at least that */
  constructor(topic: string, setting: string, found: unknown, wanted: string | number) {
    const least = typeof wanted === 'number';
    super(`${topic}: ${setting} is ${String(found)}, must be ${least ? 'at least ' : ''}${wanted}.`);
    this.uitleg = `Het topic ${topic} is niet zoals het moet: ${setting} is ${String(found)} en moet ${least ? 'minstens ' : ''}${wanted} zijn.`;
  }
}

/** One topic; key = stream id, so that the events of a stream are in one partition, in order. */
export class KafkaEventLog extends EventLog {
  readonly topic: string;
  readonly identity: string;
  private readonly built: number;
  private readonly kafka: Kafka;
  private readonly producer: OrderedProducer;
  private readonly subscriptions = new Set<KafkaConsumption>();
  /** Of subscriptions that were stopped: what is counted never goes down. */
  private skippedBefore = 0;
  private connectedAdmin: Promise<Admin> | undefined;

  constructor(private readonly options: KafkaEventLogOptions) {
    super();
    const report = options.report ?? reportToStderr;
    this.topic = `${options.prefix ?? ''}eenplan.casusregie.v1`;
    this.identity = `kafka:${this.topic}`;
    this.built = options.partitions ?? 12;
    this.kafka = new Kafka({
      brokers: [...options.brokers],
      clientId: 'eenplan',
      ...options.security,
      logLevel: logLevel.ERROR,
      logCreator: () => (entry) => report(`kafka ${entry.namespace}`, entry.log['error'] ?? entry.log.message),
      connectionTimeout: 3000,
      requestTimeout: 15_000,
      retry: { retries: 5, initialRetryTime: 100, maxRetryTime: 2000 },
    });
    this.producer = new OrderedProducer(this.kafka, this.topic, this.built);
  }

  /** Makes the topic when it is not there, and checks it. */
  async ensureTopics(): Promise<void> {
    const admin = await this.admin();
    await admin.createTopics({
      waitForLeaders: true,
      topics: [
        {
          topic: this.topic,
          numPartitions: this.built,
          replicationFactor: this.options.replicationFactor ?? 1,
          configEntries: [
            { name: 'retention.ms', value: '-1' },
            { name: 'retention.bytes', value: '-1' },
            { name: 'cleanup.policy', value: 'delete' },
            { name: 'min.insync.replicas', value: String(this.options.minInSyncReplicas ?? 1) },
          ],
        },
      ],
    });
    await this.check();
  }

  /**
   * Refuses a topic that is not the one that was built: another number of partitions (configured here; the relay's row
   * remembers it too, see Relay), events that expire, or too few replicas (in sync).
   */
  async check(): Promise<void> {
    const { replicationFactor = 1, minInSyncReplicas = 1 } = this.options;
    const partitions = await this.layout();
    if (partitions.length !== this.built) throw new PartitionCountError(this.topic, this.built, partitions.length);
    const replicas = Math.min(...partitions.map((partition) => partition.replicas.length));
    if (replicas < replicationFactor)
      throw new TopicSettingsError(this.topic, 'replication.factor', replicas, replicationFactor);
    const admin = await this.admin();
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: kafkajs.ConfigResourceTypes.TOPIC, name: this.topic }],
    });
    const config = new Map(resources[0]?.configEntries.map((entry) => [entry.configName, entry.configValue]));
    const wanted = { 'retention.ms': '-1', 'retention.bytes': '-1', 'cleanup.policy': 'delete' };
    for (const [name, value] of Object.entries(wanted))
      if (config.get(name) !== value) throw new TopicSettingsError(this.topic, name, config.get(name), value);
    const inSync = config.get('min.insync.replicas');
    if (!(Number(inSync) >= minInSyncReplicas))
      throw new TopicSettingsError(this.topic, 'min.insync.replicas', inSync, minInSyncReplicas);
  }

  async partitions(): Promise<number> {
    return (await this.layout()).length;
  }

  private async layout(): Promise<readonly PartitionMetadata[]> {
    const admin = await this.admin();
    const { topics } = await admin.fetchTopicMetadata({ topics: [this.topic] });
    return topics.find(({ name }) => name === this.topic)?.partitions ?? [];
  }

  async heads(): Promise<ReadonlyMap<number, number>> {
    const admin = await this.admin();
    const offsets = await admin.fetchTopicOffsets(this.topic);
    return new Map(offsets.map(({ partition, high }) => [partition, Number(high) - 1]));
  }

  override get skipped(): number {
    return [...this.subscriptions].reduce((sum, { skipped }) => sum + skipped, this.skippedBefore);
  }

  publish(events: readonly LogEvent[]): Promise<void> {
    return this.producer.send(events);
  }

  async subscribe(subscriber: Subscriber): Promise<Subscription> {
    await this.check();
    const consumption = new KafkaConsumption(this.kafka, this.topic, subscriber, {
      groupId: `${this.options.prefix ?? ''}eenplan.${subscriber.name}`,
      sessionTimeoutMs: this.options.sessionTimeoutMs ?? 15_000,
      concurrency: Math.min(this.built, 4),
      report: this.options.report ?? reportToStderr,
    });
    this.subscriptions.add(consumption);
    await consumption.start();
    const stop = async () => {
      await consumption.stop();
      if (this.subscriptions.delete(consumption)) this.skippedBefore += consumption.skipped;
    };
    return { stop, again: (partition) => consumption.again(partition) };
  }

  async close(): Promise<void> {
    await Promise.all([...this.subscriptions].map((consumption) => consumption.stop()));
    this.skippedBefore = this.skipped;
    this.subscriptions.clear();
    await this.producer.close();
    const admin = this.connectedAdmin;
    this.connectedAdmin = undefined;
    await admin?.then((open) => open.disconnect()).catch(() => undefined);
  }

  private admin(): Promise<Admin> {
    this.connectedAdmin ??= (async () => {
      const admin = this.kafka.admin();
      await admin.connect();
      return admin;
    })().catch((error: unknown) => {
      this.connectedAdmin = undefined;
      throw error;
    });
    return this.connectedAdmin;
  }
}
