import { readConfig } from '@eenplan/edge';

/** Everything that audit must be told. */
export interface AuditConfig {
  /** Database as role eenplan_audit; a direct connection. */
  readonly databaseUrl: string;
  /** 32 bytes, shared by the services: seals cursors. */
  readonly sealKey: Buffer;
  /** EENPLAN_ONTWIKKELING=1. */
  readonly ontwikkeling: boolean;
  /** Development only: an auditor that belongs to no organisation. */
  readonly auditorAccount?: string;
  /** Absent: there is no Kafka, the event table is the log. */
  readonly kafka?: { readonly brokers: readonly string[]; readonly prefix: string; readonly partitions: number };
}

/** Development account, the same in every installation for development. */
export const ONTWIKKEL_AUDITOR = '00000000-0000-4000-8000-000000000002';

/** Configuration from the environment. @throws ConfigError naming everything that is wrong. */
export function readAuditConfig(env: NodeJS.ProcessEnv = process.env) {
  return readConfig((r) => {
    const ontwikkeling = r.flag('EENPLAN_ONTWIKKELING');
    const brokers = r.list('KAFKA_BROKERS', []);
    const config: AuditConfig = {
      databaseUrl: r.url('AUDIT_DATABASE_URL', ['postgres:', 'postgresql:']),
      sealKey: r.key('EENPLAN_SLEUTEL'),
      ontwikkeling,
      ...(ontwikkeling ? { auditorAccount: ONTWIKKEL_AUDITOR } : {}),
      ...(brokers.length > 0
        ? {
            kafka: {
              brokers,
              prefix: r.optional('KAFKA_PREFIX') ?? '',
              partitions: r.integer('KAFKA_PARTITIONS', { min: 1, max: 1024 }, 12),
            },
          }
        : {}),
    };
    return {
      config,
      poort: r.integer('PORT', { max: 65_535 }, 3003),
      host: r.text('HOST', '127.0.0.1'),
      logLevel: r.text('LOG_LEVEL', 'info'),
    };
  }, env);
}
