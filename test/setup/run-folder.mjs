/** The folder of one test run: in a temp folder that user postgres can enter, named after the pid of jest. */
import { accessSync, constants, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closedParent, makeReachable } from '../../infra/postgres/os-user.mjs';
import { stopOrphan } from '../../infra/postgres/cluster.mjs';
import { stopKafka } from '../../infra/kafka/kafka.mjs';
import { processStarted } from '../../infra/process/owner-lock.mjs';

const PREFIX = 'eenplan-test-';

/** @returns {string[]} temp folders that may serve, the preferred one first */
function candidates() {
  return [...new Set([tmpdir(), '/tmp', '/var/tmp'])].filter((folder) => {
    try {
      accessSync(folder, constants.W_OK);
      return closedParent(folder) === undefined;
    } catch {
      return false;
    }
  });
}

/** Makes the folder of this run, after clearing what killed runs left behind. @returns {Promise<string>} */
export async function makeRunFolder() {
  // A clone below a closed folder (mktemp -d): the PostgreSQL binaries lie in it too.
  makeReachable(join(import.meta.dirname, '../../node_modules'));
  const folders = candidates();
  for (const folder of folders) await sweep(folder);
  const [temp] = folders;
  if (!temp) throw new Error('No temp folder that user postgres can enter: chmod o+x the parents of TMPDIR.');
  const run = mkdtempSync(join(temp, `${PREFIX}${process.pid}-`));
  makeReachable(run);
  mkdirSync(join(run, 'postgres'), { mode: 0o711 });
  return run;
}

/** @param {string} temp */
async function sweep(temp) {
  for (const name of readdirSync(temp)) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split('-')[0]) : NaN;
    if (!(pid > 0) || processStarted(pid) !== undefined) continue;
    await clear(join(temp, name));
  }
}

/**
 * Stops every PostgreSQL and Kafka that still runs in a folder of a run, and removes the folder.
 * @param {string} run
 */
export async function clear(run) {
  try {
    for (const entry of readdirSync(run, { withFileTypes: true })) {
      if (!entry.isDirectory()) continue;
      await stopOrphan(join(run, entry.name));
      await stopKafka(join(run, entry.name));
    }
    rmSync(run, { recursive: true, force: true });
  } catch (error) {
    // Another user's leftovers, or two runs that sweep at once: neither may stop this run.
    process.stderr.write(`left ${run} alone: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}
