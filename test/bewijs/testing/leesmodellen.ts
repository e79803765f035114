import pg from 'pg';
import { projecties } from '../../../apps/read-model/src/projecties.js';
import { tot } from './systeem.js';

export type Rij = Readonly<Record<string, unknown>>;
/** Rows by table. */
export type Tabellen = ReadonlyMap<string, readonly Rij[]>;
export type Query = <R extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<R[]>;

/** Every row of every read model, and how far each stream is in each of them. */
export async function leesModellen(query: Query): Promise<Tabellen> {
  const tabellen = new Map<string, readonly Rij[]>();
  for (const { tables } of projecties)
    for (const { name } of tables) {
      const rijen = await query<{ rij: Rij }>(`select to_jsonb(t) as rij from ${name} t`);
      tabellen.set(
        name,
        rijen.map(({ rij }) => rij),
      );
    }
  // Not projection_checkpoint: how far which log was read, when, and by how many, differs with every way to get there.
  tabellen.set(
    'leesmodellen.projection_stream',
    await query(
      `select projection, stream_id, version, encode(leaf, 'hex') as leaf, parked_reason from leesmodellen.projection_stream`,
    ),
  );
  return tabellen;
}

/** Rows as sorted lines. */
export function regels(
  tabellen: Tabellen,
  maak: (rij: Rij, tabel: string) => Rij = (rij) => rij,
): Record<string, string[]> {
  return Object.fromEntries(
    [...tabellen].map(([tabel, rijen]) => [tabel, rijen.map((rij) => JSON.stringify(maak(rij, tabel))).sort()]),
  );
}

/** Events that each read model has still to handle, counted from the event table. */
export async function achterstand(query: Query): Promise<Record<string, number>> {
  const rijen = await query<{ soort: string; n: string }>(
    'select stream_type as soort, count(*) as n from casusregie.event group by stream_type',
  );
  const events = new Map(rijen.map(({ soort, n }) => [soort, Number(n)]));
  const gedaan = new Map(
    (
      await query<{ projection: string; n: string }>(
        'select projection, sum(version) as n from leesmodellen.projection_stream group by projection',
      )
    ).map(({ projection, n }) => [projection, Number(n)]),
  );
  return Object.fromEntries(
    projecties.map(({ name, streamTypes }) => [
      name,
      [...new Set(streamTypes)].reduce((som, soort) => som + (events.get(soort) ?? 0), 0) - (gedaan.get(name) ?? 0),
    ]),
  );
}

/** Waits until every read model and the copy of audit have seen all events. */
export async function bijgewerkt(query: Query): Promise<void> {
  let laatst = '';
  await tot('all read models are up to date', async () => {
    const achter = await achterstand(query);
    laatst = JSON.stringify(achter);
    return Object.values(achter).every((n) => n === 0);
  }).catch((error: unknown) => {
    throw new Error(`${String(error)}: ${laatst}`);
  });
  await tot('the copy of audit is up to date', async () => {
    const [rij] = await query<{ gelijk: boolean }>(
      'select (select count(*) from audit.event) = (select count(*) from casusregie.event) as gelijk',
    );
    return rij!.gelijk;
  });
}
