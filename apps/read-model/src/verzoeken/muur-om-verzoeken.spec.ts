import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersoonEvent, Rol } from '@eenplan/domain/types';
import type { Beslissend } from '../beslissen/kijk.js';
import { Muur } from '../muur/muur.js';
import type { Api } from '../testing/api.js';
import { coo, fenna, gem, regio } from '../testing/regio.js';
import { id, OP, organisatie, tekst } from '../testing/verhaal.js';
import type { Stuk } from '../testing/winkel.js';

const ja: Beslissend = {
  perVerzoek: () =>
    ({
      inCasus: () => ({ mag: () => 'ja', magMet: () => 'ja' }),
      overAanmelding: () => 'ja',
      overOrganisatie: () => 'ja',
      overInstallatie: () => 'ja',
    }) as unknown as ReturnType<Beslissend['perVerzoek']>,
};

let api: Api;
beforeAll(async () => {
  // No decision stands before the wall here.
  api = await regio(ja);
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

describe('the wall around what persons asked', () => {
  const TABELLEN = ['verzoek', 'vernietiging', 'tekst_betwist', 'tekst_geblokkeerd'];

  it('lets a row through to who decides about it and to the person, and to nobody else', async () => {
    const [een, ander2, stroomA, stroomB] = [id(), id(), id(), id()];
    const alles = (persoonId: string, gemeente: string): PersoonEvent[] => {
      const [verklaring, beperking] = [id(), id()];
      return [
        ingediend({ verzoekId: verklaring, persoonId, gemeente, soort: 'eigen-verklaring', tekstIds: [id()] }),
        ingediend({ verzoekId: beperking, persoonId, gemeente, soort: 'beperking', tekstIds: [id()] }),
        { type: 'TekstBetwist', data: { tekstId: id(), verzoekId: verklaring, verklaring: tekst() } },
        { type: 'TekstGeblokkeerd', data: { tekstId: id(), verzoekId: beperking } },
        {
          type: 'VernietigingVoorgesteld',
          op: OP,
          data: {
            persoonId,
            gemeente,
            grond: 'bewaartermijn',
            reden: tekst(),
            door,
            werkwijze: 1,
            gelakt: [],
            ookVan: [],
          },
        },
      ];
    };
    await api.leg(persoon(stroomA, ...alles(een, '0010')));
    await api.leg(persoon(stroomB, ...alles(ander2, '0003')));
    const muur = await Muur.open(api.db.url);
    try {
      const ziet = async (wie: Parameters<Muur['voor']>[0]) => {
        const als = muur.voor(wie);
        const per = await Promise.all(
          TABELLEN.map((tabel) =>
            als.query<{ s: string }[]>(
              `select distinct stream_id as s from leesmodellen.${tabel}
            where stream_id = any ($1::uuid[])`,
              [[stroomA, stroomB]],
            ),
          ),
        );
        return per.map((rijen) =>
          rijen
            .map(({ s }) => (s === stroomA ? 'A' : 'B'))
            .sort()
            .join(''),
        );
      };
      const werkt = (rollen: Rol[], gemeenten = ['0010']) => ({
        accountId: coo,
        organisatieId: gem,
        gemeenten,
        rollen,
      });
      expect(await ziet(werkt(['casuscoordinator']))).toEqual(['A', 'A', '', '']);
      expect(await ziet(werkt(['casuscoordinator'], ['0003']))).toEqual(['B', 'B', '', '']);
      for (const rollen of [['medewerker'], ['teamleider'], ['auditor'], ['casuscoordinator', 'beheerder']] as Rol[][])
        expect(await ziet(werkt(rollen))).toEqual(['', '', '', '']);
      const inwoner = (persoonId: string, rollen: Rol[] = ['inwoner']) => ({
        accountId: persoonId,
        gemeenten: [],
        persoonId,
        rollen,
      });
      expect(await ziet(inwoner(een))).toEqual(['A', 'A', 'A', 'A']);
      expect(await ziet(inwoner(ander2))).toEqual(['B', 'B', 'B', 'B']);
      expect(await ziet(inwoner(fenna))).toEqual(['', '', '', '']);
      expect(await ziet(inwoner(een, ['auditor']))).toEqual(['', '', '', '']);
    } finally {
      await muur.close();
    }
  });

  it('stands behind the answers: with no decision before it, a coördinator who is beheerder too reads nothing', async () => {
    const [persoonId, verzoekId, baas] = [id(), id(), id()];
    await api.leg(
      persoon(
        id(),
        ingediend({ verzoekId, persoonId }),
        { type: 'VerzoekBeslist', data: { verzoekId, uitkomst: 'toegewezen', reden: tekst(), door } },
        {
          type: 'VernietigingVoorgesteld',
          op: OP,
          data: {
            persoonId,
            gemeente: '0010',
            grond: 'bewaartermijn',
            reden: tekst(),
            door,
            werkwijze: 1,
            gelakt: [],
            ookVan: [],
          },
        },
      ),
    );
    await api.leg({
      ...organisatie(gem, '', []),
      events: [
        {
          type: 'MedewerkerToegevoegd',
          data: { medewerkerId: baas, persoonId: id(), rollen: ['casuscoordinator', 'beheerder'] },
        },
      ],
    });
    const status = async (account: string) => {
      const aantal = async (pad: string) =>
        ((await api.get(pad, account)).body as { items: unknown[] }).items.length > 0;
      const een = async (pad: string) => (await api.get(pad, account)).status;
      return [
        await aantal('verzoeken'),
        await aantal('vernietigingen'),
        await een(`personen/${persoonId}/vernietigingen/huidige`),
        await een(`verzoeken/${verzoekId}/uitdraaien/huidige`),
      ];
    };
    expect(await status(coo)).toEqual([true, true, 200, 200]);
    expect(await status(baas)).toEqual([false, false, 404, 404]);
  });
});
