import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';
import { randomHex } from './random.js';
import { isUuid } from '@eenplan/kernel';

/** What belongs to one request. Whoever logs a line about it passes the correlation along: nothing finds it by itself. */
export interface RequestContext {
  readonly correlationId: string;
  /** W3C trace context of this service's own span: `00-<trace>-<span>-<flags>`. */
  readonly traceparent: string;
  /** Set by the guard once it is known who acts. */
  actor?: Actor;
}

export const CORRELATION_HEADER = 'x-correlation-id';

const contexts = new WeakMap<object, RequestContext>();

/** What a log line about a request says of it. */
export function logFieldsOf({ correlationId, traceparent }: RequestContext): {
  readonly correlationId: string;
  readonly traceId: string;
} {
  return { correlationId, traceId: traceparent.slice(3, 35) };
}

/** The context of a request, made from its headers the first time. */
export function contextOf(request: Pick<FastifyRequest, 'raw'>): RequestContext {
  const known = contexts.get(request.raw);
  if (known) return known;
  const context = contextFrom(request.raw.headers);
  contexts.set(request.raw, context);
  return context;
}

/** A context from headers; what is absent or malformed is made anew, never refused. */
export function contextFrom(headers: IncomingHttpHeaders): RequestContext {
  const given = headers[CORRELATION_HEADER];
  return {
    correlationId: typeof given === 'string' && isUuid(given) ? given.toLowerCase() : randomUUID(),
    traceparent: childTraceparent(headers['traceparent']),
  };
}

/** A new span under the given W3C traceparent, or a new trace if it is absent or malformed. */
export function childTraceparent(parent: string | string[] | undefined): string {
  const match = typeof parent === 'string' ? TRACEPARENT.exec(parent) : null;
  const valid = match !== null && match[1] !== 'ff' && !/^0+$/.test(match[2]!) && !/^0+$/.test(match[3]!);
  const trace = valid ? match[2]! : randomHex(16);
  return `00-${trace}-${randomHex(8)}-${valid ? match[4]! : '01'}`;
}

// A later version of the standard may append fields, version 00 may not.
const TRACEPARENT = /^(?!00-.{52,}-)([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:-.*)?$/;
