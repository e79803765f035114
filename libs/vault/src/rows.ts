import { decrypt } from './cipher.js';
import type { KeyedRow } from './keys/data-keys.js';

// What a ciphertext is bound to: it opens in its own row only.
export const textRow = (id: string, commandId: string, version = 1) =>
  version === 1 ? ['tekst', id, commandId] : ['tekst', id, commandId, String(version)];
export const personRow = (persoonId: string, version: number, commandId: string) => [
  'persoon',
  persoonId,
  String(version),
  commandId,
];
export const pairingRow = (pseudonym: Buffer, persoonId: string) => ['koppeling', persoonId, pseudonym.toString('hex')];

/** Always as long as a date, so that the length of the ciphertext says nothing. */
export const pairingPlain = (geboortedatum: string | undefined) => Buffer.from((geboortedatum ?? '').padEnd(10));

/** Plain bytes, or undefined when the key was destroyed. */
export function open(
  keys: ReadonlyMap<string, Buffer>,
  keyId: string,
  row: readonly string[],
  sealed: Buffer,
): Buffer | undefined {
  const key = keys.get(keyId);
  return key && decrypt({ id: keyId, key }, row, sealed);
}

/** Something that lies encrypted. */
export interface Lain {
  readonly key_id: string;
  readonly inhoud: Buffer;
}

/** A version of a person's data as it is stored. */
export interface LainPerson extends Lain {
  readonly persoon_id: string;
  readonly versie: number;
  readonly command_id: string;
}

/** The same with its key. */
export type PersonRow = LainPerson & KeyedRow;

/** Condition on a row: its command is not pending any more. @param row alias of the row's table */
export const confirmed = (row: string): string =>
  `not exists (select from kluis.opdracht o where o.command_id = ${row}.command_id)`;

/** The newest confirmed version of each person in `$1::uuid[]`. */
export const NEWEST_CONFIRMED = `
  select g.persoon_id, g.versie, g.command_id, g.key_id, g.inhoud
  from (select distinct id from unnest($1::uuid[]) as x(id)) as wanted
  cross join lateral (
    select * from kluis.persoonsgegevens d where d.persoon_id = wanted.id and ${confirmed('d')}
    order by d.versie desc limit 1) as g`;

/** The same of persons who may be asked for by a number that became another one. */
export const NEWEST_ASKED = `
  select g.persoon_id, g.versie, g.command_id, g.key_id, g.inhoud, wanted.id as gevraagd
  from (select distinct id from unnest($1::uuid[]) as x(id)) as wanted
  left join kluis.verenigd v on v.persoon_id = wanted.id
  cross join lateral (
    select * from kluis.persoonsgegevens d where d.persoon_id = coalesce(v.met, wanted.id) and ${confirmed('d')}
    order by d.versie desc limit 1) as g`;

/** The same with their keys. */
export const NEWEST_WITH_KEYS = `
  select n.*, s.generatie, s.ingepakt from (${NEWEST_CONFIRMED}) n left join kluis.sleutel s on s.id = n.key_id`;
