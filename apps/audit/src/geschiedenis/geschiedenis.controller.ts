import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, CurrentActor, cursorOf, IdParam, paged } from '@eenplan/edge';
import type { FastifyReply } from 'fastify';
import { Casussen } from '../casussen.js';
import { Kijkspoor } from '../uitvoer/kijkspoor.js';
import { Spoor } from '../uitvoer/spoor.js';
import { Geschiedenis } from './geschiedenis.js';
import { GeschiedenisPagina, GeschiedenisQuery, GevondenCasus, KenmerkQuery } from './geschiedenis.dto.js';

@ApiTags('Geschiedenis')
@Controller('casussen')
export class GeschiedenisController {
  constructor(
    private readonly geschiedenis: Geschiedenis,
    private readonly casussen: Casussen,
    private readonly kijkspoor: Kijkspoor,
  ) {}

  @ApiOperation({
    summary: 'Zoek een casus op kenmerk',
    description: 'Geeft het nummer van de casus met dit kenmerk. Alleen voor een auditor.',
  })
  @ApiOkResponse({ type: GevondenCasus })
  @ApiNotFoundResponse()
  @Get()
  async zoekCasus(@CurrentActor() actor: Actor, @Query() query: KenmerkQuery): Promise<GevondenCasus> {
    const { casusId, kenmerk } = await this.casussen.metKenmerk(actor, query.kenmerk.toUpperCase());
    return { casusId, kenmerk };
  }

  @ApiOperation({
    summary: 'Lees de geschiedenis van een casus',
    description:
      'Alle gebeurtenissen van de casus en haar aanmeldingen, op volgorde: wie, wanneer, wat. Alleen voor een auditor.',
  })
  @ApiOkResponse({ type: GeschiedenisPagina })
  @Answers('Link')
  @Get(':casusId/geschiedenis')
  async leesGeschiedenis(
    @CurrentActor() actor: Actor,
    @IdParam('casusId') casusId: string,
    @Query() query: GeschiedenisQuery,
    @Spoor() spoor: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GeschiedenisPagina> {
    const { events: casus } = await this.casussen.stroom(actor, casusId);
    const na = cursorOf(reply.request, query)?.[0];
    const verder = na !== undefined || query.vanafNummer !== undefined;
    await this.kijkspoor.legVast(actor, spoor, 'controle-geschiedenis', [casusId], verder);
    const { regels, aantal } = await this.geschiedenis.van(casus, {
      ...(na !== undefined && { na: Number(na) }),
      ...(query.vanafNummer !== undefined && { vanafNummer: query.vanafNummer }),
      limiet: query.limiet + 1,
      terug: query.volgorde === 'laatste-eerst',
    });
    const { items, volgende } = paged(reply, query, regels, (een) => [een.positie]);
    return { items: [...items], aantal, ...(volgende === undefined ? {} : { volgende }) };
  }
}
