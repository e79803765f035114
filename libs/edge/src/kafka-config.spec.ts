import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig } from './config.js';
import { readKafka } from './kafka-config.js';

let map: string;
const pem = (naam: string) => join(map, naam);
beforeAll(() => {
  map = mkdtempSync(join(tmpdir(), 'eenplan-kafka-'));
  for (const naam of ['ca', 'cert', 'key']) writeFileSync(pem(naam), `-- ${naam} --\n`);
  writeFileSync(pem('wachtwoord'), 'geheim\n');
  writeFileSync(pem('leeg'), '\n');
});
afterAll(() => rmSync(map, { recursive: true }));

const lees = (env: Record<string, string>) => readConfig(readKafka, { KAFKA_BROKERS: 'kafka-1:9093', ...env });
function fouten(env: Record<string, string>): readonly string[] {
  try {
    lees(env);
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
}

it('is what a cluster of several brokers needs: replicas, TLS and a login', () => {
  expect(
    lees({
      KAFKA_REPLICATION_FACTOR: '3',
      KAFKA_MIN_INSYNC_REPLICAS: '2',
      KAFKA_SSL: '1',
      KAFKA_SSL_CA: pem('ca'),
      KAFKA_SSL_CERT: pem('cert'),
      KAFKA_SSL_KEY: pem('key'),
      KAFKA_SASL_MECHANISM: 'scram-sha-512',
      KAFKA_SASL_USERNAME: 'eenplan',
      KAFKA_SASL_PASSWORD_FILE: pem('wachtwoord'),
    }),
  ).toEqual({
    ...{ brokers: ['kafka-1:9093'], prefix: '', partitions: 12, replicationFactor: 3, minInSyncReplicas: 2 },
    security: {
      ssl: { ca: ['-- ca --\n'], cert: '-- cert --\n', key: '-- key --\n' },
      sasl: { mechanism: 'scram-sha-512', username: 'eenplan', password: 'geheim' },
    },
  });
});

it('trusts whom Node trusts when no CA is named, and takes a password from the environment', () => {
  const sasl = { KAFKA_SASL_MECHANISM: 'plain', KAFKA_SASL_USERNAME: 'a', KAFKA_SASL_PASSWORD: 'b' };
  expect(lees({ KAFKA_SSL: '1', ...sasl })!.security).toEqual({
    ssl: true,
    sasl: { mechanism: 'plain', username: 'a', password: 'b' },
  });
  expect(lees({})).not.toHaveProperty('security');
  // On this machine nobody listens in between.
  expect(fouten({ KAFKA_BROKERS: 'localhost:9092', ...sasl })).toEqual([]);
  expect(readConfig(readKafka, { KAFKA_REPLICATION_FACTOR: '3' })).toBeUndefined();
});

it.each<[string, Record<string, string>, string[]]>([
  [
    'no number',
    { KAFKA_REPLICATION_FACTOR: 'drie' },
    ['KAFKA_REPLICATION_FACTOR moet een heel getal zijn van 1 tot en met 32.'],
  ],
  [
    'more in sync than there are',
    { KAFKA_REPLICATION_FACTOR: '2', KAFKA_MIN_INSYNC_REPLICAS: '3' },
    ['KAFKA_MIN_INSYNC_REPLICAS mag niet hoger zijn dan KAFKA_REPLICATION_FACTOR.'],
  ],
  ['TLS half on', { KAFKA_SSL_CA: '/ca' }, ['KAFKA_SSL_CA werkt alleen samen met KAFKA_SSL op 1.']],
  [
    'a file that is not there',
    { KAFKA_SSL: '1', KAFKA_SSL_CA: '/nergens' },
    ['KAFKA_SSL_CA moet een bestand zijn dat deze dienst kan lezen en waar iets in staat.'],
  ],
  [
    'a login half on',
    { KAFKA_SASL_USERNAME: 'a', KAFKA_SASL_PASSWORD: 'b' },
    [
      'KAFKA_SASL_USERNAME werkt alleen samen met KAFKA_SASL_MECHANISM.',
      'KAFKA_SASL_PASSWORD werkt alleen samen met KAFKA_SASL_MECHANISM.',
    ],
  ],
  [
    'an unknown mechanism, and no name and password',
    { KAFKA_SSL: '1', KAFKA_SASL_MECHANISM: 'gssapi' },
    [
      'KAFKA_SASL_MECHANISM moet een van deze waarden zijn: plain, scram-sha-256, scram-sha-512.',
      'KAFKA_SASL_USERNAME ontbreekt. Geef deze instelling mee in de omgeving.',
      'Geef het wachtwoord voor Kafka in KAFKA_SASL_PASSWORD of in KAFKA_SASL_PASSWORD_FILE.',
    ],
  ],
  [
    'a password that all can read on its way',
    { KAFKA_SASL_MECHANISM: 'plain', KAFKA_SASL_USERNAME: 'a', KAFKA_SASL_PASSWORD: 'b' },
    ['KAFKA_SASL_MECHANISM=plain stuurt het wachtwoord leesbaar mee: zet ook KAFKA_SSL op 1.'],
  ],
])('says what is wrong: %s', (_, env, problems) => expect(fouten(env)).toEqual(problems));

it('says what is wrong with files that belong together, or are empty', () => {
  expect(fouten({ KAFKA_SSL: '1', KAFKA_SSL_CERT: pem('cert'), KAFKA_SSL_CA: pem('leeg') })).toEqual([
    'KAFKA_SSL_CA moet een bestand zijn dat deze dienst kan lezen en waar iets in staat.',
    'KAFKA_SSL_CERT en KAFKA_SSL_KEY horen bij elkaar: geef ze allebei, of geen van beide.',
  ]);
});
