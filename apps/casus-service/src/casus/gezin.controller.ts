import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IdParam } from '@eenplan/edge';
import { CasusAntwoord, PersoonAntwoord } from '../dto/antwoord.dto.js';
import { GezinslidDto, persoonVan } from '../dto/persoon.dto.js';
import { Opdracht, VoegtToe, Wijzigt } from '../opdracht/opdracht.decorator.js';
import { Verzoek } from '../opdracht/verzoek.js';
import { NaarCasusDto } from './casus.dto.js';
import { GezinslidVerhuizen } from './casus.opdrachten.js';
import { BetrokkeneDto, OrganisatieBetrekkenDto, VertrekDto } from './gezin.dto.js';
import { OpdrachtController } from './opdracht.controller.js';

@ApiTags('gezin')
@Controller('casussen/:casusId')
export class GezinController extends OpdrachtController {
  constructor(@Inject(CommandBus) bus: CommandBus) {
    super(bus);
  }

  /**
   * Voegt een gezinslid toe: iemand die deze casus kent (persoonId) of een nieuwe, ook een kind dat nog niet geboren is.
   * @remarks Iemand die al gezinslid is van een andere open casus, kan hier geen gezinslid worden.
   */
  @Post('gezinsleden')
  @VoegtToe()
  gezinslidToevoegen(
    @Opdracht('mag') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Body() dto: GezinslidDto,
  ): Promise<PersoonAntwoord> {
    const persoonId = v.persoon('', persoonVan(dto));
    const [genoemd, ongeboren] = [dto.persoonId !== undefined, dto.ongeboren ?? false];
    return this.op(v, { casusId, persoonId }, { type: 'GezinslidToevoegen', persoonId, genoemd, ongeboren });
  }

  /**
   * Meldt dat een kind geboren is.
   * @remarks Een kind dat nog niet geboren was, is vanaf nu een gezinslid met een eigen stem.
   */
  @Post('gezinsleden/:persoonId/geboorte')
  @Wijzigt()
  geboorteMelden(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('persoonId') persoonId: string,
  ): Promise<CasusAntwoord> {
    return this.op(v, { casusId }, { type: 'GezinslidGeborenMelden', persoonId });
  }

  /**
   * Legt vast dat een gezinslid niet meer bij deze casus hoort.
   * @remarks Kan niet voor de vraagsteller van een open hulpvraag, de eigenaar van een open afspraak of het laatste
   * gezinslid.
   */
  @Post('gezinsleden/:persoonId/vertrek')
  @Wijzigt()
  gezinslidLatenVertrekken(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('persoonId') persoonId: string,
    @Body() { reden }: VertrekDto,
  ): Promise<CasusAntwoord> {
    return this.op(
      v,
      { casusId },
      {
        type: 'GezinslidLatenVertrekken',
        persoonId,
        ...v.eventueel('reden', '/reden', reden),
      },
    );
  }

  /**
   * Laat een gezinslid verhuizen naar een andere casus, op één moment.
   * @remarks Deze persoon is op elk moment gezinslid van hoogstens één open casus.
   */
  @Post('gezinsleden/:persoonId/verhuizingen')
  @Wijzigt()
  async gezinslidVerhuizen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('persoonId') persoonId: string,
    @Body() { naarCasusId }: NaarCasusDto,
  ): Promise<CasusAntwoord> {
    return this.klaar(v, await this.bus.execute(new GezinslidVerhuizen(v, casusId, persoonId, naarCasusId)));
  }

  /**
   * Voegt iemand om het gezin heen toe.
   * @remarks Bijvoorbeeld een mantelzorger of een ouder buiten het gezin. Deze heeft alleen de rechten van die rol.
   */
  @Post('betrokkenen')
  @VoegtToe()
  betrokkeneToevoegen(
    @Opdracht('mag') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Body() dto: BetrokkeneDto,
  ): Promise<PersoonAntwoord> {
    const persoonId = v.persoon('', persoonVan(dto));
    const genoemd = dto.persoonId !== undefined;
    return this.op(v, { casusId, persoonId }, { type: 'BetrokkeneToevoegen', persoonId, genoemd, rol: dto.rol });
  }

  /**
   * Legt vast dat iemand geen betrokkene meer is.
   * @remarks Kan niet zolang er een open afspraak op naam van deze persoon staat.
   */
  @Post('betrokkenen/:persoonId/vertrek')
  @Wijzigt()
  betrokkeneLatenVertrekken(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('persoonId') persoonId: string,
  ): Promise<CasusAntwoord> {
    return this.op(v, { casusId }, { type: 'BetrokkeneLatenVertrekken', persoonId });
  }

  /**
   * Betrekt een organisatie bij de casus, of verandert op welke leefgebieden zij helpt.
   * @remarks De regisseur of de casuscoördinator doet dit, met een organisatie die voor de gemeente werkt.
   */
  @Post('organisaties')
  @VoegtToe()
  organisatieBetrekken(
    @Opdracht('mag') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Body() { organisatieId, leefgebieden }: OrganisatieBetrekkenDto,
  ): Promise<CasusAntwoord> {
    return this.op(v, { casusId }, { type: 'OrganisatieBetrekken', organisatieId, leefgebieden });
  }

  /**
   * Beëindigt de betrokkenheid van een organisatie.
   * @remarks Kan niet zolang de regisseur er werkt of er een open afspraak op naam van de organisatie staat.
   */
  @Post('organisaties/:organisatieId/vertrek')
  @Wijzigt()
  betrokkenheidBeeindigen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('organisatieId') organisatieId: string,
  ): Promise<CasusAntwoord> {
    return this.op(v, { casusId }, { type: 'BetrokkenheidBeeindigen', organisatieId });
  }
}
