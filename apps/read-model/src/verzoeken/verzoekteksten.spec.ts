import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersoonEvent } from '@eenplan/domain/types';
import type { Api } from '../testing/api.js';
import { coo, cooElders, fenna, gem, gemElders, regio, v1, A } from '../testing/regio.js';
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
