import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Written } from '@eenplan/event-store';
import { contextOf, type RequestContext } from './context.js';
import { Problem } from './problem.js';
import { positieOf } from './headers.js';

/** Who acts: an account, its roles, and where it belongs. Holds no name. */
export interface Actor {
  readonly accountId: string;
  /** The role that says most about why somebody acts. */
  readonly rol: string;
  /** All roles that count for this request. */
  readonly rollen: readonly string[];
  readonly organisatieId?: string;
  /** CBS codes of four digits. */
  readonly gemeenten: readonly string[];
  /** The person behind an inwoner's account. */
  readonly persoonId?: string;
}

/** What an access token that was found right says of its holder. */
export interface Aangemeld {
  /** The account, or the client id of a system. */
  readonly sub: string;
  readonly organisatieId?: string;
  readonly gemeenten: readonly string[];
  readonly rollen: readonly string[];
  readonly persoonId?: string;
  /** The client that the token was given to. */
  readonly clientId: string;
}

/** Why somebody does not come in, as the answer needs it. */
export interface Weigering {
  readonly status: number;
  readonly code: string;
  /** Dutch: what is wrong, and what to do next. */
  readonly uitleg: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Which claim or field is wrong, for the log; never a value of it. */
  readonly onderdeel?: string;
}

/** Supplied by the app: what the header `Authorization` is worth. A bad token is an answer, not an error. */
export abstract class Herkenning {
  abstract keur(
    authorization: string | undefined,
  ): Promise<
    { readonly ok: true; readonly aanspraken: Aangemeld } | { readonly ok: false; readonly weigering: Weigering }
  >;
}

/** Who may act, or why not. */
export type Gevonden<A extends Actor = Actor> =
  { readonly ok: true; readonly actor: A } | { readonly ok: false; readonly weigering: Weigering };

/** Supplied by the app: what an account is now. Asked for every request, for that an account ended is in no token. */
export abstract class Accounts {
  /** @param written what this client wrote itself, if it sent that along: an account may have been made by it */
  abstract find(aangemeld: Aangemeld, written?: Written): Promise<Gevonden>;
}

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
  #herkenning: Herkenning | undefined;
  #accounts: Accounts | undefined;

  constructor(
    private readonly reflector: Reflector,
    private readonly supplied: { herkenning(): Herkenning; accounts(): Accounts },
    /** Is told of everybody who does not come in. */
    private readonly geweigerd: (weigering: Weigering, context: RequestContext) => void = () => undefined,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(OPEN, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    this.#herkenning ??= this.supplied.herkenning();
    this.#accounts ??= this.supplied.accounts();
    const keuring = await this.#herkenning.keur(request.headers.authorization);
    if (!keuring.ok) return this.#weiger(request, keuring.weigering);
    const found = await this.#accounts.find(keuring.aanspraken, positieOf(request));
    if (!found.ok) return this.#weiger(request, found.weigering);
    contextOf(request).actor = found.actor;
    return true;
  }

  #weiger(request: FastifyRequest, weigering: Weigering): never {
    this.geweigerd(weigering, contextOf(request));
    throw problemOf(weigering);
  }
}

function problemOf({ status, code, uitleg, headers }: Weigering): Problem {
  return new Problem(status, code, uitleg, { headers });
}

/** Whether a Host is this machine: a page elsewhere can point its own name at it (DNS rebinding), but not name it so. */
export function namesThisMachine(host: string | undefined): boolean {
  return host !== undefined && /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i.test(host);
}
