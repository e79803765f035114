import { describe, expect, it } from '@jest/globals';
import type { Afgeschermd } from './bescherming.events.js';
import type { Afscherming } from './bescherming.state.js';
import type { CasusCommand } from './casus.commands.js';
import type { CasusEvent } from './casus.events.js';
import * as g from './testing/gezin.js';

const { afgeschermd, andereCoordinator, coordinator, door, given, metDoel, metRegisseur, regisseur } = g;

const instellen = (over: object = {}, wie = regisseur) =>
  door(wie, {
    type: 'VeiligheidsafschermingInstellen',
    afschermingId: 's1',
    beschermdeId: 'p1',
    geweerdeId: 'p2',
    genoemd: true,
    reden: g.tekst('s1'),
    ...over,
  });
const afspraak = { soort: 'afspraak', id: 'f1' } as const;
const onderdeel =
  (type: 'OnderdeelVrijgeven' | 'OnderdeelSluiten') =>
  (over: object = {}, wie = regisseur) =>
    door(wie, { type, afschermingId: 's1', onderdeel: afspraak, ...over });
const vrijgeven = onderdeel('OnderdeelVrijgeven');
const sluiten = onderdeel('OnderdeelSluiten');
const opheffen =
  (type: 'OpheffingIntrekken' | 'OpheffingBevestigen') =>
  (wie = coordinator, afschermingId = 's1') =>
    door(wie, { type, afschermingId });
const intrekken = opheffen('OpheffingIntrekken');
const bevestigen = opheffen('OpheffingBevestigen');
const voorstellen = (wie = regisseur, afschermingId = 's1') =>
  door(wie, { type: 'OpheffingVoorstellen', afschermingId, reden: g.tekst('o') });

const metAfspraak = [...metDoel, g.afspraak('f1', g.vanM3)];
const beschermd = [...metAfspraak, afgeschermd()];
const vrij: CasusEvent = {
  type: 'AfgeschermdOnderdeelVrijgegeven',
  data: { afschermingId: 's1', onderdeel: afspraak },
};
const voorgesteld: CasusEvent = {
  type: 'OpheffingVoorgesteld',
  data: { afschermingId: 's1', reden: g.tekst('o'), door: { medewerkerId: 'm1', organisatieId: 'o1' } },
};
const opgeheven: CasusEvent = {
  type: 'VeiligheidsafschermingOpgeheven',
  data: { afschermingId: 's1', door: { medewerkerId: 'c1', organisatieId: 'g' } },
};
const paar = afgeschermd().data as Afgeschermd;
const vader: CasusEvent = { type: 'BetrokkeneToegevoegd', data: { persoonId: 'p7', rol: 'ex-partner' } };

const refuses = (rows: readonly [string, CasusEvent[], CasusCommand][]) =>
  it.each(rows)('refuses: %s', (code, events, command) => {
    given(events).when(command).refused(code);
  });

describe('a veiligheidsafscherming', () => {
  it('is set by who keeps the plan, for somebody of the casus, also against a stranger', () => {
    given(metAfspraak).when(instellen()).then([afgeschermd()]);
    given([g.geopend])
      .when(instellen({ beschermdeId: 'p5', geweerdeId: 'p9', genoemd: false }, coordinator))
      .then([afgeschermd({ beschermdeId: 'p5', geweerdeId: 'p9' })]);
  });
  it('stands both ways if both need it', () => {
    given(beschermd)
      .when(instellen({ afschermingId: 's2', beschermdeId: 'p2', geweerdeId: 'p1' }))
      .then([afgeschermd({ afschermingId: 's2', beschermdeId: 'p2', geweerdeId: 'p1' })]);
  });
  it('is set after the closing too, and survives closing and reopening', () => {
    given(g.dicht).when(instellen({}, coordinator)).then([afgeschermd()]);
    const heropend: CasusEvent = {
      type: 'CasusHeropend',
      data: { reden: g.tekst('r'), voorlopigeRegie: { medewerkerId: 'c1', organisatieId: 'g' } },
    };
    const { state } = given([...g.dicht, afgeschermd(), heropend]);
    expect(state).toMatchObject({ status: 'lopend', bescherming: { afschermingen: [{ afschermingId: 's1' }] } });
  });
  refuses([
    ['niet-betrokken', metRegisseur, instellen({}, g.buitenstaander)],
    ['alleen-regisseur-of-coordinator', metRegisseur, instellen({}, g.partner)],
    ['alleen-regisseur-of-coordinator', metRegisseur, instellen({}, g.vader)],
    ['persoon-onbekend', metRegisseur, instellen({ beschermdeId: 'p9' })],
    ['persoon-onbekend', metRegisseur, instellen({ geweerdeId: 'p9' })],
    ['afscherming-zelfde-persoon', metRegisseur, instellen({ geweerdeId: 'p1' })],
    ['afscherming-bestaat-al', beschermd, instellen({ afschermingId: 's2' })],
  ]);
});

describe('what lies behind it', () => {
  it('starts closed, is opened one by one, and can be closed again', () => {
    const state = given(beschermd).when(vrijgeven()).then([vrij]);
    expect(state).toMatchObject({ bescherming: { afschermingen: [{ vrijgegeven: [afspraak] }] } });
    const dicht = given([...beschermd, vrij])
      .when(sluiten({}, coordinator))
      .then([{ type: 'AfgeschermdOnderdeelGesloten', data: { afschermingId: 's1', onderdeel: afspraak } }]);
    expect(dicht).toMatchObject({ bescherming: { afschermingen: [{ vrijgegeven: [] }] } });
    expect(given(beschermd).state).toMatchObject({ bescherming: { afschermingen: [{ vrijgegeven: [] }] } });
  });
  it.each([
    ['vraag', 'v1'],
    ['doel', 'd1'],
    ['contactmoment', 'c1'],
    ['bijlage', 'b1'],
    ['organisatie', 'o2'],
  ] as const)('can be a %s', (soort, id) => {
    const contact: CasusEvent = {
      type: 'ContactVastgelegd',
      data: {
        contactmomentId: 'c1',
        met: ['p1'],
        medewerker: { medewerkerId: 'm1', organisatieId: 'o1' },
        tekst: g.tekst('c'),
      },
      op: g.op,
    };
    const bijlage: CasusEvent = {
      type: 'BijlageToegevoegd',
      data: {
        ...{ bijlageId: 'b1', bestand: g.tekst('b1'), titel: g.tekst('t1'), soort: 'image/png', bytes: 1, over: [] },
        ...{ klasse: 'verhaal', leefgebied: 'financien', door: { soort: 'persoon', persoonId: 'p1' } },
      },
      op: g.op,
    };
    given([...beschermd, contact, bijlage])
      .when(vrijgeven({ onderdeel: { soort, id } }))
      .then([{ type: 'AfgeschermdOnderdeelVrijgegeven', data: { afschermingId: 's1', onderdeel: { soort, id } } }]);
    given([...beschermd, contact])
      .when(vrijgeven({ onderdeel: { soort, id: 'x' } }))
      .refused('onderdeel-onbekend');
  });
  it('is opened by the coördinator as long as she answers', () => {
    given([...g.lopend, afgeschermd()])
      .when(vrijgeven({ onderdeel: { soort: 'vraag', id: 'v1' } }, coordinator))
      .then([
        {
          type: 'AfgeschermdOnderdeelVrijgegeven',
          data: { afschermingId: 's1', onderdeel: { soort: 'vraag', id: 'v1' } },
        },
      ]);
  });
  refuses([
    ['alleen-wie-de-regie-heeft', beschermd, vrijgeven({}, coordinator)],
    ['alleen-wie-de-regie-heeft', [...g.dicht, afgeschermd()], vrijgeven({}, coordinator)],
    ['alleen-wie-de-regie-heeft', beschermd, vrijgeven({}, g.vader)],
    ['afscherming-onbekend', beschermd, vrijgeven({ afschermingId: 's9' })],
    ['onderdeel-al-vrijgegeven', [...beschermd, vrij], vrijgeven()],
    ['alleen-regisseur-of-coordinator', [...beschermd, vrij], sluiten({}, g.partner)],
    ['onderdeel-niet-vrijgegeven', beschermd, sluiten()],
  ]);
});

describe('lifting it', () => {
  it('takes two people', () => {
    given(beschermd).when(voorstellen()).then([voorgesteld]);
    const state = given([...beschermd, voorgesteld])
      .when(bevestigen())
      .then([opgeheven]);
    expect(state).toMatchObject({ bescherming: { afschermingen: [] } });
  });
  it('takes two coördinatoren after the closing', () => {
    const eerst = given([...g.dicht, afgeschermd()])
      .when(voorstellen(coordinator))
      .then([
        {
          ...voorgesteld,
          data: { ...voorgesteld.data, door: { medewerkerId: 'c1', organisatieId: 'g' } },
        } as CasusEvent,
      ]);
    expect(eerst).toMatchObject({ bescherming: { afschermingen: [{ opheffingDoor: { medewerkerId: 'c1' } }] } });
    given([...g.dicht, afgeschermd(), voorgesteld])
      .when(bevestigen(andereCoordinator))
      .then([
        { ...opgeheven, data: { ...opgeheven.data, door: { medewerkerId: 'c2', organisatieId: 'g' } } } as CasusEvent,
      ]);
  });
  it('is called off, and then proposed anew', () => {
    const ingetrokken: CasusEvent = { type: 'OpheffingIngetrokken', data: { afschermingId: 's1' } };
    given([...beschermd, voorgesteld])
      .when(intrekken(regisseur))
      .then([ingetrokken]);
    given([...beschermd, voorgesteld, ingetrokken])
      .when(bevestigen())
      .refused('geen-opheffing');
    given([...beschermd, voorgesteld, ingetrokken])
      .when(voorstellen())
      .then([voorgesteld]);
  });
  it('does not carry the yes of one over to another afscherming', () => {
    const tweede = afgeschermd({ afschermingId: 's2', geweerdeId: 'p5' });
    given([...beschermd, tweede, voorgesteld])
      .when(bevestigen(coordinator, 's2'))
      .refused('geen-opheffing');
  });
  refuses([
    ['alleen-regisseur-of-coordinator', beschermd, voorstellen(g.partner)],
    ['afscherming-onbekend', beschermd, voorstellen(regisseur, 's9')],
    ['opheffing-loopt', [...beschermd, voorgesteld], voorstellen(coordinator)],
    ['eigen-opheffing', [...beschermd, voorgesteld], bevestigen(regisseur)],
    ['alleen-regisseur-of-coordinator', [...beschermd, voorgesteld], bevestigen(g.vader)],
    ['geen-opheffing', beschermd, bevestigen()],
    ['geen-opheffing', beschermd, intrekken()],
    ['alleen-regisseur-of-coordinator', [...beschermd, voorgesteld], intrekken(g.partner)],
    ['afscherming-onbekend', [...beschermd, voorgesteld, opgeheven], bevestigen(andereCoordinator)],
  ]);
});

describe('across it nobody comes together', () => {
  const naar = (over: object) => ({ personen: ['p8'], afschermingen: [], ...over });
  const samenvoegen = (buur: object) =>
    door(coordinator, { type: 'CasusSamenvoegen', naarCasusId: 'k2', naarGemeente: '0003', naar: naar(buur) });
  const verhuizen = (persoonId: string, buur: object) =>
    door(coordinator, { type: 'GezinslidVerhuizen', persoonId, naarCasusId: 'k2', naar: naar(buur) });
  const lid = (persoonId: string) =>
    door(coordinator, { type: 'GezinslidToevoegen', persoonId, genoemd: false, ongeboren: false });
  const toevoegen = door(coordinator, {
    type: 'AanmeldingToevoegen',
    aanmeldingId: 'a2',
    vragen: [],
    aangemeldOp: g.op,
  });
  const tegenP8: Afscherming = { ...paar, geweerdeId: 'p8', vrijgegeven: [], opheffingDoor: undefined };
  const vanP8 = { ...tegenP8, beschermdeId: 'p8', geweerdeId: 'p2' };

  refuses([
    ['afgeschermd-van-elkaar', [...metRegisseur, afgeschermd({ geweerdeId: 'p8' })], samenvoegen({})],
    [
      'afgeschermd-van-elkaar',
      [...metRegisseur, afgeschermd({ beschermdeId: 'p5', geweerdeId: 'p8' })],
      samenvoegen({}),
    ],
    ['afgeschermd-van-elkaar', metRegisseur, samenvoegen({ afschermingen: [tegenP8] })],
    ['afgeschermd-van-elkaar', metRegisseur, samenvoegen({ afschermingen: [vanP8] })],
    [
      'afgeschermd-van-elkaar',
      [...metRegisseur, afgeschermd({ beschermdeId: 'p2', geweerdeId: 'p8' })],
      verhuizen('p2', {}),
    ],
    ['afgeschermd-van-elkaar', metRegisseur, verhuizen('p2', { afschermingen: [vanP8] })],
    ['afgeschermd-van-elkaar', [...metRegisseur, afgeschermd({ geweerdeId: 'p9' })], lid('p9')],
    ['afgeschermd-van-elkaar', [...metRegisseur, vader, afgeschermd({ geweerdeId: 'p7' })], lid('p7')],
    ['afgeschermd-van-elkaar', [...metRegisseur, g.gevoegd(), afgeschermd({ geweerdeId: 'p3' })], toevoegen],
    [
      'afgeschermd-van-elkaar',
      [...metRegisseur, g.gevoegd(), afgeschermd({ beschermdeId: 'p5', geweerdeId: 'p3' })],
      toevoegen,
    ],
  ]);
  it('names what stands in between', () => {
    const refusal = given([...metRegisseur, afgeschermd({ geweerdeId: 'p8' })])
      .when(samenvoegen({ afschermingen: [vanP8] }))
      .refused('afgeschermd-van-elkaar');
    expect(refusal.details).toEqual([{ ref: 's1', reden: 'staat tussen deze personen' }]);
  });
  it('but who is shielded from is betrokkene, for that is what it is for', () => {
    given([...metRegisseur, afgeschermd({ geweerdeId: 'p7' })])
      .when(door(regisseur, { type: 'BetrokkeneToevoegen', persoonId: 'p7', genoemd: false, rol: 'ex-partner' }))
      .then([vader]);
  });
  it('but what has nothing to do with it goes on', () => {
    given([...metRegisseur, afgeschermd()])
      .when(samenvoegen({ afschermingen: [{ ...tegenP8, beschermdeId: 'p8', geweerdeId: 'p9' }] }))
      .then([{ type: 'CasusSamengevoegd', data: { naarCasusId: 'k2' } }]);
    given([...metRegisseur, g.gevoegd(), afgeschermd()])
      .when(toevoegen)
      .then([{ type: 'AanmeldingToegevoegd', data: { aanmeldingId: 'a2' } }]);
  });
});

describe('it goes along', () => {
  const mee: Afscherming = {
    ...paar,
    beschermdeId: 'p8',
    geweerdeId: 'p9',
    vrijgegeven: [afspraak],
    opheffingDoor: undefined,
  };
  const overgenomen = (data: object = {}): CasusEvent =>
    ({
      type: 'VeiligheidsafschermingOvergenomen',
      data: {
        afschermingId: 's1',
        beschermdeId: 'p8',
        geweerdeId: 'p9',
        reden: g.tekst('s1'),
        vanCasusId: 'k2',
        ...data,
      },
    }) as CasusEvent;
  const ontvangen = (afschermingen: readonly Afscherming[]) =>
    door(coordinator, {
      type: 'GezinslidOntvangen',
      persoonId: 'p8',
      ongeboren: false,
      vanCasusId: 'k2',
      afschermingen,
    });
  const ingekomen: CasusEvent = {
    type: 'GezinslidIngekomen',
    data: { persoonId: 'p8', ongeboren: false, vanCasusId: 'k2' },
  };
  it('with who moves: only what is about that person, and closed', () => {
    const state = given(metRegisseur)
      .when(ontvangen([mee, { ...mee, afschermingId: 's2', beschermdeId: 'p6' }]))
      .then([ingekomen, overgenomen()]);
    expect(state).toMatchObject({ bescherming: { afschermingen: [{ vrijgegeven: [], opheffingDoor: undefined }] } });
  });
  it('with a casus that is merged: all, with what was opened, once', () => {
    const inhoud = {
      gezinsleden: [],
      betrokkenen: [],
      organisaties: [],
      vragen: [],
      doelen: [],
      afspraken: [],
      veiligheidAcuut: false,
    };
    const opnemen = door(coordinator, { type: 'CasusOpnemen', vanCasusId: 'k2', inhoud, afschermingen: [mee] });
    const opgenomen: CasusEvent = { type: 'CasusOpgenomen', data: { vanCasusId: 'k2', ...inhoud } };
    given(metRegisseur)
      .when(opnemen)
      .then([
        opgenomen,
        overgenomen(),
        {
          type: 'AfgeschermdOnderdeelVrijgegeven',
          data: { afschermingId: 's1', onderdeel: afspraak, vanCasusId: 'k2' },
        },
      ]);
    given([...metRegisseur, afgeschermd({ afschermingId: 's7', beschermdeId: 'p8', geweerdeId: 'p9' })])
      .when(opnemen)
      .then([opgenomen]);
  });
});
