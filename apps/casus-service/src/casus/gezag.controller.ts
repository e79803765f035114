import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IdParam } from '@eenplan/edge';
import { CasusAntwoord } from '../dto/antwoord.dto.js';
import { Opdracht, Wijzigt } from '../opdracht/opdracht.decorator.js';
import { Verzoek } from '../opdracht/verzoek.js';
import { GezagVastleggen } from './casus.opdrachten.js';
import { GezagDto, GezagsbronDto, OuderVanDto } from './delen.dto.js';
import { OpdrachtController } from './opdracht.controller.js';

@ApiTags('gezin')
@Controller('casussen/:casusId/gezinsleden/:persoonId')
export class GezagController extends OpdrachtController {
  constructor(@Inject(CommandBus) bus: CommandBus) {
    super(bus);
  }

  /**
   * Legt vast wie ouder is van een gezinslid.
   * @remarks Vanaf 16 jaar leest een ouder alleen mee als de jongere dat goed vindt. De regisseur of de casuscoördinator
   * doet dit.
   */
  @Post('ouders')
  @Wijzigt()
  ouderVastleggen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('persoonId') kindId: string,
    @Body() { ouderId, bron }: OuderVanDto,
  ): Promise<CasusAntwoord> {
    return this.op(v, { casusId }, { type: 'OuderVastleggen', kindId, ouderId, bron });
  }

  /**
   * Haalt weg wie ten onrechte als ouder stond.
   * @remarks De geschiedenis blijft staan. De regisseur of de casuscoördinator doet dit.
   */
  @Post('ouders/:ouderId/intrekking')
  @Wijzigt()
  ouderIntrekken(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('persoonId') kindId: string,
    @IdParam('ouderId') ouderId: string,
  ): Promise<CasusAntwoord> {
    return this.op(v, { casusId }, { type: 'OuderIntrekken', kindId, ouderId });
  }

  /**
   * Legt vast wie gezag heeft over een kind.
   * @remarks Wie gezag heeft, leest mee met een kind tot 16 jaar, tenzij een veiligheidsafscherming dat tegenhoudt. Een
   * datum is niet nodig: het geldt vanaf nu, en hoe oud het kind is, weet de kluis.
   */
  @Post('gezaghebbenden')
  @Wijzigt()
  async gezagVastleggen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('persoonId') kindId: string,
    @Body() { gezaghebbendeId, bron }: GezagDto,
  ): Promise<CasusAntwoord> {
    const opdracht = { kindId, gezaghebbendeId, bron };
    return this.klaar(v, await this.bus.execute(new GezagVastleggen(v, casusId, opdracht)));
  }

  /**
   * Legt vast dat iemand geen gezag meer heeft over een kind.
   * @remarks Vanaf dat moment leest die persoon op grond van gezag niet meer mee. Bij 18 jaar hoeft dit niet.
   */
  @Post('gezaghebbenden/:gezaghebbendeId/beeindiging')
  @Wijzigt()
  gezagBeeindigen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('persoonId') kindId: string,
    @IdParam('gezaghebbendeId') gezaghebbendeId: string,
    @Body() { bron }: GezagsbronDto,
  ): Promise<CasusAntwoord> {
    return this.op(v, { casusId }, { type: 'GezagBeeindigen', kindId, gezaghebbendeId, bron });
  }
}
