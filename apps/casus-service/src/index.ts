export { CASUS_SERVICE_API, CasusServiceModule, casusServiceEdge } from './casus-service.module.js';
export { type CasusServiceConfig } from './config.js';
export { casusServiceMigrations } from './migrations.js';
export { WERKWIJZE } from './werkwijze.js';
