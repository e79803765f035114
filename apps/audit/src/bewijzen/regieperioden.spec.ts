import { describe, expect, it } from '@jest/globals';
import { id, logboek, medewerker, metRegisseur, stap, TEKST } from '../testing/verhaal.js';
import { regieVan } from './regieperioden.js';

const wie = (naam: string) => medewerker(naam);

describe('who answered when', () => {
  it('goes from one to the next without a gap, whatever brought it about', () => {
    const { geldig, perioden } = regieVan(
      logboek([
        ...metRegisseur('a', ['p1'], 'r1'),
        [stap('a', { type: 'RegieGewisseld', data: { naar: wie('r2'), reden: TEKST } })],
        [stap('a', { type: 'CasusAfgesloten', data: { reden: 'verhuisd' } })],
        [stap('a', { type: 'CasusHeropend', data: { voorlopigeRegie: wie('coo'), reden: TEKST } })],
      ]),
    );
    expect(geldig).toBe(true);
    expect(perioden.map(({ medewerkerId, vorm, begin }) => [medewerkerId, vorm, begin])).toEqual([
      [id('coo'), 'voorlopig', 'CasusGeopend'],
      [id('r1'), 'regisseur', 'RegieAanvaard'],
      [id('r2'), 'regisseur', 'RegieGewisseld'],
      [id('coo'), 'voorlopig', 'CasusHeropend'],
    ]);
    expect(perioden[0]!.totOp).toBe(perioden[1]!.vanOp);
    expect(perioden[1]!.totOp).toBe(perioden[2]!.vanOp);
    // Closed for a while: then nobody answers.
    expect(perioden[2]!.totOp! < perioden[3]!.vanOp).toBe(true);
    expect(perioden[3]!.totOp).toBeUndefined();
  });

  it('shows two at once, and says that it is wrong', () => {
    const { geldig, schendingen, perioden } = regieVan(
      logboek([
        ...metRegisseur('a', ['p1'], 'r1'),
        // Nobody was asked.
        [stap('a', { type: 'RegieAanvaard', data: wie('r2') })],
      ]),
    );
    expect(geldig).toBe(false);
    expect(schendingen.map(({ regel, casusId }) => [regel, casusId])).toContainEqual(['een-regisseur', id('a')]);
    expect(perioden.filter(({ totOp }) => totOp === undefined).map(({ medewerkerId }) => medewerkerId)).toEqual([
      id('r1'),
      id('r2'),
    ]);
  });
});
