import type { KafkaEventLogOptions } from '@eenplan/event-log';
import { namesThisMachine } from './actor.js';
import type { EnvironmentReader } from './config.js';

/** How a service reaches Kafka, and how safe it wants its topic. */
export type KafkaConfig = Required<Pick<KafkaEventLogOptions, 'brokers' | 'prefix' | 'partitions'>> &
  Pick<KafkaEventLogOptions, 'replicationFactor' | 'minInSyncReplicas' | 'security'>;

type Security = NonNullable<KafkaEventLogOptions['security']>;

const MECHANISMS = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;
const SSL = ['KAFKA_SSL_CA', 'KAFKA_SSL_CERT', 'KAFKA_SSL_KEY'] as const;
const SASL = ['KAFKA_SASL_USERNAME', 'KAFKA_SASL_PASSWORD', 'KAFKA_SASL_PASSWORD_FILE'] as const;

/** What the environment says of Kafka; undefined without KAFKA_BROKERS: then the event table is the log. */
export function readKafka(reader: EnvironmentReader): KafkaConfig | undefined {
  const brokers = reader.list('KAFKA_BROKERS', []);
  if (brokers.length === 0) return undefined;
  const prefix = reader.optional('KAFKA_PREFIX') ?? '';
  const partitions = reader.integer('KAFKA_PARTITIONS', { min: 1, max: 1024 }, 12);
  const replicationFactor = reader.integer('KAFKA_REPLICATION_FACTOR', { min: 1, max: 32 }, 1);
  const minInSyncReplicas = reader.integer('KAFKA_MIN_INSYNC_REPLICAS', { min: 1, max: 32 }, 1);
  if (minInSyncReplicas > replicationFactor)
    reader.problems.push('KAFKA_MIN_INSYNC_REPLICAS mag niet hoger zijn dan KAFKA_REPLICATION_FACTOR.');
  const ssl = readSsl(reader);
  const sasl = readSasl(reader);
  if (sasl?.mechanism === 'plain' && !ssl && !brokers.every(namesThisMachine))
    reader.problems.push('KAFKA_SASL_MECHANISM=plain stuurt het wachtwoord leesbaar mee: zet ook KAFKA_SSL op 1.');
  const security = { ...(ssl && { ssl }), ...(sasl && { sasl }) };
  return {
    ...{ brokers, prefix, partitions, replicationFactor, minInSyncReplicas },
    ...(Object.keys(security).length > 0 && { security }),
  };
}

function readSsl(reader: EnvironmentReader): Security['ssl'] {
  if (!reader.flag('KAFKA_SSL')) return alone(reader, SSL, 'KAFKA_SSL op 1');
  const [ca, cert, key] = SSL.map((name) => reader.file(name)) as [string?, string?, string?];
  if ((reader.optional('KAFKA_SSL_CERT') === undefined) !== (reader.optional('KAFKA_SSL_KEY') === undefined))
    reader.problems.push('KAFKA_SSL_CERT en KAFKA_SSL_KEY horen bij elkaar: geef ze allebei, of geen van beide.');
  const own = { ...(ca && { ca: [ca] }), ...(cert && { cert }), ...(key && { key }) };
  return Object.keys(own).length > 0 ? own : true;
}

function readSasl(reader: EnvironmentReader): Security['sasl'] {
  if (reader.optional('KAFKA_SASL_MECHANISM') === undefined) return alone(reader, SASL, 'KAFKA_SASL_MECHANISM');
  const mechanism = reader.oneOf('KAFKA_SASL_MECHANISM', MECHANISMS);
  const username = reader.text('KAFKA_SASL_USERNAME');
  const [given, file] = [reader.optional('KAFKA_SASL_PASSWORD'), reader.optional('KAFKA_SASL_PASSWORD_FILE')];
  if ((given === undefined) === (file === undefined))
    reader.problems.push('Geef het wachtwoord voor Kafka in KAFKA_SASL_PASSWORD of in KAFKA_SASL_PASSWORD_FILE.');
  const password = given ?? reader.file('KAFKA_SASL_PASSWORD_FILE')?.trim() ?? '';
  return { mechanism, username, password } as Security['sasl'];
}

/** Settings that do nothing by themselves: whoever gave them thinks that they do. */
function alone(reader: EnvironmentReader, names: readonly string[], needs: string): undefined {
  for (const name of names)
    if (reader.optional(name) !== undefined) reader.problems.push(`${name} werkt alleen samen met ${needs}.`);
  return undefined;
}
