import ts from 'typescript';

/**
 * What the server says to somebody to whom it says no, read from its code: `taal.mjs` measures what of it reaches inwoners.
 * @typedef {{ readonly overal: readonly string[], readonly [opdracht: string]: readonly string[] }} Weigeringen
 */

/** Codes are kebab-case, and what is told has more words than one. */
const isTekst = (/** @type {string} */ tekst) => /\p{L}.* /u.test(tekst);

/**
 * The commands that code sends.
 * @param {string} code @returns {string[]} as `POST /casussen/{casusId}`
 */
export const gestuurd = (code) =>
  [...code.matchAll(/\bregel\s*\.(POST|PUT|DELETE)\(\s*['`]([^'`]+)['`]/g)].map(([, hoe, pad]) => `${hoe} ${pad}`);

/**
 * What stands beside these codes: in a table, in a list of code and text, or as the arguments of a call. Of what is put together
 * the part that is sure; what is filled in is one short word.
 * @param {string} bron @param {ReadonlySet<string>} codes @returns {Map<string, string[]>}
 */
export function uitleg(bron, codes) {
  const bestand = ts.createSourceFile('bron.ts', bron, ts.ScriptTarget.Latest, true);
  /** @type {Map<string, string[]>} */
  const uit = new Map();
  /** @type {Map<string, ts.Expression>} */
  const namen = new Map();
  const zeg = (/** @type {string} */ code, /** @type {readonly string[]} */ teksten) => {
    for (const tekst of teksten) if (isTekst(tekst)) uit.set(code, [...(uit.get(code) ?? []), tekst]);
  };
  /** @param {ts.Node | undefined} knoop @returns {string[]} */
  const lees = (knoop) => {
    if (!knoop) return [];
    if (ts.isStringLiteralLike(knoop)) return [knoop.text];
    if (ts.isTemplateExpression(knoop))
      return [knoop.head.text + knoop.templateSpans.map(({ literal }) => `{{}}${literal.text}`).join('')];
    if (ts.isArrowFunction(knoop)) return lees(knoop.body);
    if (ts.isConditionalExpression(knoop)) return [...lees(knoop.whenTrue), ...lees(knoop.whenFalse)];
    return ts.isIdentifier(knoop) ? lees(namen.get(knoop.text)) : [];
  };
  /** @param {ts.Node} knoop */
  const onthoud = (knoop) => {
    if (ts.isVariableDeclaration(knoop) && ts.isIdentifier(knoop.name) && knoop.initializer)
      namen.set(knoop.name.text, knoop.initializer);
    ts.forEachChild(knoop, onthoud);
  };
  /** @param {ts.Node} knoop */
  const zoek = (knoop) => {
    if (ts.isPropertyAssignment(knoop) && (ts.isStringLiteral(knoop.name) || ts.isIdentifier(knoop.name))) {
      if (codes.has(knoop.name.text)) zeg(knoop.name.text, lees(knoop.initializer));
    }
    const rij = ts.isArrayLiteralExpression(knoop)
      ? knoop.elements
      : ts.isNewExpression(knoop) || ts.isCallExpression(knoop)
        ? knoop.arguments
        : [];
    const code = rij?.find((een) => ts.isStringLiteral(een) && codes.has(een.text));
    if (code && ts.isStringLiteral(code)) for (const een of rij ?? []) zeg(code.text, lees(een));
    ts.forEachChild(knoop, zoek);
  };
  onthoud(bestand);
  zoek(bestand);
  return uit;
}
