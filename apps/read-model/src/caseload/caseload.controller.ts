import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, cursorOf, paged, Positie } from '@eenplan/edge';
import type { Written } from '@eenplan/event-store';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import { bladzijde } from '../gedeeld/bladzijde.js';
import { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import { alleen, HuidigeLezer, type Lezer } from '../gedeeld/lezer.js';
import { gevuld, Parameters } from '../gedeeld/sql.js';
import { type Caseload, CaseloadPagina, CaseloadQuery } from './caseload.dto.js';

@ApiTags('Caseload')
@Controller('caseloads')
export class CaseloadController {
  constructor(private readonly lees: Leesgereedschap) {}

  @ApiOperation({
    summary: 'Bekijk de caseload van medewerkers',
    description:
      'Van hoeveel open casussen elke medewerker regisseur is: om een regisseur te kiezen. Een coördinator ziet de organisaties die voor de eigen gemeenten werken, een teamleider de eigen organisatie.',
  })
  @ApiOkResponse({ type: CaseloadPagina, description: 'Een pagina caseloads.' })
  @Answers('Link')
  @Get()
  async bekijkCaseloads(
    @HuidigeLezer() lezer: Lezer,
    @Query() query: CaseloadQuery,
    @Positie() positie: Written | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseloadPagina> {
    const kijk = await this.lees.kijk(lezer);
    alleen(lezer, 'casuscoordinator', 'teamleider');
    await this.lees.eigen.wacht(positie, 'caseload', 'organisaties');
    const sleutels = (rij: CaseloadRij) => [rij.naam, rij.organisatie_id, rij.medewerker_id];
    const gezien = await bladzijde(
      query.limiet,
      cursorOf(reply.request, query),
      (na, aantal) => leesCaseloads(this.lees.db, lezer, query, na, aantal),
      sleutels,
      (rijen) =>
        Promise.resolve(
          rijen.filter(({ organisatie_id: organisatieId, gemeenten }) =>
            kijk.magMetOrganisatie('caseload.lezen', { organisatieId, gemeenten }),
          ),
        ),
    );
    const { items, volgende } = paged(reply, query, gezien, sleutels);
    const onthulling = this.lees.onthulling(lezer, 'caseload');
    const regels = items.map(
      (rij) =>
        gevuld({
          medewerker: onthulling.bekendeMedewerker(rij.medewerker_id, rij.organisatie_id)!,
          rollen: rij.rollen,
          aantalCasussen: rij.aantal,
          aantalCasussenOrganisatie: rij.aantal_organisatie,
          perWeek: rij.per_week,
        }) as Caseload,
    );
    await onthulling.open();
    return gevuld({ items: regels, volgende }) as CaseloadPagina;
  }
}

interface CaseloadRij {
  naam: string;
  organisatie_id: string;
  gemeenten: string[];
  medewerker_id: string;
  rollen: string[];
  aantal: number;
  aantal_organisatie: number;
  per_week: { week: string; aantal: number }[] | null;
}

function leesCaseloads(
  db: DataSource,
  lezer: Lezer,
  { gemeente, organisatieId, weken }: CaseloadQuery,
  na: readonly (string | number)[] | undefined,
  aantal: number,
): Promise<CaseloadRij[]> {
  const p = new Parameters();
  const filters = ['m.tot_op is null'];
  if (lezer.rollen.includes('casuscoordinator')) filters.push(`o.gemeenten && ${p.add(lezer.gemeenten)}::text[]`);
  else filters.push(`o.stream_id = ${p.add(lezer.organisatieId)}::uuid`);
  if (gemeente !== undefined) filters.push(`${p.add(gemeente)} = any (o.gemeenten)`);
  if (organisatieId !== undefined) filters.push(`o.stream_id = ${p.add(organisatieId)}::uuid`);
  if (na)
    filters.push(
      `(o.naam, o.stream_id, m.medewerker_id) > (${p.add(na[0])}, ${p.add(na[1])}::uuid, ${p.add(na[2])}::uuid)`,
    );
  return db.query<CaseloadRij[]>(
    `select o.naam, o.stream_id as organisatie_id, o.gemeenten, m.medewerker_id, m.rollen,
       leeswacht.caseload(m.medewerker_id, null) as aantal,
       leeswacht.caseload(null, o.stream_id) as aantal_organisatie,
       ${weken === undefined ? 'null' : `leeswacht.caseload_weken(m.medewerker_id, ${p.add(weken)}::integer)`} as per_week
     from leesmodellen.organisatie o join leesmodellen.organisatie_medewerker m on m.stream_id = o.stream_id
     where ${filters.join(' and ')}
     order by o.naam, o.stream_id, m.medewerker_id limit ${p.add(aantal)}`,
    p.values,
  );
}
