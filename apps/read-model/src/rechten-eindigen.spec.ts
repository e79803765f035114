import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLog } from '@eenplan/event-log';
import { Vault } from '@eenplan/vault';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { EigenWijziging } from './gedeeld/eigen-wijziging.js';
import { LeesAccounts } from './gedeeld/lezer.js';
import { Versheid } from './gedeeld/versheid.js';
import type { Api } from './testing/api.js';
import { lopendeCasus } from './testing/lopende-casus.js';
import { brug, coo, regio, sjoerd, wie, wierde, wim } from './testing/regio.js';
import { casus, ev, id, lid, organisatie } from './testing/verhaal.js';
import type { Stuk } from './testing/winkel.js';

let api: Api;
beforeAll(async () => {
  api = await regio();
});
afterAll(() => api.stop());

const stand = async (pad: string, account: string) => {
  const { status, body } = await api.get(pad, account);
  return [status, (body as { code?: string }).code];
};
const ziet = async (lijst: string, account: string, casusId: string) =>
  JSON.stringify((await api.get(lijst, account)).body).includes(casusId);
/** On the stream of an organisation. */
const bij = (organisatieId: string, ...events: object[]): Stuk =>
  ({ soort: 'organisatie', id: organisatieId, events }) as Stuk;

describe('a right that ended', () => {
  it('is gone from the announcement on, before anything was handed over', async () => {
    const [org, weg] = [id(), id()];
    await api.leg(organisatie(org, 'De Pier', [{ medewerkerId: weg }]));
    expect(await stand('casussen', weg)).toEqual([200, undefined]);
    await api.leg(bij(org, { type: 'VertrekAangekondigd', data: { medewerkerId: weg } }));
    expect(await stand('casussen', weg)).toEqual([401, 'account-beeindigd']);
  });

  it('lets nobody of an organisation in whose stream stands still', async () => {
    const [org, weg] = [id(), id()];
    await api.leg(organisatie(org, 'De Kade', [{ medewerkerId: weg }]));
    // Nobody knows what the first is, so the end of the account waits behind it.
    await api.leg(bij(org, { type: 'Onbekend', data: {}, schema: 1 }));
    await api.leg(bij(org, { type: 'MedewerkerVertrokken', data: { medewerkerId: weg } }));
    for (const pad of ['casussen', 'werkbord', 'mijn-afspraken'])
      expect([pad, ...(await stand(pad, weg))]).toEqual([pad, 503, 'organisatie-staat-stil']);
    expect(await stand('casussen', wim)).toEqual([200, undefined]);
  });

  it('makes a casus whose access stands still one that is not there, for whoever asks', async () => {
    const persoon = id();
    const stil = await lopendeCasus(
      api,
      ev('GezinslidToegevoegd', lid(persoon)),
      ev('OrganisatieBetrokken', { organisatieId: wierde, leefgebieden: ['financien'] }),
    );
    const lijsten = ['casussen?limiet=100', 'wie-doet-wat?limiet=100'];
    for (const account of [coo, sjoerd, persoon])
      expect([(await api.get(`casussen/${stil}`, account)).status, await ziet(lijsten[0]!, account, stil)]).toEqual([
        200,
        true,
      ]);
    await api.leg(casus(stil, ev('PersonenHerkend', {} as never)));
    await api.leg(casus(stil, ev('BetrokkenheidBeeindigd', { organisatieId: wierde })));
    const { rows } = await api.db.pool.query<{ parked_reason: string }>(
      `select parked_reason from leesmodellen.projection_stream where projection = 'toegang' and stream_id = $1`,
      [stil],
    );
    expect(rows).toEqual([{ parked_reason: 'gif' }]);
    for (const account of [coo, sjoerd, persoon, wie.auditor]) {
      expect((await api.get(`casussen/${stil}`, account)).status).toBe(404);
      for (const lijst of lijsten) expect([lijst, await ziet(lijst, account, stil)]).toEqual([lijst, false]);
    }
    // Others go on.
    expect(await ziet('casussen?limiet=100', coo, await lopendeCasus(api))).toBe(true);
  });

  it('shows nothing while what decides is behind, but to who keeps it going', async () => {
    const [db, log] = [api.app.get(DataSource), api.app.get(EventLog)];
    const versheid = new Versheid(db, log, 300);
    const accounts = new LeesAccounts(db, api.app.get(EigenWijziging), api.app.get(Vault), versheid);
    const als = (sub: string, rollen: string[], organisatieId?: string) =>
      accounts.find({ sub, rollen, gemeenten: [], clientId: 'portaal', ...(organisatieId && { organisatieId }) });
    expect(await als(wim, ['medewerker'], brug)).toMatchObject({ ok: true });

    const slot = new pg.Client({ connectionString: api.db.adminUrl });
    await slot.connect();
    await slot.query(`begin; select from leesmodellen.projection_checkpoint where projection = 'toegang' for update`);
    try {
      await api.winkel.leg(organisatie(id(), 'De Sluis', [{ medewerkerId: id() }]));
      await new Promise((klaar) => setTimeout(klaar, 400));
      await expect(als(wim, ['medewerker'], brug)).rejects.toMatchObject({ status: 503, code: 'rechten-lopen-achter' });
      expect(await als(wie.beheerder, ['beheerder'])).toMatchObject({ ok: true });
    } finally {
      await slot.query('rollback');
      await slot.end();
    }
    expect(await als(wim, ['medewerker'], brug)).toMatchObject({ ok: true });
  });
});
