import { describe, expect, it } from '@jest/globals';
import type { CasusEvent } from '@eenplan/domain/types';
import { projectInMemory } from '@eenplan/event-log';
import {
  alsSamples,
  ev,
  gemaakt,
  geopend,
  gestart,
  hulpvraag,
  id,
  lid,
  medewerker,
  OP,
  tekst,
  voorgesteld,
} from '../testing/verhaal.js';
import { casusdossier } from './projection.js';

/** Rows per table, named without schema and prefix: `dossier`, `gezinslid`, `vraag` … */
function rijen(...events: CasusEvent[]) {
  const perTabel = projectInMemory(casusdossier, alsSamples(events));
  const tabel = (naam: string) => perTabel.get(`leesmodellen.${naam}`) ?? [];
  return { dossier: tabel('casusdossier')[0]!, van: (naam: string) => tabel(`casusdossier_${naam}`) };
}
const m = (minuut: number) => `2026-01-01T00:${String(minuut).padStart(2, '0')}:00Z`;
const coo = medewerker();
const reg = medewerker();
const ander = medewerker();
const [p1, p2, p3] = [id(), id(), id()];
const start = [geopend({ voorlopigeRegie: coo, gezinsleden: [lid(p1)] }), gestart()];
const aangewezen = ev('RegisseurAangewezen', { organisatieId: reg.organisatieId, medewerkerId: reg.medewerkerId });
const inRegie = [...start, aangewezen, ev('RegieAanvaard', reg)];

describe('eén gezin', () => {
  it('gezinsleden of the first aanmelding are in it from the opening', () => {
    const { dossier, van } = rijen(
      geopend({ gezinsleden: [lid(p1), lid(p2, true)], betrokkenen: [{ persoonId: p3, rol: 'mantelzorger' }] }),
    );
    expect(dossier).toMatchObject({ status: 'in-beoordeling', kenmerk: 'K7M-4QX', gemeente: '0010', plan_versie: 0 });
    expect(van('gezinslid')).toMatchObject(
      [{ persoon_id: p1 }, { persoon_id: p2, ongeboren: true }].sort((a, b) => (a.persoon_id < b.persoon_id ? -1 : 1)),
    );
    expect(van('betrokkene')).toMatchObject([{ persoon_id: p3, rol: 'mantelzorger', tot_op: null }]);
    expect(van('open_gezinslid')).toHaveLength(2);
  });

  it('persons of a joined aanmelding are nothing until it is toegevoegd', () => {
    const gevoegd = ev('AanmeldingGevoegd', {
      aanmeldingId: p3,
      gezinsleden: [lid(p1), lid(p2)],
      betrokkenen: [
        { persoonId: p3, rol: 'netwerklid' },
        { persoonId: p1, rol: 'netwerklid' },
      ],
      veiligheidAcuut: true,
    });
    const wachtend = rijen(...start, gevoegd);
    expect(wachtend.van('open_gezinslid')).toHaveLength(1);
    expect(wachtend.van('gevoegd')).toMatchObject([{ aanmelding_id: p3, veiligheid_acuut: true }]);
    expect(wachtend.dossier['veiligheid_acuut']).toBe(false);
    const toegevoegd = rijen(...start, gevoegd, ev('AanmeldingToegevoegd', { aanmeldingId: p3 }));
    expect(toegevoegd.van('open_gezinslid').map((row) => row['persoon_id'])).toEqual([p1, p2].sort());
    expect(toegevoegd.van('gezinslid').find((row) => row['persoon_id'] === p1)).toMatchObject({ sinds_op: m(0) });
    expect(toegevoegd.van('betrokkene')).toMatchObject([{ persoon_id: p3 }]);
    expect(toegevoegd.van('gevoegd')).toEqual([]);
    expect(toegevoegd.dossier['veiligheid_acuut']).toBe(true);
    const los = rijen(...start, gevoegd, ev('AanmeldingLosgekoppeld', { aanmeldingId: p3, reden: 'ontkoppeld' }));
    expect([los.van('gevoegd'), los.van('open_gezinslid').length, los.van('betrokkene')]).toEqual([[], 1, []]);
    expect(los.dossier['veiligheid_acuut']).toBe(false);
  });

  it('who leaves stays readable, and is free for another casus', () => {
    const reden = tekst();
    const weg = rijen(...start, ev('GezinslidVertrokken', { persoonId: p1, reden }));
    expect(weg.van('open_gezinslid')).toEqual([]);
    expect(weg.van('gezinslid')).toMatchObject([{ persoon_id: p1, tot_op: m(2), vertrek_reden_id: reden.id }]);
    const verhuisd = rijen(...start, ev('GezinslidVerhuisd', { persoonId: p1, naarCasusId: p3 }));
    expect(verhuisd.van('open_gezinslid')).toEqual([]);
    expect(verhuisd.van('gezinslid')).toMatchObject([{ naar_casus_id: p3, tot_op: m(2) }]);
    const terug = rijen(
      ...start,
      ev('GezinslidVertrokken', { persoonId: p1 }),
      ev('GezinslidIngekomen', { ...lid(p1), vanCasusId: p3 }),
    );
    expect(terug.van('gezinslid')).toMatchObject([{ sinds_op: m(3), tot_op: null, van_casus_id: p3 }]);
    expect(terug.van('open_gezinslid')).toHaveLength(1);
  });

  it('a betrokkene who becomes gezinslid is betrokkene no more; a child is born', () => {
    const { van } = rijen(
      ...start,
      ev('BetrokkeneToegevoegd', { persoonId: p2, rol: 'netwerklid' }),
      ev('GezinslidToegevoegd', lid(p2, true)),
      ev('GezinslidGeboren', { persoonId: p2 }),
    );
    expect(van('betrokkene')).toMatchObject([{ persoon_id: p2, tot_op: m(3) }]);
    expect(van('gezinslid').find((row) => row['persoon_id'] === p2)).toMatchObject({ ongeboren: false });
  });

  it('a closed casus holds nobody; a reopened one holds its members again', () => {
    const dicht = [
      ...start,
      ev('GezinslidToegevoegd', lid(p2)),
      ev('GezinslidVertrokken', { persoonId: p2 }),
      ev('CasusAfgesloten', { reden: 'verhuisd', nazorgDatum: '2026-06-01' }),
    ];
    expect(rijen(...dicht).van('open_gezinslid')).toEqual([]);
    const open = rijen(...dicht, ev('CasusHeropend', { reden: tekst(), voorlopigeRegie: ander }));
    expect(open.van('open_gezinslid')).toMatchObject([{ persoon_id: p1 }]);
    expect(open.dossier).toMatchObject({
      status: 'lopend',
      sluit_wijze: null,
      regie: 'voorlopig',
      antwoordt_medewerker_id: ander.medewerkerId,
    });
  });
});

describe('eén regisseur', () => {
  it('the coördinator answers until the regisseur has accepted', () => {
    const aangeboden = rijen(...start, aangewezen);
    expect(aangeboden.dossier).toMatchObject({
      regie: 'voorlopig',
      antwoordt_medewerker_id: coo.medewerkerId,
      aanwijzing_nummer: 3,
    });
    expect(aangeboden.van('aanbod')).toMatchObject([
      { nummer: 3, status: 'aangeboden', medewerker_id: reg.medewerkerId },
    ]);
    const aanvaard = rijen(...inRegie);
    expect(aanvaard.dossier).toMatchObject({
      regie: 'regisseur',
      antwoordt_medewerker_id: reg.medewerkerId,
      antwoordt_sinds_op: m(3),
      aanwijzing_nummer: null,
    });
    expect(aanvaard.van('aanbod')).toMatchObject([{ status: 'aanvaard', beantwoord_op: m(3) }]);
    expect(aanvaard.van('regie')).toMatchObject([
      { regie: 'voorlopig', medewerker_id: coo.medewerkerId, van_op: m(0), tot_op: m(3) },
    ]);
  });

  it('a named medewerker, a refusal and a withdrawal leave the voorlopige regie', () => {
    const genoemd = rijen(
      ...start,
      ev('RegisseurAangewezen', { organisatieId: reg.organisatieId, voorkeur: { tekst: tekst(p3) } }),
      ev('RegisseurGenoemd', reg),
    );
    expect(genoemd.van('aanbod')).toMatchObject([{ medewerker_id: reg.medewerkerId, voorkeur_tekst_id: p3 }]);
    const reden = tekst();
    const geweigerd = rijen(...start, aangewezen, ev('RegieGeweigerd', { ...reg, reden }));
    expect(geweigerd.dossier).toMatchObject({ regie: 'voorlopig', aanwijzing_nummer: null });
    expect(geweigerd.van('aanbod')).toMatchObject([{ status: 'geweigerd', antwoord_reden_id: reden.id }]);
    expect(rijen(...start, aangewezen, ev('AanwijzingIngetrokken', {})).van('aanbod')).toMatchObject([
      { status: 'ingetrokken' },
    ]);
  });

  it('the old regisseur keeps the regie until the new one has accepted', () => {
    const aangeboden = ev('OverdrachtAangeboden', {
      overdrachtId: p3,
      aan: ander,
      uiterlijkOp: '2026-02-01T00:00:00Z',
    });
    expect(rijen(...inRegie, aangeboden).dossier).toMatchObject({
      antwoordt_medewerker_id: reg.medewerkerId,
      overdracht_nummer: 5,
    });
    const over = rijen(...inRegie, aangeboden, ev('OverdrachtAanvaard', { overdrachtId: p3, aan: ander }));
    expect(over.dossier).toMatchObject({ antwoordt_medewerker_id: ander.medewerkerId, overdracht_nummer: null });
    expect(over.van('regie')).toHaveLength(2);
    for (const [event, status] of [
      [ev('OverdrachtGeweigerd', { overdrachtId: p3, reden: tekst() }), 'geweigerd'],
      [ev('OverdrachtIngetrokken', { overdrachtId: p3 }), 'ingetrokken'],
      [ev('OverdrachtVerlopen', { overdrachtId: p3 }), 'verlopen'],
    ] as const) {
      const na = rijen(...inRegie, aangeboden, event);
      expect(na.dossier).toMatchObject({ antwoordt_medewerker_id: reg.medewerkerId, overdracht_nummer: null });
      expect(na.van('aanbod')[1]).toMatchObject({ soort: 'overdracht', status });
    }
    const gewisseld = rijen(...inRegie, aangeboden, ev('RegieGewisseld', { naar: coo, reden: tekst() }));
    expect(gewisseld.dossier).toMatchObject({ antwoordt_medewerker_id: coo.medewerkerId, regie: 'regisseur' });
    expect(gewisseld.van('aanbod')[1]).toMatchObject({ status: 'vervallen' });
  });

  it.each([
    [ev('CasusAfgesloten', { reden: 'anders' }), { sluit_wijze: 'afgesloten', sluit_reden: 'anders' }],
    [
      ev('CasusNietGestart', { aanmeldingId: p3, reden: tekst(p2) }),
      { sluit_wijze: 'niet-gestart', sluit_toelichting_id: p2 },
    ],
    [
      ev('CasusDoorgeleid', { aanmeldingId: p3, organisatieId: p2, begeleiding: 'gebeld' }),
      { sluit_wijze: 'doorgeleid', doorgeleid_organisatie_id: p2 },
    ],
    [ev('CasusSamengevoegd', { naarCasusId: p3 }), { sluit_wijze: 'samengevoegd', naar_casus_id: p3 }],
  ])('nobody answers for what has ended: $type', (einde, verwacht) => {
    const { dossier, van } = rijen(...start, aangewezen, einde);
    expect(dossier).toMatchObject({
      status: 'afgesloten',
      regie: null,
      antwoordt_medewerker_id: null,
      aanwijzing_nummer: null,
      gesloten_op: m(3),
      ...verwacht,
    });
    expect(van('aanbod')).toMatchObject([{ status: 'vervallen' }]);
    expect(van('open_gezinslid')).toEqual([]);
    expect(van('regie')).toMatchObject([{ tot_op: m(3) }]);
  });

  it('who has left is not called first any more', () => {
    const punt = ev('EersteAanspreekpuntAangewezen', { aanspreekpunt: { soort: 'persoon', persoonId: p1 } });
    expect(rijen(...inRegie, punt).dossier).toMatchObject({
      aanspreekpunt_soort: 'persoon',
      aanspreekpunt_persoon_id: p1,
    });
    expect(rijen(...inRegie, punt, ev('GezinslidVertrokken', { persoonId: p1 })).dossier).toMatchObject({
      aanspreekpunt_soort: null,
    });
    const org = ev('OrganisatieBetrokken', { organisatieId: ander.organisatieId, leefgebieden: [] });
    const bijOrg = ev('EersteAanspreekpuntAangewezen', { aanspreekpunt: { soort: 'medewerker', ...ander } });
    expect(
      rijen(...inRegie, org, bijOrg, ev('BetrokkenheidBeeindigd', { organisatieId: ander.organisatieId })).dossier,
    ).toMatchObject({ aanspreekpunt_medewerker_id: null });
  });
});

describe('eén plan', () => {
  const [v1, v2, v3] = [id(), id(), id()];
  const prio = (...events: CasusEvent[]) => rijen(...start, ...events).dossier;

  it('the first hulpvraag is prio voorlopig until one is chosen', () => {
    expect(prio(hulpvraag(v1), hulpvraag(v2))).toMatchObject({
      volgorde: [v1, v2],
      prio_vraag_id: v1,
      prio_gekozen: false,
    });
    const keuzes = [{ persoonId: p1, vraagId: v2 }];
    const gekozen = rijen(
      ...start,
      hulpvraag(v1),
      hulpvraag(v2),
      ev('PrioVraagGekozen', { vraagId: v2, keuzes, reden: tekst(p3) }, OP),
    );
    expect(gekozen.dossier).toMatchObject({
      volgorde: [v2, v1],
      prio_vraag_id: v2,
      prio_gekozen: true,
      prio_op: OP,
      prio_reden_id: p3,
    });
    expect(gekozen.van('prio_keuze')).toMatchObject([{ vraag_id: v2, keuzes, gekozen_op: OP }]);
    expect(
      prio(hulpvraag(v1), hulpvraag(v2), hulpvraag(v3), ev('VolgordeBepaald', { vraagIds: [v1, v3, v2] })),
    ).toMatchObject({ volgorde: [v1, v3, v2], prio_vraag_id: v1 });
  });

  it('where the prio-vraag ends the next moves up, voorlopig', () => {
    const gekozen = ev('PrioVraagGekozen', { vraagId: v1, keuzes: [] });
    const na = rijen(
      ...start,
      hulpvraag(v1),
      hulpvraag(v2),
      gekozen,
      ev('HulpvraagBeantwoord', { vraagId: v1, oordeelVraagsteller: tekst(p3) }, OP),
    );
    expect(na.dossier).toMatchObject({ volgorde: [v2], prio_vraag_id: v2, prio_gekozen: false });
    expect(na.van('vraag').find((row) => row['vraag_id'] === v1)).toMatchObject({
      status: 'beantwoord',
      geeindigd_op: OP,
      oordeel_id: p3,
    });
    expect(prio(hulpvraag(v1), ev('HulpvraagIngetrokken', { vraagId: v1 }))).toMatchObject({
      volgorde: [],
      prio_vraag_id: null,
    });
    expect(prio(hulpvraag(v1), hulpvraag(v2), gekozen, ev('HulpvraagIngetrokken', { vraagId: v2 }))).toMatchObject({
      prio_vraag_id: v1,
      prio_gekozen: true,
    });
    expect(prio(hulpvraag(v1), hulpvraag(v2), ev('PrioVraagVoorlopig', { vraagId: v2 }))).toMatchObject({
      prio_vraag_id: v2,
      prio_gekozen: false,
    });
    expect(
      rijen(
        ...start,
        hulpvraag(v1),
        ev('HulpvraagLosgelaten', { vraagId: v1, reden: 'overleden', laatsteAanbod: tekst(p2) }),
      ).van('vraag'),
    ).toMatchObject([{ status: 'losgelaten', loslaat_reden: 'overleden', laatste_aanbod_id: p2 }]);
  });

  it('a zorg is no hulpvraag: it is never prio', () => {
    const zorg = ev('ZorgIngebracht', { soort: 'zorg', vraagId: v1, tekst: tekst(), leefgebied: 'veiligheid' }, OP);
    expect(prio(zorg)).toMatchObject({ volgorde: [], prio_vraag_id: null });
    expect(rijen(...start, zorg, ev('VraagGeplaatst', { vraagId: v1 })).van('vraag')).toMatchObject([
      { soort: 'zorg', vraagsteller_id: null, geplaatst: true },
    ]);
  });

  it('doelen are proposed, adopted and changed', () => {
    const [d1, d2, nieuw] = [id(), id(), tekst()];
    const { van } = rijen(
      ...start,
      ev('DoelVoorgesteld', { doelId: d1, vraagId: v1, tekst: tekst() }, OP),
      ev('DoelGesteld', { doelId: d2, vraagId: v1, tekst: tekst() }, OP),
      ev('DoelOvergenomen', { doelId: d1 }),
      ev('DoelGewijzigd', { doelId: d2, tekst: nieuw }),
    );
    expect(van('doel').find((row) => row['doel_id'] === d1)).toMatchObject({ status: 'gesteld', sinds_op: OP });
    expect(van('doel').find((row) => row['doel_id'] === d2)).toMatchObject({ status: 'gesteld', tekst_id: nieuw.id });
  });

  it('an afspraak goes through its states', () => {
    const a = id();
    const naar = (...events: CasusEvent[]) => rijen(...start, ...events).van('afspraak')[0]!;
    const later = '2026-01-05T10:00:00Z';
    expect(naar(voorgesteld(a))).toMatchObject({ status: 'voorgesteld', gemaakt_op: OP });
    expect(
      naar(
        gemaakt(a, {
          eigenaar: { soort: 'persoon', persoonId: p1 },
          oplossing: { soort: 'maatwerk', reden: tekst(p3) },
        }),
      ),
    ).toMatchObject({ status: 'open', eigenaar_persoon_id: p1, eigenaar_medewerker_id: null, maatwerk_reden_id: p3 });
    expect(naar(voorgesteld(a), ev('AfspraakAangenomen', { afspraakId: a }, later))).toMatchObject({
      status: 'open',
      status_op: later,
    });
    expect(naar(gemaakt(a), ev('AfspraakNagekomen', { afspraakId: a }))).toMatchObject({ status: 'nagekomen' });
    expect(naar(gemaakt(a), ev('AfspraakNietNagekomen', { afspraakId: a, reden: tekst(p2) }))).toMatchObject({
      status: 'niet-nagekomen',
      reden_id: p2,
    });
    expect(naar(gemaakt(a), ev('AfspraakVervallen', { afspraakId: a, reden: tekst(p2) }))).toMatchObject({
      status: 'vervallen',
      reden_id: p2,
    });
    expect(
      naar(gemaakt(a), ev('AfspraakVerplaatst', { afspraakId: a, uiterlijkDatum: '2026-09-09', reden: tekst(p2) })),
    ).toMatchObject({ status: 'open', uiterlijk_datum: '2026-09-09', reden_id: p2 });
  });

  it('versions never replace each other, nor do answers', () => {
    const versie = (n: number) =>
      ev('PlanVastgesteld', { versie: n, prioVraagId: v1, vraagIds: [v1], doelIds: [], afspraakIds: [] }, OP);
    const antwoord = (n: number, akkoord: boolean) =>
      ev('PlanBeantwoord', { versie: n, persoonId: p1, akkoord, tekst: tekst() }, OP);
    const { dossier, van } = rijen(...start, versie(1), antwoord(1, false), antwoord(1, true), versie(2));
    expect(dossier['plan_versie']).toBe(2);
    expect(van('plan_versie').map((row) => row['versie'])).toEqual([1, 2]);
    expect(van('plan_antwoord').map((row) => row['akkoord'])).toEqual([false, true]);
  });

  it('what comes from a merged casus is added, nothing twice', () => {
    const inhoud = {
      gezinsleden: [lid(p1), lid(p2)],
      betrokkenen: [
        { persoonId: p3, rol: 'netwerklid' as const },
        { persoonId: p2, rol: 'netwerklid' as const },
      ],
      organisaties: [{ organisatieId: ander.organisatieId, leefgebieden: ['financien', 'veiligheid'] }],
      vragen: [
        {
          soort: 'hulpvraag' as const,
          vraagId: v2,
          vraagstellerId: p2,
          tekst: tekst(),
          leefgebied: 'huisvesting',
          status: 'open' as const,
          geplaatst: true,
          op: OP,
        },
        {
          soort: 'hulpvraag' as const,
          vraagId: v3,
          vraagstellerId: p2,
          tekst: tekst(),
          leefgebied: 'huisvesting',
          status: 'beantwoord' as const,
          geplaatst: true,
          op: OP,
        },
      ],
      doelen: [{ doelId: v3, vraagId: v2, tekst: tekst(), status: 'gesteld' as const, op: OP }],
      afspraken: [
        {
          afspraakId: v1,
          doelId: v3,
          tekst: tekst(),
          eigenaar: { soort: 'persoon' as const, persoonId: p1 },
          uiterlijkDatum: '2026-05-05',
          leefgebied: 'huisvesting',
          oplossing: { soort: 'standaard' as const },
          status: 'nagekomen' as const,
          op: OP,
        },
      ],
      veiligheidAcuut: true,
    };
    const eerder = [
      ev('OrganisatieBetrokken', { organisatieId: ander.organisatieId, leefgebieden: ['veiligheid', 'justitie'] }),
      hulpvraag(v1),
    ];
    const { dossier, van } = rijen(...start, ...eerder, ev('CasusOpgenomen', { vanCasusId: p3, ...inhoud }));
    expect(dossier).toMatchObject({ volgorde: [v1, v2], prio_vraag_id: v1, veiligheid_acuut: true });
    expect(van('gezinslid')).toMatchObject([p1, p2].sort().map((persoon_id) => ({ persoon_id })));
    expect(van('gezinslid').find((row) => row['persoon_id'] === p2)).toMatchObject({ van_casus_id: p3 });
    expect(van('betrokkene')).toMatchObject([{ persoon_id: p3 }]);
    expect(van('organisatie')).toMatchObject([
      { leefgebieden: ['veiligheid', 'justitie', 'financien'], sinds_op: m(2) },
    ]);
    expect(van('vraag')).toHaveLength(3);
    expect(van('vraag').find((row) => row['vraag_id'] === v3)).toMatchObject({
      status: 'beantwoord',
      geplaatst: true,
      ingebracht_op: OP,
    });
    expect(van('doel')).toHaveLength(1);
    expect(van('afspraak')).toMatchObject([{ status: 'nagekomen', gemaakt_op: OP }]);
  });

  it('contact, safety and nazorg are kept', () => {
    const { dossier, van } = rijen(
      ...inRegie,
      ev('ContactVastgelegd', { contactmomentId: v1, met: [p1], medewerker: reg, tekst: tekst(p2) }, OP),
      ev('VeiligheidBeoordeeld', { acuut: true, toelichting: tekst(p2) }),
      ev('VeiligheidAanvaard', { organisatieId: ander.organisatieId }),
      ev('CasusAfgesloten', { reden: 'anders' }),
      ev('NazorgGepland', { nazorgDatum: '2026-12-01' }),
    );
    expect(van('contactmoment')).toMatchObject([
      { met: [p1], medewerker_id: reg.medewerkerId, tekst_id: p2, contact_op: OP },
    ]);
    expect(dossier).toMatchObject({
      veiligheid_acuut: true,
      veiligheid_organisatie_id: ander.organisatieId,
      nazorg_datum: '2026-12-01',
    });
  });
});

it('an event that it does not know is poison, not skipped', () => {
  expect(() => rijen(geopend(), { type: 'Verzonnen', data: {} } as unknown as CasusEvent)).toThrow(
    'unknown event casus/Verzonnen',
  );
});
