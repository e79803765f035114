import { eventLogMigrations } from '@eenplan/event-log';
import { eventStoreMigrations, SERVICE_ROLES } from '@eenplan/event-store';
import { vaultMigrations } from '@eenplan/vault';
import pg from 'pg';
import { asRole, PASSWORD } from '../../../../test/event-store/support.js';
import { gemigreerdeDatabase } from '../../../../test/setup/gemigreerd.js';
import { readModelMigrations } from '../migrations.js';

export interface LeesDatabase {
  /** Superuser. */
  readonly adminUrl: string;
  /** As the service's own role. */
  readonly url: string;
  /** As the write side. */
  readonly casusregieUrl: string;
  readonly kluisUrl: string;
  /** As the read side reads it. */
  readonly kluisLezenUrl: string;
  readonly pool: pg.Pool;
  drop(): Promise<void>;
}

/** A migrated database of its own, with the store, the log and all read models. */
export async function leesDatabase(): Promise<LeesDatabase> {
  const roles = Object.fromEntries(SERVICE_ROLES.map((role) => [role, PASSWORD]));
  const migrations = [...eventStoreMigrations, ...eventLogMigrations, ...readModelMigrations, ...vaultMigrations];
  const database = await gemigreerdeDatabase(migrations, roles);
  const als = (role: string) => asRole(database.url, role);
  const pool = new pg.Pool({ connectionString: database.url, max: 3 });
  pool.on('error', () => undefined); // a test that ends connections ends idle ones too
  return {
    adminUrl: database.url,
    url: als('eenplan_leesmodellen'),
    casusregieUrl: als('eenplan_casusregie'),
    kluisUrl: als('eenplan_kluis'),
    kluisLezenUrl: als('eenplan_kluis_lezen'),
    pool,
    async drop() {
      await pool.end();
      await database.drop();
    },
  };
}
