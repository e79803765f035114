import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../testing/api.js';
import {
  A,
  ander,
  B,
  brug,
  coo,
  cooElders,
  fenna,
  gem,
  kind,
  regio,
  sjoerd,
  tl,
  wie,
  wierde,
  wim,
} from '../testing/regio.js';
import { casus, ev, id, OP, organisatie } from '../testing/verhaal.js';

const [joris, partner, baas, oom] = [id(), id(), id(), id()];
const [vast, voorbij, beeindigd, gevoelig] = [id(), id(), id(), id()];
const [vanFenna, vanKind, ingetrokken] = [id(), id(), id()];
const deling = (over: object = {}) => ({
  ...{ klasse: 'verhaal', gever: partner, ontvanger: brug, verwerkingsdoel: 'hulpverlening' },
  ...over,
});
const grondslag = (grondslagId: string, over: object = {}) =>
  ev('GrondslagVastgesteld', { grondslagId, grondslag: 'wmo-2015', vraagtToestemming: false, ...deling(), ...over, werkwijze: 1 }, OP); // prettier-ignore
const toestemming = (toestemmingId: string, over: object) =>
  ev('ToestemmingGegeven', { toestemmingId, persoonId: fenna, ...deling({ gever: wierde, klasse: 'plan' }), ...over, werkwijze: 1 }, OP); // prettier-ignore

let api: Api;
beforeAll(async () => {
  api = await regio();
  await api.persoon(kind, { voornamen: 'Kind', achternaam: 'Bos', geboortedatum: '2019-01-01' });
  await api.persoon(oom, { voornamen: 'Oom', achternaam: 'Bos', geboortedatum: '1980-01-01' });
  await api.leg(organisatie(partner, 'Woonstichting', [{ medewerkerId: joris }, { medewerkerId: baas, rollen: ['teamleider'] }])); // prettier-ignore
  await api.leg(
    casus(
      A,
      ev('OrganisatieBetrokken', { organisatieId: partner, leefgebieden: ['huisvesting'] }),
      ev('OrganisatieBetrokken', { organisatieId: wierde, leefgebieden: ['middelengebruik'] }),
      ev('BetrokkeneToegevoegd', { persoonId: oom, rol: 'mantelzorger' }),
      ev('GezagVastgelegd', { kindId: kind, gezaghebbendeId: fenna, bron: 'gezagsregister', werkwijze: 1 }),
      grondslag(vast, { geldigTotDatum: '2099-01-01' }),
      grondslag(voorbij, { geldigTotDatum: '2026-01-03' }),
      grondslag(beeindigd, { klasse: 'plan' }),
      ev('GrondslagBeeindigd', { grondslagId: beeindigd, reden: { id: id(), commitment: 'x'.repeat(43) } }, OP),
      grondslag(gevoelig, { grondslag: 'wgbo', gever: wierde, ontvanger: gem, vraagtToestemming: true }),
      toestemming(vanFenna, {}),
      toestemming(vanKind, { persoonId: kind, gegevenDoor: [fenna], gever: partner }),
      toestemming(ingetrokken, { klasse: 'afspraak' }),
      ev('ToestemmingIngetrokken', { toestemmingId: ingetrokken }, OP),
      ev('InzageOudersToegestaan', { persoonId: fenna, ouderId: oom }),
    ),
  );
});
afterAll(() => api.stop());

const lees = (account: string, casusId = A) => api.get(`casussen/${casusId}/grondslagen`, account);
const ids = (lijst: readonly Record<string, string>[], veld: string) => lijst.map((een) => een[veld]).sort();
const namen = (lijst: readonly { naam?: string }[]) => lijst.map(({ naam }) => naam).sort();

describe('on what is shared in a casus', () => {
  it.each([
    ['coördinator', coo],
    ['regisseur', wim],
  ])('the %s reads all that holds now, and nothing that is over', async (_, account) => {
    const { status, body } = await lees(account);
    expect(status).toBe(200);
    expect(ids(body.grondslagen, 'grondslagId')).toEqual([vast, gevoelig].sort());
    expect(body.grondslagen).toContainEqual({
      grondslagId: vast,
      grondslag: 'wmo-2015',
      klasse: 'verhaal',
      gever: { organisatieId: partner, naam: 'Woonstichting' },
      ontvanger: { organisatieId: brug, naam: 'De Brug' },
      verwerkingsdoel: 'hulpverlening',
      vraagtToestemming: false,
      geldigTotDatum: '2099-01-01',
    });
    expect(ids(body.toestemmingen, 'toestemmingId')).toEqual([vanFenna, vanKind].sort());
    expect(body.toestemmingen).toContainEqual(
      expect.objectContaining({
        toestemmingId: vanKind,
        persoon: expect.objectContaining({ naam: 'Kind Bos' }),
        gegevenDoor: [expect.objectContaining({ naam: 'Fenna van der Bos' })],
        gegevenOp: OP,
      }),
    );
    expect(body.meelezers).toMatchObject([
      { persoon: { persoonId: fenna }, ouder: { persoonId: oom, naam: 'Oom Bos' } },
    ]);
    expect(namen(body.organisaties)).toEqual(['De Brug', 'De Wierde', 'Gemeente Delfzijl', 'Woonstichting']);
  });

  it('offers only what is possible: what a law of the table covers, and what toestemming changes', async () => {
    const { mogelijk, teVragen } = (await lees(wim)).body;
    expect(mogelijk).toContainEqual({
      grondslag: 'wgbo',
      klasse: 'afspraak',
      verwerkingsdoel: 'hulpverlening',
      vraagtToestemming: true,
    });
    // Who a person is is shared on no grondslag of a casus.
    expect(ids(mogelijk, 'klasse')).not.toEqual(expect.arrayContaining(['persoon']));
    expect(new Set(mogelijk.map((een: object) => JSON.stringify(een))).size).toBe(mogelijk.length);
    const wat = teVragen.map(
      (een: { klasse: string; gever: { naam: string }; ontvanger: { naam: string } }) =>
        `${een.klasse}: ${een.gever.naam} > ${een.ontvanger.naam}`,
    );
    // Of the table: a sensitive giver, to who answers and the gemeente; and what was fixed here.
    expect(wat.sort()).toEqual([
      'afspraak: De Wierde > De Brug',
      'afspraak: De Wierde > Gemeente Delfzijl',
      'plan: De Wierde > De Brug',
      'plan: De Wierde > Gemeente Delfzijl',
      'verhaal: De Wierde > Gemeente Delfzijl',
    ]);
  });

  it('a medewerker who takes part reads of toestemming what the own organisation gives or gets, and no grondslag', async () => {
    const { status, body } = await lees(joris);
    expect(status).toBe(200);
    expect(body).toMatchObject({ grondslagen: [], mogelijk: [], organisaties: [] });
    expect(ids(body.toestemmingen, 'toestemmingId')).toEqual([vanKind]);
    expect(JSON.stringify(body)).not.toContain(wierde);
    // De Wierde gives herself.
    expect(ids((await lees(sjoerd)).body.toestemmingen, 'toestemmingId')).toEqual([vanFenna]);
  });

  it('somebody of the gezin reads what she agreed to, and not which organisation it is where she may not know', async () => {
    const { status, body } = await lees(fenna);
    expect(status).toBe(200);
    expect(body).toMatchObject({ grondslagen: [], mogelijk: [], organisaties: [] });
    expect(ids(body.toestemmingen, 'toestemmingId')).toEqual([vanFenna, vanKind].sort());
    expect(body.toestemmingen).toContainEqual(
      expect.objectContaining({ toestemmingId: vanFenna, gever: { naam: 'Een andere organisatie' } }),
    );
    expect(JSON.stringify(body)).not.toMatch(new RegExp(`${wierde}|Wierde|Oom`));
    expect(ids(body.voorWie, 'persoonId')).toEqual([fenna, kind].sort());
    expect(
      ids(
        body.meelezers.map((een: { ouder: object }) => een.ouder),
        'persoonId',
      ),
    ).toEqual([oom]);
  });

  it('who is around the gezin reads of the own person alone', async () => {
    const { body } = await lees(oom);
    expect(body).toMatchObject({ grondslagen: [], toestemmingen: [], meelezers: [], teVragen: [] });
    expect(ids(body.voorWie, 'persoonId')).toEqual([oom]);
    expect(JSON.stringify(body)).not.toMatch(new RegExp(`${fenna}|${kind}`));
  });

  it('who sees the casus and can do nothing of it is told so; to anybody else the casus is not there', async () => {
    expect((await lees(baas)).status).toBe(403);
    const niets = (await lees(coo, id())).body;
    for (const account of [cooElders, ander, wie.buiten, wie.auditor, wie.beheerder]) {
      const { status, body } = await lees(account);
      expect([account, status]).toEqual([account, 404]);
      expect({ ...body, instance: '' }).toEqual({ ...niets, instance: '' });
    }
    expect((await lees(wim, B)).status).toBe(404);
    expect((await lees(tl)).status).toBe(200);
  });

  it('leaves an entry with whom it concerns, of nobody whose name was not given', async () => {
    const voor = await api.db.pool.query<{ nummer: string }>(
      'select coalesce(max(nummer), 0) as nummer from kluis.inzage',
    );
    await lees(oom);
    const { rows } = await api.db.pool.query<{ account_id: string; doel: string }>(
      'select account_id, doel from kluis.inzage where nummer > $1',
      [voor.rows[0]!.nummer],
    );
    expect(rows).toEqual([{ account_id: oom, doel: 'delen' }]);
  });
});

describe('where somebody is shielded from another', () => {
  it('the one who is shielded from reads of nobody but himself, and of no organisation', async () => {
    await api.leg(
      casus(
        A,
        ev('VeiligheidsafschermingIngesteld', { afschermingId: id(), beschermdeId: fenna, geweerdeId: oom, reden: { id: id(), commitment: 'x'.repeat(43) }, werkwijze: 1 } as never), // prettier-ignore
        toestemming(id(), { persoonId: oom, gever: partner }),
      ),
    );
    const { status, body } = await lees(oom);
    expect(status).toBe(200);
    expect(ids(body.voorWie, 'persoonId')).toEqual([oom]);
    expect(body).toMatchObject({ toestemmingen: [], meelezers: [], teVragen: [] });
    expect(JSON.stringify(body)).not.toMatch(new RegExp(`${fenna}|${partner}|${wierde}|Woonstichting`));
  });
});
