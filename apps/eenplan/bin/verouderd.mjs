import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const BRONNEN = ['apps', 'libs', 'infra', 'package-lock.json', 'tsconfig.json', 'nest-cli.json'];
/** A folder is newer when something was added to it or taken away; in infra that can be a cache. */
const MAPPEN = ['apps', 'libs'];
/** Beside the sources, and no part of what is built. */
const GEEN_BRON = /\.(spec\.tsx?|md)$/;

/**
 * Whether a source is newer than what was built, or nothing was built.
 * @param {string} root
 */
export function verouderd(root) {
  // The last that a build writes, whatever changed.
  const gebouwd = tijd(join(root, 'dist/apps/portal/web/index.html'));
  return gebouwd === 0 || BRONNEN.some((bron) => nieuwer(join(root, bron), gebouwd, MAPPEN.includes(bron)));
}

/** @param {string} pad */
function tijd(pad) {
  return statSync(pad, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** @param {string} pad @param {number} dan @param {boolean} mappen @returns {boolean} */
function nieuwer(pad, dan, mappen) {
  const stat = statSync(pad, { throwIfNoEntry: false });
  if (!stat) return false;
  if (!stat.isDirectory()) return !GEEN_BRON.test(pad) && stat.mtimeMs > dan;
  if (mappen && stat.mtimeMs > dan) return true;
  return readdirSync(pad).some(
    (naam) => !naam.startsWith('.') && naam !== 'node_modules' && nieuwer(join(pad, naam), dan, mappen),
  );
}
