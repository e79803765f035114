import type { Werkwijze } from '@eenplan/domain/types';
import type { EnvironmentReader, ServiceConfig } from '@eenplan/edge';
import { type MasterKeyOptions, masterKeyOptions } from '@eenplan/vault';

/** Where the module hands out the configuration. */
export const CONFIG = Symbol('CasusServiceConfig');

/** Long enough for a holiday; a draft is no file. */
export const CONCEPT_DAGEN = 14;

/** Everything that the write side must be told. */
export interface CasusServiceConfig extends ServiceConfig {
  /** Database as role eenplan_casusregie; a direct connection. */
  readonly databaseUrl: string;
  /** Database as role eenplan_kluis. */
  readonly kluisUrl: string;
  /** Where the master keys of the vault are. */
  readonly kluisSleutels: MasterKeyOptions;
  /** 32 bytes: the one key of the vault from before, while something still lies under it. */
  readonly oudeKluisSleutel?: Buffer;
  /** 32 bytes: key of the BSN pseudonyms. Never changes for existing data. */
  readonly bsnSleutel: Buffer;
  /** Seconds after which the sweeper takes what was left pending in the vault; 300 unless said. */
  readonly veegNaSeconden?: number;
  /** Days after which what somebody was writing and did not send is thrown away; 14 unless said. */
  readonly conceptDagen?: number;
  /** The version of the werkwijze under which decisions are taken; the first one unless said. */
  readonly werkwijze?: Werkwijze;
  /** Milliseconds between two looks at the due moments; 1000 unless said. */
  readonly termijnenElke?: number;
  /** Without it nothing runs behind the requests: no relay, no due moments, no sweeper. On unless said. */
  readonly achtergrond?: boolean;
  /** Milliseconds without progress after which a relay that has work counts as standing still; 30,000 unless said. */
  readonly relayGeduld?: number;
  /** Milliseconds that appending keeps trying when the database cannot be reached. */
  readonly geduld?: number;
}

export function casusServiceConfig(shared: ServiceConfig, reader: EnvironmentReader): CasusServiceConfig {
  return {
    ...shared,
    databaseUrl: reader.postgres('CASUSREGIE_DATABASE_URL'),
    kluisUrl: reader.postgres('KLUIS_DATABASE_URL'),
    kluisSleutels: masterKeyOptions(reader),
    ...(reader.optional('KLUIS_SLEUTEL') === undefined ? {} : { oudeKluisSleutel: reader.key('KLUIS_SLEUTEL') }),
    bsnSleutel: reader.key('KLUIS_BSN_SLEUTEL'),
    veegNaSeconden: reader.integer('KLUIS_VEEG_NA_SECONDEN', { min: 30, max: 86_400 }, 300),
    conceptDagen: reader.integer('CONCEPT_DAGEN', { min: 1, max: 60 }, CONCEPT_DAGEN),
  };
}
