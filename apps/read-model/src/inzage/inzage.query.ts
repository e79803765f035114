import { casusdossier } from '../casusdossier/projection.js';
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

/** The casussen in which the person was named, under any of these numbers, as far as the reader may know of them. */
export function leesCasussen(db: Lezend, lezer: Lezer, nummers: readonly string[]): Promise<CasusVanRij[]> {
  const p = new Parameters();
  const zichtbaar = zichtbareCasus(lezer, p);
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

export interface TekstRij {
  id: string;
  casus_id: string;
  /** Table and column in which a dossier holds it. */
  plek: string;
  op: string;
}

/**
 * Where these texts stand in the dossiers of these casussen. Every column of every table of a dossier that can hold one is
 * looked at, so that a table which comes later is not forgotten.
 */
export function leesPlekken(db: Lezend, casusIds: readonly string[], tekstIds: readonly string[]): Promise<TekstRij[]> {
  const delen = casusdossier.tables.flatMap(({ name, columns }) => {
    const moment = columns.find(({ type }) => type === 'timestamptz')?.name;
    return columns
      .filter(({ type }) => type === 'uuid')
      .map(
        ({ name: kolom }) =>
          `select ${kolom} as id, stream_id as casus_id, '${name.split('.')[1]}.${kolom}' as plek, ${moment ?? 'null::timestamptz'} as op
           from ${name} where stream_id = any ($1::uuid[]) and ${kolom} = any ($2::uuid[])`,
      );
  });
  return db.query<TekstRij[]>(
    `select distinct on (t.id) t.id, t.casus_id, t.plek, coalesce(t.op, d.geopend_op) as op from (
       ${delen.join(' union all ')}
       union all
       select a.verhaal_id, a.casus_id, 'aanmelding.verhaal_id', a.ingediend_op from leesmodellen.aanmelding a
       where a.casus_id = any ($1::uuid[]) and a.verhaal_id = any ($2::uuid[])
     ) t join leesmodellen.casusdossier d on d.stream_id = t.casus_id order by t.id, t.plek`,
    [casusIds, tekstIds],
  );
}

/** How many of these files stand in these casussen. */
export async function telBijlagen(
  db: Lezend,
  casusIds: readonly string[],
  bijlageIds: readonly string[],
): Promise<number> {
  const [rij] = await db.query<{ aantal: number }[]>(
    `select count(*)::int as aantal from leesmodellen.casusdossier_bijlage
     where stream_id = any ($1::uuid[]) and bijlage_id = any ($2::uuid[])`,
    [casusIds, bijlageIds],
  );
  return rij!.aantal;
}
