import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, cursorOf, paged, Positie } from '@eenplan/edge';
import type { Written } from '@eenplan/event-store';
import type { FastifyReply } from 'fastify';
import { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import { alleen, HuidigeLezer, type Lezer } from '../gedeeld/lezer.js';
import { gevuld, tijd } from '../gedeeld/sql.js';
import { WerkbordPagina, WerkbordQuery, type WerkbordRegel } from './werkbord.dto.js';
import { leesWerkbord, type WerkbordRij } from './werkbord.query.js';

@ApiTags('Werkbord')
@Controller('werkbord')
export class WerkbordController {
  constructor(private readonly lees: Leesgereedschap) {}

  @ApiOperation({
    summary: 'Bekijk het werkbord',
    description:
      'Wat op een casuscoördinator van uw gemeenten wacht, en waarom. Acuut gevaar staat bovenaan, daarna wat het langst wacht. Alleen voor een casuscoördinator.',
  })
  @ApiOkResponse({ type: WerkbordPagina, description: 'Een pagina van het werkbord.' })
  @Answers('Link')
  @Get()
  async bekijkWerkbord(
    @HuidigeLezer() lezer: Lezer,
    @Query() query: WerkbordQuery,
    @Positie() positie: Written | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WerkbordPagina> {
    alleen(lezer, 'casuscoordinator');
    await this.lees.eigen.wacht(positie, 'werkbord', 'aanmeldingen');
    const rijen = await leesWerkbord(this.lees.db, lezer, query, cursorOf(reply.request, query));
    const { items, volgende } = paged(reply, query, rijen, (rij) => [String(!rij.acuut), rij.sinds_op, rij.id]);
    return gevuld({ items: items.map(werkbordRegel), volgende }) as WerkbordPagina;
  }
}

function werkbordRegel(rij: WerkbordRij): WerkbordRegel {
  return gevuld({
    soort: rij.soort,
    id: rij.id,
    kenmerk: rij.kenmerk,
    gemeente: rij.gemeente,
    acuut: rij.acuut,
    sindsOp: tijd(rij.sinds_op),
    redenen: rij.redenen.map(({ reden, sinds_op, aanmelding_id }) =>
      gevuld({ reden, sindsOp: tijd(sinds_op), aanmeldingId: aanmelding_id }),
    ),
    casusIds: rij.casus_ids,
  }) as WerkbordRegel;
}
