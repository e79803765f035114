import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { NODE_OPTIES } from './kindproces.js';

describe('what Node is told', () => {
  it('about memory is the same in one process as in many', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
    const geheugen = NODE_OPTIES.filter((optie) => /space-size=\d+$/.test(optie));
    expect(geheugen).toHaveLength(1);
    expect(scripts.start.split(' ')).toEqual(expect.arrayContaining(geheugen));
  });
});
