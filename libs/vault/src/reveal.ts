import type pg from 'pg';
import { type Disclosed, logDisclosure, type LogKeys } from './access-log.js';
import { type KeyProvider, unsalted } from './cipher.js';
import { confirmed, NEWEST_CONFIRMED, open, personRow, type PersonRow, textRow } from './rows.js';
import type { Aanleiding, Actor, Persoonsgegevens, Revealed, VaultRef } from './vault.js';

interface TextRow {
  readonly id: string;
  readonly command_id: string;
  readonly betrokkenen: readonly string[];
  readonly key_id: string;
  readonly inhoud: Buffer;
}

/** Three statements, however many references there are: persons, texts, entries. What is pending is not there yet. */
export async function revealRefs(
  pool: pg.Pool,
  keys: KeyProvider,
  logKeys: LogKeys,
  refs: readonly VaultRef[],
  actor: Actor,
  aanleiding: Aanleiding,
): Promise<Revealed[]> {
  const begin = performance.now();
  const personIds = new Set(refs.flatMap((ref) => ('persoonId' in ref ? [ref.persoonId] : [])));
  const textIds = new Set(refs.flatMap((ref) => ('tekstId' in ref ? [ref.tekstId] : [])));
  const [persons, texts] = await Promise.all([
    personIds.size === 0 ? [] : readPersons(pool, [...personIds]),
    textIds.size === 0 ? [] : readTexts(pool, [...textIds]),
  ]);
  const byId = await keys.keysById([...new Set([...persons, ...texts].map((row) => row.key_id))]);
  const gegevens = new Map<string, Persoonsgegevens>();
  for (const row of persons) {
    const plain = open(byId, row.key_id, personRow(row.persoon_id, row.versie, row.command_id), row.inhoud);
    if (plain) gegevens.set(row.persoon_id, JSON.parse(plain.toString()) as Persoonsgegevens);
  }
  const teksten = new Map<string, string>();
  const about = new Map<string, readonly string[]>();
  for (const row of texts) {
    const plain = open(byId, row.key_id, textRow(row.id, row.command_id), row.inhoud);
    if (!plain) continue;
    teksten.set(row.id, unsalted(plain).tekst);
    about.set(row.id, row.betrokkenen);
  }
  const disclosed = disclosures(refs, gegevens, about);
  // Only then is anything given out.
  if (disclosed.length > 0) await logDisclosure(pool, logKeys, disclosed, actor, aanleiding, performance.now() - begin);
  return refs.map((ref): Revealed => {
    if ('tekstId' in ref) {
      const tekst = teksten.get(ref.tekstId);
      return tekst === undefined ? { ontbreekt: true } : { tekstId: ref.tekstId, tekst };
    }
    const { persoonId, alleenNaam } = ref;
    const van = gegevens.get(persoonId);
    if (!van) return { ontbreekt: true };
    return { persoonId, gegevens: alleenNaam ? naamVan(van) : van };
  });
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
      for (const persoonId of about.get(ref.tekstId) ?? []) of(persoonId, ref.casusId).teksten.add(ref.tekstId);
    else if (!ref.alleenNaam && gegevens.has(ref.persoonId)) of(ref.persoonId, ref.casusId).gegevens = true;
  return [...found].map(([persoonId, { gegevens, teksten, casussen }]) => ({
    persoonId,
    gegevens,
    teksten: [...teksten],
    casussen: [...casussen],
  }));
}

async function readPersons(pool: pg.Pool, ids: readonly string[]): Promise<PersonRow[]> {
  return (await pool.query<PersonRow>({ name: 'kluis-personen', text: NEWEST_CONFIRMED, values: [ids] })).rows;
}

async function readTexts(pool: pg.Pool, ids: readonly string[]): Promise<TextRow[]> {
  const { rows } = await pool.query<TextRow>({
    name: 'kluis-teksten',
    text: `select t.id, t.command_id, t.betrokkenen, t.key_id, t.inhoud from kluis.tekst t
           where t.id = any($1::uuid[]) and ${confirmed('t')}`,
    values: [ids],
  });
  return rows;
}
