import { describe, expect, it } from '@jest/globals';
import { bladzijde } from './bladzijde.js';

const rijen = Array.from({ length: 23 }, (_, i) => i);
const lees = (na: readonly (string | number)[] | undefined, aantal: number) => {
  const vanaf = na === undefined ? 0 : Number(na[0]) + 1;
  return Promise.resolve(rijen.slice(vanaf, vanaf + aantal));
};

describe('a page of what the reader may see', () => {
  it.each([1, 3, 7, 22, 23, 100])('of %i is full, and all pages together are all of it, once', async (limiet) => {
    const mag = (rij: number) => rij % 3 === 0 || rij > 20;
    const gezien: number[] = [];
    for (let na: number[] | undefined; ; na = [gezien.at(-1)!]) {
      const pagina = await bladzijde(
        limiet,
        na,
        lees,
        (rij) => [rij],
        (een) => Promise.resolve(een.filter(mag)),
      );
      gezien.push(...pagina.slice(0, limiet));
      if (pagina.length <= limiet) break;
    }
    expect(gezien).toEqual(rijen.filter(mag));
  });
});
