import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { listen } from '@eenplan/edge';
import type { Api } from '../testing/api.js';
import { TestLijn } from '../testing/lijn.js';
import { A, ander, B, brug, coo, cooElders, fenna, regio, sjoerd, tl, wie, wierde, wim } from '../testing/regio.js';
import { aanmelding, casus, ev, geopend, id, ingediend, organisatie, tekst } from '../testing/verhaal.js';
import { BEWAARD } from './melder.js';
import { Volgers } from './volgers.js';

let api: Api;
let url: string;
const open: TestLijn[] = [];
const [C, stil] = [id(), id()];
beforeAll(async () => {
  api = await regio();
  url = `${(await listen(api.app, 0)).url}/leesmodellen/v1/wijzigingen`;
  const soort = { soort: 'gemeente', gemeenten: ['0024'] } as const;
  await api.leg(organisatie(id(), 'Gemeente Loppersum', [{ medewerkerId: stil, rollen: ['casuscoordinator'] }], soort));
  await api.leg(casus(C, geopend({ casusId: C, kenmerk: 'CCC-222', gemeente: '0024' })));
  await rust();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((lijn) => lijn.sluit()));
});
afterAll(() => api.stop());

/** Begins to listen; what was told before is long ago, unless said. */
async function luister(account: string, vanaf?: string, netNog = false): Promise<TestLijn> {
  if (!netNog) await api.db.pool.query(`update leesmodellen.wijziging set op = op - interval '1 minute'`);
  const lijn = await TestLijn.open(url, await api.aanmelding.koppen(account), vanaf);
  open.push(lijn);
  await lijn.eerste('begin');
  return lijn;
}
const verander = (casusId = A) =>
  api.leg(casus(casusId, ev('VeiligheidBeoordeeld', { acuut: false, toelichting: tekst() })));
/** Whatever was to be told has been told: tellings come in order, and this is one, of which only one account hears. */
async function rust(): Promise<void> {
  const lijn = await luister(stil);
  const voor = lijn.van('wijziging').length;
  await verander(C);
  await lijn.eerste('wijziging', voor);
  await lijn.sluit();
}

describe('whoever may know of a casus', () => {
  it.each(['coo', 'wim', 'tl', 'fenna'] as const)('hears within a second that it changed: %s', async (naam) => {
    const lijn = await luister(wie[naam]);
    const begin = Date.now();
    await verander();
    expect((await lijn.eerste('wijziging')).data).toEqual({ casussen: [A], overig: [] });
    expect(Date.now() - begin).toBeLessThan(1_000);
  });

  it('hears of it, and whoever may not hears nothing at all', async () => {
    const namen = ['cooElders', 'sjoerd', 'buiten', 'beheerder', 'auditor', 'ander'] as const;
    const lijnen = await Promise.all(namen.map((naam) => luister(wie[naam])));
    const wel = await luister(wim);
    await verander();
    await wel.eerste('wijziging');
    await verander(B);
    await rust();
    for (const [i, lijn] of lijnen.entries())
      expect([namen[i], lijn.gebeurtenissen.map(({ soort }) => soort)]).toEqual([namen[i], ['begin']]);
    // In beoordeling: for who judges it only.
    expect(wel.van('wijziging')).toHaveLength(1);
  });

  it('cannot tell from where it is told whether others did anything', async () => {
    const lijn = await luister(cooElders);
    const { laatste } = lijn;
    await api.app.get(Volgers).hartslag();
    const { id: een } = await lijn.eerste('hartslag');
    await verander();
    await rust();
    await api.app.get(Volgers).hartslag();
    const { id: twee } = await lijn.eerste('hartslag', 1);
    await api.app.get(Volgers).hartslag();
    const { id: drie } = await lijn.eerste('hartslag', 2);
    expect(new Set([laatste, een, twee, drie]).size).toBe(4);
    expect(new Set([laatste, een, twee, drie].map((plek) => plek!.length)).size).toBe(1);
  });

  it('hears that it is gone when it loses its place in it, and nothing after that', async () => {
    await api.leg(casus(A, ev('OrganisatieBetrokken', { organisatieId: wierde, leefgebieden: ['financien'] })));
    await rust();
    const lijn = await luister(sjoerd);
    const voor = lijn.van('wijziging').length;
    await api.leg(casus(A, ev('BetrokkenheidBeeindigd', { organisatieId: wierde })));
    expect((await lijn.eerste('wijziging', voor)).data.casussen).toEqual([A]);
    await verander();
    await rust();
    expect(lijn.van('wijziging')).toHaveLength(voor + 1);
  });
});

describe('what is no casus', () => {
  it('an aanmelding: to who judges it and who did it', async () => {
    const [hier, elders, melder, anders] = await Promise.all([coo, cooElders, ander, fenna].map((een) => luister(een)));
    await api.leg(aanmelding(id(), ingediend({ melder: { soort: 'inwoner', persoonId: ander } })));
    for (const lijn of [hier, melder])
      expect((await lijn!.eerste('wijziging')).data).toEqual({ casussen: [], overig: ['aanmeldingen'] });
    await rust();
    for (const lijn of [elders, anders]) expect(lijn!.van('wijziging')).toEqual([]);
  });

  it('an organisation: to who works there and who keeps the register', async () => {
    const [daar, beheerder, elders] = await Promise.all([tl, wie.beheerder, sjoerd].map((een) => luister(een)));
    await api.leg({
      soort: 'organisatie',
      id: brug,
      events: [{ type: 'MedewerkerToegevoegd', data: { medewerkerId: id(), persoonId: id(), rollen: ['medewerker'] } }],
    });
    for (const lijn of [daar, beheerder])
      expect((await lijn!.eerste('wijziging')).data).toEqual({ casussen: [], overig: ['organisaties'] });
    await rust();
    expect(elders!.van('wijziging')).toEqual([]);
  });
});

describe('a line that broke', () => {
  it('goes on where it was: nothing is missed, and of what was no business of theirs still nothing is told', async () => {
    const [mijn, vreemd] = [await luister(wim), await luister(cooElders)];
    await verander();
    await mijn.eerste('wijziging');
    await Promise.all([mijn.sluit(), vreemd.sluit()]);
    await verander();
    await verander(B);
    await rust();
    const [verder, vreemdVerder] = [await luister(wim, mijn.laatste), await luister(cooElders, vreemd.laatste)];
    expect((await verder.eerste('wijziging')).data).toEqual({ casussen: [A], overig: [] });
    await rust();
    expect(verder.van('alles')).toEqual([]);
    expect(vreemdVerder.gebeurtenissen.map(({ soort }) => soort)).toEqual(['begin']);
    // And what it heard it does not hear again.
    const nog = await luister(wim, verder.laatste);
    await rust();
    expect(nog.van('wijziging')).toEqual([]);
  });

  it('looks at everything again where it cannot go on exactly: too long away, or from a place that is none', async () => {
    const lijn = await luister(wim);
    await lijn.sluit();
    await api.db.pool.query('select leesmodellen.meld_wijziging(array[$1]::uuid[], $2) from generate_series(1, 5)', [
      id(),
      3,
    ]);
    for (const vanaf of [lijn.laatste!, 'geen-plek', 'A'.repeat(400)]) {
      const verder = await luister(wim, vanaf);
      await verder.eerste('alles');
    }
  });

  it('of the database is found again, and what changed meanwhile is told', async () => {
    const lijn = await luister(wim);
    await api.db.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'eenplan wijzigingen%' and datname = current_database()`,
    );
    await verander();
    expect((await lijn.eerste('wijziging')).data.casussen).toEqual([A]);
  });

  it('tells who begins of what changed just before', async () => {
    await verander();
    const lijn = await luister(fenna, undefined, true);
    expect((await lijn.eerste('wijziging')).data.casussen).toEqual([A]);
  });

  it('is kept in mind for so many tellings and no more', async () => {
    await api.db.pool.query(
      'select leesmodellen.meld_wijziging(array[$1]::uuid[], $2) from generate_series(1, $2 + 10)',
      [id(), BEWAARD],
    );
    const { rows } = await api.db.pool.query<{ n: number }>('select count(*)::int as n from leesmodellen.wijziging');
    expect(rows[0]!.n).toBe(BEWAARD);
  });

  it('of whoever takes over the log tells everybody to look again', async () => {
    const lijn = await luister(cooElders);
    await api.projector.assigned([0]);
    await lijn.eerste('alles');
  });
});

describe('whoever may not come in any more', () => {
  it('hears no more at once when the account ends, and does not come in again', async () => {
    const nieuw = id();
    const bij = id();
    await api.leg(organisatie(bij, 'Nog een', [{ medewerkerId: nieuw }]));
    const lijn = await luister(nieuw);
    await api.leg({
      soort: 'organisatie',
      id: bij,
      events: [{ type: 'MedewerkerVertrokken', data: { medewerkerId: nieuw } }],
    });
    await lijn.geeindigd;
    expect((await TestLijn.open(url, await api.aanmelding.koppen(nieuw))).status).toBe(401);
  });

  it('needs a token', async () => {
    expect((await TestLijn.open(url, {})).status).toBe(401);
  });

  it('has at most a dozen lines: the oldest gives way', async () => {
    const lijnen: TestLijn[] = [];
    for (let i = 0; i < 13; i++) lijnen.push(await luister(tl));
    await lijnen[0]!.geeindigd;
    await rust();
    await verander();
    await lijnen[12]!.eerste('wijziging');
  });
});
