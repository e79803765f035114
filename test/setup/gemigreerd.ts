import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrate, type MigrateOptions, type MigrationClass } from '@eenplan/event-store';
import { admin, testDatabase, type TestDatabase } from './database.js';

/** Two cores shared with other suites (ms). */
const GEDULD = 25_000;

/**
 * A database of its own on which these migrations ran: once in a run, by the suite that comes first; each gets a copy.
 * @throws Error when migrating failed, here or in the suite that came first
 */
export async function gemigreerdeDatabase(
  migraties: readonly MigrationClass[],
  roles: MigrateOptions['roles'] = {},
): Promise<TestDatabase> {
  const wat = createHash('sha256')
    .update(JSON.stringify([migraties.map(({ name }) => name), roles]))
    .digest('hex');
  const map = join(process.env['EENPLAN_TEST_RUN']!, `gemigreerd-${wat.slice(0, 16)}`);
  const [klaar, mislukt] = [join(map, 'klaar'), join(map, 'mislukt')];
  if (mkdirSync(map, { recursive: true }) !== undefined) {
    const sjabloon = await testDatabase();
    try {
      await migrate(sjabloon.url, migraties, { roles });
      // A copy is refused while anybody is connected.
      await admin(`alter database ${sjabloon.name} allow_connections false`);
      writeFileSync(`${klaar}.nieuw`, sjabloon.name);
      renameSync(`${klaar}.nieuw`, klaar);
    } catch (error) {
      writeFileSync(mislukt, String(error));
      await sjabloon.drop();
    }
  }
  for (const eind = Date.now() + GEDULD; !existsSync(klaar); await sleep(25))
    if (existsSync(mislukt) || Date.now() > eind)
      throw new Error(`not migrated: ${existsSync(mislukt) ? readFileSync(mislukt, 'utf8') : 'not in time'}`);
  return testDatabase({ template: readFileSync(klaar, 'utf8') });
}
