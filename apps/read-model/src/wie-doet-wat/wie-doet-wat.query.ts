import type { DataSource } from 'typeorm';
import type { Lezer } from '../gedeeld/lezer.js';
import { Parameters } from '../gedeeld/sql.js';
import { zichtbareCasus } from '../gedeeld/toegang.js';

export interface Leefgebied {
  leefgebied: string;
  organisaties: { organisatie_id: string; aantal: number }[];
  zelf: number;
  hulpvragen: number;
}
export interface WieDoetWatRij {
  casus_id: string;
  kenmerk: string;
  gemeente: string;
  geopend_op: string;
  leefgebieden: Leefgebied[];
}

interface Welke {
  readonly casusId?: string | undefined;
  readonly gemeente?: string | undefined;
  /** Keys of the last row of the page before: geopend_op, id. */
  readonly na?: readonly (string | number)[] | undefined;
  readonly limiet: number;
}

/** Open casussen that this reader may see, oldest first, each with its leefgebieden. */
export function leesWieDoetWat(db: DataSource, lezer: Lezer, welke: Welke): Promise<WieDoetWatRij[]> {
  const p = new Parameters();
  const filters = [`d.status <> 'afgesloten'`, zichtbareCasus(lezer, p)];
  if (welke.casusId !== undefined) filters.push(`d.stream_id = ${p.add(welke.casusId)}::uuid`);
  if (welke.gemeente !== undefined) filters.push(`d.gemeente = ${p.add(welke.gemeente)}`);
  if (welke.na)
    filters.push(`(d.geopend_op, d.stream_id) > (${p.add(welke.na[0])}::timestamptz, ${p.add(welke.na[1])}::uuid)`);
  return db.query<WieDoetWatRij[]>(
    `select d.stream_id as casus_id, d.kenmerk, d.gemeente, d.geopend_op,
       coalesce((select json_agg(l order by l.leefgebied) from (
         select g.leefgebied,
           coalesce(json_agg(json_build_object('organisatie_id', g.organisatie_id, 'aantal', g.afspraken)
             order by g.organisatie_id) filter (where g.organisatie_id is not null), '[]') as organisaties,
           coalesce(sum(g.afspraken) filter (where g.organisatie_id is null), 0)::int as zelf,
           sum(g.hulpvragen)::int as hulpvragen
         from (
           select x.leefgebied, x.organisatie_id, sum(x.afspraak)::int as afspraken, sum(x.hulpvraag)::int as hulpvragen
           from (
             select leefgebied, organisatie_id, 1 as afspraak, 0 as hulpvraag from leesmodellen.wie_doet_wat_afspraak
             where stream_id = d.stream_id and open
             union all
             select leefgebied, null, 0, 1 from leesmodellen.wie_doet_wat_vraag where stream_id = d.stream_id
           ) x group by x.leefgebied, x.organisatie_id
         ) g group by g.leefgebied) l), '[]') as leefgebieden
     from leesmodellen.casusdossier d
     where ${filters.join(' and ')}
     order by d.geopend_op, d.stream_id limit ${p.add(welke.limiet)}`,
    p.values,
  );
}
