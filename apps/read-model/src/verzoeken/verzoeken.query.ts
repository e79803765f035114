import type { DataSource } from 'typeorm';
import { type Lezer, nummersVan } from '../gedeeld/lezer.js';
import { Parameters, VANDAAG } from '../gedeeld/sql.js';
import type { Lezend } from '../muur/muur.js';
import type { BewaartermijnRij, VernietigingRij, VerzoekRij } from './projection.js';
import type { VernietigingenQuery, VerzoekenQuery } from './verzoeken.dto.js';

export interface VerzoekGelezen extends VerzoekRij {
  vernietiging: VernietigingRij['status'] | null;
  te_laat: boolean;
  dicht: boolean;
  version: number;
}
export interface VernietigingGelezen extends VernietigingRij {
  stream_id: string;
  version: number;
}
type Na = readonly (string | number)[] | undefined;

/** Whose requests somebody reads: a coördinator those that the own gemeenten decide about, an inwoner the own. */
export type Kring = 'gemeenten' | 'zelf';

const TE_LAAT = `(z.status = 'open' and z.uiterlijk_datum < ${VANDAAG})`;

/** At most `limiet + 1` requests, those that wait first, by their term. */
export function leesVerzoeken(
  db: Lezend,
  lezer: Lezer,
  kring: Kring,
  { status, soort, termijn, limiet }: VerzoekenQuery,
  na: Na,
): Promise<VerzoekGelezen[]> {
  const p = new Parameters();
  const filters = [
    kring === 'gemeenten'
      ? `z.gemeente = any (${p.add(lezer.gemeenten)}::text[])`
      : `z.persoon_id = any (${p.add(nummersVan(lezer))}::uuid[])`,
  ];
  if (status !== undefined) filters.push(`z.status = ${p.add(status)}`);
  if (soort !== undefined) filters.push(`z.soort = ${p.add(soort)}`);
  if (termijn !== undefined) filters.push(TE_LAAT);
  if (na)
    filters.push(`(z.status <> 'open', z.uiterlijk_datum, z.verzoek_id) >
      (${p.add(na[0])}::boolean, ${p.add(na[1])}::date, ${p.add(na[2])}::uuid)`);
  return db.query<VerzoekGelezen[]>(
    `select z.*, z.status <> 'open' as dicht, ${TE_LAAT} as te_laat, leeswacht.versie('verzoeken', z.stream_id) as version,
       (select v.status from leesmodellen.vernietiging v where v.stream_id = z.stream_id or v.verzoek_id = z.verzoek_id
        order by v.voorgesteld_op desc limit 1) as vernietiging
     from leesmodellen.verzoek z
     where ${filters.join(' and ')}
     order by z.status <> 'open', z.uiterlijk_datum, z.verzoek_id limit ${p.add(limiet + 1)}`,
    p.values,
  );
}

/** One request, for who decides about it; to anybody else there is none. */
export async function leesVerzoek(db: Lezend, lezer: Lezer, verzoekId: string): Promise<VerzoekRij | undefined> {
  const [rij] = await db.query<VerzoekRij[]>(
    'select z.* from leesmodellen.verzoek z where z.verzoek_id = $1 and z.gemeente = any ($2::text[])',
    [verzoekId, lezer.gemeenten],
  );
  return rij;
}

/** At most `limiet + 1` destructions about which the own gemeenten have a say, the oldest proposal first. */
export function leesVernietigingen(
  db: Lezend,
  lezer: Lezer,
  { status, limiet }: VernietigingenQuery,
  na: Na,
): Promise<VernietigingGelezen[]> {
  const p = new Parameters();
  const filters = [
    `(z.gemeente = any (${p.add(lezer.gemeenten)}::text[]) or z.ook_van && ${p.add(lezer.gemeenten)}::text[])`,
  ];
  if (status !== undefined) filters.push(`z.status = ${p.add(status)}`);
  if (na) filters.push(`(z.voorgesteld_op, z.stream_id) > (${p.add(na[0])}::timestamptz, ${p.add(na[1])}::uuid)`);
  return db.query<VernietigingGelezen[]>(
    `select z.*, leeswacht.versie('verzoeken', z.stream_id) as version
     from leesmodellen.vernietiging z
     where ${filters.join(' and ')} order by z.voorgesteld_op, z.stream_id limit ${p.add(limiet + 1)}`,
    p.values,
  );
}

export interface WachtendRij {
  stream_id: string;
  gemeente: string;
  wacht_op: 'eerste-akkoord' | 'tweede-akkoord' | 'uitvoering';
  grond: string;
  sinds_op: string;
  tot_datum: string | null;
}

/** What waits for people or for the vault, of all gemeenten, the oldest first; of whom is not read. */
export function leesWachtende(db: DataSource, { limiet }: { readonly limiet: number }, na: Na): Promise<WachtendRij[]> {
  const p = new Parameters();
  const verder = na ? `where (w.sinds_op, w.stream_id) > (${p.add(na[0])}::timestamptz, ${p.add(na[1])}::uuid)` : '';
  return db.query<WachtendRij[]>(
    `select w.* from (
       select z.stream_id, case z.status when 'voorgesteld' then coalesce(z.nog_van[1], z.gemeente) else z.gemeente end as gemeente,
         case z.status when 'voorgesteld' then 'tweede-akkoord' else 'uitvoering' end as wacht_op,
         z.grond, z.status_op as sinds_op, null::date as tot_datum
       from leesmodellen.vernietiging z where z.status in ('voorgesteld', 'goedgekeurd')
       union all
       select b.stream_id, b.gemeente, 'eerste-akkoord', 'bewaartermijn', b.gesignaleerd_op, b.tot_datum
       from leesmodellen.bewaartermijn b where ${NOG_NIET_VOORGESTELD}
     ) w ${verder} order by w.sinds_op, w.stream_id limit ${p.add(limiet + 1)}`,
    p.values,
  );
}

/** Nothing was proposed since, or it was taken back. */
const NOG_NIET_VOORGESTELD = `not exists (select from leesmodellen.vernietiging z
  where z.stream_id = b.stream_id and z.status in ('voorgesteld', 'goedgekeurd', 'vernietigd'))`;

/** At most `limiet + 1` persons of the own gemeenten whose term has passed, the longest ago first. */
export function leesVerstreken(
  db: DataSource,
  lezer: Lezer,
  { limiet }: { readonly limiet: number },
  na: Na,
): Promise<(BewaartermijnRij & { stream_id: string })[]> {
  const p = new Parameters();
  const filters = [`b.gemeente = any (${p.add(lezer.gemeenten)}::text[])`, NOG_NIET_VOORGESTELD];
  if (na) filters.push(`(b.tot_datum, b.stream_id) > (${p.add(na[0])}::date, ${p.add(na[1])}::uuid)`);
  return db.query<(BewaartermijnRij & { stream_id: string })[]>(
    `select b.* from leesmodellen.bewaartermijn b where ${filters.join(' and ')}
     order by b.tot_datum, b.stream_id limit ${p.add(limiet + 1)}`,
    p.values,
  );
}

export interface PersoonStand {
  casussen: number;
  nog_gezinslid: boolean;
  vernietiging: VernietigingGelezen | undefined;
}

/**
 * How a person stands to the gemeenten of this reader, under all her numbers; undefined when they have nothing to do with each other: to her there
 * is no such person then.
 */
export async function leesPersoonStand(
  db: Lezend,
  lezer: Lezer,
  nummers: readonly string[],
): Promise<PersoonStand | undefined> {
  const p = new Parameters();
  const persoon = `any (${p.add(nummers)}::uuid[])`;
  const gemeenten = `${p.add(lezer.gemeenten)}::text[]`;
  const [rij] = await db.query<(Omit<PersoonStand, 'vernietiging'> & { verzocht: boolean })[]>(
    `select
       (select count(*)::int from leesmodellen.casusdossier d where d.gemeente = any (${gemeenten}) and (
          exists (select from leesmodellen.casusdossier_gezinslid t
                  where t.stream_id = d.stream_id and t.persoon_id = ${persoon})
          or exists (select from leesmodellen.casusdossier_betrokkene t
                     where t.stream_id = d.stream_id and t.persoon_id = ${persoon}))) as casussen,
       exists (select from leesmodellen.casusdossier_open_gezinslid t
               join leesmodellen.casusdossier d on d.stream_id = t.stream_id
               where t.persoon_id = ${persoon} and d.gemeente = any (${gemeenten})) as nog_gezinslid,
       exists (select from leesmodellen.verzoek z where z.persoon_id = ${persoon} and z.gemeente = any (${gemeenten}))
         as verzocht`,
    p.values,
  );
  const [vernietiging] = await db.query<VernietigingGelezen[]>(
    `select z.*, leeswacht.versie('verzoeken', z.stream_id) as version
     from leesmodellen.vernietiging z
     where z.persoon_id = any ($1::uuid[]) and (z.gemeente = any ($2::text[]) or z.ook_van && $2::text[])
     order by z.status = 'ingetrokken', z.voorgesteld_op desc limit 1`,
    [nummers, lezer.gemeenten],
  );
  const { casussen, nog_gezinslid, verzocht } = rij!;
  return casussen > 0 || verzocht || vernietiging ? { casussen, nog_gezinslid, vernietiging } : undefined;
}
