import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, CurrentActor, cursorOf, IdParam, paged, Problem } from '@eenplan/edge';
import type { FastifyReply } from 'fastify';
import { alleenAuditor } from '../accounts.js';
import { LogLezer } from '../kopie/log-lezer.js';
import { Geschiedenis } from './geschiedenis.js';
import { GeschiedenisPagina, GeschiedenisQuery, GevondenCasus, KenmerkQuery } from './geschiedenis.dto.js';

@ApiTags('Geschiedenis')
@Controller('casussen')
export class GeschiedenisController {
  constructor(
    private readonly geschiedenis: Geschiedenis,
    private readonly lezer: LogLezer,
  ) {}

  @ApiOperation({
    summary: 'Zoek een casus op kenmerk',
    description: 'Geeft het nummer van de casus met dit kenmerk. Alleen voor een auditor.',
  })
  @ApiOkResponse({ type: GevondenCasus })
  @ApiNotFoundResponse()
  @Get()
  async zoekCasus(@CurrentActor() actor: Actor, @Query() query: KenmerkQuery): Promise<GevondenCasus> {
    alleenAuditor(actor, 'casus');
    const kenmerk = query.kenmerk.toUpperCase();
    const casusId = await this.lezer.casusMetKenmerk(kenmerk);
    if (casusId === undefined) throw Problem.notFound();
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
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GeschiedenisPagina> {
    alleenAuditor(actor, 'casus');
    const na = Number(cursorOf(reply.request, query)?.[0] ?? 0);
    const regels = await this.geschiedenis.van(casusId, na, query.limiet + 1);
    if (!regels) throw Problem.notFound();
    const { items, volgende } = paged(reply, query, regels, (een) => [een.positie]);
    return { items: [...items], ...(volgende === undefined ? {} : { volgende }) };
  }
}
