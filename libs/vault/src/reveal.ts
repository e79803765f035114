import type pg from 'pg';
import { unsalted } from './cipher.js';
import { VaultError } from './errors.js';
import type { DataKeys, KeyedRow } from './keys/data-keys.js';
import { confirmed, NEWEST_CONFIRMED, open, personRow, type Lain, type LainPerson, textRow } from './rows.js';
import type { Persoonsgegevens, Revealed, VaultRef } from './vault.js';

/**
 * Two statements, however many references there are, and a third one for keys that are not at hand. What is pending is not
 * there yet.
 */
export async function readRefs(pool: pg.Pool, keys: DataKeys, refs: readonly VaultRef[]): Promise<Revealed[]> {
  const personIds = new Set(refs.flatMap((ref) => ('persoonId' in ref ? [ref.persoonId] : [])));
  const textIds = new Set(refs.flatMap((ref) => ('tekstId' in ref ? [ref.tekstId] : [])));
  const read = () =>
    Promise.all([
      personIds.size === 0 ? [] : readPersons(pool, [...personIds]),
      textIds.size === 0 ? [] : readTexts(pool, [...textIds]),
    ]);
  let [persons, texts] = await read();
  let byId = await openKeys(pool, keys, [...persons, ...texts]);
  if (byId === 'changed') {
    // Between reading the rows and their keys things were encrypted or wrapped anew: then the rows say so by now.
    [persons, texts] = await read();
    byId = await openKeys(pool, keys, [...persons, ...texts], true);
  }
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

type Opened = ReadonlyMap<string, Buffer>;

/** @returns `changed` when a key, or the master key it is wrapped under, is gone; `final`: then it is absent, or an error */
function openKeys(pool: pg.Pool, keys: DataKeys, rows: readonly Lain[], final: true): Promise<Opened>;
function openKeys(pool: pg.Pool, keys: DataKeys, rows: readonly Lain[]): Promise<Opened | 'changed'>;
async function openKeys(
  pool: pg.Pool,
  keys: DataKeys,
  rows: readonly Lain[],
  final = false,
): Promise<Opened | 'changed'> {
  const ids = [...new Set(rows.map((row) => row.key_id))];
  const wanted = ids.filter((id) => !keys.knows(id));
  const found = wanted.length === 0 ? [] : await readKeys(pool, wanted);
  if (found.length < wanted.length && !final) return 'changed';
  const atHand = ids.map((key_id) => ({ key_id, generatie: null, ingepakt: null }));
  try {
    return await keys.open([...atHand, ...found]);
  } catch (error) {
    if (final || !(error instanceof VaultError) || error.code !== 'hoofdsleutel-ontbreekt') throw error;
    return 'changed';
  }
}

async function readKeys(pool: pg.Pool, ids: readonly string[]): Promise<KeyedRow[]> {
  const { rows } = await pool.query<KeyedRow>({
    name: 'kluis-sleutels',
    text: 'select id as key_id, generatie, ingepakt from kluis.sleutel where id = any($1::text[])',
    values: [ids],
  });
  return rows;
}

async function readPersons(pool: pg.Pool, ids: readonly string[]): Promise<LainPerson[]> {
  return (await pool.query<LainPerson>({ name: 'kluis-personen', text: NEWEST_CONFIRMED, values: [ids] })).rows;
}

interface LainText extends Lain {
  readonly id: string;
  readonly command_id: string;
  readonly versie: number;
}

async function readTexts(pool: pg.Pool, ids: readonly string[]): Promise<LainText[]> {
  const { rows } = await pool.query<LainText>({
    name: 'kluis-teksten',
    text: `select t.id, t.command_id, t.versie, t.key_id, t.inhoud from kluis.tekst t
           where t.id = any($1::uuid[]) and ${confirmed('t')}`,
    values: [ids],
  });
  return rows;
}
