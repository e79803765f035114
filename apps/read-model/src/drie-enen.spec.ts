import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Api } from './testing/api.js';
import { ONTWIKKEL_BEHEERDER } from '@eenplan/identity';
import { casus, ev, geopend, gestart, hulpvraag, id, lid, organisatie } from './testing/verhaal.js';

const [gem, coo, p1] = [id(), id(), id()];
const voorlopigeRegie = { medewerkerId: coo, organisatieId: gem };
let api: Api;
beforeAll(async () => {
  api = await Api.start();
  await api.leg(
    organisatie(gem, 'Gemeente Delfzijl', [{ medewerkerId: coo, rollen: ['casuscoordinator'] }], { soort: 'gemeente' }),
  );
});
afterAll(() => api.stop());
const sql = (text: string, values: unknown[] = []) => api.db.pool.query(text, values);

describe('the three ones stand in the database', () => {
  const [A, B, v] = [id(), id(), id()];
  beforeAll(async () => {
    await api.leg(casus(A, geopend({ casusId: A, voorlopigeRegie, gezinsleden: [lid(p1)] }), gestart(), hulpvraag(v)));
    await api.leg(casus(B, geopend({ casusId: B, voorlopigeRegie })));
  });

  it('eén gezin: nobody is gezinslid of two open casussen', async () => {
    await expect(
      sql('insert into leesmodellen.casusdossier_open_gezinslid values ($1, $2)', [B, p1]),
    ).rejects.toMatchObject({ constraint: 'casusdossier_een_gezin' });
  });

  it('eén regisseur: an open casus has one who answers, a closed one none', async () => {
    for (const kolom of ['regie', 'antwoordt_medewerker_id', 'antwoordt_organisatie_id', 'antwoordt_sinds_op'])
      await expect(
        sql(`update leesmodellen.casusdossier set ${kolom} = null where stream_id = $1`, [A]),
      ).rejects.toMatchObject({ constraint: 'casusdossier_een_regisseur' });
    await expect(
      sql(
        `update leesmodellen.casusdossier set status = 'afgesloten', sluit_wijze = 'afgesloten' where stream_id = $1`,
        [A],
      ),
    ).rejects.toMatchObject({ constraint: 'casusdossier_een_regisseur' });
    await expect(
      sql('insert into leesmodellen.casusdossier select * from leesmodellen.casusdossier where stream_id = $1', [A]),
    ).rejects.toMatchObject({ constraint: 'casusdossier_pkey' });
  });

  it('eén plan: one current version, one prio-vraag, the first of the open hulpvragen', async () => {
    await expect(
      sql('update leesmodellen.casusdossier set prio_vraag_id = $2 where stream_id = $1', [A, id()]),
    ).rejects.toMatchObject({ constraint: 'casusdossier_een_prio_vraag' });
    await expect(
      sql('update leesmodellen.casusdossier set prio_vraag_id = null where stream_id = $1', [A]),
    ).rejects.toMatchObject({ constraint: 'casusdossier_een_prio_vraag' });
    await expect(
      sql('update leesmodellen.casusdossier set plan_versie = null where stream_id = $1', [A]),
    ).rejects.toMatchObject({ code: '23502' });
  });

  it('a gezinslid that moves passes the wall, in one batch', async () => {
    await api.leg(
      casus(B, ev('GezinslidIngekomen', { ...lid(p1), vanCasusId: A })),
      casus(A, ev('GezinslidVerhuisd', { persoonId: p1, naarCasusId: B })),
    );
    const { rows } = await sql('select stream_id from leesmodellen.casusdossier_open_gezinslid where persoon_id = $1', [
      p1,
    ]);
    expect(rows).toEqual([{ stream_id: B }]);
  });
});

describe('a reader sees its own write', () => {
  it('at once, when it sends the Eenplan-Positie along', async () => {
    for (let n = 0; n < 20; n++) {
      const C = id();
      const written = await api.winkel.leg(casus(C, geopend({ casusId: C, voorlopigeRegie })));
      const { status, headers } = await api.get(`casussen/${C}`, coo, written);
      expect([status, headers['etag']]).toEqual([200, '"1"']);
    }
  });

  it('and hears within two seconds when it is not there yet', async () => {
    const written = { log: 0, position: 9_999_999, streams: [{ streamId: id(), version: 1 }] };
    const { status, body, headers } = await api.get('werkbord', coo, written);
    expect([status, body.code, headers['retry-after']]).toEqual([503, 'nog-niet-verwerkt', '1']);
  });

  it('a parked stream says so at once, stands in the status, and can be tried again', async () => {
    const [C, kind] = [id(), id()];
    await api.leg(casus(C, geopend({ casusId: C, voorlopigeRegie })));
    const written = await api.winkel.leg(casus(C, ev('GezinslidGeboren', { persoonId: kind })));
    const { status, body } = await api.get(`casussen/${C}`, coo, written);
    expect([status, body.code]).toEqual([503, 'verwerking-staat-stil']);

    const projecties = (await api.get('projecties', ONTWIKKEL_BEHEERDER)).body.items;
    const dossier = projecties.find((een: { naam: string }) => een.naam === 'casusdossier');
    expect(dossier.geparkeerd).toMatchObject([{ streamId: C, reden: 'gif', versie: 2, aantalGebeurtenissen: 1 }]);
    const klaar = await api.get('/health/ready', coo);
    expect(klaar.body).toMatchObject({
      status: 'gereed',
      controles: { leesmodellen: { ok: true, details: { casusdossier: { geparkeerd: [C] } } } },
    });
    const metrics = await api.app.inject({ url: '/metrics' });
    expect(metrics.body).toContain('eenplan_projection_parked{projection="casusdossier"} 1');
    expect(metrics.body).toContain('eenplan_projection_lag{projection="werkbord"} 0');
    expect(metrics.body).toContain('eenplan_log_overgeslagen_total 0');

    const pad = `projecties/casusdossier/geparkeerde-stromen/${C}/herkansingen`;
    expect(await api.vraag('POST', pad, ONTWIKKEL_BEHEERDER)).toMatchObject({
      status: 200,
      body: { hersteld: false, reden: 'gif' },
    });
    expect((await api.vraag('POST', pad.replace('casusdossier', 'werkbord'), ONTWIKKEL_BEHEERDER)).status).toBe(404);
    expect((await api.vraag('POST', pad, coo)).status).toBe(403);
    expect((await api.get('projecties', coo)).status).toBe(403);

    // What was missing is put right: then it goes on from where it stood.
    await sql('insert into leesmodellen.casusdossier_gezinslid values ($1, $2, true, now())', [C, kind]);
    expect(await api.vraag('POST', pad, ONTWIKKEL_BEHEERDER)).toMatchObject({ status: 200, body: { hersteld: true } });
    expect(await api.get(`casussen/${C}`, coo, written)).toMatchObject({ status: 200, headers: { etag: '"2"' } });
  });
});
