export * from './cloud-event.js';
export * from './event-log.js';
export * from './kafka-event-log.js';
export { eventLogMigrations } from './migrations.js';
export * from './postgres-event-log.js';
export * from './projection.js';
export * from './relay.js';
export { type Report } from './report.js';
export { projectInMemory, type SampleEvent } from './stream-rows.js';
