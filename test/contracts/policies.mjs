/**
 * Part of `npm run check`: the policies parse and fit the schema, and the table in docs/toegang.md says what they say.
 * `--write` writes that table.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { built } from '../bench/harness.mjs';

const { keurBeleid, leesBeleid } = await built('libs/identity/src/beslissen/beleid.js');
const { Beslisser } = await built('libs/identity/src/beslissen/beslisser.js');
const { toegangstabel } = await built('libs/identity/src/beslissen/testing/tabel.js');

const beleid = leesBeleid();
/** @type {string[]} */
const fouten = keurBeleid(beleid);
if (fouten.length === 0) {
  const bestand = new URL('../../docs/toegang.md', import.meta.url);
  const tekst = readFileSync(bestand, 'utf8');
  const nu = tekst.replace(
    /(<!-- tabel -->\n\n)[^]*?(\n\n<!-- einde -->)/,
    (_, voor, na) => `${voor}${toegangstabel(new Beslisser(beleid))}${na}`,
  );
  if (process.argv.includes('--write')) writeFileSync(bestand, nu);
  else if (nu !== tekst) fouten.push('docs/toegang.md does not say what the policies say: npm run docs:write');
}
for (const fout of fouten) process.stderr.write(`${fout}\n`);
if (fouten.length > 0) process.exitCode = 1;
