import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, cursorOf, paged, Positie } from '@eenplan/edge';
import type { Written } from '@eenplan/event-store';
import type { FastifyReply } from 'fastify';
import { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import { HuidigeLezer, type Lezer } from '../gedeeld/lezer.js';
import type { Onthulling } from '../gedeeld/onthulling.js';
import { gevuld, tijd } from '../gedeeld/sql.js';
import { CasusoverzichtPagina, CasusoverzichtQuery, type CasusRegel } from './casusoverzicht.dto.js';
import { leesOverzicht, type OverzichtRegel } from './casusoverzicht.query.js';

@ApiTags('Casussen')
@Controller('casussen')
export class CasusoverzichtController {
  constructor(private readonly lees: Leesgereedschap) {}

  @ApiOperation({
    summary: 'Bekijk het overzicht van open casussen',
    description:
      'De open casussen die u mag zien: status, wie er aanspreekbaar is, de prio-vraag, afspraken die te laat zijn, en hoe lang het gezin op een regisseur wacht.',
  })
  @ApiOkResponse({ type: CasusoverzichtPagina, description: 'Een pagina van het overzicht.' })
  @Answers('Link')
  @Get()
  async bekijkCasusoverzicht(
    @HuidigeLezer() lezer: Lezer,
    @Query() query: CasusoverzichtQuery,
    @Positie() positie: Written | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CasusoverzichtPagina> {
    await this.lees.eigen.wacht(positie, 'casusoverzicht', 'casusdossier');
    const rijen = await leesOverzicht(this.lees.db, lezer, query, cursorOf(reply.request, query));
    const { items, volgende } = paged(reply, query, rijen, (rij) => [rij.sleutel, rij.casus_id]);
    const onthulling = this.lees.onthulling(lezer, 'casusoverzicht');
    const regels = items.map((rij) => casusRegel(rij, onthulling.in(rij.casus_id)));
    await onthulling.open();
    return gevuld({ items: regels, volgende }) as CasusoverzichtPagina;
  }
}

function casusRegel(rij: OverzichtRegel, o: Onthulling): CasusRegel {
  return gevuld({
    casusId: rij.casus_id,
    kenmerk: rij.kenmerk,
    gemeente: rij.gemeente,
    status: rij.status,
    regie: rij.regie,
    regisseur: o.medewerker(rij.antwoordt_medewerker_id, rij.antwoordt_organisatie_id),
    veiligheidAcuut: rij.veiligheid_acuut,
    prioVraag:
      rij.prio_vraag_id === null
        ? undefined
        : gevuld({
            vraagId: rij.prio_vraag_id,
            voorlopig: !rij.prio_gekozen,
            leefgebied: rij.leefgebied,
            tekst: o.tekst(rij.tekst_id),
          }),
    aantalTeLaat: rij.te_laat,
    aantalOpenAfspraken: rij.open_afspraken,
    geopendOp: tijd(rij.geopend_op),
    wachtSindsOp: tijd(rij.wacht_sinds_op),
    dagenWachtend: rij.dagen_wachtend,
  }) as CasusRegel;
}
