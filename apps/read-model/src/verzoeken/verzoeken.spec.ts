import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersoonEvent } from '@eenplan/domain/types';
import { ONTWIKKEL_BEHEERDER } from '@eenplan/identity';
import { DataSource } from 'typeorm';
import type { Api } from '../testing/api.js';
import { A, ander, coo, cooElders, fenna, gem, kind, regio, v1, wim } from '../testing/regio.js';
import { id, OP, organisatie, tekst } from '../testing/verhaal.js';
import type { Stuk } from '../testing/winkel.js';
import { bijzonderheden } from './bijzonderheden.js';

let api: Api;
const [tweede, ookBeheerder] = [id(), id()];
/** An account of the same person as the second. */
const [tweeling, dezelfde] = [id(), id()];
const [stroom, stroomElders] = [id(), id()];
beforeAll(async () => {
  api = await regio();
  // Another coördinator of the same gemeente.
  await api.leg({
    ...organisatie(gem, '', []),
    events: [
      {
        type: 'MedewerkerToegevoegd',
        data: { medewerkerId: tweede, persoonId: dezelfde, rollen: ['casuscoordinator'] },
      },
      {
        type: 'MedewerkerToegevoegd',
        data: { medewerkerId: tweeling, persoonId: dezelfde, rollen: ['casuscoordinator'] },
      },
      {
        type: 'MedewerkerToegevoegd',
        data: { medewerkerId: ookBeheerder, persoonId: id(), rollen: ['casuscoordinator', 'beheerder'] },
      },
    ],
  });
});
afterAll(() => api.stop());

const persoon = (streamId: string, ...events: PersoonEvent[]): Stuk => ({ soort: 'persoon', id: streamId, events });
type Data<T extends PersoonEvent['type']> = Extract<PersoonEvent, { type: T }>['data'];
const ingediend = (over: Partial<Data<'VerzoekIngediend'>> = {}): PersoonEvent => ({
  type: 'VerzoekIngediend',
  op: OP,
  data: {
    verzoekId: id(),
    persoonId: fenna,
    soort: 'inzage',
    gemeente: '0010',
    tekst: tekst(),
    tekstIds: [],
    uiterlijkDatum: '2099-01-01',
    werkwijze: 1,
    ...over,
  },
});
const door = { medewerkerId: coo, organisatieId: gem };
const beslist = (verzoekId: string, reden = tekst()): PersoonEvent => ({
  type: 'VerzoekBeslist',
  data: { verzoekId, uitkomst: 'toegewezen', reden, door },
});
const ids = (body: { items: { verzoekId: string }[] }) => body.items.map(({ verzoekId }) => verzoekId);

describe('verzoeken', () => {
  it('are read by who decides, the first term first, and by the inwoner; by nobody else', async () => {
    const [laat, later, dicht, elders] = [id(), id(), id(), id()];
    const [vraag, reden] = [
      await api.tekst('Wat staat er over mij?', fenna),
      await api.tekst('Dat mag u lezen.', fenna),
    ];
    await api.leg(
      persoon(
        stroom,
        ingediend({ verzoekId: later }),
        ingediend({ verzoekId: laat, uiterlijkDatum: '2026-01-03', tekst: vraag, opgetekendDoor: door }),
        ingediend({ verzoekId: dicht, soort: 'klacht' }),
        beslist(dicht, reden),
      ),
      persoon(stroomElders, ingediend({ verzoekId: elders, gemeente: '0003', persoonId: ander })),
    );
    const { status, body } = await api.get('verzoeken', coo);
    expect([status, ids(body)]).toEqual([200, [laat, later, dicht]]);
    expect(body.items[0]).toMatchObject({
      persoon: { naam: 'Fenna van der Bos' },
      tekst: { tekst: 'Wat staat er over mij?' },
      opgetekendDoor: { medewerkerId: coo },
      status: 'open',
      teLaat: true,
      versie: 4,
    });
    expect(body.items[2]).toMatchObject({ status: 'toegewezen', reden: { tekst: 'Dat mag u lezen.' }, teLaat: false });
    expect(body.items[2].afgehandeldOp).toMatch(/Z$/);

    const eerste = await api.get('verzoeken?limiet=1', coo);
    const rest = await api.get(`verzoeken?limiet=2&volgende=${eerste.body.volgende}`, coo);
    expect([...ids(eerste.body), ...ids(rest.body)]).toEqual([laat, later, dicht]);
    expect(ids((await api.get('verzoeken?status=toegewezen', coo)).body)).toEqual([dicht]);
    expect(ids((await api.get('verzoeken?soort=klacht', coo)).body)).toEqual([dicht]);
    expect(ids((await api.get('verzoeken?termijn=verstreken', coo)).body)).toEqual([laat]);
    expect(ids((await api.get('verzoeken?soort=klacht&status=open', coo)).body)).toEqual([]);
    // Nothing about destroying was ever proposed.
    expect(body.items.map((een: { vernietiging?: string }) => een.vernietiging)).toEqual(
      body.items.map(() => undefined),
    );

    expect(ids((await api.get('verzoeken', cooElders)).body)).toEqual([elders]);
    expect(ids((await api.get('mijn-verzoeken', fenna)).body)).toEqual([laat, later, dicht]);
    expect(ids((await api.get('mijn-verzoeken', kind)).body)).toEqual([]);
    for (const [pad, wie] of [
      ['verzoeken', wim],
      ['verzoeken', fenna],
      ['mijn-verzoeken', coo],
      ['vernietigingen', wim],
    ] as const)
      expect([pad, (await api.get(pad, wie)).status]).toEqual([pad, 403]);
  });

  it('answer at once to who sends the position of one along, and so does every other read', async () => {
    const verzoekId = id();
    const written = await api.winkel.leg(persoon(stroom, ingediend({ verzoekId, soort: 'bezwaar' })));
    const begin = Date.now();
    for (const pad of ['verzoeken?limiet=100', `casussen/${A}`, 'werkbord', 'organisaties']) {
      const { status, body } = await api.get(pad, coo, written);
      expect([pad, status]).toEqual([pad, 200]);
      if (pad.startsWith('verzoeken')) expect(ids(body)).toContain(verzoekId);
    }
    expect(Date.now() - begin).toBeLessThan(1500);
  });
});

describe('a text', () => {
  const dossierTekst = async () => {
    const { body } = await api.get(`casussen/${A}`, coo);
    return body.plan.vragen.find(({ vraagId }: { vraagId: string }) => vraagId === v1).tekst as {
      tekstId: string;
      tekst?: string;
    };
  };
  it('that a request is about is found by who decides in the casus that holds it, and in no other', async () => {
    const { tekstId } = await dossierTekst();
    const [over, nergens] = [id(), id()];
    await api.leg(
      persoon(
        id(),
        ingediend({ verzoekId: over, soort: 'rectificatie', tekstIds: [tekstId] }),
        ingediend({ verzoekId: nergens, soort: 'rectificatie', tekstIds: [id()] }),
      ),
    );
    const lees = (een: string, wie: string) => api.get(`verzoeken/${een}/teksten`, wie);
    const { body } = await lees(over, coo);
    expect(body.items).toEqual([
      {
        tekst: { tekstId, tekst: 'Ik wil dat de rekeningen weer betaald worden.' },
        plek: 'vragen',
        ...{ casusId: A, kenmerk: expect.stringMatching(/^.{3}-.{3}$/), momentOp: expect.any(String) },
      },
    ]);
    expect((await lees(nergens, coo)).body.items).toEqual([]);
    expect((await lees(over, cooElders)).status).toBe(404);
    for (const wie of [wim, fenna]) expect((await lees(over, wie)).status).toBe(403);
  });

  it('is all that who decides reads of that casus, and all that is logged', async () => {
    const { body } = await api.get(`casussen/${A}`, coo);
    // Of a doel the vault has no words: whatever is logged is of something else.
    const [vraag, doel] = [(await dossierTekst()).tekstId, body.plan.doelen[0].tekst.tekstId as string];
    const gelogdVan = async (tekstId: string) => {
      const verzoekId = id();
      await api.leg(persoon(id(), ingediend({ verzoekId, soort: 'beperking', tekstIds: [tekstId] })));
      const sql = 'select gegevens, teksten from kluis.inzage order by nummer offset $1';
      const { length: voor } = (await api.db.pool.query(sql, [0])).rows;
      expect((await api.get(`verzoeken/${verzoekId}/teksten`, coo)).body.items).toHaveLength(1);
      return (await api.db.pool.query(sql, [voor])).rows;
    };
    expect(await gelogdVan(vraag)).toEqual([{ gegevens: false, teksten: [vraag] }]);
    expect(await gelogdVan(doel)).toEqual([]);
  });

  const gelogd = async (tekstId: string) =>
    Number(
      (
        await api.db.pool.query<{ n: string }>('select count(*) as n from kluis.inzage where $1 = any(teksten)', [
          tekstId,
        ])
      ).rows[0]!.n,
    );

  it('that is geblokkeerd is seen to be so, and revealed to nobody, until it is released', async () => {
    const voor = await dossierTekst();
    expect(voor).toEqual({ tekstId: voor.tekstId, tekst: 'Ik wil dat de rekeningen weer betaald worden.' });
    const { tekstId } = voor;
    const verzoekId = id();
    const written = await api.winkel.leg(
      persoon(stroom, ingediend({ verzoekId, soort: 'beperking', tekstIds: [tekstId] }), beslist(verzoekId), {
        type: 'TekstGeblokkeerd',
        data: { tekstId, verzoekId },
      }),
    );
    // Whoever blocked it never sees it again, in whatever answer.
    const eigen = await api.get(`casussen/${A}`, coo, written);
    expect(JSON.stringify(eigen.body)).not.toContain('rekeningen weer betaald');
    const keer = await gelogd(tekstId);
    expect(await dossierTekst()).toEqual({ tekstId, geblokkeerd: true });
    const { body } = await api.get('mijn-afspraken', wim);
    expect(JSON.stringify(body)).not.toContain('rekeningen weer betaald');
    expect(await gelogd(tekstId)).toBe(keer);
    const db = api.app.get(DataSource);
    const { geblokkeerd, personen } = await bijzonderheden(db, [tekstId, id()], [fenna, kind]);
    expect([[...geblokkeerd], [...personen.geblokkeerd]]).toEqual([[tekstId], [fenna]]);

    await api.leg(persoon(stroom, { type: 'TekstVrijgegeven', data: { tekstId, reden: tekst(), door } }));
    expect(await dossierTekst()).toEqual(voor);
  });

  it('is not shown to who had it geblokkeerd a moment ago, while that is not processed', async () => {
    await api.db.pool.query(
      `update leesmodellen.projection_stream set parked_reason = 'gegevens', parked_detail = 'test', parked_position = 1,
         parked_version = version, parked_since = clock_timestamp() where projection = 'verzoeken' and stream_id = $1`,
      [stroom],
    );
    const written = await api.winkel.leg(persoon(stroom, ingediend({ verzoekId: id(), soort: 'klacht' })));
    for (const pad of [`casussen/${A}`, 'mijn-afspraken'])
      expect([pad, (await api.get(pad, coo, written)).status]).toEqual([pad, 503]);
    const herkansing = `projecties/verzoeken/geparkeerde-stromen/${stroom}/herkansingen`;
    for (const einde = Date.now() + 10_000; (await api.vraag('POST', herkansing, ONTWIKKEL_BEHEERDER)).status !== 200;)
      if (Date.now() > einde) throw new Error('not released');
    expect((await api.get(`casussen/${A}`, coo, written)).status).toBe(200);
  });

  it('that is betwist says so', async () => {
    const { tekstId, ...voor } = await dossierTekst();
    const [verzoekId, verklaring] = [id(), tekst()];
    await api.leg(
      persoon(stroom, ingediend({ verzoekId, soort: 'eigen-verklaring', tekstIds: [tekstId] }), beslist(verzoekId), {
        type: 'TekstBetwist',
        data: { tekstId, verzoekId, verklaring },
      }),
    );
    expect(await dossierTekst()).toEqual({ tekstId, ...voor, betwist: true });
    const { betwist, personen } = await bijzonderheden(api.app.get(DataSource), [tekstId], [fenna, kind]);
    expect([[...betwist], [...personen.betwist]]).toEqual([[[tekstId, [verklaring.id]]], [fenna]]);
  });

  it('of several persons, one of whom was erased, says that it reads otherwise now', async () => {
    const [weg, verzoekId, commandId, tekstId] = [id(), id(), id(), randomUUID()];
    await api.persoon(weg, { voornamen: 'Weg' });
    const { teksten } = await api.kluis.put({
      commandId,
      personen: [],
      teksten: [{ id: tekstId, tekst: 'Over Fenna en Weg.', betrokkenen: [fenna, weg] }],
    });
    await api.kluis.confirm(commandId);
    await api.leg(persoon(stroom, ingediend({ verzoekId, soort: 'klacht', tekst: teksten[0]! })));
    const zie = async () =>
      (await api.get('mijn-verzoeken?limiet=100', fenna)).body.items.find(
        (een: { verzoekId: string }) => een.verzoekId === verzoekId,
      ).tekst as object;
    expect(await zie()).toEqual({ tekstId, tekst: 'Over Fenna en Weg.' });
    await api.kluis.erase(weg, { gevraagdDoor: coo, akkoordDoor: tweede });
    expect(await zie()).toEqual({ tekstId, tekst: expect.stringContaining('vernietigd'), gelakt: true });
  });
});

describe('destroying', () => {
  const pad = `personen/${fenna}/vernietigingen/huidige`;

  it('is previewed in numbers, by who has to do with the person; to others there is no such person', async () => {
    const { body, headers } = await api.get(pad, coo);
    expect(body.gevolgen).toMatchObject({ casussen: 1, nogGezinslid: true, tekstenTeLakken: 0 });
    expect(body.gevolgen.tekstenTeWissen).toBeGreaterThanOrEqual(3);
    expect([body.vernietiging, headers['etag']]).toEqual([undefined, undefined]);
    expect(JSON.stringify(body)).not.toContain('Fenna');
    const vreemd = await api.get(pad, cooElders);
    const niemand = await api.get(`personen/${id()}/vernietigingen/huidige`, cooElders);
    expect([vreemd.status, niemand.status]).toEqual([404, 404]);
    const zonderNummer = ({ body }: typeof vreemd) => ({ ...body, instance: '', correlationId: '', correlatieId: '' });
    expect(zonderNummer(vreemd)).toEqual(zonderNummer(niemand));
    expect((await api.get(pad, wim)).status).toBe(403);
  });

  it('is shown to those who must agree: another than who proposed it', async () => {
    const reden = await api.tekst('De termijn is voorbij.', fenna);
    const door = { medewerkerId: tweede, organisatieId: gem };
    const voorstel = { persoonId: fenna, gemeente: '0010', grond: 'bewaartermijn', reden, door, werkwijze: 1 };
    await api.leg(persoon(stroom, { type: 'VernietigingVoorgesteld', data: { ...voorstel, gelakt: [], ookVan: [] } }));
    // Whoever is beheerder reads nothing of a person, also with another role beside it.
    for (const lijst of ['verzoeken', 'vernietigingen'])
      expect([lijst, (await api.get(lijst, ookBeheerder)).body.items]).toEqual([lijst, []]);
    expect((await api.get(pad, ookBeheerder)).status).toBe(404);
    for (const [wie, mag] of [
      [tweede, false],
      // By another account it is still the same person.
      [tweeling, false],
      [coo, true],
    ] as const) {
      const { body } = await api.get('vernietigingen?status=voorgesteld', wie);
      expect(body.items).toMatchObject([
        {
          persoon: { persoonId: fenna, naam: 'Fenna van der Bos' },
          grond: 'bewaartermijn',
          reden: { tekst: 'De termijn is voorbij.' },
          voorgesteldDoor: { medewerkerId: tweede },
          status: 'voorgesteld',
          magGoedkeuren: mag,
        },
      ]);
    }
    expect((await api.get('vernietigingen', cooElders)).body.items).toEqual([]);
    // Who reads what the person asked sees how it stands; so does the person, about herself.
    for (const [lijst, wie] of [
      ['verzoeken', tweede],
      ['mijn-verzoeken', fenna],
    ] as const)
      expect([lijst, (await api.get(lijst, wie)).body.items[0].vernietiging]).toEqual([lijst, 'voorgesteld']);
    const { headers, body } = await api.get(pad, tweede);
    expect(headers['etag']).toBe(`"${body.vernietiging.versie}"`);

    const bewijs: Data<'PersoonVernietigd'> = {
      begonnenOp: OP,
      klaarOp: OP,
      tekstenGewist: 3,
      tekstenGelakt: 1,
      tekstenVerlegd: 0,
      versiesGewist: 1,
      koppelingGewist: false,
      sleutelsVerpakt: 2,
      sleutelId: 'p',
      generatie: '2',
      generatiesVernietigd: ['1'],
    };
    const akkoord = { medewerkerId: coo, organisatieId: gem };
    await api.leg(persoon(stroom, { type: 'VernietigingGoedgekeurd', data: { door: akkoord } }));
    expect((await api.get('vernietigingen', tweede)).body.items).toMatchObject([
      { status: 'goedgekeurd', goedgekeurdDoor: { medewerkerId: coo }, magGoedkeuren: false },
    ]);
    await api.leg(persoon(stroom, { type: 'PersoonVernietigd', data: bewijs }));
    expect((await api.get(pad, coo)).body.vernietiging).toMatchObject({
      status: 'vernietigd',
      tekstenGewist: 3,
      tekstenGelakt: 1,
      vernietigdOp: expect.stringMatching(/Z$/),
    });
  });
});
