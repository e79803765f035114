import { expect, it } from '@jest/globals';
import { woorden } from './woorden.js';

it('says an answer in words, without a bracket of JSON', () => {
  expect(woorden({ positie: 12, bij: true, sinds: null })).toBe('positie 12, bij ja, sinds geen');
  expect(
    woorden({
      zaak: { achterstand: 0, geparkeerd: [], wachtend: [{ partitie: 3, stand: 'wacht' }] },
      werkbord: { achterstand: 2, geparkeerd: ['a', 'b'], wachtend: [] },
    }),
  ).toBe(
    'zaak: achterstand 0, geparkeerd geen, wachtend (partitie 3, stand wacht); werkbord: achterstand 2, geparkeerd a, b, wachtend geen',
  );
});
