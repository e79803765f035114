import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from './testing/api.js';
import { A, B, aanmA, v1, v2, d1, laat, nieuw, zelf, brug, coo, wim, fenna, wie, regio } from './testing/regio.js';
import { id, OP } from './testing/verhaal.js';

let api: Api;
beforeAll(async () => {
  api = await regio();
});
afterAll(() => api.stop());

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
      ouders: [],
      gezaghebbenden: [],
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
