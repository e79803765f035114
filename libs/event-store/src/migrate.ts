import pg from 'pg';
import { DataSource, type Logger, type MigrationInterface } from 'typeorm';
import { ensureRoles, OWNER, type ServiceRole } from './roles.js';

/** A migration; its class name ends in 13 digits, which give the order. */
export type MigrationClass = new () => MigrationInterface;

export interface MigrateOptions {
  /** Passwords of the services' roles; a role without one exists and keeps the password it has. */
  readonly roles?: Partial<Record<ServiceRole, string>>;
}

/** Advisory lock (two ints) under which a database is migrated; appending has (7202601, 1). */
const LOCK = '7202601, 2';
const SCHEMA = 'beheer';
const TABLE = 'migratie';

/**
 * Brings a database to this version: roles, then every migration that it does not have yet, in order, forward only, under
 * one advisory lock and as the owner role. Safe when several processes do it at once.
 *
 * @param adminUrl a superuser, who may create roles; no service ever gets it
 * @param migrations of *every* lib and app that has tables in this database: one it has and the list has not is newer
 * @returns names of the migrations that were run now
 * @throws Error with one Dutch sentence when the database is of a newer version
 */
export async function migrate(
  adminUrl: string,
  migrations: readonly MigrationClass[],
  options: MigrateOptions = {},
): Promise<string[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await ensureRoles(client, options.roles ?? {});
    await client.query(`select pg_catalog.pg_advisory_lock(${LOCK})`);
    await prepareDatabase(client);
    if (!(await missing(client, migrations))) return [];
    return await runMigrations(adminUrl, migrations);
  } finally {
    await client.end();
  }
}

async function prepareDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ ready: boolean }>(
    `select pg_catalog.to_regnamespace('${SCHEMA}') is not null as ready`,
  );
  if (rows[0]?.ready) return;
  const database = await client.query<{ name: string }>('select pg_catalog.current_database() as name');
  await client.query(`grant create on database ${pg.escapeIdentifier(database.rows[0]!.name)} to ${OWNER}`);
  await client.query(`create schema ${SCHEMA} authorization ${OWNER}`);
}

/** Whether there is something to run. */
async function missing(client: pg.Client, migrations: readonly MigrationClass[]): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    `select pg_catalog.to_regclass('${SCHEMA}.${TABLE}') is not null as there`,
  );
  if (!rows[0]?.there) return migrations.length > 0;
  const known = new Set(migrations.map(({ name }) => name));
  const done = await client.query<{ name: string }>(`select name from ${SCHEMA}.${TABLE} order by id`);
  const unknown = done.rows.find(({ name }) => !known.has(name));
  if (unknown)
    throw new Error(
      `De database is van een nieuwere versie van Eén Plan (stap ${unknown.name} is hier niet bekend): ` +
        'gebruik die nieuwere versie, of kies een andere gegevensmap of database.',
    );
  return done.rows.length < known.size;
}

const nothing = () => undefined;
const SILENT: Logger = {
  logQuery: nothing,
  logQueryError: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
  logMigration: nothing,
  log: nothing,
};

async function runMigrations(adminUrl: string, migrations: readonly MigrationClass[]): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: adminUrl,
    schema: SCHEMA,
    migrations: [...migrations],
    migrationsTableName: TABLE,
    migrationsTransactionMode: 'each',
    installExtensions: false,
    // It would write to stdout, which belongs to the program; what goes wrong is thrown.
    logger: SILENT,
    extra: { max: 1, options: `-c role=${OWNER}` },
  });
  await source.initialize();
  try {
    return (await source.runMigrations()).map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}
