import type { Service } from '@eenplan/edge';
import { type AuditConfig, auditConfig } from './audit.config.js';
import { AUDIT_API, AuditModule } from './audit.module.js';

/** Audit, as it is run: by itself (main.ts) or beside the others. */
export const auditService: Service<AuditConfig> = {
  edge: AUDIT_API,
  port: 3003,
  configure: auditConfig,
  module: (config) => AuditModule.register(config),
};
