import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { streams } from '@eenplan/domain/evolve';
import type { CasusEvent } from '@eenplan/domain/types';
import { CASUS_KOLOMMEN, CASUS_SQL, type CasusRij } from '../casussen.js';
import { lees } from '../gebeurtenis.js';
import { type AuditMet, auditMet } from '../testing/audit.js';
import { geopend, id, logboek, medewerker, metRegisseur, type Stap, stap, TEKST } from '../testing/verhaal.js';

const afspraak = (casus: string, naam: string, uiterlijkDatum: string): Stap =>
  stap(casus, {
    type: 'AfspraakGemaakt',
    op: '2026-01-01T09:00:00Z',
    data: {
      afspraakId: id(naam),
      doelId: id('d1'),
      tekst: TEKST,
      eigenaar: { soort: 'persoon', persoonId: id('p1') },
      uiterlijkDatum,
      leefgebied: 'huisvesting',
      oplossing: { soort: 'standaard' },
    },
  } as CasusEvent);
const verplaatst = (casus: string, naam: string, uiterlijkDatum: string): Stap =>
  stap(casus, {
    type: 'AfspraakVerplaatst',
    op: '2026-01-01T09:00:00Z',
    data: { afspraakId: id(naam), uiterlijkDatum, reden: TEKST },
  } as CasusEvent);
const aanbod = (casus: string, naam: string, reden: boolean): Stap =>
  stap(casus, {
    type: 'OverdrachtAangeboden',
    data: {
      overdrachtId: id(naam),
      aan: medewerker('r2'),
      uiterlijkOp: '2026-02-01T00:00:00Z',
      ...(reden && { reden: TEKST }),
    },
  });
const doel = (casus: string): Stap[] => [
  stap(casus, {
    type: 'HulpvraagIngebracht',
    op: '2026-01-01T09:00:00Z',
    data: { soort: 'hulpvraag', vraagId: id('v1'), vraagstellerId: id('p1'), tekst: TEKST, leefgebied: 'huisvesting' },
  }),
  stap(casus, {
    type: 'DoelGesteld',
    op: '2026-01-01T09:00:00Z',
    data: { doelId: id('d1'), vraagId: id('v1'), tekst: TEKST },
  }),
];

/** Each whole casus of another end. */
const opdrachten: Stap[][] = [
  ...metRegisseur('a', ['p1'], 'r1'),
  doel('a'),
  [aanbod('a', 'o1', true)],
  [stap('a', { type: 'OverdrachtVerlopen', data: { overdrachtId: id('o1') } })],
  [aanbod('a', 'o2', false)],
  [stap('a', { type: 'RegieGewisseld', data: { naar: medewerker('r3'), reden: TEKST } })],
  [afspraak('a', 'laat', '2026-02-01'), afspraak('a', 'straks', '2099-01-01')],
  [afspraak('a', 'weg', '2026-02-01'), afspraak('a', 'klaar', '2026-02-01')],
  [verplaatst('a', 'weg', '2099-01-01')],
  [
    stap('a', {
      type: 'AfspraakNagekomen',
      op: '2026-01-01T09:00:00Z',
      data: { afspraakId: id('klaar') },
    } as CasusEvent),
  ],
  // Closed, with an afspraak of which nobody said what became: that is no term any more. Its reason is 'anders', and no word.
  ...metRegisseur('b', ['p2'], 'r1'),
  doel('b'),
  [afspraak('b', 'open', '2026-02-01')],
  [stap('b', { type: 'CasusAfgesloten', data: { reden: 'anders' } })],
  // Reopened: then it is again.
  ...metRegisseur('c', ['p3'], 'r1'),
  doel('c'),
  [afspraak('c', 'weer', '2026-02-01')],
  [stap('c', { type: 'CasusAfgesloten', data: { reden: 'verhuisd' } })],
  [stap('c', { type: 'CasusHeropend', data: { voorlopigeRegie: medewerker('coo'), reden: TEKST } })],
  [geopend('d', ['p4'])],
  [stap('d', { type: 'CasusNietGestart', data: { aanmeldingId: id('md'), reden: TEKST, gezinIngelicht: true } })],
  // Handed on to one organisation: that is an end, though its regie has no reason.
  [geopend('f', ['p6'])],
  [
    stap('f', {
      type: 'CasusDoorgeleid',
      data: { aanmeldingId: id('mf'), organisatieId: id('org'), begeleiding: 'gebeld', gezinIngelicht: true },
    }),
  ],
  // Went into another: what was promised in it is no term of its own any more.
  ...metRegisseur('g', ['p7'], 'r1'),
  doel('g'),
  [afspraak('g', 'mee', '2026-02-01')],
  [stap('g', { type: 'CasusSamengevoegd', data: { naarCasusId: id('a') } })],
  // Who answered left.
  ...metRegisseur('h', ['p8'], 'r1'),
  [
    stap('h', {
      type: 'RegieTeruggevallen',
      data: { van: medewerker('r1'), vorm: 'regisseur', naar: medewerker('coo') },
    }),
  ],
  // In beoordeling.
  [geopend('e', ['p5']), stap('e', { type: 'VeiligheidBeoordeeld', data: { acuut: true } })],
];
const elders: Stap[][] = metRegisseur('z', ['p9'], 'r1').map((stappen) =>
  stappen.map(([naam, event]): Stap =>
    event.type === 'CasusGeopend' ? [naam, { ...event, data: { ...event.data, gemeente: '0003' } }] : [naam, event],
  ),
);
const events = logboek([
  ...opdrachten,
  ...elders,
  [stap('z', { type: 'RegieGewisseld', data: { naar: medewerker('r3'), reden: TEKST } })],
]);

let audit: AuditMet;
beforeAll(async () => {
  audit = await auditMet(events);
}, 60_000);
afterAll(() => audit.sluit());

interface Inhoud {
  readonly items: {
    readonly kenmerk: string;
    readonly type: string;
    readonly wat: string;
    readonly gemeente: string;
  }[];
  readonly volgende?: string;
}
const auditor = { rollen: ['auditor'], gemeenten: ['0010'] };
const vraag = (query: string, aanspraken: object = auditor) => audit.vraag<Inhoud>(`/bevindingen${query}`, aanspraken);
const gevonden = async (query: string, aanspraken?: object) =>
  (await vraag(query, aanspraken)).body.items.map(({ kenmerk, type }) => `${kenmerk.slice(4, 5)} ${type}`);

describe('what stands out', () => {
  it('is a change of the regie that nobody accepted', async () => {
    expect(await gevonden('?selectie=gedwongen-wissel')).toEqual(['H RegieTeruggevallen', 'A RegieGewisseld']);
    expect((await vraag('?selectie=gedwongen-wissel')).body.items[1]).toMatchObject({
      casusId: id('a'),
      gemeente: '0010',
      door: { accountId: id('act'), rol: 'casuscoordinator' },
      // Of an organisation that is not known here nothing is told.
      wat: 'De coördinator gaf de regie aan een medewerker van Een andere organisatie.',
    });
  });

  it('is a term that ran out: an offer, and what was promised in a casus that is open', async () => {
    expect(await gevonden('?selectie=termijn-verlopen')).toEqual([
      'C AfspraakGemaakt',
      'A AfspraakGemaakt',
      'A OverdrachtVerlopen',
    ]);
    const { items } = (await vraag('?selectie=termijn-verlopen')).body;
    expect(items[1]!.wat).toContain(id('laat').slice(0, 8));
  });

  it('is a reason that could be given and was not', async () => {
    expect(await gevonden('?selectie=reden-ontbreekt')).toEqual(['B CasusAfgesloten', 'A OverdrachtAangeboden']);
  });

  it('comes in pages, and of a time', async () => {
    const eerste = (await vraag('?selectie=termijn-verlopen&limiet=2')).body;
    expect(eerste.items).toHaveLength(2);
    const tweede = await gevonden(`?selectie=termijn-verlopen&limiet=2&volgende=${eerste.volgende}`);
    expect(tweede).toEqual(['A OverdrachtVerlopen']);
    const op = events.find(({ type }) => type === 'OverdrachtVerlopen')!.recordedAt;
    expect(await gevonden(`?selectie=termijn-verlopen&tot=${op}`)).toEqual([]);
    expect(await gevonden(`?selectie=termijn-verlopen&vanaf=${op}`)).toHaveLength(3);
  });

  it('is of the own gemeenten only, and for auditors', async () => {
    // Nor does what is not theirs take a place on a page: of z and e the events are later.
    expect(await gevonden('?selectie=gedwongen-wissel&limiet=1')).toEqual(['H RegieTeruggevallen']);
    expect(await gevonden('?selectie=reden-ontbreekt&limiet=1')).toEqual(['B CasusAfgesloten']);
    const anders = { ...auditor, gemeenten: ['0003'] };
    expect(await gevonden('?selectie=gedwongen-wissel', anders)).toEqual(['Z RegieGewisseld']);
    expect(await gevonden('?selectie=gedwongen-wissel', { rollen: ['auditor'] })).toEqual([]);
    // Who keeps the installation as well reads no history.
    const ook = { rollen: ['auditor', 'beheerder'], gemeenten: ['0010'] };
    expect(await gevonden('?selectie=gedwongen-wissel', ook)).toEqual([]);
    for (const rollen of [['beheerder'], ['beleidsadviseur']])
      expect((await vraag('?selectie=gedwongen-wissel', { rollen, gemeenten: ['0010'] })).status).toBe(403);
    expect((await vraag('?selectie=alles')).status).toBe(400);
    expect(await gevonden('')).toHaveLength(7);
  });

  it('knows of each casus in SQL what the domain makes of it', async () => {
    const { rows } = await audit.admin.query<CasusRij>(
      `select ${CASUS_KOLOMMEN} from audit.event e ${CASUS_SQL} where e.version = 1`,
    );
    const standVan = (casusId: string) =>
      events
        .filter(({ streamId }) => streamId === casusId)
        .reduce((state, event) => streams.casus.evolve(state, lees(event).event as CasusEvent), streams.casus.initial);
    expect(rows.map(({ kenmerk, status }) => [kenmerk, status])).toEqual(
      rows.map(({ kenmerk, casusId }) => [kenmerk, standVan(casusId).status]),
    );
    expect(rows).toHaveLength(9);
    const stand = Object.fromEntries(rows.map(({ kenmerk, status }) => [kenmerk.slice(4, 5), status]));
    expect(stand).toMatchObject({ F: 'afgesloten', G: 'afgesloten', H: 'lopend' });
  });
});
