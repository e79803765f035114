import { lazyRouteComponent, type RouteComponent } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Account, Rol } from '../kader/account.js';
import { zodraBereikbaar } from '../kader/verbinding.js';
import { laadTeksten } from '../taal/taal.js';

/** A screen: where it is, who has it in the menu, and its code, which is fetched when it is opened. */
export interface Scherm {
  readonly id: string;
  readonly pad: string;
  readonly icoon?: string;
  /** Who finds it in the menu; absent: it is reached from another screen. What it shows is decided by the server. */
  readonly rollen?: readonly Rol[];
  /** Of these only who works for an organisation that goes where there is danger. */
  readonly bijGevaar?: boolean;
  readonly Inhoud: RouteComponent;
}

/** Whether somebody finds this screen in the menu. */
export const inMenu =
  ({ rollen, organisatie }: Account) =>
  ({ rollen: voor, bijGevaar = false }: Scherm): boolean =>
    voor !== undefined && voor.some((rol) => rollen.includes(rol)) && (!bijGevaar || organisatie?.bijGevaar === true);

/** The code of a screen and its texts, fetched when it is opened. `ook`: folders of which it shows parts. */
const scherm = (
  map: string,
  code: () => Promise<{ default: () => ReactNode }>,
  ...ook: readonly string[]
): RouteComponent =>
  lazyRouteComponent(() =>
    zodraBereikbaar(async () => (await Promise.all([code(), ...[map, ...ook].map(laadTeksten)]))[0]),
  );

const naspeurenCasus = scherm('naspeuren-casus', () => import('./naspeuren-casus/casus.js'), 'casus', 'naspeuren');
const casus = scherm('casus', () => import('./casus/casus.js'), 'werkbord', 'aanmelding');

/** All screens: a new one is a folder and a line here, in the order of the menu. */
export const schermen: readonly Scherm[] = [
  {
    id: 'werkbord',
    pad: '/werkbord',
    icoon: 'werkbord',
    rollen: ['casuscoordinator'],
    Inhoud: scherm('werkbord', () => import('./werkbord/werkbord.js'), 'verzoeken', 'casussen'),
  },
  {
    id: 'postvak',
    pad: '/postvak',
    icoon: 'postvak',
    rollen: ['medewerker', 'teamleider', 'regisseur'],
    Inhoud: scherm('postvak', () => import('./postvak/postvak.js'), 'casus', 'casussen'),
  },
  {
    id: 'casussen',
    pad: '/casussen',
    icoon: 'casussen',
    rollen: ['casuscoordinator', 'medewerker', 'teamleider', 'regisseur'],
    Inhoud: scherm('casussen', () => import('./casussen/casussen.js'), 'werkbord'),
  },
  {
    id: 'nieuwe-aanmelding',
    pad: '/aanmeldingen/nieuw',
    icoon: 'aanmelding',
    rollen: ['casuscoordinator', 'medewerker', 'teamleider', 'regisseur'],
    Inhoud: scherm(
      'nieuwe-aanmelding',
      () => import('./nieuwe-aanmelding/nieuwe-aanmelding.js'),
      'casus',
      'aanmelding',
    ),
  },
  {
    id: 'noodtoegang',
    pad: '/noodtoegang',
    icoon: 'nood',
    rollen: ['medewerker'],
    bijGevaar: true,
    Inhoud: scherm('veiligheid', () => import('./veiligheid/noodtoegang.js')),
  },
  {
    id: 'caseload',
    pad: '/caseload',
    icoon: 'caseload',
    rollen: ['casuscoordinator', 'teamleider'],
    Inhoud: scherm('caseload', () => import('./caseload/caseload.js')),
  },
  {
    id: 'organisaties',
    pad: '/organisaties',
    icoon: 'organisaties',
    rollen: ['casuscoordinator', 'teamleider', 'beheerder'],
    Inhoud: scherm('organisaties', () => import('./organisaties/organisaties.js')),
  },
  {
    id: 'mijn-plan',
    pad: '/mijn-plan',
    icoon: 'plan',
    rollen: ['inwoner'],
    Inhoud: scherm('mijn-plan', () => import('./mijn-plan/mijn-plan.js')),
  },
  {
    id: 'mijn-taken',
    pad: '/mijn-taken',
    icoon: 'goed',
    rollen: ['inwoner'],
    Inhoud: scherm('mijn-taken', () => import('./mijn-taken/mijn-taken.js')),
  },
  {
    id: 'wie-helpt',
    pad: '/wie-helpt',
    icoon: 'caseload',
    rollen: ['inwoner'],
    Inhoud: scherm('wie-helpt', () => import('./wie-helpt/wie-helpt.js')),
  },
  {
    id: 'mijn-stem',
    pad: '/mijn-stem',
    icoon: 'contact',
    rollen: ['inwoner'],
    Inhoud: scherm('mijn-stem', () => import('./mijn-stem/mijn-stem.js'), 'mijn-plan'),
  },
  {
    id: 'wie-keek',
    pad: '/wie-keek',
    icoon: 'oog',
    rollen: ['inwoner'],
    Inhoud: scherm('wie-keek', () => import('./wie-keek/wie-keek.js')),
  },
  {
    id: 'naspeuren',
    pad: '/naspeuren',
    icoon: 'zoek',
    rollen: ['auditor'],
    Inhoud: scherm('naspeuren', () => import('./naspeuren/naspeuren.js'), 'casus'),
  },
  {
    id: 'gezondheid',
    pad: '/gezondheid',
    icoon: 'hart',
    rollen: ['beheerder'],
    Inhoud: scherm('gezondheid', () => import('./gezondheid/gezondheid.js')),
  },
  {
    id: 'verzoeken',
    pad: '/verzoeken',
    icoon: 'verzoek',
    rollen: ['casuscoordinator'],
    Inhoud: scherm('verzoeken', () => import('./verzoeken/verzoeken.js')),
  },
  {
    id: 'vernietiging',
    pad: '/bewaren-en-vernietigen',
    icoon: 'archief',
    rollen: ['casuscoordinator', 'beheerder'],
    Inhoud: scherm('vernietiging', () => import('./vernietiging/vernietiging.js'), 'verzoeken'),
  },
  {
    id: 'wie-doet-wat',
    pad: '/caseload/wie-doet-wat',
    Inhoud: scherm('caseload', () => import('./caseload/wie-doet-wat.js')),
  },
  {
    id: 'uitdraai',
    pad: '/uitdraai/$verzoekId',
    Inhoud: scherm('uitdraai', () => import('./uitdraai/uitdraai.js'), 'wie-keek'),
  },
  { id: 'casus', pad: '/casussen/$casusId', Inhoud: casus },
  {
    id: 'aanmelding',
    pad: '/aanmeldingen/$aanmeldingId',
    Inhoud: scherm('aanmelding', () => import('./aanmelding/aanmelding.js'), 'casus', 'werkbord'),
  },
  {
    id: 'organisatie',
    pad: '/organisaties/$organisatieId',
    Inhoud: scherm('organisaties', () => import('./organisaties/organisatie.js')),
  },
  {
    id: 'naspeuren-selectie',
    pad: '/naspeuren/selecties/$selectie',
    Inhoud: scherm('naspeuren', () => import('./naspeuren/selecties.js')),
  },
  { id: 'naspeuren-casus', pad: '/naspeuren/$casusId', Inhoud: naspeurenCasus },
  { id: 'naspeuren-casusdeel', pad: '/naspeuren/$casusId/$deel', Inhoud: naspeurenCasus },
  // A part of the dossier has an address of its own.
  { id: 'casusdeel', pad: '/casussen/$casusId/$deel', Inhoud: casus },
];
