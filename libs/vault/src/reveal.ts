import type pg from 'pg';
import { unsalted } from './cipher.js';
import { VaultError } from './errors.js';
import type { DataKeys, KeyedRow } from './keys/data-keys.js';
import { confirmed, NEWEST_CONFIRMED, open, personRow, type PersonRow, textRow } from './rows.js';
import type { Persoonsgegevens, Revealed, VaultRef } from './vault.js';

/** Two statements, however many references there are. What is pending is not there yet. */
export async function readRefs(pool: pg.Pool, keys: DataKeys, refs: readonly VaultRef[]): Promise<Revealed[]> {
  try {
    return await read(pool, keys, refs);
  } catch (error) {
    // Between reading the rows and opening them everything may have been wrapped anew: then the rows say so by now.
    if (!(error instanceof VaultError) || error.code !== 'hoofdsleutel-ontbreekt') throw error;
    return read(pool, keys, refs);
  }
}

async function read(pool: pg.Pool, keys: DataKeys, refs: readonly VaultRef[]): Promise<Revealed[]> {
  const personIds = new Set(refs.flatMap((ref) => ('persoonId' in ref ? [ref.persoonId] : [])));
  const textIds = new Set(refs.flatMap((ref) => ('tekstId' in ref ? [ref.tekstId] : [])));
  const [persons, texts] = await Promise.all([
    personIds.size === 0 ? [] : readPersons(pool, [...personIds]),
    textIds.size === 0 ? [] : readTexts(pool, [...textIds]),
  ]);
  const byId = await keys.open([...persons, ...texts]);
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
    const plain = open(byId, row.key_id, textRow(row.id, row.command_id, row.versie), row.inhoud);
    if (!plain) continue;
    const { tekst } = unsalted(plain);
    known.set(`tekst ${row.id}`, { tekstId: row.id, tekst, ...(row.versie > 1 ? { gelakt: true } : {}) });
  }
  return refs.map(
    (ref) => known.get('persoonId' in ref ? `persoon ${ref.persoonId}` : `tekst ${ref.tekstId}`) ?? { ontbreekt: true },
  );
}

async function readPersons(pool: pg.Pool, ids: readonly string[]): Promise<PersonRow[]> {
  return (await pool.query<PersonRow>({ name: 'kluis-personen', text: NEWEST_CONFIRMED, values: [ids] })).rows;
}

interface TextRow extends KeyedRow {
  readonly id: string;
  readonly command_id: string;
  readonly versie: number;
  readonly inhoud: Buffer;
}

async function readTexts(pool: pg.Pool, ids: readonly string[]): Promise<TextRow[]> {
  const { rows } = await pool.query<TextRow>({
    name: 'kluis-teksten',
    text: `select t.id, t.command_id, t.versie, t.key_id, t.inhoud, s.generatie, s.ingepakt
           from kluis.tekst t left join kluis.sleutel s on s.id = t.key_id
           where t.id = any($1::uuid[]) and ${confirmed('t')}`,
    values: [ids],
  });
  return rows;
}
