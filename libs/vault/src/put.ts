import type pg from 'pg';
import { blobs, ints, texts as textArray, uuids } from './arrays.js';
import { encrypt, type KeyProvider, salted, unsalted } from './cipher.js';
import type { Connection } from './connection.js';
import type { VaultError } from './errors.js';
import { type NewPerson, type NewText, otherData, otherText, type PreparedPut } from './prepare.js';
import { open, personRow, textRow } from './rows.js';
import { again } from './transaction.js';
import type { VaultPutResult } from './vault.js';

/** A put, or the id of a command that was accepted. */
export type Item = PreparedPut | string;

/** How often others may be faster with the same things, before something must be wrong. */
const ATTEMPTS = 20;

/** No batch holds two items with the same key: one of its statements could not tell them apart. */
export const keysOf = (item: Item): readonly string[] =>
  typeof item === 'string'
    ? [item]
    : [item.commandId, ...item.persons.map(({ persoonId }) => persoonId), ...item.texts.map(({ id }) => id)];

/**
 * Puts and confirms for many commands in one statement. Only if something lies there already is it sent again, with what
 * is new under the right versions; a put of other content is left out of that.
 * @returns per item its result; a VaultError for a put of other content
 */
export async function writeItems(
  connection: Connection,
  keys: KeyProvider,
  items: readonly Item[],
): Promise<(VaultPutResult | undefined | VaultError)[]> {
  let accepted = items.filter((item) => typeof item === 'string');
  let puts = items.filter((item) => typeof item !== 'string');
  const refused = new Map<Item, VaultError>();
  for (let attempt = 1; accepted.length > 0 || puts.length > 0; attempt++) {
    const rows = await again(() => connection.rows<Row>(statement(accepted, puts)));
    if (rows.length === 0) break;
    if (attempt === ATTEMPTS) throw new Error(`The vault met others ${ATTEMPTS} times over the same things.`);
    accepted = [];
    for (const [put, error] of await adapt(keys, puts, rows)) refused.set(put, error);
    puts = puts.filter((put) => !refused.has(put));
  }
  return items.map((item) => {
    if (typeof item === 'string') return undefined;
    return refused.get(item) ?? { teksten: item.answer.map(({ id, commitment }) => ({ id, commitment })) };
  });
}

function statement(accepted: readonly string[], puts: readonly PreparedPut[]): pg.QueryArrayConfig {
  const persons: NewPerson[] = [];
  const personCommands: string[] = [];
  const texts: NewText[] = [];
  const textCommands: string[] = [];
  const paired: (NewPerson & { pairing: NonNullable<NewPerson['pairing']> })[] = [];
  const pairedCommands: string[] = [];
  for (const put of puts) {
    for (const person of put.persons) {
      persons.push(person);
      personCommands.push(put.commandId);
      if (!person.pairing) continue;
      paired.push(person as (typeof paired)[number]);
      pairedCommands.push(put.commandId);
    }
    for (const text of put.texts) {
      texts.push(text);
      textCommands.push(put.commandId);
    }
  }
  return {
    name: 'kluis-leg',
    rowMode: 'array',
    text: 'select * from kluis.leg($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)',
    values: [
      uuids(accepted),
      uuids(puts.map((put) => put.commandId)),
      uuids(puts.map((put) => put.attempt)),
      uuids(persons.map((person) => person.persoonId)),
      ints(persons.map((person) => person.version)),
      uuids(personCommands),
      textArray(persons.map((person) => person.key.id)),
      blobs(persons.map((person) => person.sealed)),
      uuids(texts.map((text) => text.id)),
      uuids(textCommands),
      textArray(texts.map((text) => `{${text.betrokkenen.join(',')}}`)),
      textArray(texts.map((text) => text.key.id)),
      blobs(texts.map((text) => text.sealed)),
      blobs(paired.map(({ pairing }) => pairing.pseudonym)),
      uuids(paired.map((person) => person.persoonId)),
      uuids(pairedCommands),
      textArray(paired.map((person) => person.key.id)),
      blobs(paired.map(({ pairing }) => pairing.sealed)),
    ],
  };
}

/** tekst_id, persoon_id, command_id, versie, key_id, inhoud: what was in the way (sql/002-leg.sql). */
type Row = [string | null, string | null, string | null, number | null, string | null, Buffer | null];

/** Brings the puts in line with what lies there; the first salt wins. @returns puts of other content. */
async function adapt(
  keys: KeyProvider,
  puts: readonly PreparedPut[],
  rows: readonly Row[],
): Promise<Map<PreparedPut, VaultError>> {
  const byId = await keys.keysById([...new Set(rows.flatMap((row) => row[4] ?? []))]);
  const lies = { texts: new Map<string, Row>(), data: new Map<string, Row>(), newest: new Map<string, number>() };
  for (const row of rows) {
    const [textId, persoonId, commandId, version] = row;
    if (textId !== null) lies.texts.set(textId, row);
    else if (persoonId !== null && commandId !== null) lies.data.set(`${persoonId} ${commandId}`, row);
    else if (persoonId !== null) lies.newest.set(persoonId, version ?? 0);
  }
  const refused = new Map<PreparedPut, VaultError>();
  for (const put of puts) {
    for (const text of put.texts)
      if (!adaptText(byId, put.commandId, text, lies.texts.get(text.id))) refused.set(put, otherText(text.id));
    for (const person of put.persons) {
      const { persoonId } = person;
      const data = lies.data.get(`${persoonId} ${put.commandId}`);
      if (!adaptPerson(byId, put.commandId, person, data, lies.newest.get(persoonId) ?? 0))
        refused.set(put, otherData(put.commandId, persoonId));
    }
  }
  return refused;
}

type Keys = ReadonlyMap<string, Buffer>;

function adaptText(keys: Keys, commandId: string, text: NewText, row: Row | undefined): boolean {
  if (!row) {
    // It may have been there, and have gone since with a rejected attempt.
    if (text.sealed) return true;
    const plain = salted(text.tekst);
    text.sealed = encrypt(text.key, textRow(text.id, commandId), plain);
    text.commitment = unsalted(plain).commitment;
    return true;
  }
  if (row[2] !== commandId) return false;
  const plain = open(keys, row[4]!, textRow(text.id, commandId), row[5]!);
  const known = plain && unsalted(plain);
  if (known?.tekst !== text.tekst) return false;
  text.sealed = undefined;
  text.commitment = known.commitment;
  return true;
}

function adaptPerson(keys: Keys, commandId: string, person: NewPerson, row: Row | undefined, newest: number): boolean {
  const { persoonId, plain, key } = person;
  if (!row) {
    person.version = newest + 1;
    person.sealed = encrypt(key, personRow(persoonId, person.version, commandId), plain);
    return true;
  }
  person.sealed = undefined;
  return open(keys, row[4]!, personRow(persoonId, row[3]!, commandId), row[5]!)?.equals(plain) === true;
}
