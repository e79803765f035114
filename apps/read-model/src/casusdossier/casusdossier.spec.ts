import { describe, expect, it } from '@jest/globals';
import type { CasusEvent } from '@eenplan/domain/types';
import { ev, geopend, gestart, id, lid, medewerker, tekst } from '../testing/verhaal.js';
import { m, rijen } from '../testing/dossier-rijen.js';

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
    const punt = ev('EersteAanspreekpuntAangewezen', { aanspreekpunt: { soort: 'medewerker', ...reg } });
    const terug = ev('RegieTeruggevallen', { van: reg, vorm: 'regisseur', naar: coo });
    const gevallen = rijen(...inRegie, punt, aangeboden, terug);
    expect(gevallen.dossier).toMatchObject({
      antwoordt_medewerker_id: coo.medewerkerId,
      regie: 'voorlopig',
      overdracht_nummer: null,
      aanspreekpunt_soort: null,
    });
    expect(gevallen.van('aanbod')[1]).toMatchObject({ status: 'vervallen' });
    const gegeven = rijen(...start, aangewezen, ev('VoorlopigeRegieGegeven', { naar: ander }));
    expect(gegeven.dossier).toMatchObject({ antwoordt_medewerker_id: ander.medewerkerId, regie: 'voorlopig' });
    expect(gegeven.van('aanbod')).toMatchObject([{ status: 'aangeboden' }]);
  });

  it.each([
    [ev('CasusAfgesloten', { reden: 'anders' }), { sluit_wijze: 'afgesloten', sluit_reden: 'anders' }],
    [
      ev('CasusNietGestart', { aanmeldingId: p3, reden: tekst(p2), gezinIngelicht: true }),
      { sluit_wijze: 'niet-gestart', sluit_toelichting_id: p2 },
    ],
    [
      ev('CasusDoorgeleid', { aanmeldingId: p3, organisatieId: p2, begeleiding: 'gebeld', gezinIngelicht: true }),
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

it('an event that it does not know is poison, not skipped', () => {
  expect(() => rijen(geopend(), { type: 'Verzonnen', data: {} } as unknown as CasusEvent)).toThrow(
    'unknown event casus/Verzonnen',
  );
});
