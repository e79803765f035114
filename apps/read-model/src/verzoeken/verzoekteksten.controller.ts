import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdParam, Positie, Problem } from '@eenplan/edge';
import type { Written } from '@eenplan/event-store';
import { eigenDossier } from '../beslissen/eigen-dossier.js';
import type { Kijk } from '../beslissen/kijker.js';
import { zichtbaar } from '../beslissen/zichtbaar.js';
import { bouwDossier } from '../casusdossier/casusdossier.opbouw.js';
import { leesDossier, organisatiesIn } from '../casusdossier/casusdossier.query.js';
import { tekstenIn } from '../casusdossier/teksten.js';
import { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import { alleen, HuidigeLezer, type Lezer } from '../gedeeld/lezer.js';
import type { Onthulling } from '../gedeeld/onthulling.js';
import { leesCasussen } from '../inzage/inzage.query.js';
import { type TekstVanVerzoek, VerzoekTeksten } from './verzoekteksten.dto.js';
import { leesWaarTeksten } from './plekken.query.js';
import { leesVerzoek } from './verzoeken.query.js';

@ApiTags('Verzoeken')
@Controller('verzoeken/:verzoekId/teksten')
export class VerzoektekstenController {
  constructor(private readonly lees: Leesgereedschap) {}

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
    const casussen = await zichtbaar(kijk, await leesCasussen(als, lezer, verzoek.persoon_id));
    const casusIds = [...new Set(casussen.map(({ rij }) => rij.casus_id))];
    const onthulling = this.lees.onthulling(lezer, 'verzoeken').alleenTeksten(new Set(verzoek.tekst_ids));
    const gevonden: TekstVanVerzoek[] = [];
    for (const casusId of await leesWaarTeksten(als, casusIds, verzoek.tekst_ids))
      gevonden.push(...(await this.#inCasus(lezer, kijk, casusId, onthulling)));
    await onthulling.open();
    // Where it stands twice: the first place at which it may be read.
    const plek = (id: string) =>
      gevonden.find(({ tekst }) => tekst.tekstId === id && tekst.tekst !== undefined) ??
      gevonden.find(({ tekst }) => tekst.tekstId === id);
    return { items: verzoek.tekst_ids.flatMap((id) => plek(id) ?? []) };
  }

  /** The dossier as this reader reads it: so nobody reads more of it here than there. */
  async #inCasus(lezer: Lezer, kijk: Kijk, casusId: string, onthulling: Onthulling): Promise<TekstVanVerzoek[]> {
    const rijen = await leesDossier(this.lees.als(lezer), lezer, casusId);
    if (!rijen) return [];
    const [blik] = await kijk.bekijk([{ casus_id: casusId, toegang: rijen.toegang }], organisatiesIn(rijen));
    if (!blik?.ziet) return [];
    const dossier = bouwDossier(rijen, blik, onthulling, lezer);
    return [...tekstenIn(dossier)].map((een) => ({ ...een, casusId, kenmerk: dossier.kenmerk }));
  }
}
