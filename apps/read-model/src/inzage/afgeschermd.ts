import type { DataSource } from 'typeorm';
import { plek, type ToegangRij } from '../toegang/toegang.tabellen.js';

/**
 * Casussen in which somebody is shielded from a person: of those in which the person has a place, and of these others.
 */
export async function afgeschermdVan(
  db: DataSource,
  persoonId: string,
  ook: readonly string[] = [],
): Promise<ReadonlySet<string>> {
  const rijen = await db.query<(Pick<ToegangRij, 'bescherming'> & { id: string })[]>(
    `select t.stream_id as id, t.bescherming from leesmodellen.toegang t
     where t.stream_id = any ($2::uuid[])
       or t.stream_id in (select w.stream_id from leesmodellen.toegang_wie w where w.wie = $1)`,
    [plek.persoon(persoonId), ook],
  );
  const tegen = rijen.filter(({ bescherming }) =>
    bescherming.afschermingen.some(({ geweerdeId }) => geweerdeId === persoonId),
  );
  return new Set(tegen.map(({ id }) => id));
}
