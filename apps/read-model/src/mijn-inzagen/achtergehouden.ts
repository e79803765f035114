import type { Bescherming } from '@eenplan/domain/evolve';
import type { Inzage } from '@eenplan/vault';
import type { DataSource } from 'typeorm';
import { eigenDossier } from '../beslissen/eigen-dossier.js';
import type { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import type { Lezer } from '../gedeeld/lezer.js';
import { plek, type ToegangRij } from '../toegang/toegang.tabellen.js';

/** By casus: the afschermingen that hold there against one person. */
export type Afgeschermd = ReadonlyMap<string, Bescherming['afschermingen']>;

/** Of the casussen in which the person has a place, and of these others. */
export async function afgeschermdVan(
  db: DataSource,
  persoonId: string,
  ook: readonly string[] = [],
): Promise<Afgeschermd> {
  const rijen = await db.query<(Pick<ToegangRij, 'bescherming'> & { id: string })[]>(
    `select t.stream_id as id, t.bescherming from leesmodellen.toegang t
     where t.stream_id = any ($2::uuid[])
       or t.stream_id in (select w.stream_id from leesmodellen.toegang_wie w where w.wie = $1)`,
    [plek.persoon(persoonId), ook],
  );
  const tegen = rijen.map(
    ({ id, bescherming }) =>
      [id, bescherming.afschermingen.filter(({ geweerdeId }) => geweerdeId === persoonId)] as const,
  );
  return new Map(tegen.filter(([, geldig]) => geldig.length > 0));
}

/**
 * The entries that a person may read. Who looked in a casus leads to whom that one helps, and so to whoever is shielded from
 * this person (domain.md §9). It is asked for the person, also where a coördinator hands it over.
 */
export async function zonderAchtergehouden(
  lees: Leesgereedschap,
  lezer: Lezer,
  persoonId: string,
  inzagen: readonly Inzage[],
): Promise<Inzage[]> {
  const afgeschermd = await afgeschermdVan(lees.db, persoonId, [...new Set(inzagen.flatMap((een) => een.casussen))]);
  if (afgeschermd.size === 0) return [...inzagen];
  const { casus_id, toegang } = eigenDossier(persoonId, '');
  const bescherming = { ...toegang.bescherming, afschermingen: [...afgeschermd.values()].flat() };
  const kijk = await lees.kijk(alsPersoon(lezer, persoonId));
  const [blik] = await kijk.bekijk([{ casus_id, toegang: { ...toegang, bescherming } }]);
  const gegeven = blik!.gegeven('inzage', { personen: [persoonId] });
  const zelf = (een: Inzage) => lezer.persoonId === persoonId && een.accountId === lezer.accountId;
  const leidtNaar = (een: Inzage): string[] => {
    // An aanmelding that is in no casus yet can be of one that will be.
    const waar = een.casussen.length === 0 && een.doel === 'aanmelding' ? [...afgeschermd.keys()] : een.casussen;
    return zelf(een) ? [] : waar.flatMap((id) => (afgeschermd.get(id) ?? []).map(({ beschermdeId }) => beschermdeId));
  };
  return inzagen.filter((een) => blik!.leest({ ...gegeven, leidtNaar: leidtNaar(een) }));
}

const alsPersoon = ({ organisatieId: _, ...lezer }: Lezer, persoonId: string): Lezer => ({
  ...{ ...lezer, accountId: persoonId, persoonId },
  ...{ rol: 'inwoner', rollen: ['inwoner'], gemeenten: [] },
});
