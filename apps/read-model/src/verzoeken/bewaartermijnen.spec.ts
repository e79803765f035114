import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersoonEvent } from '@eenplan/domain/types';
import { ONTWIKKEL_AUDITOR, ONTWIKKEL_BEHEERDER } from '@eenplan/identity';
import type { Api } from '../testing/api.js';
import { ander, coo, cooElders, fenna, gem, kind, regio, wim } from '../testing/regio.js';
import { id, tekst } from '../testing/verhaal.js';
import type { Stuk } from '../testing/winkel.js';

let api: Api;
beforeAll(async () => {
  api = await regio();
});
afterAll(() => api.stop());

const [vanFenna, vanKind, vanAnder] = [id(), id(), id()];
const persoon = (streamId: string, ...events: PersoonEvent[]): Stuk => ({ soort: 'persoon', id: streamId, events });
const verstreken = (persoonId: string, totDatum: string, gemeente = '0010'): PersoonEvent => ({
  type: 'BewaartermijnVerstreken',
  data: { persoonId, gemeente, casusId: id(), totDatum, werkwijze: 1 },
});
const door = { medewerkerId: coo, organisatieId: gem };
const voorgesteld: PersoonEvent = {
  type: 'VernietigingVoorgesteld',
  data: {
    persoonId: fenna,
    gemeente: '0010',
    grond: 'bewaartermijn',
    reden: tekst(),
    door,
    werkwijze: 1,
    gelakt: [],
    ookVan: [],
  },
};
const lees = async (pad: string, wie: string) => (await api.get(pad, wie)).body.items as Record<string, unknown>[];

describe('whose term has passed', () => {
  beforeAll(() =>
    api.leg(
      persoon(vanFenna, verstreken(fenna, '2026-01-02')),
      persoon(vanKind, verstreken(kind, '2026-01-01')),
      persoon(vanAnder, verstreken(ander, '2026-01-01', '0003')),
    ),
  );

  it('is read by the coördinatoren of the gemeente, the longest ago first, page by page', async () => {
    const items = await lees('verstreken-bewaartermijnen', coo);
    expect(items).toMatchObject([
      { persoon: { persoonId: kind }, gemeente: '0010', totDatum: '2026-01-01' },
      { persoon: { persoonId: fenna, naam: 'Fenna van der Bos' }, totDatum: '2026-01-02' },
    ]);
    const { body } = await api.get('verstreken-bewaartermijnen?limiet=1', coo);
    expect([...body.items, ...(await lees(`verstreken-bewaartermijnen?limiet=1&volgende=${body.volgende}`, coo))]).toEqual(items); // prettier-ignore
    expect(await lees('verstreken-bewaartermijnen', cooElders)).toMatchObject([{ persoon: { persoonId: ander } }]);
    for (const wie of [wim, fenna, ONTWIKKEL_BEHEERDER, ONTWIKKEL_AUDITOR])
      expect((await api.get('verstreken-bewaartermijnen', wie)).status).toBe(403);
  });

  it('waits for a first yes, then for a second, then to be carried out: the beheerder sees that, and not of whom', async () => {
    const stand = async () =>
      (await lees('wachtende-vernietigingen', ONTWIKKEL_BEHEERDER)).map((een) => `${een['gemeente']} ${een['stap']}`).sort(); // prettier-ignore
    expect(await stand()).toEqual(['0003 eerste-akkoord', '0010 eerste-akkoord', '0010 eerste-akkoord']);
    await api.leg(persoon(vanFenna, voorgesteld));
    expect(await stand()).toEqual(['0003 eerste-akkoord', '0010 eerste-akkoord', '0010 tweede-akkoord']);
    expect(await lees('verstreken-bewaartermijnen', coo)).toMatchObject([{ persoon: { persoonId: kind } }]);
    // Taken back it waits for a first yes again.
    await api.leg(persoon(vanFenna, { type: 'VernietigingIngetrokken', data: { door } }));
    expect(await lees('verstreken-bewaartermijnen', coo)).toHaveLength(2);
    await api.leg(persoon(vanFenna, voorgesteld));
    const tweede = { medewerkerId: id(), organisatieId: gem };
    await api.leg(persoon(vanFenna, { type: 'VernietigingGoedgekeurd', data: { door: tweede } }));
    expect(await stand()).toEqual(['0003 eerste-akkoord', '0010 eerste-akkoord', '0010 uitvoering']);

    const { body } = await api.get('wachtende-vernietigingen', ONTWIKKEL_BEHEERDER);
    expect(body.items[0]).toEqual({
      ...{ gemeente: expect.any(String), stap: 'eerste-akkoord', grond: 'bewaartermijn' },
      ...{ sindsOp: expect.stringMatching(/Z$/), totDatum: '2026-01-01' },
    });
    for (const nummer of [fenna, kind, ander, vanFenna, vanKind, vanAnder, coo, tweede.medewerkerId, 'Fenna'])
      expect(JSON.stringify(body)).not.toContain(nummer);
    const eerste = await api.get('wachtende-vernietigingen?limiet=2', ONTWIKKEL_BEHEERDER);
    const rest = await lees(`wachtende-vernietigingen?limiet=2&volgende=${eerste.body.volgende}`, ONTWIKKEL_BEHEERDER);
    expect([...eerste.body.items, ...rest]).toEqual(body.items);
    for (const wie of [coo, wim, fenna, ONTWIKKEL_AUDITOR])
      expect((await api.get('wachtende-vernietigingen', wie)).status).toBe(403);
  });
});
