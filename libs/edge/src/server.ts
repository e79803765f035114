import { isUtf8 } from 'node:buffer';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contextFrom, contextOf, CORRELATION_HEADER, logFieldsOf } from './context.js';
import { checkInput } from './input.js';
import type { Logger } from './logger.js';
import type { Metrics } from './metrics.js';
import type { EdgeOptions } from './options.js';
import { Problem, PROBLEM_MEDIA_TYPE } from './problem.js';
import { sendProblem } from './problem-filter.js';
import { addUploads, neemtBestand } from './upload.js';

export const BODY_LIMIT = 256 * 1024;
/** Milliseconds in which a request must have come in, and one with a file. */
const VERZOEK_TIJD = 30_000;
const BESTAND_TIJD = 300_000;

/** Of every answer: nothing here is a page, nothing may be kept, framed or guessed at. */
export function fixedHeaders(version: string): Readonly<Record<string, string>> {
  return {
    'api-version': version,
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'interest-cohort=()',
    'referrer-policy': 'no-referrer',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-permitted-cross-domain-policies': 'none',
  };
}

/** Fastify with limits that hold before any of our code runs, problems for what never reaches Nest, and a calm stop. */
export class EdgeAdapter extends FastifyAdapter {
  draining = false;
  beforeDrain: () => void = () => undefined;

  constructor(
    private readonly edge: EdgeOptions,
    logger: Logger,
  ) {
    super(serverOptions(edge, logger) as never);
  }

  /** Nest waits for this before it destroys anything: what was accepted is answered while its pools still live. */
  override async beforeClose(): Promise<void> {
    if (this.draining) return;
    this.draining = true;
    this.beforeDrain();
    super.beforeClose();
    const server: Server = this.getHttpServer();
    if (!server.listening) return;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    const force = setTimeout(() => server.closeAllConnections(), this.edge.drainMs ?? 4000);
    await closed;
    clearTimeout(force);
  }
}

function serverOptions(options: EdgeOptions, logger: Logger) {
  const fixed = fixedHeaders(options.version);
  return {
    logger: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: options.bestanden ? BESTAND_TIJD : VERZOEK_TIJD,
    keepAliveTimeout: 60_000,
    return503OnClosing: false,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 5_000 },
    routerOptions: {
      ignoreTrailingSlash: false,
      ignoreDuplicateSlashes: false,
      caseSensitive: true,
      maxParamLength: 200,
    },
    // An address that cannot be decoded is refused by the router, before hooks and filters.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      reply.headers({ ...fixed, [CORRELATION_HEADER]: contextOf(request).correlationId });
      sendProblem(request, reply, error, logger);
    },
    // What is not even a request: node has no response object for it, so the answer is written by hand.
    clientErrorHandler: (error: NodeJS.ErrnoException, socket: Socket) => {
      if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
      socket.end(rawProblem(statusOfClientError(error.code), fixed), () => socket.destroySoon());
    },
  };
}

function statusOfClientError(code: string | undefined): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408;
  return 400;
}

function rawProblem(status: number, fixed: Readonly<Record<string, string>>): string {
  const { correlationId } = contextFrom({});
  const problem = new Problem(status);
  const body = JSON.stringify(problem.body(correlationId));
  const headers = {
    ...fixed,
    [CORRELATION_HEADER]: correlationId,
    'content-type': PROBLEM_MEDIA_TYPE,
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} Refused`, ...lines, '', body].join('\r\n');
}

/** Hooks that every request passes: headers, context, input check, one log line and one measurement. */
export function addHooks(
  server: FastifyInstance,
  options: EdgeOptions,
  logger: Logger,
  metrics: Metrics,
  isDraining: () => boolean,
): void {
  const fixed = fixedHeaders(options.version);
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    /^application\/(json|[\w.-]+\+json)\s*(;|$)/i,
    { parseAs: 'buffer' },
    (_request, body, done) => {
      try {
        done(null, parseJson(body as Buffer));
      } catch (error) {
        done(error as Error);
      }
    },
  );

  addUploads(server);

  server.addHook('onRequest', (request, reply, done) => {
    const context = contextOf(request);
    if (options.bestanden && !neemtBestand(request)) haast(request, fixed, options.verzoekTijd ?? VERZOEK_TIJD);
    reply.headers(fixed).header(CORRELATION_HEADER, context.correlationId);
    done();
  });
  server.addHook('preValidation', (request, _reply, done) => {
    const errors = [
      ...checkInput(request.params, 'path'),
      ...checkInput(request.query, 'query'),
      // What is passed on unread is checked where it arrives.
      ...(request.body instanceof Readable ? [] : checkInput(request.body, 'body')),
    ];
    if (request.body === null) request.body = undefined;
    done(errors.length > 0 ? Problem.invalid(errors) : undefined);
  });
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (isDraining()) reply.header('connection', 'close');
    done(null, payload);
  });
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.is404 ? undefined : request.routeOptions.url;
    const context = contextOf(request);
    metrics.observe(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    logger.info(
      {
        ...logFieldsOf(context),
        method: request.method,
        route: route ?? 'onbekend',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        ...(context.actor ? { actor: context.actor.accountId } : {}),
      },
      'verzoek',
    );
    done();
  });
}

/** Of all but files the server's own term is too long: who sends slowly keeps no connection. */
function haast({ raw }: FastifyRequest, fixed: Readonly<Record<string, string>>, tijd: number): void {
  if (raw.complete) return;
  const { socket } = raw;
  const timer = setTimeout(() => {
    if (!raw.complete && socket.writable) socket.end(rawProblem(408, fixed), () => socket.destroySoon());
  }, tijd);
  const klaar = () => clearTimeout(timer);
  raw.once('end', klaar).once('close', klaar);
}

function parseJson(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  if (!isUtf8(body)) throw new Problem(400, 'geen-utf-8', 'De inhoud is geen geldige UTF-8. Stuur JSON in UTF-8.');
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    throw new Problem(
      400,
      'ongeldige-json',
      'De inhoud is geen geldige JSON. Controleer haakjes, komma’s en aanhalingstekens.',
    );
  }
}
