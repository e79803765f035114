import type pg from 'pg';
import { blobs, ints, texts as textArray, uuids } from './arrays.js';
import { leesKop } from './bijlage-kop.js';
import { type DataKey, unsalted } from './cipher.js';
import type { Connection } from './connection.js';
import { VaultError } from './errors.js';
import type { DataKeys, UsableKey } from './keys/data-keys.js';
import { scopeOf } from './keys/key-id.js';
import {
  type NewPerson,
  type NewText,
  otherData,
  otherText,
  type PreparedPut,
  sameText,
  sealPairing,
  sealPerson,
  sealText,
} from './prepare.js';
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
    : [
        item.commandId,
        ...item.persons.map(({ persoonId }) => persoonId),
        ...item.texts.map(({ id }) => id),
        // A person's key is made once.
        ...[...keysIn(item)].flatMap(({ fresh, scope }) => (fresh && 'persoonId' in scope ? [scope.persoonId] : [])),
      ];

function* keysIn({ persons, texts }: PreparedPut): Iterable<UsableKey> {
  for (const { key } of persons) yield key;
  for (const { key } of texts) yield key;
}

/**
 * Puts and confirms for many commands in one statement. Only if something lies there already, or is different from what this
 * process knew of keys, is it sent again; a put that cannot be is left out of that.
 * @returns per item its result; a VaultError for a put of other content, or about a person who was erased
 */
export async function writeItems(
  connection: Connection,
  keys: DataKeys,
  items: readonly Item[],
): Promise<(VaultPutResult | undefined | VaultError)[]> {
  let accepted = items.filter((item) => typeof item === 'string');
  let puts = items.filter((item) => typeof item !== 'string');
  const refused = new Map<Item, VaultError>();
  for (let attempt = 1; accepted.length > 0 || puts.length > 0; attempt++) {
    // Who only confirms needs no key.
    const generation = puts.length === 0 ? '' : await keys.generation();
    const { used, fresh } = keysOfBatch(puts);
    if (fresh.length > 0) await keys.wrap(fresh, generation);
    const rows = await again(() => connection.rows<Row>(statement(accepted, puts, generation, used, fresh)));
    if (rows.length === 0) {
      keys.stored(fresh);
      break;
    }
    if (attempt === ATTEMPTS) throw new Error(`The vault met others ${ATTEMPTS} times over the same things.`);
    accepted = [];
    for (const [put, error] of await adapt(keys, puts, rows)) refused.set(put, error);
    puts = puts.filter((put) => !refused.has(put));
  }
  return items.map((item) => {
    if (typeof item === 'string') return undefined;
    return refused.get(item) ?? answerOf(item);
  });
}

/** References to texts, and to files: those have a commitment of their own. */
function answerOf({ answer }: PreparedPut): VaultPutResult {
  const koppen = answer.map(({ tekst }) => leesKop(tekst));
  return {
    teksten: answer.filter((_, i) => !koppen[i]).map(({ id, commitment }) => ({ id, commitment })),
    bijlagen: answer.flatMap(({ id }, i) => (koppen[i] ? [{ id, commitment: koppen[i].commitment }] : [])),
  };
}

function keysOfBatch(puts: readonly PreparedPut[]): { used: string[]; fresh: UsableKey[] } {
  const all = new Set<UsableKey>();
  for (const { persons, texts } of puts) {
    // What lies there already needs no key; a pairing with a BSN may be new all the same.
    for (const { key, sealed, pairing } of persons) if (sealed || pairing) all.add(key);
    for (const { key, sealed } of texts) if (sealed) all.add(key);
  }
  const used: string[] = [];
  const fresh: UsableKey[] = [];
  for (const key of all)
    if (key.fresh) fresh.push(key);
    else used.push(key.id);
  return { used, fresh };
}

function statement(
  accepted: readonly string[],
  puts: readonly PreparedPut[],
  generation: string,
  used: readonly string[],
  fresh: readonly UsableKey[],
): pg.QueryArrayConfig {
  const persons: NewPerson[] = [];
  const personCommands: string[] = [];
  const texts: NewText[] = [];
  const textCommands: string[] = [];
  const paired: (NewPerson & { pairing: NonNullable<NewPerson['pairing']> })[] = [];
  const pairedCommands: string[] = [];
  const involved = new Set<string>();
  for (const put of puts) {
    for (const person of put.persons) {
      persons.push(person);
      personCommands.push(put.commandId);
      involved.add(person.persoonId);
      if (!person.pairing) continue;
      paired.push(person as (typeof paired)[number]);
      pairedCommands.push(put.commandId);
    }
    for (const text of put.texts) {
      texts.push(text);
      textCommands.push(put.commandId);
      for (const betrokkene of text.betrokkenen) involved.add(betrokkene);
    }
  }
  return {
    name: 'kluis-leg',
    rowMode: 'array',
    text: `select * from kluis.leg($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
             $19, $20, $21, $22, $23)`,
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
      generation,
      uuids([...involved]),
      textArray(used),
      textArray(fresh.map((key) => key.id)),
      blobs(fresh.map((key) => key.fresh!.wrapped)),
    ],
  };
}

/** tekst_id, persoon_id, command_id, versie, key_id, inhoud, generatie, ingepakt, soort: what was in the way (sql/003-sleutels.sql). */
type Row = [
  string | null, string | null, string | null, number | null, string | null, Buffer | null,
  string | null, Buffer | null, 'generatie' | 'gewist' | 'weg' | 'sleutel' | null,
]; // prettier-ignore

/** Brings the puts in line with what lies there; the first salt wins. @returns puts that cannot be. */
async function adapt(
  keys: DataKeys,
  puts: readonly PreparedPut[],
  rows: readonly Row[],
): Promise<Map<PreparedPut, VaultError>> {
  const byId = await keys.open(
    rows.flatMap(([, , , , key_id, , generatie, ingepakt]) =>
      key_id === null ? [] : [{ key_id, generatie, ingepakt }],
    ),
  );
  const lies = { texts: new Map<string, Row>(), data: new Map<string, Row>(), newest: new Map<string, number>() };
  const refused = new Map<PreparedPut, VaultError>();
  const erased = new Set<string>();
  for (const row of rows) {
    const [textId, persoonId, commandId, version, keyId, , , , kind] = row;
    if (kind === 'generatie') keys.generationChanged();
    else if (kind === 'gewist') erased.add(persoonId!);
    else if (kind === 'weg') await replaceKey(keys, puts, keyId!);
    else if (kind === 'sleutel') takeKey(keys, puts, { id: keyId!, key: byId.get(keyId!)! });
    else if (textId !== null) lies.texts.set(textId, row);
    else if (persoonId !== null && commandId !== null) lies.data.set(`${persoonId} ${commandId}`, row);
    else if (persoonId !== null) lies.newest.set(persoonId, version ?? 0);
  }
  // Only keys were wrong: what lies there was not looked at.
  const onlyKeys = rows.every(([, , , , , , , , kind]) => kind !== null && kind !== 'sleutel');
  for (const put of puts) {
    const gone = [...erased].find((id) => isAbout(put, id));
    if (gone !== undefined) refused.set(put, erasedPerson(gone));
    else if (!onlyKeys) adaptPut(byId, put, lies, refused);
  }
  return refused;
}

interface Lies {
  readonly texts: ReadonlyMap<string, Row>;
  readonly data: ReadonlyMap<string, Row>;
  readonly newest: ReadonlyMap<string, number>;
}

function adaptPut(keys: Keys, put: PreparedPut, lies: Lies, refused: Map<PreparedPut, VaultError>): void {
  for (const text of put.texts)
    if (!adaptText(keys, put.commandId, text, lies.texts.get(text.id))) refused.set(put, otherText(text.id));
  for (const person of put.persons) {
    const { persoonId } = person;
    const data = lies.data.get(`${persoonId} ${put.commandId}`);
    if (!adaptPerson(keys, put.commandId, person, data, lies.newest.get(persoonId) ?? 0))
      refused.set(put, otherData(put.commandId, persoonId));
  }
}

const isAbout = ({ persons, texts }: PreparedPut, id: string): boolean =>
  persons.some(({ persoonId }) => persoonId === id) || texts.some(({ betrokkenen }) => betrokkenen.includes(id));

export const erasedPerson = (persoonId: string): VaultError =>
  new VaultError('persoon-gewist', `person ${persoonId} was erased: nothing is put away about her any more`);

/** A key that this process still had may not be used any more: another one for the same. */
async function replaceKey(keys: DataKeys, puts: readonly PreparedPut[], keyId: string): Promise<void> {
  const old = puts.flatMap((put) => [...keysIn(put)]).find(({ id }) => id === keyId);
  if (!old) return;
  keys.forget([old.scope]);
  const [key] = await keys.for([old.scope]);
  for (const put of puts) seal(put, (each) => (each.id === keyId ? key : undefined));
}

/** A person has a key already, which this process did not know. */
function takeKey(keys: DataKeys, puts: readonly PreparedPut[], found: DataKey): void {
  const key: UsableKey = { ...found, scope: scopeOf(found.id)! };
  keys.stored([key]);
  for (const put of puts) seal(put, (each) => (each.id === key.id ? key : undefined));
}

/** Encrypts anew what was encrypted under a key that another one takes the place of. */
function seal({ commandId, persons, texts }: PreparedPut, other: (key: UsableKey) => UsableKey | undefined): void {
  for (const person of persons) {
    const key = other(person.key);
    if (!key) continue;
    person.key = key;
    if (person.sealed) sealPerson(person, commandId);
    else if (person.pairing) sealPairing(person, person.pairing);
  }
  for (const text of texts) {
    const key = other(text.key);
    if (!key) continue;
    text.key = key;
    if (text.sealed) sealText(text, commandId);
  }
}

type Keys = ReadonlyMap<string, Buffer>;

function adaptText(keys: Keys, commandId: string, text: NewText, row: Row | undefined): boolean {
  if (!row) {
    // It may have been there, and have gone since with a rejected attempt.
    if (!text.sealed) sealText(text, commandId);
    return true;
  }
  if (row[2] !== commandId) return false;
  const plain = open(keys, row[4]!, textRow(text.id, commandId, row[3]!), row[5]!);
  const known = plain && unsalted(plain);
  if (!known || !sameText(known.tekst, text.tekst)) return false;
  text.tekst = known.tekst;
  text.sealed = undefined;
  text.commitment = known.commitment;
  return true;
}

function adaptPerson(keys: Keys, commandId: string, person: NewPerson, row: Row | undefined, newest: number): boolean {
  const { persoonId, plain } = person;
  if (!row) {
    person.version = newest + 1;
    sealPerson(person, commandId);
    return true;
  }
  person.sealed = undefined;
  return open(keys, row[4]!, personRow(persoonId, row[3]!, commandId), row[5]!)?.equals(plain) === true;
}
