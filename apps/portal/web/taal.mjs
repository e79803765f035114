import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gestuurd, uitleg } from './weigeringen.mjs';
import { deel, fleschDouma, gebruikteSleutels, metWatErinStaat, nietB1, plat, verschillen } from './taalregels.mjs';

// `npm run check:taal`: Dutch and English say the same things, and what an inwoner reads is plain (B1).
const hier = import.meta.dirname;
const SERVER = [
  'libs/domain',
  'libs/edge',
  'libs/identity',
  'apps/casus-service',
  'apps/read-model',
  'apps/portal',
].map((map) => `../../../${map}/src`);
const lees = (pad) => JSON.parse(readFileSync(join(hier, pad), 'utf8'));
const schermen = readdirSync(join(hier, 'src/schermen')).map((map) => `src/schermen/${map}`);
const mappen = ['src/taal', ...schermen].filter((map) => existsSync(join(hier, map, 'nl.json')));
const { leest, namen, weigeringen, ...woordenlijst } = lees('inwonertaal.json');

const fouten = [];
let aantal = 0;
for (const map of mappen) {
  const nl = lees(`${map}/nl.json`);
  aantal += plat(nl).size;
  if (!existsSync(join(hier, map, 'en.json'))) fouten.push(`${map}/en.json: is not there. Translate nl.json.`);
  else fouten.push(...verschillen(nl, lees(`${map}/en.json`)).map((fout) => `${map}: ${fout}`));
}
// What a screen of inwoners shows, also through what it is made of, has to be among those that are read strictly.
// Names stand in the data.
const streng = new Set([
  ...Object.entries(leest).flatMap(([map, delen]) => [...deel(lees(`${map}/nl.json`), delen).keys()]),
  ...namen.map((een) => `${een}.`),
]);
const code = (map) =>
  readdirSync(join(hier, map), { withFileTypes: true }).flatMap((een) =>
    /\.tsx?$/.test(een.name) ? [`${map}/${een.name}`] : [],
  );
const lezend = Object.keys(leest).filter((map) => map !== 'src/taal');
const opdrachten = new Set();
for (const bestand of metWatErinStaat(lezend.flatMap(code), (pad) => {
  const bron = [pad.replace(/\.js$/, '.tsx'), pad.replace(/\.js$/, '.ts')].find((een) => existsSync(join(hier, een)));
  return bron && [bron, readFileSync(join(hier, bron), 'utf8')];
})) {
  for (const een of gestuurd(bestand[1])) opdrachten.add(een);
  for (const sleutel of gebruikteSleutels(bestand[1]))
    // With a number in it there is one for one, and one for more.
    if (![...streng].some((een) => een === sleutel || ['.', '_'].some((teken) => een.startsWith(sleutel + teken))))
      fouten.push(`${bestand[0]}: shows ${sleutel} to inwoners. Name it in inwonertaal.json, where its text is.`);
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
// What an inwoner reads when the answer is no: of each command that those screens send, and of any request.
const { overal, ...perOpdracht } = weigeringen;
for (const een of opdrachten)
  if (!(een in perOpdracht)) fouten.push(`inwonertaal.json: inwoners send ${een}. Name the refusals that it can get.`);
for (const een of Object.keys(perOpdracht))
  if (!opdrachten.has(een)) fouten.push(`inwonertaal.json: no screen of inwoners sends ${een}. Take it out.`);
const codes = new Set([...overal, ...Object.values(perOpdracht).flat()]);
const stil = new Set(codes);
const nee = new Map();
for (const bron of SERVER.flatMap((map) =>
  readdirSync(join(hier, map), { recursive: true, encoding: 'utf8' })
    .filter((pad) => pad.endsWith('.ts') && !/\.spec\.ts$|(?:^|\/)test/.test(pad))
    .map((pad) => `${map}/${pad}`),
)) {
  const gezegd = uitleg(readFileSync(join(hier, bron), 'utf8'), codes);
  for (const [code, teksten] of gezegd)
    teksten.forEach((tekst, i) => nee.set(`${bron.replaceAll('../', '')}: ${code} ${i + 1}`, tekst));
  for (const code of gezegd.keys()) stil.delete(code);
}
fouten.push(...[...stil].map((code) => `inwonertaal.json: nothing says ${code}. Take it out, or name what it is now.`));
fouten.push(...nietB1(nee, woordenlijst));
scores.push(`refusals ${fleschDouma(nee.values()).toFixed(0)}`);
for (const fout of fouten) console.error(fout);
if (fouten.length > 0) process.exitCode = 1;
else
  console.log(`${aantal} texts in Dutch and English; what inwoners read scores ${scores.join(', ')} (Flesch-Douma).`);
