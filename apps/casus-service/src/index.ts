export { CASUS_SERVICE_API, CasusServiceModule, casusServiceEdge } from './casus-service.module.js';
export { type CasusServiceConfig, ONTWIKKEL_AUDITOR, ONTWIKKEL_BEHEERDER, readCasusServiceConfig } from './config.js';
export { casusServiceMigrations } from './migrations.js';
export { WERKWIJZE } from './werkwijze.js';
