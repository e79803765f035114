import type { DataSource } from 'typeorm';

/** What persons had noted about their texts: for those who show texts, and for those who decide about it. */
export interface Bijzonderheden {
  /** Texts that are not revealed to anybody. */
  readonly geblokkeerd: ReadonlySet<string>;
  /** Text → the own verklaringen that stand beside it. */
  readonly betwist: ReadonlyMap<string, readonly string[]>;
  /** Persons of whom a text is geblokkeerd, or betwist, among these persons. */
  readonly personen: { readonly geblokkeerd: ReadonlySet<string>; readonly betwist: ReadonlySet<string> };
}

interface Rij {
  geblokkeerd: string[];
  betwist: { tekst_id: string; verklaring_id: string }[];
  wie_geblokkeerd: string[];
  wie_betwist: string[];
}

/** What is geblokkeerd and betwist of these texts and persons, in one statement; as the service, for it closes a text to whoever reads. */
export async function bijzonderheden(
  db: Pick<DataSource, 'query'>,
  tekstIds: readonly string[],
  persoonIds: readonly string[] = [],
): Promise<Bijzonderheden> {
  const [rij] = await db.query<Rij[]>(
    `select
       array(select tekst_id::text from leesmodellen.tekst_geblokkeerd where tekst_id = any ($1::uuid[])) as geblokkeerd,
       (select coalesce(json_agg(json_build_object('tekst_id', tekst_id, 'verklaring_id', verklaring_id)
          order by verklaring_id), '[]')
        from leesmodellen.tekst_betwist where tekst_id = any ($1::uuid[])) as betwist,
       array(select distinct persoon_id::text from leesmodellen.tekst_geblokkeerd
             where persoon_id = any ($2::uuid[])) as wie_geblokkeerd,
       array(select distinct persoon_id::text from leesmodellen.tekst_betwist
             where persoon_id = any ($2::uuid[])) as wie_betwist`,
    [tekstIds, persoonIds],
  );
  const betwist = new Map<string, string[]>();
  for (const { tekst_id, verklaring_id } of rij!.betwist)
    betwist.set(tekst_id, [...(betwist.get(tekst_id) ?? []), verklaring_id]);
  return {
    geblokkeerd: new Set(rij!.geblokkeerd),
    betwist,
    personen: { geblokkeerd: new Set(rij!.wie_geblokkeerd), betwist: new Set(rij!.wie_betwist) },
  };
}
