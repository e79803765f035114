import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdParam, Positie } from '@eenplan/edge';
import type { Written } from '@eenplan/event-store';
import { Vault } from '@eenplan/vault';
import { eigenWoorden } from '../beslissen/eigen-dossier.js';
import { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import { alleen, HuidigeLezer, type Lezer } from '../gedeeld/lezer.js';
import { allesIn } from '../gedeeld/onthulling.js';
import { gevuld } from '../gedeeld/sql.js';
import { Dossierteksten } from './dossierteksten.js';
import { type GedeeldeTekst, GedeeldeTeksten } from './vernietiging.dto.js';
import { Vernietigingskijk } from './vernietigingskijk.js';

@ApiTags('Verzoeken')
@Controller('personen/:persoonId/vernietigingen/huidige/teksten')
export class GedeeldeTekstenController {
  constructor(
    private readonly lees: Leesgereedschap,
    private readonly vault: Vault,
    private readonly kijker: Vernietigingskijk,
    private readonly dossierteksten: Dossierteksten,
  ) {}

  @ApiOperation({
    summary: 'Lees de teksten die ook over anderen gaan',
    description:
      'Wat anderen verliezen als de gegevens van deze persoon worden vernietigd: de teksten die ook over hen gaan, met de plek in het dossier, en wat er volgens het voorstel voor in de plaats komt. Een tekst waarvan u de plek niet mag zien, ontbreekt; een tekst die u niet mag lezen, staat er zonder woorden. Alleen voor een casuscoördinator van een gemeente die met deze persoon te maken heeft of had.',
  })
  @ApiOkResponse({ type: GedeeldeTeksten, description: 'De teksten, voor wie voorstelt of goedkeurt.' })
  @Get()
  async leesGedeeldeTeksten(
    @HuidigeLezer() lezer: Lezer,
    @IdParam('persoonId') gevraagd: string,
    @Positie() positie: Written | undefined,
  ): Promise<GedeeldeTeksten> {
    alleen(lezer, 'casuscoordinator');
    await this.lees.eigen.wacht(positie, 'verzoeken', 'casusdossier', 'toegang', 'aanmeldingen', 'organisaties');
    const { persoonId, nummers, stand, kijk } = await this.kijker.van(lezer, gevraagd);
    const { teLakken } = await this.vault.consequences(persoonId);
    const tekstIds = teLakken.map(({ tekstId }) => tekstId);
    const gevonden = await this.dossierteksten.lees(lezer, kijk, nummers, tekstIds);
    const { vernietiging } = stand;
    const versies = new Map(vernietiging?.te_lakken.map((id, i) => [id, vernietiging.gelakt_als[i]!]));
    // About the others, who read in their own list why somebody looked.
    const onthulling = this.lees.onthulling(lezer, 'dossierteksten');
    const items = [...gevonden].map(([id, een]) => {
      const versie = versies.get(id);
      // What takes the place of a text is for who reads that text.
      const leest = versie !== undefined && een.tekst.tekst !== undefined;
      const gelakt = leest
        ? onthulling.in(allesIn(een.casusId)).tekst(versie, eigenWoorden({ persoon_id: persoonId }))
        : undefined;
      return gevuld({ ...een, gelakt }) as GedeeldeTekst;
    });
    await onthulling.open();
    return { items };
  }
}
