/** A lock file that names the process which owns a folder; it frees itself when that process is gone. */
import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * @typedef {{ pid: number, started: string }} Owner pid with its start time, so that a reused pid is not taken for the owner
 * @typedef {{ owner: Owner } | { release: () => void }} LockResult the live owner that holds it, or the lock itself
 */

/**
 * The start time of a running process, or undefined when there is no such process.
 * @param {number} pid
 * @returns {string | undefined}
 */
export function processStarted(pid) {
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The command name may hold spaces and brackets: the fields are counted after the last bracket.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' ? undefined : fields[19];
    } catch {
      return undefined;
    }
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} text @returns {Owner | undefined} */
function parse(text) {
  const [pid, started] = text.trim().split('\n');
  return pid && started ? { pid: Number(pid), started } : undefined;
}

/**
 * The process that owns the lock and still runs, if any.
 * @param {string} file
 * @returns {Owner | undefined}
 */
export function lockOwner(file) {
  try {
    const owner = parse(readFileSync(file, 'utf8'));
    return owner && processStarted(owner.pid) === owner.started ? owner : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Takes the lock for this process, or tells which live process has it.
 * @param {string} file
 * @returns {LockResult}
 */
export function takeLock(file) {
  const content = `${process.pid}\n${processStarted(process.pid)}\n`;
  const own = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(own, content, { mode: 0o600 });
  try {
    for (;;) {
      try {
        // link() is atomic and fails when the lock exists: two starts cannot both win.
        linkSync(own, file);
        return { release: () => release(file, content) };
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      }
      const owner = lockOwner(file);
      if (owner) return { owner };
      removeStale(file);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Moves a stale lock away and looks again: between reading and moving another start may have taken it.
 * @param {string} file
 */
function removeStale(file) {
  const aside = `${file}.stale.${process.pid}.${Math.random().toString(36).slice(2)}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  try {
    if (lockOwner(aside)) linkSync(aside, file);
  } catch {
    // Someone else holds it by now; the next round finds that out.
  } finally {
    rmSync(aside, { force: true });
  }
}

/** @param {string} file @param {string} content */
function release(file, content) {
  try {
    if (readFileSync(file, 'utf8') === content) rmSync(file, { force: true });
  } catch {
    // Already gone.
  }
}
