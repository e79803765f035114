import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Dienst, startDienst } from './dienst.js';
import { eenCasusMetAfspraak, eenRegio, geschiedenis, type Regio } from './scenarios.js';

let dienst: Dienst;
let regio: Regio;
beforeAll(async () => {
  dienst = await startDienst();
  regio = await eenRegio(dienst);
});
afterAll(() => dienst?.stop());

describe('the thread from aanmelding to afspraak', () => {
  it('goes from aanmelding to regisseur to afspraak', async () => {
    const { casus, afspraakId } = await eenCasusMetAfspraak(dienst, regio);
    await casus.lukt(casus.regisseur, `/afspraken/${afspraakId}/nakoming`);
    expect(await geschiedenis(dienst, casus.casusId)).toEqual([
      'CasusGeopend',
      'CasusGestart',
      'HulpvraagIngebracht',
      'PrioVraagVoorlopig',
      'RegisseurAangewezen',
      'OrganisatieBetrokken',
      'RegieAanvaard',
      'DoelGesteld',
      'AfspraakGemaakt',
      'AfspraakNagekomen',
    ]);
  });
});
