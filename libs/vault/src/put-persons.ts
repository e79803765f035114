import type pg from 'pg';
import { encrypt, type KeyProvider } from './cipher.js';
import { VaultError } from './errors.js';
import type { NewPerson, Under } from './prepare.js';
import { open, personRow, type PersonRow } from './rows.js';

/** Adds a version of each person's data; pairs a BSN that is free. */
export async function writePersons(
  client: pg.PoolClient,
  keys: KeyProvider,
  persons: readonly Under<NewPerson>[],
): Promise<void> {
  const known = await client.query<PersonRow>({
    name: 'kluis-gegevens-van-opdracht',
    text: `select g.persoon_id, g.versie, g.command_id, g.key_id, g.inhoud from kluis.persoonsgegevens g
           join unnest($1::uuid[], $2::uuid[]) as x(p, c) on g.persoon_id = x.p and g.command_id = x.c`,
    values: [persons.map((p) => p.persoonId), persons.map((p) => p.commandId)],
  });
  const present = new Map(known.rows.map((row) => [`${row.persoon_id} ${row.command_id}`, row]));
  const byId = await keys.keysById([...new Set(known.rows.map((row) => row.key_id))]);
  const fresh: Under<NewPerson>[] = [];
  const seen = new Map<string, Buffer>();
  for (const person of persons) {
    const place = `${person.persoonId} ${person.commandId}`;
    const row = present.get(place);
    const earlier =
      row === undefined
        ? seen.get(place)
        : open(byId, row.key_id, personRow(row.persoon_id, row.versie, row.command_id), row.inhoud);
    if (earlier === undefined) fresh.push(person);
    else if (!earlier.equals(person.plain))
      throw new VaultError(
        'persoonsgegevens-bestaan-al',
        `command ${person.commandId} put other data of person ${person.persoonId} before`,
      );
    seen.set(place, person.plain);
  }
  if (fresh.length > 0) await insertVersions(client, fresh);
  const paired = persons.flatMap((p) => (p.pairing ? [{ ...p, pairing: p.pairing }] : []));
  if (paired.length > 0) await pair(client, paired);
}

async function insertVersions(client: pg.PoolClient, persons: readonly Under<NewPerson>[]): Promise<void> {
  const counts = new Map<string, number>();
  for (const { persoonId } of persons) counts.set(persoonId, (counts.get(persoonId) ?? 0) + 1);
  const numbered = await client.query<{ persoon_id: string; laatste_versie: number }>({
    name: 'kluis-versienummers',
    text: `insert into kluis.persoon as p (persoon_id, laatste_versie)
           select id, n from unnest($1::uuid[], $2::int[]) as x(id, n) order by id
           on conflict (persoon_id) do update set laatste_versie = p.laatste_versie + excluded.laatste_versie
           returning persoon_id, laatste_versie`,
    values: [[...counts.keys()], [...counts.values()]],
  });
  const next = new Map(
    numbered.rows.map((row) => [row.persoon_id, row.laatste_versie - counts.get(row.persoon_id)! + 1]),
  );
  const versions = persons.map(({ persoonId }) => {
    const version = next.get(persoonId)!;
    next.set(persoonId, version + 1);
    return version;
  });
  await client.query({
    name: 'kluis-gegevens',
    text: `insert into kluis.persoonsgegevens (persoon_id, versie, command_id, key_id, inhoud)
           select * from unnest($1::uuid[], $2::int[], $3::uuid[], $4::text[], $5::bytea[])`,
    values: [
      persons.map((p) => p.persoonId),
      versions,
      persons.map((p) => p.commandId),
      persons.map((p) => p.key.id),
      persons.map((p, i) => encrypt(p.key, personRow(p.persoonId, versions[i]!, p.commandId), p.plain)),
    ],
  });
}

/** Pairs a BSN that is free with the person; the command rests on the pairing from now on. One that is another's stays so. */
async function pair(
  client: pg.PoolClient,
  persons: readonly (Under<NewPerson> & { pairing: NonNullable<NewPerson['pairing']> })[],
): Promise<void> {
  const first = new Map([...persons].reverse().map((p) => [p.pairing.pseudonym.toString('hex'), p] as const));
  const rows = [...first.values()];
  const { rows: held } = await client.query<{ pseudoniem: Buffer; persoon_id: string; nieuw: boolean }>({
    name: 'kluis-koppel',
    text: `insert into kluis.bsn_koppeling as k (pseudoniem, persoon_id, key_id, inhoud)
           select * from unnest($1::bytea[], $2::uuid[], $3::text[], $4::bytea[]) as x(p) order by x.p
           on conflict (pseudoniem) do update set pseudoniem = k.pseudoniem
           returning pseudoniem, persoon_id, xmax = 0 as nieuw`,
    values: [
      rows.map((p) => p.pairing.pseudonym),
      rows.map((p) => p.persoonId),
      rows.map((p) => p.key.id),
      rows.map((p) => p.pairing.sealed),
    ],
  });
  const holders = new Map(held.map((row) => [row.pseudoniem.toString('hex'), row]));
  const own = persons.filter((p) => holders.get(p.pairing.pseudonym.toString('hex'))?.persoon_id === p.persoonId);
  await client.query({
    name: 'kluis-wens',
    text: `insert into kluis.koppeling_wens (command_id, pseudoniem, nieuw)
           select * from unnest($1::uuid[], $2::bytea[], $3::bool[]) on conflict do nothing`,
    values: [
      own.map((p) => p.commandId),
      own.map((p) => p.pairing.pseudonym),
      own.map((p) => holders.get(p.pairing.pseudonym.toString('hex'))!.nieuw),
    ],
  });
}
