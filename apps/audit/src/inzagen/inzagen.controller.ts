import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, CurrentActor, cursorOf, paged } from '@eenplan/edge';
import type { InzageFilter, InUitvoer, Lot } from '@eenplan/vault';
import type { FastifyReply } from 'fastify';
import { LogLezer } from '../kopie/log-lezer.js';
import { BetrokkenToen } from './betrokken-toen.js';
import { type EigenInzage, EigenInzagen, type InzagenVoor } from './eigen-inzagen.js';
import {
  InzagenPagina,
  InzagenQuery,
  InzagenUitvoerQuery,
  type InzageRegel,
  InzageSteekproef,
  SteekproefQuery,
  SteekproefUitvoerQuery,
} from './inzagen.dto.js';
import { INZAGEN } from './kolommen.js';
import { Organisaties } from '../organisaties.js';
import { Toegang } from '../toegang.js';
import { CSV_ANTWOORD, csvVan, HOOGSTENS } from '../uitvoer/csv.js';
import { Spoor } from '../uitvoer/spoor.js';
import { Uitvoeren } from '../uitvoer/uitvoeren.js';

/** Entries looked at in one go while those without involvement are sought. */
const STUK = 200;
const ZONDER = 'zonder-betrokkenheid';

@ApiTags('Inzagen')
@Controller('inzagen')
export class InzagenController {
  constructor(
    private readonly inzagen: EigenInzagen,
    private readonly lezer: LogLezer,
    private readonly toegang: Toegang,
    private readonly uitvoeren: Uitvoeren,
  ) {}

  @ApiOperation({
    summary: 'Zoek wie wat zag',
    description:
      'Het logboek van inzagen in de casussen van de eigen gemeenten: wie keek, over wie, waarvoor en wanneer, de laatste eerst. Geen namen en geen teksten. Alleen voor een auditor.',
  })
  @ApiOkResponse({ type: InzagenPagina })
  @Answers('Link')
  @Get()
  async zoekInzagen(
    @CurrentActor() actor: Actor,
    @Query() query: InzagenQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InzagenPagina> {
    this.toegang.eis(actor, 'toegangslog.zoeken');
    const toen = new BetrokkenToen(this.lezer);
    const log = await this.inzagen.voor(actor);
    const na = voor(reply, query);
    const rijen =
      query.selectie === 'alle'
        ? await log.zoek(filter(query), query.limiet + 1, na)
        : await this.zonderBetrokkenheid(log, query, toen, query.limiet + 1, na);
    const { items, volgende } = paged(reply, query, rijen, ({ nummer }) => [nummer]);
    return { items: await this.regels(await log.eigen(items), toen), ...(volgende === undefined ? {} : { volgende }) };
  }

  @ApiOperation({
    summary: 'Haal op als bestand wie keek zonder deel te nemen',
    description:
      'CSV in UTF-8, met puntkomma’s. Dezelfde regels als de inzagen zonder betrokkenheid, hoogstens 50.000. Wie het ophaalt, komt in het logboek van inzagen. Alleen voor een auditor.',
  })
  @ApiOkResponse(CSV_ANTWOORD)
  @Get('uitvoer')
  async voerInzagenUit(
    @CurrentActor() actor: Actor,
    @Query() query: InzagenUitvoerQuery,
    @Spoor() spoor: string,
  ): Promise<StreamableFile> {
    this.toegang.eis(actor, 'toegangslog.zoeken');
    const toen = new BetrokkenToen(this.lezer);
    const alle = await this.zonderBetrokkenheid(await this.inzagen.voor(actor), query, toen, HOOGSTENS + 1);
    const gekozen = { selectie: ZONDER, ...periode(query) };
    return this.bestand(actor, spoor, ['uitvoer-inzagen', `inzagen-${ZONDER}`], gekozen, alle, toen);
  }

  /** The last first, at least so many if there are. */
  private async zonderBetrokkenheid(
    log: InzagenVoor,
    query: InzageFilter,
    toen: BetrokkenToen,
    aantal: number,
    na?: number,
  ): Promise<EigenInzage[]> {
    const gevonden: EigenInzage[] = [];
    for (let verder = na; gevonden.length < aantal;) {
      const stuk = await log.zoek({ ...filter(query), alleenGezien: true }, STUK, verder);
      for (const een of await log.eigen(stuk)) if (!(await toen.was(een))) gevonden.push(een);
      if (stuk.length < STUK) break;
      verder = stuk.at(-1)!.nummer;
    }
    return gevonden;
  }

  @ApiOperation({
    summary: 'Loot inzagen om na te kijken',
    description:
      'Een steekproef uit de casussen van de eigen gemeenten: elke inzage die aan de filters voldoet heeft evenveel kans. Alleen voor een auditor.',
  })
  @ApiOkResponse({ type: InzageSteekproef })
  @Get('steekproeven')
  async lootInzagen(@CurrentActor() actor: Actor, @Query() query: SteekproefQuery): Promise<InzageSteekproef> {
    this.toegang.eis(actor, 'toegangslog.zoeken');
    const toen = new BetrokkenToen(this.lezer);
    const log = await this.inzagen.voor(actor);
    const { lot, geloot } = await this.loot(log, query);
    return { lot, items: await this.regels(geloot, toen) };
  }

  @ApiOperation({
    summary: 'Haal een steekproef op als bestand',
    description:
      'CSV in UTF-8, met puntkomma’s. Met het lot van een steekproef staan er dezelfde inzagen in. Wie het ophaalt, komt in het logboek van inzagen. Alleen voor een auditor.',
  })
  @ApiOkResponse(CSV_ANTWOORD)
  @Get('steekproeven/uitvoer')
  async voerSteekproefUit(
    @CurrentActor() actor: Actor,
    @Query() query: SteekproefUitvoerQuery,
    @Spoor() spoor: string,
  ): Promise<StreamableFile> {
    this.toegang.eis(actor, 'toegangslog.zoeken');
    const { lot, geloot } = await this.loot(await this.inzagen.voor(actor), query);
    const gekozen = { lot, ...periode(query) };
    const toen = new BetrokkenToen(this.lezer);
    return this.bestand(actor, spoor, ['uitvoer-steekproef', 'inzagen-steekproef'], gekozen, geloot, toen);
  }

  private async loot(
    log: InzagenVoor,
    query: InzageFilter & Pick<SteekproefQuery, 'aantal' | 'lot'>,
  ): Promise<{ readonly lot: string; readonly geloot: readonly EigenInzage[] }> {
    const lot = query.lot === undefined ? await log.trekLot() : lotUit(query.lot);
    const geloot = await log.eigen(await log.steekproef(filter(query), query.aantal, lot));
    return { lot: `${lot.tot}-${lot.zaad}`, geloot };
  }

  /** Leaves its trace first: who took which, and an entry per person whom it tells about. */
  private async bestand(
    actor: Actor,
    spoor: string,
    [lijst, naam]: readonly [string, string],
    filters: Readonly<Record<string, string>>,
    alle: readonly EigenInzage[],
    toen: BetrokkenToen,
  ): Promise<StreamableFile> {
    const erin = alle.slice(0, HOOGSTENS);
    const wat = { lijst, filters, gemeenten: actor.gemeenten, regels: erin.length };
    await this.uitvoeren.legPersonenVast(actor, spoor, wat, personenVan(erin));
    return csvVan(naam, INZAGEN, alle, (deel) => this.regels(deel, toen));
  }

  private async regels(inzagen: readonly EigenInzage[], toen: BetrokkenToen): Promise<InzageRegel[]> {
    const namen = await Organisaties.van(
      this.lezer,
      inzagen.map(({ organisatieId }) => organisatieId),
    );
    const gemaakt: InzageRegel[] = [];
    for (const een of inzagen) {
      const { casussen: casusIds, genoemd, teksten: tekstIds, traceId: spoor, spanId: spoorstap, ...over } = een;
      const { accountId, organisatieId, ...rest } = over;
      gemaakt.push({
        ...rest,
        ...namen.zichtbaar(organisatieId, { accountId }),
        ...namen.toon(organisatieId),
        spoor,
        spoorstap,
        casusIds: [...casusIds],
        casussen: [...genoemd],
        tekstIds: [...tekstIds],
        wasBetrokken: await toen.was(een),
      });
    }
    return gemaakt;
  }
}

function voor(reply: FastifyReply, query: InzagenQuery): number | undefined {
  const nummer = cursorOf(reply.request, query)?.[0];
  return nummer === undefined ? undefined : Number(nummer);
}

function lotUit(lot: string): Lot {
  const [tot, zaad] = lot.split('-').map(Number);
  return { tot: tot!, zaad: zaad! };
}

/** Each once, with all casussen in which she stands. */
function personenVan(inzagen: readonly EigenInzage[]): InUitvoer[] {
  const personen = new Map<string, Set<string>>();
  for (const { persoonId, casussen } of inzagen) {
    const gezien = personen.get(persoonId) ?? new Set();
    for (const casusId of casussen) gezien.add(casusId);
    personen.set(persoonId, gezien);
  }
  return [...personen].map(([persoonId, casussen]) => ({ persoonId, casussen: [...casussen] }));
}

function periode({ vanaf, tot }: InzageFilter): Record<string, string> {
  return { ...(vanaf !== undefined && { vanafOp: vanaf }), ...(tot !== undefined && { totOp: tot }) };
}

function filter({ persoonId, accountId, organisatieId, casusId, doel, vanaf, tot }: InzageFilter): InzageFilter {
  const gegeven = { persoonId, accountId, organisatieId, casusId, doel, vanaf, tot };
  return Object.fromEntries(Object.entries(gegeven).filter(([, waarde]) => waarde !== undefined));
}
