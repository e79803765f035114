import type { Grondslagentabel, Vergelijking } from '@eenplan/domain/types';
import type { EnvironmentReader, ServiceConfig } from '@eenplan/edge';
import { type MasterKeyOptions, masterKeyOptions } from '@eenplan/vault';

/** Everything that the read side must be told. */
export interface ReadModelConfig extends ServiceConfig {
  /** Database as role eenplan_leesmodellen; a direct connection. */
  readonly databaseUrl: string;
  /** Database as role eenplan_kluis_lezen. */
  readonly kluisUrl: string;
  /** Where the master keys of the vault are. */
  readonly kluisSleutels: MasterKeyOptions;
  /** 32 bytes: the one key of the vault from before, while something still lies under it. */
  readonly oudeKluisSleutel?: Buffer;
  /** So long may what decides who reads what be behind; 15 seconds unless said. */
  readonly rechtenHoogstensMs?: number;
  /** Key of the access log, 32 bytes. */
  readonly inzageSleutel: Buffer;
  /** The version of the default grondslagen by which is read; the first one unless said. */
  readonly grondslagentabel?: Grondslagentabel;
  /** The version by which persons without a BSN are compared; the first one unless said. */
  readonly vergelijking?: Vergelijking;
}

export function readModelConfig(shared: ServiceConfig, reader: EnvironmentReader): ReadModelConfig {
  return {
    ...shared,
    databaseUrl: reader.postgres('LEESMODELLEN_DATABASE_URL'),
    kluisUrl: reader.postgres('KLUIS_DATABASE_URL'),
    kluisSleutels: masterKeyOptions(reader),
    ...(reader.optional('KLUIS_SLEUTEL') === undefined ? {} : { oudeKluisSleutel: reader.key('KLUIS_SLEUTEL') }),
    inzageSleutel: reader.key('KLUIS_INZAGE_SLEUTEL'),
  };
}
