import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, Problem } from '@eenplan/edge';
import { Casussen } from '../casussen.js';
import { LogLezer } from '../kopie/log-lezer.js';
import { Organisaties } from '../organisaties.js';
import { Kijkspoor } from '../uitvoer/kijkspoor.js';
import { Spoor } from '../uitvoer/spoor.js';
import { naarDossier, organisatiesIn, staatVan, totPeil } from './dossier.js';
import { Dossier, PeilQuery } from './dossier.dto.js';

@ApiTags('Dossier')
@Controller('casussen')
export class DossierController {
  constructor(
    private readonly lezer: LogLezer,
    private readonly casussen: Casussen,
    private readonly kijkspoor: Kijkspoor,
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
    @Spoor() spoor: string,
  ): Promise<Dossier> {
    const { events } = await this.casussen.stroom(actor, casusId);
    const staat = staatVan(
      totPeil(events, {
        ...(opPositie === undefined ? {} : { positie: opPositie }),
        ...(vastgelegdOp === undefined ? {} : { vastgelegdOp }),
        ...(gebeurdOp === undefined ? {} : { gebeurdOp }),
      }),
    );
    if (!staat) throw Problem.notFound();
    await this.kijkspoor.legVast(actor, spoor, 'controle-dossier', [casusId]);
    return naarDossier(staat, await Organisaties.van(this.lezer, organisatiesIn(staat)));
  }
}
