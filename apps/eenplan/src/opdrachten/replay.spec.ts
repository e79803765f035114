import { describe, expect, it } from '@jest/globals';
import { Fout } from '../fout.js';
import { grens } from './replay.js';

const een = { positie: 12, vastgelegdOp: '2026-03-01T09:00:00.500000Z' };

describe('replay --to', () => {
  it.each([
    [undefined, true],
    ['12', true],
    ['11', false],
    ['2026-03-01', true],
    ['2026-02-28', false],
    ['2026-03-01T09:00:01Z', true],
    ['2026-03-01T09:00:00Z', false],
    ['2026-03-01T10:00:01+01:00', true],
  ])('%s', (to, telt) => {
    expect(grens(to)(een)).toBe(telt);
  });

  it('refuses what is neither a position nor a moment', () => {
    expect(() => grens('gisteren')).toThrow(Fout);
  });
});
