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

  it('leaves with every reference to a text the commitment that the vault gave for it', async () => {
    await eenCasusMetAfspraak(dienst, regio);
    const rows = await dienst.query<{ data: string }>('select data::text as data from casusregie.event');
    const gevonden = rows.flatMap(({ data }) => [...data.matchAll(/"commitment": ?"([^"]*)"/g)].map(([, c]) => c!));
    expect(gevonden.length).toBeGreaterThan(3);
    // SHA-256 over salt and text, base64url.
    expect(gevonden.filter((commitment) => !/^[\w-]{43}$/.test(commitment))).toEqual([]);
  });
});
