import type { EnvironmentReader, ServiceConfig } from '@eenplan/edge';

/** Everything that audit must be told. */
export interface AuditConfig extends ServiceConfig {
  /** Database as role eenplan_audit; a direct connection. */
  readonly databaseUrl: string;
  /** Database as role eenplan_kluis_inzage: the access log, and nothing else of the vault. */
  readonly inzageUrl: string;
  /** Key of the access log, 32 bytes. */
  readonly inzageSleutel: Buffer;
}

export function auditConfig(shared: ServiceConfig, reader: EnvironmentReader): AuditConfig {
  return {
    ...shared,
    databaseUrl: reader.postgres('AUDIT_DATABASE_URL'),
    inzageUrl: reader.postgres('KLUIS_INZAGE_DATABASE_URL'),
    inzageSleutel: reader.key('KLUIS_INZAGE_SLEUTEL'),
  };
}
