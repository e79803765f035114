import { join } from 'node:path';
import { type MigrationClass, SqlMigration } from '@eenplan/event-store';

const sql = (name: string) => join(import.meta.dirname, '../sql', name);

export class CasusregieRelay1763800000020 extends SqlMigration {
  readonly file = sql('001-relay.sql');
}

export class LeesmodellenProjecties1763800000021 extends SqlMigration {
  readonly file = sql('002-projections.sql');
}

/** Relay checkpoint in casusregie; checkpoints, streams and parked events of projections in leesmodellen. */
export const eventLogMigrations: readonly MigrationClass[] = [
  CasusregieRelay1763800000020,
  LeesmodellenProjecties1763800000021,
];
