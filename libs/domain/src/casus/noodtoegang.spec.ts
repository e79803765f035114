import { describe, expect, it } from '@jest/globals';
import { noodtoegangVan, openstellingVoor } from './bescherming.state.js';
import type { Handelende } from '../waarden.js';
import type { CasusCommand } from './casus.commands.js';
import type { CasusEvent } from './casus.events.js';
import type { Bestaand } from './casus.state.js';
import * as g from './testing/gezin.js';

const { andereAuditor, andereCoordinator, buitenstaander, coordinator, door, given, metRegisseur } = g;
const auditor: Handelende = { ...g.auditor, gemeenten: ['0003'] };
const crisis = g.feiten('o9', { crisisdienst: true });
const straksOp = (uren: number) => new Date(Date.parse(g.nu) + uren * 3_600_000).toISOString();

const nemen = (over: object = {}, wie = buitenstaander) =>
  door(wie, { type: 'NoodtoegangNemen', noodtoegangId: 'n1', organisatie: crisis, reden: g.tekst('n'), ...over });
const beoordelen = (over: object = {}, wie = coordinator) =>
  door(wie, { type: 'NoodtoegangBeoordelen', noodtoegangId: 'n1', oordeel: 'terecht', reden: g.tekst('b'), ...over });
const genomen = (over: object = {}): CasusEvent =>
  ({
    type: 'NoodtoegangGenomen',
    data: {
      noodtoegangId: 'n1',
      door: { medewerkerId: 'm9', organisatieId: 'o9' },
      reden: g.tekst('n'),
      totOp: straksOp(24),
      werkwijze: 3,
      ...over,
    },
  }) as CasusEvent;
const beoordeeld = (oordeel: 'terecht' | 'onterecht' = 'terecht'): CasusEvent => ({
  type: 'NoodtoegangBeoordeeld',
  data: { noodtoegangId: 'n1', oordeel, reden: g.tekst('b'), door: { medewerkerId: 'c1', organisatieId: 'g' } },
});
const vragen = (wie: Handelende = auditor, openstellingId = 'q1') =>
  door(wie, { type: 'OpenstellingVragen', openstellingId, reden: g.tekst('q') });
const openstelling =
  (type: 'OpenstellingGoedkeuren' | 'OpenstellingBeeindigen') =>
  (wie = andereAuditor, openstellingId = 'q1') =>
    door(wie, { type, openstellingId });
const goedkeuren = openstelling('OpenstellingGoedkeuren');
const beeindigen = openstelling('OpenstellingBeeindigen');
const gevraagd: CasusEvent = {
  type: 'OpenstellingGevraagd',
  data: { openstellingId: 'q1', door: { medewerkerId: 'a1', organisatieId: 'o1' }, reden: g.tekst('q') },
};
const goedgekeurd = (totOp = straksOp(8)): CasusEvent => ({
  type: 'OpenstellingGoedgekeurd',
  data: { openstellingId: 'q1', door: { medewerkerId: 'a2', organisatieId: 'g' }, totOp, werkwijze: 3 },
});
const beeindigd: CasusEvent = {
  type: 'OpenstellingBeeindigd',
  data: { openstellingId: 'q1', door: { medewerkerId: 'a2', organisatieId: 'g' } },
};
const refuses = (rows: readonly [string, CasusEvent[], CasusCommand][]) =>
  it.each(rows)('refuses: %s', (code, events, command) => {
    given(events).when(command).refused(code);
  });

describe('noodtoegang', () => {
  it.each([
    ['a crisisdienst that takes no part', crisis],
    ['Veilig Thuis', g.feiten('o9', { veiligheidsketen: true })],
  ])('is taken by %s, with a reason, for as long as the werkwijze allows', (_, organisatie) => {
    const state = given(metRegisseur).when(nemen({ organisatie })).then([genomen()]);
    expect(noodtoegangVan((state as Bestaand).bescherming, 'm9', g.nu)?.noodtoegangId).toBe('n1');
    expect(noodtoegangVan((state as Bestaand).bescherming, 'm9', straksOp(24))).toBeUndefined();
    expect(noodtoegangVan((state as Bestaand).bescherming, 'm2', g.nu)).toBeUndefined();
  });
  it('is shorter if so asked, of a casus in beoordeling and a closed one too', () => {
    given([g.geopend])
      .when(nemen({ uren: 2 }))
      .then([genomen({ totOp: straksOp(2) })]);
    given(g.dicht).when(nemen()).then([genomen()]);
  });
  it('is taken again after it has run out', () => {
    given([...metRegisseur, genomen({ totOp: g.nu })])
      .when(nemen({ noodtoegangId: 'n2' }))
      .then([genomen({ noodtoegangId: 'n2' })]);
  });
  it('is reviewed by another; onterecht ends it', () => {
    given([...metRegisseur, genomen()])
      .when(beoordelen())
      .then([beoordeeld()]);
    const state = given([...metRegisseur, genomen()])
      .when(beoordelen({ oordeel: 'onterecht' }))
      .then([beoordeeld('onterecht')]);
    expect(noodtoegangVan((state as Bestaand).bescherming, 'm9', g.nu)).toBeUndefined();
  });
  it('that a coördinator took is reviewed by another one', () => {
    const zelf = genomen({ door: { medewerkerId: 'c1', organisatieId: 'g' } });
    given([...metRegisseur, zelf])
      .when(beoordelen())
      .refused('eigen-noodtoegang');
    given([...metRegisseur, zelf])
      .when(beoordelen({}, andereCoordinator))
      .then([
        {
          type: 'NoodtoegangBeoordeeld',
          data: {
            noodtoegangId: 'n1',
            oordeel: 'terecht',
            reden: g.tekst('b'),
            door: { medewerkerId: 'c2', organisatieId: 'g' },
          },
        },
      ]);
  });
  refuses([
    ['niet-betrokken', metRegisseur, nemen({ organisatie: g.feiten('o9') })],
    [
      'niet-betrokken',
      metRegisseur,
      nemen({ organisatie: g.feiten('o9', { crisisdienst: true, gemeenten: ['0010'] }) }),
    ],
    ['niet-betrokken', metRegisseur, nemen({}, { ...buitenstaander, organisatieId: 'o8' })],
    ['geen-crisisdienst', metRegisseur, nemen({ organisatie: g.feiten('o2') }, g.partner)],
    ['noodtoegang-te-lang', metRegisseur, nemen({ uren: 25 })],
    ['noodtoegang-loopt', [...metRegisseur, genomen()], nemen({ noodtoegangId: 'n2' })],
    ['alleen-coordinator', [...metRegisseur, genomen()], beoordelen({}, g.regisseur)],
    ['niet-betrokken', [...metRegisseur, genomen()], beoordelen({}, buitenstaander)],
    ['noodtoegang-onbekend', metRegisseur, beoordelen()],
    ['noodtoegang-al-beoordeeld', [...metRegisseur, genomen(), beoordeeld()], beoordelen()],
  ]);
});

describe('an openstelling for an auditor', () => {
  it('takes two auditors, and runs for a time', () => {
    given(metRegisseur).when(vragen()).then([gevraagd]);
    const state = given([...metRegisseur, gevraagd])
      .when(goedkeuren())
      .then([goedgekeurd()]) as Bestaand;
    expect(openstellingVoor(state.bescherming, 'a1', g.nu)?.openstellingId).toBe('q1');
    expect(openstellingVoor(state.bescherming, 'a1', straksOp(8))).toBeUndefined();
    expect(openstellingVoor(state.bescherming, 'a2', g.nu)).toBeUndefined();
    const nogNiet = given([...metRegisseur, gevraagd]).state as Bestaand;
    expect(openstellingVoor(nogNiet.bescherming, 'a1', g.nu)).toBeUndefined();
  });
  it('is ended early, before or after the yes', () => {
    given([...metRegisseur, gevraagd])
      .when(beeindigen())
      .then([beeindigd]);
    const state = given([...metRegisseur, gevraagd, goedgekeurd()])
      .when(beeindigen())
      .then([beeindigd]);
    expect(openstellingVoor((state as Bestaand).bescherming, 'a1', g.nu)).toBeUndefined();
  });
  it('is asked anew once it is over', () => {
    for (const over of [[goedgekeurd(g.nu)], [beeindigd]])
      given([...metRegisseur, gevraagd, ...over])
        .when(vragen(auditor, 'q2'))
        .then([{ ...gevraagd, data: { ...gevraagd.data, openstellingId: 'q2' } } as CasusEvent]);
  });
  refuses([
    ['niet-betrokken', metRegisseur, vragen({ ...auditor, gemeenten: ['0010'] })],
    ['niet-betrokken', metRegisseur, vragen(buitenstaander)],
    ['alleen-auditor', metRegisseur, vragen(coordinator)],
    ['openstelling-loopt', [...metRegisseur, gevraagd], vragen(auditor, 'q2')],
    ['eigen-openstelling', [...metRegisseur, gevraagd], goedkeuren(auditor)],
    ['alleen-auditor', [...metRegisseur, gevraagd], goedkeuren(coordinator)],
    ['openstelling-onbekend', metRegisseur, goedkeuren()],
    ['openstelling-al-goedgekeurd', [...metRegisseur, gevraagd, goedgekeurd()], goedkeuren()],
    ['openstelling-voorbij', [...metRegisseur, gevraagd, goedgekeurd(g.nu)], goedkeuren()],
    ['openstelling-voorbij', [...metRegisseur, gevraagd, beeindigd], beeindigen()],
    ['alleen-auditor', [...metRegisseur, gevraagd], beeindigen(g.partner)],
  ]);
});
