import type pg from 'pg';
import { type Disclosed, logDisclosure, type LogKeys } from './access-log.js';
import { isKop, type Kop, leesKop } from './bijlage-kop.js';
import { inhoud } from './bijlagen.js';
import { unsalted } from './cipher.js';
import { VaultError } from './errors.js';
import type { DataKeys, KeyedRow } from './keys/data-keys.js';
import { confirmed, NEWEST_ASKED, open, personRow, type Lain, type LainPerson, textRow } from './rows.js';
import { isWerk, zonderMerk } from './werktekst.js';
import type { Aanleiding, Actor, OpenBijlage, Persoonsgegevens, Revealed, VaultRef } from './vault.js';

/**
 * Two statements, however many references there are, and a third one for keys that are not at hand; then one for the
 * entries of the access log. What is pending is not there yet.
 */
export async function revealRefs(
  pool: pg.Pool,
  keys: DataKeys,
  logKeys: LogKeys,
  refs: readonly VaultRef[],
  actor: Actor,
  aanleiding: Aanleiding,
): Promise<Revealed[]> {
  const begin = performance.now();
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
  const gegevens = plainPersons(persons, byId);
  const teksten = new Map<string, { readonly tekst: string; readonly gelakt?: true }>();
  const about = new Map<string, readonly string[]>();
  const werk = new Set<string>();
  for (const row of texts) {
    const plain = open(byId, row.key_id, textRow(row.id, row.command_id, row.versie), row.inhoud);
    if (!plain) continue;
    const { tekst } = unsalted(plain);
    // What opens a file is not for reading.
    if (isKop(tekst)) continue;
    teksten.set(row.id, { tekst: zonderMerk(tekst), ...(row.versie > 1 ? { gelakt: true } : {}) });
    about.set(row.id, row.betrokkenen);
    if (isWerk(tekst)) werk.add(row.id);
  }
  const disclosed = disclosures(refs, gegevens, about, werk);
  // Only then is anything given out.
  if (disclosed.length > 0) await logDisclosure(pool, logKeys, disclosed, actor, aanleiding, performance.now() - begin);
  return refs.map((ref): Revealed => {
    if ('tekstId' in ref) {
      const tekst = teksten.get(ref.tekstId);
      return tekst === undefined ? { ontbreekt: true } : { tekstId: ref.tekstId, ...tekst };
    }
    const { persoonId, alleenNaam } = ref;
    const van = gegevens.get(persoonId);
    if (!van) return { ontbreekt: true };
    return { persoonId, gegevens: alleenNaam ? naamVan(van) : van };
  });
}

/** A file: its head, and the first piece of its content, are found right before the entries are written. */
export async function revealFile(
  pool: pg.Pool,
  keys: DataKeys,
  logKeys: LogKeys,
  { bijlageId, casusId }: { readonly bijlageId: string; readonly casusId?: string | undefined },
  actor: Actor,
  aanleiding: Aanleiding,
): Promise<OpenBijlage | { readonly ontbreekt: true }> {
  const begin = performance.now();
  const found = await openHead(pool, keys, bijlageId);
  if (!found) return { ontbreekt: true };
  const { kop, betrokkenen } = found;
  const delen = inhoud(pool, bijlageId, kop);
  const eerste = await delen.next();
  const casussen = casusId === undefined ? [] : [casusId];
  const persons = betrokkenen.map((persoonId) => ({ persoonId, gegevens: false, teksten: [bijlageId], casussen }));
  if (persons.length > 0) await logDisclosure(pool, logKeys, persons, actor, aanleiding, performance.now() - begin);
  const { naam, soort, bytes } = kop;
  return { bijlageId, naam, soort, bytes, inhoud: vervolg(eerste, delen) };
}

async function* vervolg(eerste: IteratorResult<Buffer, void>, rest: AsyncGenerator<Buffer, void, void>) {
  if (!eerste.done) yield eerste.value;
  yield* rest;
}

async function openHead(
  pool: pg.Pool,
  keys: DataKeys,
  bijlageId: string,
): Promise<{ readonly kop: Kop; readonly betrokkenen: readonly string[] } | undefined> {
  let rows = await readTexts(pool, [bijlageId]);
  let byId = await openKeys(pool, keys, rows);
  if (byId === 'changed') {
    rows = await readTexts(pool, [bijlageId]);
    byId = await openKeys(pool, keys, rows, true);
  }
  const [row] = rows;
  const plain = row && open(byId, row.key_id, textRow(row.id, row.command_id, row.versie), row.inhoud);
  const kop = plain && leesKop(unsalted(plain).tekst);
  return kop && { kop, betrokkenen: row.betrokkenen };
}

/** Dates of birth, for a question that answers without them. */
export async function birthDates(
  pool: pg.Pool,
  keys: DataKeys,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | undefined>> {
  const born = new Map<string, string | undefined>();
  for (const [id, { geboortedatum }] of await openPersons(pool, keys, ids)) born.set(id, geboortedatum);
  return born;
}

/** Data of persons, in this process only: what leaves it goes through {@link revealRefs}. */
export async function openPersons(
  pool: pg.Pool,
  keys: DataKeys,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Persoonsgegevens>> {
  if (ids.length === 0) return new Map();
  let persons = await readPersons(pool, ids);
  let byId = await openKeys(pool, keys, persons);
  if (byId === 'changed') {
    persons = await readPersons(pool, ids);
    byId = await openKeys(pool, keys, persons, true);
  }
  return plainPersons(persons, byId);
}

function plainPersons(rows: readonly Gevraagd[], byId: Opened): Map<string, Persoonsgegevens> {
  const gegevens = new Map<string, Persoonsgegevens>();
  for (const row of rows) {
    const plain = open(byId, row.key_id, personRow(row.persoon_id, row.versie, row.command_id), row.inhoud);
    if (plain) gegevens.set(row.gevraagd, JSON.parse(plain.toString()) as Persoonsgegevens);
  }
  return gegevens;
}

function naamVan({ voornamen, voorvoegsel, achternaam }: Persoonsgegevens): Persoonsgegevens {
  return {
    ...(voornamen === undefined ? {} : { voornamen }),
    ...(voorvoegsel === undefined ? {} : { voorvoegsel }),
    ...(achternaam === undefined ? {} : { achternaam }),
  };
}

/** Per person concerned what is about to be given out of her. */
function disclosures(
  refs: readonly VaultRef[],
  gegevens: ReadonlyMap<string, unknown>,
  about: ReadonlyMap<string, readonly string[]>,
  werk: ReadonlySet<string>,
): Disclosed[] {
  const found = new Map<string, { gegevens: boolean; teksten: Set<string>; casussen: Set<string> }>();
  const of = (persoonId: string, casusId: string | undefined) => {
    let one = found.get(persoonId);
    if (!one) found.set(persoonId, (one = { gegevens: false, teksten: new Set(), casussen: new Set() }));
    if (casusId !== undefined) one.casussen.add(casusId);
    return one;
  };
  for (const ref of refs)
    if ('tekstId' in ref)
      // Only what was put away as such is of work, whoever asks for it as that.
      for (const persoonId of (!(ref.vanWerk && werk.has(ref.tekstId)) && about.get(ref.tekstId)) || [])
        of(persoonId, ref.casusId).teksten.add(ref.tekstId);
    else if (!ref.alleenNaam && gegevens.has(ref.persoonId)) of(ref.persoonId, ref.casusId).gegevens = true;
  return [...found].map(([persoonId, { gegevens, teksten, casussen }]) => ({
    persoonId,
    gegevens,
    teksten: [...teksten],
    casussen: [...casussen],
  }));
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

/** `gevraagd`: the number that was asked for, which may be one that somebody was known under before. */
type Gevraagd = LainPerson & { readonly gevraagd: string };

async function readPersons(pool: pg.Pool, ids: readonly string[]): Promise<Gevraagd[]> {
  return (await pool.query<Gevraagd>({ name: 'kluis-personen', text: NEWEST_ASKED, values: [ids] })).rows;
}

interface LainText extends Lain {
  readonly id: string;
  readonly command_id: string;
  readonly versie: number;
  readonly betrokkenen: readonly string[];
}

async function readTexts(pool: pg.Pool, ids: readonly string[]): Promise<LainText[]> {
  const { rows } = await pool.query<LainText>({
    name: 'kluis-teksten',
    text: `select t.id, t.command_id, t.versie, t.betrokkenen, t.key_id, t.inhoud from kluis.tekst t
           where t.id = any($1::uuid[]) and ${confirmed('t')}`,
    values: [ids],
  });
  return rows;
}
