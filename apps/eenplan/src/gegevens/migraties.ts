import { eventLogMigrations } from '@eenplan/event-log';
import { eventStoreMigrations, type MigrationClass } from '@eenplan/event-store';
import { vaultMigrations } from '@eenplan/vault';
import { auditMigrations } from '../../../audit/src/migrations.js';
import { casusServiceMigrations } from '../../../casus-service/src/migrations.js';
import { portalMigrations } from '../../../portal/src/sessies/migrations.js';
import { readModelMigrations } from '../../../read-model/src/migrations.js';
import { beheerMigrations } from './sleutelproef.js';

/** Everything that has tables; a migration that is not in this list counts as made by a newer version. */
export const alleMigraties: readonly MigrationClass[] = [
  ...eventStoreMigrations,
  ...eventLogMigrations,
  ...casusServiceMigrations,
  ...vaultMigrations,
  ...readModelMigrations,
  ...auditMigrations,
  ...portalMigrations,
  ...beheerMigrations,
];
