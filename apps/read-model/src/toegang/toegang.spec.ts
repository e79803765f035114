import { describe, expect, it } from '@jest/globals';
import type { CasusEvent } from '@eenplan/domain/types';
import { projectInMemory } from '@eenplan/event-log';
import { casusFeiten, GEEN_LEEFTIJDEN } from '../beslissen/feiten.js';
import { alsSamples, ev, geopend, gestart, id, lid, medewerker, tekst } from '../testing/verhaal.js';
import { toegang } from './projection.js';
import type { ToegangRij, WieRij } from './toegang.tabellen.js';

function na(...events: CasusEvent[]) {
  const rows = projectInMemory(toegang, alsSamples(events));
  const rij = rows.get('leesmodellen.toegang')![0] as unknown as ToegangRij;
  const wie = (rows.get('leesmodellen.toegang_wie') ?? []) as unknown as WieRij[];
  return { rij, wie: wie.map((een) => een.wie).sort() };
}

describe('who a casus lets in', () => {
  const [moeder, vader, oma, brug, wim] = [id(), id(), id(), id(), id()];
  const regisseur = { medewerkerId: wim, organisatieId: brug };
  const begin = [geopend({ gezinsleden: [lid(moeder)], betrokkenen: [{ persoonId: oma, rol: 'mantelzorger' }] })];

  it('gezinsleden and betrokkenen as long as they are in it', () => {
    expect(na(...begin).wie).toEqual([`persoon:${moeder}`, `persoon:${oma}`].sort());
    const later = na(
      ...begin,
      ev('GezinslidToegevoegd', lid(vader)),
      ev('GezinslidVertrokken', { persoonId: moeder }),
      ev('BetrokkeneVertrokken', { persoonId: oma }),
    );
    expect(later.wie).toEqual([`persoon:${vader}`]);
  });

  it('who turns out to be somebody who is around the gezin already, in the role of that one', () => {
    const papa = { persoonId: vader, rol: 'ex-partner' as const };
    const beide = [...begin, ev('BetrokkeneToegevoegd', papa)];
    const { rij, wie } = na(...beide, ev('PersoonVervangen', { persoonId: oma, als: vader, wijze: 'verenigd' }));
    expect(rij.betrokkenen).toEqual([papa]);
    expect(wie).toEqual([`persoon:${moeder}`, `persoon:${vader}`].sort());
  });

  it('persons of an aanmelding that joined only once it is judged', () => {
    const gevoegd = ev('AanmeldingGevoegd', {
      aanmeldingId: moeder,
      gezinsleden: [lid(vader)],
      betrokkenen: [{ persoonId: moeder, rol: 'netwerklid' }],
      veiligheidAcuut: false,
    });
    expect(na(...begin, gevoegd).wie).not.toContain(`persoon:${vader}`);
    const erbij = na(...begin, gevoegd, ev('AanmeldingToegevoegd', { aanmeldingId: moeder }));
    expect(erbij.rij.gezinsleden).toEqual([moeder, vader]);
    expect(erbij.rij.betrokkenen).toEqual([{ persoonId: oma, rol: 'mantelzorger' }]);
    const los = ev('AanmeldingLosgekoppeld', { aanmeldingId: moeder, reden: 'ontkoppeld' });
    expect(na(...begin, gevoegd, los).rij.gevoegd).toEqual({});
  });

  it('nobody of the gezin where it ended before it started, and they were not told of the aanmelding', () => {
    const reden = { aanmeldingId: id(), reden: tekst() };
    const door = { aanmeldingId: id(), organisatieId: brug, begeleiding: 'gebeld' as const };
    for (const gezinIngelicht of [true, false])
      for (const eind of [
        ev('CasusNietGestart', { ...reden, gezinIngelicht }),
        ev('CasusDoorgeleid', { ...door, gezinIngelicht }),
      ]) {
        const { rij, wie } = na(...begin, eind);
        expect(wie).toEqual(gezinIngelicht ? [`persoon:${moeder}`, `persoon:${oma}`].sort() : []);
        const { gezinsleden, betrokkenen } = casusFeiten(id(), rij, GEEN_LEEFTIJDEN);
        expect(gezinsleden.length + betrokkenen.length).toBe(gezinIngelicht ? 2 : 0);
      }
  });

  it('nobody of the gezin where it went into another before it was judged', () => {
    const samen = ev('CasusSamengevoegd', { naarCasusId: id() });
    expect(na(...begin, samen).wie).toEqual([]);
    expect(na(...begin, gestart(), samen).wie).toHaveLength(2);
  });

  it('who is asked for the regie, then who has it, and nobody of them when it is closed', () => {
    const gevraagd = [...begin, gestart(), ev('RegisseurAangewezen', { organisatieId: brug })];
    expect(na(...gevraagd).wie).toContain(`noemer:${brug}`);
    const genoemd = [...gevraagd, ev('RegisseurGenoemd', regisseur)];
    expect(na(...genoemd).wie).toContain(`gevraagd:${wim}`);
    expect(na(...genoemd).wie).not.toContain(`noemer:${brug}`);
    const aanvaard = [...genoemd, ev('RegieAanvaard', regisseur)];
    expect(na(...aanvaard).rij).toMatchObject({ regisseur, gevraagd: null });
    expect(na(...aanvaard).wie).toContain(`regisseur:${wim}`);
    expect(na(...aanvaard).wie).not.toContain(`gevraagd:${wim}`);
    const dicht = na(...aanvaard, ev('CasusAfgesloten', { reden: 'gezin-stopt' }));
    expect(dicht.rij).toMatchObject({ status: 'afgesloten', laatst: regisseur, regisseur: null });
    expect(dicht.wie).not.toContain(`regisseur:${wim}`);
  });

  it('nobody by an afscherming, by which the geweerde is found; gezag of a child goes with the child', () => {
    const afschermingId = moeder;
    const afscherming = { afschermingId, beschermdeId: moeder, geweerdeId: vader, reden: tekst() };
    const ingesteld = [...begin, ev('VeiligheidsafschermingIngesteld', afscherming)];
    expect(na(...ingesteld).wie).toEqual([`geweerd:${vader}`, `persoon:${moeder}`, `persoon:${oma}`].sort());
    const opgeheven = ev('VeiligheidsafschermingOpgeheven', { afschermingId, door: medewerker() });
    expect(na(...ingesteld, opgeheven).wie).not.toContain(`geweerd:${vader}`);

    const bron = { bron: 'gezagsregister', werkwijze: 1 };
    const gezag = [
      ev('GezinslidToegevoegd', lid(vader)),
      ev('OuderVastgelegd', { kindId: vader, ouderId: moeder, ...bron }),
      ev('GezagVastgelegd', { kindId: vader, gezaghebbendeId: moeder, ...bron }),
    ];
    const { rij } = na(...begin, ...gezag);
    expect(rij.bescherming.gezag).toEqual([{ kindId: vader, gezaghebbendeId: moeder, bron: 'gezagsregister' }]);
    expect(Object.keys(rij.sinds)).toEqual([`ouder:${vader}:${moeder}`, `gezag:${vader}:${moeder}`]);
    for (const weg of [
      ev('GezinslidVertrokken', { persoonId: vader }),
      ev('GezinslidVerhuisd', { persoonId: vader, naarCasusId: id() }),
    ])
      expect(na(...begin, ...gezag, weg).rij.bescherming).toMatchObject({ ouders: [], gezag: [] });
  });

  it('organisations that take part, and what was granted for a time', () => {
    const mee = [...begin, gestart(), ev('OrganisatieBetrokken', { organisatieId: brug, leefgebieden: ['financien'] })];
    expect(na(...mee).wie).toContain(`organisatie:${brug}`);
    expect(na(...mee, ev('BetrokkenheidBeeindigd', { organisatieId: brug })).wie).not.toContain(`organisatie:${brug}`);
    const door = medewerker();
    const noodtoegangId = id();
    const nood = ev('NoodtoegangGenomen', {
      noodtoegangId,
      door,
      reden: tekst(),
      totOp: '2026-01-03T00:00:00Z',
      werkwijze: 1,
    });
    const genomen = na(...mee, nood);
    expect(genomen.wie).toContain(`noodtoegang:${door.medewerkerId}`);
    expect(genomen.rij.sinds).toEqual({ [noodtoegangId]: '2026-01-01T00:03:00.000000Z' });
    const oordeel = (hoe: 'terecht' | 'onterecht') =>
      ev('NoodtoegangBeoordeeld', { noodtoegangId, oordeel: hoe, reden: tekst(), door: medewerker() });
    expect(na(...mee, nood, oordeel('terecht')).wie).toContain(`noodtoegang:${door.medewerkerId}`);
    expect(na(...mee, nood, oordeel('onterecht')).wie).not.toContain(`noodtoegang:${door.medewerkerId}`);
  });
});
