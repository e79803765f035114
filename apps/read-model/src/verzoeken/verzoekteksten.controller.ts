import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdParam, Positie, Problem } from '@eenplan/edge';
import type { Written } from '@eenplan/event-store';
import { eigenDossier } from '../beslissen/eigen-dossier.js';
import { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import { alleen, HuidigeLezer, type Lezer } from '../gedeeld/lezer.js';
import { Dossierteksten } from './dossierteksten.js';
import { VerzoekTeksten } from './verzoekteksten.dto.js';
import { leesVerzoek } from './verzoeken.query.js';

@ApiTags('Verzoeken')
@Controller('verzoeken/:verzoekId/teksten')
export class VerzoektekstenController {
  constructor(
    private readonly lees: Leesgereedschap,
    private readonly dossierteksten: Dossierteksten,
  ) {}

  @ApiOperation({
    summary: 'Lees de teksten waar een verzoek over gaat',
    description:
      'De teksten die de persoon noemde, met de plek in het dossier, en niets anders uit dat dossier. Een tekst waarvan u de plek niet mag zien, ontbreekt; een tekst die u niet mag lezen, staat er zonder woorden. Alleen voor een casuscoördinator, van de eigen gemeenten.',
  })
  @ApiOkResponse({ type: VerzoekTeksten, description: 'De teksten, voor wie over het verzoek beslist.' })
  @Get()
  async leesVerzoekteksten(
    @HuidigeLezer() lezer: Lezer,
    @IdParam('verzoekId') verzoekId: string,
    @Positie() positie: Written | undefined,
  ): Promise<VerzoekTeksten> {
    alleen(lezer, 'casuscoordinator');
    await this.lees.eigen.wacht(positie, 'verzoeken', 'casusdossier', 'toegang', 'aanmeldingen', 'organisaties');
    const als = this.lees.als(lezer);
    const [verzoek, kijk] = await Promise.all([leesVerzoek(als, lezer, verzoekId), this.lees.kijk(lezer)]);
    const [eigenKijk] = verzoek ? await kijk.bekijk([eigenDossier(verzoek.persoon_id, verzoek.gemeente)]) : [];
    if (!verzoek || !eigenKijk?.ziet) throw Problem.notFound();
    const gevonden = await this.dossierteksten.lees(lezer, kijk, [verzoek.persoon_id], verzoek.tekst_ids);
    return { items: verzoek.tekst_ids.flatMap((id) => gevonden.get(id) ?? []) };
  }
}
