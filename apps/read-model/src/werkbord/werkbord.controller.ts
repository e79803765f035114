import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, cursorOf, paged, Positie, Problem } from '@eenplan/edge';
import type { Written } from '@eenplan/event-store';
import type { FastifyReply } from 'fastify';
import { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import type { Kijk } from '../beslissen/kijker.js';
import { zichtbaar } from '../beslissen/zichtbaar.js';
import { bladzijde } from '../gedeeld/bladzijde.js';
import { HuidigeLezer, type Lezer } from '../gedeeld/lezer.js';
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
    const kijk = await this.lees.kijk(lezer);
    if (!kijk.magInInstallatie('werkbord.lezen')) throw new Problem(403);
    await this.lees.eigen.wacht(positie, 'werkbord', 'aanmeldingen', 'toegang');
    const sleutels = (rij: WerkbordRij) => [String(!rij.acuut), rij.sinds_op, rij.id];
    const gezien = await bladzijde(
      query.limiet,
      cursorOf(reply.request, query),
      (na, aantal) => leesWerkbord(this.lees.als(lezer), lezer, query, na, aantal),
      sleutels,
      (rijen) => watWacht(kijk, rijen),
    );
    const { items, volgende } = paged(reply, query, gezien, sleutels);
    return gevuld({ items: items.map(werkbordRegel), volgende }) as WerkbordPagina;
  }
}

/** Casussen that the reader judges or assigns, and aanmeldingen that it judges. */
async function watWacht(kijk: Kijk, rijen: readonly WerkbordRij[]): Promise<WerkbordRij[]> {
  const casussen = rijen.flatMap(({ id, toegang }) => (toegang ? [{ casus_id: id, toegang }] : []));
  const gezien = new Set((await zichtbaar(kijk, casussen)).map(({ rij }) => rij.casus_id));
  return rijen.filter(({ soort, id, gemeente }) =>
    soort === 'casus' ? gezien.has(id) : kijk.magMetAanmelding('aanmelding.beoordelen', { gemeente }),
  );
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
