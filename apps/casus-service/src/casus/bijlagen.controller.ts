import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiExtraModels, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { IdParam, NeemtBestand } from '@eenplan/edge';
import { BijlageAntwoord, CasusAntwoord } from '../dto/antwoord.dto.js';
import { GebeurdDto } from '../dto/gedeeld.dto.js';
import { Opdracht, VoegtToe, Wijzigt } from '../opdracht/opdracht.decorator.js';
import { type BestandOpdracht, OpdrachtMetBestand } from '../opdracht/opdracht-met-bestand.js';
import { Verzoek } from '../opdracht/verzoek.js';
import { BijlageDto } from './bijlagen.dto.js';
import { Bijlageontvangst } from './bijlageontvangst.js';
import { OpdrachtController } from './opdracht.controller.js';

@ApiTags('bijlagen')
@ApiExtraModels(BijlageDto)
@Controller('casussen/:casusId/bijlagen')
export class BijlagenController extends OpdrachtController {
  constructor(
    @Inject(CommandBus) bus: CommandBus,
    private readonly ontvangst: Bijlageontvangst,
  ) {
    super(bus);
  }

  /**
   * Voegt een bijlage toe: een PDF of een afbeelding van hoogstens 20 MB.
   * @remarks Wie bij de casus betrokken is, mag dit. Het soort bestand blijkt uit de inhoud: PDF, JPEG, PNG, WebP of HEIC.
   * De naam van het bestand en de titel zijn persoonsgegevens en staan, net als het bestand, alleen in de kluis. Stuur
   * multipart/form-data: eerst het deel gegevens (JSON), dan het deel bestand. Bij een herhaling met dezelfde
   * Idempotency-Key hoort hetzelfde bestand.
   */
  @Post()
  @VoegtToe()
  @NeemtBestand()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['gegevens', 'bestand'],
      properties: {
        gegevens: { allOf: [{ $ref: getSchemaPath(BijlageDto) }], description: 'Als JSON, vóór het bestand.' },
        bestand: { type: 'string', format: 'binary', description: 'Het bestand, hoogstens 20 MB.' },
      },
    },
  })
  async bijlageToevoegen(
    @OpdrachtMetBestand() opdracht: BestandOpdracht,
    @IdParam('casusId') casusId: string,
  ): Promise<BijlageAntwoord> {
    return this.ontvangst.neemAan(opdracht, casusId, (verzoek, antwoord) => this.klaar(verzoek, antwoord));
  }

  /**
   * Trekt een bijlage in die bij vergissing is toegevoegd.
   * @remarks Wie haar toevoegde doet dit, of de regisseur of de casuscoördinator. Dat zij er was, blijft te zien; het bestand
   * krijgt niemand meer.
   */
  @Post(':bijlageId/intrekking')
  @Wijzigt()
  bijlageIntrekken(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('casusId') casusId: string,
    @IdParam('bijlageId') bijlageId: string,
    @Body() dto: GebeurdDto,
  ): Promise<CasusAntwoord> {
    return this.op(v.gebeurd(dto), { casusId }, { type: 'BijlageIntrekken', bijlageId });
  }
}
