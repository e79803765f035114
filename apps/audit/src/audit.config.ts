import type { EnvironmentReader, ServiceConfig } from '@eenplan/edge';

/** Everything that audit must be told. */
export interface AuditConfig extends ServiceConfig {
  /** Database as role eenplan_audit; a direct connection. */
  readonly databaseUrl: string;
}

export function auditConfig(shared: ServiceConfig, reader: EnvironmentReader): AuditConfig {
  return { ...shared, databaseUrl: reader.postgres('AUDIT_DATABASE_URL') };
}
