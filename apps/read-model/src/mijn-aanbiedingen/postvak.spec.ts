import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../testing/api.js';
import { lopendeCasus } from '../testing/lopende-casus.js';
import { A, brug, coo, fenna, laat, nieuw, regio, regisseur, sjoerd, tl, wierde, wim } from '../testing/regio.js';
import { casus, ev, gemaakt, id, lid, organisatie, tekst, vanMedewerker } from '../testing/verhaal.js';

let api: Api;
beforeAll(async () => {
  api = await regio();
});
afterAll(() => api.stop());

describe('the regie that is offered', () => {
  const van = async (account: string, query = '') => (await api.get(`mijn-aanbiedingen${query}`, account)).body.items;

  it('waits with whom it is offered to, with the reason and the version, until it is answered', async () => {
    const gezin = id();
    const casusId = await lopendeCasus(
      api,
      ev('GezinslidToegevoegd', lid(gezin)),
      ev('OrganisatieBetrokken', { organisatieId: brug, leefgebieden: ['financien'] }),
      ev('RegisseurAangewezen', { organisatieId: brug, medewerkerId: wim }),
    );
    const [een, ...meer] = await van(wim);
    expect(meer).toEqual([]);
    expect(een).toMatchObject({
      ...{ casusId, kenmerk: 'NNN-222', soort: 'aanwijzing', versie: 5 },
      ...{ organisatie: { organisatieId: brug }, medewerker: { medewerkerId: wim } },
    });
    for (const ander of [tl, coo, sjoerd, fenna, gezin]) expect([ander, await van(ander)]).toEqual([ander, []]);
    await api.leg(casus(casusId, ev('RegieGeweigerd', { ...regisseur, reden: tekst() })));
    expect(await van(wim)).toEqual([]);
  });

  it('of which the person is still to be named waits with the teamleider alone', async () => {
    const casusId = await lopendeCasus(
      api,
      ev('OrganisatieBetrokken', { organisatieId: brug, leefgebieden: ['financien'] }),
      ev('RegisseurAangewezen', { organisatieId: brug }),
    );
    const [een] = await van(tl);
    expect(een).toMatchObject({ casusId, organisatie: { naam: 'De Brug' } });
    expect(een).not.toHaveProperty('medewerker');
    expect(await van(wim)).toEqual([]);
    await api.leg(casus(casusId, ev('RegisseurGenoemd', regisseur)));
    expect([await van(tl), await van(wim)]).toMatchObject([[], [{ casusId, medewerker: { medewerkerId: wim } }]]);
    await api.leg(casus(casusId, ev('AanwijzingIngetrokken', {})));
    expect(await van(wim)).toEqual([]);
  });

  it('comes in pages, longest waiting first', async () => {
    const casussen = [];
    for (let i = 0; i < 3; i++)
      casussen.push(
        await lopendeCasus(
          api,
          ev('OrganisatieBetrokken', { organisatieId: wierde, leefgebieden: ['huisvesting'] }),
          ev('RegisseurAangewezen', { organisatieId: wierde, medewerkerId: sjoerd }),
        ),
      );
    const gezien: string[] = [];
    for (let pad: string | undefined = 'mijn-aanbiedingen?limiet=2'; pad;) {
      const { body, headers } = await api.get(pad, sjoerd);
      gezien.push(...body.items.map((een: { casusId: string }) => een.casusId));
      pad = /<([^>]+)>; rel="next"/.exec(headers['link'] ?? '')?.[1];
    }
    expect(gezien).toEqual(casussen);
  });
});

describe('the afspraken of an organisation', () => {
  it('are a list for its teamleider, late first: who does what until when', async () => {
    const { items } = (await api.get('mijn-afspraken?van=organisatie', tl)).body;
    expect(items).toMatchObject([
      // Proposed, and its day has passed without an answer.
      { afspraakId: nieuw, casusId: A, teLaat: true, status: 'voorgesteld', medewerker: { medewerkerId: wim } },
      { afspraakId: laat, teLaat: true, status: 'open', medewerker: { medewerkerId: wim } },
    ]);
    expect((await api.get('mijn-afspraken', tl)).body.items).toEqual([]);
  });

  it('are there for a teamleider who takes no part in the work, and of no other organisation', async () => {
    const [huis, piet, baas, eigen] = [id(), id(), id(), id()];
    await api.leg(
      organisatie(huis, 'Woonstichting', [{ medewerkerId: piet }, { medewerkerId: baas, rollen: ['teamleider'] }]),
      casus(
        A,
        ev('OrganisatieBetrokken', { organisatieId: huis, leefgebieden: ['huisvesting'] }),
        gemaakt(eigen, vanMedewerker({ medewerkerId: piet, organisatieId: huis })),
      ),
    );
    const [een, ...meer] = (await api.get('mijn-afspraken?van=organisatie', baas)).body.items;
    expect([een.afspraakId, een.medewerker.medewerkerId, meer]).toEqual([eigen, piet, []]);
    expect((await api.get('mijn-afspraken?van=organisatie', tl)).body.items).toHaveLength(2);
  });

  it('are refused to who is no teamleider, and anything else is a mistake', async () => {
    for (const ander of [wim, fenna, coo])
      expect((await api.get('mijn-afspraken?van=organisatie', ander)).status).toBe(403);
    expect((await api.get('mijn-afspraken?van=iedereen', tl)).status).toBe(400);
  });
});
