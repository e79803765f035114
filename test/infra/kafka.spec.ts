import { afterEach, beforeAll, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import kafkajs from 'kafkajs';
import { processStarted } from '../../infra/process/owner-lock.mjs';
import { startKafka } from '../../infra/kafka/kafka.mjs';
import { describeKafka, ownKafka, testKafka, type TestKafka } from '../setup/kafka.js';

const run = promisify(execFile);

function client(brokers: string[]): kafkajs.Kafka {
  return new kafkajs.Kafka({ brokers, clientId: 'spec', logLevel: kafkajs.logLevel.NOTHING });
}

async function produce(brokers: string[], topic: string, value: string): Promise<void> {
  const admin = client(brokers).admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic, numPartitions: 4, replicationFactor: 1 }], waitForLeaders: true });
  await admin.disconnect();
  const producer = client(brokers).producer({ idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  await producer.send({ topic, acks: -1, messages: [{ key: 'k', value }] });
  await producer.disconnect();
}

async function firstMessage(brokers: string[], topic: string): Promise<string | undefined> {
  const consumer = client(brokers).consumer({ groupId: `${topic}-group` });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  try {
    return await new Promise((resolve, reject) => {
      consumer.run({ eachMessage: ({ message }) => Promise.resolve(resolve(message.value?.toString())) }).catch(reject);
    });
  } finally {
    await consumer.disconnect();
  }
}

describeKafka('the broker of the run', () => {
  let kafka: TestKafka;
  beforeAll(async () => {
    const found = await testKafka();
    if (!found) throw new Error('describeKafka promised Kafka');
    kafka = found;
  }, 120_000);

  it('carries a message, and creates no topic by itself', async () => {
    await produce(kafka.brokers, `${kafka.prefix}t`, 'hello');
    expect(await firstMessage(kafka.brokers, `${kafka.prefix}t`)).toBe('hello');
    const producer = client(kafka.brokers).producer({ retry: { retries: 1 } });
    await producer.connect();
    const sending = producer.send({ topic: `${kafka.prefix}unknown`, messages: [{ value: 'x' }] });
    await expect(sending).rejects.toThrow(/does not host/);
    await producer.disconnect();
  });

  it('is the same for every suite of a run, with a prefix per call', async () => {
    const again = await testKafka();
    expect(again?.brokers).toEqual(kafka.brokers);
    expect(again?.prefix).not.toBe(kafka.prefix);
  });
});

describeKafka('startKafka', () => {
  const started: { stop(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const kafka of started.splice(0)) await kafka.stop();
  });

  it('keeps data over a kill -9, stops a broker that was left behind, and refuses a second owner', async () => {
    const first = await ownKafka();
    started.push(first);
    await produce(first.brokers, 'kept', 'still here');
    await expect(startKafka({ dataDir: first.dataDir })).rejects.toThrow(/al in gebruik door proces/);
    await first.kill();
    expect(processStarted(first.pid)).toBeUndefined();
    const { dataDir } = first;
    const script = `
      import { startKafka } from ${JSON.stringify(join(import.meta.dirname, '../../infra/kafka/kafka.mjs'))};
      const { pid } = await startKafka({ dataDir: ${JSON.stringify(dataDir)} });
      console.log(pid);
      process.kill(process.pid, 'SIGKILL');`;
    const killed = await run(process.execPath, ['--input-type=module', '-e', script]).catch((e: unknown) => e);
    const { signal, stdout } = killed as { signal: string; stdout: string };
    expect(signal).toBe('SIGKILL');
    expect(processStarted(Number(stdout))).toBeDefined();
    const third = await ownKafka({ dataDir });
    started.push(third);
    expect(processStarted(Number(stdout))).toBeUndefined();
    expect(await firstMessage(third.brokers, 'kept')).toBe('still here');
  }, 180_000);

  it('says which port is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    try {
      await expect(ownKafka({ port })).rejects.toThrow(`Poort ${port} is al in gebruik`);
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it('starts, shows and stops by command, and stays in between', async () => {
    const cli = join(import.meta.dirname, '../../infra/kafka/cli.mjs');
    const data = join(process.env['EENPLAN_TEST_RUN'] ?? '', 'kafka-cli');
    const command = (...args: string[]) => run(process.execPath, [cli, ...args, '--data', data]);
    const up = /^Kafka draait op 127\.0\.0\.1:\d+ \(proces (\d+)\)\.\n$/;
    const first = await command('up', '--port', '0');
    expect(first.stdout).toMatch(up);
    expect((await command('up', '--port', '0')).stdout).toBe(first.stdout);
    expect((await command('status')).stdout).toBe(first.stdout);
    expect((await command('down')).stdout).toBe('Kafka is gestopt.\n');
    expect(processStarted(Number(up.exec(first.stdout)?.[1]))).toBeUndefined();
    await expect(command('status')).rejects.toMatchObject({ code: 3, stdout: 'Kafka draait niet.\n' });
  }, 120_000);
});
