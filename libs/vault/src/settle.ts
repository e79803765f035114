import type pg from 'pg';

/** Locks the commands that the vault still waits for; those that it does not know are left out. */
async function lockCommands(client: pg.PoolClient, commandIds: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ command_id: string }>({
    name: 'kluis-slot',
    text: 'select command_id from kluis.opdracht where command_id = any($1::uuid[]) order by command_id for update',
    values: [commandIds],
  });
  return rows.map((row) => row.command_id);
}

/** What was put under these commands stays. @returns for each command whether there was anything to decide. */
export async function confirmCommands(client: pg.PoolClient, commandIds: readonly string[]): Promise<boolean[]> {
  const found = new Set(await lockCommands(client, commandIds));
  if (found.size > 0) {
    const pseudonyms = await lockPairings(client, [...found]);
    await client.query({
      name: 'kluis-bevestig',
      text: `with gegevens as (update kluis.persoonsgegevens set bevestigd = true where command_id = any($1::uuid[]) and not bevestigd),
                  teksten as (update kluis.tekst set bevestigd = true where command_id = any($1::uuid[]) and not bevestigd),
                  wensen as (delete from kluis.koppeling_wens where command_id = any($1::uuid[])),
                  koppelingen as (update kluis.bsn_koppeling set bevestigd = true where pseudoniem = any($2::bytea[]) and not bevestigd)
             delete from kluis.opdracht where command_id = any($1::uuid[])`,
      values: [[...found], pseudonyms],
    });
  }
  return commandIds.map((id) => found.has(id));
}

/** Pairings that these commands rest on, or that are of persons whose data they put; locked in order. */
async function lockPairings(client: pg.PoolClient, commandIds: readonly string[]): Promise<Buffer[]> {
  const { rows } = await client.query<{ pseudoniem: Buffer }>({
    name: 'kluis-slot-koppelingen',
    text: `select pseudoniem from kluis.bsn_koppeling
           where pseudoniem in (select pseudoniem from kluis.koppeling_wens where command_id = any($1::uuid[]))
              or persoon_id in (select persoon_id from kluis.persoonsgegevens where command_id = any($1::uuid[]) and not bevestigd)
           order by pseudoniem for update`,
    values: [commandIds],
  });
  return rows.map((row) => row.pseudoniem);
}

/**
 * One attempt of each command was rejected. What it put goes, unless it was confirmed or another attempt of the same
 * command is under way.
 */
export async function rejectCommands(client: pg.PoolClient, commandIds: readonly string[]): Promise<void> {
  const found = await lockCommands(client, commandIds);
  const { rows } = await client.query<{ command_id: string }>({
    name: 'kluis-afgewezen',
    text: `update kluis.opdracht set puts = puts - 1 where command_id = any($1::uuid[]) and puts > 1 returning command_id`,
    values: [found],
  });
  const stillWanted = new Set(rows.map((row) => row.command_id));
  await purge(
    client,
    found.filter((id) => !stillWanted.has(id)),
  );
}

/** An attempt of each command was refused before it put anything: only what no attempt has put goes. */
export async function releaseCommands(client: pg.PoolClient, commandIds: readonly string[]): Promise<void> {
  const found = await lockCommands(client, commandIds);
  const { rows } = await client.query<{ command_id: string }>({
    name: 'kluis-los',
    text: 'select command_id from kluis.opdracht where command_id = any($1::uuid[]) and puts = 0',
    values: [found],
  });
  await purge(
    client,
    rows.map((row) => row.command_id),
  );
}

/** What was put under these commands goes, however many attempts there were. @returns whether there was anything. */
export async function purgeCommands(client: pg.PoolClient, commandIds: readonly string[]): Promise<boolean> {
  const found = await lockCommands(client, commandIds);
  await purge(client, found);
  return found.length > 0;
}

async function purge(client: pg.PoolClient, commandIds: readonly string[]): Promise<void> {
  if (commandIds.length === 0) return;
  const pseudonyms = await lockPairings(client, commandIds);
  await client.query({
    name: 'kluis-verwijder',
    text: `with gegevens as (delete from kluis.persoonsgegevens where command_id = any($1::uuid[]) and not bevestigd),
                teksten as (delete from kluis.tekst where command_id = any($1::uuid[]) and not bevestigd),
                wensen as (delete from kluis.koppeling_wens where command_id = any($1::uuid[]))
           delete from kluis.opdracht where command_id = any($1::uuid[])`,
    values: [commandIds],
  });
  // A statement of its own: it must see the wishes that others committed before our locks were given.
  await client.query({
    name: 'kluis-ontkoppel',
    text: `delete from kluis.bsn_koppeling k where k.pseudoniem = any($1::bytea[]) and not k.bevestigd
           and not exists (select from kluis.koppeling_wens w where w.pseudoniem = k.pseudoniem)
           and not exists (select from kluis.persoonsgegevens g where g.persoon_id = k.persoon_id and g.bevestigd)`,
    values: [pseudonyms],
  });
}
