import { join } from 'node:path';
import { type MigrationClass, SqlMigration } from '@eenplan/event-store';

export class AuditKopie1763800000400 extends SqlMigration {
  readonly file = join(import.meta.dirname, '../sql/001-kopie.sql');
}

export class AuditVrijgave1763800001000 extends SqlMigration {
  readonly file = join(import.meta.dirname, '../sql/002-vrijgave.sql');
}

/** Schema audit: the copy of the log and its checkpoints, what did not fit, and what of that was released. */
export const auditMigrations: readonly MigrationClass[] = [AuditKopie1763800000400, AuditVrijgave1763800001000];
