import { type MigrationClass, SqlMigration } from '@eenplan/event-store';
import { join } from 'node:path';

export class CasusregieTermijnen1763800000300 extends SqlMigration {
  readonly file = join(import.meta.dirname, '../sql/001-termijnen.sql');
}

export class CasusregieRegieSleutels1763800000310 extends SqlMigration {
  readonly file = join(import.meta.dirname, '../sql/002-regie-sleutels.sql');
}

export class CasusregieVernietigingen1763800000320 extends SqlMigration {
  readonly file = join(import.meta.dirname, '../sql/003-vernietigingen.sql');
}

export class CasusregieVerenigingen1763800000330 extends SqlMigration {
  readonly file = join(import.meta.dirname, '../sql/004-verenigingen.sql');
}

export class CasusregieBewaartermijnen1763800000331 extends SqlMigration {
  readonly file = join(import.meta.dirname, '../sql/005-bewaartermijnen.sql');
}

export class CasusregiePersoonwissels1763800000332 extends SqlMigration {
  readonly file = join(import.meta.dirname, '../sql/006-persoonwissels.sql');
}

export class CasusregieGenoemd1763800000333 extends SqlMigration {
  readonly file = join(import.meta.dirname, '../sql/007-genoemd.sql');
}

export class CasusregiePersoonvolgingen1763800000334 extends SqlMigration {
  readonly file = join(import.meta.dirname, '../sql/008-persoonvolgingen.sql');
}

/** Due moments, approved destructions, persons who are one, terms that passed, and keys of who answers, in schema casusregie. */
export const casusServiceMigrations: readonly MigrationClass[] = [
  CasusregieTermijnen1763800000300,
  CasusregieRegieSleutels1763800000310,
  CasusregieVernietigingen1763800000320,
  CasusregieVerenigingen1763800000330,
  CasusregieBewaartermijnen1763800000331,
  CasusregiePersoonwissels1763800000332,
  CasusregieGenoemd1763800000333,
  CasusregiePersoonvolgingen1763800000334,
];
