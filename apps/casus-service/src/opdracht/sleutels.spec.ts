import { describe, expect, it } from '@jest/globals';
import { sleutelwissels } from './sleutels.js';

const van = { streamId: 'a', voor: ['blijft', 'gaat', 'komt-vrij'], na: ['blijft'] };
const naar = { streamId: 'b', voor: [], na: ['gaat', 'nieuw'] };

describe('what changes hands', () => {
  it.each([
    ['giver first', [van, naar]],
    ['receiver first', [naar, van]],
  ])('is moved as one, whichever stream comes first: %s', (_, bezit) => {
    const wissels = sleutelwissels(bezit).sort((x, y) => (x.key < y.key ? -1 : 1));
    expect(wissels).toEqual([
      { key: 'gaat', from: 'a', to: 'b' },
      { key: 'komt-vrij', from: 'a', to: null },
      { key: 'nieuw', from: null, to: 'b' },
    ]);
  });

  it('is nothing where nothing changes', () => {
    expect(sleutelwissels([{ streamId: 'a', voor: ['x'], na: ['x'] }])).toEqual([]);
  });
});
