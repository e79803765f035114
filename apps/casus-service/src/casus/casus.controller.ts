import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IdParam } from '@eenplan/edge';
import { CasusAntwoord } from '../dto/antwoord.dto.js';
import { RedenAlleenDto } from '../dto/gedeeld.dto.js';
import { Opdracht, Wijzigt } from '../opdracht/opdracht.decorator.js';
import { Verzoek } from '../opdracht/verzoek.js';
import {
  AfsluitenDto,
  BeoordelenDto,
  NaarCasusDto,
  NazorgDto,
  OrganisatieKeuzeDto,
  VeiligheidBeoordelenDto,
} from './casus.dto.js';
import { CasusBeoordelen, CasusHeropenen, CasussenSamenvoegen, type Oordeel } from './casus.opdrachten.js';
import { OpdrachtController } from './opdracht.controller.js';

@ApiTags('casussen')
@Controller('casussen/:casusId')
export class CasusController extends OpdrachtController {
  constructor(@Inject(CommandBus) bus: CommandBus) {
    super(bus);
  }

  /**
   * Beoordeelt een aanmelding.
   * @remarks De eerste aanmelding: starten, niet starten of doorgeleiden. Een aanmelding die erbij kwam: toevoegen.
   * De casuscoördinator doet dit.
   */
  @Post('beoordelingen')
  @Wijzigt()
  async aanmeldingBeoordelen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Body() dto: BeoordelenDto,
  ): Promise<CasusAntwoord> {
    return this.klaar(v, await this.bus.execute(new CasusBeoordelen(v, casusId, oordeel(v, dto))));
  }

  /**
   * Beoordeelt de veiligheid.
   * @remarks Acuut gevaar staat bovenaan, en houdt de casus open tot het is aanvaard of voorbij is.
   */
  @Post('veiligheidsbeoordelingen')
  @Wijzigt()
  veiligheidBeoordelen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Body() dto: VeiligheidBeoordelenDto,
  ): Promise<CasusAntwoord> {
    const { acuut, toelichting } = dto;
    return this.op(
      v,
      { casusId },
      {
        type: 'VeiligheidBeoordelen',
        acuut,
        ...v.eventueel('toelichting', '/toelichting', toelichting),
      },
    );
  }

  /**
   * Aanvaardt acuut gevaar.
   * @remarks Door Veilig Thuis of een gecertificeerde instelling die bij de casus betrokken is.
   */
  @Post('veiligheidsaanvaardingen')
  @Wijzigt()
  veiligheidAanvaarden(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Body() { organisatieId }: OrganisatieKeuzeDto,
  ): Promise<CasusAntwoord> {
    return this.op(v, { casusId }, { type: 'VeiligheidAanvaarden', organisatieId });
  }

  /**
   * Sluit de casus af.
   * @remarks Kan alleen als elke hulpvraag is beëindigd en de veiligheid niet acuut is. Anders zegt het antwoord wat
   * nog open staat.
   */
  @Post('afsluiting')
  @Wijzigt()
  casusAfsluiten(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Body() { reden, toelichting, nazorgDatum }: AfsluitenDto,
  ): Promise<CasusAntwoord> {
    return this.op(
      v,
      { casusId },
      {
        type: 'CasusAfsluiten',
        reden,
        ...v.eventueel('toelichting', '/toelichting', toelichting),
        ...(nazorgDatum === undefined ? {} : { nazorgDatum }),
      },
    );
  }

  /**
   * Plant nazorg voor een gesloten casus, of verzet die.
   * @remarks Wie het laatst de regie had, of de casuscoördinator, doet dit.
   */
  @Post('nazorg')
  @Wijzigt()
  nazorgPlannen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Body() { nazorgDatum }: NazorgDto,
  ): Promise<CasusAntwoord> {
    return this.op(v, { casusId }, { type: 'NazorgPlannen', nazorgDatum });
  }

  /**
   * Heropent een gesloten casus.
   * @remarks De casuscoördinator doet dit en heeft dan de voorlopige regie.
   */
  @Post('heropening')
  @Wijzigt()
  async casusHeropenen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Body() { reden }: RedenAlleenDto,
  ): Promise<CasusAntwoord> {
    return this.klaar(v, await this.bus.execute(new CasusHeropenen(v, casusId, v.tekst('/reden', reden))));
  }

  /**
   * Voegt deze casus samen met een andere.
   * @remarks Deze casus eindigt; gezin en plan gaan verder in de andere, met dezelfde nummers.
   */
  @Post('samenvoegingen')
  @Wijzigt()
  async casussenSamenvoegen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Body() { naarCasusId }: NaarCasusDto,
  ): Promise<CasusAntwoord> {
    return this.klaar(v, await this.bus.execute(new CasussenSamenvoegen(v, casusId, naarCasusId)));
  }
}

/** What belongs to another outcome is not used; the DTO has seen to what belongs to this one. */
function oordeel(v: Verzoek, { uitkomst, aanmeldingId, reden, organisatieId, begeleiding }: BeoordelenDto): Oordeel {
  switch (uitkomst) {
    case 'starten':
      return { uitkomst };
    case 'niet-starten':
      return { uitkomst, reden: v.tekst('/reden', reden!) };
    case 'doorgeleiden':
      return { uitkomst, organisatieId: organisatieId!, begeleiding: begeleiding! };
    case 'toevoegen':
      return { uitkomst, aanmeldingId: aanmeldingId! };
  }
}
