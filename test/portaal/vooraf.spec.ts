import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { haalVooraf, type Netwerk } from '../../apps/portal/web/src/kader/haal-vooraf.js';

describe('the code of what comes next', () => {
  let gehaald: string[];
  const delen = ['plan', 'regie'].map((naam) => ({ preload: () => Promise.resolve(gehaald.push(naam)) }));
  beforeEach(() => {
    gehaald = [];
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  const later = () => jest.advanceTimersByTime(60_000);

  it.each<Netwerk>([{}, { connection: {} }, { connection: { saveData: false } }])(
    'is fetched ahead, once, after what somebody waits for: %p',
    (netwerk) => {
      haalVooraf([...delen, {}], netwerk);
      jest.advanceTimersByTime(100);
      expect(gehaald).toEqual([]);
      later();
      expect(gehaald).toEqual(['plan', 'regie']);
    },
  );

  it('is not, where the browser was asked to spare', () => {
    haalVooraf(delen, { connection: { saveData: true } });
    later();
    expect(gehaald).toEqual([]);
  });

  it('is not, where somebody went on before', () => {
    haalVooraf(delen, {})!();
    later();
    expect(gehaald).toEqual([]);
  });
});
