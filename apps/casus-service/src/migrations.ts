import { type MigrationClass, SqlMigration } from '@eenplan/event-store';
import { join } from 'node:path';

export class CasusregieTermijnen1763800000300 extends SqlMigration {
  readonly file = join(import.meta.dirname, '../sql/001-termijnen.sql');
}

/** Due moments, in schema casusregie. */
export const casusServiceMigrations: readonly MigrationClass[] = [CasusregieTermijnen1763800000300];
