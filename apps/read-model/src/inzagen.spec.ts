import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Api } from './testing/api.js';
import { lopendeCasus } from './testing/lopende-casus.js';
import { A, aanmA, ander, coo, fenna, regio, wim } from './testing/regio.js';
import { casus, ev, id, lid, tekst } from './testing/verhaal.js';

let api: Api;
beforeAll(async () => {
  api = await regio();
});
afterAll(() => api.stop());

interface Regel {
  account_id: string;
  doel: string;
  casussen: string[];
  gegevens: boolean;
}
const regels = async (): Promise<Regel[]> =>
  (await api.db.pool.query<Regel>('select account_id, doel, casussen, gegevens from kluis.inzage order by nummer'))
    .rows;

describe('what is shown', () => {
  it('leaves an entry per person, with the casus it was shown in; a list as well; a refusal does not', async () => {
    expect((await api.get(`casussen/${A}`, coo)).status).toBe(200);
    const dossier = await regels();
    expect(dossier.length).toBeGreaterThan(0);
    for (const regel of dossier) expect(regel).toMatchObject({ account_id: coo, doel: 'casusdossier', casussen: [A] });

    const { body } = await api.get('casussen?limiet=100', coo);
    const lijst = (await regels()).slice(dossier.length);
    expect(new Set(lijst.map(({ doel }) => doel))).toEqual(new Set(['casusoverzicht']));
    const getoond = (body as { items: { casusId: string; prioVraag?: { tekst: { tekst?: string } } }[] }).items;
    const metTekst = getoond.filter(({ prioVraag }) => prioVraag?.tekst.tekst !== undefined).map((een) => een.casusId);
    expect(new Set(lijst.flatMap(({ casussen }) => casussen))).toEqual(new Set(metTekst));

    for (const [pad, wie, doel] of [
      ['mijn-afspraken', wim, 'mijn-afspraken'],
      [`aanmeldingen/${aanmA}`, coo, 'aanmelding'],
    ] as const) {
      const eerder = (await regels()).length;
      expect((await api.get(pad, wie)).status).toBe(200);
      const nieuw = (await regels()).slice(eerder);
      expect(nieuw).not.toEqual([]);
      for (const regel of nieuw) expect(regel).toMatchObject({ account_id: wie, doel, casussen: [A] });
    }

    const voor = (await regels()).length;
    expect((await api.get(`casussen/${A}`, ander)).status).toBe(404);
    expect(await regels()).toHaveLength(voor);
  });

  it('is nothing while the log cannot be written: 503, and none of it', async () => {
    const blocker = new pg.Client({ connectionString: api.db.adminUrl });
    await blocker.connect();
    await blocker.query('begin; lock table kluis.inzage in access exclusive mode');
    try {
      const { status, body, headers } = await api.get(`casussen/${A}`, coo);
      expect([status, (body as { code: string }).code]).toEqual([503, 'inzage-niet-vastgelegd']);
      expect(headers['retry-after']).toBeDefined();
      expect(JSON.stringify(body)).not.toContain('Fenna');
    } finally {
      await blocker.query('rollback');
      await blocker.end();
    }
    expect((await api.get(`casussen/${A}`, coo)).status).toBe(200);
  });
});

describe('who looked', () => {
  it('is read by the person concerned: organisation, role, moment and reason, never a name', async () => {
    await api.get(`casussen/${A}`, wim);
    await api.get(`casussen/${A}`, fenna);
    const eerste = await api.get('mijn-inzagen?limiet=1', fenna);
    expect(eerste.status).toBe(200);
    const { items, volgende } = eerste.body as { items: Record<string, unknown>[]; volgende: string };
    expect(items).toEqual([
      {
        gezienOp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        wie: 'Uzelf',
        rol: 'inwoner',
        waarom: 'U las het dossier van uw gezin.',
        gegevens: true,
        aantalTeksten: expect.any(Number),
      },
    ]);
    const rest = await api.get(`mijn-inzagen?volgende=${volgende}`, fenna);
    const wie = (rest.body as { items: { wie: string }[] }).items.map((een) => een.wie);
    expect(wie).toContain('De Brug');
    expect(JSON.stringify([eerste.body, rest.body])).not.toMatch(/Wim|Postma|[0-9a-f]{8}-[0-9a-f]{4}/);
  });

  it('is not told of a casus in which somebody is shielded from the reader, save the own looks; in another casus it is', async () => {
    const [man, vrouw] = [id(), id()];
    await api.persoon(man, { voornamen: 'Man', geboortedatum: '1985-01-01' });
    const [veilig, eigen] = [
      await lopendeCasus(api, ev('GezinslidToegevoegd', lid(man)), ev('GezinslidToegevoegd', lid(vrouw))),
      await lopendeCasus(api, ev('BetrokkeneToegevoegd', { persoonId: man, rol: 'netwerklid' })),
    ];
    const kijk = async () => {
      for (const casusId of [veilig, eigen]) expect((await api.get(`casussen/${casusId}`, coo)).status).toBe(200);
      expect((await api.get(`casussen/${veilig}`, man)).status).toBe(200);
    };
    const gelezen = async () => {
      const { body } = await api.get('mijn-inzagen?limiet=2', man);
      return (body as { items: { wie: string }[] }).items.map(({ wie }) => wie);
    };
    await kijk();
    expect(await gelezen()).toEqual(['Uzelf', 'Gemeente Delfzijl']);
    const paar = { beschermdeId: vrouw, geweerdeId: man };
    const afscherming = ev('VeiligheidsafschermingIngesteld', { afschermingId: id(), ...paar, reden: tekst() });
    await api.leg(casus(veilig, afscherming));
    await kijk();
    const { body } = await api.get('mijn-inzagen', man);
    const wie = (body as { items: { wie: string }[] }).items.map((een) => een.wie);
    // Twice himself, and twice the coördinator in the other casus.
    expect(wie.filter((een) => een === 'Uzelf')).toHaveLength(2);
    expect(wie.filter((een) => een === 'Gemeente Delfzijl')).toHaveLength(2);
    // What is left out is made up by reading on.
    expect(await gelezen()).toHaveLength(2);
  });

  it('is told of oneself only, and to nobody who works', async () => {
    const { body } = await api.get('mijn-inzagen', ander);
    expect((body as { items: unknown[] }).items).toEqual([]);
    for (const wie of [coo, wim]) expect((await api.get('mijn-inzagen', wie)).status).toBe(403);
  });
});
