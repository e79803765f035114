import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { verouderd } from './verouderd.mjs';

const root = join(import.meta.dirname, '../../..');

/** Builds when a source is newer than what was built; ends the process where that fails. */
export function bouwZoNodig() {
  if (!verouderd(root)) return;
  process.stderr.write('eenplan: bouwen\n');
  // Everything to stderr: stdout belongs to the answer of the command.
  const { status } = spawnSync('npm', ['run', '-s', 'build'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status === 0) return;
  process.stderr.write('Het bouwen is mislukt: de regels hierboven zeggen waarom.\n');
  process.exit(1);
}

if (process.argv[1] === import.meta.filename) bouwZoNodig();
