import { createParamDecorator, type ExecutionContext, type Type } from '@nestjs/common';
import { type Bestand, DutchValidationPipe, metBestand } from '@eenplan/edge';
import type { FastifyRequest } from 'fastify';
import { verzoekVan } from './opdracht.decorator.js';
import type { Verzoek } from './verzoek.js';

/** A command with a file: what it asks is known before the file came in, and all of it only after. */
export interface BestandOpdracht {
  /**
   * Reads the request. Memory holds a part of the file only, and a no is answered when the rest has come in.
   * @param vorm the DTO of the part with the fields
   */
  lees<D extends object, R>(vorm: Type<D>, werk: (dto: D, bestand: Bestand) => Promise<R>): Promise<R>;
  /** The request, by all that makes it this one and no other. The same key with something else is another request. */
  verzoek(inhoud: unknown): Verzoek;
}

/** As `@Opdracht('mag')`, of a route with `@NeemtBestand()`. */
export const OpdrachtMetBestand = createParamDecorator((_: unknown, context: ExecutionContext): BestandOpdracht => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const keuring = new DutchValidationPipe();
  return {
    lees: (vorm, werk) =>
      metBestand(request, async (gegevens, bestand) =>
        werk((await keuring.transform(gegevens, { type: 'body', metatype: vorm })) as never, bestand),
      ),
    verzoek: (inhoud) => verzoekVan('mag', context, inhoud),
  };
});
