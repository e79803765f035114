import { expect, it } from '@jest/globals';
import { regio } from '../../apps/eenplan/src/demo/regio.js';

it('makes the same list of commands of the same seed, size and day, and another of another', () => {
  const hash = (anders: Partial<Parameters<typeof regio>[0]> = {}) =>
    regio({ seed: 'proeftuin', grootte: 20, vandaag: '2026-03-01', ...anders }).hash;
  expect(hash()).toMatch(/^[0-9a-f]{64}$/);
  expect(hash()).toBe(hash());
  const andere = [hash({ seed: 'anders' }), hash({ vandaag: '2026-03-02' }), hash({ grootte: 21 })];
  expect(new Set([hash(), ...andere]).size).toBe(4);
});
