import { readConfig } from '@eenplan/edge';

/** Everything that the read side must be told. */
export interface ReadModelConfig {
  /** Database as role eenplan_leesmodellen; a direct connection. */
  readonly databaseUrl: string;
  /** Database as role eenplan_kluis. */
  readonly kluisUrl: string;
  /** Development key of the vault, 32 bytes. */
  readonly kluisSleutel: Buffer;
  /** 32 bytes, shared by the services: seals positions and cursors. */
  readonly sealKey: Buffer;
  /** EENPLAN_ONTWIKKELING=1. */
  readonly ontwikkeling: boolean;
  /** Development only: accounts that belong to no organisation. */
  readonly beheerderAccount?: string;
  readonly auditorAccount?: string;
  /** Absent: there is no Kafka, the event table is the log. */
  readonly kafka?: { readonly brokers: readonly string[]; readonly prefix: string; readonly partitions: number };
}

/** Development accounts, the same in every installation for development. */
export const ONTWIKKEL_BEHEERDER = '00000000-0000-4000-8000-000000000001';
export const ONTWIKKEL_AUDITOR = '00000000-0000-4000-8000-000000000002';

/** Configuration from the environment. @throws ConfigError naming everything that is wrong. */
export function readReadModelConfig(env: NodeJS.ProcessEnv = process.env) {
  return readConfig((r) => {
    const ontwikkeling = r.flag('EENPLAN_ONTWIKKELING');
    const brokers = r.list('KAFKA_BROKERS', []);
    const config: ReadModelConfig = {
      databaseUrl: r.url('LEESMODELLEN_DATABASE_URL', ['postgres:', 'postgresql:']),
      kluisUrl: r.url('KLUIS_DATABASE_URL', ['postgres:', 'postgresql:']),
      kluisSleutel: r.key('KLUIS_SLEUTEL'),
      sealKey: r.key('EENPLAN_SLEUTEL'),
      ontwikkeling,
      ...(ontwikkeling ? { beheerderAccount: ONTWIKKEL_BEHEERDER, auditorAccount: ONTWIKKEL_AUDITOR } : {}),
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
      poort: r.integer('PORT', { max: 65_535 }, 3002),
      host: r.text('HOST', '127.0.0.1'),
      logLevel: r.text('LOG_LEVEL', 'info'),
    };
  }, env);
}
