import { describe } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { givenBrokers, kafkaMissing, startKafka, type RunningKafka } from '../../infra/kafka/kafka.mjs';
import { takeLock } from '../../infra/process/owner-lock.mjs';

export interface TestKafka {
  readonly brokers: string[];
  /** Unique per call: begin every topic and group of this suite with it. */
  readonly prefix: string;
}

/** The run's folder: what runs there is stopped at the end of the run, or by the next run after a kill. */
function runFolder(): string {
  const folder = process.env['EENPLAN_TEST_RUN'];
  if (!folder) throw new Error('EENPLAN_TEST_RUN is not set: run the tests through jest.config.mjs.');
  return folder;
}

/** Why there is no Kafka here; undefined when there is. Under CI=true a lack is a failure, never a skip. */
function lacking(): string | undefined {
  const why = givenBrokers() ? undefined : kafkaMissing();
  if (why && process.env['CI'] === 'true') throw new Error(`No Kafka, and CI=true forbids to skip its tests. ${why}`);
  return why;
}

function sayLoudly(name: string, why: string): void {
  process.stderr.write(`\n!!! SKIPPED WITHOUT KAFKA: ${name}. ${why} !!!\n\n`);
}

/** `describe` for a suite that needs Kafka: counted as skipped, with a loud line, where there can be none. */
export function describeKafka(name: string, suite: () => void): void {
  const why = lacking();
  if (why) sayLoudly(name, why);
  // The one place that may skip: without Kafka there is nothing to test, and CI fails above.
  // eslint-disable-next-line no-restricted-syntax
  (why ? describe.skip : describe)(name, suite);
}

/** The run's broker, started by the first suite that asks for it; undefined where there can be none. */
export async function testKafka(): Promise<TestKafka | undefined> {
  const why = lacking();
  if (why) return void sayLoudly('a suite', why);
  const prefix = `test-${process.pid}-${randomBytes(6).toString('hex')}-`;
  return { brokers: givenBrokers() ?? (await sharedBrokers()), prefix };
}

/** A broker of one's own, to stop or kill; give the same `dataDir` again to restart it with its data. */
export function ownKafka(
  options: { dataDir?: string; port?: number } = {},
): Promise<RunningKafka & { pid: number; dataDir: string }> {
  const dataDir = options.dataDir ?? mkdtempSync(join(runFolder(), 'kafka-own-'));
  return startKafka({ dataDir, port: options.port ?? 0 }).then((kafka) => ({ ...kafka, dataDir }));
}

/** Jest's workers are processes: one of them starts the broker, the others wait for the file that names it. */
async function sharedBrokers(): Promise<string[]> {
  const file = join(runFolder(), 'kafka.json');
  for (;;) {
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as string[];
    const lock = takeLock(join(runFolder(), 'kafka.lock'));
    if ('owner' in lock) {
      await sleep(50);
      continue;
    }
    try {
      if (existsSync(file)) continue;
      const { brokers } = await startKafka({ dataDir: join(runFolder(), 'kafka') });
      writeFileSync(`${file}.new`, JSON.stringify(brokers));
      renameSync(`${file}.new`, file);
      return brokers;
    } finally {
      lock.release();
    }
  }
}
