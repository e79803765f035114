import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IdParam } from '@eenplan/edge';
import { CasusAntwoord, GrondslagAntwoord, ToestemmingAntwoord } from '../dto/antwoord.dto.js';
import { GebeurdDto, RedenAlleenDto } from '../dto/gedeeld.dto.js';
import { Opdracht, VoegtToe, Wijzigt } from '../opdracht/opdracht.decorator.js';
import { Verzoek } from '../opdracht/verzoek.js';
import { DelingVastleggen } from './casus.opdrachten.js';
import { type DelingDto, GrondslagDto, OuderDto, ToestemmingDto } from './delen.dto.js';
import { OpdrachtController } from './opdracht.controller.js';

@ApiTags('bescherming')
@Controller('casussen/:casusId')
export class DelenController extends OpdrachtController {
  constructor(@Inject(CommandBus) bus: CommandBus) {
    super(bus);
  }

  /**
   * Stelt een wettelijke grondslag vast om gegevens te delen.
   * @remarks Per klasse van gegevens, gever, ontvanger en doel. De regisseur of de casuscoördinator doet dit.
   */
  @Post('grondslagen')
  @VoegtToe()
  async grondslagVaststellen(
    @Opdracht('mag') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Body() dto: GrondslagDto,
  ): Promise<GrondslagAntwoord> {
    const grondslagId = v.nieuwId('grondslag');
    const { grondslag } = dto;
    const opdracht = { type: 'GrondslagVaststellen', grondslagId, grondslag, ...delingVan(dto) } as const;
    return this.klaar(v, await this.bus.execute(new DelingVastleggen(v, opdracht, { casusId, grondslagId })));
  }

  /**
   * Beëindigt een grondslag, met een reden.
   * @remarks Vanaf dat moment wordt er op deze grondslag niets meer gedeeld.
   */
  @Post('grondslagen/:grondslagId/beeindiging')
  @Wijzigt()
  grondslagBeeindigen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('grondslagId') grondslagId: string,
    @Body() { reden }: RedenAlleenDto,
  ): Promise<CasusAntwoord> {
    return this.op(v, { casusId }, { type: 'GrondslagBeeindigen', grondslagId, reden: v.tekst('/reden', reden) });
  }

  /**
   * Legt toestemming vast.
   * @remarks Van de persoon zelf, of opgetekend door een medewerker. Toestemming vervangt nooit een grondslag die er
   * niet is.
   */
  @Post('toestemmingen')
  @VoegtToe()
  async toestemmingGeven(
    @Opdracht('mag') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Body() dto: ToestemmingDto,
  ): Promise<ToestemmingAntwoord> {
    const toestemmingId = v.nieuwId('toestemming');
    const { persoonId, gegevenDoor } = dto;
    const wie = { persoonId, ...(gegevenDoor && { gegevenDoor }) };
    const opdracht = { type: 'ToestemmingGeven', toestemmingId, ...wie, ...delingVan(dto) } as const;
    v.gebeurd(dto);
    return this.klaar(v, await this.bus.execute(new DelingVastleggen(v, opdracht, { casusId, toestemmingId })));
  }

  /**
   * Trekt toestemming in.
   * @remarks Door de persoon zelf, of opgetekend door een medewerker.
   */
  @Post('toestemmingen/:toestemmingId/intrekking')
  @Wijzigt()
  toestemmingIntrekken(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('toestemmingId') toestemmingId: string,
    @Body() dto: GebeurdDto,
  ): Promise<CasusAntwoord> {
    return this.op(v.gebeurd(dto), { casusId }, { type: 'ToestemmingIntrekken', toestemmingId });
  }

  /**
   * Laat een ouder meelezen.
   * @remarks De jongere zelf doet dit, of een medewerker tekent het op. Nodig vanaf 16 jaar.
   */
  @Post('gezinsleden/:persoonId/meelezers')
  @Wijzigt()
  inzageOudersToestaan(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('persoonId') persoonId: string,
    @Body() { ouderId }: OuderDto,
  ): Promise<CasusAntwoord> {
    return this.op(v, { casusId }, { type: 'InzageOudersToestaan', persoonId, ouderId });
  }

  /**
   * Laat een ouder niet meer meelezen.
   * @remarks De jongere zelf doet dit, of een medewerker tekent het op.
   */
  @Post('gezinsleden/:persoonId/meelezers/:ouderId/intrekking')
  @Wijzigt()
  inzageOudersIntrekken(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('persoonId') persoonId: string,
    @IdParam('ouderId') ouderId: string,
  ): Promise<CasusAntwoord> {
    return this.op(v, { casusId }, { type: 'InzageOudersIntrekken', persoonId, ouderId });
  }
}

function delingVan({ klasse, geverId, ontvangerId, verwerkingsdoel, geldigTotDatum }: DelingDto) {
  return { klasse, geverId, ontvangerId, verwerkingsdoel, ...(geldigTotDatum === undefined ? {} : { geldigTotDatum }) };
}
