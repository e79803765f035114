import { createApp } from '@eenplan/edge';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readAuditConfig } from '../../../audit/src/audit.config.js';
import { AUDIT_API, AuditModule } from '../../../audit/src/audit.module.js';
import { CasusServiceModule, casusServiceEdge, readCasusServiceConfig } from '../../../casus-service/src/index.js';
import { readReadModelConfig } from '../../../read-model/src/read-model.config.js';
import { READ_MODEL_API, ReadModelModule } from '../../../read-model/src/read-model.module.js';
import type { Urls } from '../gegevens/runtime.js';

type Opener = (env: Record<string, string>) => Promise<NestFastifyApplication>;

/** How each service is opened in this process, from the environment that it would have in one of its own. */
export const openers: Record<keyof Urls, Opener> = {
  casusregie(env) {
    const { config, logLevel } = readCasusServiceConfig(env);
    return createApp(CasusServiceModule.register(config), { ...casusServiceEdge(config), logLevel });
  },
  leesmodellen(env) {
    const { config, logLevel } = readReadModelConfig(env);
    const { ontwikkeling, sealKey } = config;
    return createApp(ReadModelModule.register(config), { ...READ_MODEL_API, ontwikkeling, sealKey, logLevel });
  },
  audit(env) {
    const { config, logLevel } = readAuditConfig(env);
    const { ontwikkeling, sealKey } = config;
    return createApp(AuditModule.register(config), { ...AUDIT_API, ontwikkeling, sealKey, logLevel });
  },
};

/** Folder of each service below apps/. */
export const MAPPEN: Record<keyof Urls, string> = {
  casusregie: 'casus-service',
  leesmodellen: 'read-model',
  audit: 'audit',
};
