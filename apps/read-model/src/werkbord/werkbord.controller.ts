import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, cursorOf, paged, Positie, Problem } from '@eenplan/edge';
import type { Written } from '@eenplan/event-store';
import type { FastifyReply } from 'fastify';
import { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import type { CasusKijk } from '../beslissen/kijk.js';
import type { Kijk } from '../beslissen/kijker.js';
import { zichtbaar } from '../beslissen/zichtbaar.js';
import { bladzijde } from '../gedeeld/bladzijde.js';
import { HuidigeLezer, type Lezer } from '../gedeeld/lezer.js';
import type { Onthulling } from '../gedeeld/onthulling.js';
import { Medewerker } from '../gedeeld/onthulling.dto.js';
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
    const { items, volgende } = paged(reply, query, gezien, ({ rij }) => sleutels(rij));
    const onthulling = this.lees.onthulling(lezer, 'werkbord');
    const regels = items.map((een) => werkbordRegel(een, onthulling));
    await onthulling.open();
    return gevuld({ items: regels, volgende }) as WerkbordPagina;
  }
}

interface Wachtend {
  readonly rij: WerkbordRij;
  /** Of a casus. */
  readonly kijk?: CasusKijk;
}

/** Casussen that the reader judges or assigns, and aanmeldingen that it judges. */
async function watWacht(kijk: Kijk, rijen: readonly WerkbordRij[]): Promise<Wachtend[]> {
  const casussen = rijen.flatMap(({ id, toegang }) => (toegang ? [{ casus_id: id, toegang }] : []));
  const gezien = new Map((await zichtbaar(kijk, casussen)).map(({ rij, kijk: van }) => [rij.casus_id, van]));
  return rijen.flatMap((rij): Wachtend[] => {
    if (rij.soort === 'aanmelding')
      return kijk.magMetAanmelding('aanmelding.beoordelen', { gemeente: rij.gemeente }) ? [{ rij }] : [];
    const van = gezien.get(rij.id);
    return van ? [{ rij, kijk: van }] : [];
  });
}

function werkbordRegel({ rij, kijk }: Wachtend, o: Onthulling): WerkbordRegel {
  return gevuld({
    soort: rij.soort,
    id: rij.id,
    kenmerk: rij.kenmerk,
    gemeente: rij.gemeente,
    acuut: rij.acuut,
    sindsOp: tijd(rij.sinds_op),
    redenen: rij.redenen.map(({ reden, sinds_op, aanmelding_id, misschien_bekend }) =>
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
  const regie = kijk.gegeven('regie', {
    gever: organisatieId,
    ...(organisatieId !== null && { onderdeel: { soort: 'organisatie', id: organisatieId } }),
  });
  if (organisatieId === null || !kijk.leest(regie)) return undefined;
  // Who does not answer is called.
  if (medewerkerId !== null) return o.medewerker(medewerkerId, organisatieId, true);
  const organisatie = o.organisatie(organisatieId);
  return organisatie && Object.assign(new Medewerker(), { organisatie });
}
