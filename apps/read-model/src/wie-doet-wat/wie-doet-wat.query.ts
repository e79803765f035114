import type { Lezend } from '../muur/muur.js';
import type { AfspraakWie } from '../casusdossier/casusdossier.gegevens.js';
import { AFSPRAAK_JOINS, AFSPRAAK_WIE, stilleVraag } from '../gedeeld/afspraken.js';
import type { Lezer } from '../gedeeld/lezer.js';
import { Parameters } from '../gedeeld/sql.js';
import { zichtbareCasus } from '../gedeeld/toegang.js';
import type { ToegangRij } from '../toegang/toegang.tabellen.js';

export interface OpenVraag {
  vraag_id: string;
  leefgebied: string;
  vraagsteller_id: string;
  gedeeld: boolean;
  stil: boolean;
}
export interface WieDoetWatRij {
  casus_id: string;
  toegang: ToegangRij;
  kenmerk: string;
  gemeente: string;
  geopend_op: string;
  afspraken: AfspraakWie[];
  vragen: OpenVraag[];
}

interface Welke {
  readonly casusId?: string | undefined;
  readonly gemeente?: string | undefined;
  /** Keys of the last row of the page before: geopend_op, id. */
  readonly na?: readonly (string | number)[] | undefined;
  readonly limiet: number;
}

/** Open casussen that this reader may know of, oldest first, each with its live afspraken and open hulpvragen. */
export function leesWieDoetWat(db: Lezend, lezer: Lezer, welke: Welke): Promise<WieDoetWatRij[]> {
  const p = new Parameters();
  const filters = [`d.status <> 'afgesloten'`, zichtbareCasus(lezer, p)];
  if (welke.casusId !== undefined) filters.push(`d.stream_id = ${p.add(welke.casusId)}::uuid`);
  if (welke.gemeente !== undefined) filters.push(`d.gemeente = ${p.add(welke.gemeente)}`);
  if (welke.na)
    filters.push(`(d.geopend_op, d.stream_id) > (${p.add(welke.na[0])}::timestamptz, ${p.add(welke.na[1])}::uuid)`);
  return db.query<WieDoetWatRij[]>(
    `select d.stream_id as casus_id, row_to_json(g) as toegang, d.kenmerk, d.gemeente, d.geopend_op,
       (select coalesce(json_agg(a), '[]') from (
          select ${AFSPRAAK_WIE} from leesmodellen.wie_doet_wat_afspraak w
          join leesmodellen.casusdossier_afspraak x on x.stream_id = w.stream_id and x.afspraak_id = w.afspraak_id
          ${AFSPRAAK_JOINS}
          where w.stream_id = d.stream_id and w.open) a) as afspraken,
       (select coalesce(json_agg(v), '[]') from (
          select x.vraag_id, x.leefgebied, x.vraagsteller_id, coalesce(x.vraag_id = any (n.vraag_ids), false) as gedeeld,
            ${stilleVraag('x')} as stil
          from leesmodellen.wie_doet_wat_vraag w
          join leesmodellen.casusdossier_vraag x on x.stream_id = w.stream_id and x.vraag_id = w.vraag_id
          left join leesmodellen.casusdossier_plan_versie n on n.stream_id = d.stream_id and n.versie = d.plan_versie
          where w.stream_id = d.stream_id) v) as vragen
     from leesmodellen.casusdossier d join leesmodellen.toegang g on g.stream_id = d.stream_id
     where ${filters.join(' and ')}
     order by d.geopend_op, d.stream_id limit ${p.add(welke.limiet)}`,
    p.values,
  );
}
