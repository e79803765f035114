/** PostgreSQL refuses to run as root: which OS user runs it, and can that user reach a folder. */
import { chmodSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** @typedef {{ uid: number, gid: number, name: string }} OsUser */

/** @returns {OsUser[]} */
function users() {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/**
 * The user to run PostgreSQL as: undefined (ourselves) unless we are root. An existing data folder keeps its owner.
 * @param {string} [dataDir] folder that may exist already
 * @returns {OsUser | undefined}
 */
export function postgresUser(dataDir) {
  if (process.getuid?.() !== 0) return undefined;
  const all = users();
  const owner = dataDir === undefined ? undefined : statSync(dataDir, { throwIfNoEntry: false })?.uid;
  const user =
    (owner ? all.find((u) => u.uid === owner) : undefined) ??
    all.find((u) => u.name === 'postgres') ??
    all.find((u) => u.name === 'nobody');
  if (!user) throw new Error('PostgreSQL draait niet als root: maak een gebruiker postgres aan (useradd postgres).');
  return user;
}

/** @param {string} folder @returns {string[]} the folder and its parents, the root first */
function chain(folder) {
  const path = resolve(folder);
  return path === dirname(path) ? [path] : [...chain(dirname(path)), path];
}

/** @param {string} folder @param {OsUser} user */
function maySearch(folder, user) {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat) return true;
  const bit = stat.uid === user.uid ? 0o100 : stat.gid === user.gid ? 0o010 : 0o001;
  return (stat.mode & bit) !== 0;
}

/**
 * The first folder on the way to `folder` that the user cannot enter; undefined when all are open or we are not root.
 * @param {string} folder
 * @param {OsUser | undefined} [user]
 * @returns {string | undefined}
 */
export function closedParent(folder, user = postgresUser()) {
  return user && chain(folder).find((step) => !maySearch(step, user));
}

/**
 * Gives o+x (enter only, no reading) to the folders on the way that we own; leaves those of others alone.
 * @param {string} folder
 * @returns {string[]} the folders that were changed
 */
export function makeReachable(folder) {
  const user = postgresUser();
  if (!user) return [];
  const changed = [];
  for (const step of chain(folder)) {
    const stat = statSync(step, { throwIfNoEntry: false });
    if (!stat || stat.uid !== process.getuid?.() || maySearch(step, user)) continue;
    chmodSync(step, (stat.mode & 0o7777) | 0o001);
    changed.push(step);
  }
  return changed;
}
