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

function gewicht(scherm) {
  const bestanden = new Set();
  const teksten = [join(scherm, '../nl.json'), 'src/taal/nl.json'].filter((sleutel) => sleutel in manifest);
  for (const sleutel of ['index.html', scherm, ...teksten]) verzamel(sleutel, bestanden);
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
