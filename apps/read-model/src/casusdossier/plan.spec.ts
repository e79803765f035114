import { describe, expect, it } from '@jest/globals';
import type { CasusEvent } from '@eenplan/domain/types';
import {
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
import { m, rijen } from '../testing/dossier-rijen.js';

const coo = medewerker();
const reg = medewerker();
const ander = medewerker();
const [p1, p2, p3] = [id(), id(), id()];
const start = [geopend({ voorlopigeRegie: coo, gezinsleden: [lid(p1)] }), gestart()];
const aangewezen = ev('RegisseurAangewezen', { organisatieId: reg.organisatieId, medewerkerId: reg.medewerkerId });
const inRegie = [...start, aangewezen, ev('RegieAanvaard', reg)];

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
    const namens = { versie: 1, persoonId: p1, akkoord: true, opgetekendDoor: reg };
    expect(rijen(...start, versie(1), ev('PlanBeantwoord', namens, OP)).van('plan_antwoord')).toMatchObject([
      { opgetekend_medewerker_id: reg.medewerkerId, opgetekend_organisatie_id: reg.organisatieId },
    ]);
  });

  it('what a doel or an afspraak was is kept, with the version of the plan that held then', () => {
    const [d, a] = [id(), id()];
    const [een, twee, drie] = [tekst(), tekst(), tekst()];
    const naar = (uiterlijkDatum: string) =>
      ev('AfspraakVerplaatst', { afspraakId: a, uiterlijkDatum, reden: tekst(p2) }, OP);
    const { van } = rijen(
      ...start,
      ev('DoelGesteld', { doelId: d, vraagId: v1, tekst: een }, OP),
      gemaakt(a, { uiterlijkDatum: '2026-02-01' }),
      ev('DoelGewijzigd', { doelId: d, tekst: twee }, OP),
      ev('PlanVastgesteld', { versie: 1, vraagIds: [v1], doelIds: [d], afspraakIds: [a] }, OP),
      naar('2026-03-01'),
      naar('2026-04-01'),
      ev('DoelGewijzigd', { doelId: d, tekst: drie }, OP),
    );
    expect(van('wijziging')).toMatchObject([
      { doel_id: d, afspraak_id: null, na_versie: 0, was_tekst_id: een.id, tekst_id: twee.id, gewijzigd_op: OP },
      { afspraak_id: a, na_versie: 1, was_datum: '2026-02-01', datum: '2026-03-01', reden_id: p2 },
      { afspraak_id: a, na_versie: 1, was_datum: '2026-03-01', datum: '2026-04-01', reden_id: p2 },
      { doel_id: d, na_versie: 1, was_tekst_id: twee.id, tekst_id: drie.id },
    ]);
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
