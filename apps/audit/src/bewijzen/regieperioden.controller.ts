import { Controller, Get } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam } from '@eenplan/edge';
import { LogLezer } from '../kopie/log-lezer.js';
import { Casussen } from '../casussen.js';
import { Organisaties } from '../organisaties.js';
import { Kijkspoor } from '../uitvoer/kijkspoor.js';
import { Spoor } from '../uitvoer/spoor.js';
import { regieVan } from './regieperioden.js';
import { Regieperioden } from './regieperioden.dto.js';

@ApiTags('Bewijzen')
@Controller('casussen')
export class RegieperiodenController {
  constructor(
    private readonly lezer: LogLezer,
    private readonly casussen: Casussen,
    private readonly kijkspoor: Kijkspoor,
  ) {}

  @ApiOperation({
    summary: 'Lees wie wanneer voor een casus stond',
    description:
      'Speelt de casus af: wie ervoor stond, van wanneer tot wanneer, en of dat na elke opdracht precies één persoon was. Alleen voor een auditor.',
  })
  @ApiOkResponse({ type: Regieperioden })
  @ApiNotFoundResponse()
  @Get(':casusId/regieperioden')
  async leesRegieperioden(
    @CurrentActor() actor: Actor,
    @IdParam('casusId') casusId: string,
    @Spoor() spoor: string,
  ): Promise<Regieperioden> {
    const { events } = await this.casussen.stroom(actor, casusId);
    await this.kijkspoor.legVast(actor, spoor, 'controle-regie', [casusId]);
    const { geldig, ogenblikken, schendingen, perioden } = regieVan(events);
    const namen = await Organisaties.van(
      this.lezer,
      perioden.map((een) => een.organisatieId),
    );
    const items = perioden.map(({ medewerkerId, organisatieId, ...een }) => ({
      ...namen.zichtbaar(organisatieId, { medewerkerId }),
      ...namen.toon(organisatieId),
      ...een,
    }));
    return { geldig, ogenblikken, schendingen: [...schendingen], items };
  }
}
