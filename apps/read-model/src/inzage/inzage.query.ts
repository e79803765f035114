import { type Lezer, nummersVan } from '../gedeeld/lezer.js';
import { Parameters } from '../gedeeld/sql.js';
import { zichtbareCasus } from '../gedeeld/toegang.js';
import type { Lezend } from '../muur/muur.js';
import type { ToegangRij } from '../toegang/toegang.tabellen.js';
import type { VerzoekRij } from '../verzoeken/projection.js';

/** The request, for who answers it and for the person herself; to anybody else there is none. */
export async function leesInzageverzoek(db: Lezend, lezer: Lezer, verzoekId: string): Promise<VerzoekRij | undefined> {
  const p = new Parameters();
  const wie = [`z.persoon_id = any (${p.add(nummersVan(lezer))}::uuid[])`];
  if (lezer.rollen.includes('casuscoordinator')) wie.push(`z.gemeente = any (${p.add(lezer.gemeenten)}::text[])`);
  const [rij] = await db.query<VerzoekRij[]>(
    `select z.* from leesmodellen.verzoek z
     where z.verzoek_id = ${p.add(verzoekId)}::uuid and z.soort = 'inzage' and (${wie.join(' or ')})`,
    p.values,
  );
  return rij;
}

export interface CasusVanRij {
  casus_id: string;
  toegang: ToegangRij;
  kenmerk: string;
  gemeente: string;
  hoedanigheid: string;
  sinds_op: string;
  tot_op: string | null;
}

/**
 * The casussen in which the person was named, under any of these numbers, as far as the reader may know of them.
 * @param lezer undefined: as the service; what of it she may know is decided after this
 */
export function leesCasussen(db: Lezend, lezer: Lezer | undefined, nummers: readonly string[]): Promise<CasusVanRij[]> {
  const p = new Parameters();
  const zichtbaar = lezer ? zichtbareCasus(lezer, p) : 'true';
  const persoon = `any (${p.add(nummers)}::uuid[])`;
  return db.query<CasusVanRij[]>(
    `select d.stream_id as casus_id, row_to_json(g) as toegang, d.kenmerk, d.gemeente, w.hoedanigheid, w.sinds_op, w.tot_op
     from (select stream_id, 'gezinslid' as hoedanigheid, sinds_op, tot_op
           from leesmodellen.casusdossier_gezinslid where persoon_id = ${persoon}
           union all
           select stream_id, rol, sinds_op, tot_op
           from leesmodellen.casusdossier_betrokkene where persoon_id = ${persoon}) w
     join leesmodellen.casusdossier d on d.stream_id = w.stream_id
     join leesmodellen.toegang g on g.stream_id = w.stream_id
     where ${zichtbaar} order by w.sinds_op, d.stream_id`,
    p.values,
  );
}

/** What the person asked, under every number that she had: all of it for herself, for a gemeente what was asked of that one. */
export function leesVerzoekenVan(db: Lezend, lezer: Lezer, nummers: readonly string[]): Promise<VerzoekRij[]> {
  return db.query<VerzoekRij[]>(
    `select * from leesmodellen.verzoek
     where persoon_id = any ($1::uuid[]) and ($2::uuid = any ($1::uuid[]) or gemeente = any ($3::text[]))
     order by ingediend_op, verzoek_id`,
    [nummers, lezer.persoonId ?? null, lezer.gemeenten],
  );
}
