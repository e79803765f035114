import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, cursorOf, IdParam, paged, Positie, Problem } from '@eenplan/edge';
import type { Written } from '@eenplan/event-store';
import type { FastifyReply } from 'fastify';
import { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import { HuidigeLezer, type Lezer } from '../gedeeld/lezer.js';
import type { Onthulling } from '../gedeeld/onthulling.js';
import { gevuld } from '../gedeeld/sql.js';
import { WieDoetWat, type WieDoetWatLeefgebied, WieDoetWatPagina, WieDoetWatQuery } from './wie-doet-wat.dto.js';
import { type Leefgebied, leesWieDoetWat, type WieDoetWatRij } from './wie-doet-wat.query.js';

@ApiTags('Wie doet wat')
@Controller()
export class WieDoetWatController {
  constructor(private readonly lees: Leesgereedschap) {}

  @ApiOperation({
    summary: 'Bekijk wie wat doet in een open casus',
    description:
      'Per leefgebied welke organisaties er open afspraken hebben, met dubbelingen (twee of meer organisaties) en blinde vlekken (een hulpvraag en niemand die iets doet).',
  })
  @ApiOkResponse({ type: WieDoetWat, description: 'De leefgebieden van deze casus.' })
  @Get('casussen/:casusId/wie-doet-wat')
  async bekijkWieDoetWat(
    @HuidigeLezer() lezer: Lezer,
    @IdParam('casusId') casusId: string,
    @Positie() positie: Written | undefined,
  ): Promise<WieDoetWat> {
    await this.lees.eigen.wacht(positie, 'wie-doet-wat', 'casusdossier');
    const [rij] = await leesWieDoetWat(this.lees.db, lezer, { casusId, limiet: 1 });
    if (!rij) throw Problem.notFound();
    const onthulling = this.lees.onthulling(lezer, 'wie-doet-wat');
    const antwoord = wieDoetWat(rij, onthulling);
    await onthulling.open();
    return antwoord;
  }

  @ApiOperation({
    summary: 'Bekijk wie wat doet in alle open casussen',
    description:
      'Voor elke open casus die u mag zien, de oudste eerst: wie doet wat, met dubbelingen en blinde vlekken.',
  })
  @ApiOkResponse({ type: WieDoetWatPagina, description: 'Een pagina casussen.' })
  @Answers('Link')
  @Get('wie-doet-wat')
  async bekijkWieDoetWatLijst(
    @HuidigeLezer() lezer: Lezer,
    @Query() query: WieDoetWatQuery,
    @Positie() positie: Written | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WieDoetWatPagina> {
    await this.lees.eigen.wacht(positie, 'wie-doet-wat', 'casusdossier');
    const rijen = await leesWieDoetWat(this.lees.db, lezer, {
      gemeente: query.gemeente,
      na: cursorOf(reply.request, query),
      limiet: query.limiet + 1,
    });
    const { items, volgende } = paged(reply, query, rijen, (rij) => [rij.geopend_op, rij.casus_id]);
    const onthulling = this.lees.onthulling(lezer, 'wie-doet-wat');
    const regels = items.map((rij) => wieDoetWat(rij, onthulling));
    await onthulling.open();
    return gevuld({ items: regels, volgende }) as WieDoetWatPagina;
  }
}

function wieDoetWat(rij: WieDoetWatRij, o: Onthulling): WieDoetWat {
  const leefgebieden = rij.leefgebieden.map((een) => leefgebied(een, o));
  return {
    casusId: rij.casus_id,
    kenmerk: rij.kenmerk,
    gemeente: rij.gemeente,
    aantalDubbelingen: leefgebieden.filter(({ dubbeling }) => dubbeling).length,
    aantalBlindeVlekken: leefgebieden.filter(({ blindeVlek }) => blindeVlek).length,
    leefgebieden,
  };
}

function leefgebied({ leefgebied, organisaties, zelf, hulpvragen }: Leefgebied, o: Onthulling): WieDoetWatLeefgebied {
  return {
    leefgebied,
    organisaties: organisaties.map(({ organisatie_id, aantal }) => ({
      organisatie: o.organisatie(organisatie_id),
      aantalAfspraken: aantal,
    })),
    aantalAfsprakenGezinEnNetwerk: zelf,
    aantalOpenHulpvragen: hulpvragen,
    dubbeling: organisaties.length >= 2,
    // What the gezin and its network do themselves counts: then somebody does something.
    blindeVlek: hulpvragen > 0 && organisaties.length === 0 && zelf === 0,
  };
}
