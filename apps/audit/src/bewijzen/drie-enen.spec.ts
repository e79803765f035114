import { describe, expect, it } from '@jest/globals';
import type { CasusEvent } from '@eenplan/domain/types';
import { geopend, id, logboek, medewerker, metRegisseur, type Stap, stap, TEKST } from '../testing/verhaal.js';
import { bewijsDrieEnen } from './drie-enen.js';

const regels = async (opdrachten: readonly (readonly Stap[])[]) =>
  (await bewijsDrieEnen(logboek(opdrachten))).schendingen.map(({ regel, positie }) => `${regel}@${positie}`);

const aanbod = (casus: string, aan: string): Stap =>
  stap(casus, {
    type: 'OverdrachtAangeboden',
    data: { overdrachtId: id('ov1'), aan: medewerker(aan), uiterlijkOp: '2026-02-01T00:00:00Z' },
  });
const aanvaard = (casus: string, aan: string): Stap =>
  stap(casus, { type: 'OverdrachtAanvaard', data: { overdrachtId: id('ov1'), aan: medewerker(aan) } });
const afgesloten: CasusEvent = { type: 'CasusAfgesloten', data: { reden: 'hulpvragen-beantwoord' } };
const heropend = (regie: string): CasusEvent => ({
  type: 'CasusHeropend',
  data: { reden: TEKST, voorlopigeRegie: medewerker(regie) },
});

describe('proof of the three ones', () => {
  it('holds for a whole life of two casussen, and counts what it saw', async () => {
    const bewijs = await bewijsDrieEnen(
      logboek([
        ...metRegisseur('a', ['p1', 'p2'], 'r1'),
        ...metRegisseur('b', ['p3'], 'r2'),
        [aanbod('a', 'r2')],
        [aanvaard('a', 'r2')],
        [
          stap('a', { type: 'GezinslidVerhuisd', data: { persoonId: id('p2'), naarCasusId: id('b') } }),
          stap('b', {
            type: 'GezinslidIngekomen',
            data: { persoonId: id('p2'), ongeboren: false, vanCasusId: id('a') },
          }),
        ],
        [stap('a', afgesloten)],
        [geopend('c', ['p1'])],
      ]),
    );
    expect(bewijs).toEqual({
      geldig: true,
      totPositie: 14,
      daarna: 0,
      aantallen: {
        gebeurtenissen: 14,
        ogenblikken: 13,
        casussen: 3,
        openCasussen: 2,
        regieperioden: 6,
        gezinsleden: 3,
        lidmaatschappen: 5,
      },
      aantalSchendingen: 0,
      schendingen: [],
    });
  });

  it('judges a command as a whole: in which order its two streams stand does not matter', async () => {
    const verhuizing: Stap[] = [
      stap('b', { type: 'GezinslidIngekomen', data: { persoonId: id('p1'), ongeboren: false, vanCasusId: id('a') } }),
      stap('a', { type: 'GezinslidVerhuisd', data: { persoonId: id('p1'), naarCasusId: id('b') } }),
    ];
    const start = [[geopend('a', ['p1', 'p2'])], [geopend('b', ['p3'])]];
    expect(await regels([...start, verhuizing])).toEqual([]);
    // The same two events as two commands: for an instant the person was in both.
    expect(await regels([...start, ...verhuizing.map((een) => [een])])).toEqual(['een-gezin@3']);
  });

  it('holds when who leaves hands over all at that instant, and fails when not', async () => {
    const vertrokken = (naam: string): Stap => [
      'org',
      { type: 'MedewerkerVertrokken', data: { medewerkerId: id(naam) } },
    ];
    const terug = (casus: string, van: string, naar: string): Stap =>
      stap(casus, {
        type: 'RegieTeruggevallen',
        data: { van: medewerker(van), vorm: 'regisseur', naar: medewerker(naar) },
      });
    const start = [...metRegisseur('a', ['p1'], 'r1'), ...metRegisseur('b', ['p2'], 'r1')];
    expect(await regels([...start, [vertrokken('r1'), terug('a', 'r1', 'coo'), terug('b', 'r1', 'coo')]])).toEqual([]);
    expect(await regels([...start, [terug('a', 'r1', 'coo')], [terug('b', 'r1', 'coo')], [vertrokken('r1')]])).toEqual(
      [],
    );
    expect(await regels([...start, [vertrokken('r1'), terug('a', 'r1', 'coo')]])).toEqual(['een-regisseur@10']);
    expect(await regels([...start, [vertrokken('r1')], [terug('a', 'r1', 'coo'), terug('b', 'r1', 'coo')]])).toEqual([
      'een-regisseur@9',
      'een-regisseur@9',
    ]);
    // Nor may somebody take a casus who has left.
    expect(await regels([[vertrokken('r1')], ...metRegisseur('a', ['p1'], 'r1')])).toEqual(['een-regisseur@5']);
    // Whoever did not answer gives nothing back.
    expect(await regels([...start, [terug('a', 'r2', 'coo')]])).toEqual(['een-regisseur@9']);
  });

  it('holds when a coördinator hands over the voorlopige regie', async () => {
    const gegeven = stap('a', { type: 'VoorlopigeRegieGegeven', data: { naar: medewerker('co2') } });
    const bewijs = await bewijsDrieEnen(logboek([[geopend('a', ['p1'])], [gegeven]]));
    expect(bewijs).toMatchObject({ geldig: true, aantallen: { regieperioden: 2 } });
  });

  it('fails when a person is gezinslid of two open casussen', async () => {
    const bewijs = await bewijsDrieEnen(logboek([[geopend('a', ['p1'])], [geopend('b', ['p2', 'p1'])]]));
    expect(bewijs.geldig).toBe(false);
    expect(bewijs.schendingen).toMatchObject([{ regel: 'een-gezin', positie: 2, persoonId: id('p1') }]);
    expect(bewijs.schendingen[0]!.uitleg).toContain(`${id('a')}, ${id('b')}`);
  });

  it('fails when a closed casus is opened again while its gezinslid is in another', async () => {
    const einde = [
      [geopend('a', ['p1'])],
      [stap('a', { type: 'CasusNietGestart', data: { aanmeldingId: id('ma'), reden: TEKST, gezinIngelicht: true } })],
      [geopend('b', ['p1'])],
    ];
    expect(await regels(einde)).toEqual([]);
    expect(await regels([...einde, [stap('a', heropend('coo'))]])).toEqual(['een-gezin@4']);
  });

  it('fails when someone takes the regie that was not given', async () => {
    const start = metRegisseur('a', ['p1'], 'r1');
    expect(await regels([...start, [aanvaard('a', 'r2')]])).toContain('een-regisseur@5');
    expect(await regels([...start, [aanbod('a', 'r2')], [aanvaard('a', 'r3')]])).toContain('een-regisseur@6');
    const ingetrokken = stap('a', { type: 'OverdrachtIngetrokken', data: { overdrachtId: id('ov1') } });
    expect(await regels([...start, [aanbod('a', 'r2')], [ingetrokken], [aanvaard('a', 'r2')]])).toContain(
      'een-regisseur@7',
    );
    expect(
      await regels([...start.slice(0, 2), [stap('a', { type: 'RegieAanvaard', data: medewerker('r1') })]]),
    ).toContain('een-regisseur@3');
  });

  it('fails when an open casus is opened again under another', async () => {
    expect(await regels([...metRegisseur('a', ['p1'], 'r1'), [stap('a', heropend('coo'))]])).toContain(
      'een-regisseur@5',
    );
  });

  it('fails when nobody answers for an open casus', async () => {
    const [[stroom, event]] = [geopend('a', ['p1'])];
    // As an object: the compiler takes most of a minute to spread all events at once.
    const data: object = event.data;
    const zonder = { type: event.type, data: { ...data, voorlopigeRegie: {} } } as unknown as CasusEvent;
    const { schendingen } = await bewijsDrieEnen(logboek([[[stroom, zonder]]]));
    expect(schendingen).toMatchObject([{ regel: 'een-regisseur', positie: 1, casusId: id('a') }]);
    expect(schendingen[0]!.uitleg).toMatch(/staat niemand/);
  });

  it('fails on what can not follow, and says so instead of stopping', async () => {
    expect(
      await regels([[geopend('a', ['p1'])], [stap('a', { type: 'RegieAanvaard', data: medewerker('r1') })]]),
    ).toContain('volgorde@2');
  });

  it('proves what comes before a hole, and counts the rest: it may still be on its way', async () => {
    const events = logboek([...metRegisseur('a', ['p1'], 'r1'), [geopend('b', ['p1'])]]);
    const zonder = (positie: number) => bewijsDrieEnen(events.filter(({ position }) => position !== positie));
    expect(await zonder(1)).toMatchObject({ geldig: true, totPositie: 0, daarna: 4 });
    // Of the command at 3 the rest may be missing, so it is not judged yet.
    expect(await zonder(4)).toMatchObject({ geldig: true, totPositie: 2, daarna: 2, aantallen: { ogenblikken: 2 } });
    expect(await bewijsDrieEnen(events)).toMatchObject({ geldig: false, totPositie: 5, daarna: 0 });
  });

  it('fails on a clock that runs back, on a position that comes back, and on a version that is skipped', async () => {
    const events = logboek([...metRegisseur('a', ['p1'], 'r1'), [geopend('b', ['p2'])]]);
    const met = async (anders: typeof events) => (await bewijsDrieEnen(anders)).schendingen.map(({ uitleg }) => uitleg);
    expect(await met([...events.slice(0, 4), { ...events[4]!, position: 4 }])).toEqual([
      'Na positie 4 komt 4: het logboek loopt terug.',
    ]);
    expect(await met(events.map((event) => (event.position === 4 ? { ...event, version: 5 } : event)))).toEqual([
      expect.stringContaining('van versie 3 naar 5'),
    ]);
    expect(
      await met(
        events.map((event) => (event.position === 5 ? { ...event, recordedAt: '2026-01-01T08:00:00.000000Z' } : event)),
      ),
    ).toEqual(['Positie 5 is eerder vastgelegd dan positie 4.']);
  });

  it('lists a hundred and counts them all', async () => {
    const veel = Array.from({ length: 150 }, (_, nummer) => [geopend(`c${nummer}`, ['p1'])]);
    const bewijs = await bewijsDrieEnen(logboek(veel));
    expect(bewijs.aantalSchendingen).toBe(149);
    expect(bewijs.schendingen).toHaveLength(100);
  });
});
