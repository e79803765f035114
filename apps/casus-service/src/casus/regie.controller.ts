import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IdParam } from '@eenplan/edge';
import { CasusAntwoord, OverdrachtAntwoord } from '../dto/antwoord.dto.js';
import { EigenaarDto, eigenaarVan, MedewerkerDto, RedenAlleenDto } from '../dto/gedeeld.dto.js';
import { Opdracht, VoegtToe, Wijzigt } from '../opdracht/opdracht.decorator.js';
import { Verzoek } from '../opdracht/verzoek.js';
import { OpdrachtController } from './opdracht.controller.js';
import { AanwijzenDto, OverdrachtDto, RegiewisselDto, type VoorkeurDto } from './regie.dto.js';

@ApiTags('regie')
@Controller('casussen/:casusId')
export class RegieController extends OpdrachtController {
  constructor(@Inject(CommandBus) bus: CommandBus) {
    super(bus);
  }

  /**
   * Wijst een regisseur aan.
   * @remarks De regie gaat over als deze aanvaardt. Tot dan is er de voorlopige regie.
   */
  @Post('aanwijzingen')
  @VoegtToe()
  regisseurAanwijzen(
    @Opdracht('mag') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Body() { organisatieId, medewerkerId, voorkeur }: AanwijzenDto,
  ): Promise<CasusAntwoord> {
    return this.op(
      v,
      { casusId },
      {
        type: 'RegisseurAanwijzen',
        organisatieId,
        ...(medewerkerId === undefined ? {} : { medewerkerId }),
        ...(voorkeur && { voorkeur: voorkeurVan(v, voorkeur) }),
      },
    );
  }

  /**
   * Noemt de medewerker die regisseur wordt.
   * @remarks De teamleider van de aangewezen organisatie doet dit.
   */
  @Post('aanwijzingen/huidige/noeming')
  @Wijzigt()
  regisseurNoemen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Body() { organisatieId, medewerkerId }: MedewerkerDto,
  ): Promise<CasusAntwoord> {
    return this.op(v, { casusId }, { type: 'RegisseurNoemen', organisatieId, medewerkerId });
  }

  /**
   * Trekt de aanwijzing in.
   * @remarks Zolang zij niet aanvaard is. De casuscoördinator doet dit; de voorlopige regie blijft.
   */
  @Post('aanwijzingen/huidige/intrekking')
  @Wijzigt()
  aanwijzingIntrekken(@Opdracht('verplicht') v: Verzoek, @IdParam('casusId') casusId: string): Promise<CasusAntwoord> {
    return this.op(v, { casusId }, { type: 'AanwijzingIntrekken' });
  }

  /**
   * Aanvaardt de regie.
   * @remarks Vanaf dat moment is de aangewezen medewerker regisseur.
   */
  @Post('aanwijzingen/huidige/aanvaarding')
  @Wijzigt()
  regieAanvaarden(@Opdracht('verplicht') v: Verzoek, @IdParam('casusId') casusId: string): Promise<CasusAntwoord> {
    return this.op(v, { casusId }, { type: 'RegieAanvaarden' });
  }

  /**
   * Weigert de regie, met een reden.
   * @remarks De voorlopige regie blijft.
   */
  @Post('aanwijzingen/huidige/weigering')
  @Wijzigt()
  regieWeigeren(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Body() { reden }: RedenAlleenDto,
  ): Promise<CasusAntwoord> {
    return this.op(v, { casusId }, { type: 'RegieWeigeren', reden: v.tekst('/reden', reden) });
  }

  /**
   * Biedt de regie aan voor overdracht.
   * @remarks De regisseur houdt de regie tot de ander aanvaardt. Na een termijn verloopt het aanbod.
   */
  @Post('overdrachten')
  @VoegtToe()
  overdrachtAanbieden(
    @Opdracht('mag') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Body() { organisatieId, medewerkerId, reden }: OverdrachtDto,
  ): Promise<OverdrachtAntwoord> {
    const overdrachtId = v.nieuwId('overdracht');
    return this.op(
      v,
      { casusId, overdrachtId },
      {
        type: 'OverdrachtAanbieden',
        overdrachtId,
        organisatieId,
        medewerkerId,
        ...v.eventueel('reden', '/reden', reden),
      },
    );
  }

  /**
   * Aanvaardt een overdracht.
   * @remarks Vanaf dat moment is de ander regisseur.
   */
  @Post('overdrachten/:overdrachtId/aanvaarding')
  @Wijzigt()
  overdrachtAanvaarden(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('overdrachtId') overdrachtId: string,
  ): Promise<CasusAntwoord> {
    return this.op(v, { casusId }, { type: 'OverdrachtAanvaarden', overdrachtId });
  }

  /**
   * Weigert een overdracht, met een reden.
   * @remarks De regisseur houdt de regie.
   */
  @Post('overdrachten/:overdrachtId/weigering')
  @Wijzigt()
  overdrachtWeigeren(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('overdrachtId') overdrachtId: string,
    @Body() { reden }: RedenAlleenDto,
  ): Promise<CasusAntwoord> {
    return this.op(v, { casusId }, { type: 'OverdrachtWeigeren', overdrachtId, reden: v.tekst('/reden', reden) });
  }

  /**
   * Trekt een aangeboden overdracht in.
   * @remarks Zolang de ander niet heeft aanvaard of geweigerd.
   */
  @Post('overdrachten/:overdrachtId/intrekking')
  @Wijzigt()
  overdrachtIntrekken(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('overdrachtId') overdrachtId: string,
  ): Promise<CasusAntwoord> {
    return this.op(v, { casusId }, { type: 'OverdrachtIntrekken', overdrachtId });
  }

  /**
   * Wisselt de regie meteen, met een reden.
   * @remarks De casuscoördinator doet dit.
   */
  @Post('regiewissels')
  @Wijzigt()
  regieWisselen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Body() { organisatieId, medewerkerId, reden }: RegiewisselDto,
  ): Promise<CasusAntwoord> {
    const opdracht = { type: 'RegieWisselen', organisatieId, medewerkerId, reden: v.tekst('/reden', reden) } as const;
    return this.op(v, { casusId }, opdracht);
  }

  /**
   * Geeft de voorlopige regie aan een andere casuscoördinator.
   * @remarks Van dezelfde gemeente, zolang er geen regisseur is. Een casuscoördinator doet dit.
   */
  @Post('voorlopige-regiewissels')
  @Wijzigt()
  voorlopigeRegieGeven(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Body() { organisatieId, medewerkerId }: MedewerkerDto,
  ): Promise<CasusAntwoord> {
    return this.op(v, { casusId }, { type: 'VoorlopigeRegieGeven', organisatieId, medewerkerId });
  }

  /**
   * Wijst aan wie het gezin als eerste belt.
   * @remarks Een medewerker of iemand uit het netwerk. Zonder aanwijzing is het de regisseur.
   */
  @Post('eerste-aanspreekpunt')
  @Wijzigt()
  eersteAanspreekpuntAanwijzen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Body() dto: EigenaarDto,
  ): Promise<CasusAntwoord> {
    return this.op(v, { casusId }, { type: 'EersteAanspreekpuntAanwijzen', aanspreekpunt: eigenaarVan(dto) });
  }
}

function voorkeurVan(v: Verzoek, { organisatieId, medewerkerId, tekst }: VoorkeurDto) {
  return {
    ...(organisatieId === undefined ? {} : { organisatieId }),
    ...(medewerkerId === undefined ? {} : { medewerkerId }),
    ...v.eventueel('tekst', '/voorkeur/tekst', tekst),
  };
}
