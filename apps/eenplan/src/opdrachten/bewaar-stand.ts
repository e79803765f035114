import { bewaarTot } from '@eenplan/domain/decide';
import type { Bewaartermijn } from '@eenplan/domain/types';
import pg from 'pg';

/** Somebody whose last term is over: by numbers only. */
export interface Vervallen {
  readonly persoonId: string;
  readonly gemeente: string;
  /** The casus whose term ended last, through which it can be proposed. */
  readonly casusId: string;
  readonly kenmerk: string;
  /** The day until which it was kept. */
  readonly totDatum: string;
  /** Where a destruction stands already. */
  readonly stand: 'voorgesteld' | 'goedgekeurd' | null;
  readonly voorgesteldDoor: string | null;
  readonly grond: string | null;
  /** Of the stream of the person, for If-Match. */
  readonly versie: number | null;
}

interface Rij extends Omit<Vervallen, 'totDatum'> {
  readonly geslotenOp: string;
  readonly gewijzigdOp: string;
  readonly grondslagen: readonly string[];
}

const moment = (wat: string) => `to_char(${wat} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * Whose data need not be kept any longer on a day, over all casussen in which a person was named: none is open, and of none
 * the term still runs. Whoever is destroyed already is not among them.
 */
export async function leesVervallen(
  databaseUrl: string,
  termijnen: readonly Bewaartermijn[],
  opDatum: string,
): Promise<Vervallen[]> {
  const db = new pg.Client({ connectionString: databaseUrl, application_name: 'eenplan bewaartermijnen' });
  await db.connect();
  try {
    const kortste = Math.min(...termijnen.map(({ jaren }) => jaren));
    const { rows } = await db.query<Rij>(
      `with lid as (
         select persoon_id, stream_id from leesmodellen.casusdossier_gezinslid
         union select persoon_id, stream_id from leesmodellen.casusdossier_betrokkene
       ), mogelijk as (
         select l.persoon_id from lid l join leesmodellen.casusdossier d on d.stream_id = l.stream_id
         group by l.persoon_id
         -- Sooner than the shortest term nobody is due: their history need not be looked at.
         having bool_and(d.status = 'afgesloten' and d.gesloten_op < $1::date - make_interval(years => $2) + interval '2 days')
       )
       select l.persoon_id as "persoonId", d.gemeente, d.stream_id as "casusId", d.kenmerk,
         ${moment('d.gesloten_op')} as "geslotenOp",
         (select ${moment('e.recorded_at')} from casusregie.event e where e.stream_id = d.stream_id
          order by e.version desc limit 1) as "gewijzigdOp",
         array(select distinct e.data ->> 'grondslag' from casusregie.event e
               where e.stream_id = d.stream_id and e.type = 'GrondslagVastgesteld') as grondslagen,
         case when v.status in ('voorgesteld', 'goedgekeurd') then v.status end as stand, v.grond,
         v.voorgesteld_medewerker_id as "voorgesteldDoor", p.version::int as versie
       from lid l join mogelijk m on m.persoon_id = l.persoon_id
       join leesmodellen.casusdossier d on d.stream_id = l.stream_id
       left join leesmodellen.vernietiging v on v.persoon_id = l.persoon_id
       left join leesmodellen.projection_stream_verzoeken p on p.stream_id = v.stream_id
       where v.status is distinct from 'vernietigd'
       order by l.persoon_id`,
      [opDatum, kortste],
    );
    const laatste = new Map<string, Vervallen>();
    for (const { geslotenOp, gewijzigdOp, grondslagen, ...rij } of rows) {
      const totDatum = bewaarTot({ geslotenOp, gewijzigdOp, grondslagen }, termijnen);
      const eerder = laatste.get(rij.persoonId);
      if (!eerder || eerder.totDatum < totDatum) laatste.set(rij.persoonId, { ...rij, totDatum });
    }
    return [...laatste.values()]
      .filter(({ totDatum }) => totDatum < opDatum)
      .sort((a, b) => (a.totDatum + a.persoonId < b.totDatum + b.persoonId ? -1 : 1));
  } finally {
    await db.end();
  }
}
