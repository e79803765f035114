import type { DataSource } from 'typeorm';
import { plek, type ToegangRij } from '../toegang/toegang.tabellen.js';

/**
 * Casussen in which somebody is shielded from a person, by any number of hers: of those in which she has a place, and of these others.
 */
export async function afgeschermdVan(
  db: DataSource,
  nummers: readonly string[],
  ook: readonly string[] = [],
): Promise<ReadonlySet<string>> {
  const rijen = await db.query<(Pick<ToegangRij, 'bescherming'> & { id: string })[]>(
    `select t.stream_id as id, t.bescherming from leesmodellen.toegang t
     where t.stream_id = any ($2::uuid[])
       or t.stream_id in (select w.stream_id from leesmodellen.toegang_wie w where w.wie = any ($1))`,
    [nummers.map(plek.persoon), ook],
  );
  const tegen = rijen.filter(({ bescherming }) =>
    bescherming.afschermingen.some(({ geweerdeId }) => nummers.includes(geweerdeId)),
  );
  return new Set(tegen.map(({ id }) => id));
}
