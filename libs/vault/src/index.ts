export {
  Inzagelog,
  type Inzage,
  type InzageBereik,
  type InzageFilter,
  type InzagelogOptions,
  type Lot,
} from './inzagelog.js';
export type { InUitvoer, Uitvoer, UitvoerLijst } from './uitvoer.js';
export { OntvangenBijlage } from './bijlagen.js';
export { isBsn } from './bsn.js';
export { type Concept, Concepten, type ConceptPlek } from './concepten.js';
export { type DataKey, type FormerKey, formerKey } from './cipher.js';
export { VaultError } from './errors.js';
export { geboortedatumKomtOvereen } from './geboortedatum.js';
export { FileKeys } from './keys/file-keys.js';
export { KeyProvider, type WrappedKey } from './keys/key-provider.js';
export { type MasterKeyOptions, masterKeyOptions, openMasterKeys } from './keys/master-keys.js';
export { Pkcs11Keys, type Pkcs11Options } from './keys/pkcs11-keys.js';
export { GELIJKENIS_REDENEN, type GelijkenisReden, type Vergelijkingsmaat } from './resemble/gelijkenis.js';
export { vaultMigrations } from './migrations.js';
export { PostgresVault, type PostgresVaultOptions } from './postgres-vault.js';
export * from './vault.js';
