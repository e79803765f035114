import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, cursorOf, IdParam, paged, Positie, Problem } from '@eenplan/edge';
import type { Written } from '@eenplan/event-store';
import type { FastifyReply } from 'fastify';
import { zichtbaar } from '../beslissen/zichtbaar.js';
import { bladzijde } from '../gedeeld/bladzijde.js';
import { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import { HuidigeLezer, type Lezer } from '../gedeeld/lezer.js';
import { gevuld } from '../gedeeld/sql.js';
import { WieDoetWat, WieDoetWatPagina, WieDoetWatQuery } from './wie-doet-wat.dto.js';
import { wieDoetWat } from './wie-doet-wat.opbouw.js';
import { leesWieDoetWat, type WieDoetWatRij } from './wie-doet-wat.query.js';

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
    await this.lees.eigen.wacht(positie, 'wie-doet-wat', 'casusdossier', 'toegang');
    const rijen = await leesWieDoetWat(this.lees.als(lezer), lezer, { casusId, limiet: 1 });
    const [een] = await zichtbaar(await this.lees.kijk(lezer), rijen);
    if (!een) throw Problem.notFound();
    const onthulling = this.lees.onthulling(lezer, 'wie-doet-wat');
    const antwoord = wieDoetWat(een.rij, een.kijk, onthulling);
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
    await this.lees.eigen.wacht(positie, 'wie-doet-wat', 'casusdossier', 'toegang');
    const kijk = await this.lees.kijk(lezer);
    const sleutels = (rij: WieDoetWatRij) => [rij.geopend_op, rij.casus_id];
    const gezien = await bladzijde(
      query.limiet,
      cursorOf(reply.request, query),
      (na, limiet) => leesWieDoetWat(this.lees.als(lezer), lezer, { gemeente: query.gemeente, na, limiet }),
      sleutels,
      (rijen) => zichtbaar(kijk, rijen),
    );
    const { items, volgende } = paged(reply, query, gezien, ({ rij }) => sleutels(rij));
    const onthulling = this.lees.onthulling(lezer, 'wie-doet-wat');
    const regels = items.map((een) => wieDoetWat(een.rij, een.kijk, onthulling));
    await onthulling.open();
    return gevuld({ items: regels, volgende }) as WieDoetWatPagina;
  }
}
