/**
 * Rules about the texts of the portal, without a file or a clock: `taal.mjs` reads the files.
 * @typedef {{ readonly [sleutel: string]: string | Teksten }} Teksten
 * @typedef {{ readonly jargon: Readonly<Record<string, string>>, readonly uitgelegd?: Readonly<Record<string, string>> }} Woordenlijst
 */

/** What somebody reads at B1 takes in at once. */
export const MEEST_WOORDEN = 15;
/** Flesch-Douma: from 60 on a text is plain. */
export const MINSTE_SCORE = 60;

/**
 * Every text with its whole key.
 * @param {Teksten} teksten @returns {Map<string, string>}
 */
export function plat(teksten, voor = '') {
  /** @type {Map<string, string>} */
  const uit = new Map();
  for (const [naam, waarde] of Object.entries(teksten)) {
    if (typeof waarde === 'string') uit.set(voor + naam, waarde);
    else for (const [sleutel, tekst] of plat(waarde, `${voor}${naam}.`)) uit.set(sleutel, tekst);
  }
  return uit;
}

/** @param {string} tekst */
const invulplekken = (tekst) => [...tekst.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, naam]) => naam).toSorted();

/**
 * What is in one language and not in the other.
 * @param {Teksten} nl @param {Teksten} en @returns {string[]}
 */
export function verschillen(nl, en) {
  const [hier, daar] = [plat(nl), plat(en)];
  /** @type {string[]} */
  const fouten = [];
  for (const [sleutel, tekst] of hier) {
    const ander = daar.get(sleutel);
    if (ander === undefined) fouten.push(`${sleutel}: has no English. Add it to en.json.`);
    else if (ander.trim() === '' || tekst.trim() === '')
      fouten.push(`${sleutel}: is empty. Write a text, or take the key out.`);
    else if (invulplekken(tekst).join() !== invulplekken(ander).join())
      fouten.push(
        `${sleutel}: Dutch fills in {${invulplekken(tekst).join(', ')}}, English {${invulplekken(ander).join(', ')}}. Use the same names.`,
      );
  }
  for (const sleutel of daar.keys())
    if (!hier.has(sleutel)) fouten.push(`${sleutel}: is in en.json only. Add the Dutch, or take it out.`);
  return fouten;
}

/** @param {string} tekst What is filled in is read as one short word. */
const zinnen = (tekst) =>
  tekst
    .replace(/\{\{.*?\}\}/g, 'die')
    .split(/(?<=[.?!:;…])\s+/)
    .filter((zin) => /\p{L}/u.test(zin));

/** @param {string} zin */
const woorden = (zin) => zin.match(/[\p{L}\d][\p{L}\d’'-]*/gu) ?? [];

/** Vowels that sound as one, the longest first; a letter with a trema begins a syllable of its own. */
const KLINKERS = /aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ou|au|ei|ij|[aeiouyáàâéèêëíìîïóòôöúùûü]/g;

/** @param {string} woord */
export const lettergrepen = (woord) => Math.max(1, woord.toLowerCase().match(KLINKERS)?.length ?? 0);

/**
 * How easily texts are read together: 206.84 − 0.93 × words per sentence − 77 × syllables per word.
 * @param {Iterable<string>} teksten
 */
export function fleschDouma(teksten) {
  const alle = [...teksten].flatMap(zinnen);
  const los = alle.flatMap(woorden);
  if (los.length === 0) return 100;
  const grepen = los.reduce((som, woord) => som + lettergrepen(woord), 0);
  return 206.84 - 0.93 * (los.length / alle.length) - 77 * (grepen / los.length);
}

/**
 * What an inwoner would not read with ease.
 * @param {ReadonlyMap<string, string>} teksten by their key @param {Woordenlijst} lijst @returns {string[]}
 */
export function nietB1(teksten, lijst) {
  /** @type {string[]} */
  const fouten = [];
  for (const [sleutel, tekst] of teksten) {
    for (const zin of zinnen(tekst)) {
      const aantal = woorden(zin).length;
      if (aantal > MEEST_WOORDEN)
        fouten.push(
          `${sleutel}: a sentence of ${aantal} words; at most ${MEEST_WOORDEN}. Make two of it: “${zin.trim()}”`,
        );
    }
    const los = new Set(woorden(tekst).map((woord) => woord.toLowerCase()));
    for (const [woord, liever] of Object.entries(lijst.jargon))
      if (los.has(woord)) fouten.push(`${sleutel}: “${woord}” is jargon. Write ${liever}.`);
  }
  const score = fleschDouma(teksten.values());
  if (score < MINSTE_SCORE) {
    const [zwaarste] = [...teksten].toSorted(([, a], [, b]) => fleschDouma([a]) - fleschDouma([b]));
    fouten.push(
      `${zwaarste?.[0]}: together these texts score ${score.toFixed(1)} (Flesch-Douma); at least ${MINSTE_SCORE}. Use shorter words and sentences, here first: “${zwaarste?.[1]}”`,
    );
  }
  return fouten;
}

/**
 * The texts of which the key begins with one of these names; without names all of them.
 * @param {Teksten} teksten @param {readonly string[]} namen
 */
export function deel(teksten, namen) {
  const alle = plat(teksten);
  if (namen.length === 0) return alle;
  const binnen = (/** @type {string} */ sleutel) => namen.some((naam) => `${sleutel}.`.startsWith(`${naam}.`));
  return new Map([...alle].filter(([sleutel]) => binnen(sleutel)));
}

/**
 * The keys that code shows; of a key that is put together the part that is sure.
 * @param {string} code @returns {string[]}
 */
export const gebruikteSleutels = (code) =>
  [...code.matchAll(/\bt\((?:'([\w.-]+)'|`([\w.-]+)\.\$\{)/g)].map(([, heel, begin]) => String(heel ?? begin));

/**
 * Files with all that they are made of: what they import, and what that imports.
 * @param {readonly string[]} begin their paths
 * @param {(pad: string) => readonly [pad: string, code: string] | undefined} lees the file that an import of `.js` is
 * @returns {Map<string, string>} the code by its path
 */
export function metWatErinStaat(begin, lees) {
  /** @type {Map<string, string>} */
  const alle = new Map();
  const nog = [...begin];
  for (let pad = nog.pop(); pad !== undefined; pad = nog.pop()) {
    const bestand = lees(pad);
    if (!bestand || alle.has(bestand[0])) continue;
    alle.set(...bestand);
    const map = bestand[0].split('/').slice(0, -1);
    // What is imported as a type alone shows nothing.
    for (const [, soort, naar] of bestand[1].matchAll(/^import (type )?[^;]*?from '(\.[^']+)';/gm)) {
      if (soort) continue;
      const plek = [...map];
      for (const stap of String(naar).split('/')) {
        if (stap === '..') plek.pop();
        else if (stap !== '.') plek.push(stap);
      }
      nog.push(plek.join('/'));
    }
  }
  return alle;
}
