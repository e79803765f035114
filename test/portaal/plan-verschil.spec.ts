import { describe, expect, it } from '@jest/globals';
import type { components } from '../../apps/portal/web/src/api/leesmodellen.js';
import { inhoudNu, inhoudVan, planVerschil } from '../../apps/portal/web/src/schermen/casus/plan-verschil.js';

type Plan = components['schemas']['Plan'];

const woorden = (tekst: string) => ({ tekstId: tekst, tekst });
const vraag = (vraagId: string, over: object = {}) => ({
  ...{ vraagId, tekst: woorden(vraagId), status: 'open', geplaatst: true },
  ...over,
});
const doel = (doelId: string, tekst = doelId, over: object = {}) => ({
  ...{ doelId, vraagId: 'v', tekst: woorden(tekst), status: 'gesteld' },
  ...over,
});
const afspraak = (afspraakId: string, uiterlijkDatum: string, status = 'open') => ({
  ...{ afspraakId, doelId: 'd', tekst: woorden(afspraakId), uiterlijkDatum, status },
});
const versie = (nummer: number, afspraakIds: string[] = [], doelIds = ['d']) =>
  ({ versie: nummer, vraagIds: ['v'], doelIds, afspraakIds }) as unknown as Plan['versies'][0];
const plan = (over: object): Plan =>
  ({ vragen: [vraag('v')], doelen: [doel('d')], afspraken: [], wijzigingen: [], ...over }) as unknown as Plan;
const tussen = (een: Plan, a: Plan['versies'][0], b: Plan['versies'][0]) =>
  planVerschil(inhoudVan(een, a), inhoudVan(een, b)).map(({ hoe, id, tekst, dag, stand, wasTekst, wasDag }) => ({
    ...{ hoe, id, stand, wasDag, dag },
    ...{ tekst: tekst.tekst, was: wasTekst?.tekst },
  }));

describe('what is otherwise between two versions of the plan', () => {
  it('is what came and what went, with what became of it', () => {
    const nu = plan({ afspraken: [afspraak('oud', '2026-02-01', 'nagekomen'), afspraak('jong', '2026-02-02')] });
    expect(tussen(nu, versie(1, ['oud']), versie(2, ['jong']))).toMatchObject([
      { hoe: 'erbij', id: 'jong', stand: 'open' },
      { hoe: 'weg', id: 'oud', stand: 'nagekomen' },
    ]);
    expect(tussen(nu, versie(1, ['oud']), versie(2, ['oud']))).toEqual([]);
  });

  it('is also other words and another day, each as it was in the version that is looked at', () => {
    const nu = plan({
      doelen: [doel('d', 'drie')],
      afspraken: [afspraak('a', '2026-04-01')],
      wijzigingen: [
        { doelId: 'd', naVersie: 0, wasTekst: woorden('nul'), werdTekst: woorden('een') },
        { doelId: 'd', naVersie: 1, wasTekst: woorden('een'), werdTekst: woorden('twee') },
        { afspraakId: 'a', naVersie: 1, wasDatum: '2026-02-01', werdDatum: '2026-03-01' },
        { afspraakId: 'a', naVersie: 1, wasDatum: '2026-03-01', werdDatum: '2026-04-01' },
        { doelId: 'd', naVersie: 2, wasTekst: woorden('twee'), werdTekst: woorden('drie') },
      ],
    });
    const [een, twee, drie] = [versie(1, ['a']), versie(2, ['a']), versie(3, ['a'])];
    expect(tussen(nu, een, twee)).toMatchObject([
      { hoe: 'anders', id: 'd', was: 'een', tekst: 'twee', wasDag: undefined },
      { hoe: 'anders', id: 'a', was: undefined, wasDag: '2026-02-01', dag: '2026-04-01' },
    ]);
    expect(tussen(nu, twee, drie)).toMatchObject([{ hoe: 'anders', id: 'd', was: 'twee', tekst: 'drie' }]);
  });

  it('what would be in a version that is made now is what the domain puts in it', () => {
    const nu = plan({
      prioVraagId: 'eerst',
      vragen: [
        vraag('v'),
        vraag('eerst', { geplaatst: false }),
        vraag('nog-niet', { geplaatst: false }),
        vraag('klaar', { status: 'beantwoord' }),
      ],
      doelen: [doel('d'), doel('idee', 'idee', { status: 'voorgesteld' }), doel('elders', 'x', { vraagId: 'klaar' })],
      afspraken: [
        afspraak('a', '2026-02-01'),
        afspraak('gevraagd', '2026-02-01', 'voorgesteld'),
        afspraak('gedaan', '2026-02-01', 'nagekomen'),
        { ...afspraak('van-elders', '2026-02-01'), doelId: 'elders' },
      ],
    });
    expect(inhoudNu(nu).map(({ id }) => id)).toEqual(['v', 'eerst', 'd', 'a']);
  });
});
