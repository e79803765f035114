import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, Problem } from '@eenplan/edge';
import { Casussen } from '../casussen.js';
import { LogLezer } from '../kopie/log-lezer.js';
import { dossierVan, totPeil } from './dossier.js';
import { Dossier, PeilQuery } from './dossier.dto.js';

@ApiTags('Dossier')
@Controller('casussen')
export class DossierController {
  constructor(
    private readonly lezer: LogLezer,
    private readonly casussen: Casussen,
  ) {}

  @ApiOperation({
    summary: 'Lees het dossier zoals het was',
    description:
      'De casus op een positie in het logboek, zoals die op een moment was vastgelegd, of met wat er toen gebeurd was. U mag deze grenzen samen gebruiken. Zonder grens: nu. Alleen voor een auditor.',
  })
  @ApiOkResponse({ type: Dossier })
  @Get(':casusId/dossier')
  async leesDossier(
    @CurrentActor() actor: Actor,
    @IdParam('casusId') casusId: string,
    @Query() { opPositie, vastgelegdOp, gebeurdOp }: PeilQuery,
  ): Promise<Dossier> {
    const { events } = await this.casussen.stroom(actor, casusId);
    const dossier = dossierVan(
      totPeil(events, {
        ...(opPositie === undefined ? {} : { positie: opPositie }),
        ...(vastgelegdOp === undefined ? {} : { vastgelegdOp }),
        ...(gebeurdOp === undefined ? {} : { gebeurdOp }),
      }),
    );
    if (!dossier) throw Problem.notFound();
    await this.noem(dossier);
    return dossier;
  }

  /** Organisations are no persons: they are called by their names. */
  private async noem({ antwoordt, organisaties }: Dossier): Promise<void> {
    const allen = [...(antwoordt ? [antwoordt] : []), ...organisaties];
    const namen = await this.lezer.organisatieNamen(allen.map(({ organisatieId }) => organisatieId));
    for (const een of allen) {
      const naam = namen.get(een.organisatieId);
      if (naam !== undefined) een.organisatie = naam;
    }
  }
}
