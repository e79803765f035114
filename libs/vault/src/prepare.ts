import { eisGewoneTekst, zelfdeBestand } from './bijlage-kop.js';
import { pseudonymOf } from './bsn.js';
import { encrypt, salted, unsalted } from './cipher.js';
import { checkUuid, VaultError } from './errors.js';
import type { DataKeys, UsableKey } from './keys/data-keys.js';
import type { KeyScope } from './keys/key-id.js';
import { pairingPlain, pairingRow, personRow, textRow } from './rows.js';
import type { Persoonsgegevens, VaultPut } from './vault.js';
import { alsWerk, eisGeenWerk } from './werktekst.js';

const FIELDS = [
  'voornamen', 'voorvoegsel', 'achternaam', 'geboortedatum', 'uitgerekendeDatum', 'bsn', 'adres', 'telefoon', 'email',
] as const satisfies readonly (keyof Persoonsgegevens)[]; // prettier-ignore

/** What is written of something: encrypted under a key; absent when it lies there already. */
interface Sealed {
  key: UsableKey;
  sealed: Buffer | undefined;
}

export interface NewPerson extends Sealed {
  readonly persoonId: string;
  readonly plain: Buffer;
  /** A person is new until the database says otherwise. */
  version: number;
  readonly pairing:
    { readonly pseudonym: Buffer; readonly geboortedatum: string | undefined; sealed: Buffer } | undefined;
}

export interface NewText extends Sealed {
  readonly id: string;
  /** Of a file its head: the one that lies in the vault first. */
  tekst: string;
  readonly betrokkenen: readonly string[];
  /** Of the salt that counts: the one that lies in the vault first. */
  commitment: string;
}

/** A put as it is written. */
export interface PreparedPut {
  readonly commandId: string;
  readonly attempt: string;
  readonly persons: readonly NewPerson[];
  readonly texts: readonly NewText[];
  /** The texts as they were asked, then the heads of files; one that was named twice is one text. */
  readonly answer: readonly NewText[];
}

/** Checks and encrypts; done before the lane, so that nothing holds a lock meanwhile. */
export async function preparePut(
  keys: DataKeys,
  bsnKey: Buffer,
  put: VaultPut,
  ownAttempt: string,
): Promise<PreparedPut> {
  const commandId = checkUuid(put.commandId, 'command id');
  const attempt = put.poging === undefined ? ownAttempt : checkUuid(put.poging, 'poging');
  const personIds = put.personen.map(({ persoonId }) => checkUuid(persoonId, 'persoonId'));
  const alle = [
    ...put.teksten.map((een) => ({
      ...een,
      tekst: een.vanWerk ? alsWerk(een.tekst) : eisGeenWerk(eisGewoneTekst(een.tekst)),
    })),
    ...(put.bijlagen ?? []).map(({ ontvangen, ...over }) => ({
      ...over,
      id: ontvangen.bijlageId,
      tekst: ontvangen.kop(),
    })),
  ];
  const subjects = alle.map(({ id, betrokkenen, casusId }) => ({
    tekstId: checkUuid(id, 'id of a text'),
    betrokkenen: [...new Set(betrokkenen.map((betrokkene) => checkUuid(betrokkene, 'betrokkene')))],
    casusId: casusId === undefined ? undefined : checkUuid(casusId, 'casusId'),
  }));
  const scopes = subjects.map(({ betrokkenen, casusId }): KeyScope => {
    if (casusId !== undefined) return { casusId };
    return betrokkenen.length === 1 ? { persoonId: betrokkenen[0]! } : { commandId };
  });
  const dataKeys = await keys.for([...personIds.map((persoonId) => ({ persoonId })), ...scopes]);
  const persons = new Map<string, NewPerson>();
  put.personen.forEach(({ gegevens }, i) => {
    const persoonId = personIds[i]!;
    const plain = Buffer.from(personJson(gegevens));
    const twin = persons.get(persoonId);
    if (!twin) persons.set(persoonId, newPerson(commandId, persoonId, plain, gegevens, dataKeys[i]!, bsnKey));
    else if (!twin.plain.equals(plain)) throw otherData(commandId, persoonId);
  });
  const texts = new Map<string, NewText>();
  const answer = alle.map(({ tekst }, i) => {
    const { tekstId: id, betrokkenen } = subjects[i]!;
    const twin = texts.get(id);
    if (twin && twin.tekst !== tekst) throw otherText(id);
    const text = twin ?? newText(commandId, id, tekst, betrokkenen, dataKeys[personIds.length + i]!);
    texts.set(id, text);
    return text;
  });
  return { commandId, attempt, persons: [...persons.values()], texts: [...texts.values()], answer };
}

function newPerson(
  commandId: string,
  persoonId: string,
  plain: Buffer,
  { bsn, geboortedatum }: Persoonsgegevens,
  key: UsableKey,
  bsnKey: Buffer,
): NewPerson {
  const pseudonym = bsn === undefined ? undefined : pseudonymOf(bsnKey, bsn);
  const pairing = pseudonym && { pseudonym, geboortedatum, sealed: pseudonym };
  const person: NewPerson = { persoonId, key, pairing, plain, version: 1, sealed: undefined };
  sealPerson(person, commandId);
  return person;
}

/** Encrypts it, and the date of birth beside the BSN, under its key and version. */
export function sealPerson(person: NewPerson, commandId: string): void {
  const { persoonId, plain, version, key, pairing } = person;
  person.sealed = encrypt(key, personRow(persoonId, version, commandId), plain);
  if (pairing) sealPairing(person, pairing);
}

/** The pairing lies apart from the data: it may be wanted where the data lies already. */
export function sealPairing({ persoonId, key }: NewPerson, pairing: NonNullable<NewPerson['pairing']>): void {
  const { pseudonym, geboortedatum } = pairing;
  pairing.sealed = encrypt(key, pairingRow(pseudonym, persoonId), pairingPlain(geboortedatum));
}

function newText(
  commandId: string,
  id: string,
  tekst: string,
  betrokkenen: readonly string[],
  key: UsableKey,
): NewText {
  const text: NewText = { id, tekst, betrokkenen, key, sealed: undefined, commitment: '' };
  sealText(text, commandId);
  return text;
}

/** Encrypts it under its key, behind a new salt. */
export function sealText(text: NewText, commandId: string): void {
  const plain = salted(text.tekst);
  text.sealed = encrypt(text.key, textRow(text.id, commandId), plain);
  text.commitment = unsalted(plain).commitment;
}

/** Whether what lies there is what is put: the same words, or the same file. */
export const sameText = (known: string, tekst: string): boolean => known === tekst || zelfdeBestand(known, tekst);

export const otherText = (id: string): VaultError =>
  new VaultError('tekst-bestaat-al', `text ${id} exists already, with other content or of another command`);

export const otherData = (commandId: string, persoonId: string): VaultError =>
  new VaultError('persoonsgegevens-bestaan-al', `command ${commandId} put other data of person ${persoonId} before`);

function personJson(gegevens: Persoonsgegevens): string {
  const known: Partial<Record<(typeof FIELDS)[number], string>> = {};
  for (const field of FIELDS) if (gegevens[field] !== undefined) known[field] = gegevens[field];
  return JSON.stringify(known);
}
