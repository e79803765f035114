import type pg from 'pg';
import { VaultError } from '../errors.js';
import type { Persoonsgegevens } from '../vault.js';
import { type Gelijkenis, gelijkenis, type Vergelijkingsmaat } from './gelijkenis.js';

/** Persons who share a hash with one, at most; those who share most come first. */
const SHARED = 2000;

/** By person, whoever may be the same: ids only. @throws VaultError `nog-niet-vergelijkbaar` */
export async function sharing(
  pool: pg.Pool,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows: waiting } = await pool.query<{ persoon_id: string }>({
    name: 'kluis-nog-te-merken',
    text: `select g.persoon_id from kluis.persoonsgegevens g join kluis.te_merken q on q.command_id = g.command_id
           where g.persoon_id = any($1::uuid[]) limit 1`,
    values: [personIds],
  });
  if (waiting.length > 0)
    throw new VaultError('nog-niet-vergelijkbaar', 'the data of this person was confirmed a moment ago');
  const { rows } = await pool.query<{ persoon_id: string; anderen: string[] }>({
    name: 'kluis-gelijkenden',
    text: `select e.persoon_id, a.anderen
           from kluis.kenmerk e
           cross join lateral (
             select array_agg(k.persoon_id) as anderen from (
               select k.persoon_id from kluis.kenmerk k where k.merken && e.merken and k.persoon_id <> e.persoon_id
               order by (select count(*) from unnest(k.merken) m where m = any(e.merken)) desc limit ${SHARED}) k) a
           where e.persoon_id = any($1::uuid[]) and a.anderen is not null`,
    values: [personIds],
  });
  return new Map(rows.map(({ persoon_id, anderen }) => [persoon_id, anderen]));
}

/** Of those who may be the same, the ones who look alike enough, most alike first. */
export function mostAlike(
  van: Persoonsgegevens,
  anderen: readonly (readonly [persoonId: string, gegevens: Persoonsgegevens])[],
  maat: Vergelijkingsmaat,
): (Gelijkenis & { readonly persoonId: string })[] {
  return anderen
    .map(([persoonId, gegevens]) => ({ persoonId, ...gelijkenis(van, gegevens, maat) }))
    .filter(({ score }) => score >= maat.drempel)
    .sort((a, b) => b.score - a.score || (a.persoonId < b.persoonId ? -1 : 1))
    .slice(0, maat.hoogstens);
}
