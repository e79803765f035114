import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../testing/api.js';
import { lopendeCasus } from '../testing/lopende-casus.js';
import { coo, gem, regio, regisseur } from '../testing/regio.js';
import { aangemeld, aanmelding, casus, ev, id, ingediend, lid, OP, organisatie, tekst } from '../testing/verhaal.js';

let api: Api;
const [cooAlsMens, man] = [id(), id()];
beforeAll(async () => {
  api = await regio();
  // A coördinator of the same gemeente, who is somebody in a casus of it too.
  await api.leg({
    ...organisatie(gem, '', []),
    events: [
      {
        type: 'MedewerkerToegevoegd',
        data: { medewerkerId: cooAlsMens, persoonId: man, rollen: ['casuscoordinator'] },
      },
    ],
  });
});
afterAll(() => api.stop());

describe('an aanmelding that names somebody who is shielded from the reader', () => {
  it('is there piece by piece: what leads to that one, or to all who are named, is not', async () => {
    const [moeder, kind] = [id(), id()];
    await api.persoon(moeder, { voornamen: 'Beschermd', achternaam: 'Veen' });
    await api.persoon(kind, { voornamen: 'Kindje', achternaam: 'Veen' });
    const afschermingId = id();
    const casusId = await lopendeCasus(
      api,
      ev('GezinslidToegevoegd', lid(moeder)),
      ev('GezinslidToegevoegd', lid(kind)),
    );
    const [aanmeldingId, vanMoeder, vanKind, zorg] = [id(), id(), id(), id()];
    const vraag = { tekst: await api.tekst('In eigen woorden.', kind), leefgebied: 'financien' };
    await api.leg(
      aanmelding(
        aanmeldingId,
        ingediend({
          melder: { soort: 'partner', ...regisseur },
          personen: [aangemeld(moeder), aangemeld(kind, { mogelijkDezelfde: [moeder] })],
          vragen: [
            { soort: 'hulpvraag', vraagId: vanMoeder, vraagstellerId: moeder, ...vraag },
            { soort: 'hulpvraag', vraagId: vanKind, vraagstellerId: kind, ...vraag },
            { soort: 'zorg', vraagId: zorg, ...vraag },
          ],
          verhaal: { tekst: tekst(), verteldDoor: moeder, verteldAan: regisseur.medewerkerId, verteldOp: OP },
          veiligheid: { acuut: true, toelichting: tekst() },
          inlichting: { ingelicht: false, reden: tekst(), herzienDatum: '2099-01-01' },
        }),
        { type: 'AanmeldingGeplaatst', data: { casusId, wijze: 'gevoegd' } },
      ),
    );
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    const lees = async (account: string): Promise<any> => (await api.get(`aanmeldingen/${aanmeldingId}`, account)).body;
    const alles = await lees(cooAlsMens);
    expect(alles).toEqual(await lees(coo));
    expect(alles.vragen).toHaveLength(3);
    const afscherming = { afschermingId, beschermdeId: moeder, geweerdeId: man, reden: tekst() };
    await api.leg(casus(casusId, ev('VeiligheidsafschermingIngesteld', afscherming)));

    expect(await lees(coo)).toEqual(alles);
    const deel = await lees(cooAlsMens);
    const { gemeente, status, ingediendOp, melderSoort } = alles;
    expect(deel).toEqual({
      ...{ aanmeldingId, gemeente, status, ingediendOp, melderSoort },
      personen: [{ ...alles.personen[1], mogelijkDezelfde: [] }],
      vragen: [{ ...alles.vragen[1], vraagstellerPlaats: 0 }],
    });
    expect(JSON.stringify(deel)).not.toMatch(new RegExp(`${moeder}|Beschermd|${casusId}|De Brug`));
    const { items } = (await api.get('aanmeldingen?limiet=100', cooAlsMens)).body as {
      items: { aanmeldingId: string }[];
    };
    expect(items.find((een) => een.aanmeldingId === aanmeldingId)).toEqual({
      aanmeldingId,
      gemeente,
      status,
      ingediendOp,
    });
    // The dossier too knows who reads, in every role.
    const { gezinsleden } = (await api.get(`casussen/${casusId}`, cooAlsMens)).body as { gezinsleden: unknown[] };
    expect(gezinsleden).toEqual([]);

    await api.leg(casus(casusId, ev('VeiligheidsafschermingOpgeheven', { afschermingId, door: regisseur })));
    expect(await lees(cooAlsMens)).toEqual(alles);
  });

  it('is to its melder what the melder told, in the same form', async () => {
    const [melder, moeder, aanmeldingId] = [id(), id(), id()];
    await api.leg(
      aanmelding(
        aanmeldingId,
        ingediend({
          melder: { soort: 'inwoner', persoonId: melder },
          personen: [aangemeld(moeder), aangemeld(melder)],
          vragen: [
            { soort: 'hulpvraag', vraagId: id(), vraagstellerId: moeder, tekst: tekst(), leefgebied: 'financien' },
          ],
        }),
      ),
    );
    const lees = async () => (await api.get(`aanmeldingen/${aanmeldingId}`, melder)).body;
    const alles = await lees();
    const afscherming = { afschermingId: id(), beschermdeId: moeder, geweerdeId: melder, reden: tekst() };
    await lopendeCasus(api, ev('GezinslidToegevoegd', lid(moeder)), ev('VeiligheidsafschermingIngesteld', afscherming));
    expect(await lees()).toEqual(alles);
    expect(alles).toMatchObject({ personen: [{}, { persoon: { persoonId: melder } }], gezinIngelicht: true });
  });
});
