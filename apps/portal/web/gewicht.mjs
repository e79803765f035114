import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a browser may have to fetch of JavaScript before a screen stands there, gzipped (bytes). */
const HOOGSTENS = 200_000;

// Of each screen all that its first visit fetches, as `vite build` wrote it: the entry, its code, its texts, what these import.
const map = join(import.meta.dirname, '../../../dist/apps/portal/web');
const manifest = JSON.parse(readFileSync(join(map, '.vite/manifest.json'), 'utf8'));

function verzamel(sleutel, bij) {
  const { file, imports = [] } = manifest[sleutel];
  if (bij.has(file)) return bij;
  bij.add(file);
  for (const een of imports) verzamel(een, bij);
  return bij;
}

// A screen fetches the texts of its own folder, and of those of which it shows parts: as its route says.
const routes = readFileSync(join(import.meta.dirname, 'src/schermen/schermen.ts'), 'utf8');
const mappen = new Map();
for (const [, van, code, ook] of routes.matchAll(
  /\bscherm\(\s*'([\w-]+)',\s*\(\) => import\('\.\/([\w/-]+)\.js'\)((?:,\s*'[\w-]+')*),?\s*\)/g,
))
  mappen.set(`src/schermen/${code}.tsx`, [van, ...[...ook.matchAll(/'([\w-]+)'/g)].map(([, naam]) => naam)]);
const ingevoerd = new Set([...routes.matchAll(/\bimport\('([^']+)'/g)].map(([, pad]) => pad));
if (mappen.size !== ingevoerd.size)
  throw new Error('Not every route of schermen.ts was read: how is one written otherwise?');

function gewicht(scherm) {
  const bestanden = new Set();
  // What a screen fetches only later is no route: it has the texts of its folder.
  const teksten = (mappen.get(scherm) ?? [scherm.split('/')[2]]).map((map) => `src/schermen/${map}/nl.json`);
  teksten.push('src/taal/nl.json');
  for (const sleutel of ['index.html', scherm, ...teksten.filter((een) => een in manifest)])
    verzamel(sleutel, bestanden);
  const code = [...bestanden].filter((een) => een.endsWith('.js'));
  return code.reduce((som, een) => som + gzipSync(readFileSync(join(map, een))).length, 0);
}

const schermen = Object.keys(manifest).filter((sleutel) => /^src\/schermen\/.*\.tsx$/.test(sleutel));
const alle = schermen.map((scherm) => [scherm.split('/')[2], gewicht(scherm)]).toSorted((a, b) => b[1] - a[1]);
if (alle.length === 0) throw new Error('No screen was found: is the page built?');
for (const [scherm, bytes] of alle.filter(([, bytes]) => bytes > HOOGSTENS)) {
  console.error(`${scherm}: ${bytes} bytes of JavaScript (gzip) before it stands there; at most ${HOOGSTENS}.`);
  process.exitCode = 1;
}
console.log(`JavaScript of the heaviest screen (${alle[0][0]}): ${alle[0][1]} of ${HOOGSTENS} bytes (gzip).`);
