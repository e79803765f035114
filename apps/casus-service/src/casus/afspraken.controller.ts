import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IdParam } from '@eenplan/edge';
import { AfspraakAntwoord, CasusAntwoord } from '../dto/antwoord.dto.js';
import { eigenaarVan, GebeurdDto, RedenDto } from '../dto/gedeeld.dto.js';
import { Opdracht, VoegtToe, Wijzigt } from '../opdracht/opdracht.decorator.js';
import { Verzoek } from '../opdracht/verzoek.js';
import { OpdrachtController } from './opdracht.controller.js';
import { AfspraakDto, VerplaatsenDto } from './plan.dto.js';

@ApiTags('afspraken')
@Controller('casussen/:casusId/afspraken')
export class AfsprakenController extends OpdrachtController {
  constructor(@Inject(CommandBus) bus: CommandBus) {
    super(bus);
  }

  /**
   * Maakt een afspraak.
   * @remarks Samen gemaakt, of door de eigenaar zelf, is zij meteen open. Anders wacht zij op een ja van de
   * eigenaar.
   */
  @Post()
  @VoegtToe()
  afspraakMaken(
    @Opdracht('mag') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @Body() dto: AfspraakDto,
  ): Promise<AfspraakAntwoord> {
    const afspraakId = v.nieuwId('afspraak');
    const { doelId, tekst, eigenaar, uiterlijkDatum, oplossing, samen } = dto;
    return this.op(
      v.gebeurd(dto),
      { casusId, afspraakId },
      {
        type: 'AfspraakMaken',
        afspraakId,
        doelId,
        tekst: v.tekst('/tekst', tekst),
        eigenaar: eigenaarVan(eigenaar),
        uiterlijkDatum,
        oplossing:
          oplossing?.soort === 'maatwerk'
            ? { soort: 'maatwerk', reden: v.tekst('/oplossing/reden', oplossing.reden!) }
            : { soort: 'standaard' },
        samen: samen ?? false,
      },
    );
  }

  /**
   * Neemt een voorgestelde afspraak aan.
   * @remarks De eigenaar doet dit.
   */
  @Post(':afspraakId/aanneming')
  @Wijzigt()
  afspraakAannemen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('afspraakId') afspraakId: string,
    @Body() dto: GebeurdDto,
  ): Promise<CasusAntwoord> {
    return this.op(v.gebeurd(dto), { casusId }, { type: 'AfspraakAannemen', afspraakId });
  }

  /**
   * Legt vast dat een afspraak is nagekomen.
   * @remarks De eigenaar doet dit, of de regisseur.
   */
  @Post(':afspraakId/nakoming')
  @Wijzigt()
  afspraakNakomen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('afspraakId') afspraakId: string,
    @Body() dto: GebeurdDto,
  ): Promise<CasusAntwoord> {
    return this.op(v.gebeurd(dto), { casusId }, { type: 'AfspraakNakomen', afspraakId });
  }

  /**
   * Legt vast dat een afspraak niet is nagekomen, met een reden.
   * @remarks De eigenaar doet dit, of de regisseur.
   */
  @Post(':afspraakId/niet-nakoming')
  @Wijzigt()
  afspraakNietNakomen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('afspraakId') afspraakId: string,
    @Body() dto: RedenDto,
  ): Promise<CasusAntwoord> {
    const opdracht = { type: 'AfspraakNietNakomen', afspraakId, reden: v.tekst('/reden', dto.reden) } as const;
    return this.op(v.gebeurd(dto), { casusId }, opdracht);
  }

  /**
   * Verplaatst een afspraak naar een andere dag, met een reden.
   * @remarks De eigenaar doet dit, of de regisseur. De oude dag blijft in de geschiedenis.
   */
  @Post(':afspraakId/verplaatsingen')
  @Wijzigt()
  afspraakVerplaatsen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('afspraakId') afspraakId: string,
    @Body() dto: VerplaatsenDto,
  ): Promise<CasusAntwoord> {
    const { uiterlijkDatum } = dto;
    const reden = v.tekst('/reden', dto.reden);
    return this.op(v.gebeurd(dto), { casusId }, { type: 'AfspraakVerplaatsen', afspraakId, uiterlijkDatum, reden });
  }

  /**
   * Laat een afspraak vervallen, met een reden.
   * @remarks Zo zegt een eigenaar ook nee.
   */
  @Post(':afspraakId/verval')
  @Wijzigt()
  afspraakLatenVervallen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('afspraakId') afspraakId: string,
    @Body() dto: RedenDto,
  ): Promise<CasusAntwoord> {
    const opdracht = { type: 'AfspraakLatenVervallen', afspraakId, reden: v.tekst('/reden', dto.reden) } as const;
    return this.op(v.gebeurd(dto), { casusId }, opdracht);
  }
}
