import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CasusEvent } from '@eenplan/domain/types';
import type { Api } from '../testing/api.js';
import { brug, coo, gem, regio, regisseur, wie, wim } from '../testing/regio.js';
import { casus, ev, geopend, gestart, id, lid, organisatie, tekst } from '../testing/verhaal.js';

/** So many days from today, in the Netherlands. */
const dag = (over: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(Date.now() + over * 86_400_000);

describe('finding casussen', () => {
  const [voogd, joris, bram] = [id(), id(), id()];
  let api: Api;
  beforeAll(async () => {
    api = await regio();
    await api.leg(
      organisatie(voogd, 'Voogdij Noord', [{ medewerkerId: joris }], {
        vlaggen: { magBsn: false, datGevoelig: true, veiligheidsketen: false, crisisdienst: false },
      }),
    );
    await dicht('CCC-222', { nazorgDatum: dag(3) });
    await dicht('CCC-333', { nazorgDatum: dag(-2) });
    await dicht('CCC-444', { nazorgDatum: dag(20) });
    await dicht('CCC-555', { nazorgDatum: dag(-40) });
    await dicht(
      'CCC-666',
      { nazorgDatum: dag(3) },
      ev('CasusHeropend', { reden: tekst(), voorlopigeRegie: { medewerkerId: coo, organisatieId: gem } }),
      ev('CasusSamengevoegd', { naarCasusId: id() }),
    );
    await dicht('CCC-777', {}, ev('NazorgGepland', { nazorgDatum: dag(0) }));
    await leg('DDD-222', ev('CasusNietGestart', { reden: tekst(), aanmeldingId: id(), gezinIngelicht: true }));
  }, 60_000);
  afterAll(() => api.stop());

  const leg = (kenmerk: string, ...events: CasusEvent[]) => {
    const [casusId, kind] = [id(), id()];
    const voorlopigeRegie = { medewerkerId: coo, organisatieId: gem };
    return api.leg(casus(casusId, geopend({ casusId, kenmerk, voorlopigeRegie, gezinsleden: [lid(kind)] }), ...events));
  };
  /** Of which De Brug had the regie until it was closed. */
  const dicht = (kenmerk: string, sluiting: { nazorgDatum?: string }, ...erna: CasusEvent[]) =>
    leg(
      kenmerk,
      gestart(),
      ev('OrganisatieBetrokken', { organisatieId: brug, leefgebieden: ['financien'] }),
      ev('RegisseurAangewezen', regisseur),
      ev('RegieAanvaard', regisseur),
      ev('CasusAfgesloten', { reden: 'hulpvragen-beantwoord', ...sluiting }),
      ...erna,
    );
  const regels = async (account: string, query: string): Promise<Record<string, unknown>[]> => {
    const { status, body } = await api.get(`casussen?${query}`, account);
    expect([query, status]).toEqual([query, 200]);
    return body.items;
  };
  const kenmerken = async (account: string, query: string) =>
    (await regels(account, query)).map(({ kenmerk }) => kenmerk);
  const GESLOTEN = ['CCC-222', 'CCC-333', 'CCC-444', 'CCC-555', 'CCC-666', 'CCC-777'];

  it('finds closed casussen, each with how it was closed and who was regisseur', async () => {
    expect(await kenmerken(coo, 'status=afgesloten&sortering=kenmerk')).toEqual([...GESLOTEN, 'DDD-222']);
    expect(await kenmerken(coo, 'status=afgesloten&sortering=-afgeslotenOp')).toEqual(
      [...GESLOTEN, 'DDD-222'].reverse(),
    );
    const [eerste] = await regels(coo, 'status=afgesloten&zoek=ccc222');
    expect(eerste).toMatchObject({
      status: 'afgesloten',
      regisseur: { naam: 'Wim Postma' },
      afsluiting: { wijze: 'afgesloten', nazorgDatum: dag(3) },
    });
    expect(eerste).not.toHaveProperty('regie');
    const [niet] = await regels(coo, 'status=afgesloten&zoek=ddd');
    expect(niet).toMatchObject({ afsluiting: { wijze: 'niet-gestart' } });
    const [op] = await regels(coo, 'status=afgesloten&zoek=ccc666');
    expect(op!['afsluiting']).toEqual({ wijze: 'samengevoegd', afgeslotenOp: expect.any(String) });
    // Whoever asks for nothing is told of what is open.
    expect(await kenmerken(coo, 'sortering=kenmerk')).toEqual(['AAA-222', 'BBB-222']);
    expect(await kenmerken(coo, 'sortering=kenmerk&status=open')).toEqual(['AAA-222', 'BBB-222']);
  });

  it('also of closed casussen shows to each only what that one may know of', async () => {
    expect(await kenmerken(wim, 'status=afgesloten&sortering=kenmerk')).toEqual(GESLOTEN);
    for (const naam of ['cooElders', 'sjoerd', 'ander', 'beheerder', 'auditor', 'fenna'] as const)
      expect([naam, await kenmerken(wie[naam], 'status=afgesloten')]).toEqual([naam, []]);
  });

  it('pages through what is closed, the last that was closed first', async () => {
    const gezien: unknown[] = [];
    for (let volgende = ''; ;) {
      const { body } = await api.get(`casussen?status=afgesloten&sortering=-afgeslotenOp&limiet=3${volgende}`, coo);
      gezien.push(...body.items.map(({ kenmerk }: { kenmerk: string }) => kenmerk));
      if (body.volgende === undefined) break;
      volgende = `&volgende=${body.volgende}`;
    }
    expect(gezien).toEqual([...GESLOTEN, 'DDD-222'].reverse());
  });

  it('searches in the kenmerk however it is typed, and in the name of the organisation that answers', async () => {
    for (const zoek of ['aaa', 'AAA-2', 'aaa2', ' a22 2'])
      expect([zoek, await kenmerken(coo, `zoek=${encodeURIComponent(zoek)}`)]).toEqual([zoek, ['AAA-222']]);
    expect(await kenmerken(coo, 'zoek=222')).toEqual(['AAA-222', 'BBB-222']);
    expect(await kenmerken(coo, 'zoek=de%20brug')).toEqual(['AAA-222']);
    expect(await kenmerken(coo, 'zoek=delfzijl')).toEqual(['BBB-222']);
    // Not in names of people, and what a statement means something by is only text.
    for (const zoek of ['postma', 'fenna', '%', '_', 'zzz'])
      expect([zoek, await kenmerken(coo, `zoek=${encodeURIComponent(zoek)}`)]).toEqual([zoek, []]);
    expect((await api.get(`casussen?zoek=${'a'.repeat(101)}`, coo)).status).toBe(400);
  });

  it('for whoever only looks for one, reveals nobody, and then nobody looked', async () => {
    const log = () => api.db.pool.query<{ aantal: number }>('select count(*)::int as aantal from kluis.inzage');
    const voor = (await log()).rows[0]!.aantal;
    const [regel] = await regels(coo, 'zoek=aaa&vorm=kort');
    expect(regel).toMatchObject({ kenmerk: 'AAA-222', aantalTeLaat: 1 });
    for (const veld of ['regisseur', 'prioVraag']) expect(regel).not.toHaveProperty(veld);
    expect((await log()).rows[0]!.aantal).toBe(voor);
    await regels(coo, 'zoek=aaa');
    expect((await log()).rows[0]!.aantal).toBeGreaterThan(voor);
  });

  it('finds those of one regisseur and of one organisation, also after they were closed', async () => {
    expect(await kenmerken(coo, `regisseurId=${wim}`)).toEqual(['AAA-222']);
    expect(await kenmerken(coo, `organisatieId=${gem}`)).toEqual(['BBB-222']);
    expect(await kenmerken(wim, `status=afgesloten&regisseurId=${wim}&sortering=kenmerk`)).toEqual(
      GESLOTEN.toSpliced(4, 1),
    );
    expect(await kenmerken(coo, `status=afgesloten&organisatieId=${brug}&sortering=kenmerk`)).toEqual(
      GESLOTEN.toSpliced(4, 1),
    );
  });

  it('says whose nazorg is due, the first day first, to whoever may know of it', async () => {
    expect(await kenmerken(coo, 'nazorg=aan-de-beurt')).toEqual(['CCC-333', 'CCC-777', 'CCC-222']);
    expect(await kenmerken(wim, 'nazorg=aan-de-beurt&sortering=-aantalTeLaat')).toEqual([
      'CCC-333',
      'CCC-777',
      'CCC-222',
    ]);
    expect(await kenmerken(coo, 'nazorg=aan-de-beurt&status=open')).toEqual([]);
  });

  it('does not tell by a search or a filter what it does not tell in a row', async () => {
    await leg(
      'EEE-222',
      gestart(),
      ev('OrganisatieBetrokken', { organisatieId: voogd, leefgebieden: ['financien'] }),
      ev('GezinslidToegevoegd', lid(bram)),
      ev('VeiligheidsafschermingIngesteld', {
        afschermingId: id(),
        beschermdeId: id(),
        geweerdeId: bram,
        reden: tekst(),
      }),
      ev('RegisseurAangewezen', { medewerkerId: joris, organisatieId: voogd }),
      ev('RegieAanvaard', { medewerkerId: joris, organisatieId: voogd }),
    );
    const [regel] = await regels(bram, 'zoek=eee');
    expect(regel).toMatchObject({ kenmerk: 'EEE-222' });
    expect(regel).not.toHaveProperty('regisseur');
    for (const vraag of ['zoek=voogdij', `regisseurId=${joris}`, `organisatieId=${voogd}`]) {
      expect([vraag, await kenmerken(coo, vraag)]).toEqual([vraag, ['EEE-222']]);
      expect([vraag, await kenmerken(bram, vraag)]).toEqual([vraag, []]);
    }
    // A gezinslid that is kept away from somebody is told of no day on which somebody comes by.
    await leg(
      'FFF-222',
      gestart(),
      ev('GezinslidToegevoegd', lid(bram)),
      ev('VeiligheidsafschermingIngesteld', {
        afschermingId: id(),
        beschermdeId: id(),
        geweerdeId: bram,
        reden: tekst(),
      }),
      ev('CasusAfgesloten', { reden: 'anders', nazorgDatum: dag(1) }),
    );
    expect(await kenmerken(bram, 'status=afgesloten')).toEqual(['FFF-222']);
    expect(await kenmerken(coo, 'nazorg=aan-de-beurt')).toContain('FFF-222');
    expect(await kenmerken(bram, 'nazorg=aan-de-beurt')).toEqual([]);
    expect((await regels(bram, 'status=afgesloten'))[0]!['afsluiting']).not.toHaveProperty('nazorgDatum');
  });
});
