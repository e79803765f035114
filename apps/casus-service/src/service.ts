import type { Service } from '@eenplan/edge';
import { CASUS_SERVICE_API, CasusServiceModule } from './casus-service.module.js';
import { type CasusServiceConfig, casusServiceConfig } from './config.js';

/** The write side, as it is run: by itself (main.ts; any number of replicas) or beside the others. */
export const casusService: Service<CasusServiceConfig> = {
  edge: CASUS_SERVICE_API,
  port: 3001,
  configure: casusServiceConfig,
  module: (config) => CasusServiceModule.register(config),
};
