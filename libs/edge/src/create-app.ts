import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { type AbstractHttpAdapter, NestFactory, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { AddressInfo } from 'node:net';
import { Accounts, ActorGuard, Herkenning } from './actor.js';
import { logFieldsOf } from './context.js';
import { addDocsPage } from './docs-page.js';
import { Health } from './health.js';
import { createLogger, type Logger, NestLog } from './logger.js';
import { Metrics } from './metrics.js';
import { openApi } from './open-api.js';
import { EDGE_OPTIONS, type EdgeOptions, rememberOptions } from './options.js';
import { ProblemFilter } from './problem-filter.js';
import { addHooks, EdgeAdapter } from './server.js';
import { DutchValidationPipe } from './validation.js';

/** Injection token of the app's pino logger. */
export const LOGGER = Symbol('LOGGER');

@Module({})
class EdgeModule {}

function edgeModule(options: EdgeOptions, logger: Logger): DynamicModule {
  return {
    module: EdgeModule,
    global: true,
    providers: [{ provide: EDGE_OPTIONS, useValue: options }, { provide: LOGGER, useValue: logger }, Health, Metrics],
    exports: [EDGE_OPTIONS, LOGGER, Health, Metrics],
  };
}

@Module({})
class RootModule {}

/**
 * A Nest application on Fastify with everything that all our HTTP apps share. Not listening yet: see {@link listen}.
 * `app.close()` first answers what was accepted (at most `drainMs`), then destroys the modules: pools may therefore be
 * closed in onModuleDestroy.
 */
export async function createApp(module: Type | DynamicModule, options: EdgeOptions): Promise<NestFastifyApplication> {
  const logger = createLogger({
    name: options.api,
    ...(options.logLevel === undefined ? {} : { level: options.logLevel }),
    ...(options.logDestination === undefined ? {} : { destination: options.logDestination }),
  });
  const app = await bareApp(module, options, logger, false);
  const health = app.get(Health);
  const metrics = app.get(Metrics);
  const adapter = app.getHttpAdapter() as unknown as EdgeAdapter;
  adapter.beforeDrain = () => health.stop();
  const server = adapter.getInstance();
  rememberOptions(server.server, options);
  addHooks(server, options, logger, metrics, () => adapter.draining);
  app.useGlobalPipes(new DutchValidationPipe());
  app.useGlobalFilters(new ProblemFilter(logger, options.problems));
  app.useGlobalGuards(
    new ActorGuard(
      app.get(Reflector),
      {
        herkenning: () => app.get(Herkenning, { strict: false }),
        accounts: () => app.get(Accounts, { strict: false }),
      },
      // Neither the token nor what it claims: of who was refused nothing is known to be true.
      ({ code, status, onderdeel }, context) => {
        metrics.weiger(code);
        logger.warn(
          { ...logFieldsOf(context), code, status, ...(onderdeel !== undefined && { onderdeel }) },
          'niet binnengelaten',
        );
      },
    ),
  );
  addOwnRoutes(app, options, health, metrics);

  await app.init();
  await server.ready();
  return app;
}

/** The OpenAPI document of a module without starting anything: no provider is made, no database is needed. */
export async function buildDocument(
  module: Type | DynamicModule,
  options: Omit<EdgeOptions, 'sealKey' | 'ontwikkeling'>,
): Promise<OpenAPIObject> {
  const whole = { ...options, sealKey: Buffer.alloc(32), ontwikkeling: false };
  const app = await bareApp(module, whole, createLogger({ name: options.api, level: 'silent' }), true);
  return openApi(app, whole);
}

async function bareApp(
  module: Type | DynamicModule,
  options: EdgeOptions,
  logger: Logger,
  preview: boolean,
): Promise<NestFastifyApplication> {
  const root = { module: RootModule, imports: [edgeModule(options, logger), module] };
  const app = await NestFactory.create<NestFastifyApplication>(
    root,
    new EdgeAdapter(options, logger) as AbstractHttpAdapter,
    {
      logger: preview ? false : new NestLog(logger),
      bodyParser: false,
      abortOnError: false,
      preview,
    },
  );
  app.setGlobalPrefix(`${options.api}/v1`);
  return app;
}

/** Health and metrics lie outside the API's prefix; they and the document need no actor. */
function addOwnRoutes(app: NestFastifyApplication, options: EdgeOptions, health: Health, metrics: Metrics): void {
  const server = app.getHttpAdapter().getInstance();
  const base = `/${options.api}/v1`;
  server.get('/health/live', () => ({ status: 'leeft' }));
  server.get('/health/ready', async (_request, reply) => {
    const readiness = await health.ready();
    return reply.status(readiness.status === 'gereed' ? 200 : 503).send(readiness);
  });
  server.get('/metrics', async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
  let document: OpenAPIObject | undefined;
  const getDocument = () => (document ??= openApi(app, options));
  server.get(`${base}/openapi.json`, (_request, reply) =>
    reply
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin')
      .send(getDocument()),
  );
  addDocsPage(server, base, options.title);
}

/**
 * Listens and says where. With EENPLAN_ONTWIKKELING=1 only on this machine: the development issuer lets anyone in.
 * @param port 0 picks a free one.
 * @throws Error in Dutch when the port is in use or the host may not be used.
 */
export async function listen(
  app: NestFastifyApplication,
  port: number,
  host = '127.0.0.1',
): Promise<{ url: string; port: number }> {
  const options = app.get<EdgeOptions>(EDGE_OPTIONS);
  if (options.ontwikkeling && host !== '127.0.0.1' && host !== '::1')
    throw new Error(`Met EENPLAN_ONTWIKKELING=1 luistert ${options.api} alleen op 127.0.0.1, niet op ${host}.`);
  try {
    await app.listen(port, host);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(`Poort ${port} is al in gebruik. Kies een andere poort, of stop het programma dat hem gebruikt.`, {
      cause: error,
    });
  }
  const address = app.getHttpServer().address() as AddressInfo;
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`, port: address.port };
}
