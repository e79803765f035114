#!/usr/bin/env node
/** The command line: runs what was built. `--bouw` (npm start) builds first when the sources are newer. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bouwZoNodig } from './bouw.mjs';

const root = join(import.meta.dirname, '../../..');
const main = join(root, 'dist/apps/eenplan/src/main.js');

if (process.argv.includes('--bouw')) bouwZoNodig();
if (!existsSync(main)) {
  process.stderr.write('Eén Plan is nog niet gebouwd: voer eerst npm ci en npm run build uit.\n');
  process.exit(1);
}
process.setSourceMapsEnabled(true);
await import(pathToFileURL(main).href);
