import { type CanActivate, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { DutchValidationPipe, type InvalidField, parseIfMatch, Problem } from '@eenplan/edge';
import { isUuid } from '@eenplan/kernel';
import type { FastifyRequest } from 'fastify';

/** Whether an operation judges, changes or ends something that exists, or only adds; `geen`: it takes no version. */
export type IfMatch = 'verplicht' | 'mag' | 'geen';

/** What the headers of a command say, and what is wrong with them. */
export interface Koppen {
  readonly sleutel: string | undefined;
  readonly versie: number | undefined;
  readonly fouten: readonly InvalidField[];
  /** If-Match is required and absent. */
  readonly versieOntbreekt: boolean;
}

export function leesKoppen({ headers }: FastifyRequest, ifMatch: IfMatch): Koppen {
  const fouten: InvalidField[] = [];
  const fout = (kop: string, code: string, detail: string) =>
    void fouten.push({ in: 'header', pointer: `/${kop}`, code, detail });
  const gegeven = headers['idempotency-key'];
  const sleutel = typeof gegeven === 'string' ? gegeven.replace(/^"(.*)"$/, '$1') : undefined;
  if (sleutel === undefined)
    fout('Idempotency-Key', 'ontbreekt', 'Stuur een nieuwe UUID mee; bij een herhaling dezelfde.');
  else if (!isUuid(sleutel)) fout('Idempotency-Key', 'geen-uuid', 'Dit moet een UUID zijn.');
  const kop = ifMatch === 'geen' ? undefined : headers['if-match'];
  const versie = kop === undefined ? undefined : parseIfMatch(kop);
  if (kop !== undefined && versie === undefined)
    fout('If-Match', 'geen-etag', 'Dit moet de ETag van de laatste versie zijn, zoals "7".');
  return { sleutel, versie, fouten, versieOntbreekt: kop === undefined && ifMatch === 'verplicht' };
}

/**
 * Refuses a command with wrong headers before its body would be refused on its own, so that one answer names all that is
 * wrong. 428 for an absent If-Match only when everything else is right.
 */
export class KoppenBewaker implements CanActivate {
  constructor(private readonly ifMatch: IfMatch) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const koppen = leesKoppen(context.switchToHttp().getRequest<FastifyRequest>(), this.ifMatch);
    return koppen.fouten.length > 0 || koppen.versieOntbreekt ? weiger(context, koppen) : true;
  }
}

async function weiger(context: ExecutionContext, { fouten }: Koppen): Promise<never> {
  const alle = [...fouten, ...(await overigeFouten(context))];
  throw alle.length > 0 ? Problem.invalid(alle) : new Problem(428);
}

interface Parameter {
  readonly index: number;
  readonly data?: string;
  readonly pipes: readonly PipeTransform[];
}

/** What the pipes would say of path and body, by what Nest keeps about the parameters of the method. */
async function overigeFouten(context: ExecutionContext): Promise<InvalidField[]> {
  const { body, params } = context.switchToHttp().getRequest<FastifyRequest>();
  const [klasse, methode] = [context.getClass(), context.getHandler().name];
  const types = Reflect.getMetadata('design:paramtypes', klasse.prototype as object, methode) as (new () => unknown)[];
  const parameters = Reflect.getMetadata(ROUTE_ARGS_METADATA, klasse, methode) as Record<string, Parameter>;
  const fouten: InvalidField[] = [];
  for (const [sleutel, { index, data, pipes }] of Object.entries(parameters)) {
    const soort = Number(sleutel.split(':')[0]);
    const metatype = types[index]!;
    if (soort === Number(RouteParamtypes.BODY))
      fouten.push(...(await foutenVan(() => new DutchValidationPipe().transform(body, { type: 'body', metatype }))));
    if (soort === Number(RouteParamtypes.PARAM))
      for (const pipe of pipes) {
        const waarde = (params as Record<string, unknown>)[data!];
        fouten.push(...(await foutenVan(() => pipe.transform(waarde, { type: 'param', metatype }) as unknown)));
      }
  }
  return fouten;
}

async function foutenVan(kijk: () => unknown): Promise<readonly InvalidField[]> {
  try {
    await kijk();
    return [];
  } catch (error) {
    if (error instanceof Problem && error.more.errors) return error.more.errors;
    throw error;
  }
}
