import { describe, expect, it } from '@jest/globals';
import { Stilstand } from './stilstand.js';

describe('standing still', () => {
  it('is something that waits at one position for 30 seconds', () => {
    const stilstand = new Stilstand();
    expect([stilstand.bekijk(3, 7, 0), stilstand.bekijk(4, 7, 29_999)]).toEqual([false, false]);
    expect([stilstand.bekijk(4, 7, 30_000), stilstand.bekijk(9, 7, 40_000)]).toEqual([true, true]);
    expect(stilstand.bekijk(9, 8, 40_001)).toBe(false);
  });

  it('is not getting on slowly, nor having had nothing to do', () => {
    const stilstand = new Stilstand();
    expect([0, 1, 2, 3].map((n) => stilstand.bekijk(100 + n, n, n * 60_000))).toEqual([false, false, false, false]);
    expect([stilstand.bekijk(0, 5, 0), stilstand.bekijk(1, 5, 90_000)]).toEqual([false, false]);
    expect(stilstand.bekijk(0, 5, 119_000)).toBe(false);
    expect(stilstand.bekijk(1, 5, 121_000)).toBe(false);
  });
});
