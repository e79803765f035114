import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { waarom, WAAROM, WAAROM_TOEZICHT } from './doelen.js';

const APPS = join(import.meta.dirname, '../../..');
/** Only the name of who is at work is asked for it: that leaves no entry. */
const ZONDER_SPOOR = ['ontwikkelaccounts'];

/** Where a purpose is written down: at a look through the vault, or at what audit shows or lets go out. */
const PLEKKEN = [
  /onthulling\(lezer, '([a-z-]+)'/g,
  /DOEL: Doel = '([a-z-]+)'/g,
  /\{ doel: '([a-z-]+)'/g,
  /'((?:uitvoer|controle)-[a-z]+)'/g,
];

function gebruikt(): Set<string> {
  const bestanden = ['read-model', 'audit', 'casus-service', 'eenplan/src/draaien']
    .flatMap((map) => readdirSync(join(APPS, map), { recursive: true, encoding: 'utf8' }).map((pad) => join(map, pad)))
    .filter(
      (pad) =>
        pad.endsWith('.ts') && !pad.endsWith('.spec.ts') && !pad.includes('testing/') && !pad.endsWith('doelen.ts'),
    );
  const teksten = bestanden.map((pad) => readFileSync(join(APPS, pad), 'utf8'));
  return new Set(
    teksten.flatMap((tekst) => PLEKKEN.flatMap((plek) => [...tekst.matchAll(plek)].map((een) => een[1]!))),
  );
}

describe('why somebody looked', () => {
  it('is told in words for every purpose that anything looks with, and for no other', () => {
    const nodig = [...gebruikt()].filter((doel) => !ZONDER_SPOOR.includes(doel)).sort();
    expect(nodig).toEqual([...Object.keys(WAAROM), ...Object.keys(WAAROM_TOEZICHT)].sort());
  });

  it('is said in sentences of at most 15 words, to whoever it is about', () => {
    const doelen = [...Object.keys(WAAROM), ...Object.keys(WAAROM_TOEZICHT)];
    for (const tekst of doelen.flatMap((doel) => [waarom(doel, false), waarom(doel, true)])) {
      expect(tekst).not.toBe(waarom('onbekend', false));
      for (const zin of tekst.split('. ')) expect([zin, zin.split(' ').length <= 15]).toEqual([zin, true]);
    }
  });
});
