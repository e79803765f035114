import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, cursorOf, paged, Positie } from '@eenplan/edge';
import type { Written } from '@eenplan/event-store';
import type { FastifyReply } from 'fastify';
import type { Lezend } from '../muur/muur.js';
import { zichtbaar } from '../beslissen/zichtbaar.js';
import { type AfspraakWie, afspraakGegeven } from '../casusdossier/casusdossier.gegevens.js';
import { AFSPRAAK_JOINS, AFSPRAAK_WIE } from '../gedeeld/afspraken.js';
import { bladzijde } from '../gedeeld/bladzijde.js';
import type { ToegangRij } from '../toegang/toegang.tabellen.js';
import { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import { alleen, HuidigeLezer, type Lezer } from '../gedeeld/lezer.js';
import { gevuld, Parameters, VANDAAG } from '../gedeeld/sql.js';
import { type MijnAfspraak, MijnAfsprakenPagina, MijnAfsprakenQuery } from './mijn-afspraken.dto.js';

@ApiTags('Mijn afspraken')
@Controller('mijn-afspraken')
export class MijnAfsprakenController {
  constructor(private readonly lees: Leesgereedschap) {}

  @ApiOperation({
    summary: 'Bekijk uw eigen afspraken',
    description:
      'De afspraken in open casussen die u als medewerker of inwoner nog moet doen, of waar u nog ja op moet zeggen. Wat te laat is staat bovenaan.',
  })
  @ApiOkResponse({ type: MijnAfsprakenPagina, description: 'Een pagina van uw afspraken.' })
  @Answers('Link')
  @Get()
  async bekijkMijnAfspraken(
    @HuidigeLezer() lezer: Lezer,
    @Query() query: MijnAfsprakenQuery,
    @Positie() positie: Written | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MijnAfsprakenPagina> {
    const vanOrganisatie = query.van === 'organisatie';
    if (vanOrganisatie) alleen(lezer, 'teamleider');
    await this.lees.eigen.wacht(positie, 'mijn-afspraken', 'casusdossier', 'toegang');
    const kijk = await this.lees.kijk(lezer);
    const sleutels = (rij: MijnAfspraakRegel) => [
      String(!rij.te_laat),
      rij.uiterlijk_datum,
      rij.afspraak_id,
      rij.casus_id,
    ];
    const gezien = await bladzijde(
      query.limiet,
      cursorOf(reply.request, query),
      (na, aantal) => leesMijnAfspraken(this.lees.als(lezer), lezer, vanOrganisatie, aantal, na),
      sleutels,
      async (rijen) =>
        (await zichtbaar(kijk, rijen)).filter((een) => een.kijk.leest(afspraakGegeven(een.kijk, een.rij))),
    );
    const { items, volgende } = paged(reply, query, gezien, ({ rij }) => sleutels(rij));
    const onthulling = this.lees.onthulling(lezer, 'mijn-afspraken');
    const regels = items.map(
      ({ rij, kijk: blik }) =>
        gevuld({
          afspraakId: rij.afspraak_id,
          casusId: rij.casus_id,
          kenmerk: rij.kenmerk,
          medewerker: vanOrganisatie
            ? onthulling.in(blik).medewerker(rij.eigenaar_medewerker_id, rij.eigenaar_organisatie_id)
            : undefined,
          tekst: onthulling.in(blik).tekst(rij.tekst_id, afspraakGegeven(blik, rij)),
          leefgebied: rij.leefgebied,
          uiterlijkDatum: rij.uiterlijk_datum,
          teLaat: rij.te_laat,
          status: rij.status,
          versie: rij.versie,
        }) as MijnAfspraak,
    );
    await onthulling.open();
    return gevuld({ items: regels, volgende }) as MijnAfsprakenPagina;
  }
}

interface MijnAfspraakRegel extends AfspraakWie {
  casus_id: string;
  toegang: ToegangRij;
  kenmerk: string;
  tekst_id: string;
  uiterlijk_datum: string;
  te_laat: boolean;
  status: 'voorgesteld' | 'open';
  versie: number;
}

function vanWie({ accountId, organisatieId, persoonId }: Lezer, vanOrganisatie: boolean, p: Parameters): string {
  if (organisatieId === undefined)
    return persoonId === undefined ? 'false' : `m.persoon_id = ${p.add(persoonId)}::uuid`;
  const hier = `m.organisatie_id = ${p.add(organisatieId)}::uuid`;
  return vanOrganisatie ? hier : `m.medewerker_id = ${p.add(accountId)}::uuid and ${hier}`;
}

/** Afspraken of this medewerker (or of all of the organisation) or inwoner in open casussen, late first, then by date. */
function leesMijnAfspraken(
  db: Lezend,
  lezer: Lezer,
  vanOrganisatie: boolean,
  limiet: number,
  na: readonly (string | number)[] | undefined,
): Promise<MijnAfspraakRegel[]> {
  const p = new Parameters();
  const vanMij = vanWie(lezer, vanOrganisatie, p);
  const verder = na
    ? `where (not x.te_laat, x.uiterlijk_datum, x.afspraak_id, x.casus_id) >
         (${p.add(na[0])}::boolean, ${p.add(na[1])}::date, ${p.add(na[2])}::uuid, ${p.add(na[3])}::uuid)`
    : '';
  return db.query<MijnAfspraakRegel[]>(
    `select * from (
       select ${AFSPRAAK_WIE}, m.stream_id as casus_id, row_to_json(g) as toegang, d.kenmerk, m.tekst_id, m.uiterlijk_datum, m.status,
         m.uiterlijk_datum < ${VANDAAG} as te_laat, leeswacht.versie('mijn-afspraken', m.stream_id) as versie
       from leesmodellen.mijn_afspraak m join leesmodellen.casusdossier d on d.stream_id = m.stream_id
       join leesmodellen.toegang g on g.stream_id = m.stream_id
       join leesmodellen.casusdossier_afspraak x on x.stream_id = m.stream_id and x.afspraak_id = m.afspraak_id
       ${AFSPRAAK_JOINS}
       where ${vanMij} and d.status <> 'afgesloten') x
     ${verder}
     order by not x.te_laat, x.uiterlijk_datum, x.afspraak_id, x.casus_id limit ${p.add(limiet)}`,
    p.values,
  );
}
