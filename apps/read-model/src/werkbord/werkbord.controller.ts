import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, cursorOf, paged, Positie, Problem } from '@eenplan/edge';
import type { Written } from '@eenplan/event-store';
import type { FastifyReply } from 'fastify';
import { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import type { CasusKijk } from '../beslissen/kijk.js';
import { eigenVolgorde } from '../gedeeld/eigen-volgorde.js';
import { HuidigeLezer, type Lezer } from '../gedeeld/lezer.js';
import type { Onthulling } from '../gedeeld/onthulling.js';
import { Medewerker } from '../gedeeld/onthulling.dto.js';
import { gevuld, tijd } from '../gedeeld/sql.js';
import { WerkbordPagina, WerkbordQuery, type WerkbordRegel } from './werkbord.dto.js';
import { regieGegeven, volgorde, type Wachtend, watWacht } from './wat-wacht.js';
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
    await this.lees.eigen.wacht(positie, 'werkbord', 'aanmeldingen', 'toegang', 'veiligheid');
    const gezien = await eigenVolgorde(
      query.limiet,
      cursorOf(reply.request, query),
      (na, aantal) => leesWerkbord(this.lees.als(lezer), lezer, query, na, aantal),
      (rijen) => watWacht(kijk, rijen),
      volgorde,
    );
    const { items, volgende } = paged(reply, query, gezien, volgorde.eigen);
    const onthulling = this.lees.onthulling(lezer, 'werkbord');
    const regels = items.map((een) => werkbordRegel(een, onthulling));
    await onthulling.open();
    return gevuld({ items: regels, volgende }) as WerkbordPagina;
  }
}

function werkbordRegel({ rij, kijk, redenen, acuut, sindsOp }: Wachtend, o: Onthulling): WerkbordRegel {
  return gevuld({
    soort: rij.soort,
    id: rij.id,
    kenmerk: rij.kenmerk,
    gemeente: rij.gemeente,
    acuut,
    sindsOp,
    redenen: redenen.map(({ reden, sinds_op, aanmelding_id, misschien_bekend }) =>
      gevuld({
        reden,
        sindsOp: tijd(sinds_op),
        aanmeldingId: aanmelding_id,
        misschienBekend: misschien_bekend || undefined,
      }),
    ),
    gevraagd: kijk && gevraagd(rij, kijk, o.in(kijk)),
    casusIds: rij.casus_ids,
  }) as WerkbordRegel;
}

function gevraagd(rij: WerkbordRij, kijk: CasusKijk, o: Onthulling): Medewerker | undefined {
  const { gevraagd_medewerker_id: medewerkerId, gevraagd_organisatie_id: organisatieId } = rij;
  if (organisatieId === null || !kijk.leest(regieGegeven(kijk, organisatieId))) return undefined;
  // Who does not answer is called.
  if (medewerkerId !== null) return o.medewerker(medewerkerId, organisatieId, true);
  const organisatie = o.organisatie(organisatieId);
  return organisatie && Object.assign(new Medewerker(), { organisatie });
}
