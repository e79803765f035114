import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const BRONNEN = ['apps', 'libs', 'infra', 'package-lock.json', 'tsconfig.json', 'nest-cli.json'];
const GEBOUWD = /\.(ts|mjs|sql|json)$/;

/**
 * Whether a source is newer than what was built, or nothing was built.
 * @param {string} root
 */
export function verouderd(root) {
  const gebouwd = tijd(join(root, 'dist/apps/eenplan/src/main.js'));
  const bouw = tijd(join(root, 'dist/.tsbuildinfo'));
  return gebouwd === 0 || BRONNEN.some((bron) => nieuwer(join(root, bron), Math.max(gebouwd, bouw)));
}

/** @param {string} pad */
function tijd(pad) {
  return statSync(pad, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** @param {string} pad @param {number} dan @returns {boolean} */
function nieuwer(pad, dan) {
  const stat = statSync(pad, { throwIfNoEntry: false });
  if (!stat) return false;
  if (!stat.isDirectory()) return GEBOUWD.test(pad) && !pad.endsWith('.spec.ts') && stat.mtimeMs > dan;
  return readdirSync(pad).some(
    (naam) => !naam.startsWith('.') && naam !== 'node_modules' && nieuwer(join(pad, naam), dan),
  );
}
