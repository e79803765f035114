import type pg from 'pg';
import { pseudonymOf } from './bsn.js';
import { type DataKey, encrypt, type KeyProvider } from './cipher.js';
import { checkUuid } from './errors.js';
import { geboortedatumKomtOvereen } from './geboortedatum.js';
import { NEWEST_CONFIRMED, open, pairingPlain, pairingRow, personRow, type PersonRow } from './rows.js';
import type { BsnMatch, Persoonsgegevens } from './vault.js';

export interface PreparedIdentify {
  readonly commandId: string;
  readonly attempt: string;
  readonly pseudonym: Buffer;
  readonly geboortedatum: string | undefined;
  readonly proposed: string;
  readonly key: DataKey;
  readonly sealed: Buffer;
}

interface PairingRow {
  readonly pseudoniem: Buffer;
  readonly persoon_id: string;
  readonly key_id: string;
  readonly inhoud: Buffer;
  readonly nieuw: boolean;
}

export async function prepareIdentify(
  keys: KeyProvider,
  bsnKey: Buffer,
  commandId: string,
  bsn: string,
  geboortedatum: string | undefined,
  proposed: string,
  attempt: string,
): Promise<PreparedIdentify> {
  const persoonId = checkUuid(proposed, 'persoonId');
  const pseudonym = pseudonymOf(bsnKey, bsn);
  const [key] = (await keys.keysFor([{ persoonId }])) as [DataKey];
  const sealed = encrypt(key, pairingRow(pseudonym, persoonId), pairingPlain(geboortedatum));
  return {
    commandId: checkUuid(commandId, 'command id'),
    attempt: checkUuid(attempt, 'poging'),
    pseudonym,
    geboortedatum,
    proposed: persoonId,
    key,
    sealed,
  };
}

/** Answers many at once, each of another BSN and another command; the unique index decides between processes. */
export async function writeIdentifies(
  client: pg.PoolClient,
  keys: KeyProvider,
  items: readonly PreparedIdentify[],
): Promise<BsnMatch[]> {
  const opened = await client.query<{ confirmed: string[] | null }>({
    name: 'kluis-opdracht-open',
    text: 'select confirmed from kluis.open_opdrachten($1, $2)',
    values: [items.map((item) => item.commandId), items.map((item) => item.attempt)],
  });
  const confirmedBefore = new Set(opened.rows[0]!.confirmed);
  // Locks the row of each BSN, new or known, so that no rejection takes it away before the wish below stands.
  const { rows } = await client.query<PairingRow>({
    name: 'kluis-identificeer',
    text: `insert into kluis.bsn_koppeling as k (pseudoniem, persoon_id, key_id, inhoud)
           select * from unnest($1::bytea[], $2::uuid[], $3::text[], $4::bytea[]) as x(p) order by x.p
           on conflict (pseudoniem) do update set pseudoniem = k.pseudoniem
           returning pseudoniem, persoon_id, key_id, inhoud, xmax = 0 as nieuw`,
    values: [
      items.map((i) => i.pseudonym),
      items.map((i) => i.proposed),
      items.map((i) => i.key.id),
      items.map((i) => i.sealed),
    ],
  });
  const pairings = new Map(rows.map((row) => [row.pseudoniem.toString('hex'), row]));
  const rowOf = (item: PreparedIdentify) => pairings.get(item.pseudonym.toString('hex'))!;
  // New to this command, also when it asks again after a lost answer.
  const isNew = new Map(rows.map((row) => [row.pseudoniem.toString('hex'), row.nieuw]));
  const wishing = items.filter((item) => !confirmedBefore.has(item.commandId));
  const wishes = await client.query<{ pseudoniem: Buffer; nieuw: boolean }>({
    name: 'kluis-wens-bekend',
    text: `insert into kluis.koppeling_wens as w (command_id, pseudoniem, nieuw)
           select * from unnest($1::uuid[], $2::bytea[], $3::bool[])
           on conflict (command_id, pseudoniem) do update set nieuw = w.nieuw returning pseudoniem, nieuw`,
    values: [wishing.map((i) => i.commandId), wishing.map((i) => i.pseudonym), wishing.map((i) => rowOf(i).nieuw)],
  });
  for (const row of wishes.rows) isNew.set(row.pseudoniem.toString('hex'), row.nieuw);
  const resting = items.filter((item) => confirmedBefore.has(item.commandId));
  if (resting.length > 0)
    await client.query('update kluis.bsn_koppeling set bevestigd = true where pseudoniem = any($1::bytea[])', [
      resting.map((item) => item.pseudonym),
    ]);
  const { dates, confirmed } = await datesOfBirth(client, keys, rows);
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
  keys: KeyProvider,
  rows: readonly PairingRow[],
): Promise<{ dates: Map<string, string | undefined>; confirmed: ReadonlySet<string> }> {
  const { rows: data } = await client.query<PersonRow>({
    name: 'kluis-geboortedata',
    text: NEWEST_CONFIRMED,
    values: [rows.filter((row) => !row.nieuw).map((row) => row.persoon_id)],
  });
  const byId = await keys.keysById([...new Set([...rows, ...data].map((row) => row.key_id))]);
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
  return { dates, confirmed: new Set(data.map((row) => row.persoon_id)) };
}
