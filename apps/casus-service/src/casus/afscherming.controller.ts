import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IdParam } from '@eenplan/edge';
import { AfschermingAntwoord, CasusAntwoord } from '../dto/antwoord.dto.js';
import { RedenAlleenDto } from '../dto/gedeeld.dto.js';
import { persoonVan } from '../dto/persoon.dto.js';
import { Opdracht, VoegtToe, Wijzigt } from '../opdracht/opdracht.decorator.js';
import { Verzoek } from '../opdracht/verzoek.js';
import { AfschermingDto, OnderdeelDto } from './afscherming.dto.js';
import { OpdrachtController } from './opdracht.controller.js';

@ApiTags('bescherming')
@Controller('casussen/:casusId/veiligheidsafschermingen')
export class AfschermingController extends OpdrachtController {
  constructor(@Inject(CommandBus) bus: CommandBus) {
    super(bus);
  }

  /**
   * Schermt iemand af voor een ander.
   * @remarks Alles wat naar de beschermde leidt, is vanaf nu verborgen voor de ander, ook wat er later bij komt. De
   * regisseur of de casuscoördinator doet dit, ook na het sluiten.
   */
  @Post()
  @VoegtToe()
  veiligheidsafschermingInstellen(
    @Opdracht('mag') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Body() { beschermdeId, geweerde, reden }: AfschermingDto,
  ): Promise<AfschermingAntwoord> {
    const afschermingId = v.nieuwId('afscherming');
    const geweerdeId = v.persoon('/geweerde', persoonVan(geweerde));
    return this.op(
      v,
      { casusId, afschermingId },
      {
        type: 'VeiligheidsafschermingInstellen',
        afschermingId,
        beschermdeId,
        geweerdeId,
        genoemd: geweerde.persoonId !== undefined,
        // About whom it protects: under the key of the other it would be opened with the other's.
        reden: v.tekst('/reden', reden, [beschermdeId]),
      },
    );
  }

  /**
   * Geeft één onderdeel vrij voor wie geweerd wordt.
   * @remarks Alleen wie de regie heeft, doet dit. Alles begint verborgen.
   */
  @Post(':afschermingId/vrijgaven')
  @Wijzigt()
  onderdeelVrijgeven(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('afschermingId') afschermingId: string,
    @Body() { soort, onderdeelId: id }: OnderdeelDto,
  ): Promise<CasusAntwoord> {
    return this.op(v, { casusId }, { type: 'OnderdeelVrijgeven', afschermingId, onderdeel: { soort, id } });
  }

  /**
   * Verbergt een vrijgegeven onderdeel weer.
   * @remarks De regisseur of de casuscoördinator doet dit.
   */
  @Post(':afschermingId/sluitingen')
  @Wijzigt()
  onderdeelSluiten(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('afschermingId') afschermingId: string,
    @Body() { soort, onderdeelId: id }: OnderdeelDto,
  ): Promise<CasusAntwoord> {
    return this.op(v, { casusId }, { type: 'OnderdeelSluiten', afschermingId, onderdeel: { soort, id } });
  }

  /**
   * Stelt voor om de afscherming op te heffen, met een reden.
   * @remarks De afscherming blijft staan tot een ander het voorstel bevestigt.
   */
  @Post(':afschermingId/opheffingen')
  @Wijzigt()
  opheffingVoorstellen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('afschermingId') afschermingId: string,
    @Body() { reden }: RedenAlleenDto,
  ): Promise<CasusAntwoord> {
    return this.op(v, { casusId }, { type: 'OpheffingVoorstellen', afschermingId, reden: v.tekst('/reden', reden) });
  }

  /**
   * Trekt het voorstel om op te heffen in.
   * @remarks De regisseur of de casuscoördinator doet dit.
   */
  @Post(':afschermingId/opheffingen/huidige/intrekking')
  @Wijzigt()
  opheffingIntrekken(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('afschermingId') afschermingId: string,
  ): Promise<CasusAntwoord> {
    return this.op(v, { casusId }, { type: 'OpheffingIntrekken', afschermingId });
  }

  /**
   * Bevestigt het voorstel: de afscherming is opgeheven.
   * @remarks Een ander dan wie het voorstelde: de regisseur of een casuscoördinator.
   */
  @Post(':afschermingId/opheffingen/huidige/bevestiging')
  @Wijzigt()
  opheffingBevestigen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('afschermingId') afschermingId: string,
  ): Promise<CasusAntwoord> {
    return this.op(v, { casusId }, { type: 'OpheffingBevestigen', afschermingId });
  }
}
