import { jest, expect } from '@jest/globals';
import type { Account } from '../issuer/account.js';
import { PROGRAMMA_CLIENT, PROGRAMMA_REDIRECT } from '../issuer/clients.js';
import { type OntwikkelIssuer, startOntwikkelIssuer } from '../issuer/issuer.js';
import { nieuweSleutels } from '../issuer/ondertekensleutels.js';
import { JwksSleutels } from '../keuring/sleutels.js';
import { TokenKeuring } from '../keuring/token-keuring.js';
import { ORGANISATIE, partnerClient, proefAccounts } from './accounts.js';
import { type Antwoord, basic, type Velden } from './stroom.js';
import { type TestSleutel, testSleutel } from './test-issuer.js';

export const TERUG = 'http://127.0.0.1:3000/terug';
export const GEHEIM = 'een-geheim-voor-de-proef';
/** What is right for each client at the authorization endpoint. */
export const PROGRAMMA: Velden = { client_id: PROGRAMMA_CLIENT, redirect_uri: PROGRAMMA_REDIRECT };
export const PORTAAL: Velden = { client_id: 'eenplan-portaal', redirect_uri: TERUG };
export const PORTAAL_BASIC = basic('eenplan-portaal', GEHEIM);
export const ANDERE_PARTNER = 'partner-ggz';

/** A development issuer with a portal, two partner systems and a few accounts. */
export interface Proef {
  readonly issuer: OntwikkelIssuer;
  readonly keuring: TokenKeuring;
  /** May be changed. */
  readonly accounts: Account[];
  readonly sleutel: TestSleutel;
  readonly anderSleutel: TestSleutel;
}

export async function proefIssuer(): Promise<Proef> {
  const accounts = proefAccounts();
  const sleutel = await testSleutel('partner-1', 'PS256');
  const anderSleutel = await testSleutel('partner-2', 'PS256');
  const ander = { ...partnerClient(anderSleutel), clientId: ANDERE_PARTNER };
  const issuer = await startOntwikkelIssuer({
    port: 0,
    env: { EENPLAN_ONTWIKKELING: '1' },
    accounts: async () => accounts,
    clients: {
      portaal: {
        clientId: 'eenplan-portaal',
        redirectUris: [TERUG],
        postLogoutRedirectUris: ['http://127.0.0.1:3000/'],
        bewijs: { geheim: GEHEIM },
      },
      partners: [partnerClient(sleutel), { ...ander, organisatieId: ORGANISATIE.replace('5b', '6b') }],
    },
    sleutels: await nieuweSleutels(),
  });
  const keuring = new TokenKeuring({ issuer: issuer.url, sleutels: new JwksSleutels({ url: issuer.jwksUrl }) });
  return { issuer, keuring, accounts, sleutel, anderSleutel };
}

/** Nothing was given, and it says why. */
export function geweigerd(answer: Antwoord, error: string): void {
  expect(answer.error).toBe(error);
  expect(answer.status).toBeGreaterThanOrEqual(300);
  expect(answer.text + (answer.location ?? '')).not.toMatch(/access_token|[?&]code=/);
}

/** As if so many seconds have passed, until `jest.restoreAllMocks()`. */
export function later(seconds: number): void {
  const real = Date.now;
  jest.spyOn(Date, 'now').mockImplementation(() => real() + seconds * 1000);
}
