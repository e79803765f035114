import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, cursorOf, paged, Problem } from '@eenplan/edge';
import { Inzagelog } from '@eenplan/vault';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import { bladzijde } from '../gedeeld/bladzijde.js';
import { waarom } from '../gedeeld/doelen.js';
import { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import { eigenEerst, HuidigeLezer, type Lezer } from '../gedeeld/lezer.js';
import { ANDERE_ORGANISATIE } from '../gedeeld/onthulling.js';
import { gevuld } from '../gedeeld/sql.js';
import { Achterhouder, type Getoond } from './achterhouden.js';
import { type MijnInzage, MijnInzagenPagina, MijnInzagenQuery } from './mijn-inzagen.dto.js';

@ApiTags('Mijn inzagen')
@Controller('mijn-inzagen')
export class MijnInzagenController {
  constructor(
    private readonly log: Inzagelog,
    private readonly lees: Leesgereedschap,
  ) {}

  @ApiOperation({
    summary: 'Bekijk wie uw gegevens zag',
    description:
      'Wie keek mee, en waarom: welke organisatie, in welke rol en wanneer. De laatste keer staat bovenaan. Alleen voor een inwoner, over uzelf. Wat iemand anders in gevaar brengt, staat er niet zolang dat zo is.',
  })
  @ApiOkResponse({ type: MijnInzagenPagina, description: 'Een pagina van wie er keek.' })
  @Answers('Link')
  @Get()
  async bekijkMijnInzagen(
    @HuidigeLezer() lezer: Lezer,
    @Query() query: MijnInzagenQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MijnInzagenPagina> {
    const { persoonId } = lezer;
    if (persoonId === undefined) throw new Problem(403);
    const na = cursorOf(reply.request, query)?.[0];
    const kijk = await this.lees.kijk(lezer);
    const nummers = eigenEerst(persoonId, lezer.nummers);
    const gezien = await bladzijde(
      query.limiet,
      na === undefined ? undefined : [na],
      (vanaf, aantal) => this.log.zoek({ persoonId }, aantal, vanaf === undefined ? undefined : Number(vanaf[0])),
      ({ nummer }) => [nummer],
      async (rijen) => (await Achterhouder.voor(this.lees.db, kijk, nummers, lezer.accountId, rijen)).houd(rijen),
    );
    const { items, volgende } = paged(reply, query, gezien, ({ een }) => [een.nummer]);
    const namen = await namenVan(this.lees.db, items);
    return gevuld({ items: items.map((een) => inzage(een, lezer, namen)), volgende }) as MijnInzagenPagina;
  }
}

/** The name of an organisation is no personal data: who is concerned reads which one it was (domain.md §9). */
export async function namenVan(db: DataSource, inzagen: readonly Getoond[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(inzagen.flatMap(({ een, gemaskeerd }) => (gemaskeerd ? [] : (een.organisatieId ?? []))))];
  const rijen = await db.query<{ id: string; naam: string }[]>(
    'select stream_id as id, naam from leesmodellen.organisatie where stream_id = any ($1::uuid[])',
    [ids],
  );
  return new Map(rijen.map(({ id, naam }) => [id, naam]));
}

/** An entry as the person reads it whose data it was. */
export function inzage({ een, gemaskeerd }: Getoond, lezer: Lezer, namen: ReadonlyMap<string, string>): MijnInzage {
  const { organisatieId, accountId } = een;
  const zelf = organisatieId === undefined && accountId === lezer.accountId;
  const wie =
    organisatieId !== undefined
      ? gemaskeerd
        ? ANDERE_ORGANISATIE
        : (namen.get(organisatieId) ?? 'Een organisatie')
      : zelf
        ? 'Uzelf'
        : een.rol === 'auditor'
          ? 'Iemand die toezicht houdt'
          : 'Iemand uit uw gezin';
  return {
    gezienOp: een.eindeOp,
    wie,
    rol: een.rol,
    waarom: waarom(een.doel, zelf),
    gegevens: een.gegevens,
    aantalTeksten: een.teksten.length,
  };
}
