import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { StoreUnavailableError, UnstorableError } from '@eenplan/event-store';
import { Refusal } from '@eenplan/kernel';
import { VaultError } from '@eenplan/vault';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { contextOf, logFieldsOf } from './context.js';
import type { Logger } from './logger.js';
import { Problem, PROBLEM_MEDIA_TYPE } from './problem.js';

/** What an app itself knows about its own errors; undefined: not mine. */
export type ProblemMapper = (error: unknown) => Problem | undefined;

const BODY_ERRORS: Readonly<Record<string, readonly [code: string, detail: string]>> = {
  FST_ERR_CTP_EMPTY_JSON_BODY: ['leeg-verzoek', 'Het verzoek heeft geen inhoud. Stuur JSON mee.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [
    'lengte-klopt-niet',
    'De inhoud is niet zo lang als de kop Content-Length zegt.',
  ],
  FST_ERR_BAD_URL: [
    'ongeldig-adres',
    'In het adres staat een teken dat niet gelezen kan worden. Controleer het adres.',
  ],
};

// The database or a connection to it is away for a moment: connection exceptions, too many connections, shutting down.
const AWAY = /^(08\w{3}|53300|57P0[1-3]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

/** Any error as a problem; what is not known stays 500 with nothing inside. */
export function toProblem(error: unknown, mapper?: ProblemMapper): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Refusal) return Problem.refused(error);
  const mapped = mapper?.(error);
  if (mapped) return mapped;
  if (error instanceof StoreUnavailableError)
    return Problem.unavailable(
      'opdracht-onbekend',
      'We weten nog niet of dit is bewaard. Wacht even, en stuur precies hetzelfde nog eens.',
    );
  if (error instanceof UnstorableError)
    return error.code === 'event-te-groot'
      ? new Problem(413, 'opdracht-te-groot', 'Dit is te veel voor één opdracht. Verdeel het over meer opdrachten.')
      : new Problem(400, error.code, 'Hierin staat iets wat niet opgeslagen kan worden. Haal vreemde tekens weg.');
  if (error instanceof VaultError && error.code === 'inzage-niet-vastgelegd')
    return Problem.unavailable(
      'inzage-niet-vastgelegd',
      'U krijgt nu niets te zien. Wij kunnen namelijk niet opschrijven wie er kijkt. Probeer het over enkele minuten opnieuw.',
    );
  if (!(error instanceof Error)) return new Problem(500);
  const cause = error instanceof HttpException && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Problem) return cause;
  const code = String((cause as { code?: unknown }).code ?? '');
  if (AWAY.test(code)) return Problem.unavailable();
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown }).statusCode;
  if (typeof status !== 'number' || status < 400 || status > 599) return new Problem(500);
  if (status === 503) return Problem.unavailable();
  return new Problem(status, ...(BODY_ERRORS[code] ?? []));
}

/** The one place where an error becomes an answer. Logs what is our fault, never what the sender wrote. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly mapper?: ProblemMapper,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(http.getRequest(), http.getResponse(), error, this.logger, this.mapper);
  }
}

export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
  logger: Logger,
  mapper?: ProblemMapper,
): void {
  const context = contextOf(request);
  const problem = toProblem(error, mapper);
  if (problem.status >= 500)
    logger[problem.status === 500 ? 'error' : 'warn'](
      { ...logFieldsOf(context), err: error, code: problem.code },
      'verzoek mislukt',
    );
  if (reply.sent || reply.raw.headersSent) return;
  void reply
    .status(problem.status)
    .headers({ ...problem.more.headers })
    .type(PROBLEM_MEDIA_TYPE)
    .send(JSON.stringify(problem.body(context.correlationId)));
}
