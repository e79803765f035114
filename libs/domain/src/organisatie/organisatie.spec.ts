import { describe, expect, it } from '@jest/globals';
import { spec } from '@eenplan/kernel';
import { WERKWIJZE } from '../testing/werkwijze.js';
import type { Handelende, Rol } from '../waarden.js';
import type { OrganisatieCommand } from './organisatie.commands.js';
import type { OrganisatieEvent } from './organisatie.events.js';
import { organisatie } from './organisatie.js';
import { claimsOrganisatie } from './organisatie.state.js';

const beheerder: Handelende = { accountId: 'beheer', rollen: ['beheerder'], gemeenten: [] };
const teamleider = (organisatieId: string): Handelende => ({
  accountId: 't',
  rollen: ['teamleider'],
  organisatieId,
  gemeenten: ['0003'],
});
const coordinator: Handelende = {
  accountId: 'c1',
  rollen: ['casuscoordinator'],
  organisatieId: 'g',
  gemeenten: ['0003'],
};
const werkwijze = { ...WERKWIJZE, versie: 1 };
const omstandigheden = (door: Handelende) => ({
  nu: '2026-06-01T10:00:00Z',
  op: '2026-06-01T10:00:00Z',
  door,
  werkwijze,
});
const vlaggen = { magBsn: true, datGevoelig: false, veiligheidsketen: false, crisisdienst: false };
const partner = {
  organisatieId: 'p',
  naam: 'Welzijn De Wierde',
  soort: 'partner',
  gemeenten: ['0003', '0010'],
  convenantDatum: '2026-01-01',
  vlaggen,
} as const;
const gemeente = {
  ...partner,
  organisatieId: 'g',
  naam: 'Appingedam',
  soort: 'gemeente',
  gemeenten: ['0003'],
} as const;
const mia = { medewerkerId: 'c1', persoonId: 'pc1', rollen: ['casuscoordinator'] as Rol[] };

const partnerIsEr: OrganisatieEvent[] = [{ type: 'OrganisatieGeregistreerd', data: partner }];
const gemeenteIsEr: OrganisatieEvent[] = [
  { type: 'OrganisatieGeregistreerd', data: gemeente },
  { type: 'MedewerkerToegevoegd', data: mia },
  { type: 'CoordinatorVanDienstAangewezen', data: { medewerkerId: 'c1' } },
];
const registreer = (over: object = {}, door = beheerder) =>
  ({
    ...omstandigheden(door),
    type: 'OrganisatieRegistreren',
    ...gemeente,
    coordinator: mia,
    ...over,
  }) as OrganisatieCommand;
const voegToe = (medewerkerId: string, rollen: Rol[], door = beheerder): OrganisatieCommand => ({
  ...omstandigheden(door),
  type: 'MedewerkerToevoegen',
  medewerkerId,
  persoonId: `p${medewerkerId}`,
  rollen,
});
const schrijfUit = (medewerkerId: string, door = beheerder): OrganisatieCommand => ({
  ...omstandigheden(door),
  type: 'MedewerkerUitschrijven',
  medewerkerId,
});
const vanDienst = (medewerkerId: string, door = coordinator): OrganisatieCommand => ({
  ...omstandigheden(door),
  type: 'CoordinatorVanDienstAanwijzen',
  medewerkerId,
});
const erbij = (medewerkerId: string, rollen: Rol[]): OrganisatieEvent => ({
  type: 'MedewerkerToegevoegd',
  data: { medewerkerId, persoonId: `p${medewerkerId}`, rollen },
});
const { given } = spec(organisatie);

describe('registreren', () => {
  it('registers a gemeente with a casuscoördinator van dienst from the start', () => {
    const state = given([]).when(registreer()).then(gemeenteIsEr);
    expect(state).toMatchObject({ soort: 'gemeente', vanDienst: 'c1' });
  });
  it('registers a partner without one', () => {
    given([])
      .when(registreer({ ...partner, coordinator: undefined }))
      .then(partnerIsEr);
  });
  it.each([
    ['niet-bevoegd', registreer({}, coordinator)],
    ['coordinator-ontbreekt', registreer({ coordinator: undefined })],
    ['coordinator-ontbreekt', registreer({ coordinator: { ...mia, rollen: ['medewerker'] } })],
    ['rol-past-niet', registreer({ coordinator: { ...mia, rollen: ['casuscoordinator', 'beheerder'] } })],
    ['gemeente-is-een-gemeente', registreer({ gemeenten: ['0003', '0010'] })],
    ['gemeenten-ontbreken', registreer({ ...partner, coordinator: undefined, gemeenten: [] })],
    ['coordinator-alleen-bij-gemeente', registreer(partner)],
  ])('refuses: %s', (code, command) => {
    given([]).when(command).refused(code);
  });
  it('registers once', () => {
    given(gemeenteIsEr).when(registreer()).refused('organisatie-bestaat-al');
  });
});

describe('medewerkers', () => {
  it('are added by the beheerder and by a teamleider of the organisation itself', () => {
    for (const door of [beheerder, teamleider('p')])
      given(partnerIsEr)
        .when(voegToe('m1', ['medewerker', 'teamleider'], door))
        .then([erbij('m1', ['medewerker', 'teamleider'])]);
  });
  it.each([
    ['organisatie-bestaat-niet', [], voegToe('m1', ['medewerker'])],
    ['niet-bevoegd', partnerIsEr, voegToe('m1', ['medewerker'], teamleider('x'))],
    ['medewerker-bestaat-al', gemeenteIsEr, voegToe('c1', ['medewerker'])],
    ['rol-past-niet', partnerIsEr, voegToe('m1', ['inwoner'])],
    ['coordinator-alleen-bij-gemeente', partnerIsEr, voegToe('m1', ['casuscoordinator'])],
    ['rol-past-niet', partnerIsEr, voegToe('m1', ['medewerker', 'auditor'])],
    ['rol-past-niet', gemeenteIsEr, voegToe('m1', ['casuscoordinator', 'beheerder'])],
    ['rol-niet-te-geven', gemeenteIsEr, voegToe('m1', ['auditor'], teamleider('g'))],
    ['medewerker-onbekend', partnerIsEr, schrijfUit('m1')],
    ['niet-bevoegd', partnerIsEr, schrijfUit('m1', teamleider('x'))],
    ['geen-opvolger', gemeenteIsEr, schrijfUit('c1')],
  ])('refuses: %s', (code, events, command) => {
    given(events as OrganisatieEvent[])
      .when(command)
      .refused(code);
  });
  it('leave once, and keep their account taken', () => {
    const weg = [...partnerIsEr, erbij('m1', ['medewerker'])];
    const state = given(weg)
      .when(schrijfUit('m1'))
      .then([{ type: 'MedewerkerVertrokken', data: { medewerkerId: 'm1' } }]);
    expect(claimsOrganisatie(state)).toEqual(['medewerker/m1']);
    given([...weg, { type: 'MedewerkerVertrokken', data: { medewerkerId: 'm1' } }])
      .when(schrijfUit('m1'))
      .refused('medewerker-onbekend');
  });
});

describe('how a medewerker is reached', () => {
  const telefoon = { id: 't1', commitment: 'x' };
  const email = { id: 't2', commitment: 'y' };
  const bereik = (data: object): OrganisatieEvent => ({
    type: 'BereikbaarheidVastgelegd',
    data: { medewerkerId: 'm1', ...data },
  });
  const legVast = (over: object = {}, door = teamleider('p')): OrganisatieCommand =>
    ({
      ...omstandigheden(door),
      ...{ type: 'BereikbaarheidVastleggen', medewerkerId: 'm1', telefoon, ...over },
    }) as OrganisatieCommand;
  const een = [...partnerIsEr, erbij('m1', ['medewerker'])];
  it('comes along with who is added', () => {
    given(partnerIsEr)
      .when({ ...voegToe('m1', ['medewerker']), bereik: { telefoon, email } } as OrganisatieCommand)
      .then([erbij('m1', ['medewerker']), bereik({ telefoon, email })]);
  });
  it('replaces what was known before, also by nothing', () => {
    const state = given([...een, bereik({ telefoon, email })])
      .when(legVast({ telefoon: undefined }))
      .then([bereik({})]);
    expect(state.status === 'geregistreerd' && state.medewerkers.get('m1')?.bereik).toEqual({});
    given(een)
      .when(legVast({}, beheerder))
      .then([bereik({ telefoon })]);
  });
  it.each([
    ['niet-bevoegd', een, legVast({}, teamleider('x'))],
    ['medewerker-onbekend', een, legVast({ medewerkerId: 'm2' })],
    [
      'medewerker-onbekend',
      [...een, { type: 'MedewerkerVertrokken', data: { medewerkerId: 'm1' } } as const],
      legVast(),
    ],
  ])('refuses: %s', (code, events, command) => {
    given(events).when(command).refused(code);
  });
});

describe('a vertrek that is announced', () => {
  const kondigAan = (medewerkerId: string, door = beheerder): OrganisatieCommand => ({
    ...schrijfUit(medewerkerId, door),
    type: 'VertrekAankondigen',
    medewerkerId,
  });
  const aangekondigd: OrganisatieEvent = { type: 'VertrekAangekondigd', data: { medewerkerId: 'm1' } };
  const een = [...partnerIsEr, erbij('m1', ['medewerker'])];
  it('is announced once, and then ends', () => {
    const state = given(een).when(kondigAan('m1')).then([aangekondigd]);
    expect(state).toMatchObject({ medewerkers: new Map([['m1', { stand: 'vertrekt' }]]) });
    given([...een, aangekondigd])
      .when(kondigAan('m1'))
      .then([]);
    given([...een, aangekondigd])
      .when(schrijfUit('m1'))
      .then([{ type: 'MedewerkerVertrokken', data: { medewerkerId: 'm1' } }]);
  });
  it('of the one van dienst is followed at once by who works there longest as coördinator', () => {
    const weg = { type: 'VertrekAangekondigd', data: { medewerkerId: 'c2' } } as const;
    const vier = ['c2', 'c3', 'c4'].map((id) => erbij(id, ['casuscoordinator']));
    const state = given([...gemeenteIsEr, ...vier, weg])
      .when(kondigAan('c1'))
      .then([
        { type: 'CoordinatorVanDienstAangewezen', data: { medewerkerId: 'c3' } },
        { type: 'VertrekAangekondigd', data: { medewerkerId: 'c1' } },
      ]);
    expect(state).toMatchObject({ vanDienst: 'c3' });
  });
  it('leaves nobody van dienst who is going', () => {
    const gaat = { ...aangekondigd, data: { medewerkerId: 'c2' } };
    given([...gemeenteIsEr, erbij('c2', ['casuscoordinator']), gaat])
      .when(vanDienst('c2'))
      .refused('medewerker-onbekend');
  });
  it.each([
    ['niet-bevoegd', een, kondigAan('m1', teamleider('x'))],
    ['medewerker-onbekend', een, kondigAan('m2')],
    [
      'medewerker-onbekend',
      [...een, { type: 'MedewerkerVertrokken', data: { medewerkerId: 'm1' } } as const],
      kondigAan('m1'),
    ],
    ['geen-opvolger', [...gemeenteIsEr, erbij('m1', ['medewerker'])], kondigAan('c1')],
  ])('refuses: %s', (code, events, command) => {
    given(events).when(command).refused(code);
  });
});

describe('casuscoördinator van dienst', () => {
  const tweede = [...gemeenteIsEr, erbij('c2', ['casuscoordinator'])];
  it('is handed over; then the first may leave', () => {
    const over: OrganisatieEvent = { type: 'CoordinatorVanDienstAangewezen', data: { medewerkerId: 'c2' } };
    given(tweede).when(vanDienst('c2')).then([over]);
    given([...tweede, over])
      .when(schrijfUit('c1'))
      .then([{ type: 'MedewerkerVertrokken', data: { medewerkerId: 'c1' } }]);
  });
  it.each([
    ['al-van-dienst', tweede, vanDienst('c1')],
    ['medewerker-onbekend', tweede, vanDienst('x')],
    ['rol-past-niet', [...gemeenteIsEr, erbij('m1', ['medewerker'])], vanDienst('m1')],
    ['niet-bevoegd', tweede, vanDienst('c2', teamleider('g'))],
    ['coordinator-alleen-bij-gemeente', [...partnerIsEr, erbij('m1', ['medewerker'])], vanDienst('m1', beheerder)],
  ])('refuses: %s', (code, events, command) => {
    given(events as OrganisatieEvent[])
      .when(command)
      .refused(code);
  });
});

it('holds one organisation per gemeente and one per account', () => {
  expect(claimsOrganisatie(given(gemeenteIsEr).state)).toEqual(['gemeente/0003', 'medewerker/c1']);
});
