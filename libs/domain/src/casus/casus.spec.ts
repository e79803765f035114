import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { AANMELDING_WEIGERINGEN } from '../aanmelding/aanmelding.refusals.js';
import { ORGANISATIE_WEIGERINGEN } from '../organisatie/organisatie.refusals.js';
import { PERSOON_WEIGERINGEN } from '../persoon/persoon.refusals.js';
import { evolve } from './casus.evolve.js';
import { NIEUW } from './casus.state.js';
import { CASUS_WEIGERINGEN } from './refusals.js';
import * as g from './testing/gezin.js';

describe('refusals', () => {
  const specs = (folder: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.spec.ts') && name !== 'casus.spec.ts')
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
      .join('\n');
  it.each([
    ['casus', CASUS_WEIGERINGEN],
    ['aanmelding', AANMELDING_WEIGERINGEN],
    ['organisatie', ORGANISATIE_WEIGERINGEN],
    ['persoon', PERSOON_WEIGERINGEN],
  ] as const)('of %s each have a spec that meets them', (stream, weigeringen) => {
    const text = specs(`${import.meta.dirname}/../${stream}`);
    const shared = ['in-de-toekomst', 'voor-verwijzing', 'leefgebied-onbekend', 'niet-bevoegd'];
    const untested = Object.keys(weigeringen).filter((code) => !text.includes(`'${code}'`));
    // A stream of which nothing can happen at another time, or in a leefgebied, does not meet those of all streams.
    expect(untested.filter((code) => stream === 'casus' || !shared.includes(code))).toEqual([]);
  });
  it('each say the cause and the next step, in whole sentences', () => {
    for (const [code, uitleg] of Object.entries({ ...CASUS_WEIGERINGEN, ...PERSOON_WEIGERINGEN })) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(uitleg).toMatch(/^[A-Z].*[.:] .*\.$/);
    }
  });
});

describe('evolve', () => {
  it('stops at a history that cannot be', () => {
    expect(() => evolve(NIEUW, g.gestart)).toThrow('CasusGestart stands before CasusGeopend');
    expect(() => evolve(g.given([g.geopend]).state, g.aangewezen)).toThrow('RegisseurAangewezen on a casus that is');
    expect(() => evolve(g.given(g.dicht).state, g.afgesloten)).toThrow('CasusAfgesloten on a casus that is afgesloten');
    expect(() => evolve(g.given(g.metRegisseur).state, g.aangewezen)).toThrow('while there is a regisseur');
    expect(() => evolve(g.given(g.lopend).state, g.aangeboden())).toThrow('while there is no regisseur');
  });
  it('never changes the state it was given', () => {
    const frozen = <T>(value: T): T => {
      if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
        Object.freeze(value);
        Object.values(value).forEach(frozen);
      }
      return value;
    };
    const events = [...g.metDoel, g.gevoegd(), g.afspraak('f1', g.vanM3), g.beantwoord('v1'), g.afgesloten];
    events.reduce((state, event) => frozen(evolve(state, frozen(event))), frozen(NIEUW) as ReturnType<typeof evolve>);
  });
});
