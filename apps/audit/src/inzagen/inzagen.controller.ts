import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, CurrentActor, cursorOf, paged } from '@eenplan/edge';
import { type Inzage, type InzageFilter, Inzagelog } from '@eenplan/vault';
import type { FastifyReply } from 'fastify';
import { alleenAuditor } from '../accounts.js';
import { LogLezer } from '../kopie/log-lezer.js';
import { BetrokkenToen } from './betrokken-toen.js';
import {
  InzageFilterQuery,
  type InzageRegel,
  InzagenPagina,
  InzageSteekproef,
  SteekproefQuery,
} from './inzagen.dto.js';

/** Entries looked at in one go while those without involvement are sought. */
const STUK = 200;

@ApiTags('Inzagen')
@Controller('inzagen')
export class InzagenController {
  constructor(
    private readonly log: Inzagelog,
    private readonly lezer: LogLezer,
  ) {}

  @ApiOperation({
    summary: 'Zoek wie wat zag',
    description:
      'Het logboek van inzagen: wie keek, over wie, waarvoor en wanneer, de laatste eerst. Geen namen en geen teksten. Alleen voor een auditor.',
  })
  @ApiOkResponse({ type: InzagenPagina })
  @Answers('Link')
  @Get()
  async zoekInzagen(
    @CurrentActor() actor: Actor,
    @Query() query: InzageFilterQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InzagenPagina> {
    alleenAuditor(actor, 'geheel');
    const rijen = await this.log.zoek(filter(query), query.limiet + 1, voor(reply, query));
    return this.pagina(reply, query, rijen, new BetrokkenToen(this.lezer));
  }

  @ApiOperation({
    summary: 'Zoek wie keek zonder betrokken te zijn',
    description:
      'De inzagen door iemand die op dat moment niet deelnam aan een casus waarin het stond. Zoekt van de laatste terug; met vanaf gaat het sneller. Alleen voor een auditor.',
  })
  @ApiOkResponse({ type: InzagenPagina })
  @Answers('Link')
  @Get('zonder-betrokkenheid')
  async zoekZonderBetrokkenheid(
    @CurrentActor() actor: Actor,
    @Query() query: InzageFilterQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InzagenPagina> {
    alleenAuditor(actor, 'geheel');
    const toen = new BetrokkenToen(this.lezer);
    const gevonden: Inzage[] = [];
    for (let na = voor(reply, query); gevonden.length <= query.limiet;) {
      const stuk = await this.log.zoek(filter(query), STUK, na);
      for (const een of stuk) if (!(await toen.was(een))) gevonden.push(een);
      if (stuk.length < STUK) break;
      na = stuk.at(-1)!.nummer;
    }
    return this.pagina(reply, query, gevonden, toen);
  }

  @ApiOperation({
    summary: 'Loot inzagen om na te kijken',
    description: 'Een steekproef: elke inzage die aan de filters voldoet heeft evenveel kans. Alleen voor een auditor.',
  })
  @ApiOkResponse({ type: InzageSteekproef })
  @Get('steekproef')
  async lootInzagen(@CurrentActor() actor: Actor, @Query() query: SteekproefQuery): Promise<InzageSteekproef> {
    alleenAuditor(actor, 'geheel');
    const toen = new BetrokkenToen(this.lezer);
    const geloot = await this.log.steekproef(filter(query), query.aantal);
    return { items: await regels(geloot, toen) };
  }

  private async pagina(
    reply: FastifyReply,
    query: InzageFilterQuery,
    rijen: readonly Inzage[],
    toen: BetrokkenToen,
  ): Promise<InzagenPagina> {
    const { items, volgende } = paged(reply, query, rijen, ({ nummer }) => [nummer]);
    return { items: await regels(items, toen), ...(volgende === undefined ? {} : { volgende }) };
  }
}

function voor(reply: FastifyReply, query: InzageFilterQuery): number | undefined {
  const nummer = cursorOf(reply.request, query)?.[0];
  return nummer === undefined ? undefined : Number(nummer);
}

function filter({ persoonId, accountId, organisatieId, casusId, doel, vanaf, tot }: InzageFilterQuery): InzageFilter {
  const gegeven = { persoonId, accountId, organisatieId, casusId, doel, vanaf, tot };
  return Object.fromEntries(Object.entries(gegeven).filter(([, waarde]) => waarde !== undefined));
}

async function regels(inzagen: readonly Inzage[], toen: BetrokkenToen): Promise<InzageRegel[]> {
  const gemaakt: InzageRegel[] = [];
  for (const een of inzagen) {
    const { casussen: casusIds, teksten: tekstIds, ...rest } = een;
    gemaakt.push({ ...rest, casusIds: [...casusIds], tekstIds: [...tekstIds], wasBetrokken: await toen.was(een) });
  }
  return gemaakt;
}
