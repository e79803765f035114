import { join } from 'node:path';
import type { MigrationClass } from './migrate.js';
import { SqlMigration } from './sql-migration.js';

const sql = (name: string) => join(import.meta.dirname, '../sql', name);

export class CasusregieTabellen1763800000001 extends SqlMigration {
  readonly file = sql('001-tables.sql');
}

export class CasusregieAppend1763800000002 extends SqlMigration {
  readonly file = sql('002-append.sql');
}

export class CasusregieAppend1763800000003 extends SqlMigration {
  readonly file = sql('003-append.sql');
}

/** Schema casusregie: event, reservation, command, and append. */
export const eventStoreMigrations: readonly MigrationClass[] = [
  CasusregieTabellen1763800000001,
  CasusregieAppend1763800000002,
  CasusregieAppend1763800000003,
];
