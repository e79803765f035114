/**
 * Decisions of the policies: the same as those of the oracle, which was written from the domain without Cedar, and how long
 * one takes. Nothing is kept from one request to the next, as in the services; "cached" is the same question again within one.
 */
import { built, compare, median } from './harness.mjs';

export const description = 'decisions: Cedar against the oracle (1,000,000, no difference), and the cost of one';

const AIM_MICROSECONDS = 150;
const IN = 'libs/identity/src/beslissen';

/** @param {import('./harness.mjs').Context} context @returns {Promise<import('./harness.mjs').Result[]>} */
export async function run({ quick, note }) {
  const { Beslisser } = await built(`${IN}/beslisser.js`);
  const { orakel } = await built(`${IN}/testing/orakel.js`);
  const { gevallen } = await built(`${IN}/testing/willekeurig.js`);
  const { accounts, gegevens, situaties, vragenOver } = await built(`${IN}/testing/situaties.js`);
  let evaluations = 0;
  const beslisser = new Beslisser(undefined, () => void evaluations++);

  let decisions = 0;
  let differences = 0;
  /** @param {any} account @param {any} vraag @param {any} om @param {string} answer */
  const check = (account, vraag, om, answer) => {
    decisions++;
    const expected = orakel(account, vraag, om);
    if (answer === expected) return;
    if (++differences <= 5)
      note(`difference: oracle ${expected}, Cedar ${answer}: ${JSON.stringify({ account, vraag, om })}`);
  };

  const wanted = quick ? 50_000 : 1_000_000;
  const share = quick ? 0.5 : 0.75;
  note(`all roles × operations × fields × organisations × situations, up to ${wanted * share} decisions`);
  const stukken = gegevens();
  combinations: for (const account of accounts())
    for (const { casus, om } of situaties()) {
      const verzoek = beslisser.perVerzoek(account, om);
      for (const vraag of vragenOver(casus, stukken)) {
        check(account, vraag, om, verzoek.beslis(vraag, om));
        if (decisions >= wanted * share) break combinations;
      }
    }
  note(`${decisions} done; at random, up to ${wanted}`);
  for (const { account, vraag, om } of gevallen(1)) {
    check(account, vraag, om, beslisser.perVerzoek(account, om).beslis(vraag, om));
    if (decisions >= wanted) break;
  }
  note(`${decisions} decisions, ${evaluations} of them asked of Cedar, ${differences} differences`);

  // What a list does: a request per reader, rows of one casus. Every question once, and then the same again.
  const rounds = quick ? 3 : 9;
  /** @type {{ first: number[], again: number[] }} */
  const cost = { first: [], again: [] };
  for (let round = 0; round <= rounds; round++) {
    const { first, again } = measure(beslisser, accounts(), situaties(), stukken, () => evaluations);
    if (round === 0) continue; // policies parsed, code compiled
    cost.first.push(first);
    cost.again.push(again);
  }
  note(`per evaluation ${cost.first.map((een) => een.toFixed(0)).join(', ')} µs`);
  return [
    constant('differences', differences, 'of the decisions', 0),
    {
      ...compare(
        { ours: cost.first, aim: cost.first.map(() => AIM_MICROSECONDS) },
        { name: 'decision', ours: 'ours', baseline: 'aim', unit: 'µs', must: 2, aim: 1, lowerIsBetter: true },
      ),
      baseline: `${AIM_MICROSECONDS} µs`,
    },
    compare(
      { ours: cost.again, first: cost.first },
      { name: 'decision, cached', ours: 'ours', baseline: 'first', unit: 'µs', must: 0.1, lowerIsBetter: true },
    ),
  ];
}

/**
 * Processor time for a decision that Cedar takes, and for one that the request knows already.
 * @param {any} beslisser @param {any[]} accounts @param {any[]} situaties @param {any[]} stukken @param {() => number} evaluations
 */
function measure(beslisser, accounts, situaties, stukken, evaluations) {
  const readers = accounts.filter((_, i) => i % 5 === 0);
  const before = evaluations();
  let first = 0;
  let again = 0;
  let asked = 0;
  for (const account of readers)
    for (const { casus, om } of situaties.slice(0, 8)) {
      const start = cpu();
      const inCasus = beslisser.perVerzoek(account, om).inCasus(casus, om);
      for (const stuk of stukken) inCasus.magMet('lezen', stuk);
      const between = cpu();
      for (const stuk of stukken) inCasus.magMet('lezen', stuk);
      first += between - start;
      again += cpu() - between;
      asked += stukken.length;
    }
  return { first: first / (evaluations() - before), again: again / asked };
}

/** Microseconds of processor time: a decision waits for nothing, and what else the machine does is not its cost. */
function cpu() {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** @param {string} name @param {number} value @param {string} unit @param {number} most @returns {import('./harness.mjs').Result} */
function constant(name, value, unit, most) {
  const { ratio, spread, absolute } = {
    ratio: value,
    spread: /** @type {[number, number]} */ ([value, value]),
    absolute: median([value]),
  };
  return {
    name,
    baseline: 'oracle',
    ratio,
    spread,
    absolute,
    absoluteBaseline: 0,
    unit,
    must: most,
    holds: value <= most,
  };
}
