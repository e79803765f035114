import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, CurrentActor, cursorOf, paged } from '@eenplan/edge';
import { Inzagelog, type Uitvoer } from '@eenplan/vault';
import type { FastifyReply } from 'fastify';
import { Casussen } from '../casussen.js';
import { LogLezer } from '../kopie/log-lezer.js';
import { Organisaties } from '../organisaties.js';
import { Toegang } from '../toegang.js';
import { UitvoerenPagina, UitvoerenQuery, type UitvoerRegel } from './uitvoeren.dto.js';

@ApiTags('Inzagen')
@Controller('inzagen/uitvoeren')
export class UitvoerenController {
  constructor(
    private readonly log: Inzagelog,
    private readonly casussen: Casussen,
    private readonly lezer: LogLezer,
    private readonly toegang: Toegang,
  ) {}

  @ApiOperation({
    summary: 'Bekijk wie lijsten als bestand ophaalde',
    description:
      'Wie welke lijst ophaalde, met welke filters, wanneer en hoeveel regels, de laatste eerst. Van de eigen gemeenten. Alleen voor een auditor.',
  })
  @ApiOkResponse({ type: UitvoerenPagina })
  @Answers('Link')
  @Get()
  async bekijkUitvoeren(
    @CurrentActor() actor: Actor,
    @Query() query: UitvoerenQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UitvoerenPagina> {
    this.toegang.eis(actor, 'toegangslog.zoeken');
    const { gemeenten } = actor;
    const vanWie = (await this.casussen.zijnAlle(gemeenten)) ? undefined : gemeenten;
    const na = cursorOf(reply.request, query)?.[0];
    const rijen = await this.log.uitvoer(vanWie, query.limiet + 1, na === undefined ? undefined : Number(na));
    const { items, volgende } = paged(reply, query, rijen, ({ nummer }) => [nummer]);
    const eigen = items.filter((een) => !vanWie || een.gemeenten.some((code) => vanWie.includes(code)));
    return { items: await this.regels(actor, eigen), ...(volgende === undefined ? {} : { volgende }) };
  }

  private async regels(actor: Actor, lijsten: readonly Uitvoer[]): Promise<UitvoerRegel[]> {
    const [casussen, namen] = await Promise.all([
      this.casussen.van(
        actor,
        lijsten.flatMap(({ filters }) => filters['casusId'] ?? []),
      ),
      Organisaties.van(
        this.lezer,
        lijsten.map(({ organisatieId }) => organisatieId),
      ),
    ]);
    const mag = this.toegang.magGeschiedenis(actor);
    return lijsten.map(
      ({ traceId, op, regels, personen, gemeenten: _, filters, accountId, organisatieId, ...rest }) => {
        const { casusId, ...gekozen } = filters;
        const casus = casussen.find((een) => een.casusId === casusId && mag(een));
        return {
          ...rest,
          spoor: traceId,
          opgehaaldOp: op,
          filters: gekozen,
          ...(casus && { casus: { casusId: casus.casusId, kenmerk: casus.kenmerk } }),
          aantalRegels: regels,
          aantalPersonen: personen,
          ...namen.zichtbaar(organisatieId, { accountId }),
          ...namen.toon(organisatieId),
        };
      },
    );
  }
}
