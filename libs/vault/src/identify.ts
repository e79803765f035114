import type pg from 'pg';
import { pseudonymOf } from './bsn.js';
import { encrypt } from './cipher.js';
import { checkUuid } from './errors.js';
import { geboortedatumKomtOvereen } from './geboortedatum.js';
import type { DataKeys, KeyedRow, UsableKey } from './keys/data-keys.js';
import { scopeOf } from './keys/key-id.js';
import { erasedPerson } from './put.js';
import { NEWEST_WITH_KEYS, open, pairingPlain, pairingRow, personRow, type PersonRow } from './rows.js';
import type { BsnMatch, Persoonsgegevens } from './vault.js';

export interface PreparedIdentify {
  readonly commandId: string;
  readonly attempt: string;
  readonly pseudonym: Buffer;
  readonly geboortedatum: string | undefined;
  readonly proposed: string;
  key: UsableKey;
  sealed: Buffer;
  /** The key of the person who has the BSN; in the database once the transaction is. */
  found?: UsableKey;
}

interface PairingRow extends KeyedRow {
  readonly pseudoniem: Buffer;
  readonly persoon_id: string;
  readonly inhoud: Buffer;
  readonly nieuw: boolean;
}

/** What was wished, a key, or a person who is being erased. */
type Wish =
  | { pseudoniem: Buffer; nieuw: boolean; key_id: null; gewist: null }
  | ({ pseudoniem: null; gewist: null } & KeyedRow)
  | { gewist: string };

/** Another generation is in force than these keys were wrapped under: nothing was done. */
export class OtherGeneration extends Error {}

export async function prepareIdentify(
  keys: DataKeys,
  bsnKey: Buffer,
  commandId: string,
  bsn: string,
  geboortedatum: string | undefined,
  proposed: string,
  attempt: string,
): Promise<PreparedIdentify> {
  const persoonId = checkUuid(proposed, 'persoonId');
  const pseudonym = pseudonymOf(bsnKey, bsn);
  const [key] = (await keys.for([{ persoonId }])) as [UsableKey];
  const item: PreparedIdentify = {
    commandId: checkUuid(commandId, 'command id'),
    attempt: checkUuid(attempt, 'poging'),
    pseudonym,
    geboortedatum,
    proposed: persoonId,
    key,
    sealed: pseudonym,
  };
  sealIdentify(item);
  return item;
}

/** Encrypts the date of birth beside the BSN under the key of the proposed person. */
export function sealIdentify(item: PreparedIdentify): void {
  item.sealed = encrypt(item.key, pairingRow(item.pseudonym, item.proposed), pairingPlain(item.geboortedatum));
}

/** Answers many at once, each of another BSN and another command; the unique index decides between processes. */
export async function writeIdentifies(
  client: pg.PoolClient,
  keys: DataKeys,
  items: readonly PreparedIdentify[],
): Promise<BsnMatch[]> {
  const confirmedBefore = await openIdentifies(client, keys, items);
  const fresh = items.filter(({ key }) => key.fresh);
  // Locks the row of each BSN, new or known, so that no rejection takes it away before the wish below stands. A key is kept
  // only with the pairing that lies under it.
  const { rows } = await client.query<Omit<PairingRow, 'generatie' | 'ingepakt'>>({
    name: 'kluis-identificeer',
    text: `with koppeling as (
             insert into kluis.bsn_koppeling as k (pseudoniem, persoon_id, key_id, inhoud)
             select * from unnest($1::bytea[], $2::uuid[], $3::text[], $4::bytea[]) as x(p) order by x.p
             on conflict (pseudoniem) do update set pseudoniem = k.pseudoniem
             returning pseudoniem, persoon_id, key_id, inhoud, xmax = 0 as nieuw
           ), sleutel as (
             insert into kluis.sleutel (id, generatie, ingepakt)
             select f.* from unnest($5::text[], $6::text[], $7::bytea[]) as f(id, g, i)
             where f.id in (select key_id from koppeling where nieuw) order by f.id
           )
           select * from koppeling`,
    values: [
      items.map((i) => i.pseudonym),
      items.map((i) => i.proposed),
      items.map((i) => i.key.id),
      items.map((i) => i.sealed),
      fresh.map((i) => i.key.id),
      fresh.map((i) => i.key.fresh!.generation),
      fresh.map((i) => i.key.fresh!.wrapped),
    ],
  });
  const pairings = new Map(rows.map((row) => [row.pseudoniem.toString('hex'), row]));
  const rowOf = (item: PreparedIdentify) => pairings.get(item.pseudonym.toString('hex'))!;
  // New to this command, also when it asks again after a lost answer.
  const isNew = new Map(rows.map((row) => [row.pseudoniem.toString('hex'), row.nieuw]));
  const wishing = items.filter((item) => !confirmedBefore.has(item.commandId));
  // With the keys of the pairings: the statement before could not see those of somebody whom it waited for.
  const wishes = await client.query<Wish>({
    name: 'kluis-wens-bekend',
    text: `with wens as (
             insert into kluis.koppeling_wens as w (command_id, pseudoniem, nieuw)
             select * from unnest($1::uuid[], $2::bytea[], $3::bool[])
             on conflict (command_id, pseudoniem) do update set nieuw = w.nieuw returning pseudoniem, nieuw
           )
           select pseudoniem, nieuw, null as key_id, null as generatie, null as ingepakt, null::uuid as gewist from wens
           union all
           select null, null, s.id, s.generatie, s.ingepakt, null from kluis.sleutel s where s.id = any($4::text[])
           union all
           select null, null, null, null, null, w.persoon_id from kluis.gewist w where w.persoon_id = any($5::uuid[])`,
    values: [
      wishing.map((i) => i.commandId),
      wishing.map((i) => i.pseudonym),
      wishing.map((i) => rowOf(i).nieuw),
      rows.map((row) => row.key_id),
      rows.map((row) => row.persoon_id),
    ],
  });
  const wrapped = new Map<string, KeyedRow>();
  for (const wish of wishes.rows)
    if (wish.gewist !== null) throw erasedPerson(wish.gewist);
    else if (wish.key_id === null) isNew.set(wish.pseudoniem.toString('hex'), wish.nieuw);
    else wrapped.set(wish.key_id, wish);
  const keyed = rows.map((row) => {
    const { generatie, ingepakt } = wrapped.get(row.key_id) ?? { generatie: null, ingepakt: null };
    return { ...row, generatie, ingepakt };
  });
  const resting = items.filter((item) => confirmedBefore.has(item.commandId));
  if (resting.length > 0)
    await client.query('update kluis.bsn_koppeling set bevestigd = true where pseudoniem = any($1::bytea[])', [
      resting.map((item) => item.pseudonym),
    ]);
  const { dates, confirmed, byId } = await datesOfBirth(client, keys, keyed);
  for (const item of items) {
    const { key_id: id, persoon_id: persoonId } = rowOf(item);
    const key = byId.get(id);
    if (key && scopeOf(id)) item.found = { id, key, scope: { persoonId } };
  }
  const undecided = await undecidedCommands(
    client,
    rows.flatMap((row) => (row.nieuw || confirmed.has(row.persoon_id) ? [] : [row.persoon_id])),
  );
  return items.map((item): BsnMatch => {
    const { persoon_id: persoonId } = rowOf(item);
    const known = dates.get(persoonId);
    const created = isNew.get(item.pseudonym.toString('hex')) === true;
    if (created && known === item.geboortedatum) return { uitkomst: 'nieuw', persoonId };
    const agrees = geboortedatumKomtOvereen(known, item.geboortedatum);
    if (!agrees) return { uitkomst: 'geboortedatumVerschilt', persoonId };
    if (created) return { uitkomst: 'nieuw', persoonId };
    if (confirmed.has(persoonId)) return { uitkomst: 'bekend', persoonId };
    const onbeslist = (undecided.get(persoonId) ?? []).filter((id) => id !== item.commandId);
    return { uitkomst: 'bekend', persoonId, voorlopig: true, ...(onbeslist.length > 0 ? { onbeslist } : {}) };
  });
}

interface Opened {
  readonly geldig: boolean;
  readonly erased: readonly string[] | null;
  readonly confirmed: readonly string[] | null;
  /** Id, generation, wrapped (base64): the keys that proposed persons have already. */
  readonly keys: readonly (readonly [string, string, string])[] | null;
}

/** Locks the commands; who has a key gets that one. @returns the commands whose data was confirmed before */
async function openIdentifies(
  client: pg.PoolClient,
  keys: DataKeys,
  items: readonly PreparedIdentify[],
): Promise<ReadonlySet<string>> {
  const generation = await keys.generation();
  const { rows } = await client.query<Opened>({
    name: 'kluis-opdracht-open',
    text: 'select * from kluis.open_identificaties($1, $2, $3, $4, $5)',
    values: [
      items.map((item) => item.commandId),
      items.map((item) => item.attempt),
      generation,
      items.map((item) => item.proposed),
      items.map((item) => item.key.id),
    ],
  });
  const { geldig, erased, confirmed, keys: known } = rows[0]!;
  if (!geldig || items.some(({ key }) => key.fresh && key.fresh.generation !== generation)) throw new OtherGeneration();
  if (erased) throw erasedPerson(erased[0]!);
  const opened = await keys.open(
    (known ?? []).map(([id, generatie, wrapped]) => ({
      key_id: id,
      generatie,
      ingepakt: Buffer.from(wrapped, 'base64'),
    })),
  );
  for (const item of items) {
    const { id, scope, fresh } = item.key;
    const key = opened.get(id);
    if (!fresh || !key) continue;
    // Somebody gave this person a key already, which this process did not know.
    item.key = { id, key, scope };
    sealIdentify(item);
  }
  return new Set(confirmed);
}

/** By person, of those who have no confirmed data: the pending commands that put data. */
async function undecidedCommands(
  client: pg.PoolClient,
  persons: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (persons.length === 0) return new Map();
  const { rows } = await client.query<{ persoon_id: string; commands: string[] }>({
    name: 'kluis-onbeslist',
    text: `select persoon_id, array_agg(command_id order by versie) as commands from kluis.persoonsgegevens
           where persoon_id = any($1::uuid[]) group by persoon_id`,
    values: [persons],
  });
  return new Map(rows.map((row) => [row.persoon_id, row.commands]));
}

/** By person: the date of birth in the newest confirmed data, else the one that the BSN was first named with; and who has such data. */
async function datesOfBirth(
  client: pg.PoolClient,
  keys: DataKeys,
  rows: readonly PairingRow[],
): Promise<{
  dates: Map<string, string | undefined>;
  confirmed: ReadonlySet<string>;
  byId: ReadonlyMap<string, Buffer>;
}> {
  const { rows: data } = await client.query<PersonRow>({
    name: 'kluis-geboortedata',
    text: NEWEST_WITH_KEYS,
    values: [rows.filter((row) => !row.nieuw).map((row) => row.persoon_id)],
  });
  const byId = await keys.open([...rows, ...data], false);
  const dates = new Map<string, string | undefined>();
  for (const row of rows) {
    const plain = open(byId, row.key_id, pairingRow(row.pseudoniem, row.persoon_id), row.inhoud);
    dates.set(row.persoon_id, plain?.toString().trim() || undefined);
  }
  for (const row of data) {
    const plain = open(byId, row.key_id, personRow(row.persoon_id, row.versie, row.command_id), row.inhoud);
    const { geboortedatum } = plain ? (JSON.parse(plain.toString()) as Persoonsgegevens) : {};
    if (geboortedatum !== undefined) dates.set(row.persoon_id, geboortedatum);
  }
  return { dates, confirmed: new Set(data.map((row) => row.persoon_id)), byId };
}
