import { projectionSql, type Projection, renewedProjectionSql } from '@eenplan/event-log';
import { join } from 'node:path';
import { type MigrationClass, SqlMigration } from '@eenplan/event-store';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { aanmeldingen } from './aanmeldingen/projection.js';
import { caseload } from './caseload/projection.js';
import { casusdossier } from './casusdossier/projection.js';
import { casusoverzicht } from './casusoverzicht/projection.js';
import { mijnAfspraken } from './mijn-afspraken/projection.js';
import { organisaties } from './organisaties/projection.js';
import { toegang } from './toegang/projection.js';
import { veiligheid } from './veiligheid/projection.js';
import { verzoeken } from './verzoeken/projection.js';
import { werkbord } from './werkbord/projection.js';
import { wieDoetWat } from './wie-doet-wat/projection.js';

/** Before all read models: each of their tables is walled by it. */
export class Leeswacht1763800000299 extends SqlMigration {
  readonly file = join(import.meta.dirname, 'muur/leeswacht.sql');
}

/** Adds a read model: its tables, by the same SQL as a rebuild makes them, and its part of the checkpoints. */
abstract class ProjectieMigratie implements MigrationInterface {
  abstract readonly projectie: Projection;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(projectionSql(this.projectie));
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/** For a read model whose tables got another shape: see {@link renewedProjectionSql}. */
abstract class Vernieuwing extends ProjectieMigratie {
  override async up(runner: QueryRunner): Promise<void> {
    await runner.query(renewedProjectionSql(this.projectie));
  }
}

export class LeesmodelOrganisaties1763800000300 extends ProjectieMigratie {
  readonly projectie = organisaties;
}
export class LeesmodelAanmeldingen1763800000301 extends ProjectieMigratie {
  readonly projectie = aanmeldingen;
}
export class LeesmodelCasusdossier1763800000302 extends ProjectieMigratie {
  readonly projectie = casusdossier;
}
export class LeesmodelCasusoverzicht1763800000303 extends ProjectieMigratie {
  readonly projectie = casusoverzicht;
}
export class LeesmodelWerkbord1763800000304 extends ProjectieMigratie {
  readonly projectie = werkbord;
}
export class LeesmodelCaseload1763800000305 extends ProjectieMigratie {
  readonly projectie = caseload;
}
export class LeesmodelWieDoetWat1763800000306 extends ProjectieMigratie {
  readonly projectie = wieDoetWat;
}
export class LeesmodelMijnAfspraken1763800000307 extends ProjectieMigratie {
  readonly projectie = mijnAfspraken;
}

/** Who wrote an answer to the plan down. */
export class LeesmodelCasusdossier1763800000308 extends Vernieuwing {
  readonly projectie = casusdossier;
}

export class LeesmodelVerzoeken1763800000320 extends ProjectieMigratie {
  readonly projectie = verzoeken;
}

export class LeesmodelToegang1763800000330 extends ProjectieMigratie {
  readonly projectie = toegang;
}
/** Which organisation is a crisisdienst. */
export class LeesmodelOrganisaties1763800000321 extends Vernieuwing {
  readonly projectie = organisaties;
}

/** Row-level security on every table with rows of casussen. */
export class LeesmodelAanmeldingen1763800000322 extends Vernieuwing {
  readonly projectie = aanmeldingen;
}
export class LeesmodelCasusdossier1763800000323 extends Vernieuwing {
  readonly projectie = casusdossier;
}
export class LeesmodelCasusoverzicht1763800000324 extends Vernieuwing {
  readonly projectie = casusoverzicht;
}
export class LeesmodelWerkbord1763800000325 extends Vernieuwing {
  readonly projectie = werkbord;
}
export class LeesmodelCaseload1763800000326 extends Vernieuwing {
  readonly projectie = caseload;
}
export class LeesmodelWieDoetWat1763800000327 extends Vernieuwing {
  readonly projectie = wieDoetWat;
}
export class LeesmodelMijnAfspraken1763800000328 extends Vernieuwing {
  readonly projectie = mijnAfspraken;
}

/** The files of a casus. */
export class LeesmodelCasusdossier1763800000340 extends Vernieuwing {
  readonly projectie = casusdossier;
}

/** Who is a parent of whom, and who has gezag. */
export class LeesmodelToegang1763800000400 extends Vernieuwing {
  readonly projectie = toegang;
}

/** Of whom it was pointed out that the term has passed; row-level security on what persons asked about their own data. */
export class LeesmodelVerzoeken1763800000401 extends Vernieuwing {
  readonly projectie = verzoeken;
}

/** What changed a moment ago. */
export class LeesmodelWijzigingen1763800000410 extends SqlMigration {
  readonly file = join(import.meta.dirname, 'wijzigingen/wijzigingen.sql');
}
/** Who was asked to take the regie and has not answered. */
export class LeesmodelWerkbord1763800000420 extends Vernieuwing {
  readonly projectie = werkbord;
}
/** Who was regisseur from when until when. */
export class LeesmodelCaseload1763800000421 extends Vernieuwing {
  readonly projectie = caseload;
}
export class LeeswachtCaseloadWeken1763800000422 extends SqlMigration {
  readonly file = join(import.meta.dirname, 'muur/caseload-weken.sql');
}
/** How a medewerker is reached. */
export class LeesmodelOrganisaties1763800000460 extends Vernieuwing {
  readonly projectie = organisaties;
}
/** Where a vraag came from, also after its casus was merged into another. */
export class LeeswachtHerkomst1763800000450 extends SqlMigration {
  readonly file = join(import.meta.dirname, 'muur/herkomst.sql');
}

/** What is offered to an organisation, and what its people still have to do, is found without reading all. */
export class LeesmodelPostvakIndexen1763800000430 extends SqlMigration {
  readonly file = join(import.meta.dirname, 'mijn-aanbiedingen/postvak-indexen.sql');
}

/** Why somebody is shielded, and who read a casus without taking part. */
export class LeesmodelVeiligheid1763800000480 extends ProjectieMigratie {
  readonly projectie = veiligheid;
}
export class LeeswachtOpenstellingen1763800000481 extends SqlMigration {
  readonly file = join(import.meta.dirname, 'muur/openstellingen.sql');
}

/** What somebody asked or reported before she became one with another. */
export class LeeswachtNummers1763800000490 extends SqlMigration {
  readonly file = join(import.meta.dirname, 'muur/nummers.sql');
}
export class LeesmodelVerzoeken1763800000491 extends Vernieuwing {
  readonly projectie = verzoeken;
}

/** A casus whose access stands still is there for nobody. */
export class LeeswachtStilstand1763800000510 extends SqlMigration {
  readonly file = join(import.meta.dirname, 'muur/stilstand.sql');
}

/** How a doel or an afspraak was in an earlier version of the plan. */
export class LeesmodelCasusdossier1763800000520 extends Vernieuwing {
  readonly projectie = casusdossier;
}

/** Which texts were gelakt with a proposal to destroy, and which other gemeenten have to agree. */
export class LeesmodelVerzoeken1763800000530 extends Vernieuwing {
  readonly projectie = verzoeken;
}

/** Of what ended before it started: whether the gezin was told. */
export class LeesmodelToegang1763800000531 extends Vernieuwing {
  readonly projectie = toegang;
}

/** Run after those of event-store and event-log, which make the schema. */
export const readModelMigrations: readonly MigrationClass[] = [
  Leeswacht1763800000299,
  LeesmodelOrganisaties1763800000300,
  LeesmodelAanmeldingen1763800000301,
  LeesmodelCasusdossier1763800000302,
  LeesmodelCasusoverzicht1763800000303,
  LeesmodelWerkbord1763800000304,
  LeesmodelCaseload1763800000305,
  LeesmodelWieDoetWat1763800000306,
  LeesmodelMijnAfspraken1763800000307,
  LeesmodelCasusdossier1763800000308,
  LeesmodelVerzoeken1763800000320,
  LeesmodelToegang1763800000330,
  LeesmodelOrganisaties1763800000321,
  LeesmodelAanmeldingen1763800000322,
  LeesmodelCasusdossier1763800000323,
  LeesmodelCasusoverzicht1763800000324,
  LeesmodelWerkbord1763800000325,
  LeesmodelCaseload1763800000326,
  LeesmodelWieDoetWat1763800000327,
  LeesmodelMijnAfspraken1763800000328,
  LeesmodelCasusdossier1763800000340,
  LeesmodelToegang1763800000400,
  LeesmodelVerzoeken1763800000401,
  LeesmodelWijzigingen1763800000410,
  LeesmodelWerkbord1763800000420,
  LeesmodelCaseload1763800000421,
  LeeswachtCaseloadWeken1763800000422,
  LeeswachtHerkomst1763800000450,
  LeesmodelPostvakIndexen1763800000430,
  LeesmodelOrganisaties1763800000460,
  LeesmodelVeiligheid1763800000480,
  LeeswachtOpenstellingen1763800000481,
  LeeswachtNummers1763800000490,
  LeesmodelVerzoeken1763800000491,
  LeeswachtStilstand1763800000510,
  LeesmodelCasusdossier1763800000520,
  LeesmodelVerzoeken1763800000530,
  LeesmodelToegang1763800000531,
];
