import type { EnvironmentReader, ServiceConfig } from '@eenplan/edge';

/** Everything that the read side must be told. */
export interface ReadModelConfig extends ServiceConfig {
  /** Database as role eenplan_leesmodellen; a direct connection. */
  readonly databaseUrl: string;
  /** Database as role eenplan_kluis_lezen. */
  readonly kluisUrl: string;
  /** Development key of the vault, 32 bytes. */
  readonly kluisSleutel: Buffer;
  /** Key of the access log, 32 bytes. */
  readonly inzageSleutel: Buffer;
}

export function readModelConfig(shared: ServiceConfig, reader: EnvironmentReader): ReadModelConfig {
  return {
    ...shared,
    databaseUrl: reader.postgres('LEESMODELLEN_DATABASE_URL'),
    kluisUrl: reader.postgres('KLUIS_DATABASE_URL'),
    kluisSleutel: reader.key('KLUIS_SLEUTEL'),
    inzageSleutel: reader.key('KLUIS_INZAGE_SLEUTEL'),
  };
}
