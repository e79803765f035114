import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ONTWIKKEL_BEHEERDER } from '@eenplan/identity';
import type { Api } from './testing/api.js';
import {
  A,
  B,
  aanmA,
  aanmB,
  aanmGevoegd,
  aanmWacht,
  laat,
  nieuw,
  brug,
  wierde,
  coo,
  cooElders,
  gem,
  wim,
  tl,
  sjoerd,
  fenna,
  kind,
  ander,
  wie,
  regio,
} from './testing/regio.js';
import {
  aangemeld,
  aanmelding,
  casus,
  ev,
  gemaakt,
  id,
  ingediend,
  lid,
  vanMedewerker,
  vanPersoon,
} from './testing/verhaal.js';

let api: Api;
beforeAll(async () => {
  api = await regio();
});
afterAll(() => api.stop());

describe('werkbord', () => {
  const bord = async () => (await api.get('werkbord', coo)).body.items;

  it('shows what waits for a coördinator and why, acute danger on top', async () => {
    expect(await bord()).toMatchObject([
      {
        soort: 'casus',
        id: B,
        acuut: true,
        redenen: [{ reden: 'acute-veiligheid' }, { reden: 'in-beoordeling', aanmeldingId: aanmB }],
      },
    ]);
    await api.leg(
      aanmelding(aanmWacht, ingediend(), { type: 'AanmeldingWacht', data: { casusIds: [A, B] } }),
      aanmelding(
        aanmGevoegd,
        ingediend({
          melder: { soort: 'partner', medewerkerId: sjoerd, organisatieId: wierde },
          personen: [aangemeld(fenna, { mogelijkDezelfde: [kind] })],
        }),
        { type: 'AanmeldingGeplaatst', data: { casusId: A, wijze: 'gevoegd' } },
      ),
      casus(
        A,
        ev('AanmeldingGevoegd', {
          aanmeldingId: aanmGevoegd,
          gezinsleden: [lid(fenna)],
          betrokkenen: [],
          veiligheidAcuut: false,
        }),
      ),
    );
    const regels = await bord();
    expect(regels).toHaveLength(3);
    expect(regels[0]).toMatchObject({ id: B, acuut: true });
    expect(regels).toContainEqual(
      expect.objectContaining({ soort: 'aanmelding', id: aanmWacht, casusIds: [A, B].sort() }),
    );
    expect(regels).toContainEqual(
      expect.objectContaining({
        id: A,
        redenen: [
          expect.objectContaining({
            reden: 'aanmelding-te-beoordelen',
            aanmeldingId: aanmGevoegd,
            misschienBekend: true,
          }),
        ],
      }),
    );
    expect(JSON.stringify(regels).match(/misschienBekend/g)).toHaveLength(1);
  });

  it('pages through all of it', async () => {
    const geheel = await bord();
    const gezien: unknown[] = [];
    for (let pad: string | undefined = 'werkbord?limiet=1'; pad !== undefined;) {
      const { body, headers } = await api.get(pad, coo);
      gezien.push(...body.items);
      pad = headers['link'] && /<([^>]+)>/.exec(headers['link'])![1];
    }
    expect(gezien).toEqual(geheel);
  });

  it('is for coördinatoren, each of the own gemeenten', async () => {
    expect((await api.get('werkbord', cooElders)).body.items).toEqual([]);
    expect((await api.get('werkbord?gemeente=0003', coo)).body.items).toEqual([]);
    for (const naam of ['wim', 'fenna', 'beheerder', 'auditor'] as const)
      expect([naam, (await api.get('werkbord', wie[naam])).status]).toEqual([naam, 403]);
  });
});

describe('who was asked to take the regie', () => {
  const gevraagd = async (casusId: string) => {
    const { items } = (await api.get('werkbord', coo)).body as {
      items: { id: string; redenen: { reden: string }[]; gevraagd?: unknown }[];
    };
    const regel = items.find((een) => een.id === casusId);
    return regel && [regel.redenen.map(({ reden }) => reden), regel.gevraagd];
  };
  const organisatie = { organisatieId: brug, naam: 'De Brug' };

  it('is on the werkbord until there is an answer, by name as soon as one was named', async () => {
    const casusId = id();
    const geopend = { kenmerk: 'VRG-001', gemeente: '0010', aanmeldingId: id(), gezinsleden: [lid(id())] };
    await api.leg(
      casus(
        casusId,
        ev('CasusGeopend', {
          casusId,
          ...geopend,
          betrokkenen: [],
          voorlopigeRegie: { medewerkerId: coo, organisatieId: gem },
          veiligheidAcuut: false,
          werkwijze: 1,
        }),
        ev('CasusGestart', { aanmeldingId: geopend.aanmeldingId }),
      ),
    );
    expect(await gevraagd(casusId)).toEqual([['zonder-aanwijzing'], undefined]);
    await api.leg(casus(casusId, ev('RegisseurAangewezen', { organisatieId: brug })));
    expect(await gevraagd(casusId)).toEqual([['wacht-op-antwoord'], { organisatie }]);
    await api.leg(casus(casusId, ev('RegisseurGenoemd', { organisatieId: brug, medewerkerId: wim })));
    const opNaam = { medewerkerId: wim, naam: 'Wim Postma', organisatie };
    expect(await gevraagd(casusId)).toEqual([['wacht-op-antwoord'], opNaam]);
    await api.leg(casus(casusId, ev('AanwijzingIngetrokken', {})));
    expect(await gevraagd(casusId)).toEqual([['zonder-aanwijzing'], undefined]);
    await api.leg(casus(casusId, ev('RegisseurAangewezen', { organisatieId: brug, medewerkerId: wim })));
    expect(await gevraagd(casusId)).toEqual([['wacht-op-antwoord'], opNaam]);
    await api.leg(casus(casusId, ev('CasusAfgesloten', { reden: 'anders' })));
    expect(await gevraagd(casusId)).toBeUndefined();
  });
});

describe('aanmeldingen', () => {
  it('tell the melder its own text and nothing of a casus', async () => {
    const { status, body, headers } = await api.get(`aanmeldingen/${aanmGevoegd}`, sjoerd);
    expect([status, headers['etag']]).toEqual([200, undefined]);
    expect(body).toMatchObject({ status: 'in-behandeling', personen: [{ hoedanigheid: 'gezinslid' }] });
    expect(JSON.stringify(body)).not.toContain(A);
    expect(JSON.stringify(body)).not.toMatch(/gevoegd|mogelijkDezelfde|beoordeling/);
    const mijn = await api.get('aanmeldingen', sjoerd);
    expect(mijn.body.items).toEqual([expect.objectContaining({ aanmeldingId: aanmGevoegd, status: 'in-behandeling' })]);
    expect((await api.get(`aanmeldingen/${aanmB}`, ander)).status).toBe(200);
  });

  it('tell the coördinator who judges where they stand', async () => {
    const { body } = await api.get(`aanmeldingen/${aanmGevoegd}`, coo);
    expect(body).toMatchObject({
      beoordeling: { stand: 'geplaatst', wijze: 'gevoegd', casusId: A, kenmerk: 'AAA-222' },
      personen: [{ mogelijkDezelfde: [{ persoonId: kind }] }],
    });
    expect((await api.get('aanmeldingen?status=afgehandeld', coo)).body.items).toMatchObject([{ aanmeldingId: aanmA }]);
  });

  it.each(['cooElders', 'wim', 'fenna', 'beheerder', 'auditor'] as const)('do not exist for %s', async (naam) => {
    expect((await api.get(`aanmeldingen/${aanmGevoegd}`, wie[naam])).status).toBe(404);
  });

  it('that are te beoordelen stand in the dossier for the coördinator only', async () => {
    const van = async (account: string) =>
      (await api.get(`casussen/${A}`, account)).body.aanmeldingen.map(
        (een: { aanmeldingId: string }) => een.aanmeldingId,
      );
    expect(new Set(await van(coo))).toEqual(new Set([aanmA, aanmGevoegd]));
    expect(await van(wim)).toEqual([aanmA]);
  });
});

describe('wie doet wat, afspraken, caseload, organisaties', () => {
  it('shows dubbelingen and blinde vlekken of a casus', async () => {
    const eerst = await api.get(`casussen/${A}/wie-doet-wat`, wim);
    expect(eerst.body).toMatchObject({ aantalDubbelingen: 0, aantalBlindeVlekken: 1 });
    expect(eerst.body.leefgebieden).toEqual([
      {
        leefgebied: 'financien',
        organisaties: [{ organisatie: { organisatieId: brug, naam: 'De Brug' }, aantalAfspraken: 1 }],
        aantalAfsprakenGezinEnNetwerk: 0,
        aantalOpenHulpvragen: 1,
        dubbeling: false,
        blindeVlek: false,
      },
      {
        leefgebied: 'huisvesting',
        organisaties: [],
        aantalAfsprakenGezinEnNetwerk: 0,
        aantalOpenHulpvragen: 1,
        dubbeling: false,
        blindeVlek: true,
      },
      {
        leefgebied: 'veiligheid',
        organisaties: [],
        aantalAfsprakenGezinEnNetwerk: 1,
        aantalOpenHulpvragen: 0,
        dubbeling: false,
        blindeVlek: false,
      },
    ]);
    const sj = { medewerkerId: sjoerd, organisatieId: wierde };
    await api.leg(
      casus(A, gemaakt(id(), vanMedewerker(sj)), gemaakt(id(), { ...vanPersoon(fenna), leefgebied: 'huisvesting' })),
    );
    expect((await api.get(`casussen/${A}/wie-doet-wat`, wim)).body).toMatchObject({
      aantalDubbelingen: 1,
      aantalBlindeVlekken: 0,
    });
    expect((await api.get('wie-doet-wat', coo)).body.items).toMatchObject([
      { casusId: A, aantalDubbelingen: 1 },
      { casusId: B, leefgebieden: [] },
    ]);
    for (const naam of ['cooElders', 'sjoerd', 'beheerder'] as const) {
      expect((await api.get(`casussen/${A}/wie-doet-wat`, wie[naam])).status).toBe(404);
      expect((await api.get('wie-doet-wat', wie[naam])).body.items).toEqual([]);
    }
  });

  it('shows everybody the own afspraken, late first', async () => {
    const van = async (account: string) => (await api.get('mijn-afspraken', account)).body.items;
    expect(await van(wim)).toMatchObject([
      // To be answered by then, and it was not.
      { afspraakId: nieuw, teLaat: true, status: 'voorgesteld' },
      {
        afspraakId: laat,
        teLaat: true,
        status: 'open',
        kenmerk: 'AAA-222',
        tekst: { tekst: 'Ik wil dat de rekeningen weer betaald worden.' },
      },
    ]);
    expect(await van(fenna)).toHaveLength(2);
    expect(await van(tl)).toEqual([]);
    const een = await api.get('mijn-afspraken?limiet=1', wim);
    expect((await api.get(/<([^>]+)>/.exec(een.headers['link']!)![1]!, wim)).body.items).toMatchObject([
      { afspraakId: laat },
    ]);
  });

  it('shows the caseload of each candidate as a number', async () => {
    const van = async (account: string, query = '') =>
      (await api.get(`caseloads${query}`, account)).body.items.map(
        (een: { medewerker: { medewerkerId: string }; aantalCasussen: number; aantalCasussenOrganisatie: number }) => [
          een.medewerker.medewerkerId,
          een.aantalCasussen,
          een.aantalCasussenOrganisatie,
        ],
      );
    expect(new Set(await van(coo))).toEqual(
      new Set([
        [wim, 1, 1],
        [tl, 0, 1],
        [sjoerd, 0, 0],
        [coo, 0, 0],
      ]),
    );
    expect(new Set(await van(tl))).toEqual(
      new Set([
        [wim, 1, 1],
        [tl, 0, 1],
      ]),
    );
    expect(await van(coo, `?organisatieId=${wierde}`)).toEqual([[sjoerd, 0, 0]]);
    expect(await van(cooElders)).toEqual([[cooElders, 0, 0]]);
    expect((await api.get('caseloads', wim)).status).toBe(403);
  });

  it('shows how the caseload was in the weeks before, this week last, and only if asked', async () => {
    type Regel = { medewerker: { medewerkerId: string }; perWeek?: { weekDatum: string; aantal: number }[] };
    const van = async (query: string) => {
      const { items } = (await api.get(`caseloads?limiet=100&${query}`, coo)).body as { items: Regel[] };
      return items.find(({ medewerker }) => medewerker.medewerkerId === wim)?.perWeek;
    };
    expect(await van('')).toBeUndefined();
    const weken = (await van('weken=3'))!;
    expect(weken.map(({ aantal }) => aantal)).toEqual([0, 0, 1]);
    expect(weken.map(({ weekDatum }) => new Date(weekDatum).getUTCDay())).toEqual([1, 1, 1]);
    // Three weeks ago somebody took the regie; the week after, it ended.
    await api.db.pool.query(
      `insert into leesmodellen.caseload_periode (stream_id, nummer, medewerker_id, van_op, tot_op)
       values ($1, 1, $2, now() - interval '21 days', now() - interval '7 days')`,
      [id(), wim],
    );
    expect((await van('weken=4'))!.map(({ aantal }) => aantal)).toEqual([1, 1, 0, 1]);
    for (const weken of ['0', '27', 'veel', '1.5'])
      expect([weken, (await api.get(`caseloads?weken=${weken}`, coo)).status]).toEqual([weken, 400]);
  });

  it('shows organisations; names of medewerkers to who works with them', async () => {
    const lijst = await api.get('organisaties?soort=partner', fenna);
    expect(lijst.body.items).toMatchObject([
      { organisatieId: brug, naam: 'De Brug' },
      { organisatieId: wierde, datGevoelig: true },
    ]);
    const detail = async (account: string) => (await api.get(`organisaties/${brug}`, account)).body.medewerkers;
    expect(await detail(coo)).toContainEqual(
      expect.objectContaining({ medewerkerId: wim, naam: 'Wim Postma', rollen: ['medewerker'] }),
    );
    expect(JSON.stringify(await detail(ONTWIKKEL_BEHEERDER))).not.toContain('Wim');
    expect(await detail(ONTWIKKEL_BEHEERDER)).toHaveLength(2);
    expect(await detail(fenna)).toEqual([]);
    expect((await api.get(`organisaties/${id()}`, coo)).status).toBe(404);
  });
});

describe('what is in a read model', () => {
  it('is never a name or a text of a person', async () => {
    const { rows } = await api.db.pool.query<{ naam: string }>(
      `select format('%I.%I', table_schema, table_name) as naam from information_schema.tables where table_schema = 'leesmodellen'`,
    );
    const alles = await Promise.all(
      rows.map(async ({ naam }) => JSON.stringify((await api.db.pool.query(`select * from ${naam}`)).rows)),
    );
    expect(alles.join()).toContain('De Brug');
    expect(alles.join()).not.toMatch(/Fenna|Postma|rekeningen|1989-04/);
  });
});
