import { describe, it } from '@jest/globals';
import type { Handelende } from '../waarden.js';
import type { CasusCommand } from './casus.commands.js';
import type { BijlageInhoud, CasusEvent, Eigenaar } from './casus.events.js';
import * as g from './testing/gezin.js';

const { door, given, metRegisseur } = g;
const refuses = (rows: readonly [string, CasusEvent[], CasusCommand][]) =>
  it.each(rows)('refuses: %s', (code, events, command) => {
    given(events).when(command).refused(code);
  });
const toekomst = { op: g.straks };

const inhoud: BijlageInhoud = {
  bijlageId: 'b1',
  bestand: g.tekst('b1'),
  titel: g.tekst('t1'),
  soort: 'application/pdf',
  bytes: 1234,
  over: ['p1', 'p5'],
  klasse: 'financien',
  leefgebied: 'financien',
};
const toevoegen = (wie: Handelende, over: Partial<BijlageInhoud> = {}, wanneer = {}) =>
  door(wie, { type: 'BijlageToevoegen', ...inhoud, ...over }, wanneer);
const toegevoegd = (wie: Eigenaar, over: Partial<BijlageInhoud> = {}): CasusEvent => ({
  type: 'BijlageToegevoegd',
  data: { ...inhoud, ...over, door: wie },
  op: g.op,
});
const intrekken = (wie: Handelende, bijlageId = 'b1', wanneer = {}) =>
  door(wie, { type: 'BijlageIntrekken', bijlageId }, wanneer);
const ingetrokken: CasusEvent = { type: 'BijlageIngetrokken', data: { bijlageId: 'b1' }, op: g.op };
const vanPartner: Eigenaar = { soort: 'medewerker', medewerkerId: 'm3', organisatieId: 'o2' };
const vanMoeder: Eigenaar = { soort: 'persoon', persoonId: 'p1' };

describe('a bijlage', () => {
  it('is added by anyone who takes part, by the coördinator also before the start', () => {
    given(metRegisseur)
      .when(toevoegen(g.partner))
      .then([toegevoegd(vanPartner)]);
    given(metRegisseur)
      .when(toevoegen(g.moeder, { over: [] }))
      .then([toegevoegd(vanMoeder, { over: [] })]);
    given([g.geopend])
      .when(toevoegen(g.coordinator))
      .then([toegevoegd({ soort: 'medewerker', medewerkerId: 'c1', organisatieId: 'g' })]);
  });
  refuses([
    ['bijlage-bestaat-al', [...metRegisseur, toegevoegd(vanPartner)], toevoegen(g.partner)],
    ['persoon-onbekend', metRegisseur, toevoegen(g.partner, { over: ['p1', 'p8'] })],
    ['leefgebied-onbekend', metRegisseur, toevoegen(g.partner, { leefgebied: 'verzonnen' })],
    ['in-de-toekomst', metRegisseur, toevoegen(g.partner, {}, toekomst)],
    ['niet-betrokken', metRegisseur, toevoegen(g.buitenstaander)],
    ['niet-betrokken', [g.geopend], toevoegen(g.partner)],
    ['casus-niet-open', g.dicht, toevoegen(g.partner)],
  ]);

  it('is withdrawn by who added it, or who keeps the plan', () => {
    for (const wie of [g.partner, g.regisseur, g.coordinator])
      given([...metRegisseur, toegevoegd(vanPartner)])
        .when(intrekken(wie))
        .then([ingetrokken]);
    given([...metRegisseur, toegevoegd(vanMoeder)])
      .when(intrekken(g.moeder))
      .then([ingetrokken]);
  });
  refuses([
    ['bijlage-onbekend', metRegisseur, intrekken(g.partner)],
    ['alleen-toevoeger', [...metRegisseur, toegevoegd(vanPartner)], intrekken(g.moeder)],
    ['bijlage-al-ingetrokken', [...metRegisseur, toegevoegd(vanPartner), ingetrokken], intrekken(g.partner)],
    ['voor-verwijzing', [...metRegisseur, toegevoegd(vanPartner)], intrekken(g.partner, 'b1', { op: g.eerder })],
    ['casus-niet-open', [...g.dicht], intrekken(g.partner)],
  ]);
});
