import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CasusEvent } from '@eenplan/domain/types';
import type { Api } from '../testing/api.js';
import { ids, lopendeCasus } from '../testing/lopende-casus.js';
import { A, gem, regio, regisseur } from '../testing/regio.js';
import { casus, ev, gemaakt, id, lid, OP, organisatie, tekst, vanPersoon } from '../testing/verhaal.js';

const [crisis, ank, partner] = [id(), id(), id()];
let api: Api;
beforeAll(async () => {
  api = await regio();
  await api.leg(
    organisatie(crisis, 'Crisisdienst Noord', [{ medewerkerId: ank }], {
      vlaggen: { magBsn: false, datGevoelig: false, veiligheidsketen: true, crisisdienst: true },
    }),
  );
  await api.leg(organisatie(partner, 'Woonstichting', []));
});
afterAll(() => api.stop());

// A test says itself what it expects of an answer.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const dossier = async (account: string, casusId = A): Promise<any> =>
  (await api.get(`casussen/${casusId}`, account)).body;
const nieuweCasus = (...events: CasusEvent[]) => lopendeCasus(api, ...events);

describe('a veiligheidsafscherming', () => {
  it('closes all for the geweerde but the own things; what leads to the beschermde stays closed, the rest opens one by one', async () => {
    const [moeder, man, eigenVraag, haarVraag, haarAfspraak, mijnAfspraak, afschermingId] = [
      id(),
      id(),
      id(),
      id(),
      id(),
      id(),
      id(),
    ];
    const vraag = (vraagId: string, vraagstellerId: string) =>
      ev(
        'HulpvraagIngebracht',
        { soort: 'hulpvraag', vraagId, vraagstellerId, tekst: tekst(), leefgebied: 'financien' },
        OP,
      );
    const doelId = id();
    const casusId = await nieuweCasus(
      ev('GezinslidToegevoegd', lid(moeder)),
      ev('GezinslidToegevoegd', lid(man)),
      ev('OrganisatieBetrokken', { organisatieId: partner, leefgebieden: ['financien'] }),
      vraag(eigenVraag, man),
      vraag(haarVraag, moeder),
      ev('DoelGesteld', { doelId, vraagId: haarVraag, tekst: tekst() }, OP),
      gemaakt(haarAfspraak, { ...vanPersoon(moeder), doelId }),
      gemaakt(mijnAfspraak, { ...vanPersoon(man), doelId }),
      ev(
        'PlanVastgesteld',
        {
          versie: 1,
          prioVraagId: eigenVraag,
          vraagIds: [eigenVraag, haarVraag],
          doelIds: [doelId],
          afspraakIds: [haarAfspraak, mijnAfspraak],
        },
        OP,
      ),
    );
    const ziet = async () => {
      const { plan, organisaties, regie, gezinsleden } = await dossier(man, casusId);
      return {
        vragen: ids(plan.vragen, 'vraagId'),
        afspraken: ids(plan.afspraken, 'afspraakId'),
        organisaties: organisaties.length,
        regie: regie !== undefined,
        gezinsleden: gezinsleden.length,
      };
    };
    expect((await ziet()).afspraken).toContain(haarAfspraak);
    await api.leg(
      casus(
        casusId,
        ev('VeiligheidsafschermingIngesteld', {
          afschermingId,
          beschermdeId: moeder,
          geweerdeId: man,
          reden: tekst(),
        }),
      ),
    );
    const dicht = { vragen: [eigenVraag], afspraken: [mijnAfspraak], organisaties: 0, regie: false, gezinsleden: 1 };
    expect(await ziet()).toEqual(dicht);
    const opener = (soort: 'vraag' | 'afspraak' | 'organisatie', wat: string) =>
      ev('AfgeschermdOnderdeelVrijgegeven', { afschermingId, onderdeel: { soort, id: wat } });
    await api.leg(
      casus(casusId, opener('vraag', haarVraag), opener('afspraak', haarAfspraak), opener('organisatie', gem)),
    );
    // Time and place lead to her, and stay closed whoever opens them.
    expect(await ziet()).toEqual({ ...dicht, vragen: [eigenVraag, haarVraag], regie: true });
    expect(JSON.stringify(await dossier(man, casusId))).not.toContain('Moeder');
    expect(JSON.stringify((await api.get('casussen', man)).body)).not.toContain(haarAfspraak);
    await api.leg(casus(casusId, ev('VeiligheidsafschermingOpgeheven', { afschermingId, door: regisseur })));
    expect((await ziet()).afspraken).toContain(haarAfspraak);
  });
});

describe('without taking part', () => {
  it('noodtoegang opens a casus to the crisisdienst, for as long as it lasts and unless it was judged onterecht', async () => {
    const casusId = await nieuweCasus(ev('GezinslidToegevoegd', lid(id())));
    const ziet = async () => (await api.get(`casussen/${casusId}`, ank)).status;
    const lijst = async () => ids((await api.get('casussen?limiet=100', ank)).body.items, 'casusId').includes(casusId);
    expect([await ziet(), await lijst()]).toEqual([404, false]);
    const neem = (uren: number, noodtoegangId = id()) =>
      ev('NoodtoegangGenomen', {
        noodtoegangId,
        door: { medewerkerId: ank, organisatieId: crisis },
        reden: tekst(),
        totOp: new Date(Date.now() + uren * 3_600_000).toISOString(),
        werkwijze: 1,
      });
    await api.leg(casus(casusId, neem(-1)));
    expect([await ziet(), await lijst()]).toEqual([404, false]);
    // Longer than the werkwijze allows.
    const teLang = id();
    await api.leg(casus(casusId, neem(48, teLang)));
    expect([await ziet(), await lijst()]).toEqual([404, false]);
    const onterecht = (noodtoegangId: string) =>
      ev('NoodtoegangBeoordeeld', { noodtoegangId, oordeel: 'onterecht', reden: tekst(), door: regisseur });
    const goed = id();
    await api.leg(casus(casusId, onterecht(teLang), neem(1, goed)));
    expect([await ziet(), await lijst()]).toEqual([200, true]);
    await api.leg(casus(casusId, onterecht(goed)));
    expect([await ziet(), await lijst()]).toEqual([404, false]);
  });

  it('an openstelling opens a dossier to the auditor who asked, once another approved', async () => {
    const [een, twee] = [id(), id()];
    await api.leg({
      soort: 'organisatie',
      id: gem,
      events: [een, twee].map((medewerkerId) => ({
        type: 'MedewerkerToegevoegd' as const,
        data: { medewerkerId, persoonId: id(), rollen: ['auditor' as const] },
      })),
    });
    const casusId = await nieuweCasus(ev('GezinslidToegevoegd', lid(id())));
    const ziet = async (account: string) => (await api.get(`casussen/${casusId}`, account)).status;
    const openstellingId = id();
    const als = (medewerkerId: string) => ({ medewerkerId, organisatieId: gem });
    await api.leg(casus(casusId, ev('OpenstellingGevraagd', { openstellingId, door: als(een), reden: tekst() })));
    expect(await ziet(een)).toBe(404);
    const totOp = new Date(Date.now() + 3_600_000).toISOString();
    await api.leg(
      casus(casusId, ev('OpenstellingGoedgekeurd', { openstellingId, door: als(twee), totOp, werkwijze: 1 })),
    );
    expect([await ziet(een), await ziet(twee)]).toEqual([200, 404]);
    await api.leg(casus(casusId, ev('OpenstellingBeeindigd', { openstellingId, door: als(twee) })));
    expect(await ziet(een)).toBe(404);
  });
});
