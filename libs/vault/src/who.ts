import type pg from 'pg';
import { geboortedatumKomtOvereen, isBereikt } from './geboortedatum.js';
import type { DataKeys } from './keys/data-keys.js';
import { birthDates } from './reveal.js';

/** What is told of persons without telling anything of their data ({@link Vault}): a yes, a no, or a number. */
export async function bekend(pool: pg.Pool, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'kluis-bekend',
    text: `select p.id from unnest($1::uuid[]) p (id)
           where (select true from kluis.persoonsgegevens g where g.persoon_id = p.id limit 1)`,
    values: [ids],
  });
  return new Set(rows.map(({ id }) => id));
}

export async function metBsn(pool: pg.Pool, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ persoon_id: string }>({
    name: 'kluis-met-bsn',
    text: 'select persoon_id from kluis.bsn_koppeling where persoon_id = any($1::uuid[])',
    values: [ids],
  });
  return new Set(rows.map(({ persoon_id }) => persoon_id));
}

export async function bereikt(
  pool: pg.Pool,
  keys: DataKeys,
  ids: readonly string[],
  jaren: number,
  opDatum: string,
  bijTwijfel: boolean,
): Promise<ReadonlyMap<string, boolean>> {
  const geboren = await birthDates(pool, keys, ids);
  return new Map(
    [...geboren].flatMap(([id, datum]) => {
      const oud = isBereikt(datum, jaren, opDatum);
      return oud === undefined ? [] : [[id, oud === 'misschien' ? bijTwijfel : oud]];
    }),
  );
}

export async function geldt(pool: pg.Pool, persoonId: string): Promise<string> {
  const { rows } = await pool.query<{ met: string }>({
    name: 'kluis-geldt',
    text: 'select met from kluis.verenigd where persoon_id = $1',
    values: [persoonId],
  });
  return rows[0]?.met ?? persoonId;
}

export async function nummers(pool: pg.Pool, ids: readonly string[]): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'kluis-nummers',
    text: `with nu as (select id from unnest($1::uuid[]) x (id)
             union select met from kluis.verenigd where persoon_id = any($1::uuid[]))
           select id from nu union select persoon_id from kluis.verenigd where met in (select id from nu)`,
    values: [ids],
  });
  return rows.map(({ id }) => id);
}

export async function gaanOver(
  pool: pg.Pool,
  tekstIds: readonly string[],
  persoonIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'kluis-gaan-over',
    text: 'select id from kluis.tekst where id = any($1::uuid[]) and betrokkenen && $2::uuid[]',
    values: [tekstIds, persoonIds],
  });
  return new Set(rows.map(({ id }) => id));
}

export async function isGeboren(
  pool: pg.Pool,
  keys: DataKeys,
  persoonId: string,
  geboortedatum: string | undefined,
): Promise<boolean | undefined> {
  const known = (await birthDates(pool, keys, [persoonId])).get(persoonId);
  return known === undefined ? undefined : geboortedatumKomtOvereen(known, geboortedatum);
}
