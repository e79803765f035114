import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, cursorOf, paged, Positie } from '@eenplan/edge';
import type { Written } from '@eenplan/event-store';
import type { FastifyReply } from 'fastify';
import type { CasusKijk } from '../beslissen/kijk.js';
import { type Gezien, zichtbaar } from '../beslissen/zichtbaar.js';
import { bladzijde } from '../gedeeld/bladzijde.js';
import { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import { HuidigeLezer, type Lezer } from '../gedeeld/lezer.js';
import type { Onthulling } from '../gedeeld/onthulling.js';
import { gevuld, Parameters, tijd } from '../gedeeld/sql.js';
import type { Lezend } from '../muur/muur.js';
import type { ToegangRij } from '../toegang/toegang.tabellen.js';
import { type MijnAanbieding, MijnAanbiedingenPagina, MijnAanbiedingenQuery } from './mijn-aanbiedingen.dto.js';

@ApiTags('Mijn aanbiedingen')
@Controller('mijn-aanbiedingen')
export class MijnAanbiedingenController {
  constructor(private readonly lees: Leesgereedschap) {}

  @ApiOperation({
    summary: 'Bekijk de regie die aan u is aangeboden',
    description:
      'De casussen waarvan u de regie kunt aanvaarden of weigeren. Een teamleider ziet ook wat aan de eigen organisatie is gevraagd, tot er iemand is genoemd. Wat het langst wacht staat bovenaan.',
  })
  @ApiOkResponse({ type: MijnAanbiedingenPagina, description: 'Een pagina van wat aan u is aangeboden.' })
  @Answers('Link')
  @Get()
  async bekijkMijnAanbiedingen(
    @HuidigeLezer() lezer: Lezer,
    @Query() query: MijnAanbiedingenQuery,
    @Positie() positie: Written | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MijnAanbiedingenPagina> {
    await this.lees.eigen.wacht(positie, 'casusdossier', 'toegang', 'organisaties');
    const kijk = await this.lees.kijk(lezer);
    const sleutels = (rij: AanbiedingRij) => [rij.sleutel, rij.casus_id, rij.nummer];
    const gezien = await bladzijde(
      query.limiet,
      cursorOf(reply.request, query),
      (na, aantal) => leesAanbiedingen(this.lees.als(lezer), lezer, aantal, na),
      sleutels,
      async (rijen) => (await zichtbaar(kijk, rijen)).filter((een) => een.kijk.leest(regie(een))),
    );
    const { items, volgende } = paged(reply, query, gezien, ({ rij }) => sleutels(rij));
    const onthulling = this.lees.onthulling(lezer, 'mijn-aanbiedingen');
    const regels = items.map((een) => aanbieding(een, onthulling.in(een.kijk)));
    await onthulling.open();
    return gevuld({ items: regels, volgende }) as MijnAanbiedingenPagina;
  }
}

interface AanbiedingRij {
  casus_id: string;
  toegang: ToegangRij;
  kenmerk: string;
  nummer: number;
  soort: 'aanwijzing' | 'overdracht';
  overdracht_id: string | null;
  organisatie_id: string;
  medewerker_id: string | null;
  reden_id: string | null;
  aangeboden_op: string;
  uiterlijk_op: string | null;
  sleutel: string;
  versie: number;
}

const regie = ({ rij: { organisatie_id: id }, kijk }: Gezien<AanbiedingRij>) =>
  kijk.gegeven('regie', { gever: id, onderdeel: { soort: 'organisatie', id } });

/** Words of who offers it, as the dossier shows them. */
const woorden = (kijk: CasusKijk, organisatieId: string) => kijk.gegeven('plan', { gever: organisatieId });

function aanbieding({ rij, kijk }: Gezien<AanbiedingRij>, o: Onthulling): MijnAanbieding {
  return gevuld({
    casusId: rij.casus_id,
    kenmerk: rij.kenmerk,
    soort: rij.soort,
    overdrachtId: rij.overdracht_id,
    organisatie: o.organisatie(rij.organisatie_id)!,
    medewerker: o.medewerker(rij.medewerker_id, rij.organisatie_id),
    reden: o.tekst(rij.reden_id, woorden(kijk, rij.organisatie_id)),
    aangebodenOp: tijd(rij.aangeboden_op),
    uiterlijkOp: tijd(rij.uiterlijk_op),
    versie: rij.versie,
  }) as MijnAanbieding;
}

/** What waits for an answer of this medewerker, or for a name by this teamleider; longest first. */
function leesAanbiedingen(
  db: Lezend,
  lezer: Lezer,
  limiet: number,
  na: readonly (string | number)[] | undefined,
): Promise<AanbiedingRij[]> {
  if (lezer.organisatieId === undefined) return Promise.resolve([]);
  const p = new Parameters();
  const mijn = `a.medewerker_id = ${p.add(lezer.accountId)}::uuid`;
  const filters = [
    `a.status = 'aangeboden' and a.organisatie_id = ${p.add(lezer.organisatieId)}::uuid`,
    lezer.rollen.includes('teamleider') ? `(${mijn} or a.medewerker_id is null)` : mijn,
  ];
  if (na)
    filters.push(
      `(a.aangeboden_op, a.stream_id, a.nummer) > (${p.add(na[0])}::timestamptz, ${p.add(na[1])}::uuid, ${p.add(na[2])}::integer)`,
    );
  return db.query<AanbiedingRij[]>(
    `select a.stream_id as casus_id, row_to_json(g) as toegang, d.kenmerk, a.nummer, a.soort, a.overdracht_id,
       a.organisatie_id, a.medewerker_id, a.reden_id, a.aangeboden_op, a.uiterlijk_op, a.aangeboden_op::text as sleutel,
       leeswacht.versie('casusdossier', a.stream_id) as versie
     from leesmodellen.casusdossier_aanbod a join leesmodellen.casusdossier d on d.stream_id = a.stream_id
     join leesmodellen.toegang g on g.stream_id = a.stream_id
     where ${filters.join(' and ')} and d.status <> 'afgesloten'
     order by a.aangeboden_op, a.stream_id, a.nummer limit ${p.add(limiet)}`,
    p.values,
  );
}
