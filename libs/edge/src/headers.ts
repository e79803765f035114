import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiExtension, ApiHeader } from '@nestjs/swagger';
import type { Written } from '@eenplan/event-store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { optionsOf } from './options.js';
import { type InvalidField, Problem } from './problem.js';
import { sealPositie, unsealPositie } from './seal.js';
import { isUuid } from './uuid.js';

export const POSITIE_HEADER = 'eenplan-positie';
export const IDEMPOTENCY_HEADER = 'idempotency-key';

/** Extension of an operation that says which headers its good answers carry; openApi() turns it into headers. */
export const ANSWER_HEADERS = 'x-eenplan-antwoordkoppen';
/** Extension of an operation that takes If-Match; it can answer 412 and 428. */
export const TAKES_IF_MATCH = 'x-eenplan-if-match';

function requestHeader(
  context: ExecutionContext,
  name: string,
): { value: string | undefined; request: FastifyRequest } {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const given = request.headers[name];
  return { request, value: Array.isArray(given) ? given.join(',') : given };
}

function invalidHeader(name: string, code: string, detail: string): Problem {
  const error: InvalidField = { in: 'header', pointer: `/${name}`, code, detail };
  return Problem.invalid([error]);
}

/** Applies a method decorator from within a parameter decorator. */
function onMethod(...decorators: MethodDecorator[]): ParameterDecorator {
  return (target, key) => {
    if (key === undefined) return;
    const descriptor = Object.getOwnPropertyDescriptor(target, key);
    if (descriptor) applyDecorators(...decorators)(target, key, descriptor);
  };
}

/** A stream version as strong ETag: `"7"`. */
export function etag(version: number): string {
  return `"${version}"`;
}

/** The version in an If-Match; undefined if it is not exactly one strong ETag of ours. */
export function parseIfMatch(value: string): number | undefined {
  const match = /^"(0|[1-9]\d{0,8})"$/.exec(value.trim());
  return match ? Number(match[1]) : undefined;
}

const ifMatch = (required: boolean) =>
  createParamDecorator(
    (_: unknown, context: ExecutionContext): number | undefined => {
      const { value } = requestHeader(context, 'if-match');
      if (value === undefined) {
        if (required) throw new Problem(428);
        return undefined;
      }
      const version = parseIfMatch(value);
      if (version === undefined)
        throw invalidHeader('If-Match', 'geen-etag', 'Dit moet de ETag van de laatste versie zijn, zoals "7".');
      return version;
    },
    [
      onMethod(
        ApiHeader({
          name: 'If-Match',
          required,
          description: 'ETag van de versie waarop de wijziging berust, zoals "7".',
          schema: { type: 'string', pattern: '^"(0|[1-9][0-9]{0,8})"$', example: '"7"' },
        }),
        ApiExtension(TAKES_IF_MATCH, required ? 'verplicht' : 'mag'),
      ),
    ],
  )();

/** The version that the client saw: `@IfMatch() version: number`. 428 without it, 400 if malformed. */
export const IfMatch = (): ParameterDecorator => ifMatch(true);

/** The same where it may be left out: `@OptionalIfMatch() version: number | undefined`. */
export const OptionalIfMatch = (): ParameterDecorator => ifMatch(false);

/** The client's key of this command, a UUID, required: `@IdempotencyKey() key: string`. */
export const IdempotencyKey = createParamDecorator(
  (_: unknown, context: ExecutionContext): string => {
    const { value } = requestHeader(context, IDEMPOTENCY_HEADER);
    if (value === undefined)
      throw invalidHeader('Idempotency-Key', 'ontbreekt', 'Stuur een nieuwe UUID mee; bij een herhaling dezelfde.');
    // RFC draft: the value is a structured string, so quotes are allowed.
    const key = value.replace(/^"(.*)"$/, '$1');
    if (!isUuid(key)) throw invalidHeader('Idempotency-Key', 'geen-uuid', 'Dit moet een UUID zijn.');
    return key.toLowerCase();
  },
  [
    onMethod(
      ApiHeader({
        name: 'Idempotency-Key',
        required: true,
        description: 'Een nieuwe UUID per opdracht. Dezelfde opdracht nog eens met dezelfde sleutel heeft één gevolg.',
        schema: { type: 'string', format: 'uuid', example: '6f1c2f0e-5b8e-4c56-9c39-0f2b8a7d4e11' },
      }),
    ),
  ],
);

/** The same as {@link Positie} where a request is at hand; undefined also for one that is not ours. */
export function positieOf(request: FastifyRequest): Written | undefined {
  const given = request.headers[POSITIE_HEADER];
  return typeof given === 'string' ? unsealPositie(optionsOf(request).sealKey, given) : undefined;
}

/** What an earlier command of this client wrote, if it sent that along: `@Positie() positie: Written | undefined`. */
export const Positie = createParamDecorator(
  (_: unknown, context: ExecutionContext): Written | undefined => {
    const { value, request } = requestHeader(context, POSITIE_HEADER);
    if (value === undefined) return undefined;
    const written = unsealPositie(optionsOf(request).sealKey, value);
    if (!written)
      throw invalidHeader(
        'Eenplan-Positie',
        'geen-positie',
        'Stuur de waarde terug zoals u die kreeg, of laat deze kop weg.',
      );
    return written;
  },
  [
    onMethod(
      ApiHeader({
        name: 'Eenplan-Positie',
        required: false,
        description: 'De Eenplan-Positie van een eigen opdracht: het antwoord wacht tot die erin verwerkt is.',
        schema: { type: 'string' },
      }),
    ),
  ],
);

export interface AnswerHeaders {
  /** Stream version → ETag. */
  readonly version?: number;
  /** What the command wrote → Eenplan-Positie. */
  readonly written?: Written;
  /** Path of what was made → Location. */
  readonly location?: string;
  /** Path and query of the next page → Link. */
  readonly next?: string;
}

/** Sets headers of an answer; for `@Res({ passthrough: true }) reply: FastifyReply`. */
export function setAnswerHeaders(reply: FastifyReply, { version, written, location, next }: AnswerHeaders): void {
  if (version !== undefined) reply.header('etag', etag(version));
  if (written !== undefined) reply.header(POSITIE_HEADER, sealPositie(optionsOf(reply.request).sealKey, written));
  if (location !== undefined) reply.header('location', location);
  if (next !== undefined) reply.header('link', `<${next}>; rel="next"`);
}

/** Documents which headers the good answers of an operation carry. */
export const Answers = (...names: ('ETag' | 'Eenplan-Positie' | 'Location' | 'Link')[]): MethodDecorator =>
  ApiExtension(ANSWER_HEADERS, names);
