import { describe, expect, it } from '@jest/globals';
import { Aanhouder } from './aanhouder.js';

class Definitief extends Error {}
const isDefinitief = (error: unknown) => error instanceof Definitief;
const tot = async (klaar: () => boolean) => {
  while (!klaar()) await new Promise((verder) => setTimeout(verder, 10));
};

describe('work that is kept up', () => {
  it('that is of no use is refused while the caller waits, and ends later on', async () => {
    const meteen = new Aanhouder(
      () => Promise.reject(new Definitief()),
      isDefinitief,
      () => undefined,
    );
    await expect(meteen.begin()).rejects.toThrow(Definitief);

    const fouten = [new Error('away'), new Definitief()];
    const verteld: unknown[] = [];
    const later = new Aanhouder(
      () => Promise.reject(fouten[verteld.length]!),
      isDefinitief,
      (error) => verteld.push(error),
    );
    await later.begin();
    expect(later.opgegeven).toBeUndefined();
    await tot(() => verteld.length === 2);
    await later.stop();
    expect([later.opgegeven, verteld]).toEqual([fouten[1], fouten]);
  });

  it('is not begun again once it is stopped', async () => {
    let keren = 0;
    const werk = new Aanhouder(
      () => Promise.reject(new Error(`away ${++keren}`)),
      isDefinitief,
      () => undefined,
    );
    await werk.begin();
    await werk.stop();
    await new Promise((verder) => setTimeout(verder, 700));
    expect(keren).toBe(1);
  });
});
