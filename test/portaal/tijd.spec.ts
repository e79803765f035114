import { describe, expect, it } from '@jest/globals';
import { dag, kort, moment, opDeKlok, tijdstip, vandaag } from '../../apps/portal/web/src/onderdelen/tijd.js';

describe('the clock of the screens', () => {
  it('is that of the gemeenten, past midnight there and summer and winter', () => {
    expect(moment('2026-02-28T23:30:00Z')).toBe('1 maart om 00:30');
    expect(dag('2026-07-31T22:30:00Z')).toBe('1 augustus 2026');
    expect(kort('2026-03-01')).toBe('1 mrt');
    expect(opDeKlok(Date.parse('2026-12-31T23:00:00.123Z'))).toBe('2027-01-01T00:00:00');
  });

  it.each([
    ['2026-01-01T00:00:00', '2025-12-31T23:00:00.000Z'],
    ['2026-03-29T01:59:59.999', '2026-03-29T00:59:59.999Z'],
    ['2026-03-29T03:00:00', '2026-03-29T01:00:00.000Z'],
    // Half past two came twice.
    ['2026-10-25T02:30:00', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T23:59:59.999', '2026-10-25T22:59:59.999Z'],
  ])('%s on it is %s', (klok, iso) => expect(new Date(tijdstip(klok)!).toISOString()).toBe(iso));

  it('takes no moment that is none', () => {
    expect(tijdstip('2026-13-01T00:00:00')).toBeUndefined();
  });

  it('says which day it is', () => {
    expect(vandaag()).toBe(opDeKlok(Date.now()).slice(0, 10));
    expect(Date.parse(vandaag(14)) - Date.parse(vandaag())).toBe(14 * 86_400_000);
  });
});
