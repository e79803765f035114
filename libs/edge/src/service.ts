import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConfigError, type EnvironmentReader, readConfig } from './config.js';
import { namesThisMachine } from './actor.js';
import { createApp, listen } from './create-app.js';
import { type KafkaConfig, readKafka } from './kafka-config.js';
import type { EdgeOptions } from './options.js';

/** Whose access tokens a service believes: any OpenID provider will do. */
export interface AanmeldConfig {
  /** `iss`, letter for letter. */
  readonly issuer: string;
  /** Where its public keys are. */
  readonly jwksUrl: string;
  /** What `aud` must name. */
  readonly audience: string;
}

/** What every service is told, besides what is its own. */
export interface ServiceConfig {
  /** 32 bytes, shared by the services: seals positions and cursors, keys fingerprints. */
  readonly sealKey: Buffer;
  /** EENPLAN_ONTWIKKELING=1. */
  readonly ontwikkeling: boolean;
  readonly aanmelding: AanmeldConfig;
  /** Absent: there is no Kafka, the event table is the log. */
  readonly kafka?: KafkaConfig;
}

/** One of our services: how it is configured, and what it is made of. */
export interface Service<C extends ServiceConfig> {
  readonly edge: Omit<EdgeOptions, 'sealKey' | 'ontwikkeling' | 'logLevel' | 'logDestination'>;
  /** Where it listens unless PORT says otherwise. */
  readonly port: number;
  /** Adds what is its own to what every service is told. */
  configure(shared: ServiceConfig, reader: EnvironmentReader): C;
  module(config: C): DynamicModule;
}

export interface RunningService {
  readonly app: NestFastifyApplication;
  /** `http://127.0.0.1:3001`. */
  readonly url: string;
}

/**
 * Starts a service from its environment, in this process.
 * @throws ConfigError naming everything that is wrong with the environment; nothing was started then
 */
export async function startService<C extends ServiceConfig>(
  service: Service<C>,
  env: Readonly<Record<string, string | undefined>>,
): Promise<RunningService> {
  const { config, port, host, logLevel } = readConfig(
    (reader) => ({
      config: service.configure(readShared(reader), reader),
      port: reader.integer('PORT', { max: 65_535 }, service.port),
      host: reader.text('HOST', '127.0.0.1'),
      logLevel: reader.text('LOG_LEVEL', 'info'),
    }),
    env,
  );
  const { ontwikkeling, sealKey } = config;
  const app = await createApp(service.module(config), { ...service.edge, ontwikkeling, sealKey, logLevel });
  try {
    return { app, url: (await listen(app, port, host)).url };
  } catch (error) {
    await app.close();
    throw error;
  }
}

/**
 * A service as a process of its own, from start to SIGTERM or SIGINT: then it answers what it accepted and ends with 0.
 * A parent that forked it gets `{ ready: true, url }`. What keeps it from starting goes to stderr, and it ends with 1.
 */
export async function runService<C extends ServiceConfig>(service: Service<C>): Promise<void> {
  try {
    const { app, url } = await startService(service, process.env);
    const stop = () => void app.close().then(() => process.exit(0));
    process.once('SIGTERM', stop).once('SIGINT', stop);
    process.send?.({ ready: true, url });
  } catch (error) {
    process.stderr.write(`${service.edge.api} start niet: ${reason(error)}\n`);
    process.exit(1);
  }
}

function readShared(reader: EnvironmentReader): ServiceConfig {
  const ontwikkeling = reader.flag('EENPLAN_ONTWIKKELING');
  const sealKey = reader.key('EENPLAN_SLEUTEL');
  const aanmelding = {
    issuer: reader.url('OIDC_ISSUER', WEB),
    jwksUrl: keysUrl(reader),
    audience: reader.text('OIDC_AUDIENCE', 'urn:eenplan:api'),
  };
  const kafka = readKafka(reader);
  return { sealKey, ontwikkeling, aanmelding, ...(kafka && { kafka }) };
}

const WEB = ['https:', 'http:'];

/** Whoever can change the keys on their way can make tokens: they come over https, or from this machine. */
function keysUrl(reader: EnvironmentReader): string {
  const url = reader.url('OIDC_JWKS_URL', WEB);
  if (url.startsWith('http:') && URL.canParse(url) && !namesThisMachine(new URL(url).host))
    reader.problems.push('OIDC_JWKS_URL moet met https:// beginnen; alleen op deze machine mag het http:// zijn.');
  return url;
}

function reason(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  // What somebody can do about it says so itself, in one sentence; of anything else the stack is needed.
  if (error instanceof Error && 'uitleg' in error && typeof error.uitleg === 'string') return error.uitleg;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
