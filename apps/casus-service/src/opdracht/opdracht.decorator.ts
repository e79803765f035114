import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiExtension, ApiHeader } from '@nestjs/swagger';
import {
  Answers,
  commandIdOf,
  contextOf,
  isUuid,
  optionsOf,
  parseIfMatch,
  Problem,
  requestFingerprint,
  setAnswerHeaders,
} from '@eenplan/edge';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '../accounts.js';
import { Verzoek } from './verzoek.js';

/** Whether an operation judges, changes or ends something that exists, or only adds. */
type IfMatch = 'verplicht' | 'mag';

/** The request as a {@link Verzoek}: actor, command id, fingerprint, and the version that was seen. */
export const Opdracht = createParamDecorator((ifMatch: IfMatch, context: ExecutionContext): Verzoek => {
  const http = context.switchToHttp();
  const request = http.getRequest<FastifyRequest>();
  const { actor, correlationId, traceparent } = contextOf(request);
  if (!actor) throw new Problem(401);
  const account = actor as Account;
  const path = request.url.split('?', 1)[0]!;
  const gegevens = {
    account,
    commandId: commandIdOf(account.accountId, idempotencyKey(request)),
    fingerprint: requestFingerprint(optionsOf(request).sealKey, request.method, path, request.body),
    ifMatch: versie(request, ifMatch),
    correlationId,
    traceparent,
  };
  const reply = http.getResponse<FastifyReply>();
  return new Verzoek(gegevens, (headers) => setAnswerHeaders(reply, headers));
});

function idempotencyKey(request: FastifyRequest): string {
  const given = request.headers['idempotency-key'];
  if (typeof given !== 'string')
    throw ongeldigeKop('Idempotency-Key', 'ontbreekt', 'Stuur een nieuwe UUID mee; bij een herhaling dezelfde.');
  const key = given.replace(/^"(.*)"$/, '$1');
  if (!isUuid(key)) throw ongeldigeKop('Idempotency-Key', 'geen-uuid', 'Dit moet een UUID zijn.');
  return key;
}

function versie(request: FastifyRequest, ifMatch: IfMatch): number | undefined {
  const given = request.headers['if-match'];
  if (given === undefined) {
    if (ifMatch === 'verplicht') throw new Problem(428);
    return undefined;
  }
  const version = parseIfMatch(given);
  if (version === undefined)
    throw ongeldigeKop('If-Match', 'geen-etag', 'Dit moet de ETag van de laatste versie zijn, zoals "7".');
  return version;
}

function ongeldigeKop(kop: string, code: string, detail: string): Problem {
  return Problem.invalid([{ in: 'header', pointer: `/${kop}`, code, detail }]);
}

const koppen = (ifMatch: IfMatch): MethodDecorator =>
  applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg.',
      schema: { type: 'string', format: 'uuid', example: '6f1c2f0e-5b8e-4c56-9c39-0f2b8a7d4e11' },
    }),
    ApiHeader({
      name: 'If-Match',
      required: ifMatch === 'verplicht',
      description: 'ETag van de versie waarop de opdracht berust, zoals "7".',
      schema: { type: 'string', pattern: '^"(0|[1-9][0-9]{0,8})"$', example: '"7"' },
    }),
    ApiExtension('x-eenplan-if-match', ifMatch),
  );

/** A command that adds something, under `@Post`, with `@Opdracht('mag')`. */
export const VoegtToe = (): MethodDecorator => applyDecorators(koppen('mag'), Answers('ETag', 'Eenplan-Positie'));

/** A command that judges, changes or ends something that exists, under `@Post`, with `@Opdracht('verplicht')`. */
export const Wijzigt = (): MethodDecorator => applyDecorators(koppen('verplicht'), Answers('ETag', 'Eenplan-Positie'));
