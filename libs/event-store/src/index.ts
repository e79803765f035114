export * from './errors.js';
export * from './event-store.js';
export { migrate, type MigrateOptions, type MigrationClass } from './migrate.js';
export { eventStoreMigrations } from './migrations.js';
export { EVENT_CHANNEL, PostgresEventStore, type PostgresEventStoreOptions } from './postgres-event-store.js';
export { MAX_EVENT_BYTES } from './prepared.js';
export { EVENT_COLUMNS, type EventRow, storedEvent } from './read-event.js';
export { OWNER, SERVICE_ROLES, type ServiceRole } from './roles.js';
export { SqlMigration } from './sql-migration.js';
