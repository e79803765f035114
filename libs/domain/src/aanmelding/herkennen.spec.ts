import { describe, expect, it } from '@jest/globals';
import { spec } from '@eenplan/kernel';
import { WERKWIJZE } from '../testing/werkwijze.js';
import type { Handelende } from '../waarden.js';
import type { AanmeldingCommand } from './aanmelding.commands.js';
import type { AanmeldingEvent } from './aanmelding.events.js';
import { aanmelding } from './aanmelding.js';

const partner: Handelende = { accountId: 'm1', rollen: ['medewerker'], organisatieId: 'o1', gemeenten: ['0003'] };
const coordinator: Handelende = { ...partner, accountId: 'c1', rollen: ['casuscoordinator'], organisatieId: 'g' };
const elders: Handelende = { ...coordinator, accountId: 'c9', gemeenten: ['0010'] };
const tekst = (id: string) => ({ id, commitment: `c-${id}` });
const op = '2026-05-01T10:00:00Z';
const omstandigheden = (door: Handelende) => ({ nu: '2026-06-01T10:00:00Z', op, door, werkwijze: WERKWIJZE });
const persoon = (persoonId: string, hoedanigheid: 'gezinslid' | 'mantelzorger' = 'gezinslid') => ({
  persoonId,
  hoedanigheid,
  ongeboren: false,
  mogelijkDezelfde: [],
});
const ingediend: AanmeldingEvent = {
  type: 'AanmeldingIngediend',
  data: {
    aanmeldingId: 'a1',
    gemeente: '0003',
    melder: { soort: 'partner', organisatieId: 'o1', medewerkerId: 'm1' },
    personen: [persoon('p1'), persoon('p2'), persoon('p3', 'mantelzorger')],
    vragen: [
      { soort: 'hulpvraag', vraagId: 'v1', vraagstellerId: 'p1', tekst: tekst('t1'), leefgebied: 'huisvesting' },
      { soort: 'zorg', vraagId: 'v2', tekst: tekst('t2'), leefgebied: 'financien' },
    ],
    veiligheid: { acuut: false },
    inlichting: { ingelicht: true },
    werkwijze: 3,
  },
  op,
};
const geplaatst = (casusId: string, wijze: 'geopend' | 'gevoegd'): AanmeldingEvent => ({
  type: 'AanmeldingGeplaatst',
  data: { casusId, wijze },
});
const wacht: AanmeldingEvent = { type: 'AanmeldingWacht', data: { casusIds: ['k1', 'k2'] } };
const ingetrokken: AanmeldingEvent = { type: 'AanmeldingIngetrokken', data: { reden: tekst('r') }, op };
const geopend = [ingediend, geplaatst('k1', 'geopend')];
const gevoegd = [ingediend, geplaatst('k1', 'gevoegd')];
const { given } = spec(aanmelding);

describe('herkennen', () => {
  const herkennen = (over: object = {}, door = coordinator): AanmeldingCommand => ({
    ...omstandigheden(door),
    type: 'AanmeldingHerkennen',
    herkend: [{ persoonId: 'p1', als: 'p8' }],
    openCasussen: [],
    nieuwCasusId: 'k-nieuw',
    ...over,
  });
  const herkend: AanmeldingEvent = { type: 'AanmeldingHerkend', data: { herkend: [{ persoonId: 'p1', als: 'p8' }] } };
  const beoordeeld: AanmeldingEvent = { type: 'AanmeldingBeoordeeld', data: { casusId: 'k1', uitkomst: 'gestart' } };

  it('says who somebody is, with the hulpvraag, and leaves it where it is', () => {
    const state = given(geopend).when(herkennen()).then([herkend]);
    expect(state).toMatchObject({
      status: 'geplaatst',
      casusId: 'k1',
      wijze: 'geopend',
      personen: [{ persoonId: 'p8' }, { persoonId: 'p2' }, { persoonId: 'p3' }],
      vragen: [{ vraagstellerId: 'p8' }, {}],
      herkend: [{ persoonId: 'p1', als: 'p8' }],
    });
    given(gevoegd).when(herkennen()).then([herkend]);
  });

  it('goes to the open casus of who it is', () => {
    const state = given(geopend)
      .when(herkennen({ openCasussen: ['k5'] }))
      .then([herkend, geplaatst('k5', 'gevoegd')]);
    expect(state).toMatchObject({ casusId: 'k5', wijze: 'gevoegd', herkend: [{ persoonId: 'p1', als: 'p8' }] });
  });

  it('remembers who was named at first, and who that is in the end, also when it is judged or withdrawn', () => {
    const twee = { herkend: [{ persoonId: 'p8', als: 'p9' }] };
    for (const einde of [beoordeeld, ingetrokken])
      expect(
        [...geopend, herkend, { type: 'AanmeldingHerkend', data: twee } as AanmeldingEvent, einde].reduce(
          aanmelding.evolve,
          aanmelding.initial,
        ),
      ).toMatchObject({
        personen: [{ persoonId: 'p9' }, {}, {}],
        herkend: [{ persoonId: 'p1', als: 'p9' }],
      });
  });

  it('remembers somebody else where the match was wrong', () => {
    const ontkoppeld: AanmeldingEvent = {
      type: 'AanmeldingOntkoppeld',
      data: { casusId: 'k5', vervangen: [{ persoonId: 'p8', door: 'p7' }] },
    };
    expect(
      [...geopend, herkend, geplaatst('k5', 'gevoegd'), ontkoppeld].reduce(aanmelding.evolve, aanmelding.initial),
    ).toMatchObject({
      personen: [{ persoonId: 'p7' }, {}, {}],
      herkend: [{ persoonId: 'p1', als: 'p7' }],
    });
  });

  it('of one that waits places it, or leaves it waiting', () => {
    const wachtend = [ingediend, wacht];
    given(wachtend)
      .when(herkennen({ openCasussen: ['k2'] }))
      .then([herkend, geplaatst('k2', 'gevoegd')]);
    given(wachtend)
      .when(herkennen({ openCasussen: ['k3', 'k2'] }))
      .then([herkend, { type: 'AanmeldingWacht', data: { casusIds: ['k2', 'k3'] } }]);
  });

  it.each([
    ['aanmelding-bestaat-niet', [], herkennen()],
    ['niet-bevoegd', geopend, herkennen({}, partner)],
    ['niet-bevoegd', [ingediend, wacht], herkennen({}, elders)],
    ['al-beoordeeld', [...geopend, beoordeeld], herkennen()],
    ['al-ingetrokken', [...geopend, ingetrokken], herkennen()],
    ['persoon-onbekend', geopend, herkennen({ herkend: [{ persoonId: 'p7', als: 'p8' }] })],
    ['persoon-dubbel', geopend, herkennen({ herkend: [{ persoonId: 'p1', als: 'p2' }] })],
    ['persoon-dubbel', geopend, herkennen({ herkend: [{ persoonId: 'p1', als: 'p1' }] })],
    [
      'persoon-dubbel',
      geopend,
      herkennen({
        herkend: [
          { persoonId: 'p1', als: 'p2' },
          { persoonId: 'p2', als: 'p8' },
        ],
      }),
    ],
    [
      'persoon-dubbel',
      geopend,
      herkennen({
        herkend: [
          { persoonId: 'p1', als: 'p8' },
          { persoonId: 'p1', als: 'p9' },
        ],
      }),
    ],
    ['nog-in-twee-casussen', geopend, herkennen({ openCasussen: ['k5', 'k6'] })],
    ['nog-in-twee-casussen', gevoegd, herkennen({ openCasussen: ['k5'] })],
  ])('refuses: %s', (code, events, command) => {
    given(events as AanmeldingEvent[])
      .when(command)
      .refused(code);
  });
});
