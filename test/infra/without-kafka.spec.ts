import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { testKafka } from '../setup/kafka.js';

const before = { ...process.env };
afterEach(() => {
  process.env = { ...before };
  jest.restoreAllMocks();
});

describe('where there is no Java, Maven or KAFKA_BROKERS', () => {
  it('says so loudly and gives no Kafka', async () => {
    const said: string[] = [];
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    process.env = { ...before, PATH: '/nowhere', JAVA_HOME: '', KAFKA_BROKERS: '', CI: '' };
    expect(await testKafka()).toBeUndefined();
    expect(said.join('')).toContain('!!! SKIPPED WITHOUT KAFKA');
  });

  it('fails under CI=true', async () => {
    process.env = { ...before, PATH: '/nowhere', JAVA_HOME: '', KAFKA_BROKERS: '', CI: 'true' };
    await expect(testKafka()).rejects.toThrow(/CI=true forbids/);
  });

  it('takes the brokers of KAFKA_BROKERS', async () => {
    process.env = { ...before, PATH: '/nowhere', JAVA_HOME: '', KAFKA_BROKERS: 'a:1, b:2' };
    expect((await testKafka())?.brokers).toEqual(['a:1', 'b:2']);
  });
});
