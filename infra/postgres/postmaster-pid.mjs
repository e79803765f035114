/** What postmaster.pid says, and whether that process really is this cluster's server. */
import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processStarted } from '../process/owner-lock.mjs';

/** A pid that no system gives out: PostgreSQL sees that its owner is gone and still checks the shared memory. */
const NOBODY = 2147483646;

/** @param {string} pgdata @returns {string[] | undefined} */
function lines(pgdata) {
  try {
    return readFileSync(join(pgdata, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
}

/** @param {number} pid @param {string} pgdata */
function serves(pid, pgdata) {
  if (processStarted(pid) === undefined) return false;
  try {
    // The postmaster's working folder is its data folder.
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(pgdata);
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(pgdata);
  } catch {
    return true;
  }
}

/**
 * The pid of the server that runs on this data folder, if one does.
 * @param {string} pgdata
 * @returns {number | undefined}
 */
export function orphanPid(pgdata) {
  const pid = Number(lines(pgdata)?.[0]);
  return pid > 0 && serves(pid, pgdata) ? pid : undefined;
}

/** @param {number} pid whether the OS still knows this pid, be it as a zombie */
function known(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * A stale file can name a pid that is a zombie, or after a restart of the machine another program of the same user;
 * PostgreSQL would refuse to start for either.
 * @param {string} pgdata
 */
export function tameForeignPid(pgdata) {
  const content = lines(pgdata);
  const pid = Number(content?.[0]);
  if (!content || !(pid > 0) || !known(pid) || serves(pid, pgdata)) return;
  writeFileSync(join(pgdata, 'postmaster.pid'), [NOBODY, ...content.slice(1)].join('\n'));
}

/**
 * Sends a signal to the server that runs on this data folder, if one does.
 * @param {string} pgdata
 * @param {NodeJS.Signals} signal
 */
export function endServer(pgdata, signal) {
  const pid = orphanPid(pgdata);
  try {
    if (pid !== undefined) process.kill(pid, signal);
  } catch {
    // Gone already.
  }
}

/** What an aborted start or stop sends (the server itself: pg_ctl only waits for it), and from when on in milliseconds. */
const ENDING = /** @type {const} */ ([
  [4000, 'SIGKILL'],
  [2000, 'SIGQUIT'],
  [0, 'SIGINT'],
]);

/**
 * Waits for work on a server; once aborted, the server is made to end, so that the work ends as well.
 * @template T
 * @param {string} pgdata
 * @param {AbortSignal | undefined} signal
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
export async function endWhenAborted(pgdata, signal, work) {
  /** @type {NodeJS.Timeout | undefined} */
  let again;
  const end = () => {
    const since = Date.now();
    // Again and again: the server may only just be writing down who it is.
    again = setInterval(() => {
      const [, how] = /** @type {(typeof ENDING)[number]} */ (ENDING.find(([from]) => Date.now() - since >= from));
      endServer(pgdata, how);
    }, 50);
  };
  signal?.addEventListener('abort', end, { once: true });
  if (signal?.aborted) end();
  try {
    return await work;
  } finally {
    signal?.removeEventListener('abort', end);
    clearInterval(again);
  }
}
