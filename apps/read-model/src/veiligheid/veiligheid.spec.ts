import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../testing/api.js';
import { lopendeCasus } from '../testing/lopende-casus.js';
import { brug, coo, cooElders, gem, regio, regisseur, sjoerd, tl, wierde, wim } from '../testing/regio.js';
import { casus, ev, id, lid, organisatie } from '../testing/verhaal.js';

const [crisis, ank, tweede, geweerdeCoo, persoonGeweerdeCoo] = [id(), id(), id(), id(), id()];
/** The same person, who works as coördinator by two accounts. */
const [tweeling, dezelfde] = [id(), id()];
/** Each gezinslid of one open casus. */
const [moeder, man, dochter, oma, tante] = [id(), id(), id(), id(), id()];
let api: Api;
beforeAll(async () => {
  api = await regio();
  await api.persoon(moeder, { voornamen: 'Moeder', achternaam: 'Veen' });
  await api.persoon(man, { voornamen: 'Man', achternaam: 'Veen' });
  await api.leg(
    organisatie(crisis, 'Crisisdienst Noord', [{ medewerkerId: ank }], {
      vlaggen: { magBsn: false, datGevoelig: false, veiligheidsketen: true, crisisdienst: true },
    }),
  );
  const nieuw = (medewerkerId: string, persoonId = id()) => ({
    type: 'MedewerkerToegevoegd' as const,
    data: { medewerkerId, persoonId, rollen: ['casuscoordinator' as const] },
  });
  await api.leg({
    soort: 'organisatie',
    id: gem,
    events: [nieuw(tweede, dezelfde), nieuw(tweeling, dezelfde), nieuw(geweerdeCoo, persoonGeweerdeCoo)],
  });
});
afterAll(() => api.stop());

const LEEG = { afschermingen: [], noodtoegangen: [] };
// A test says itself what it expects of an answer.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const lees = async (casusId: string, account: string): Promise<any> => {
  const { status, body } = await api.get(`casussen/${casusId}/veiligheid`, account);
  return status === 200 ? body : status;
};

describe('an afscherming', () => {
  let casusId: string;
  const afschermingId = id();
  const vraagId = id();
  beforeAll(async () => {
    casusId = await lopendeCasus(
      api,
      ev('GezinslidToegevoegd', lid(moeder)),
      ev('BetrokkeneToegevoegd', { persoonId: man, rol: 'ex-partner' }),
      ev('OrganisatieBetrokken', { organisatieId: brug, leefgebieden: ['financien'] }),
      ev('OrganisatieBetrokken', { organisatieId: wierde, leefgebieden: ['financien'] }),
      ev('RegisseurAangewezen', regisseur),
      ev('RegieAanvaard', regisseur),
    );
    const reden = await api.tekst('Er is een contactverbod.', moeder);
    await api.leg({
      ...casus(
        casusId,
        ev('VeiligheidsafschermingIngesteld', { afschermingId, beschermdeId: moeder, geweerdeId: man, reden }),
        ev('AfgeschermdOnderdeelVrijgegeven', { afschermingId, onderdeel: { soort: 'vraag', id: vraagId } }),
      ),
      namens: brug,
    });
  });

  it('is read with its reason by the regisseur and the coördinator, who set it and lift it', async () => {
    for (const account of [wim, coo])
      expect(await lees(casusId, account)).toMatchObject({
        mag: ['veiligheid-beoordelen', 'afschermen'],
        afschermingen: [
          {
            afschermingId,
            beschermde: { persoonId: moeder, naam: 'Moeder Veen' },
            geweerde: { persoonId: man, naam: 'Man Veen' },
            reden: { tekst: 'Er is een contactverbod.' },
            ingesteldDoor: { organisatieId: brug, naam: 'De Brug' },
            vrijgegeven: [{ soort: 'vraag', onderdeelId: vraagId }],
          },
        ],
      });
  });

  it('is not shown as absent while its reason is not known here yet', async () => {
    const { rows } = await api.db.pool.query(
      'delete from leesmodellen.veiligheid_reden where stream_id = $1 returning *',
      [casusId],
    );
    expect(await lees(casusId, wim)).toBe(503);
    await api.db.pool.query(
      'insert into leesmodellen.veiligheid_reden select * from json_populate_recordset(null::leesmodellen.veiligheid_reden, $1)',
      [JSON.stringify(rows)],
    );
    expect(await lees(casusId, wim)).toMatchObject({ afschermingen: [{ afschermingId }] });
  });

  it('is read by nobody else who sees the casus: not by who it protects, nor by who takes part', async () => {
    for (const account of [moeder, sjoerd, tl]) expect(await lees(casusId, account)).toEqual({ mag: [], ...LEEG });
  });

  it('is not there for the geweerde, as whatever he comes, and answers him as a casus without one', async () => {
    const zonder = await lopendeCasus(api, ev('BetrokkeneToegevoegd', { persoonId: man, rol: 'ex-partner' }));
    expect(await lees(casusId, man)).toEqual(await lees(zonder, man));
    const anders = await lopendeCasus(
      api,
      ev('GezinslidToegevoegd', lid(dochter)),
      ev('VeiligheidsafschermingIngesteld', {
        ...{ afschermingId: id(), beschermdeId: dochter, geweerdeId: persoonGeweerdeCoo },
        reden: await api.tekst('Hij werkt bij de gemeente.', dochter),
      }),
      ev('NoodtoegangGenomen', {
        ...{ noodtoegangId: id(), door: { medewerkerId: ank, organisatieId: crisis }, werkwijze: 1 },
        ...{ reden: await api.tekst('Hij stond aan de deur.', dochter), totOp: over(1) },
      }),
    );
    expect(await lees(anders, geweerdeCoo)).toMatchObject(LEEG);
    expect((await lees(anders, tweede)).afschermingen).toHaveLength(1);
    expect((await lees(anders, tweede)).noodtoegangen).toHaveLength(1);
    // Nor does the werkbord send him there.
    const staat = async (account: string) =>
      ((await api.get('werkbord?limiet=100', account)).body.items as { id: string; redenen: { reden: string }[] }[])
        .find(({ id: wat }) => wat === anders)
        ?.redenen.map(({ reden }) => reden)
        .includes('noodtoegang-te-beoordelen');
    expect([await staat(tweede), (await staat(geweerdeCoo)) === true]).toEqual([true, false]);
  });

  it('and its casus are not there for another gemeente, nor for who takes no part', async () => {
    for (const account of [cooElders, ank]) expect(await lees(casusId, account)).toBe(404);
    expect(await lees(id(), coo)).toBe(404);
  });

  it('says who proposed to lift it and why, and who may confirm: another', async () => {
    const reden = await api.tekst('Het verbod is voorbij.', moeder);
    await api.leg(casus(casusId, ev('OpheffingVoorgesteld', { afschermingId, reden, door: regisseur })));
    const van = async (account: string) => (await lees(casusId, account)).afschermingen[0].opheffing;
    const voorstel = { door: { naam: 'Wim Postma' }, reden: { tekst: 'Het verbod is voorbij.' } };
    expect(await van(wim)).toMatchObject({ ...voorstel, eigen: true, magBevestigen: false });
    expect(await van(coo)).toMatchObject({ ...voorstel, eigen: false, magBevestigen: true });
    await api.leg(casus(casusId, ev('OpheffingIngetrokken', { afschermingId })));
    expect(await van(coo)).toBeUndefined();
    const door = { medewerkerId: tweede, organisatieId: gem };
    await api.leg(casus(casusId, ev('OpheffingVoorgesteld', { afschermingId, reden, door })));
    expect(await van(tweeling)).toMatchObject({ eigen: true, magBevestigen: false });
    expect(await van(coo)).toMatchObject({ eigen: false, magBevestigen: true });
    await api.leg(casus(casusId, ev('OpheffingIngetrokken', { afschermingId })));
    await api.leg(casus(casusId, ev('OpheffingVoorgesteld', { afschermingId, reden, door: regisseur })));
    await api.leg(
      casus(casusId, ev('VeiligheidsafschermingOpgeheven', { afschermingId, door: { medewerkerId: coo, organisatieId: gem } })), // prettier-ignore
    );
    expect(await lees(casusId, coo)).toMatchObject(LEEG);
  });
});

const over = (uren: number) => new Date(Date.now() + uren * 3_600_000).toISOString();

describe('noodtoegang', () => {
  it('is read by who reviews it and by who took it; it waits on the werkbord until then', async () => {
    const casusId = await lopendeCasus(
      api,
      ev('GezinslidToegevoegd', lid(oma)),
      ev('RegisseurAangewezen', regisseur),
      ev('RegieAanvaard', regisseur),
    );
    const noodtoegangId = id();
    await api.leg(
      casus(
        casusId,
        ev('NoodtoegangGenomen', {
          ...{ noodtoegangId, door: { medewerkerId: ank, organisatieId: crisis }, werkwijze: 1 },
          ...{ reden: await api.tekst('De buren belden.', oma), totOp: over(2) },
        }),
      ),
    );
    const een = { noodtoegangId, door: { organisatie: { naam: 'Crisisdienst Noord' } }, loopt: true };
    const reden = { reden: { tekst: 'De buren belden.' } };
    for (const [account, magBeoordelen] of [
      [coo, true],
      [ank, false],
    ] as const)
      // prettier-ignore
      expect((await lees(casusId, account)).noodtoegangen).toMatchObject([{ ...een, ...reden, magBeoordelen }]);
    // The regisseur does not review it, the gezin reads who looked elsewhere, and another gemeente knows of no casus.
    for (const account of [wim, oma]) expect(await lees(casusId, account)).toMatchObject(LEEG);
    expect(await lees(casusId, cooElders)).toBe(404);
    const wacht = async () =>
      ((await api.get('werkbord?limiet=100', coo)).body.items as { id: string; redenen: { reden: string }[] }[])
        .filter((regel) => regel.id === casusId)
        .flatMap(({ redenen }) => redenen.map((wat) => wat.reden));
    expect(await wacht()).toEqual(['noodtoegang-te-beoordelen']);
    await api.leg(
      casus(
        casusId,
        ev('NoodtoegangBeoordeeld', {
          ...{ noodtoegangId, oordeel: 'terecht', door: { medewerkerId: coo, organisatieId: gem } },
          reden: await api.tekst('Er was gevaar.', oma),
        }),
      ),
    );
    expect((await lees(casusId, coo)).noodtoegangen).toMatchObject([
      {
        magBeoordelen: false,
        oordeel: {
          oordeel: 'terecht',
          reden: { tekst: 'Er was gevaar.' },
          door: { organisatie: { organisatieId: gem } },
        },
      },
    ]);
    expect(await wacht()).toEqual([]);
  });
});

describe('why a dossier is to be opened', () => {
  const [een, ander, elders, zonder] = [id(), id(), id(), id()];
  let casusId: string;
  const openstellingId = id();
  beforeAll(async () => {
    const auditor = (medewerkerId: string, persoonId = id()) => ({
      type: 'MedewerkerToegevoegd' as const,
      data: { medewerkerId, persoonId, rollen: ['auditor' as const] },
    });
    await api.leg({ soort: 'organisatie', id: gem, events: [auditor(een), auditor(ander), auditor(zonder, man)] });
    await api.leg(
      organisatie(id(), 'Toezicht Appingedam', [{ medewerkerId: elders, rollen: ['auditor'] }], {
        gemeenten: ['0003'],
      }),
    );
    casusId = await lopendeCasus(
      api,
      ev('GezinslidToegevoegd', lid(tante)),
      ev('OpenstellingGevraagd', {
        ...{ openstellingId, door: { medewerkerId: een, organisatieId: gem } },
        reden: await api.tekst('Een klacht over de overdracht.', tante),
      }),
    );
  });
  const redenen = async (account: string) => {
    const { status, body } = await api.get(`casussen/${casusId}/openstellingen`, account);
    return status === 200 ? body.items : status;
  };

  it('is read by who asked and by who approves, and by nobody else', async () => {
    const reden = [{ openstellingId, reden: { tekst: 'Een klacht over de overdracht.' } }];
    for (const account of [een, ander]) expect(await redenen(account)).toMatchObject(reden);
    for (const account of [elders, coo, wim, tante, cooElders]) expect(await redenen(account)).toBe(404);
    // It opens nothing else of the casus.
    expect((await api.get(`casussen/${casusId}`, ander)).status).toBe(404);
    expect((await api.get(`casussen/${casusId}/veiligheid`, ander)).status).toBe(404);
  });

  it('is not read by an auditor from whom somebody in it is shielded', async () => {
    expect(await redenen(zonder)).toHaveLength(1);
    const afschermingId = id();
    const reden = await api.tekst('Er is een contactverbod.', tante);
    await api.leg(
      casus(casusId, ev('VeiligheidsafschermingIngesteld', { afschermingId, beschermdeId: tante, geweerdeId: man, reden })), // prettier-ignore
    );
    expect(await redenen(zonder)).toBe(404);
    await api.leg(casus(casusId, ev('VeiligheidsafschermingOpgeheven', { afschermingId, door: regisseur })));
  });

  it('is gone when it ended', async () => {
    const door = { medewerkerId: ander, organisatieId: gem };
    await api.leg(casus(casusId, ev('OpenstellingBeeindigd', { openstellingId, door })));
    expect(await redenen(een)).toEqual([]);
  });
});
