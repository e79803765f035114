/** Part of `npm run check`: the policies parse, and fit the schema. */
import { built } from '../bench/harness.mjs';

const { keurBeleid, leesBeleid } = await built('libs/identity/src/beslissen/beleid.js');
const fouten = keurBeleid(leesBeleid());
for (const fout of fouten) process.stderr.write(`${fout}\n`);
if (fouten.length > 0) process.exitCode = 1;
