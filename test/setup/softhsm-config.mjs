import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where the tokens of this run are; whether there is a SoftHSM2 or not. @param {string} folder of the run
 * @returns {string} its configuration file
 */
export function softHsmConfig(folder) {
  const tokens = join(folder, 'tokens');
  mkdirSync(tokens, { mode: 0o700 });
  const file = join(folder, 'softhsm2.conf');
  writeFileSync(file, `directories.tokendir = ${tokens}\nobjectstore.backend = file\nlog.level = ERROR\n`);
  return file;
}
