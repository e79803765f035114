import { expect, it } from '@jest/globals';
import { isVoor, laatste } from './tijd.js';

it.each([
  ['2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z'],
  ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000001Z'],
  ['2026-01-01T00:00:00.1Z', '2026-01-01T00:00:00.12Z'],
  ['2026-01-01T00:00:00.09Z', '2026-01-01T00:00:00.1Z'],
  ['0001-01-01T00:00:00Z', '2026-01-01T00:00:00Z'],
  // As Date writes what lies past the years of four digits.
  ['2026-01-01T00:00:00Z', '+010000-01-01T11:59:59.000Z'],
  ['-000001-12-31T10:00:00.000Z', '2026-01-01T00:00:00Z'],
])('%s is before %s', (a, b) => {
  expect([isVoor(a, b), isVoor(b, a), isVoor(a, a)]).toEqual([true, false, false]);
  expect([laatste(a, b), laatste(b, a)]).toEqual([b, b]);
});

it('is the same moment, however many digits it has', () => {
  expect([
    isVoor('2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000Z'),
    isVoor('2026-01-01T00:00:00.10Z', '2026-01-01T00:00:00.1Z'),
  ]).toEqual([false, false]);
});
