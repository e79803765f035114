import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TextRef } from '@eenplan/kernel';
import { ONTWIKKEL_AUDITOR, ONTWIKKEL_BEHEERDER } from './read-model.config.js';
import { Api } from './testing/api.js';
import {
  aangemeld,
  aanmelding,
  casus,
  ev,
  gemaakt,
  geopend,
  gestart,
  id,
  ingediend,
  lid,
  OP,
  organisatie,
  tekst,
  vanMedewerker,
  vanPersoon,
  voorgesteld,
} from './testing/verhaal.js';

/** One region: two gemeenten, two partners, casus A (lopend, with regisseur) and casus B (in beoordeling). */
const [gem, gemElders, brug, wierde] = [id(), id(), id(), id()];
const [coo, cooElders, wim, tl, sjoerd, buiten] = [id(), id(), id(), id(), id(), id()];
const [fenna, kind, ander, wimPersoon] = [id(), id(), id(), id()];
const [A, B, aanmA, aanmB, aanmGevoegd, aanmWacht] = [id(), id(), id(), id(), id(), id()];
const [v1, v2, d1, laat, nieuw, zelf] = [id(), id(), id(), id(), id(), id()];
const voorlopigeRegie = { medewerkerId: coo, organisatieId: gem };
const regisseur = { medewerkerId: wim, organisatieId: brug };

let api: Api;
let vraagTekst: TextRef;

beforeAll(async () => {
  api = await Api.start();
  await api.leg(
    organisatie(gem, 'Gemeente Delfzijl', [{ medewerkerId: coo, rollen: ['casuscoordinator'] }], { soort: 'gemeente' }),
  );
  await api.leg(
    organisatie(gemElders, 'Gemeente Appingedam', [{ medewerkerId: cooElders, rollen: ['casuscoordinator'] }], {
      soort: 'gemeente',
      gemeenten: ['0003'],
    }),
  );
  await api.leg(
    organisatie(brug, 'De Brug', [
      { medewerkerId: wim, persoonId: wimPersoon },
      { medewerkerId: tl, rollen: ['medewerker', 'teamleider'] },
    ]),
  );
  await api.leg(
    organisatie(wierde, 'De Wierde', [{ medewerkerId: sjoerd }], {
      vlaggen: { magBsn: false, datGevoelig: true, veiligheidsketen: false },
    }),
  );
  await api.persoon(fenna, {
    voornamen: 'Fenna',
    voorvoegsel: 'van der',
    achternaam: 'Bos',
    geboortedatum: '1989-04-00',
  });
  await api.persoon(wimPersoon, { voornamen: 'Wim', achternaam: 'Postma' });
  vraagTekst = await api.tekst('Ik wil dat de rekeningen weer betaald worden.', fenna);
  await api.leg(
    aanmelding(aanmA, ingediend({ melder: { soort: 'partner', ...regisseur }, personen: [aangemeld(fenna)] }), {
      type: 'AanmeldingGeplaatst',
      data: { casusId: A, wijze: 'geopend' },
    }),
    casus(
      A,
      geopend({
        casusId: A,
        kenmerk: 'AAA-222',
        voorlopigeRegie,
        gezinsleden: [lid(fenna), lid(kind)],
        aanmeldingId: aanmA,
      }),
    ),
  );
  await api.leg(
    casus(
      A,
      gestart(),
      ev(
        'HulpvraagIngebracht',
        { soort: 'hulpvraag', vraagId: v1, vraagstellerId: fenna, tekst: vraagTekst, leefgebied: 'financien' },
        OP,
      ),
      ev(
        'HulpvraagIngebracht',
        { soort: 'hulpvraag', vraagId: v2, vraagstellerId: fenna, tekst: tekst(), leefgebied: 'huisvesting' },
        OP,
      ),
      ev('OrganisatieBetrokken', { organisatieId: brug, leefgebieden: ['financien'] }),
      ev('RegisseurAangewezen', regisseur),
      ev('RegieAanvaard', regisseur),
      ev('DoelGesteld', { doelId: d1, vraagId: v1, tekst: tekst() }, OP),
      gemaakt(laat, { ...vanMedewerker(regisseur), uiterlijkDatum: '2026-01-03', doelId: d1, tekst: vraagTekst }),
      voorgesteld(nieuw, { ...vanMedewerker(regisseur), uiterlijkDatum: '2026-01-01', doelId: d1 }),
      gemaakt(zelf, { ...vanPersoon(fenna), uiterlijkDatum: '2099-01-01', doelId: d1, leefgebied: 'veiligheid' }),
    ),
    aanmelding(aanmA, { type: 'AanmeldingBeoordeeld', data: { casusId: A, uitkomst: 'gestart' } }),
  );
  await api.leg(
    aanmelding(aanmB, ingediend({ melder: { soort: 'inwoner', persoonId: ander }, personen: [aangemeld(ander)] }), {
      type: 'AanmeldingGeplaatst',
      data: { casusId: B, wijze: 'geopend' },
    }),
    casus(
      B,
      geopend({
        casusId: B,
        kenmerk: 'BBB-222',
        voorlopigeRegie,
        gezinsleden: [lid(ander)],
        aanmeldingId: aanmB,
        veiligheidAcuut: true,
      }),
    ),
  );
});
afterAll(() => api.stop());

const wie = {
  coo,
  cooElders,
  wim,
  tl,
  sjoerd,
  fenna,
  buiten,
  ander,
  beheerder: ONTWIKKEL_BEHEERDER,
  auditor: ONTWIKKEL_AUDITOR,
};

describe('dossier', () => {
  it('shows the casus with names and texts out of the vault, and its version', async () => {
    const { status, body, headers } = await api.get(`casussen/${A}`, coo);
    expect(status).toBe(200);
    expect(headers['etag']).toBe('"11"');
    expect(body).toMatchObject({
      casusId: A,
      kenmerk: 'AAA-222',
      status: 'lopend',
      regie: {
        vorm: 'regisseur',
        medewerker: { medewerkerId: wim, naam: 'Wim Postma', organisatie: { organisatieId: brug, naam: 'De Brug' } },
      },
      eerdereRegie: [{ vorm: 'voorlopig', medewerker: { medewerkerId: coo } }],
      aanmeldingen: [{ aanmeldingId: aanmA, uitkomst: 'gestart' }],
    });
    expect(body.gezinsleden).toContainEqual({
      persoon: { persoonId: fenna, naam: 'Fenna van der Bos', geboortedatum: '1989-04-00' },
      ongeboren: false,
      sindsOp: body.geopendOp,
    });
    expect(body.geopendOp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/);
    expect(body.plan).toMatchObject({
      prioVraagId: v1,
      vragen: [
        {
          vraagId: v1,
          volgorde: 1,
          prioVoorlopig: true,
          tekst: { tekst: 'Ik wil dat de rekeningen weer betaald worden.' },
          ingebrachtOp: OP,
        },
        { vraagId: v2, volgorde: 2 },
      ],
      doelen: [{ doelId: d1, vraagId: v1 }],
    });
    expect(
      Object.fromEntries(
        body.plan.afspraken.map((een: { afspraakId: string; teLaat: boolean }) => [een.afspraakId, een.teLaat]),
      ),
    ).toEqual({ [laat]: true, [nieuw]: false, [zelf]: false });
  });

  it.each(['coo', 'wim', 'tl', 'fenna'] as const)('is seen by %s', async (naam) => {
    expect((await api.get(`casussen/${A}`, wie[naam])).status).toBe(200);
  });

  it.each(['cooElders', 'sjoerd', 'buiten', 'beheerder', 'auditor'] as const)('does not exist for %s', async (naam) => {
    const verboden = await api.get(`casussen/${A}`, wie[naam]);
    const weg = await api.get(`casussen/${id()}`, wie[naam]);
    expect(verboden.status).toBe(404);
    expect({ ...verboden.body, instance: '' }).toEqual({ ...weg.body, instance: '' });
  });

  it('in beoordeling is for coördinatoren of that gemeente only', async () => {
    expect((await api.get(`casussen/${B}`, coo)).status).toBe(200);
    for (const naam of ['wim', 'ander', 'cooElders'] as const)
      expect([naam, (await api.get(`casussen/${B}`, wie[naam])).status]).toEqual([naam, 404]);
  });

  it('needs an actor, and a UUID', async () => {
    expect((await api.get(`casussen/${A}`, 'niemand')).status).toBe(401);
    expect((await api.get('casussen/123', coo)).status).toBe(400);
  });
});

describe('overzicht', () => {
  const kenmerken = async (account: string, query = '') =>
    (await api.get(`casussen${query}`, account)).body.items.map((een: { kenmerk: string }) => een.kenmerk);

  it('shows open casussen with who answers, prio-vraag, late afspraken and days waiting', async () => {
    const { status, body } = await api.get('casussen', coo);
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      {
        casusId: A,
        regie: 'regisseur',
        regisseur: { naam: 'Wim Postma' },
        aantalTeLaat: 1,
        aantalOpenAfspraken: 2,
        prioVraag: {
          vraagId: v1,
          voorlopig: true,
          leefgebied: 'financien',
          tekst: { tekst: 'Ik wil dat de rekeningen weer betaald worden.' },
        },
      },
      { casusId: B, regie: 'voorlopig', veiligheidAcuut: true, dagenWachtend: 0, aantalTeLaat: 0 },
    ]);
    expect(body.items[0]).not.toHaveProperty('dagenWachtend');
  });

  it('shows to each only what that one may see', async () => {
    expect(await kenmerken(wim)).toEqual(['AAA-222']);
    expect(await kenmerken(fenna)).toEqual(['AAA-222']);
    for (const naam of ['cooElders', 'sjoerd', 'ander', 'beheerder', 'auditor'] as const)
      expect([naam, await kenmerken(wie[naam])]).toEqual([naam, []]);
  });

  it('filters and sorts', async () => {
    expect(await kenmerken(coo, '?status=in-beoordeling')).toEqual(['BBB-222']);
    expect(await kenmerken(coo, `?regisseurId=${wim}`)).toEqual(['AAA-222']);
    expect(await kenmerken(coo, '?regie=voorlopig')).toEqual(['BBB-222']);
    expect(await kenmerken(coo, '?gemeente=0003')).toEqual([]);
    expect(await kenmerken(coo, '?sortering=-geopendOp')).toEqual(['BBB-222', 'AAA-222']);
    expect(await kenmerken(coo, '?sortering=wachtSindsOp')).toEqual(['BBB-222', 'AAA-222']);
    expect(await kenmerken(coo, '?sortering=-aantalTeLaat')).toEqual(['AAA-222', 'BBB-222']);
    const fout = await api.get('casussen?sortering=naam&gemeente=x&vreemd=1', coo);
    expect([fout.status, fout.body.errors.length]).toEqual([400, 3]);
  });

  it.each(['geopendOp', '-geopendOp', 'wachtSindsOp', '-aantalTeLaat', 'kenmerk'])(
    'pages by %s without a gap or a repeat',
    async (sortering) => {
      const geheel = await kenmerken(coo, `?sortering=${sortering}`);
      const een = await api.get(`casussen?sortering=${sortering}&limiet=1`, coo);
      expect(een.headers['link']).toContain('rel="next"');
      const volgende = /<([^>]+)>/.exec(een.headers['link']!)![1]!;
      const twee = await api.get(volgende, coo);
      expect([...een.body.items, ...twee.body.items].map((rij: { kenmerk: string }) => rij.kenmerk)).toEqual(geheel);
      expect(twee.body).not.toHaveProperty('volgende');
    },
  );
});

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
        redenen: [expect.objectContaining({ reden: 'aanmelding-te-beoordelen', aanmeldingId: aanmGevoegd })],
      }),
    );
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

describe('aanmeldingen', () => {
  it('tell the melder its own text and nothing of a casus', async () => {
    const { status, body, headers } = await api.get(`aanmeldingen/${aanmGevoegd}`, sjoerd);
    expect([status, headers['etag']]).toEqual([200, '"2"']);
    expect(body).toMatchObject({ status: 'in-behandeling', personen: [{ persoon: { persoonId: fenna } }] });
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
      {
        afspraakId: laat,
        teLaat: true,
        status: 'open',
        kenmerk: 'AAA-222',
        tekst: { tekst: 'Ik wil dat de rekeningen weer betaald worden.' },
      },
      { afspraakId: nieuw, teLaat: false, status: 'voorgesteld' },
    ]);
    expect(await van(fenna)).toHaveLength(2);
    expect(await van(tl)).toEqual([]);
    const een = await api.get('mijn-afspraken?limiet=1', wim);
    expect((await api.get(/<([^>]+)>/.exec(een.headers['link']!)![1]!, wim)).body.items).toMatchObject([
      { afspraakId: nieuw },
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
