import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, CurrentActor, cursorOf, paged } from '@eenplan/edge';
import type { Inzage, InzageFilter } from '@eenplan/vault';
import type { FastifyReply } from 'fastify';
import { LogLezer } from '../kopie/log-lezer.js';
import { BetrokkenToen } from './betrokken-toen.js';
import { type EigenInzage, EigenInzagen, type InzagenVoor } from './eigen-inzagen.js';
import { InzagenQuery, type InzageRegel, InzagenPagina, InzageSteekproef, SteekproefQuery } from './inzagen.dto.js';
import { Organisaties } from '../organisaties.js';
import { Toegang } from '../toegang.js';

/** Entries looked at in one go while those without involvement are sought. */
const STUK = 200;

@ApiTags('Inzagen')
@Controller('inzagen')
export class InzagenController {
  constructor(
    private readonly inzagen: EigenInzagen,
    private readonly lezer: LogLezer,
    private readonly toegang: Toegang,
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
        : await this.zonderBetrokkenheid(log, query, toen, na);
    const { items, volgende } = paged(reply, query, rijen, ({ nummer }) => [nummer]);
    return { items: await this.regels(await log.eigen(items), toen), ...(volgende === undefined ? {} : { volgende }) };
  }

  private async zonderBetrokkenheid(
    log: InzagenVoor,
    query: InzagenQuery,
    toen: BetrokkenToen,
    na?: number,
  ): Promise<Inzage[]> {
    const gevonden: Inzage[] = [];
    for (let verder = na; gevonden.length <= query.limiet;) {
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
    const geloot = await log.eigen(await log.steekproef(filter(query), query.aantal));
    return { items: await this.regels(geloot, toen) };
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

function filter({ persoonId, accountId, organisatieId, casusId, doel, vanaf, tot }: InzageFilter): InzageFilter {
  const gegeven = { persoonId, accountId, organisatieId, casusId, doel, vanaf, tot };
  return Object.fromEntries(Object.entries(gegeven).filter(([, waarde]) => waarde !== undefined));
}
