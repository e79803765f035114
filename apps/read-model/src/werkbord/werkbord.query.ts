import type { Lezend } from '../muur/muur.js';
import type { Lezer } from '../gedeeld/lezer.js';
import { Parameters } from '../gedeeld/sql.js';
import type { ToegangRij } from '../toegang/toegang.tabellen.js';
import type { WerkbordQuery, WerkbordReden } from './werkbord.dto.js';

export interface WerkbordRij {
  soort: 'casus' | 'aanmelding';
  id: string;
  kenmerk: string | null;
  gemeente: string;
  acuut: boolean;
  sinds_op: string;
  redenen: {
    reden: WerkbordReden;
    acuut: boolean;
    sinds_op: string;
    aanmelding_id: string | null;
    misschien_bekend: boolean;
  }[];
  casus_ids: string[] | null;
  gevraagd_medewerker_id: string | null;
  gevraagd_organisatie_id: string | null;
  /** Of a casus. */
  toegang: ToegangRij | null;
}

/**
 * At most `aantal` things that wait for a coördinator of these gemeenten: acute danger first, then what waits longest.
 */
export function leesWerkbord(
  db: Lezend,
  lezer: Lezer,
  query: WerkbordQuery,
  na: readonly (string | number)[] | undefined,
  aantal: number,
): Promise<WerkbordRij[]> {
  const params = new Parameters();
  const gemeenten = `${params.add(
    query.gemeente === undefined ? lezer.gemeenten : lezer.gemeenten.filter((code) => code === query.gemeente),
  )}::text[]`;
  const verder = na
    ? `where (not b.acuut, b.sinds_op, b.id) >
         (${params.add(na[0])}::boolean, ${params.add(na[1])}::timestamptz, ${params.add(na[2])}::uuid)`
    : '';
  return db.query<WerkbordRij[]>(
    `with regel as (
       select 'casus' as soort, w.stream_id as id, w.kenmerk, w.gemeente, r.reden, r.op, r.aanmelding_id,
         r.reden = 'acute-veiligheid' as acuut, null::uuid[] as casus_ids
       from leesmodellen.werkbord w
       cross join lateral (values
         ('acute-veiligheid', w.veiligheid_acuut_op, null::uuid),
         ('in-beoordeling', w.in_beoordeling_op, w.eerste_aanmelding_id),
         ('zonder-aanwijzing', w.zonder_aanwijzing_op, null),
         ('aanwijzing-geweigerd', w.aanwijzing_geweigerd_op, null),
         ('wacht-op-antwoord', w.gevraagd_op, null),
         ('overdracht-geweigerd', w.overdracht_geweigerd_op, null),
         ('overdracht-verlopen', w.overdracht_verlopen_op, null)) r (reden, op, aanmelding_id)
       where w.open and w.gemeente = any (${gemeenten}) and r.op is not null
       union all
       select 'casus', w.stream_id, w.kenmerk, w.gemeente, 'aanmelding-te-beoordelen', g.gevoegd_op, g.aanmelding_id,
         g.veiligheid_acuut, null
       from leesmodellen.werkbord w join leesmodellen.werkbord_gevoegd g on g.stream_id = w.stream_id
       where w.open and w.gemeente = any (${gemeenten})
       union all
       -- Also of a casus that was closed since.
       select 'casus', w.stream_id, w.kenmerk, w.gemeente, 'noodtoegang-te-beoordelen', n.op, null, false, null
       from leesmodellen.werkbord w join leesmodellen.veiligheid_reden n on n.stream_id = w.stream_id and n.wacht
       where w.gemeente = any (${gemeenten})
       union all
       select 'aanmelding', a.stream_id, null, a.gemeente, 'wacht-op-keuze-casus', a.status_op, a.stream_id,
         a.veiligheid_acuut,
         (select coalesce(array_agg(d.stream_id order by d.stream_id), '{}') from leesmodellen.casusdossier d
          where d.stream_id = any (a.casus_ids) and d.gemeente = any (${gemeenten}))
       from leesmodellen.aanmelding a
       where a.status = 'wacht' and a.gemeente = any (${gemeenten})
     ), bord as (
       select soort, id, kenmerk, gemeente, casus_ids, bool_or(acuut) as acuut, min(op) as sinds_op,
         json_agg(json_build_object('reden', reden, 'acuut', acuut, 'sinds_op', op, 'aanmelding_id', aanmelding_id, 'misschien_bekend',
           exists (select from leesmodellen.aanmelding m, json_array_elements(m.personen) wie
             where m.stream_id = regel.aanmelding_id and json_array_length(wie -> 'mogelijkDezelfde') > 0))
           order by acuut desc, op, reden, aanmelding_id) as redenen
       from regel group by soort, id, kenmerk, gemeente, casus_ids
     )
     select b.*, row_to_json(g) as toegang, w.gevraagd_medewerker_id, w.gevraagd_organisatie_id from bord b
     left join leesmodellen.werkbord w on w.stream_id = b.id and b.soort = 'casus'
     left join leesmodellen.toegang g on g.stream_id = b.id and b.soort = 'casus' ${verder}
     order by not b.acuut, b.sinds_op, b.id limit ${params.add(aantal)}`,
    params.values,
  );
}
