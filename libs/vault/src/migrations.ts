import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A readable SQL file; the name of the class ends in 13 digits, which give the order. */
abstract class KluisMigratie implements MigrationInterface {
  abstract readonly file: string;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(await readFile(join(import.meta.dirname, '../sql', this.file), 'utf8'));
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

export class KluisTabellen1763800000100 extends KluisMigratie {
  readonly file = '001-kluis.sql';
}

export class KluisLeg1763800000110 extends KluisMigratie {
  readonly file = '002-leg.sql';
}

export class KluisSleutels1763800000120 extends KluisMigratie {
  readonly file = '003-sleutels.sql';
}

export class KluisInzage1763800000130 extends KluisMigratie {
  readonly file = '004-inzage.sql';
}

export class KluisKenmerken1763800000140 extends KluisMigratie {
  readonly file = '005-kenmerken.sql';
}

export class KluisVerenigd1763800000141 extends KluisMigratie {
  readonly file = '006-verenigd.sql';
}

export class KluisBijlagen1763800000150 extends KluisMigratie {
  readonly file = '007-bijlagen.sql';
}

export class KluisConcepten1763800000160 extends KluisMigratie {
  readonly file = '008-concepten.sql';
}

export class KluisUitvoer1763800000180 extends KluisMigratie {
  readonly file = '010-uitvoer.sql';
}

export class KluisControle1763800000195 extends KluisMigratie {
  readonly file = '012-controle.sql';
}

export class KluisGelakteTeksten1763800000200 extends KluisMigratie {
  readonly file = '013-gelakte-teksten.sql';
}

/** Schema kluis. */
export const vaultMigrations: readonly (new () => KluisMigratie)[] = [
  KluisTabellen1763800000100,
  KluisLeg1763800000110,
  KluisSleutels1763800000120,
  KluisInzage1763800000130,
  KluisKenmerken1763800000140,
  KluisVerenigd1763800000141,
  KluisBijlagen1763800000150,
  KluisConcepten1763800000160,
  KluisUitvoer1763800000180,
  KluisControle1763800000195,
  KluisGelakteTeksten1763800000200,
];
