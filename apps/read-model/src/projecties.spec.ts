import { describe, expect, it } from '@jest/globals';
import type { CasusEvent } from '@eenplan/domain/types';
import { type Projection, projectInMemory } from '@eenplan/event-log';
import { aanmeldingen } from './aanmeldingen/projection.js';
import { caseload } from './caseload/projection.js';
import { casusoverzicht } from './casusoverzicht/projection.js';
import { mijnAfspraken } from './mijn-afspraken/projection.js';
import { organisaties } from './organisaties/projection.js';
import {
  aangemeld,
  alsSamples,
  ev,
  gemaakt,
  geopend,
  gestart,
  hulpvraag,
  id,
  ingediend,
  inhoud,
  medewerker,
  OP,
  organisatie,
  tekst,
  vanMedewerker,
  vanPersoon,
  voorgesteld,
} from './testing/verhaal.js';
import { werkbord } from './werkbord/projection.js';
import { wieDoetWat } from './wie-doet-wat/projection.js';

const van = (projectie: Projection, tabel: string, events: readonly CasusEvent[]) =>
  projectInMemory(projectie, alsSamples(events)).get(`leesmodellen.${tabel}`)!;
const m = (minuut: number) => `2026-01-01T00:0${minuut}:00Z`;
const [coo, reg, ander] = [medewerker(), medewerker(), medewerker()];
const [v1, v2, a1, a2, over] = [id(), id(), id(), id(), id()];
const start = [geopend({ voorlopigeRegie: coo }), gestart()];
const aangewezen = ev('RegisseurAangewezen', reg);
const teruggevallen = ev('RegieTeruggevallen', { van: reg, vorm: 'regisseur', naar: ander });
const inRegie = [...start, aangewezen, ev('RegieAanvaard', reg)];
const aangeboden = ev('OverdrachtAangeboden', { overdrachtId: over, aan: ander, uiterlijkOp: '2026-02-01T00:00:00Z' });
const reden = tekst();
const eindes = [
  ev('CasusAfgesloten', { reden: 'anders' }),
  ev('CasusNietGestart', { aanmeldingId: id(), reden, gezinIngelicht: true }),
  ev('CasusDoorgeleid', { aanmeldingId: id(), organisatieId: id(), begeleiding: 'gebeld', gezinIngelicht: true }),
  ev('CasusSamengevoegd', { naarCasusId: id() }),
];
const opgenomen = ev('CasusOpgenomen', {
  vanCasusId: id(),
  gezinsleden: [],
  betrokkenen: [],
  organisaties: [],
  vragen: [
    {
      soort: 'hulpvraag',
      vraagId: v2,
      vraagstellerId: id(),
      tekst: tekst(),
      leefgebied: 'justitie',
      status: 'open',
      geplaatst: true,
      op: OP,
    },
    { soort: 'zorg', vraagId: id(), tekst: tekst(), leefgebied: 'veiligheid', status: 'open', geplaatst: true, op: OP },
  ],
  doelen: [],
  afspraken: [
    { ...inhoud(a2, { leefgebied: 'justitie' }), status: 'voorgesteld', op: OP },
    { ...inhoud(id()), status: 'nagekomen', op: OP },
  ],
  veiligheidAcuut: true,
});

describe('casusoverzicht', () => {
  const rij = (...events: CasusEvent[]) => van(casusoverzicht, 'casusoverzicht', events)[0];
  it('waits for a regisseur from the opening until one accepts, and again from a reopening', () => {
    expect(rij(geopend())).toMatchObject({ status: 'in-beoordeling', regie: 'voorlopig', wacht_sinds_op: m(0) });
    expect(rij(...start, aangewezen)).toMatchObject({
      status: 'lopend',
      wacht_sinds_op: m(0),
      antwoordt_medewerker_id: coo.medewerkerId,
    });
    expect(rij(...inRegie)).toMatchObject({
      regie: 'regisseur',
      wacht_sinds_op: null,
      antwoordt_medewerker_id: reg.medewerkerId,
    });
    expect(rij(...inRegie, aangeboden)).toMatchObject({ antwoordt_medewerker_id: reg.medewerkerId });
    expect(rij(...inRegie, aangeboden, ev('OverdrachtAanvaard', { overdrachtId: over, aan: ander }))).toMatchObject({
      antwoordt_medewerker_id: ander.medewerkerId,
    });
    expect(rij(...inRegie, ev('RegieGewisseld', { naar: ander, reden }))).toMatchObject({
      antwoordt_medewerker_id: ander.medewerkerId,
    });
    const bijAnder = { regie: 'voorlopig', antwoordt_medewerker_id: ander.medewerkerId };
    expect(rij(...inRegie, teruggevallen)).toMatchObject({ ...bijAnder, wacht_sinds_op: m(4) });
    const gegeven = ev('VoorlopigeRegieGegeven', { naar: ander });
    expect(rij(...start, gegeven)).toMatchObject({ ...bijAnder, wacht_sinds_op: m(0) });
    expect(rij(...start, eindes[0]!, ev('CasusHeropend', { reden, voorlopigeRegie: ander }))).toMatchObject({
      status: 'lopend',
      regie: 'voorlopig',
      wacht_sinds_op: m(3),
    });
  });
  it.each(eindes)('has ended after $type', (einde) => {
    expect(rij(...inRegie, einde)).toMatchObject({ status: 'afgesloten', regie: null, antwoordt_medewerker_id: null });
  });
  it('keeps the order of open hulpvragen, and which were chosen', () => {
    const gekozen = ev('PrioVraagGekozen', { vraagId: v2, keuzes: [] });
    expect(rij(...start, hulpvraag(v1), hulpvraag(v2))).toMatchObject({ volgorde: [v1, v2], prio_gekozen: false });
    expect(rij(...start, hulpvraag(v1), hulpvraag(v2), gekozen)).toMatchObject({
      volgorde: [v2, v1],
      prio_gekozen: true,
    });
    expect(
      rij(...start, hulpvraag(v1), hulpvraag(v2), gekozen, ev('HulpvraagBeantwoord', { vraagId: v2 })),
    ).toMatchObject({ volgorde: [v1], prio_gekozen: false });
    expect(rij(...start, hulpvraag(v1), opgenomen)).toMatchObject({ volgorde: [v1, v2] });
    expect(
      van(casusoverzicht, 'casusoverzicht_vraag', [
        ...start,
        hulpvraag(v1),
        ev('HulpvraagIngetrokken', { vraagId: v1 }),
      ]),
    ).toEqual([]);
  });
  it('keeps the dates of afspraken that are not done', () => {
    const open = (...events: CasusEvent[]) => van(casusoverzicht, 'casusoverzicht_afspraak', [...start, ...events]);
    expect(open(voorgesteld(a1))).toMatchObject([{ open: false }]);
    expect(open(voorgesteld(a1), ev('AfspraakAangenomen', { afspraakId: a1 }))).toMatchObject([{ open: true }]);
    expect(
      open(gemaakt(a1), ev('AfspraakVerplaatst', { afspraakId: a1, uiterlijkDatum: '2026-03-03', reden })),
    ).toMatchObject([{ uiterlijk_datum: '2026-03-03' }]);
    expect(open(gemaakt(a1), ev('AfspraakNagekomen', { afspraakId: a1 }))).toEqual([]);
    expect(open(gemaakt(a1), ev('AfspraakNietNagekomen', { afspraakId: a1, reden }))).toEqual([]);
    expect(open(gemaakt(a1), ev('AfspraakVervallen', { afspraakId: a1, reden }))).toEqual([]);
    expect(open(opgenomen)).toMatchObject([{ afspraak_id: a2, open: false }]);
    expect(open(gemaakt(a1), eindes[3]!)).toEqual([]);
  });
});

describe('werkbord', () => {
  const rij = (...events: CasusEvent[]) => van(werkbord, 'werkbord', events)[0];
  it('knows why a casus waits, and when it does not any more', () => {
    expect(rij(geopend())).toMatchObject({ open: true, in_beoordeling_op: m(0), zonder_aanwijzing_op: null });
    expect(rij(...start)).toMatchObject({ in_beoordeling_op: null, zonder_aanwijzing_op: m(1) });
    expect(rij(...start, aangewezen)).toMatchObject({ zonder_aanwijzing_op: null });
    expect(rij(...start, aangewezen, ev('AanwijzingIngetrokken', {}))).toMatchObject({ zonder_aanwijzing_op: m(3) });
    const geweigerd = [...start, aangewezen, ev('RegieGeweigerd', { ...reg, reden })];
    expect(rij(...geweigerd)).toMatchObject({ aanwijzing_geweigerd_op: m(3), zonder_aanwijzing_op: m(3) });
    expect(rij(...geweigerd, aangewezen)).toMatchObject({ aanwijzing_geweigerd_op: null, zonder_aanwijzing_op: null });
    expect(rij(...start, ev('RegieGewisseld', { naar: reg, reden }))).toMatchObject({ zonder_aanwijzing_op: null });
    const mislukt = [...inRegie, aangeboden, ev('OverdrachtGeweigerd', { overdrachtId: over, reden })];
    expect(rij(...mislukt, teruggevallen)).toMatchObject({ zonder_aanwijzing_op: m(6), overdracht_geweigerd_op: null });
    expect(rij(...mislukt)).toMatchObject({ overdracht_geweigerd_op: m(5) });
    expect(rij(...mislukt, aangeboden)).toMatchObject({ overdracht_geweigerd_op: null });
    expect(rij(...inRegie, aangeboden, ev('OverdrachtVerlopen', { overdrachtId: over }))).toMatchObject({
      overdracht_verlopen_op: m(5),
    });
    expect(rij(...mislukt, aangeboden, ev('OverdrachtAanvaard', { overdrachtId: over, aan: ander }))).toMatchObject({
      overdracht_geweigerd_op: null,
      overdracht_verlopen_op: null,
    });
    expect(rij(...start, eindes[0]!, ev('CasusHeropend', { reden, voorlopigeRegie: coo }))).toMatchObject({
      open: true,
      zonder_aanwijzing_op: m(3),
    });
  });
  it.each(eindes)('is clear after $type', (einde) => {
    expect(rij(...start, einde)).toMatchObject({ open: false, in_beoordeling_op: null, zonder_aanwijzing_op: null });
  });
  it('shows acute danger until it is over or accepted', () => {
    const acuut = ev('VeiligheidBeoordeeld', { acuut: true });
    expect(rij(geopend({ veiligheidAcuut: true }))).toMatchObject({ veiligheid_acuut_op: m(0) });
    expect(rij(...start, acuut, acuut)).toMatchObject({ veiligheid_acuut_op: m(2) });
    expect(rij(...start, acuut, ev('VeiligheidBeoordeeld', { acuut: false }))).toMatchObject({
      veiligheid_acuut_op: null,
    });
    expect(rij(...start, acuut, ev('VeiligheidAanvaard', { organisatieId: id() }))).toMatchObject({
      veiligheid_acuut_op: null,
    });
    expect(rij(...start, opgenomen)).toMatchObject({ veiligheid_acuut_op: m(2) });
  });
  it('holds joined aanmeldingen until they are judged', () => {
    const gevoegd = ev('AanmeldingGevoegd', {
      aanmeldingId: v1,
      gezinsleden: [],
      betrokkenen: [],
      veiligheidAcuut: true,
    });
    const wachtend = (...events: CasusEvent[]) => van(werkbord, 'werkbord_gevoegd', [...start, gevoegd, ...events]);
    expect(wachtend()).toMatchObject([{ aanmelding_id: v1, gevoegd_op: m(2) }]);
    expect(wachtend(ev('AanmeldingToegevoegd', { aanmeldingId: v1 }))).toEqual([]);
    expect(rij(...start, gevoegd, ev('AanmeldingToegevoegd', { aanmeldingId: v1 }))).toMatchObject({
      veiligheid_acuut_op: m(3),
    });
    expect(wachtend(ev('AanmeldingLosgekoppeld', { aanmeldingId: v1, reden: 'ontkoppeld' }))).toEqual([]);
    expect(wachtend(eindes[0]!)).toEqual([]);
  });
});

describe('caseload', () => {
  const rijen = (...events: CasusEvent[]) => van(caseload, 'caseload', events).map((row) => row['medewerker_id']);
  it('counts who is regisseur, not who is asked or answers for the time being', () => {
    expect(rijen(...start, aangewezen)).toEqual([]);
    expect(rijen(...inRegie)).toEqual([reg.medewerkerId]);
    expect(rijen(...inRegie, aangeboden)).toEqual([reg.medewerkerId]);
    expect(rijen(...inRegie, aangeboden, ev('OverdrachtAanvaard', { overdrachtId: over, aan: ander }))).toEqual([
      ander.medewerkerId,
    ]);
    expect(rijen(...inRegie, ev('RegieGewisseld', { naar: ander, reden }))).toEqual([ander.medewerkerId]);
    expect(rijen(...inRegie, teruggevallen)).toEqual([]);
  });
  it.each(eindes)('counts no more after $type', (einde) => {
    expect(rijen(...inRegie, einde)).toEqual([]);
  });
});

describe('wie-doet-wat and mijn-afspraken', () => {
  const cellen = (...events: CasusEvent[]) => van(wieDoetWat, 'wie_doet_wat_afspraak', [...start, ...events]);
  const mijn = (...events: CasusEvent[]) => van(mijnAfspraken, 'mijn_afspraak', [...start, ...events]);
  it('what is proposed is nobody’s work yet, but waits for its owner', () => {
    expect(cellen(voorgesteld(a1, vanMedewerker(reg)))).toMatchObject([
      { open: false, organisatie_id: reg.organisatieId },
    ]);
    expect(mijn(voorgesteld(a1, vanMedewerker(reg)))).toMatchObject([
      { status: 'voorgesteld', medewerker_id: reg.medewerkerId, persoon_id: null },
    ]);
    const ja = ev('AfspraakAangenomen', { afspraakId: a1 });
    expect(cellen(voorgesteld(a1), ja)).toMatchObject([{ open: true }]);
    expect(mijn(voorgesteld(a1), ja)).toMatchObject([{ status: 'open' }]);
    expect(cellen(gemaakt(a1, vanPersoon(v1)))).toMatchObject([{ open: true, organisatie_id: null }]);
    expect(
      mijn(
        gemaakt(a1, vanPersoon(v1)),
        ev('AfspraakVerplaatst', { afspraakId: a1, uiterlijkDatum: '2026-03-03', reden }),
      ),
    ).toMatchObject([{ persoon_id: v1, medewerker_id: null, uiterlijk_datum: '2026-03-03' }]);
  });
  it.each([
    ev('AfspraakNagekomen', { afspraakId: a1 }),
    ev('AfspraakNietNagekomen', { afspraakId: a1, reden }),
    ev('AfspraakVervallen', { afspraakId: a1, reden }),
    eindes[3]!,
  ])('$type ends it', (einde) => {
    expect(cellen(gemaakt(a1), einde)).toEqual([]);
    expect(mijn(gemaakt(a1), einde)).toEqual([]);
  });
  it('a merged casus brings what is not done', () => {
    expect(cellen(opgenomen)).toMatchObject([{ afspraak_id: a2, leefgebied: 'justitie', open: false }]);
    expect(mijn(opgenomen)).toMatchObject([{ afspraak_id: a2, status: 'voorgesteld' }]);
  });
  it('open hulpvragen count by leefgebied', () => {
    const vragen = (...events: CasusEvent[]) =>
      van(wieDoetWat, 'wie_doet_wat_vraag', [...start, ...events]).map((row) => row['leefgebied']);
    expect(vragen(hulpvraag(v1, 'huisvesting'), opgenomen).sort()).toEqual(['huisvesting', 'justitie']);
    for (const einde of [
      ev('HulpvraagBeantwoord', { vraagId: v1 }),
      ev('HulpvraagIngetrokken', { vraagId: v1 }),
      ev('HulpvraagLosgelaten', { vraagId: v1, reden: 'verhuisd' }),
      eindes[3]!,
    ])
      expect(vragen(hulpvraag(v1), einde)).toEqual([]);
  });
});

describe('aanmeldingen', () => {
  const rij = (...events: Parameters<typeof alsSamples>[0]) =>
    projectInMemory(aanmeldingen, alsSamples(events, id(), 'aanmelding')).get('leesmodellen.aanmelding')![0];
  const vraag = {
    soort: 'hulpvraag' as const,
    vraagId: v1,
    vraagstellerId: a1,
    tekst: tekst(),
    leefgebied: 'financien',
  };
  const gedaan = ingediend({
    personen: [aangemeld(a1), aangemeld(a2)],
    vragen: [vraag],
    inlichting: { ingelicht: false, reden, herzienDatum: '2026-05-05' },
  });
  const geplaatst = { type: 'AanmeldingGeplaatst', data: { casusId: v2, wijze: 'gevoegd' } } as const;

  it('keep what was told, and where it went', () => {
    expect(rij(gedaan)).toMatchObject({
      status: 'ingediend',
      ingediend_op: OP,
      vragen: [{ vraagId: v1, tekstId: vraag.tekst.id }],
      niet_ingelicht_reden_id: reden.id,
      herzien_datum: '2026-05-05',
    });
    expect(rij(gedaan, { type: 'AanmeldingWacht', data: { casusIds: [v1, v2] } })).toMatchObject({
      status: 'wacht',
      casus_ids: [v1, v2],
    });
    expect(rij(gedaan, { type: 'AanmeldingWacht', data: { casusIds: [v1, v2] } }, geplaatst)).toMatchObject({
      status: 'geplaatst',
      casus_id: v2,
      casus_ids: null,
    });
    expect(
      rij(gedaan, geplaatst, { type: 'AanmeldingBeoordeeld', data: { casusId: v2, uitkomst: 'toegevoegd' } }),
    ).toMatchObject({ status: 'beoordeeld', uitkomst: 'toegevoegd', casus_id: v2 });
    expect(rij(gedaan, geplaatst, { type: 'AanmeldingIngetrokken', data: { reden } })).toMatchObject({
      status: 'ingetrokken',
      intrek_reden_id: reden.id,
    });
  });
  it('a wrong match undone leaves no trace of the casus, and the right persons', () => {
    const na = rij(gedaan, geplaatst, {
      type: 'AanmeldingOntkoppeld',
      data: { casusId: v2, vervangen: [{ persoonId: a1, door: over }] },
    });
    expect(na).toMatchObject({
      status: 'ingediend',
      casus_id: null,
      wijze: null,
      personen: [{ persoonId: over }, { persoonId: a2 }],
      vragen: [{ vraagstellerId: over }],
    });
  });
});

it('organisaties keep who left, and who is van dienst', () => {
  const { events } = organisatie(v1, 'De Brug', [{ medewerkerId: a1 }, { medewerkerId: a2 }]);
  const rijen = projectInMemory(
    organisaties,
    alsSamples(
      [
        ...events,
        { type: 'CoordinatorVanDienstAangewezen', data: { medewerkerId: a1 } },
        { type: 'MedewerkerVertrokken', data: { medewerkerId: a2 } },
      ],
      v1,
      'organisatie',
    ),
  );
  expect(rijen.get('leesmodellen.organisatie')).toMatchObject([
    { naam: 'De Brug', van_dienst_id: a1, convenant_datum: '2026-01-01' },
  ]);
  const tot = new Map(
    rijen.get('leesmodellen.organisatie_medewerker')!.map((row) => [row['medewerker_id'], row['tot_op']]),
  );
  expect(tot).toEqual(
    new Map([
      [a1, null],
      [a2, m(4)],
    ]),
  );
});
