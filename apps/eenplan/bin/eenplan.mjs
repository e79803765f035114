#!/usr/bin/env node
/** The command line: runs what was built. `--bouw` (npm start) builds first when the sources are newer. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { verouderd } from './verouderd.mjs';

const root = join(import.meta.dirname, '../../..');
const main = join(root, 'dist/apps/eenplan/src/main.js');

if (process.argv.includes('--bouw') && verouderd(root)) {
  process.stderr.write('eenplan: bouwen\n');
  // Everything to stderr: stdout belongs to the answer of the command.
  const { status } = spawnSync('npm', ['run', '-s', 'build'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    process.stderr.write('Het bouwen is mislukt: de regels hierboven zeggen waarom.\n');
    process.exit(1);
  }
}
if (!existsSync(main)) {
  process.stderr.write('Eén Plan is nog niet gebouwd: voer eerst npm ci en npm run build uit.\n');
  process.exit(1);
}
process.setSourceMapsEnabled(true);
await import(pathToFileURL(main).href);
