import { join } from 'node:path';
import { type MigrationClass, SqlMigration } from '@eenplan/event-store';

export class AuditKopie1763800000400 extends SqlMigration {
  readonly file = join(import.meta.dirname, '../sql/001-kopie.sql');
}

/** Schema audit: the copy of the log and its checkpoints. */
export const auditMigrations: readonly MigrationClass[] = [AuditKopie1763800000400];
