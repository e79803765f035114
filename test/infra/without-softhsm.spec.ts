import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { whyNoHsm } from '../setup/softhsm.js';

const before = { ...process.env };
afterEach(() => {
  process.env = { ...before };
  jest.restoreAllMocks();
});

describe('where there is no SoftHSM2', () => {
  it('its tests have a reason to be skipped', () => {
    process.env = { ...before, CI: '' };
    expect(whyNoHsm(['/nergens.so'])).toContain('softhsm2');
  });

  it('they fail under CI=true', () => {
    process.env = { ...before, CI: 'true' };
    expect(() => whyNoHsm(['/nergens.so'])).toThrow(/CI=true forbids/);
  });
});
