import type { Lezer } from '../gedeeld/lezer.js';
import { Parameters } from '../gedeeld/sql.js';
import type { Lezend } from '../muur/muur.js';
import { plek, type ToegangRij } from '../toegang/toegang.tabellen.js';

export interface CasusVanPersoon {
  casus_id: string;
  persoon_id: string;
  toegang: ToegangRij;
  kenmerk: string;
  status: 'in-beoordeling' | 'lopend' | 'afgesloten';
}

/** The casussen of the reader's own gemeenten in which these persons are; who is in none of them is not there. Open ones first. */
export function leesCasussenVan(
  db: Lezend,
  { gemeenten }: Lezer,
  persoonIds: readonly string[],
): Promise<CasusVanPersoon[]> {
  const p = new Parameters();
  return db.query<CasusVanPersoon[]>(
    `select d.stream_id as casus_id, substr(w.wie, ${p.add(plek.persoon('').length + 1)}::int) as persoon_id,
       row_to_json(t) as toegang, d.kenmerk, d.status
     from leesmodellen.toegang_wie w
     join leesmodellen.toegang t on t.stream_id = w.stream_id
     join leesmodellen.casusdossier d on d.stream_id = w.stream_id
     where w.wie = any (${p.add(persoonIds.map(plek.persoon))}::text[]) and t.gemeente = any (${p.add(gemeenten)}::text[])
     order by d.status = 'afgesloten', d.kenmerk`,
    p.values,
  );
}
