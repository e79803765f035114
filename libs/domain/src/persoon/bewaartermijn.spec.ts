import { describe, expect, it } from '@jest/globals';
import type { Bewaartermijn } from '../waarden.js';
import { bewaarTot } from './bewaartermijn.js';

const TERMIJNEN: readonly Bewaartermijn[] = [
  { grondslag: 'wmo-2015', jaren: 15, begint: 'einde-casus' },
  { grondslag: 'jeugdwet', jaren: 20, begint: 'laatste-wijziging' },
];
const casus = (...grondslagen: string[]) => ({
  ...{ geslotenOp: '2010-03-01T23:30:00.000Z', gewijzigdOp: '2012-06-01T10:00:00.000Z', grondslagen },
});

describe('until when the data of a casus are kept', () => {
  it('each grondslag has its term and its start', () => {
    expect(bewaarTot(casus('wmo-2015'), TERMIJNEN)).toBe('2025-03-01');
    expect(bewaarTot(casus('jeugdwet'), TERMIJNEN)).toBe('2032-06-01');
  });

  it('of several the longest counts', () => {
    expect(bewaarTot(casus('jeugdwet', 'wmo-2015'), TERMIJNEN)).toBe('2032-06-01');
  });

  it('without a grondslag, or with one that has no term, nothing goes sooner', () => {
    expect(bewaarTot(casus(), TERMIJNEN)).toBe('2032-06-01');
    expect(bewaarTot(casus('wmo-2015', 'wgs'), TERMIJNEN)).toBe('2032-06-01');
    expect(() => bewaarTot(casus('wmo-2015'), [])).toThrow();
  });

  it('a day that the year does not have is the next one', () => {
    const schrikkel = { ...casus('wmo-2015'), geslotenOp: '2008-02-29T10:00:00.000Z' };
    expect(bewaarTot(schrikkel, TERMIJNEN)).toBe('2023-03-01');
  });
});
