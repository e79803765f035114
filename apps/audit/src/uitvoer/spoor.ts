import { contextOf } from '@eenplan/edge';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The W3C trace context of the request: under it the access log is written. */
export const Spoor = createParamDecorator(
  (_: unknown, context: ExecutionContext): string =>
    contextOf(context.switchToHttp().getRequest<FastifyRequest>()).traceparent,
);
