import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CasusEvent } from '@eenplan/domain/types';
import type { Api } from '../testing/api.js';
import { ids, lopendeCasus } from '../testing/lopende-casus.js';
import { A, brug, coo, fenna, gem, kind, regio, sjoerd, v1, v2, wierde, wim } from '../testing/regio.js';
import {
  aanmelding,
  casus,
  ev,
  gemaakt,
  id,
  ingediend,
  lid,
  OP,
  organisatie,
  tekst,
  vanMedewerker,
} from '../testing/verhaal.js';

const [joris, partner] = [id(), id()];
const vader = id();
const sj = { medewerkerId: sjoerd, organisatieId: wierde };
let api: Api;
beforeAll(async () => {
  api = await regio();
  await api.leg(organisatie(partner, 'Woonstichting', [{ medewerkerId: joris }]));
  await api.persoon(vader, { voornamen: 'Vader', achternaam: 'Bos', geboortedatum: '1985-01-01' });
  await api.persoon(kind, { voornamen: 'Kind', achternaam: 'Bos', geboortedatum: '2019-01-01' });
});
afterAll(() => api.stop());

// A test says itself what it expects of an answer.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const dossier = async (account: string, casusId = A): Promise<any> =>
  (await api.get(`casussen/${casusId}`, account)).body;
const entries = async (account: string) =>
  (
    await api.db.pool.query<{ teksten: string[]; gegevens: boolean }>(
      'select teksten, gegevens from kluis.inzage where account_id = $1 order by nummer',
      [account],
    )
  ).rows;
const nieuweCasus = (...events: CasusEvent[]) => lopendeCasus(api, ...events);

describe('a medewerker who takes part', () => {
  beforeAll(() =>
    api.leg(casus(A, ev('OrganisatieBetrokken', { organisatieId: partner, leefgebieden: ['huisvesting'] }))),
  );

  it('reads what the gezin gave on the own leefgebieden, and nothing of another, not even that it is there', async () => {
    const { plan } = await dossier(joris);
    expect(ids(plan.vragen, 'vraagId')).toEqual([v2]);
    expect(plan).toMatchObject({ doelen: [], afspraken: [] });
    expect(plan).not.toHaveProperty('prioVraagId');
    const { items } = (await api.get('casussen', joris)).body;
    expect(items).toMatchObject([{ casusId: A, aantalOpenAfspraken: 0, aantalTeLaat: 0 }]);
    expect(items[0]).not.toHaveProperty('prioVraag');
    expect(items[0]).not.toHaveProperty('veiligheidAcuut');
  });

  it('reads words only where decided, and so leaves no entry of other words', async () => {
    const teksten = (await entries(joris)).flatMap((een) => een.teksten);
    expect(teksten).toEqual([]);
    await dossier(wim);
    expect((await entries(wim)).flatMap((een) => een.teksten)).not.toEqual([]);
  });

  it('the regisseur and the coördinator read the shared plan', async () => {
    for (const account of [wim, coo]) expect(ids((await dossier(account)).plan.vragen, 'vraagId')).toEqual([v1, v2]);
  });

  it('a teamleider sees that there is work of the own organisation, and nothing of what the gezin told', async () => {
    const baas = id();
    await api.leg({
      soort: 'organisatie',
      id: brug,
      events: [{ type: 'MedewerkerToegevoegd', data: { medewerkerId: baas, persoonId: id(), rollen: ['teamleider'] } }],
    });
    const { plan, gezinsleden, aanmeldingen } = await dossier(baas);
    expect(plan.vragen).toEqual([]);
    expect(plan.afspraken.length).toBeGreaterThan(0);
    expect([gezinsleden, aanmeldingen]).toEqual([[], []]);
    expect((await entries(baas)).every(({ gegevens }) => !gegevens)).toBe(true);
  });
});

describe('an organisation of which *dat* is sensitive', () => {
  const eigen = id();
  beforeAll(() =>
    api.leg(
      casus(
        A,
        ev('OrganisatieBetrokken', { organisatieId: wierde, leefgebieden: ['middelengebruik'] }),
        gemaakt(eigen, vanMedewerker(sj)),
        ev('ContactVastgelegd', { contactmomentId: id(), met: [fenna], medewerker: sj, tekst: tekst() }, OP),
      ),
    ),
  );

  it.each([
    ['joris', joris],
    ['fenna', fenna],
  ])('is "een andere organisatie" to %s, without id, medewerker or leefgebied', async (_, account) => {
    const [lijst, wat] = [await dossier(account), (await api.get(`casussen/${A}/wie-doet-wat`, account)).body];
    expect(lijst.organisaties).toContainEqual({
      organisatie: { naam: 'Een andere organisatie' },
      leefgebieden: [],
      sindsOp: expect.any(String),
    });
    expect(wat.leefgebieden.flatMap((een: { organisaties: unknown[] }) => een.organisaties)).toContainEqual({
      organisatie: { naam: 'Een andere organisatie' },
      aantalAfspraken: 1,
    });
    for (const antwoord of [lijst, wat])
      expect(JSON.stringify(antwoord)).not.toMatch(new RegExp(`${wierde}|${sjoerd}|Wierde`));
  });

  it('is known to the regisseur and the coördinator, who do not read what it does without toestemming', async () => {
    for (const account of [wim, coo]) {
      const { organisaties, plan } = await dossier(account);
      expect(organisaties).toContainEqual(expect.objectContaining({ leefgebieden: ['middelengebruik'] }));
      expect(ids(plan.afspraken, 'afspraakId')).not.toContain(eigen);
    }
    expect(ids((await dossier(sjoerd)).plan.afspraken, 'afspraakId')).toContain(eigen);
    const deling = { klasse: 'afspraak', gever: wierde, ontvanger: brug, verwerkingsdoel: 'hulpverlening' };
    const toestemmingId = id();
    const geef = (persoonId: string) =>
      ev('ToestemmingGegeven', { toestemmingId, persoonId, ...deling, werkwijze: 1 }, OP);
    const leest = async (account: string) => ids((await dossier(account)).plan.afspraken, 'afspraakId').includes(eigen);
    // About nobody in particular: all of the gezin must agree.
    await api.leg(casus(A, geef(fenna)));
    expect(await leest(wim)).toBe(false);
    await api.leg(
      casus(A, ev('ToestemmingGegeven', { toestemmingId: id(), persoonId: kind, ...deling, werkwijze: 1 }, OP)),
    );
    expect([await leest(wim), await leest(coo)]).toEqual([true, false]);
    await api.leg(casus(A, ev('ToestemmingIngetrokken', { toestemmingId }, OP)));
    expect(await leest(wim)).toBe(false);
  });

  it('may give of a child on what those with gezag consented to, until it is 16 and decides itself', async () => {
    const [jong, oud, afspraakId] = [id(), id(), id()];
    await api.persoon(jong, { voornamen: 'Jong', achternaam: 'Bos', geboortedatum: '2019-02-01' });
    await api.persoon(oud, { voornamen: 'Oud', achternaam: 'Bos', geboortedatum: '2008-02-01' });
    const deling = { klasse: 'afspraak', gever: wierde, ontvanger: gem, verwerkingsdoel: 'hulpverlening' };
    for (const [wie, verwacht] of [
      [jong, true],
      [oud, false],
    ] as const) {
      const doel = id();
      const over = { ...vanMedewerker(sj), doelId: doel, leefgebied: 'middelengebruik' };
      const casusId = await nieuweCasus(
        ev('GezinslidToegevoegd', lid(wie)),
        ev('OrganisatieBetrokken', { organisatieId: wierde, leefgebieden: ['middelengebruik'] }),
        gemaakt(wie === jong ? afspraakId : id(), over),
        ...[wie, fenna].map((persoonId) =>
          ev(
            'ToestemmingGegeven',
            { toestemmingId: id(), persoonId, gegevenDoor: [fenna], ...deling, werkwijze: 1 },
            OP,
          ),
        ),
      );
      const [rij] = (
        await api.db.pool.query<{ gezinsleden: string[] }>(
          'select gezinsleden from leesmodellen.toegang where stream_id = $1',
          [casusId],
        )
      ).rows;
      for (const ander of rij!.gezinsleden.filter((een) => een !== wie))
        await api.leg(
          casus(
            casusId,
            ev('ToestemmingGegeven', { toestemmingId: id(), persoonId: ander, ...deling, werkwijze: 1 }, OP),
          ),
        );
      expect([wie === jong, (await dossier(coo, casusId)).plan.afspraken.length > 0]).toEqual([wie === jong, verwacht]);
    }
  });

  it('may give by a grondslag that was fixed in the casus, as long as it stands', async () => {
    const grondslagId = id();
    const deling = { klasse: 'afspraak', gever: wierde, ontvanger: gem, verwerkingsdoel: 'hulpverlening' };
    const leest = async () => ids((await dossier(coo)).plan.afspraken, 'afspraakId').includes(eigen);
    const stel = { grondslagId, grondslag: 'jeugdwet', vraagtToestemming: false, ...deling, werkwijze: 1 };
    await api.leg(casus(A, ev('GrondslagVastgesteld', stel)));
    expect(await leest()).toBe(true);
    await api.leg(casus(A, ev('GrondslagBeeindigd', { grondslagId, reden: tekst() })));
    expect(await leest()).toBe(false);
    await api.leg(casus(A, ev('GrondslagVastgesteld', { ...stel, grondslagId: id(), geldigTotDatum: '2026-01-02' })));
    expect(await leest()).toBe(false);
  });
});

describe('a gezinslid', () => {
  it('reads the own plan, and of others what the plan of now shares', async () => {
    const [vraag, doel] = [id(), id()];
    const ander = id();
    const casusId = await nieuweCasus(
      ev('GezinslidToegevoegd', lid(vader)),
      ev('GezinslidToegevoegd', lid(ander)),
      ev(
        'HulpvraagIngebracht',
        { soort: 'hulpvraag', vraagId: vraag, vraagstellerId: ander, tekst: tekst(), leefgebied: 'financien' },
        OP,
      ),
      ev('DoelGesteld', { doelId: doel, vraagId: vraag, tekst: tekst() }, OP),
    );
    const ziet = async () => {
      const { plan, gezinsleden } = await dossier(vader, casusId);
      return [ids(plan.vragen, 'vraagId'), ids(plan.doelen, 'doelId'), gezinsleden.length];
    };
    expect(await ziet()).toEqual([[], [], 1]);
    await api.leg(
      casus(
        casusId,
        ev(
          'PlanVastgesteld',
          { versie: 1, prioVraagId: vraag, vraagIds: [vraag], doelIds: [doel], afspraakIds: [] },
          OP,
        ),
      ),
    );
    expect(await ziet()).toEqual([[vraag], [doel], 2]);
  });

  it('of 16 or 17 is read by the adults of the gezin only with consent, also where the plan shares', async () => {
    const [jongere, ouder, vraag] = [id(), id(), id()];
    const jaren = (aantal: number) => `${new Date().getFullYear() - aantal}-01-01`;
    await api.persoon(jongere, { voornamen: 'Jong', geboortedatum: jaren(17) });
    await api.persoon(ouder, { voornamen: 'Oud', geboortedatum: jaren(45) });
    const casusId = await nieuweCasus(
      ev('GezinslidToegevoegd', lid(jongere)),
      ev('GezinslidToegevoegd', lid(ouder)),
      ev(
        'HulpvraagIngebracht',
        { soort: 'hulpvraag', vraagId: vraag, vraagstellerId: jongere, tekst: tekst(), leefgebied: 'financien' },
        OP,
      ),
      ev('PlanVastgesteld', { versie: 1, prioVraagId: vraag, vraagIds: [vraag], doelIds: [], afspraakIds: [] }, OP),
    );
    const ziet = async (account: string) => ids((await dossier(account, casusId)).plan.vragen, 'vraagId').length;
    expect([await ziet(ouder), await ziet(jongere)]).toEqual([0, 1]);
    await api.leg(casus(casusId, ev('InzageOudersToegestaan', { persoonId: jongere, ouderId: ouder })));
    expect(await ziet(ouder)).toBe(1);
    await api.leg(casus(casusId, ev('InzageOudersIngetrokken', { persoonId: jongere, ouderId: ouder })));
    expect(await ziet(ouder)).toBe(0);
  });

  it('reads nowhere what an aanmelding brought in that the gezin was not told of, also not in lists', async () => {
    const [wie, vraag, stil, doelId, afspraakId] = [id(), id(), id(), id(), id()];
    const casusId = await nieuweCasus(
      ev('GezinslidToegevoegd', lid(wie)),
      ev(
        'HulpvraagIngebracht',
        {
          ...{ soort: 'hulpvraag', vraagId: vraag, vraagstellerId: wie, tekst: tekst(), leefgebied: 'financien' },
          aanmeldingId: stil,
        },
        OP,
      ),
      ev('VraagGeplaatst', { vraagId: vraag }, OP),
      ev('DoelGesteld', { doelId, vraagId: vraag, tekst: tekst() }, OP),
      gemaakt(afspraakId, { doelId, ...vanMedewerker({ medewerkerId: wim, organisatieId: brug }) }),
    );
    await api.leg(
      aanmelding(
        stil,
        ingediend({ inlichting: { ingelicht: false, reden: tekst(), herzienDatum: '2099-01-01' } }),
        { type: 'AanmeldingGeplaatst', data: { casusId, wijze: 'gevoegd' } },
        { type: 'AanmeldingBeoordeeld', data: { casusId, uitkomst: 'toegevoegd' } },
      ),
    );
    const ziet = async (account: string) => {
      const lijst = (await api.get('casussen?limiet=100', account)).body.items as {
        casusId: string;
        aantalOpenAfspraken: number;
      }[];
      const wat = (await api.get(`casussen/${casusId}/wie-doet-wat`, account)).body;
      const { vragen, doelen, afspraken } = (await dossier(account, casusId)).plan;
      const regel = lijst.find((een) => een.casusId === casusId)!;
      return [
        ...[ids(vragen, 'vraagId'), ids(doelen, 'doelId'), ids(afspraken, 'afspraakId')],
        ...['prioVraag' in regel, regel.aantalOpenAfspraken],
        wat.leefgebieden.length,
      ];
    };
    expect(await ziet(wie)).toEqual([[], [], [], false, 0, 0]);
    expect(await ziet(coo)).toEqual([[vraag], [doelId], [afspraakId], true, 1, 1]);
  });

  it('and not after that casus was merged into another, of whose gezin nobody knew of it', async () => {
    const [wie, ander, daar, vraag, stil] = [id(), id(), id(), id(), id()];
    const vanCasusId = await nieuweCasus(ev('GezinslidToegevoegd', lid(daar)));
    await api.leg(
      aanmelding(
        stil,
        ingediend({ inlichting: { ingelicht: false, reden: tekst(), herzienDatum: '2099-01-01' } }),
        { type: 'AanmeldingGeplaatst', data: { casusId: vanCasusId, wijze: 'gevoegd' } },
        { type: 'AanmeldingBeoordeeld', data: { casusId: vanCasusId, uitkomst: 'toegevoegd' } },
      ),
    );
    const opgenomen = (vraagstellerId: string, aanmeldingId?: string) =>
      nieuweCasus(
        ev('GezinslidToegevoegd', lid(vraagstellerId)),
        ev('CasusOpgenomen', {
          ...{ vanCasusId, gezinsleden: [], betrokkenen: [], organisaties: [], doelen: [], afspraken: [] },
          vragen: [
            {
              ...{ soort: 'hulpvraag', vraagId: vraag, vraagstellerId, tekst: tekst(), leefgebied: 'financien' },
              ...(aanmeldingId && { aanmeldingId }),
              ...{ status: 'open', geplaatst: true, op: OP },
            },
          ],
          veiligheidAcuut: false,
        }),
      );
    const ziet = async (casusId: string, account: string) => [
      ids((await dossier(account, casusId)).plan.vragen, 'vraagId'),
      (await api.get(`casussen/${casusId}/wie-doet-wat`, account)).body.leefgebieden.length,
    ];
    const casusId = await opgenomen(wie, stil);
    expect(await ziet(casusId, wie)).toEqual([[], 0]);
    expect(await ziet(casusId, coo)).toEqual([[vraag], 1]);
    // Of no such aanmelding: she reads it.
    expect(await ziet(await opgenomen(ander), ander)).toEqual([[vraag], 1]);
  });
});
