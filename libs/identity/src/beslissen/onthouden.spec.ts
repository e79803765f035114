import { expect, it } from '@jest/globals';
import { leesBeleid } from './beleid.js';
import { Beslisser, type Besluit } from './beslisser.js';
import { orakel } from './testing/orakel.js';
import { type Geval, gevallen } from './testing/willekeurig.js';

const AANTAL = 4000;
const beleid = leesBeleid();

function* eerste(zaad: number): Generator<Geval> {
  let n = 0;
  for (const geval of gevallen(zaad)) {
    if (n++ === AANTAL) return;
    yield geval;
  }
}

it('what is kept for all requests is what the oracle says, also when all of it is asked again', () => {
  const gehoord: Besluit[] = [];
  const beslisser = new Beslisser(beleid, (besluit) => gehoord.push(besluit), 10 * AANTAL);
  const beslis = ({ account, vraag, om }: Geval) => beslisser.perVerzoek(account, om).beslis(vraag, om);
  const verschillen: unknown[] = [];
  for (let keer = 0; keer < 2; keer++)
    for (const geval of eerste(7))
      if (beslis(geval) !== orakel(geval.account, geval.vraag, geval.om)) verschillen.push(geval);
  expect(verschillen).toEqual([]);

  // The second time each was heard again, with its grondslag, and not taken again.
  const helft = gehoord.length / 2;
  expect(helft).toBeGreaterThan(AANTAL / 2);
  expect(gehoord.slice(helft).every((besluit, i) => besluit === gehoord[i])).toBe(true);
});
