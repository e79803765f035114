import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, IdParam, Positie, Problem, setAnswerHeaders } from '@eenplan/edge';
import type { Written } from '@eenplan/event-store';
import type { FastifyReply } from 'fastify';
import { HuidigeLezer, type Lezer } from '../gedeeld/lezer.js';
import { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import { bouwDossier } from './casusdossier.opbouw.js';
import { leesDossier, organisatiesIn } from './casusdossier.query.js';
import { Casusdossier } from './casusdossier.dto.js';

@ApiTags('Casussen')
@Controller('casussen')
export class CasusdossierController {
  constructor(private readonly lees: Leesgereedschap) {}

  @ApiOperation({
    summary: 'Lees het dossier van een casus',
    description:
      'Het gezin, het ene plan met zijn versies, de betrokken organisaties, de regie, de contactmomenten, de bijlagen en de aanmeldingen. De ETag is de versie van de casus, voor If-Match bij een opdracht.',
  })
  @ApiOkResponse({ type: Casusdossier, description: 'Het dossier zoals het nu is.' })
  @Answers('ETag')
  @Get(':casusId')
  async leesCasusdossier(
    @HuidigeLezer() lezer: Lezer,
    @IdParam('casusId') casusId: string,
    @Positie() positie: Written | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Casusdossier> {
    await this.lees.eigen.wacht(positie, 'casusdossier', 'toegang', 'aanmeldingen', 'organisaties');
    const rijen = await leesDossier(this.lees.als(lezer), lezer, casusId);
    if (!rijen) throw Problem.notFound();
    const kijker = await this.lees.kijk(lezer);
    const [kijk] = await kijker.bekijk([{ casus_id: casusId, toegang: rijen.toegang }], organisatiesIn(rijen));
    if (!kijk?.ziet) throw Problem.notFound();
    const onthulling = this.lees.onthulling(lezer, 'casusdossier');
    const dossier = bouwDossier(rijen, kijk, onthulling, lezer);
    await onthulling.open();
    setAnswerHeaders(reply, { version: rijen.version });
    return dossier;
  }
}
