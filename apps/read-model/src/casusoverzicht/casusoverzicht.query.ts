import type { DataSource } from 'typeorm';
import type { Lezend } from '../muur/muur.js';
import type { AfspraakWie } from '../casusdossier/casusdossier.gegevens.js';
import { OPEN_AFSPRAKEN, stilleVraag } from '../gedeeld/afspraken.js';
import type { Lezer } from '../gedeeld/lezer.js';
import { Parameters, VANDAAG } from '../gedeeld/sql.js';
import { zichtbareCasus } from '../gedeeld/toegang.js';
import type { ToegangRij } from '../toegang/toegang.tabellen.js';
import type { CasusoverzichtQuery, OverzichtAfsluiting } from './casusoverzicht.dto.js';

export interface OverzichtRegel {
  casus_id: string;
  toegang: ToegangRij;
  kenmerk: string;
  gemeente: string;
  status: 'in-beoordeling' | 'lopend' | 'afgesloten';
  regie: 'voorlopig' | 'regisseur' | null;
  /** Who answers; of a closed one who was regisseur at the last. */
  antwoordt_medewerker_id: string | null;
  antwoordt_organisatie_id: string | null;
  sluit_wijze: OverzichtAfsluiting['wijze'] | null;
  gesloten_op: string | null;
  nazorg_datum: string | null;
  /** What was searched for stands in the kenmerk, which all may know who know of the casus. */
  op_kenmerk: boolean;
  veiligheid_acuut: boolean;
  prio_vraag_id: string | null;
  prio_gekozen: boolean;
  leefgebied: string | null;
  tekst_id: string | null;
  vraagsteller_id: string | null;
  prio_gedeeld: boolean;
  prio_stil: boolean;
  afspraken: (AfspraakWie & { te_laat: boolean })[];
  geopend_op: string;
  wacht_sinds_op: string | null;
  dagen_wachtend: number | null;
  /** Value of the sort key, as text. */
  sleutel: string;
}

/** Sort key in SQL, its type, and whether it runs down. */
const SLEUTELS: Record<CasusoverzichtQuery['sortering'], readonly [sql: string, type: string, af: boolean]> = {
  geopendOp: ['c.geopend_op', 'timestamptz', false],
  '-geopendOp': ['c.geopend_op', 'timestamptz', true],
  wachtSindsOp: [`coalesce(c.wacht_sinds_op, 'infinity')`, 'timestamptz', false],
  '-aantalTeLaat': ['a.te_laat', 'integer', true],
  kenmerk: ['c.kenmerk', 'text', false],
  '-afgeslotenOp': [`coalesce(d.gesloten_op, '-infinity')`, 'timestamptz', true],
};
/** Nazorg is shown from so many days before until so many days after: nobody writes down that it was done. */
const [NAZORG_VOOR, NAZORG_NA] = [14, 30];
const NAZORG = ['d.nazorg_datum', 'date', false] as const;

/** Who answers, and of a closed casus who was regisseur at the last. */
const antwoordt = (wie: 'medewerker' | 'organisatie') =>
  `coalesce(c.antwoordt_${wie}_id, case when c.status = 'afgesloten' then (g.laatst ->> '${wie}Id')::uuid end)`;

const STATUS = { open: `c.status <> 'afgesloten'`, afgesloten: `c.status = 'afgesloten'` } as const;

/** Organisations whose name has this in it; a name of an organisation is for everybody. */
export async function organisatiesMet(db: DataSource, zoek: string): Promise<string[]> {
  const rijen = await db.query<{ stream_id: string }[]>(
    `select stream_id from leesmodellen.organisatie where strpos(lower(naam), lower($1)) > 0`,
    [zoek],
  );
  return rijen.map(({ stream_id }) => stream_id);
}

/**
 * At most `aantal` casussen that this reader may see, after the one whose keys are given.
 * @param gezocht organisations whose name is as what is searched for
 */
export function leesOverzicht(
  db: Lezend,
  lezer: Lezer,
  query: CasusoverzichtQuery,
  na: readonly (string | number)[] | undefined,
  aantal: number,
  gezocht: readonly string[] = [],
): Promise<OverzichtRegel[]> {
  const params = new Parameters();
  const { nazorg, status = nazorg ? 'afgesloten' : 'open' } = query;
  const [sleutel, type, af] = nazorg ? NAZORG : SLEUTELS[query.sortering];
  const filters = [zichtbareCasus(lezer, params)];
  filters.push(status === 'open' || status === 'afgesloten' ? STATUS[status] : `c.status = ${params.add(status)}`);
  if (query.gemeente !== undefined) filters.push(`c.gemeente = ${params.add(query.gemeente)}`);
  if (query.regisseurId !== undefined)
    filters.push(`${antwoordt('medewerker')} = ${params.add(query.regisseurId)}::uuid`);
  if (query.organisatieId !== undefined)
    filters.push(`${antwoordt('organisatie')} = ${params.add(query.organisatieId)}::uuid`);
  if (query.regie !== undefined) filters.push(`c.regie = ${params.add(query.regie)}`);
  if (nazorg)
    filters.push(
      `d.sluit_wijze = 'afgesloten' and d.nazorg_datum between ${VANDAAG} - ${NAZORG_NA} and ${VANDAAG} + ${NAZORG_VOOR}`,
    );
  const zoek = query.zoek?.replaceAll(/[\s-]/g, '').toUpperCase() ?? '';
  const opKenmerk = zoek === '' ? 'true' : `strpos(replace(c.kenmerk, '-', ''), ${params.add(zoek)}) > 0`;
  if (zoek !== '') filters.push(`(${opKenmerk} or ${antwoordt('organisatie')} = any (${params.add(gezocht)}::uuid[]))`);
  if (na)
    filters.push(
      `(${sleutel}, c.stream_id) ${af ? '<' : '>'} (${params.add(na[0])}::${type}, ${params.add(na[1])}::uuid)`,
    );
  const richting = af ? 'desc' : 'asc';
  return db.query<OverzichtRegel[]>(
    `select c.stream_id as casus_id, row_to_json(g) as toegang, c.kenmerk, c.gemeente, c.status, c.regie,
       ${antwoordt('medewerker')} as antwoordt_medewerker_id, ${antwoordt('organisatie')} as antwoordt_organisatie_id,
       d.veiligheid_acuut, d.sluit_wijze, d.gesloten_op, d.nazorg_datum, ${opKenmerk} as op_kenmerk,
       c.volgorde[1] as prio_vraag_id, c.prio_gekozen, v.leefgebied, v.tekst_id,
       h.vraagsteller_id, coalesce(v.vraag_id = any (n.vraag_ids), false) as prio_gedeeld, ${stilleVraag('h')} as prio_stil,
       ${OPEN_AFSPRAKEN} as afspraken, c.geopend_op, c.wacht_sinds_op,
       (${VANDAAG} - (c.wacht_sinds_op at time zone 'Europe/Amsterdam')::date) as dagen_wachtend,
       (${sleutel})::text as sleutel
     from leesmodellen.casusoverzicht c
     join leesmodellen.casusdossier d on d.stream_id = c.stream_id
     join leesmodellen.toegang g on g.stream_id = c.stream_id
     left join leesmodellen.casusdossier_plan_versie n on n.stream_id = c.stream_id and n.versie = d.plan_versie
     left join leesmodellen.casusoverzicht_vraag v on v.stream_id = c.stream_id and v.vraag_id = c.volgorde[1]
     left join leesmodellen.casusdossier_vraag h on h.stream_id = v.stream_id and h.vraag_id = v.vraag_id
     cross join lateral (
       select count(*) filter (where x.open and x.uiterlijk_datum < ${VANDAAG})::int as te_laat
       from leesmodellen.casusoverzicht_afspraak x where x.stream_id = c.stream_id) a
     where ${filters.join(' and ')}
     order by ${sleutel} ${richting}, c.stream_id ${richting}
     limit ${params.add(aantal)}`,
    params.values,
  );
}
