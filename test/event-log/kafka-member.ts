import { Kafka, logLevel } from 'kafkajs';
import type { Batch, LogEvent, Subscriber } from '@eenplan/event-log';
import { KafkaConsumption } from '../../libs/event-log/src/kafka-consumption.js';

export interface Member {
  /** Written so far, each time that it was. */
  readonly seen: readonly LogEvent[];
  /** How often the group was joined. */
  joins(): number;
  stop(): Promise<void>;
}

/**
 * A member of a group by itself, that remembers what it has written; `write` answers whether it did. `asked`: before it says
 * where to read. `beat` comes between us and kafkajs's signs of life, so that one can fail.
 */
export async function member(
  brokers: readonly string[],
  { topic, groupId }: { readonly topic: string; readonly groupId: string },
  write: (batch: Batch) => Promise<boolean>,
  {
    asked = () => undefined,
    beat = (real) => real(),
  }: { asked?: (one: KafkaConsumption) => void; beat?: (real: () => Promise<void>) => Promise<void> },
): Promise<Member> {
  const kafka = new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING });
  const make = kafka.consumer.bind(kafka);
  kafka.consumer = (config) => {
    const consumer = make(config);
    const { run } = consumer;
    consumer.run = (how) =>
      run({
        ...how,
        eachBatch: (payload) => how!.eachBatch!({ ...payload, heartbeat: () => beat(payload.heartbeat) }),
      });
    return consumer;
  };
  const seen: LogEvent[] = [];
  const offsets = new Map<number, number>();
  const subscriber: Subscriber = {
    name: groupId,
    assigned: (partitions) => {
      asked(consumption);
      return Promise.resolve(partitions.map((partition) => ({ partition, offset: offsets.get(partition) ?? -1 })));
    },
    revoked: () => Promise.resolve(),
    handle: async (batch) => {
      if (!(await write(batch))) return;
      seen.push(...batch.events);
      offsets.set(batch.partition, batch.offset);
    },
  };
  const consumption = new KafkaConsumption(kafka, topic, subscriber, {
    groupId,
    sessionTimeoutMs: 6000,
    concurrency: 4,
    report: () => undefined,
  });
  await consumption.start();
  return { seen, joins: () => consumption['joins'], stop: () => consumption.stop() };
}
