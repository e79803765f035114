/**
 * The other process of the visible benchmark: read models behind the log, or the floor of it. Tells when what was
 * submitted could be read, in milliseconds since the epoch.
 */
import pg from 'pg';
import { built } from './harness.mjs';

const { PostgresEventLog, KafkaEventLog, Projector } = await built('libs/event-log/src/index.js');
const { Kafka } = (await import('kafkajs')).default;
const { projecties } = await built('apps/read-model/src/projecties.js');
const { upcast } = await built('apps/read-model/src/upcast.js');

/** @typedef {{ kind: 'readmodel' | 'floor', log: 'postgres' | 'kafka', url: string, brokers: string[], prefix: string, partitions: number }} Order */

const now = () => performance.timeOrigin + performance.now();
/** @param {[string, number][]} seen */
const tell = (seen) => void process.send?.({ seen });

// Whoever started us is gone.
process.once('disconnect', () => process.exit(1));

process.once('message', async (/** @type {Order} */ order) => {
  const start = { readmodel, floor: order.log === 'kafka' ? floorOfKafka : floorOfPostgres }[order.kind];
  const stop = await start(order);
  process.once('message', () => void stop().then(() => process.exit(0)));
  process.send?.({ ready: true });
});

/** @param {Order} order */
async function readmodel({ log: kind, url, brokers, prefix, partitions }) {
  const log = kind === 'kafka' ? new KafkaEventLog({ brokers, prefix, partitions }) : new PostgresEventLog({ url });
  const projector = new Projector({ name: `bench-${kind}`, url, log, projections: projecties, upcast });
  const handle = projector.handle.bind(projector);
  // Handled is committed: from here on a query sees it.
  projector.handle = async (/** @type {import('../../libs/event-log/src/index.js').Batch} */ batch) => {
    await handle(batch);
    const at = now();
    tell(batch.events.map(({ streamId }) => [streamId, at]));
  };
  await projector.start();
  return async () => {
    await projector.stop();
    await log.close();
  };
}

/** The least that any read model does: woken by NOTIFY, it reads what is new and commits that it has it. */
/** @param {Order} order */
async function floorOfPostgres({ url }) {
  const [listener, client] = [new pg.Client(url), new pg.Client(url)];
  for (const one of [listener, client]) one.on('error', () => undefined);
  await Promise.all([listener.connect(), client.connect()]);
  let busy = false;
  let more = false;
  const read = async () => {
    more = true;
    if (busy) return;
    busy = true;
    while (more) {
      more = false;
      const { rows } = await client.query({
        name: 'floor',
        // Taken away as they are seen: reading past the last id would lose what committed out of order.
        text: `with new as (delete from floor.source returning id, name)
               insert into floor.target select id, name from new returning name`,
      });
      const at = now();
      tell(rows.map(({ name }) => [name, at]));
    }
    busy = false;
  };
  listener.on('notification', () => void read());
  await listener.query('listen floor');
  return async () => {
    await Promise.all([listener.end(), client.end()]);
  };
}

/** The least that any read model behind Kafka does: it commits that it has what came. What comes meanwhile goes along. */
/** @param {Order} order */
async function floorOfKafka({ url, brokers, prefix }) {
  const kafka = new Kafka({ brokers, logLevel: 1 });
  const consumer = kafka.consumer({ groupId: `${prefix}floor` });
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await Promise.all([consumer.connect(), client.connect()]);
  await consumer.subscribe({ topic: `${prefix}floor`, fromBeginning: true });
  const joined = new Promise((resolve) => consumer.on(consumer.events.GROUP_JOIN, resolve));
  /** @type {string[]} */
  let waiting = [];
  let busy = false;
  const commit = async () => {
    busy = true;
    while (waiting.length > 0) {
      const names = waiting;
      waiting = [];
      await client.query({
        name: 'floor',
        text: 'insert into floor.received (name) select unnest($1::text[])',
        values: [names],
      });
      const at = now();
      tell(names.map((name) => [name, at]));
    }
    busy = false;
  };
  await consumer.run({
    eachBatchAutoResolve: true,
    async eachBatch({ batch }) {
      waiting.push(...batch.messages.map(({ key }) => String(key)));
      if (!busy) void commit();
    },
  });
  await joined;
  return async () => {
    await consumer.disconnect();
    await client.end();
  };
}
