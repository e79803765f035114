import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../testing/api.js';
import { lopendeCasus } from '../testing/lopende-casus.js';
import { regio } from '../testing/regio.js';
import { ev, gemaakt, id, OP, organisatie, tekst } from '../testing/verhaal.js';
import { opTeLaat } from './op-te-laat.js';

describe('a page in order of what is seen of a number', () => {
  interface Rij {
    readonly casusId: string;
    readonly alle: number;
    readonly teLaat: number;
  }
  const rijen: Rij[] = Array.from({ length: 60 }, (_, i) => {
    const alle = (i * 7) % 9;
    return { casusId: `c${String(i).padStart(2, '0')}`, alle, teLaat: Math.min(alle, (i * 5) % 4) };
  });
  const op = (naar: (rij: Rij) => number) => (a: Rij, b: Rij) => naar(b) - naar(a) || (a.casusId < b.casusId ? 1 : -1);
  const alle = [...rijen].sort(op((rij) => rij.alle));
  const sleutels = (rij: Rij) => [rij.alle, rij.casusId];

  it.each([1, 3, 7, 100])('is the same whatever its length: %s', async (limiet) => {
    let gelezen = 0;
    const lees = (na: readonly (string | number)[] | undefined, aantal: number) => {
      gelezen += 1;
      const van = na ? alle.findIndex(({ casusId }) => casusId === na[1]) + 1 : 0;
      return Promise.resolve(alle.slice(van, van + aantal));
    };
    // One in ten is not there for the reader.
    const houd = (deel: Rij[]) => Promise.resolve(deel.filter(({ casusId }) => !casusId.endsWith('9')));
    const uit: string[] = [];
    for (let na: (string | number)[] | undefined; ;) {
      const pagina = await opTeLaat(limiet, na, lees, sleutels, houd);
      uit.push(...pagina.slice(0, limiet).map(({ casusId }) => casusId));
      if (pagina.length <= limiet) break;
      const laatste = pagina[limiet - 1]!;
      na = [laatste.teLaat, laatste.casusId];
    }
    const verwacht = rijen.filter(({ casusId }) => !casusId.endsWith('9')).sort(op((rij) => rij.teLaat));
    expect(uit).toEqual(verwacht.map(({ casusId }) => casusId));
    expect(gelezen).toBeGreaterThan(0);
  });
});

describe('GET /casussen?sortering=-aantalTeLaat', () => {
  const [partner, joris, doelId] = [id(), id(), id()];
  let api: Api;
  beforeAll(async () => {
    api = await regio();
    await api.leg(organisatie(partner, 'Woonstichting', [{ medewerkerId: joris }]));
  });
  afterAll(() => api.stop());

  it('goes by what the reader may see: what is late elsewhere does not show in the order', async () => {
    const metAfspraken = (leefgebied: string, aantal: number) => {
      const vraagId = id();
      return lopendeCasus(
        api,
        ev('OrganisatieBetrokken', { organisatieId: partner, leefgebieden: ['huisvesting'] }),
        ev('ZorgIngebracht', { soort: 'zorg', vraagId, tekst: tekst(), leefgebied }, OP),
        ev('DoelGesteld', { doelId, vraagId, tekst: tekst() }, OP),
        ...Array.from({ length: aantal }, () =>
          gemaakt(id(), {
            ...{ doelId, leefgebied, uiterlijkDatum: '2026-01-03' },
            eigenaar: { soort: 'persoon' as const, persoonId: id() },
          }),
        ),
      );
    };
    const [verborgen, zichtbaar, leeg] = [
      await metAfspraken('financien', 3),
      await metAfspraken('huisvesting', 1),
      await metAfspraken('huisvesting', 0),
    ];
    const gezien: [string, number][] = [];
    for (let volgende = ''; ;) {
      const { body } = await api.get(`casussen?sortering=-aantalTeLaat&limiet=1${volgende}`, joris);
      const { items } = body as { items: { casusId: string; aantalTeLaat: number }[] };
      gezien.push(...items.map((een): [string, number] => [een.casusId, een.aantalTeLaat]));
      if (body.volgende === undefined) break;
      volgende = `&volgende=${body.volgende}`;
    }
    const rest = [verborgen, leeg].sort().reverse();
    expect(gezien).toEqual([[zichtbaar, 1], ...rest.map((casusId) => [casusId, 0])]);
  });
});
