import type { DataSource } from 'typeorm';
import type { Lezer } from '../gedeeld/lezer.js';
import { Parameters } from '../gedeeld/sql.js';
import { plekkenVan } from '../gedeeld/toegang.js';
import { plek } from '../toegang/toegang.tabellen.js';
import type { OrganisatiesQuery } from './organisaties.dto.js';
import type { MedewerkerRij, OrganisatieRij } from './projection.js';

export type OrganisatieGelezen = OrganisatieRij & { stream_id: string };
export type OrganisatieMetMedewerkers = OrganisatieGelezen & { version: number; medewerkers: MedewerkerRij[] };

/** At most `limiet + 1` organisations by name. */
export function leesOrganisaties(
  db: DataSource,
  { gemeente, soort, limiet }: OrganisatiesQuery,
  na: readonly (string | number)[] | undefined,
): Promise<OrganisatieGelezen[]> {
  const p = new Parameters();
  const filters = ['true'];
  if (gemeente !== undefined) filters.push(`${p.add(gemeente)} = any (o.gemeenten)`);
  if (soort !== undefined) filters.push(`o.soort = ${p.add(soort)}`);
  if (na) filters.push(`(o.naam, o.stream_id) > (${p.add(na[0])}, ${p.add(na[1])}::uuid)`);
  return db.query<OrganisatieGelezen[]>(
    `select o.* from leesmodellen.organisatie o where ${filters.join(' and ')}
     order by o.naam, o.stream_id limit ${p.add(limiet + 1)}`,
    p.values,
  );
}

export async function leesOrganisatie(db: DataSource, id: string): Promise<OrganisatieMetMedewerkers | undefined> {
  const rijen = await db.query<OrganisatieMetMedewerkers[]>(
    `select o.*, v.version,
       (select coalesce(json_agg(m order by m.sinds_op, m.medewerker_id), '[]')
        from leesmodellen.organisatie_medewerker m where m.stream_id = o.stream_id) as medewerkers
     from leesmodellen.organisatie o
     join leesmodellen.projection_stream_organisaties v on v.stream_id = o.stream_id
     where o.stream_id = $1::uuid`,
    [id],
  );
  return rijen[0];
}

/**
 * Whether somebody reads how those who work there are reached. Whoever assigns calls all of them; another the gemeente, the own
 * organisation, and who takes part in a casus with it. Where taking part is sensitive in itself a number here would tell that
 * it does: that one stands in the casus, for who may know.
 */
export async function leestBereik(
  db: DataSource,
  lezer: Lezer,
  { stream_id: organisatieId, soort, dat_gevoelig: gevoelig }: OrganisatieGelezen,
): Promise<boolean> {
  if (lezer.rollen.includes('casuscoordinator') || soort === 'gemeente' || lezer.organisatieId === organisatieId)
    return true;
  if (gevoelig) return false;
  const [{ samen }] = await db.query<[{ samen: boolean }]>(
    `select exists (select from leesmodellen.toegang_wie ik join leesmodellen.toegang_wie zij on zij.stream_id = ik.stream_id
       where ik.wie = any ($1::text[]) and (ik.tot_op is null or ik.tot_op > statement_timestamp()) and zij.wie = $2
         and leeswacht.loopt(ik.stream_id)) as samen`,
    [plekkenVan(lezer), plek.organisatie(organisatieId)],
  );
  return samen;
}
