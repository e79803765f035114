import { expect, it } from '@jest/globals';
import { wieVoorWelke } from '../../apps/portal/web/src/schermen/werkbord/regie.js';

it('of each casus those are asked who work for its own gemeente, also where the first is of another', () => {
  const [a, b, c] = [{ gemeente: '0010' }, { gemeente: '0003' }, { gemeente: '0024' }];
  const mensen = new Map([
    ['0010', ['Klaas', 'Elske']],
    ['0003', ['Elske']],
  ]);
  expect(wieVoorWelke([a, b, c], mensen)).toEqual([
    { casus: a, wie: 'Klaas' },
    { casus: a, wie: 'Elske' },
    { casus: b, wie: 'Elske' },
  ]);
});
