import type { Lezer } from '../gedeeld/lezer.js';
import { Parameters } from '../gedeeld/sql.js';
import { zichtbareCasus } from '../gedeeld/toegang.js';
import type { Lezend } from '../muur/muur.js';
import type { ToegangRij } from '../toegang/toegang.tabellen.js';
import type { VeiligheidRedenRij } from './projection.js';

export interface VeiligheidRij {
  readonly toegang: ToegangRij;
  readonly redenen: readonly VeiligheidRedenRij[];
}

/** What protects a casus, and the reasons for it; undefined where there is no such casus that this reader may see. */
export async function leesVeiligheid(db: Lezend, lezer: Lezer, casusId: string): Promise<VeiligheidRij | undefined> {
  const p = new Parameters();
  const id = p.add(casusId);
  const rijen = await db.query<VeiligheidRij[]>(
    `select row_to_json(g) as toegang,
       (select coalesce(json_agg(r), '[]') from leesmodellen.veiligheid_reden r where r.stream_id = d.stream_id) as redenen
     from leesmodellen.casusdossier d join leesmodellen.toegang g on g.stream_id = d.stream_id
     where d.stream_id = ${id}::uuid and ${zichtbareCasus(lezer, p)}`,
    p.values,
  );
  return rijen[0];
}

/** The same of what auditors asked, for who supervises and knows nothing of the casus. */
export async function leesOpenstellingen(db: Lezend, casusId: string): Promise<VeiligheidRij | undefined> {
  const [rij] = await db.query<VeiligheidRij[]>(
    'select o.toegang, o.redenen from leeswacht.openstellingen($1::uuid) o where o.toegang is not null',
    [casusId],
  );
  return rij;
}
