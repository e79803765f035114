import { join } from 'node:path';
import { type MigrationClass, SqlMigration } from '@eenplan/event-store';

export class AuditKopie1763800000400 extends SqlMigration {
  readonly file = join(import.meta.dirname, '../sql/001-kopie.sql');
}

export class AuditVrijgave1763800001000 extends SqlMigration {
  readonly file = join(import.meta.dirname, '../sql/002-vrijgave.sql');
}

export class AuditBevindingen1763800001500 extends SqlMigration {
  readonly file = join(import.meta.dirname, '../sql/003-bevindingen.sql');
}

export class AuditEigenGemeenten1763800002100 extends SqlMigration {
  readonly file = join(import.meta.dirname, '../sql/004-eigen-gemeenten.sql');
}

export class AuditUitvoer1763800002200 extends SqlMigration {
  readonly file = join(import.meta.dirname, '../sql/005-uitvoer.sql');
}

export class AuditVolgorde1763800002300 extends SqlMigration {
  readonly file = join(import.meta.dirname, '../sql/006-volgorde.sql');
}

export class AuditAfscherming1763800002400 extends SqlMigration {
  readonly file = join(import.meta.dirname, '../sql/007-afscherming.sql');
}

/** Schema audit: the copy of the log and its checkpoints, what did not fit, what of that was released, and what is sought in it. */
export const auditMigrations: readonly MigrationClass[] = [
  AuditKopie1763800000400,
  AuditVrijgave1763800001000,
  AuditBevindingen1763800001500,
  AuditEigenGemeenten1763800002100,
  AuditUitvoer1763800002200,
  AuditVolgorde1763800002300,
  AuditAfscherming1763800002400,
];
