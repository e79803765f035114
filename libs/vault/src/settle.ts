import type pg from 'pg';

/** One attempt of a command. */
export interface Attempt {
  readonly commandId: string;
  readonly attempt: string;
}

/** Locks the commands that are pending; the others are left out. */
async function lockCommands(client: pg.PoolClient, commandIds: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ command_id: string }>({
    name: 'kluis-slot',
    text: 'select command_id from kluis.opdracht where command_id = any($1::uuid[]) order by command_id for update',
    values: [commandIds],
  });
  return rows.map((row) => row.command_id);
}

/** What was put under these commands stays. @returns how many there were to decide. */
export async function confirmCommands(pool: pg.Pool, commandIds: readonly string[]): Promise<number> {
  const { rowCount } = await pool.query({
    name: 'kluis-bevestig',
    text: 'select kluis.bevestig($1::uuid[])',
    values: [commandIds],
  });
  return rowCount ?? 0;
}

/** Pairings that these commands rest on, or that are of persons whose data they put; locked in order. */
async function lockPairings(client: pg.PoolClient, commandIds: readonly string[]): Promise<Buffer[]> {
  const { rows } = await client.query<{ pseudoniem: Buffer }>({
    name: 'kluis-slot-koppelingen',
    text: `select pseudoniem from kluis.bsn_koppeling
           where pseudoniem in (select pseudoniem from kluis.koppeling_wens where command_id = any($1::uuid[]))
              or persoon_id in (select persoon_id from kluis.persoonsgegevens where command_id = any($1::uuid[]))
           order by pseudoniem for update`,
    values: [commandIds],
  });
  return rows.map((row) => row.pseudoniem);
}

/**
 * One attempt of each command was rejected, whether it had put anything or had only identified. What lies under a command
 * goes with its last attempt, unless it was confirmed: another attempt rests on what it put *and* on whom it identified.
 */
export async function rejectAttempts(client: pg.PoolClient, attempts: readonly Attempt[]): Promise<void> {
  await lockCommands(
    client,
    attempts.map(({ commandId }) => commandId),
  );
  const { rows } = await client.query<{ command_id: string }>({
    name: 'kluis-afgewezen',
    text: `with klaar as (
             update kluis.opdracht o set pogingen = pg_catalog.array_remove(o.pogingen, x.attempt)
             from unnest($1::uuid[], $2::uuid[]) as x(id, attempt) where o.command_id = x.id
             returning o.command_id, o.pogingen)
           select command_id from klaar where pg_catalog.cardinality(pogingen) = 0`,
    values: [attempts.map(({ commandId }) => commandId), attempts.map(({ attempt }) => attempt)],
  });
  await purge(
    client,
    rows.map((row) => row.command_id),
  );
}

/** What lies under this command goes, however many attempts there were. @returns whether there was anything. */
export async function purgeCommand(client: pg.PoolClient, commandId: string): Promise<boolean> {
  const found = await lockCommands(client, [commandId]);
  await purge(client, found);
  return found.length > 0;
}

/** @param commandIds pending and locked, so that all that lies under them is pending */
async function purge(client: pg.PoolClient, commandIds: readonly string[]): Promise<void> {
  if (commandIds.length === 0) return;
  const pseudonyms = await lockPairings(client, commandIds);
  await client.query({
    name: 'kluis-verwijder',
    text: `with gegevens as (delete from kluis.persoonsgegevens where command_id = any($1::uuid[])),
                bijlagen as (delete from kluis.bijlage where gelegd and bijlage_id in (
                  select t.id from kluis.tekst t where t.command_id = any($1::uuid[]))),
                teksten as (delete from kluis.tekst where command_id = any($1::uuid[])),
                wensen as (delete from kluis.koppeling_wens where command_id = any($1::uuid[]))
           delete from kluis.opdracht where command_id = any($1::uuid[])`,
    values: [commandIds],
  });
  // A statement of its own: it must see the wishes that others committed before our locks were given. Data that is pending
  // keeps the pairing too; who takes that data looks at the pairing again.
  await client.query({
    name: 'kluis-ontkoppel',
    text: `delete from kluis.bsn_koppeling k where k.pseudoniem = any($1::bytea[]) and not k.bevestigd
           and not exists (select from kluis.koppeling_wens w where w.pseudoniem = k.pseudoniem)
           and not exists (select from kluis.persoonsgegevens g where g.persoon_id = k.persoon_id)`,
    values: [pseudonyms],
  });
}
