/** Writes the types of the APIs from their own documents, or (without `--write`) says which are out of date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

const wortel = join(import.meta.dirname, '../../..');
const schrijf = process.argv.includes('--write');
let anders = 0;
for (const naam of ['casusregie', 'leesmodellen', 'audit']) {
  const document = JSON.parse(readFileSync(join(wortel, `docs/openapi/${naam}-v1.json`), 'utf8'));
  const pad = join(import.meta.dirname, `src/api/${naam}.d.ts`);
  const ruw = astToString(await openapiTS(document, { alphabetize: true, excludeDeprecated: true }));
  const nieuw = await format(ruw, { ...(await resolveConfig(pad)), filepath: pad });
  let oud = '';
  try {
    oud = readFileSync(pad, 'utf8');
  } catch {
    // Not there yet: then it differs.
  }
  if (oud === nieuw) continue;
  if (schrijf) writeFileSync(pad, nieuw);
  else {
    anders++;
    process.stderr.write(`${pad.slice(wortel.length + 1)} is not what the API says: npm run docs:write\n`);
  }
}
process.exitCode = anders > 0 ? 1 : 0;
