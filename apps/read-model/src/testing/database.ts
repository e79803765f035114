import { eventLogMigrations } from '@eenplan/event-log';
import { eventStoreMigrations, migrate } from '@eenplan/event-store';
import pg from 'pg';
import { testDatabase } from '../../../../test/setup/database.js';
import { readModelMigrations } from '../migrations.js';

export interface LeesDatabase {
  /** Superuser. */
  readonly adminUrl: string;
  /** As the service's own role. */
  readonly url: string;
  readonly pool: pg.Pool;
  drop(): Promise<void>;
}

/** A migrated database of its own, with the store, the log and all read models. */
export async function leesDatabase(): Promise<LeesDatabase> {
  const database = await testDatabase();
  const password = 'test-leesmodellen';
  await migrate(database.url, [...eventStoreMigrations, ...eventLogMigrations, ...readModelMigrations], {
    roles: { eenplan_leesmodellen: password },
  });
  const url = new URL(database.url);
  url.username = 'eenplan_leesmodellen';
  url.password = password;
  const pool = new pg.Pool({ connectionString: database.url, max: 3 });
  return {
    adminUrl: database.url,
    url: url.href,
    pool,
    async drop() {
      await pool.end();
      await database.drop();
    },
  };
}
