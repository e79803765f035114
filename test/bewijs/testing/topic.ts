import { randomUUID } from 'node:crypto';
import { Kafka, logLevel } from 'kafkajs';
import { tot } from './systeem.js';

/** A message as it lies on the topic. */
export interface Bericht {
  readonly partition: number;
  readonly offset: number;
  readonly key: string;
  readonly value: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Everything on a topic at this moment, per partition in its order, read by a consumer that is not one of ours. */
export async function leesTopic(brokers: readonly string[], topic: string): Promise<Bericht[]> {
  const kafka = new Kafka({ brokers: [...brokers], clientId: 'bewijs', logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  const einden = (await admin.fetchTopicOffsets(topic)).map(({ partition, high }) => ({
    partition,
    eind: Number(high),
  }));
  const consumer = kafka.consumer({ groupId: `bewijs-${randomUUID()}` });
  const berichten: Bericht[] = [];
  const gelezen = new Map<number, number>();
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await consumer.run({
      eachBatch: async ({ batch }) => {
        for (const { key, value, headers, offset } of batch.messages) {
          const koppen = Object.entries(headers ?? {}).map(([naam, waarde]) => [naam, String(waarde)]);
          berichten.push({
            partition: batch.partition,
            offset: Number(offset),
            key: String(key),
            value: String(value),
            headers: Object.fromEntries(koppen) as Record<string, string>,
          });
        }
        gelezen.set(batch.partition, Number(batch.lastOffset()) + 1);
      },
    });
    await tot(`all of ${topic} is read`, () =>
      einden.every(({ partition, eind }) => (gelezen.get(partition) ?? 0) >= eind),
    );
  } finally {
    await consumer.disconnect();
    await admin.disconnect();
  }
  return berichten.sort((a, b) => a.partition - b.partition || a.offset - b.offset);
}
