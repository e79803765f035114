import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersoonEvent } from '@eenplan/domain/types';
import type { Api } from '../testing/api.js';
import { A, ander, coo, cooElders, fenna, gem, gemElders, kind, regio, v1, wim } from '../testing/regio.js';
import { casus, ev, geopend, gestart, id, lid, medewerker, OP, tekst } from '../testing/verhaal.js';
import type { Stuk } from '../testing/winkel.js';

let api: Api;
beforeAll(async () => {
  api = await regio();
});
afterAll(() => api.stop());

const persoon = (streamId: string, ...events: PersoonEvent[]): Stuk => ({ soort: 'persoon', id: streamId, events });
type Ingediend = Extract<PersoonEvent, { type: 'VerzoekIngediend' }>['data'];
const ingediend = (over: Partial<Ingediend>): PersoonEvent => ({
  type: 'VerzoekIngediend',
  op: OP,
  data: {
    verzoekId: id(),
    persoonId: fenna,
    soort: 'beperking',
    gemeente: '0010',
    tekst: tekst(),
    tekstIds: [],
    uiterlijkDatum: '2099-01-01',
    werkwijze: 1,
    ...over,
  },
});
const gelogd = async (tekstId: string): Promise<number> => {
  const sql = 'select count(*)::int as n from kluis.inzage where $1 = any(teksten)';
  return (await api.db.pool.query<{ n: number }>(sql, [tekstId])).rows[0]!.n;
};

describe('the texts of a request', () => {
  const WOORDEN = 'Zij slaapt bij haar zus in Appingedam.';

  it('that stand in a casus of another gemeente are shown to who decides there, and to nobody here', async () => {
    const [elders, vraagId, hier, daar] = [id(), id(), id(), id()];
    const vraag = await api.tekst(WOORDEN, fenna);
    await api.leg(
      casus(
        elders,
        geopend({
          ...{ casusId: elders, kenmerk: 'CCC-222', gemeente: '0003' },
          voorlopigeRegie: medewerker(gemElders, cooElders),
          gezinsleden: [lid(id())],
          betrokkenen: [{ persoonId: fenna, rol: 'mantelzorger' }],
        }),
        gestart(),
        ev(
          'HulpvraagIngebracht',
          { soort: 'hulpvraag', vraagId, vraagstellerId: fenna, tekst: vraag, leefgebied: 'huisvesting' },
          OP,
        ),
      ),
    );
    const vanHier = (await api.get(`casussen/${A}`, coo)).body.plan.vragen[0].tekst.tekstId as string;
    const tekstIds = [vraag.id, vanHier];
    await api.leg(
      persoon(
        id(),
        ingediend({ verzoekId: hier, tekstIds }),
        ingediend({ verzoekId: daar, tekstIds, gemeente: '0003' }),
      ),
    );
    const lees = async (verzoekId: string, wie: string) => (await api.get(`verzoeken/${verzoekId}/teksten`, wie)).body;
    const { items } = await lees(daar, cooElders);
    expect(items).toMatchObject([{ casusId: elders, tekst: { tekstId: vraag.id, tekst: WOORDEN } }]);
    expect(items).toHaveLength(1);
    const keer = await gelogd(vraag.id);
    const antwoord = await lees(hier, coo);
    expect(antwoord.items).toMatchObject([{ casusId: A, tekst: { tekstId: vanHier } }]);
    expect(antwoord.items).toHaveLength(1);
    // Not the words, and not that there is such a casus.
    expect(JSON.stringify(antwoord)).not.toMatch(new RegExp(`${WOORDEN}|${vraag.id}|${elders}|CCC-222`));
    expect(await gelogd(vraag.id)).toBe(keer);
  });

  it('that are blocked on it are named without their words, also to who blocked them', async () => {
    const verzoekId = id();
    const { tekst: voor } = (await api.get(`casussen/${A}`, coo)).body.plan.vragen.find(
      (een: { vraagId: string }) => een.vraagId === v1,
    ) as { tekst: { tekstId: string; tekst: string } };
    const { tekstId } = voor;
    const stroom = id();
    await api.leg(persoon(stroom, ingediend({ verzoekId, tekstIds: [tekstId] })));
    const zie = async () => {
      const { status, body } = await api.get(`verzoeken/${verzoekId}/teksten`, coo);
      return [status, (body.items as { tekst: object }[]).map((een) => een.tekst)];
    };
    expect(await zie()).toEqual([200, [voor]]);
    const door = { medewerkerId: coo, organisatieId: gem };
    await api.leg(
      persoon(
        stroom,
        { type: 'VerzoekBeslist', data: { verzoekId, uitkomst: 'toegewezen', reden: tekst(), door } },
        { type: 'TekstGeblokkeerd', data: { tekstId, verzoekId } },
      ),
    );
    const keer = await gelogd(tekstId);
    expect(await zie()).toEqual([200, [{ tekstId, geblokkeerd: true }]]);
    expect(await gelogd(tekstId)).toBe(keer);
  });
});

describe('the texts that others lose with somebody', () => {
  const door = { medewerkerId: coo, organisatieId: gem };
  const pad = `personen/${fenna}/vernietigingen/huidige`;
  it('are read by both who must want it, with what takes their place, and counted as far as they are of the gemeente', async () => {
    const samen = await api.tekst('Fenna en Bram koken op zondag.', fenna, kind);
    const eigen = await api.tekst('Fenna wil leren koken.', fenna);
    const daar = await api.tekst('Fenna en Sem wonen in Appingedam.', fenna, id());
    const gelakt = await api.tekst('Bram kookt op zondag.', kind);
    const [hier, elders] = [id(), id()];
    const gezin = (casusId: string, over: object) =>
      geopend({
        ...{ casusId, gezinsleden: [lid(id())], betrokkenen: [{ persoonId: fenna, rol: 'mantelzorger' }] },
        ...{ voorlopigeRegie: medewerker(gem, coo), ...over },
      });
    const vraag = (waar: { id: string }) =>
      ev(
        'HulpvraagIngebracht',
        { soort: 'hulpvraag', vraagId: id(), vraagstellerId: fenna, tekst: waar as never, leefgebied: 'huisvesting' },
        OP,
      );
    await api.leg(
      casus(hier, gezin(hier, { kenmerk: 'DDD-222' }), gestart(), vraag(samen), vraag(eigen)),
      casus(
        elders,
        gezin(elders, { kenmerk: 'DDD-333', gemeente: '0003', voorlopigeRegie: medewerker(gemElders, cooElders) }),
        gestart(),
        vraag(daar),
      ),
    );
    const teLakken = async (wie: string) => (await api.get(pad, wie)).body.gevolgen.tekstenTeLakken as number;
    const [voorHier, voorDaar] = [await teLakken(coo), await teLakken(cooElders)];
    const lees = async (wie: string) => {
      const { items } = (await api.get(`${pad}/teksten`, wie)).body as {
        items: { casusId: string; tekst: { tekstId: string; tekst?: string }; gelakt?: { tekst: string } }[];
      };
      return items.filter(({ casusId }) => casusId === hier || casusId === elders);
    };
    expect(await lees(coo)).toMatchObject([{ casusId: hier, tekst: { tekstId: samen.id }, plek: 'vragen' }]);
    // Of the other gemeente not a word, and no number; there, nothing of this one.
    expect(await lees(cooElders)).toMatchObject([{ casusId: elders, tekst: { tekstId: daar.id } }]);
    expect([await lees(coo), await lees(cooElders)].map((een) => een.length)).toEqual([1, 1]);
    expect(voorHier).toBeGreaterThan(0);
    expect(voorDaar).toBe(1);

    await api.leg(
      persoon(id(), {
        type: 'VernietigingVoorgesteld',
        data: {
          ...{ persoonId: fenna, gemeente: '0010', grond: 'verzoek-avg', reden: tekst(), door, werkwijze: 1 },
          ...{ gelakt: [{ tekstId: samen.id, gelakt }], ookVan: ['0003'] },
        },
      }),
    );
    expect(await lees(coo)).toMatchObject([{ gelakt: { tekstId: gelakt.id, tekst: 'Bram kookt op zondag.' } }]);
    // The others read in their own list who looked: not that she is to be destroyed.
    const redenen = 'select distinct doel from kluis.inzage where teksten && $1';
    expect((await api.db.pool.query(redenen, [[samen.id, daar.id, gelakt.id]])).rows).toEqual([
      { doel: 'dossierteksten' },
    ]);
    const keer = await gelogd(gelakt.id);
    expect((await lees(cooElders))[0]!.gelakt).toBeUndefined();
    expect(await gelogd(gelakt.id)).toBe(keer);
    // Which gemeente has to agree too is not told; there it is seen, and can be done. Where words were handed in, here as well.
    const regel = async (wie: string) => (await api.get('vernietigingen?status=voorgesteld', wie)).body.items;
    expect(await regel(coo)).toMatchObject([{ wachtOpAndereGemeente: true, magGoedkeuren: false }]);
    expect(JSON.stringify(await regel(coo))).not.toContain('0003');
    expect(await regel(cooElders)).toMatchObject([{ wachtOpAndereGemeente: true, magGoedkeuren: true }]);
    for (const [wie, status] of [
      [wim, 403],
      [ander, 403],
    ] as const)
      // prettier-ignore
      expect((await api.get(`${pad}/teksten`, wie)).status).toBe(status);
    expect((await api.get(`personen/${id()}/vernietigingen/huidige/teksten`, coo)).status).toBe(404);
  });
});
