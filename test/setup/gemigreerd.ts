import { createHash } from 'node:crypto';
import { migrate, type MigrateOptions, type MigrationClass } from '@eenplan/event-store';
import { admin, testDatabase, type TestDatabase } from './database.js';
import { eenmaal } from './eenmaal.js';

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
  const template = await eenmaal(`gemigreerd-${wat.slice(0, 16)}`, GEDULD, async () => {
    const sjabloon = await testDatabase();
    try {
      await migrate(sjabloon.url, migraties, { roles });
      // A copy is refused while anybody is connected.
      await admin(`alter database ${sjabloon.name} allow_connections false`);
      return sjabloon.name;
    } catch (error) {
      await sjabloon.drop();
      throw error;
    }
  });
  return testDatabase({ template });
}
