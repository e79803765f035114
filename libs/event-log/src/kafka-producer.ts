import { type Kafka, type Message, Partitioners, type Producer } from 'kafkajs';
import { metaText, toCloudEvent } from './cloud-event.js';
import type { LogEvent } from './event-log.js';

/** Per request: below Kafka's default limit of 1 MB per record batch. */
const MAX_REQUEST_BYTES = 900 * 1024;

/** Kafka acknowledged something that cannot be: nothing is known of what it holds, so start again from the checkpoint. */
export class AcknowledgementError extends Error {
  override readonly name = 'AcknowledgementError';
}

/**
 * Idempotent producer with one request in flight. kafkajs can reuse a sequence number after a failed idempotent send, so
 * on any error the producer is thrown away; the caller goes on from its checkpoint with a new one.
 */
export class OrderedProducer {
  private producer: Promise<Producer> | undefined;
  /** Last offset acknowledged per partition by this producer. */
  private readonly acknowledged = new Map<number, number>();
  private readonly partition: (key: string) => number;

  constructor(
    private readonly kafka: Kafka,
    private readonly topic: string,
    partitions: number,
  ) {
    // Computed over the number that the log was built with, never over what the broker says at this moment.
    const partitioner = Partitioners.DefaultPartitioner();
    const partitionMetadata = Array.from({ length: partitions }, (_, partitionId) => ({
      partitionId,
      partitionErrorCode: 0,
      leader: 0,
      replicas: [],
      isr: [],
    }));
    this.partition = (key) => partitioner({ topic, partitionMetadata, message: { key, value: null } });
  }

  /** Sends in order; resolves when all replicas in sync have everything. */
  async send(events: readonly LogEvent[]): Promise<void> {
    try {
      let messages: Message[] = [];
      let bytes = 0;
      for (const event of events) {
        const message = this.message(event);
        const size = Buffer.byteLength(message.value as string);
        if (bytes + size > MAX_REQUEST_BYTES) {
          await this.request(messages);
          messages = [];
          bytes = 0;
        }
        messages.push(message);
        bytes += size;
      }
      if (messages.length > 0) await this.request(messages);
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    const producer = this.producer;
    this.producer = undefined;
    this.acknowledged.clear();
    await producer?.then((open) => open.disconnect()).catch(() => undefined);
  }

  private message(event: LogEvent): Message {
    const traceparent = metaText(event.meta, 'traceparent');
    return {
      key: event.streamId,
      partition: this.partition(event.streamId),
      value: toCloudEvent(event),
      headers: {
        'content-type': 'application/cloudevents+json; charset=UTF-8',
        ...(traceparent === undefined ? {} : { traceparent }),
      },
    };
  }

  private async request(messages: Message[]): Promise<void> {
    const producer = await (this.producer ??= this.open());
    const counts = new Map<number, number>();
    for (const { partition } of messages) counts.set(partition!, (counts.get(partition!) ?? 0) + 1);
    const answers = await producer.send({ topic: this.topic, acks: -1, timeout: 10_000, messages });
    for (const [partition, count] of counts) {
      const answer = answers.find((one) => one.partition === partition);
      const base = Number(answer?.baseOffset ?? NaN);
      if (!answer || answer.errorCode !== 0 || !(base > (this.acknowledged.get(partition) ?? -1)))
        throw new AcknowledgementError(
          `partition ${partition}: offset ${answer?.baseOffset ?? 'none'} acknowledged after ${this.acknowledged.get(partition) ?? -1}`,
        );
      this.acknowledged.set(partition, base + count - 1);
    }
  }

  private async open(): Promise<Producer> {
    const producer = this.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
      // The least that kafkajs takes for an idempotent producer: what fails twice is for the relay to resume.
      retry: { retries: 1, initialRetryTime: 100 },
    });
    await producer.connect();
    return producer;
  }
}
