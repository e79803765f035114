export { Inzagelog, type Inzage, type InzageFilter, type InzagelogOptions } from './inzagelog.js';
export { isBsn } from './bsn.js';
export { type DataKey, DevelopmentKey, KeyProvider, type KeyScope } from './cipher.js';
export { VaultError } from './errors.js';
export { geboortedatumKomtOvereen } from './geboortedatum.js';
export { vaultMigrations } from './migrations.js';
export { PostgresVault, type PostgresVaultOptions } from './postgres-vault.js';
export * from './vault.js';
