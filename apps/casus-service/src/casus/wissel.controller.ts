import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IdParam } from '@eenplan/edge';
import { PersoonAntwoord } from '../dto/antwoord.dto.js';
import { persoonVan } from '../dto/persoon.dto.js';
import { Opdracht, Wijzigt } from '../opdracht/opdracht.decorator.js';
import { Verzoek } from '../opdracht/verzoek.js';
import { BsnVaststellen, PersoonSplitsen } from './casus.opdrachten.js';
import { OpdrachtController } from './opdracht.controller.js';
import { BsnVaststellenDto, SplitsenDto } from './wissel.dto.js';

@ApiTags('gezin')
@Controller('casussen/:casusId/personen/:persoonId')
export class WisselController extends OpdrachtController {
  constructor(@Inject(CommandBus) bus: CommandBus) {
    super(bus);
  }

  /**
   * Stelt het BSN vast van een gezinslid: later bekend geworden, of verbeterd.
   * @remarks Is het BSN al van een bekende met dezelfde geboortedatum, dan zijn de twee vanaf nu één persoon, in elke casus.
   * `persoonId` in het antwoord zegt onder welk nummer. Zijn zij gezinslid van twee lopende casussen, voeg die dan eerst samen.
   */
  @Post('bsn-vaststellingen')
  @Wijzigt()
  async bsnVaststellen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('persoonId') persoonId: string,
    @Body() { bsn, geboortedatum }: BsnVaststellenDto,
  ): Promise<PersoonAntwoord> {
    const uit = v.persoon('', { gegevens: { bsn, geboortedatum } });
    return this.klaar(v, await this.bus.execute(new BsnVaststellen(v, casusId, persoonId, uit, geboortedatum)));
  }

  /**
   * Legt vast dat een persoon in deze casus steeds een ander was, zoals bij een verkeerd BSN.
   * @remarks De ander neemt hier de plaats in, met alles wat hier over de persoon staat. Elders blijft de persoon wie zij is.
   */
  @Post('splitsingen')
  @Wijzigt()
  async persoonSplitsen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('persoonId') persoonId: string,
    @Body() { als }: SplitsenDto,
  ): Promise<PersoonAntwoord> {
    const wie = v.persoon('/als', persoonVan(als));
    return this.klaar(v, await this.bus.execute(new PersoonSplitsen(v, casusId, persoonId, wie)));
  }
}
