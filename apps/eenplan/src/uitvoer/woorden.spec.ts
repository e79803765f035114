import { expect, it } from '@jest/globals';
import { inRust, woorden } from './woorden.js';

it('says an answer in words, without a bracket of JSON', () => {
  expect(woorden({ positie: 12, bij: true, sinds: null })).toBe('positie 12, bij ja, sinds geen');
  expect(woorden({ achterstand: 0, geparkeerd: ['a', 'b'], wachtend: [{ partitie: 3, stand: 'wacht' }] })).toBe(
    'achterstand 0, geparkeerd a, b, wachtend (partitie 3, stand wacht)',
  );
});

it('knows what has nothing to tell', () => {
  const rust = { achterstand: 0, geparkeerd: [], wachtend: [] };
  expect(inRust(rust)).toBe(true);
  for (const anders of [{ achterstand: 1 }, { geparkeerd: ['a'] }, { wachtend: [{ partitie: 3 }] }])
    expect([anders, inRust({ ...rust, ...anders })]).toEqual([anders, false]);
});
