import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, cursorOf, IdParam, paged, PaginaQuery, Positie, Problem, setAnswerHeaders } from '@eenplan/edge';
import type { Written } from '@eenplan/event-store';
import type { FastifyReply } from 'fastify';
import { eigenWoorden } from '../beslissen/eigen-dossier.js';
import { accountsVanDezelfde } from '../gedeeld/eigen-accounts.js';
import { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import { alleen, HuidigeLezer, type Lezer } from '../gedeeld/lezer.js';
import { allesIn, type Onthulling } from '../gedeeld/onthulling.js';
import { gevuld, tijd } from '../gedeeld/sql.js';
import {
  HuidigeVernietiging,
  VernietigingenPagina,
  VerstrekenTermijnenPagina,
  WachtendeVernietigingenPagina,
  VernietigingenQuery,
  type VernietigingRegel,
  VerzoekenPagina,
  VerzoekenQuery,
  type VerzoekRegel,
} from './verzoeken.dto.js';
import {
  type Kring,
  leesVernietigingen,
  leesVerstreken,
  leesWachtende,
  leesVerzoeken,
  type VernietigingGelezen,
  type VerzoekGelezen,
} from './verzoeken.query.js';
import { Vernietigingskijk } from './vernietigingskijk.js';

@ApiTags('Verzoeken')
@Controller()
export class VerzoekenController {
  constructor(
    private readonly lees: Leesgereedschap,
    private readonly kijker: Vernietigingskijk,
  ) {}

  @ApiOperation({
    summary: 'Bekijk de verzoeken van personen',
    description:
      'Wat personen vroegen over hun eigen gegevens: inzage, rectificatie, een eigen verklaring, beperking, bezwaar, vernietiging of een klacht. Wat nog open is staat bovenaan, met de eerste termijn eerst. Alleen voor een casuscoördinator, van de eigen gemeenten.',
  })
  @ApiOkResponse({ type: VerzoekenPagina, description: 'Een pagina verzoeken.' })
  @Answers('Link')
  @Get('verzoeken')
  bekijkVerzoeken(
    @HuidigeLezer() lezer: Lezer,
    @Query() query: VerzoekenQuery,
    @Positie() positie: Written | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VerzoekenPagina> {
    alleen(lezer, 'casuscoordinator');
    return this.verzoeken(lezer, 'gemeenten', query, positie, reply);
  }

  @ApiOperation({
    summary: 'Bekijk uw eigen verzoeken',
    description:
      'Wat u vroeg over uw eigen gegevens, wanneer er uiterlijk een besluit is, en wat er is besloten. Alleen voor een inwoner, over uzelf.',
  })
  @ApiOkResponse({ type: VerzoekenPagina, description: 'Een pagina van uw verzoeken.' })
  @Answers('Link')
  @Get('mijn-verzoeken')
  bekijkMijnVerzoeken(
    @HuidigeLezer() lezer: Lezer,
    @Query() query: VerzoekenQuery,
    @Positie() positie: Written | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VerzoekenPagina> {
    if (lezer.persoonId === undefined) throw new Problem(403);
    return this.verzoeken(lezer, 'zelf', query, positie, reply);
  }

  @ApiOperation({
    summary: 'Bekijk de vernietigingen',
    description:
      'Voorstellen om gegevens van een persoon te vernietigen, en wat ervan werd. Bij een voorstel is een tweede casuscoördinator nodig. Het oudste voorstel staat bovenaan. Alleen voor een casuscoördinator, van de eigen gemeenten.',
  })
  @ApiOkResponse({ type: VernietigingenPagina, description: 'Een pagina vernietigingen.' })
  @Answers('Link')
  @Get('vernietigingen')
  async bekijkVernietigingen(
    @HuidigeLezer() lezer: Lezer,
    @Query() query: VernietigingenQuery,
    @Positie() positie: Written | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VernietigingenPagina> {
    alleen(lezer, 'casuscoordinator');
    await this.lees.eigen.wacht(positie, 'verzoeken');
    const rijen = await leesVernietigingen(this.lees.als(lezer), lezer, query, cursorOf(reply.request, query));
    const { items, volgende } = paged(reply, query, rijen, (rij) => [rij.voorgesteld_op, rij.stream_id]);
    const onthulling = this.lees.onthulling(lezer, 'vernietiging').in(allesIn(null));
    const gezien = await this.kijker.magZien(lezer, items);
    const eigen = await accountsVanDezelfde(this.lees.db, lezer.accountId);
    const regels = gezien.map((rij) => vernietigingRegel(rij, onthulling, lezer, eigen));
    await onthulling.open();
    return gevuld({ items: regels, volgende }) as VernietigingenPagina;
  }

  @ApiOperation({
    summary: 'Bekijk wat vernietigen zou raken',
    description:
      'Hoe het staat met het vernietigen van de gegevens van een persoon, en wat het raakt of zou raken, in aantallen; alleen wat van de eigen gemeenten is. Alleen voor een casuscoördinator van een gemeente die met deze persoon te maken heeft of had. De ETag is de versie van de persoon, als daar iets over gevraagd of voorgesteld is.',
  })
  @ApiOkResponse({ type: HuidigeVernietiging, description: 'De stand en de gevolgen.' })
  @Answers('ETag')
  @Get('personen/:persoonId/vernietigingen/huidige')
  async bekijkHuidigeVernietiging(
    @HuidigeLezer() lezer: Lezer,
    @IdParam('persoonId') gevraagd: string,
    @Positie() positie: Written | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HuidigeVernietiging> {
    alleen(lezer, 'casuscoordinator');
    await this.lees.eigen.wacht(positie, 'verzoeken', 'casusdossier');
    const wie = await this.kijker.van(lezer, gevraagd);
    const gevolgen = await this.kijker.gevolgen(lezer, wie);
    const { vernietiging } = wie.stand;
    const onthulling = this.lees.onthulling(lezer, 'vernietiging').in(allesIn(null));
    const eigen = await accountsVanDezelfde(this.lees.db, lezer.accountId);
    const regel = vernietiging && vernietigingRegel(vernietiging, onthulling, lezer, eigen);
    await onthulling.open();
    if (vernietiging) setAnswerHeaders(reply, { version: vernietiging.version });
    return gevuld({ persoonId: wie.persoonId, gevolgen, vernietiging: regel }) as HuidigeVernietiging;
  }

  @ApiOperation({
    summary: 'Bekijk van wie de bewaartermijn voorbij is',
    description:
      'Personen van wie de gegevens niet langer bewaard hoeven te worden, zoals dat elke dag wordt nagegaan. Er wordt niets vernietigd voordat twee casuscoördinatoren het willen. Alleen voor een casuscoördinator, van de eigen gemeenten.',
  })
  @ApiOkResponse({ type: VerstrekenTermijnenPagina, description: 'Een pagina personen.' })
  @Answers('Link')
  @Get('verstreken-bewaartermijnen')
  async bekijkVerstrekenBewaartermijnen(
    @HuidigeLezer() lezer: Lezer,
    @Query() query: PaginaQuery,
    @Positie() positie: Written | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VerstrekenTermijnenPagina> {
    alleen(lezer, 'casuscoordinator');
    await this.lees.eigen.wacht(positie, 'verzoeken');
    const rijen = await leesVerstreken(this.lees.db, lezer, query, cursorOf(reply.request, query));
    const { items, volgende } = paged(reply, query, rijen, (rij) => [rij.tot_datum, rij.stream_id]);
    const onthulling = this.lees.onthulling(lezer, 'vernietiging').in(allesIn(null));
    const regels = (await this.kijker.magZien(lezer, items)).map((rij) => ({
      persoon: onthulling.persoon(rij.persoon_id)!,
      gemeente: rij.gemeente,
      casusId: rij.casus_id,
      totDatum: rij.tot_datum,
      gesignaleerdOp: tijd(rij.gesignaleerd_op),
    }));
    await onthulling.open();
    return gevuld({ items: regels, volgende }) as VerstrekenTermijnenPagina;
  }

  @ApiOperation({
    summary: 'Bekijk welke vernietigingen wachten',
    description:
      'Per gemeente wat wacht: op een eerste casuscoördinator, op een tweede, of op de uitvoering. Over wie het gaat staat er niet bij. Alleen voor een beheerder.',
  })
  @ApiOkResponse({ type: WachtendeVernietigingenPagina, description: 'Een pagina van wat wacht, het oudste eerst.' })
  @Answers('Link')
  @Get('wachtende-vernietigingen')
  async bekijkWachtendeVernietigingen(
    @HuidigeLezer() lezer: Lezer,
    @Query() query: PaginaQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WachtendeVernietigingenPagina> {
    const kijk = await this.lees.kijk(lezer);
    if (!kijk.magInInstallatie('vernietigingen.volgen')) throw new Problem(403);
    const rijen = await leesWachtende(this.lees.db, query, cursorOf(reply.request, query));
    const { items, volgende } = paged(reply, query, rijen, (rij) => [rij.sinds_op, rij.stream_id]);
    const regels = items.map(({ gemeente, wacht_op: stap, grond, sinds_op, tot_datum: totDatum }) =>
      gevuld({ gemeente, stap, grond, sindsOp: tijd(sinds_op), totDatum }),
    );
    return gevuld({ items: regels, volgende }) as WachtendeVernietigingenPagina;
  }

  private async verzoeken(
    lezer: Lezer,
    kring: Kring,
    query: VerzoekenQuery,
    positie: Written | undefined,
    reply: FastifyReply,
  ): Promise<VerzoekenPagina> {
    await this.lees.eigen.wacht(positie, 'verzoeken');
    const rijen = await leesVerzoeken(this.lees.als(lezer), lezer, kring, query, cursorOf(reply.request, query));
    const { items, volgende } = paged(reply, query, rijen, (rij) => [
      String(rij.dicht),
      rij.uiterlijk_datum,
      rij.verzoek_id,
    ]);
    const onthulling = this.lees.onthulling(lezer, 'verzoeken').in(allesIn(null));
    const gezien = await this.kijker.magZien(lezer, items);
    const regels = gezien.map((rij) => verzoekRegel(rij, onthulling));
    await onthulling.open();
    return gevuld({ items: regels, volgende }) as VerzoekenPagina;
  }
}

function verzoekRegel(rij: VerzoekGelezen, onthulling: Onthulling): VerzoekRegel {
  return gevuld({
    verzoekId: rij.verzoek_id,
    persoon: onthulling.persoon(rij.persoon_id)!,
    soort: rij.soort,
    gemeente: rij.gemeente,
    tekst: onthulling.tekst(rij.tekst_id, eigenWoorden(rij)),
    tekstIds: rij.tekst_ids,
    status: rij.status,
    ingediendOp: tijd(rij.ingediend_op),
    uiterlijkDatum: rij.uiterlijk_datum,
    teLaat: rij.te_laat,
    opgetekendDoor: onthulling.medewerker(rij.opgetekend_medewerker_id, rij.opgetekend_organisatie_id),
    afgehandeldOp: rij.dicht ? tijd(rij.status_op) : undefined,
    reden: onthulling.tekst(rij.reden_id, eigenWoorden(rij)),
    vernietiging: rij.vernietiging,
    versie: rij.version,
  }) as VerzoekRegel;
}

function vernietigingRegel(
  rij: VernietigingGelezen,
  onthulling: Onthulling,
  { gemeenten }: Lezer,
  eigenAccounts: readonly string[],
): VernietigingRegel {
  const open = rij.status === 'voorgesteld';
  const elders = rij.nog_van.filter((een) => !gemeenten.includes(een)).length;
  const nodig = rij.nog_van.length === 0 || elders < rij.nog_van.length;
  return gevuld({
    persoon: onthulling.persoon(rij.persoon_id)!,
    gemeente: rij.gemeente,
    status: rij.status,
    grond: rij.grond,
    reden: onthulling.tekst(rij.reden_id, eigenWoorden(rij)),
    verzoekId: rij.verzoek_id,
    voorgesteldDoor: onthulling.medewerker(rij.voorgesteld_medewerker_id, rij.voorgesteld_organisatie_id),
    voorgesteldOp: tijd(rij.voorgesteld_op),
    goedgekeurdDoor: onthulling.medewerker(rij.goedgekeurd_medewerker_id, rij.goedgekeurd_organisatie_id),
    goedgekeurdOp: tijd(rij.goedgekeurd_op),
    vernietigdOp: rij.status === 'vernietigd' ? tijd(rij.status_op) : undefined,
    tekstenGewist: rij.teksten_gewist,
    tekstenGelakt: rij.teksten_gelakt,
    wachtOpAndereGemeente: open && elders > 0,
    magGoedkeuren: open && nodig && !eigenAccounts.includes(rij.voorgesteld_medewerker_id),
    versie: rij.version,
  }) as VernietigingRegel;
}
