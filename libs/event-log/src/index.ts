export * from './event-log.js';
export * from './projection.js';
export * from './stream-rows.js';
