import { describe, expect, it } from '@jest/globals';
import type { CasusEvent } from './casus.events.js';
import { claims } from './casus.claims.js';
import * as g from './testing/gezin.js';

const { coordinator, door, geopend, gestart, gevoegd, given } = g;
const herkennen = (aanmeldingId: string, als: Record<string, string>, wie = coordinator) =>
  door(wie, { type: 'PersonenHerkennen', aanmeldingId, herkend: herkend(als) });
const herkend = (als: Record<string, string>) =>
  Object.entries(als).map(([persoonId, wie]) => ({ persoonId, als: wie }));
const isHerkend = (aanmeldingId: string, als: Record<string, string>): CasusEvent => ({
  type: 'PersonenHerkend',
  data: { aanmeldingId, herkend: herkend(als) },
});
const opgaan = (over: object = {}, wie = coordinator) =>
  door(wie, {
    type: 'CasusLatenOpgaan',
    aanmeldingId: 'a1',
    personen: ['p1', 'p2', 'p5'],
    naarCasusId: 'k2',
    ...over,
  });
const afscherming = (beschermdeId: string, geweerdeId: string): CasusEvent => ({
  type: 'VeiligheidsafschermingIngesteld',
  data: { afschermingId: 's1', beschermdeId, geweerdeId, reden: g.tekst('s') },
});
const contact: CasusEvent = {
  type: 'ContactVastgelegd',
  data: {
    contactmomentId: 'c1',
    met: ['p1'],
    medewerker: { medewerkerId: 'c1', organisatieId: 'g' },
    tekst: g.tekst('c'),
  },
  op: g.op,
};

describe('herkennen', () => {
  it('puts the known person in the place of whom the first aanmelding named, and reserves that one', () => {
    const state = given([geopend])
      .when(herkennen('a1', { p2: 'p8', p5: 'p9' }))
      .then([isHerkend('a1', { p2: 'p8', p5: 'p9' })]);
    expect(state).toMatchObject({
      gezinsleden: [{ persoonId: 'p1' }, { persoonId: 'p8' }],
      betrokkenen: [{ persoonId: 'p9', rol: 'mantelzorger' }],
    });
    expect(claims(state).filter((key) => key.startsWith('open-casus/'))).toEqual([
      'open-casus/persoon/p1',
      'open-casus/persoon/p8',
    ]);
  });

  it('of somebody who is gezinslid already leaves one', () => {
    const state = given([geopend, gevoegd()])
      .when(herkennen('a2', { p3: 'p1' }))
      .then([isHerkend('a2', { p3: 'p1' })]);
    expect(state).toMatchObject({ gevoegd: [{ gezinsleden: [{ persoonId: 'p2' }, { persoonId: 'p1' }] }] });
    expect(claims(state)).not.toContain('open-casus/persoon/p3');
  });

  it('of somebody around the gezin who is in the gezin leaves a gezinslid', () => {
    const state = given([geopend])
      .when(herkennen('a1', { p2: 'p5' }))
      .then([isHerkend('a1', { p2: 'p5' })]);
    expect(state).toMatchObject({ gezinsleden: [{ persoonId: 'p1' }, { persoonId: 'p5' }], betrokkenen: [] });
  });

  it('also in a casus that runs, of an aanmelding that joined it', () => {
    given([geopend, gestart, gevoegd()])
      .when(herkennen('a2', { p3: 'p8' }))
      .then([isHerkend('a2', { p3: 'p8' })]);
  });

  it.each<[string, CasusEvent[], ReturnType<typeof herkennen>]>([
    ['alleen-coordinator', [geopend, gestart, g.betrokken('o2'), gevoegd()], herkennen('a2', { p3: 'p8' }, g.partner)],
    ['niet-betrokken', [geopend], herkennen('a1', { p2: 'p8' }, g.partner)],
    ['niet-betrokken', [geopend], herkennen('a1', { p2: 'p8' }, g.coordinatorElders)],
    ['aanmelding-al-beoordeeld', [geopend, gestart], herkennen('a1', { p2: 'p8' })],
    ['aanmelding-onbekend', [geopend], herkennen('a7', { p2: 'p8' })],
    // Of whom more was recorded than the aanmelding says.
    ['persoon-al-vastgelegd', [geopend, gevoegd()], herkennen('a1', { p2: 'p8' })],
    ['persoon-al-vastgelegd', [geopend, gevoegd()], herkennen('a2', { p2: 'p8' })],
    ['persoon-al-vastgelegd', [geopend, g.ingebracht(g.hulpvraag('v1', 'p2'))], herkennen('a1', { p2: 'p8' })],
    ['persoon-al-vastgelegd', [geopend, afscherming('p2', 'p5')], herkennen('a1', { p2: 'p8' })],
    ['persoon-al-vastgelegd', [geopend, afscherming('p1', 'p2')], herkennen('a1', { p2: 'p8' })],
    ['persoon-al-vastgelegd', [geopend, contact], herkennen('a1', { p1: 'p8' })],
    // Who is shielded from somebody does not come into one gezin with that one (domain.md §9).
    ['afgeschermd-van-elkaar', [geopend, afscherming('p1', 'p8')], herkennen('a1', { p2: 'p8' })],
    ['afgeschermd-van-elkaar', [geopend, afscherming('p8', 'p9')], herkennen('a1', { p1: 'p8', p2: 'p9' })],
    [
      'niemand-van-dit-gezin',
      [geopend, gevoegd({ gezinsleden: [{ persoonId: 'p3', ongeboren: false }] })],
      herkennen('a2', { p3: 'p8' }),
    ],
  ])('refuses: %s', (code, events, command) => {
    given(events).when(command).refused(code);
  });
});

describe('laten opgaan', () => {
  it('ends the casus in beoordeling that the aanmelding opened, and frees its persons', () => {
    const state = given([geopend])
      .when(opgaan())
      .then([{ type: 'CasusSamengevoegd', data: { naarCasusId: 'k2' } }]);
    expect(claims(state)).toEqual(['kenmerk/K7M-4QX']);
  });

  it.each<[string, CasusEvent[], ReturnType<typeof opgaan>]>([
    ['niet-betrokken', [geopend], opgaan({}, g.coordinatorElders)],
    ['casus-al-gestart', [geopend, gestart], opgaan()],
    ['zelfde-casus', [geopend], opgaan({ naarCasusId: 'k1' })],
    ['aanmelding-onbekend', [geopend, gevoegd()], opgaan({ aanmeldingId: 'a2' })],
    // Nothing of the casus may be lost with it.
    ['persoon-al-vastgelegd', [geopend], opgaan({ personen: ['p1', 'p5'] })],
    ['persoon-al-vastgelegd', [geopend], opgaan({ personen: ['p1', 'p2'] })],
    ['persoon-al-vastgelegd', [geopend, gevoegd()], opgaan()],
    ['persoon-al-vastgelegd', [geopend, g.ingebracht(g.zorg('z1'))], opgaan()],
    ['persoon-al-vastgelegd', [geopend, contact], opgaan()],
    ['persoon-al-vastgelegd', [geopend, afscherming('p1', 'p5')], opgaan()],
  ])('refuses: %s', (code, events, command) => {
    given(events).when(command).refused(code);
  });
});
