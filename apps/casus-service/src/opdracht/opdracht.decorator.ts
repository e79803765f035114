import { applyDecorators, createParamDecorator, type ExecutionContext, UseGuards } from '@nestjs/common';
import { ApiExtension, ApiHeader } from '@nestjs/swagger';
import {
  Answers,
  commandIdOf,
  contextOf,
  optionsOf,
  Problem,
  requestFingerprint,
  setAnswerHeaders,
} from '@eenplan/edge';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '../accounts.js';
import { type IfMatch, KoppenBewaker, leesKoppen } from './koppen.js';
import { Verzoek } from './verzoek.js';

/** The request as a {@link Verzoek}: actor, command id, fingerprint, and the version that was seen. */
export const Opdracht = createParamDecorator((ifMatch: IfMatch, context: ExecutionContext): Verzoek =>
  verzoekVan(ifMatch, context, context.switchToHttp().getRequest<FastifyRequest>().body),
);

/** @param inhoud what was asked, besides by path and headers */
export function verzoekVan(ifMatch: IfMatch, context: ExecutionContext, inhoud: unknown): Verzoek {
  const http = context.switchToHttp();
  const request = http.getRequest<FastifyRequest>();
  const { actor, correlationId, traceparent } = contextOf(request);
  if (!actor) throw new Problem(401);
  // Of an operation with `@VoegtToe` or `@Wijzigt` these were refused before.
  const { sleutel, versie, fouten, versieOntbreekt } = leesKoppen(request, ifMatch);
  if (sleutel === undefined || fouten.length > 0) throw Problem.invalid(fouten);
  if (versieOntbreekt) throw new Problem(428);
  const account = actor as Account;
  const path = request.url.split('?', 1)[0]!;
  const gegevens = {
    account,
    commandId: commandIdOf(account.accountId, sleutel),
    fingerprint: requestFingerprint(optionsOf(request).sealKey, request.method, path, inhoud),
    ifMatch: versie,
    correlationId,
    traceparent,
  };
  const reply = http.getResponse<FastifyReply>();
  return new Verzoek(gegevens, (headers) => setAnswerHeaders(reply, headers));
}

const koppen = (ifMatch: IfMatch): MethodDecorator =>
  applyDecorators(
    UseGuards(new KoppenBewaker(ifMatch)),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg.',
      schema: { type: 'string', format: 'uuid', example: '6f1c2f0e-5b8e-4c56-9c39-0f2b8a7d4e11' },
    }),
    ...(ifMatch === 'geen'
      ? []
      : [
          ApiHeader({
            name: 'If-Match',
            required: ifMatch === 'verplicht',
            description: 'ETag van de versie waarop de opdracht berust, zoals "7".',
            schema: { type: 'string', pattern: '^"(0|[1-9][0-9]{0,8})"$', example: '"7"' },
          }),
          ApiExtension('x-eenplan-if-match', ifMatch),
        ]),
  );

/** A command that adds something, under `@Post`, with `@Opdracht('mag')`. */
export const VoegtToe = (): MethodDecorator => applyDecorators(koppen('mag'), Answers('ETag', 'Eenplan-Positie'));

/** A command that judges, changes or ends something that exists, under `@Post`, with `@Opdracht('verplicht')`. */
export const Wijzigt = (): MethodDecorator => applyDecorators(koppen('verplicht'), Answers('ETag', 'Eenplan-Positie'));

/** A command by somebody who may not know any version: neither If-Match nor ETag, with `@Opdracht('geen')`. */
export const ZonderVersie = (): MethodDecorator => applyDecorators(koppen('geen'), Answers('Eenplan-Positie'));
