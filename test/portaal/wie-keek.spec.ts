import { describe, expect, it } from '@jest/globals';
import { type Inzage, perDag } from '../../apps/portal/web/src/schermen/wie-keek/per-dag.js';

const keek = (gezienOp: string, over: Partial<Inzage> = {}): Inzage => ({
  ...{ wie: 'Maatschappelijk Werk De Brug', waarom: 'om u te helpen', rol: 'regisseur' },
  ...{ gegevens: true, aantalTeksten: 1, gezienOp },
  ...over,
});
const groepen = (...items: Inzage[]) => perDag(items).map((groep) => groep.map(({ gezienOp }) => gezienOp));

describe('who looked', () => {
  // The last time comes first.
  const [avond, middag, ochtend] = ['2026-03-02T19:00:00Z', '2026-03-02T12:00:00Z', '2026-03-02T07:00:00Z'] as const;

  it('stands there once a day for the same, at the last time, also with another between', () => {
    const ander = keek(middag, { wie: 'Gemeente Delfzijl' });
    expect(groepen(keek(avond), ander, keek(ochtend))).toEqual([[avond, ochtend], [middag]]);
  });

  it('stands there again on another day, by the clock of the gemeenten', () => {
    // Midnight there, in winter.
    const [na, voor] = ['2026-03-01T23:00:00Z', '2026-03-01T22:59:59Z'] as const;
    expect(groepen(keek(ochtend), keek(na), keek(voor))).toEqual([[ochtend, na], [voor]]);
  });

  it.each<Partial<Inzage>>([{ wie: 'Gemeente Delfzijl' }, { waarom: 'om toezicht te houden' }])(
    'and is not taken together with whoever or whatever else: %p',
    (over) => {
      expect(groepen(keek(avond), keek(ochtend, over))).toEqual([[avond], [ochtend]]);
    },
  );
});
