import { describe, expect, it } from '@jest/globals';
import { claims } from './casus.claims.js';
import type { CasusEvent } from './casus.events.js';
import * as g from './testing/gezin.js';

const { coordinator, door, geopend, gestart, gevoegd, given } = g;
type Wijze = 'verenigd' | 'gesplitst';
const wissel = (persoonId: string, als: string, wijze: Wijze = 'verenigd', wie = coordinator, genoemd = false) =>
  door(wie, { type: 'PersoonVervangen', persoonId, als, wijze, genoemd });
const gewisseld = (persoonId: string, als: string, wijze: Wijze = 'verenigd'): CasusEvent => ({
  type: 'PersoonVervangen',
  data: { persoonId, als, wijze },
});
const volgen = (persoonId: string, als: string, wie = g.coordinatorElders) =>
  door(wie, { type: 'PersoonLatenVolgen', persoonId, als });
const afscherming = (beschermdeId: string, geweerdeId: string): CasusEvent => ({
  type: 'VeiligheidsafschermingIngesteld',
  data: { afschermingId: 's1', beschermdeId, geweerdeId, reden: g.tekst('s') },
});
const ouder = (kindId: string, ouderId: string): CasusEvent => ({
  type: 'OuderVastgelegd',
  data: { kindId, ouderId, bron: 'brp', werkwijze: 1 },
});
const vastgesteld: CasusEvent = { type: 'PlanVastgesteld', data: { versie: 1 }, op: g.op } as unknown as CasusEvent;
const antwoord = (persoonId: string, akkoord: boolean): CasusEvent =>
  ({ type: 'PlanBeantwoord', data: { versie: 1, persoonId, akkoord }, op: g.op }) as unknown as CasusEvent;

describe('a person turns out to be another', () => {
  it('stands wherever she stood, and is reserved in her place', () => {
    const loopt = [geopend, gestart, g.ingebracht(g.hulpvraag('v1', 'p2')), afscherming('p2', 'p9')];
    const state = given([...loopt, ouder('p1', 'p2')])
      .when(wissel('p2', 'p8'))
      .then([gewisseld('p2', 'p8')]);
    expect(JSON.stringify({ ...state, bsnVastgesteld: [] })).not.toContain('"p2"');
    expect(state).toMatchObject({
      gezinsleden: [{ persoonId: 'p1' }, { persoonId: 'p8' }],
      plan: { vragen: [{ vraagId: 'v1', vraagstellerId: 'p8' }] },
      bescherming: { afschermingen: [{ beschermdeId: 'p8' }], ouders: [{ kindId: 'p1', ouderId: 'p8' }] },
    });
    expect(claims(state).filter((key) => key.startsWith('open-casus/'))).toEqual([
      'open-casus/persoon/p1',
      // Whoever names her by the number that she had must not get a second casus.
      'open-casus/persoon/p2',
      'open-casus/persoon/p8',
    ]);
  });

  it('who was split off is another: her number is free, and it may be hers again', () => {
    const events = [geopend, gestart, gewisseld('p2', 'p8'), gewisseld('p8', 'p9', 'gesplitst')];
    const vrij = given(events).state;
    expect(claims(vrij).filter((key) => key.startsWith('open-casus/'))).toEqual([
      'open-casus/persoon/p1',
      'open-casus/persoon/p9',
    ]);
  });

  it('an aanmelding made under the number that she had waits until it says who she is', () => {
    const met = {
      gezinsleden: [
        { persoonId: 'p1', ongeboren: false },
        { persoonId: 'p2', ongeboren: false },
      ],
    };
    given([geopend, gestart, gewisseld('p2', 'p8'), gevoegd(met)])
      .when(door(coordinator, { type: 'AanmeldingToevoegen', aanmeldingId: 'a2', vragen: [], aangemeldOp: g.op }))
      .refused('persoon-onder-ander-nummer');
  });

  it('who was in the gezin twice is in it once, and keeps what she answered herself', () => {
    const events = [geopend, gestart, vastgesteld, antwoord('p1', true), antwoord('p2', false)];
    const state = given(events)
      .when(wissel('p2', 'p1'))
      .then([gewisseld('p2', 'p1')]);
    expect(state).toMatchObject({
      gezinsleden: [{ persoonId: 'p1' }],
      plan: { versies: [{ antwoorden: [{ persoonId: 'p1', akkoord: true }] }] },
    });
  });

  it('whoever was around the gezin and is in it, is in it', () => {
    const state = given([geopend, gestart])
      .when(wissel('p2', 'p5'))
      .then([gewisseld('p2', 'p5')]);
    expect(state).toMatchObject({ gezinsleden: [{ persoonId: 'p1' }, { persoonId: 'p5' }], betrokkenen: [] });
  });

  it.each<[string, CasusEvent[], ReturnType<typeof wissel>]>([
    ['alleen-coordinator', [geopend, gestart, g.betrokken('o2')], wissel('p2', 'p8', 'verenigd', g.partner)],
    ['niet-betrokken', [geopend, gestart], wissel('p2', 'p8', 'verenigd', g.coordinatorElders)],
    ['persoon-onbekend', [geopend, gestart], wissel('p7', 'p8')],
    // What is not judged yet brings what names the old number.
    ['aanmelding-te-beoordelen', [geopend], wissel('p2', 'p8')],
    ['aanmelding-te-beoordelen', [geopend, gestart, gevoegd()], wissel('p2', 'p8')],
    ['al-betrokken', [geopend, gestart], wissel('p2', 'p5', 'gesplitst')],
    ['afgeschermd-van-elkaar', [geopend, gestart, afscherming('p2', 'p8')], wissel('p2', 'p8')],
    ['afgeschermd-van-elkaar', [geopend, gestart, afscherming('p1', 'p8')], wissel('p2', 'p8')],
    // Around the gezin she is reserved by no casus: another might open meanwhile, and never hear of it.
    ['gezinslid-onbekend', [geopend, gestart], wissel('p5', 'p2')],
    // By an id that this casus does not know: that must not tell what it leads to.
    ['persoon-onbekend', [geopend, gestart], wissel('p2', 'p8', 'gesplitst', coordinator, true)],
    ['ouder-van-elkaar', [geopend, gestart, ouder('p1', 'p2')], wissel('p2', 'p1')],
  ])('refuses: %s', (code, events, command) => {
    given(events).when(command).refused(code);
  });

  it('elsewhere it follows, in a closed casus too; where she does not stand there is nothing to do', () => {
    const dicht: CasusEvent = {
      type: 'CasusNietGestart',
      data: { aanmeldingId: 'a1', reden: g.tekst('r'), gezinIngelicht: true },
    };
    const state = given([geopend, dicht])
      .when(volgen('p2', 'p8'))
      .then([gewisseld('p2', 'p8')]);
    expect(state).toMatchObject({ gezinsleden: [{ persoonId: 'p1' }, { persoonId: 'p8' }] });
    given([geopend]).when(volgen('p7', 'p8')).then([]);
    // What waits there names the old number, and would bring it into that plan.
    given([geopend]).when(volgen('p2', 'p8')).refused('aanmelding-te-beoordelen');
    given([geopend, gestart, gevoegd()]).when(volgen('p2', 'p8')).refused('aanmelding-te-beoordelen');
    given([geopend, gestart, afscherming('p2', 'p8')])
      .when(volgen('p2', 'p8'))
      .refused('afgeschermd-van-elkaar');
  });
});

describe('a BSN is known later', () => {
  const stelVast = (persoonId: string, wie = coordinator) =>
    door(wie, { type: 'BsnVaststellen', persoonId, uit: 'n1' });

  it('of somebody in the casus, by the coördinator', () => {
    const state = given([geopend, gestart])
      .when(stelVast('p2'))
      .then([{ type: 'BsnVastgesteld', data: { persoonId: 'p2', uit: 'n1' } }]);
    // Whoever is reported by it before the vault has made them one is reserved as well.
    expect(claims(state)).toContain('open-casus/persoon/n1');
    given([geopend, gestart]).when(stelVast('p5')).refused('gezinslid-onbekend');
    given([geopend, gestart, g.betrokken('o2')])
      .when(stelVast('p2', g.partner))
      .refused('alleen-coordinator');
  });
});
