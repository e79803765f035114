import type pg from 'pg';
import { type KeyProvider, unsalted } from './cipher.js';
import { confirmed, NEWEST_CONFIRMED, open, personRow, type PersonRow, textRow } from './rows.js';
import type { Persoonsgegevens, Revealed, VaultRef } from './vault.js';

/** Two statements, however many references there are. What is pending is not there yet. */
export async function readRefs(pool: pg.Pool, keys: KeyProvider, refs: readonly VaultRef[]): Promise<Revealed[]> {
  const personIds = new Set(refs.flatMap((ref) => ('persoonId' in ref ? [ref.persoonId] : [])));
  const textIds = new Set(refs.flatMap((ref) => ('tekstId' in ref ? [ref.tekstId] : [])));
  const [persons, texts] = await Promise.all([
    personIds.size === 0 ? [] : readPersons(pool, [...personIds]),
    textIds.size === 0 ? [] : readTexts(pool, [...textIds]),
  ]);
  const byId = await keys.keysById([...new Set([...persons, ...texts].map((row) => row.key_id))]);
  const known = new Map<string, Revealed>();
  for (const row of persons) {
    const plain = open(byId, row.key_id, personRow(row.persoon_id, row.versie, row.command_id), row.inhoud);
    if (plain)
      known.set(`persoon ${row.persoon_id}`, {
        persoonId: row.persoon_id,
        gegevens: JSON.parse(plain.toString()) as Persoonsgegevens,
      });
  }
  for (const row of texts) {
    const plain = open(byId, row.key_id, textRow(row.id, row.command_id), row.inhoud);
    if (plain) known.set(`tekst ${row.id}`, { tekstId: row.id, tekst: unsalted(plain).tekst });
  }
  return refs.map(
    (ref) => known.get('persoonId' in ref ? `persoon ${ref.persoonId}` : `tekst ${ref.tekstId}`) ?? { ontbreekt: true },
  );
}

async function readPersons(pool: pg.Pool, ids: readonly string[]): Promise<PersonRow[]> {
  return (await pool.query<PersonRow>({ name: 'kluis-personen', text: NEWEST_CONFIRMED, values: [ids] })).rows;
}

async function readTexts(pool: pg.Pool, ids: readonly string[]) {
  const { rows } = await pool.query<{ id: string; command_id: string; key_id: string; inhoud: Buffer }>({
    name: 'kluis-teksten',
    text: `select t.id, t.command_id, t.key_id, t.inhoud from kluis.tekst t
           where t.id = any($1::uuid[]) and ${confirmed('t')}`,
    values: [ids],
  });
  return rows;
}
