import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, cursorOf, IdParam, paged, Positie, Problem, setAnswerHeaders } from '@eenplan/edge';
import type { Written } from '@eenplan/event-store';
import type { FastifyReply } from 'fastify';
import { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import { HuidigeLezer, type Lezer } from '../gedeeld/lezer.js';
import type { Medewerker } from '../gedeeld/onthulling.dto.js';
import { gevuld, tijd } from '../gedeeld/sql.js';
import {
  OrganisatieDetail,
  type OrganisatieMedewerker,
  type OrganisatieRegel,
  OrganisatiesPagina,
  OrganisatiesQuery,
} from './organisaties.dto.js';
import { leesOrganisatie, leesOrganisaties, leestBereik, type OrganisatieGelezen } from './organisaties.query.js';

@ApiTags('Organisaties')
@Controller('organisaties')
export class OrganisatiesController {
  constructor(private readonly lees: Leesgereedschap) {}

  @ApiOperation({
    summary: 'Bekijk de organisaties',
    description: 'Gemeenten en partners van het convenant, op naam. Wie er werkt staat bij de organisatie zelf.',
  })
  @ApiOkResponse({ type: OrganisatiesPagina, description: 'Een pagina organisaties.' })
  @Answers('Link')
  @Get()
  async bekijkOrganisaties(
    @Query() query: OrganisatiesQuery,
    @Positie() positie: Written | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisatiesPagina> {
    await this.lees.eigen.wacht(positie, 'organisaties');
    const rijen = await leesOrganisaties(this.lees.db, query, cursorOf(reply.request, query));
    const { items, volgende } = paged(reply, query, rijen, (rij) => [rij.naam, rij.stream_id]);
    return gevuld({ items: items.map(organisatieRegel), volgende }) as OrganisatiesPagina;
  }

  @ApiOperation({
    summary: 'Bekijk een organisatie',
    description:
      'De organisatie met haar medewerkers, voor wie bij een organisatie werkt. Een beheerder ziet de medewerkers zonder naam; een inwoner ziet ze niet. Hoe iemand te bereiken is, leest een casuscoördinator, en wie samen met die organisatie in een casus werkt. De ETag is de versie van de organisatie.',
  })
  @ApiOkResponse({ type: OrganisatieDetail, description: 'De organisatie.' })
  @Answers('ETag')
  @Get(':organisatieId')
  async bekijkOrganisatie(
    @HuidigeLezer() lezer: Lezer,
    @IdParam('organisatieId') organisatieId: string,
    @Positie() positie: Written | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisatieDetail> {
    await this.lees.eigen.wacht(positie, 'organisaties');
    const rij = await leesOrganisatie(this.lees.db, organisatieId);
    if (!rij) throw Problem.notFound();
    const onthulling = this.lees.onthulling(lezer, 'organisatie');
    const kijk = await this.lees.kijk(lezer);
    const zietNamen = kijk.magMetOrganisatie('medewerkers.lezen', { organisatieId, gemeenten: rij.gemeenten });
    const zichtbaar = zietNamen || lezer.rollen.includes('beheerder') ? rij.medewerkers : [];
    const bereikbaar = zietNamen && (await leestBereik(this.lees.db, lezer, rij));
    const regels = zichtbaar.map((een): [OrganisatieMedewerker, Medewerker | undefined] => [
      gevuld({
        medewerkerId: een.medewerker_id,
        rollen: [...een.rollen],
        vanDienst: een.medewerker_id === rij.van_dienst_id,
        sindsOp: tijd(een.sinds_op),
        totOp: tijd(een.tot_op),
      }) as OrganisatieMedewerker,
      zietNamen ? onthulling.bekendeMedewerker(een.medewerker_id, organisatieId, bereikbaar) : undefined,
    ]);
    await onthulling.open();
    for (const [regel, onthuld] of regels) {
      const { naam, telefoon, email } = onthuld ?? {};
      Object.assign(regel, gevuld({ naam, telefoon, email }));
    }
    setAnswerHeaders(reply, { version: rij.version });
    return { ...organisatieRegel(rij), medewerkers: regels.map(([regel]) => regel) };
  }
}

function organisatieRegel(rij: OrganisatieGelezen): OrganisatieRegel {
  return {
    organisatieId: rij.stream_id,
    naam: rij.naam,
    soort: rij.soort,
    gemeenten: [...rij.gemeenten],
    convenantDatum: rij.convenant_datum,
    magBsn: rij.mag_bsn,
    datGevoelig: rij.dat_gevoelig,
    veiligheidsketen: rij.veiligheidsketen,
  };
}
