import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { AddressInfo, Server } from 'node:net';
import type { Written } from '@eenplan/event-store';
import { contextOf } from './context.js';
import { optionsOf } from './options.js';
import { Problem } from './problem.js';
import { positieOf } from './headers.js';

/** Who acts: an account, its role, and where it belongs. Holds no name. */
export interface Actor {
  readonly accountId: string;
  readonly rol: string;
  readonly organisatieId?: string;
  /** CBS codes of four digits. */
  readonly gemeenten: readonly string[];
  /** The person behind an inwoner's account. */
  readonly persoonId?: string;
}

/** Supplied by the app: who an account is. */
export abstract class Accounts {
  /** @param written what this client wrote itself, if it sent that along: an account may have been made by it */
  abstract find(accountId: string, written?: Written): Promise<Actor | undefined>;
}

export const ACTOR_HEADER = 'eenplan-actor';
const OPEN = 'eenplan:open';

/** A route that anyone may call. Every other route needs an actor. */
export const Open = () => SetMetadata(OPEN, true);

/** The actor of the request: `@CurrentActor() actor: Actor`. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = contextOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (!actor) throw new Problem(401);
  return actor;
});

/** Lets a request in once it is known who acts. Applies to every route that is not {@link Open}. */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly accounts: () => Accounts,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(OPEN, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const accountId = developmentAccountId(request);
    const actor = accountId === undefined ? undefined : await this.accounts().find(accountId, positieOf(request));
    if (!actor)
      throw new Problem(401, undefined, undefined, {
        headers: { 'www-authenticate': 'Eenplan-Actor realm="eenplan"' },
      });
    contextOf(request).actor = actor;
    return true;
  }
}

/**
 * The one place where the development header is read. It counts only with EENPLAN_ONTWIKKELING=1, while the server
 * listens on this machine alone, and for a request that names this machine; else it is as if it was not sent.
 */
function developmentAccountId(request: FastifyRequest): string | undefined {
  const given = request.headers[ACTOR_HEADER];
  if (!optionsOf(request).ontwikkeling || !isLocal(request.server.server)) return undefined;
  if (!namesThisMachine(request.headers.host)) return undefined;
  return typeof given === 'string' && /^[\w.:@-]{1,100}$/.test(given) ? given : undefined;
}

const local = new WeakMap<Server, boolean>();

/** Where a server listens is asked once, for as long as it does. */
function isLocal(server: Server): boolean {
  const known = local.get(server);
  if (known !== undefined) return known;
  const found = listensLocally(server.address());
  if (server.listening) {
    local.set(server, found);
    server.once('close', () => local.delete(server));
  }
  return found;
}

/** Whether a Host is this machine: a page elsewhere can point its own name at it (DNS rebinding), but not name it so. */
export function namesThisMachine(host: string | undefined): boolean {
  return host !== undefined && /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i.test(host);
}

/** True for a loopback address, and for a server that does not listen at all (a test injects its requests). */
export function listensLocally(address: AddressInfo | string | null): boolean {
  return address === null || (typeof address === 'object' && ['127.0.0.1', '::1'].includes(address.address));
}
