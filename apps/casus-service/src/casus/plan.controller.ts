import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { IdParam, Problem } from '@eenplan/edge';
import { CasusAntwoord, ContactmomentAntwoord, DoelAntwoord } from '../dto/antwoord.dto.js';
import { GebeurdDto } from '../dto/gedeeld.dto.js';
import { Opdracht, VoegtToe, Wijzigt } from '../opdracht/opdracht.decorator.js';
import { Verzoek } from '../opdracht/verzoek.js';
import { OpdrachtController } from './opdracht.controller.js';
import { ContactmomentDto, DoelDto, DoelWijzigenDto, PlanAntwoordDto } from './plan.dto.js';

@ApiTags('plan')
@Controller('casussen/:casusId')
export class PlanController extends OpdrachtController {
  constructor(@Inject(CommandBus) bus: CommandBus) {
    super(bus);
  }

  /**
   * Stelt een doel, of stelt het voor: het telt mee als de regisseur het overneemt.
   * @remarks Wie bij de casus betrokken is, mag een doel voorstellen.
   */
  @Post('doelen')
  @VoegtToe()
  doelStellen(
    @Opdracht('mag') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Body() dto: DoelDto,
  ): Promise<DoelAntwoord> {
    const doelId = v.nieuwId('doel');
    const opdracht = {
      type: 'DoelStellen',
      doelId,
      vraagId: dto.vraagId,
      tekst: v.tekst('/tekst', dto.tekst),
    } as const;
    return this.op(v.gebeurd(dto), { casusId, doelId }, opdracht);
  }

  /**
   * Neemt een voorgesteld doel over in het plan.
   * @remarks De regisseur of de casuscoördinator doet dit.
   */
  @Post('doelen/:doelId/overname')
  @Wijzigt()
  doelOvernemen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('doelId') doelId: string,
    @Body() dto: GebeurdDto,
  ): Promise<CasusAntwoord> {
    return this.op(v.gebeurd(dto), { casusId }, { type: 'DoelOvernemen', doelId });
  }

  /**
   * Wijzigt de woorden van een doel.
   * @remarks De oude blijven in de geschiedenis.
   */
  @Post('doelen/:doelId/wijzigingen')
  @Wijzigt()
  doelWijzigen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('doelId') doelId: string,
    @Body() dto: DoelWijzigenDto,
  ): Promise<CasusAntwoord> {
    const opdracht = { type: 'DoelWijzigen', doelId, tekst: v.tekst('/tekst', dto.tekst) } as const;
    return this.op(v.gebeurd(dto), { casusId }, opdracht);
  }

  /**
   * Stelt een versie van het plan vast: wat er nu in staat.
   * @remarks De versie noemt de open vragen die geplaatst zijn, met hun doelen en open afspraken.
   */
  @Post('plan-versies')
  @Wijzigt()
  planVaststellen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Body() dto: GebeurdDto,
  ): Promise<CasusAntwoord> {
    return this.op(v.gebeurd(dto), { casusId }, { type: 'PlanVaststellen' });
  }

  /**
   * Geeft het antwoord van een gezinslid op een versie van het plan.
   * @remarks Een later antwoord wist een eerder niet uit.
   */
  @Post('plan-versies/:versie/antwoorden')
  @VoegtToe()
  @ApiParam({
    name: 'versie',
    description: 'De versie van het plan.',
    schema: { type: 'integer', minimum: 1, example: 1 },
  })
  planBeantwoorden(
    @Opdracht('mag') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Param('versie') versie: string,
    @Body() dto: PlanAntwoordDto,
  ): Promise<CasusAntwoord> {
    const { persoonId, akkoord, tekst } = dto;
    return this.op(
      v.gebeurd(dto),
      { casusId },
      {
        type: 'PlanBeantwoorden',
        versie: versieVan(versie),
        persoonId,
        akkoord,
        ...v.eventueel('tekst', '/tekst', tekst, [persoonId]),
      },
    );
  }

  /**
   * Legt een contactmoment vast.
   * @remarks Wie met wie sprak, wanneer, en in een regel waarover.
   */
  @Post('contactmomenten')
  @VoegtToe()
  contactVastleggen(
    @Opdracht('mag') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Body() dto: ContactmomentDto,
  ): Promise<ContactmomentAntwoord> {
    const contactmomentId = v.nieuwId('contactmoment');
    return this.op(
      v.gebeurd(dto),
      { casusId, contactmomentId },
      {
        type: 'ContactVastleggen',
        contactmomentId,
        met: dto.met,
        tekst: v.tekst('/tekst', dto.tekst, dto.met),
      },
    );
  }
}

function versieVan(gegeven: string): number {
  if (/^[1-9]\d{0,8}$/.test(gegeven)) return Number(gegeven);
  const detail = 'Dit moet een heel getal van 1 of meer zijn.';
  throw Problem.invalid([{ in: 'path', pointer: '/versie', code: 'geen-heel-getal', detail }]);
}
