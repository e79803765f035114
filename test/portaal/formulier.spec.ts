import { describe, expect, it } from '@jest/globals';
import { bezwaarTegen, type Veld } from '../../apps/portal/web/src/onderdelen/bezwaar.js';

const veld = (meer: Partial<Veld> = {}): Veld => ({ naam: 'x', label: 'X', ...meer });
const keuzes = [['a', 'A']] as const;

describe('what is wrong with an answer before it is sent', () => {
  it.each<[Partial<Veld>, string]>([
    [{}, 'formulier.verplicht'],
    [{ soort: 'tekst' }, 'formulier.verplicht'],
    [{ soort: 'dag' }, 'formulier.verplicht'],
    [{ soort: 'geboortedatum' }, 'formulier.verplicht'],
    [{ soort: 'keuze', keuzes }, 'formulier.kiesEen'],
    [{ soort: 'rondjes', keuzes }, 'formulier.kiesEen'],
    [{ soort: 'vinkjes', keuzes }, 'formulier.kiesTenminsteEen'],
  ])('%j is missing: %s; unless it may be left out, or is there', (meer, tekst) => {
    expect(bezwaarTegen(veld(meer), '')).toEqual([tekst]);
    expect(bezwaarTegen(veld({ ...meer, mag: true }), '')).toBeUndefined();
    expect(bezwaarTegen(veld(meer), '2026-01-01')).toBeUndefined();
  });

  it('spaces are no answer, and where there is nothing to tick nobody is asked to', () => {
    expect(bezwaarTegen(veld(), ' \n')).toEqual(['formulier.verplicht']);
    expect(bezwaarTegen(veld({ soort: 'vinkjes', keuzes: [] }), '')).toBeUndefined();
  });

  it('a day lies between the first and the last that can be chosen, and is whole', () => {
    const dag = veld({ soort: 'dag', mag: true, van: '2026-02-01', tot: '2026-02-28' });
    expect(bezwaarTegen(dag, '2026-01-31')).toEqual(['formulier.vanaf', { dag: expect.stringContaining('1') }]);
    expect(bezwaarTegen(dag, '2026-03-01')).toEqual(['formulier.hoogstens', { dag: expect.stringContaining('28') }]);
    for (const goed of ['2026-02-01', '2026-02-28', '']) expect(bezwaarTegen(dag, goed)).toBeUndefined();
    expect(bezwaarTegen(dag, '', true)).toEqual(['formulier.geenDatum']);
  });
});
