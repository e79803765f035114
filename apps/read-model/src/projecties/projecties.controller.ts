import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { IdParam, Problem } from '@eenplan/edge';
import type { ProjectionStatus } from '@eenplan/event-log';
import { Projector } from '@eenplan/event-log';
import { alleen, HuidigeLezer, type Lezer } from '../gedeeld/lezer.js';
import { Herkansing, type ProjectieStatus, ProjectieStatussen } from './projecties.dto.js';

@ApiTags('Projecties')
@Controller('projecties')
export class ProjectiesController {
  constructor(private readonly projector: Projector) {}

  @ApiOperation({
    summary: 'Bekijk hoe het met de leesmodellen staat',
    description:
      'Per leesmodel de achterstand, de stromen die stilstaan en wat op elkaar wacht. Alleen voor een beheerder.',
  })
  @ApiOkResponse({ type: ProjectieStatussen, description: 'De stand van alle leesmodellen.' })
  @Get()
  async bekijkProjecties(@HuidigeLezer() lezer: Lezer): Promise<ProjectieStatussen> {
    alleen(lezer, 'beheerder');
    return { items: (await this.projector.status()).map(projectieStatus) };
  }

  @ApiOperation({
    summary: 'Probeer een stilstaande stroom opnieuw',
    description:
      'Verwerkt de bewaarde gebeurtenissen van een geparkeerde stroom nog eens. Nog een keer vragen kan geen kwaad. Alleen voor een beheerder.',
  })
  @ApiParam({ name: 'naam', description: 'Naam van het leesmodel.', example: 'casusoverzicht' })
  @ApiOkResponse({ type: Herkansing, description: 'Of de stroom weer verder gaat.' })
  @HttpCode(200)
  @Post(':naam/geparkeerde-stromen/:streamId/herkansingen')
  async herkansProjectie(
    @HuidigeLezer() lezer: Lezer,
    @Param('naam') naam: string,
    @IdParam('streamId') streamId: string,
  ): Promise<Herkansing> {
    alleen(lezer, 'beheerder');
    const [uitkomst] = await this.projector.retry(streamId, naam);
    if (!uitkomst) throw Problem.notFound();
    const { reason } = uitkomst;
    return { naam, streamId, hersteld: reason === undefined, ...(reason === undefined ? {} : { reden: reason }) };
  }
}

function projectieStatus({ projection, lag, parked, waiting }: ProjectionStatus): ProjectieStatus {
  return {
    naam: projection,
    achterstand: lag,
    geparkeerd: parked.map((een) => ({
      streamId: een.streamId,
      reden: een.reason,
      toelichting: een.detail,
      positie: een.position,
      versie: een.version,
      sindsOp: een.since,
      aantalGebeurtenissen: een.events,
    })),
    wachtend: waiting.map((een) => ({
      partitie: een.partition,
      stand: een.state,
      streamId: een.streamId,
      regel: een.constraint,
      sindsOp: een.since,
    })),
  };
}
