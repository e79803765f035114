import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, CurrentActor, cursorOf, paged } from '@eenplan/edge';
import type { FastifyReply } from 'fastify';
import { Toegang } from '../toegang.js';
import { Kijkspoor } from '../uitvoer/kijkspoor.js';
import { Spoor } from '../uitvoer/spoor.js';
import { BevindingenPagina, BevindingenQuery } from './bevindingen.dto.js';
import { Bevindingen } from './bevindingen.js';

@ApiTags('Bevindingen')
@Controller('bevindingen')
export class BevindingenController {
  constructor(
    private readonly bevindingen: Bevindingen,
    private readonly toegang: Toegang,
    private readonly kijkspoor: Kijkspoor,
  ) {}

  @ApiOperation({
    summary: 'Zoek wat opvalt',
    description:
      'Gebeurtenissen van één selectie in de casussen van de eigen gemeenten, de laatste eerst. Geen namen en geen teksten. Alleen voor een auditor.',
  })
  @ApiOkResponse({ type: BevindingenPagina })
  @Answers('Link')
  @Get()
  async zoekBevindingen(
    @CurrentActor() actor: Actor,
    @Query() query: BevindingenQuery,
    @Spoor() spoor: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BevindingenPagina> {
    this.toegang.eis(actor, 'bewijzen.lezen');
    const voor = cursorOf(reply.request, query)?.[0];
    const rijen = await this.bevindingen.zoek(
      actor,
      query,
      query.limiet + 1,
      voor === undefined ? undefined : Number(voor),
    );
    const { items, volgende } = paged(reply, query, rijen, ({ position }) => [Number(position)]);
    const regels = await this.bevindingen.regels(actor, items);
    const gezien = regels.map(({ casusId }) => casusId);
    await this.kijkspoor.legVast(actor, spoor, 'controle-bevindingen', gezien, voor !== undefined);
    return { items: regels, ...(volgende === undefined ? {} : { volgende }) };
  }
}
