import { FileKeys, formerKey, PostgresVault, VaultError } from '@eenplan/vault';
import pg from 'pg';
import type { Database } from '../draaien/database.js';
import { Fout } from '../fout.js';
import type { Gegevensmap } from './gegevensmap.js';

/**
 * Before anybody uses the vault: its master keys are there, and nothing lies under the one key from before any more.
 * @throws Fout when the data folder lacks the master key that the database was encrypted with
 */
export async function bereidKluisVoor(
  map: Gegevensmap,
  database: Database,
  log: (regel: string) => void,
): Promise<void> {
  await keurHoofdsleutel(map.sleutelmap, database.adminUrl);
  const { kluisSleutel, bsnSleutel } = map.geheimen;
  if (kluisSleutel === undefined) return;
  const kluis = new PostgresVault({
    url: database.urlVoor('eenplan_kluis'),
    keys: new FileKeys(map.sleutelmap),
    formerKey: formerKey(Buffer.from(kluisSleutel, 'base64url')),
    bsnKey: Buffer.from(bsnSleutel, 'base64url'),
    connections: 1,
  });
  try {
    const aantal = await kluis.rekey();
    map.vergeetKluisSleutel();
    if (aantal > 0) log(`kluis opnieuw versleuteld: ${aantal} rijen`);
  } finally {
    await kluis.close();
  }
}

async function keurHoofdsleutel(sleutelmap: string, adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client
    .query<{ id: string }>(`select id from kluis.generatie where stand = 'actief'`)
    .finally(() => client.end());
  const keys = new FileKeys(sleutelmap);
  try {
    for (const { id } of rows) await keys.wrap(id, []);
  } catch (error) {
    if (!(error instanceof VaultError) || error.code !== 'hoofdsleutel-ontbreekt') throw error;
    throw new Fout(
      `De hoofdsleutel van de kluis ontbreekt in ${sleutelmap}: zet die map terug uit de reservekopie van de sleutels.`,
    );
  }
}
