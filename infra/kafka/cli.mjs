/** `node infra/kafka/cli.mjs up [--port N] [--data DIR] | down | status` */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FOLDER } from './jars.mjs';
import { KafkaError, kafkaStatus, leaveKafkaRunning, stopKafka } from './kafka.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string', default: '9092' }, data: { type: 'string', default: join(FOLDER, '.data') } },
});

/** @param {{ brokers: string[], pid: number }} running */
const line = ({ brokers, pid }) => `Kafka draait op ${brokers.join(',')} (proces ${pid}).`;

/** @type {Record<string, () => Promise<string>>} */
const commands = {
  up: async () => line(await leaveKafkaRunning({ dataDir: values.data, port: Number(values.port) })),
  down: async () => ((await stopKafka(values.data)) ? 'Kafka is gestopt.' : 'Kafka draaide niet.'),
  status: () => {
    const found = kafkaStatus(values.data);
    if (!found) process.exitCode = 3;
    return Promise.resolve(found ? line(found) : 'Kafka draait niet.');
  },
};

const command = commands[positionals[0] ?? ''];
if (command) {
  try {
    console.log(await command());
  } catch (error) {
    if (!(error instanceof KafkaError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
} else {
  console.error('Gebruik: up [--port N] [--data MAP] | down | status');
  process.exitCode = 2;
}
