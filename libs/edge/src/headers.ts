import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiExtension, ApiHeader } from '@nestjs/swagger';
import type { Written } from '@eenplan/event-store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { optionsOf } from './options.js';
import { type InvalidField, Problem } from './problem.js';
import { sealPositie, unsealPositie } from './seal.js';

export const POSITIE_HEADER = 'eenplan-positie';

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
  readonly version?: number | undefined;
  /** What the command wrote → Eenplan-Positie. */
  readonly written?: Written;
  /** Path and query of the next page → Link. */
  readonly next?: string;
}

/** Sets headers of an answer; for `@Res({ passthrough: true }) reply: FastifyReply`. */
export function setAnswerHeaders(reply: FastifyReply, { version, written, next }: AnswerHeaders): void {
  if (version !== undefined) reply.header('etag', etag(version));
  if (written !== undefined) reply.header(POSITIE_HEADER, sealPositie(optionsOf(reply.request).sealKey, written));
  if (next !== undefined) reply.header('link', `<${next}>; rel="next"`);
}

/** Documents which headers the good answers of an operation carry. */
export const Answers = (...names: ('ETag' | 'Eenplan-Positie' | 'Link')[]): MethodDecorator =>
  ApiExtension(ANSWER_HEADERS, names);
