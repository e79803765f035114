import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IdParam } from '@eenplan/edge';
import { CasusAntwoord, VraagAntwoord } from '../dto/antwoord.dto.js';
import { GebeurdDto } from '../dto/gedeeld.dto.js';
import { Opdracht, VoegtToe, Wijzigt } from '../opdracht/opdracht.decorator.js';
import { Verzoek } from '../opdracht/verzoek.js';
import { OpdrachtController } from './opdracht.controller.js';
import { BeantwoordenDto, LoslatenDto, PrioVraagDto, VolgordeDto, VraagInbrengenDto } from './vragen.dto.js';

@ApiTags('hulpvragen')
@Controller('casussen/:casusId')
export class VragenController extends OpdrachtController {
  constructor(@Inject(CommandBus) bus: CommandBus) {
    super(bus);
  }

  /**
   * Brengt een hulpvraag of een zorg in.
   * @remarks Wie bij de casus betrokken is, mag dit.
   */
  @Post('vragen')
  @VoegtToe()
  vraagInbrengen(
    @Opdracht('mag') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Body() dto: VraagInbrengenDto,
  ): Promise<VraagAntwoord> {
    const vraagId = v.nieuwId('vraag');
    const { soort, vraagstellerId, leefgebied } = dto;
    // The words of one person: theirs to have erased.
    const tekst = v.tekst('/tekst', dto.tekst, soort === 'hulpvraag' ? [vraagstellerId!] : undefined);
    return this.op(
      v.gebeurd(dto),
      { casusId, vraagId },
      {
        type: 'VraagInbrengen',
        vraag:
          soort === 'hulpvraag'
            ? { soort, vraagId, vraagstellerId: vraagstellerId!, tekst, leefgebied }
            : { soort, vraagId, tekst, leefgebied },
      },
    );
  }

  /**
   * Plaatst een vraag in het plan, nadat de regisseur de persoon gesproken heeft.
   * @remarks De regisseur of de casuscoördinator doet dit. Een geplaatste vraag komt in de volgende versie van het
   * plan.
   */
  @Post('vragen/:vraagId/plaatsing')
  @Wijzigt()
  vraagPlaatsen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('vraagId') vraagId: string,
    @Body() dto: GebeurdDto,
  ): Promise<CasusAntwoord> {
    return this.op(v.gebeurd(dto), { casusId }, { type: 'VraagPlaatsen', vraagId });
  }

  /**
   * Legt vast dat een hulpvraag beantwoord is, met wat de vraagsteller ervan vindt.
   * @remarks Was het de prio-vraag, dan wordt de volgende vraag dat voorlopig.
   */
  @Post('vragen/:vraagId/beantwoording')
  @Wijzigt()
  hulpvraagBeantwoorden(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('vraagId') vraagId: string,
    @Body() dto: BeantwoordenDto,
  ): Promise<CasusAntwoord> {
    return this.op(
      v.gebeurd(dto),
      { casusId },
      {
        type: 'HulpvraagBeantwoorden',
        vraagId,
        ...v.eventueel('oordeelVraagsteller', '/oordeelVraagsteller', dto.oordeelVraagsteller),
      },
    );
  }

  /**
   * Trekt een hulpvraag in.
   * @remarks De vraagsteller doet dit, of de regisseur namens hem of haar.
   */
  @Post('vragen/:vraagId/intrekking')
  @Wijzigt()
  hulpvraagIntrekken(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('vraagId') vraagId: string,
    @Body() dto: GebeurdDto,
  ): Promise<CasusAntwoord> {
    return this.op(v.gebeurd(dto), { casusId }, { type: 'HulpvraagIntrekken', vraagId });
  }

  /**
   * Laat een hulpvraag los, met een reden.
   * @remarks De casuscoördinator doet dit.
   */
  @Post('vragen/:vraagId/loslating')
  @Wijzigt()
  hulpvraagLoslaten(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('vraagId') vraagId: string,
    @Body() dto: LoslatenDto,
  ): Promise<CasusAntwoord> {
    return this.op(
      v.gebeurd(dto),
      { casusId },
      {
        type: 'HulpvraagLoslaten',
        vraagId,
        reden: dto.reden,
        ...v.eventueel('laatsteAanbod', '/laatsteAanbod', dto.laatsteAanbod),
        ...v.eventueel('toelichting', '/toelichting', dto.toelichting),
      },
    );
  }

  /**
   * Kiest met het gezin de prio-vraag.
   * @remarks Alle keuzes blijven leesbaar.
   */
  @Post('prio-vraag')
  @Wijzigt()
  prioVraagKiezen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Body() dto: PrioVraagDto,
  ): Promise<CasusAntwoord> {
    return this.op(
      v.gebeurd(dto),
      { casusId },
      {
        type: 'PrioVraagKiezen',
        vraagId: dto.vraagId,
        keuzes: dto.keuzes.map(({ persoonId, vraagId }) => ({ persoonId, vraagId })),
        ...v.eventueel('reden', '/reden', dto.reden),
      },
    );
  }

  /**
   * Bepaalt de volgorde van de open hulpvragen.
   * @remarks De prio-vraag blijft vooraan. De andere volgen in haar kielzog.
   */
  @Post('volgorde')
  @Wijzigt()
  volgordeBepalen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Body() dto: VolgordeDto,
  ): Promise<CasusAntwoord> {
    return this.op(v.gebeurd(dto), { casusId }, { type: 'VolgordeBepalen', vraagIds: dto.vraagIds });
  }
}
