import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IdParam } from '@eenplan/edge';
import { CasusAntwoord, NoodtoegangAntwoord, OpenstellingAntwoord } from '../dto/antwoord.dto.js';
import { RedenAlleenDto } from '../dto/gedeeld.dto.js';
import { Opdracht, Wijzigt, VoegtToe, ZonderVersie } from '../opdracht/opdracht.decorator.js';
import { Verzoek } from '../opdracht/verzoek.js';
import { NoodtoegangDto, NoodtoegangOordeelDto } from './bescherming.dto.js';
import { neemNoodtoegang } from './noodtoegang.controller.js';
import { OpdrachtController } from './opdracht.controller.js';

@ApiTags('bescherming')
@Controller('casussen/:casusId')
export class BeschermingController extends OpdrachtController {
  constructor(@Inject(CommandBus) bus: CommandBus) {
    super(bus);
  }

  /**
   * Neemt noodtoegang, met een reden.
   * @remarks Voor een medewerker van een crisisdienst, Veilig Thuis of een gecertificeerde instelling, ook als deze niet
   * betrokken is. Kort, en een ander beoordeelt het achteraf. Zonder If-Match en zonder ETag.
   */
  @Post('noodtoegangen')
  @ZonderVersie()
  async noodtoegangNemen(
    @Opdracht('geen') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Body() body: NoodtoegangDto,
  ): Promise<NoodtoegangAntwoord> {
    return neemNoodtoegang(this.bus, v, { casusId }, body);
  }

  /**
   * Beoordeelt noodtoegang achteraf.
   * @remarks Een casuscoördinator doet dit, een ander dan wie de noodtoegang nam. Onterecht: zij eindigt meteen.
   */
  @Post('noodtoegangen/:noodtoegangId/beoordelingen')
  @Wijzigt()
  noodtoegangBeoordelen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('noodtoegangId') noodtoegangId: string,
    @Body() { oordeel, reden }: NoodtoegangOordeelDto,
  ): Promise<CasusAntwoord> {
    const opdracht = { type: 'NoodtoegangBeoordelen', noodtoegangId, oordeel } as const;
    return this.op(v, { casusId }, { ...opdracht, reden: v.tekst('/reden', reden) });
  }

  /**
   * Vraagt om de teksten van dit dossier te lezen, met een reden.
   * @remarks Een auditor doet dit. Het dossier gaat open als een andere auditor dat goedkeurt.
   */
  @Post('openstellingen')
  @VoegtToe()
  openstellingVragen(
    @Opdracht('mag') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Body() { reden }: RedenAlleenDto,
  ): Promise<OpenstellingAntwoord> {
    const openstellingId = v.nieuwId('openstelling');
    const opdracht = { type: 'OpenstellingVragen', openstellingId, reden: v.tekst('/reden', reden) } as const;
    return this.op(v, { casusId, openstellingId }, opdracht);
  }

  /**
   * Keurt goed dat een auditor dit dossier leest.
   * @remarks Een andere auditor dan wie het vroeg. Het dossier gaat na een tijd vanzelf dicht.
   */
  @Post('openstellingen/:openstellingId/goedkeuring')
  @Wijzigt()
  openstellingGoedkeuren(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('openstellingId') openstellingId: string,
  ): Promise<CasusAntwoord> {
    return this.op(v, { casusId }, { type: 'OpenstellingGoedkeuren', openstellingId });
  }

  /**
   * Sluit het dossier weer, of wijst de vraag af.
   * @remarks Een auditor van de gemeente doet dit.
   */
  @Post('openstellingen/:openstellingId/beeindiging')
  @Wijzigt()
  openstellingBeeindigen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('openstellingId') openstellingId: string,
  ): Promise<CasusAntwoord> {
    return this.op(v, { casusId }, { type: 'OpenstellingBeeindigen', openstellingId });
  }
}
