import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdParam, Positie, Problem } from '@eenplan/edge';
import type { Written } from '@eenplan/event-store';
import type { CasusKijk } from '../beslissen/kijk.js';
import { accountsVanDezelfde } from '../gedeeld/eigen-accounts.js';
import { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import { HuidigeLezer, type Lezer } from '../gedeeld/lezer.js';
import { allesIn } from '../gedeeld/onthulling.js';
import { CasusVeiligheid, RedenenOpenstelling } from './veiligheid.dto.js';
import { bouwVeiligheid } from './veiligheid.opbouw.js';
import { leesOpenstellingen, leesVeiligheid, type VeiligheidRij } from './veiligheid.query.js';

@ApiTags('Veiligheid')
@Controller('casussen/:casusId')
export class VeiligheidController {
  constructor(private readonly lees: Leesgereedschap) {}

  @ApiOperation({
    summary: 'Bekijk wat in een casus de veiligheid bewaakt',
    description:
      'Wie voor wie is afgeschermd en waarom, en wie de casus met noodtoegang las. Elk deel staat er alleen voor wie er iets aan doet: afschermingen voor wie ze instelt, noodtoegang voor wie haar beoordeelt of zelf nam. Voor ieder ander is het leeg, ook voor wie geweerd wordt.',
  })
  @ApiOkResponse({ type: CasusVeiligheid, description: 'Wat er nu staat.' })
  @Get('veiligheid')
  async bekijkVeiligheid(
    @HuidigeLezer() lezer: Lezer,
    @IdParam('casusId') casusId: string,
    @Positie() positie: Written | undefined,
  ): Promise<CasusVeiligheid> {
    await this.lees.eigen.wacht(positie, 'veiligheid', 'toegang', 'casusdossier', 'organisaties');
    const rij = await leesVeiligheid(this.lees.als(lezer), lezer, casusId);
    const kijk = rij && (await this.#kijk(lezer, casusId, rij));
    if (!kijk?.ziet) throw Problem.notFound();
    // For who reads of it later it was the dossier: another word would tell that there was something to protect.
    const onthulling = this.lees.onthulling(lezer, 'casusdossier');
    const { accountId } = lezer;
    const eigenAccounts = await accountsVanDezelfde(this.lees.db, accountId);
    const antwoord = bouwVeiligheid(rij!, { kijk, onthulling, accountId, eigenAccounts, nu: Date.now() });
    await onthulling.open();
    return antwoord;
  }

  @ApiOperation({
    summary: 'Lees waarom auditors dit dossier willen openen',
    description:
      'De reden van elke vraag die wacht, en van wat open is. Alleen voor auditors van de gemeente die dit ook mogen vragen: wie goedkeurt, weet waarom.',
  })
  @ApiOkResponse({ type: RedenenOpenstelling, description: 'De redenen.' })
  @Get('openstellingen')
  async leesRedenenOpenstelling(
    @HuidigeLezer() lezer: Lezer,
    @IdParam('casusId') casusId: string,
    @Positie() positie: Written | undefined,
  ): Promise<RedenenOpenstelling> {
    await this.lees.eigen.wacht(positie, 'veiligheid', 'toegang', 'organisaties');
    const rij = await leesOpenstellingen(this.lees.als(lezer), casusId);
    const kijk = rij && (await this.#kijk(lezer, casusId, rij));
    const isGeweerd = rij?.toegang.bescherming.afschermingen.some(({ geweerdeId }) => geweerdeId === lezer.geweerdeId);
    if (!rij || !kijk?.mag('openstelling.vragen') || isGeweerd) throw Problem.notFound();
    const lopend = rij.toegang.bescherming.openstellingen.filter(
      (een) => een.stand === 'gevraagd' || (een.stand === 'goedgekeurd' && Date.parse(een.totOp) > Date.now()),
    );
    const onthulling = this.lees.onthulling(lezer, 'openstelling').in(allesIn(casusId));
    const items = rij.redenen
      .filter(({ onderwerp_id }) => lopend.some((een) => een.openstellingId === onderwerp_id))
      .map(({ onderwerp_id, reden_id }) => ({
        openstellingId: onderwerp_id,
        reden: onthulling.tekst(reden_id, kijk.gegeven('regie')),
      }));
    await onthulling.open();
    return { items };
  }

  async #kijk(lezer: Lezer, casusId: string, { toegang }: VeiligheidRij): Promise<CasusKijk | undefined> {
    const kijk = await this.lees.kijk(lezer);
    return (await kijk.bekijk([{ casus_id: casusId, toegang }]))[0];
  }
}
