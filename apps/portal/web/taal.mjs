import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deel, fleschDouma, gebruikteSleutels, nietB1, plat, verschillen } from './taalregels.mjs';

// `npm run check:taal`: Dutch and English say the same things, and what an inwoner reads is plain (B1).
const hier = import.meta.dirname;
const lees = (pad) => JSON.parse(readFileSync(join(hier, pad), 'utf8'));
const schermen = readdirSync(join(hier, 'src/schermen')).map((map) => `src/schermen/${map}`);
const mappen = ['src/taal', ...schermen].filter((map) => existsSync(join(hier, map, 'nl.json')));
const { leest, namen, ...woordenlijst } = lees('inwonertaal.json');

const fouten = [];
let aantal = 0;
for (const map of mappen) {
  const nl = lees(`${map}/nl.json`);
  aantal += plat(nl).size;
  if (!existsSync(join(hier, map, 'en.json'))) fouten.push(`${map}/en.json: is not there. Translate nl.json.`);
  else fouten.push(...verschillen(nl, lees(`${map}/en.json`)).map((fout) => `${map}: ${fout}`));
}
// What a screen of inwoners shows of the shared texts has to be among those that are read strictly.
// Names stand in the data.
const gedeeld = new Set([
  ...deel(lees('src/taal/nl.json'), leest['src/taal']).keys(),
  ...namen.map((een) => `${een}.`),
]);
for (const map of Object.keys(leest).filter((een) => een !== 'src/taal')) {
  const eigen = Object.keys(lees(`${map}/nl.json`));
  for (const bestand of readdirSync(join(hier, map)).filter((een) => een.endsWith('.tsx')))
    for (const sleutel of gebruikteSleutels(readFileSync(join(hier, map, bestand), 'utf8')))
      if (!eigen.includes(sleutel.split('.')[0]) && ![...gedeeld].some((een) => `${een}.`.startsWith(`${sleutel}.`)))
        fouten.push(`${map}/${bestand}: shows ${sleutel} to inwoners. Name it in inwonertaal.json, under src/taal.`);
}
const scores = [];
for (const [map, delen] of Object.entries(leest)) {
  const alle = lees(`${map}/nl.json`);
  const leeg = delen.filter((naam) => deel(alle, [naam]).size === 0);
  fouten.push(...leeg.map((naam) => `inwonertaal.json: ${map} has no ${naam}. Take it out, or name what it is now.`));
  const teksten = deel(alle, delen);
  fouten.push(...nietB1(teksten, woordenlijst).map((fout) => `${map}/nl.json: ${fout}`));
  scores.push(`${map.split('/').at(-1)} ${fleschDouma(teksten.values()).toFixed(0)}`);
}
for (const fout of fouten) console.error(fout);
if (fouten.length > 0) process.exitCode = 1;
else
  console.log(`${aantal} texts in Dutch and English; what inwoners read scores ${scores.join(', ')} (Flesch-Douma).`);
