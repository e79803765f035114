import type { Werkwijze } from '@eenplan/domain/types';
import { readConfig } from '@eenplan/edge';

/** Everything that the write side must be told. */
export interface CasusServiceConfig {
  /** Database as role eenplan_casusregie; a direct connection. */
  readonly databaseUrl: string;
  /** Database as role eenplan_kluis. */
  readonly kluisUrl: string;
  /** Development key of the vault, 32 bytes. */
  readonly kluisSleutel: Buffer;
  /** 32 bytes: key of the BSN pseudonyms. Never changes for existing data. */
  readonly bsnSleutel: Buffer;
  /** 32 bytes: keys fingerprints of requests, and with them the ids of texts. */
  readonly sealKey: Buffer;
  /** EENPLAN_ONTWIKKELING=1. */
  readonly ontwikkeling: boolean;
  /** Development only: accounts that belong to no organisation. */
  readonly beheerderAccount?: string;
  readonly auditorAccount?: string;
  /** Absent: there is no Kafka, subscribers tail the event table. */
  readonly kafka?: { readonly brokers: readonly string[]; readonly prefix?: string; readonly partitions: number };
  /** Seconds after which the sweeper takes what was left pending in the vault; 300 unless said. */
  readonly veegNaSeconden?: number;
  /** The version of the werkwijze under which decisions are taken; the first one unless said. */
  readonly werkwijze?: Werkwijze;
  /** Milliseconds between two looks at the due moments; 1000 unless said. */
  readonly termijnenElke?: number;
  /** Without it nothing runs behind the requests: no relay, no due moments, no sweeper. On unless said. */
  readonly achtergrond?: boolean;
  /** Milliseconds that appending keeps trying when the database cannot be reached. */
  readonly geduld?: number;
}

/** Development accounts, the same in every installation for development. */
export const ONTWIKKEL_BEHEERDER = '00000000-0000-4000-8000-000000000001';
export const ONTWIKKEL_AUDITOR = '00000000-0000-4000-8000-000000000002';
/** Actor of what no person does: terms that run out, reactions. */
export const SYSTEEM_ACCOUNT = '00000000-0000-4000-8000-000000000000';

/** Configuration from the environment. @throws ConfigError naming everything that is wrong. */
export function readCasusServiceConfig(env: NodeJS.ProcessEnv = process.env) {
  return readConfig((r) => {
    const ontwikkeling = r.flag('EENPLAN_ONTWIKKELING');
    const brokers = r.list('KAFKA_BROKERS', []);
    const config: CasusServiceConfig = {
      databaseUrl: r.url('CASUSREGIE_DATABASE_URL', ['postgres:', 'postgresql:']),
      kluisUrl: r.url('KLUIS_DATABASE_URL', ['postgres:', 'postgresql:']),
      kluisSleutel: r.key('KLUIS_SLEUTEL'),
      bsnSleutel: r.key('KLUIS_BSN_SLEUTEL'),
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
      veegNaSeconden: r.integer('KLUIS_VEEG_NA_SECONDEN', { min: 30, max: 86_400 }, 300),
    };
    return {
      config,
      poort: r.integer('PORT', { max: 65_535 }, 3001),
      host: r.text('HOST', '127.0.0.1'),
      logLevel: r.text('LOG_LEVEL', 'info'),
    };
  }, env);
}
