import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, CurrentActor, cursorOf, paged, Positie } from '@eenplan/edge';
import type { Written } from '@eenplan/event-store';
import type { FastifyReply } from 'fastify';
import { LogLezer } from '../kopie/log-lezer.js';
import { Toegang } from '../toegang.js';
import { OpenstellingenPagina, OpenstellingenQuery } from './openstellingen.dto.js';
import { Openstellingen } from './openstellingen.js';

@ApiTags('Openstellingen')
@Controller('openstellingen')
export class OpenstellingenController {
  constructor(
    private readonly openstellingen: Openstellingen,
    private readonly lezer: LogLezer,
    private readonly toegang: Toegang,
  ) {}

  @ApiOperation({
    summary: 'Bekijk welke dossiers open zijn of dat vragen',
    description:
      'Wat auditors van de eigen gemeenten vroegen en nog loopt: wat op goedkeuring wacht, en wat open is. De laatste eerst. Alleen voor een auditor.',
  })
  @ApiOkResponse({ type: OpenstellingenPagina })
  @Answers('Link')
  @Get()
  async bekijkOpenstellingen(
    @CurrentActor() actor: Actor,
    @Query() query: OpenstellingenQuery,
    @Positie() positie: Written | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenstellingenPagina> {
    this.toegang.eis(actor, 'bewijzen.lezen');
    await this.lezer.wacht(positie);
    const voor = cursorOf(reply.request, query)?.[0];
    const rijen = await this.openstellingen.lopend(actor, query.limiet + 1, {
      voor: voor === undefined ? undefined : Number(voor),
      casusId: query.casusId,
    });
    const { items, volgende } = paged(reply, query, rijen, ({ position }) => [Number(position)]);
    return { items: await this.openstellingen.regels(actor, items), ...(volgende === undefined ? {} : { volgende }) };
  }
}
