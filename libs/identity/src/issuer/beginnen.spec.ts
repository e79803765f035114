import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COORDINATOR, PARTNER } from '../testing/accounts.js';
import { geweigerd, PORTAAL, PROGRAMMA, proefIssuer, TERUG } from '../testing/proef.js';
import { CHALLENGE, Stroom, VERIFIER, type Velden } from '../testing/stroom.js';
import { smeed } from '../testing/test-issuer.js';
import { PROGRAMMA_CLIENT, PROGRAMMA_REDIRECT } from './clients.js';
import type { OntwikkelIssuer } from './issuer.js';

describe('who begins wrongly', () => {
  let issuer: OntwikkelIssuer;

  beforeAll(async () => {
    ({ issuer } = await proefIssuer());
  });
  afterAll(() => issuer.close());

  describe('at the authorization endpoint', () => {
    it.each<[what: string, error: string, velden: Velden, client?: Velden]>([
      ['no PKCE', 'invalid_request', { code_challenge: undefined, code_challenge_method: undefined }],
      [
        'no PKCE for the portal, which has a secret',
        'invalid_request',
        { code_challenge: undefined, code_challenge_method: undefined },
        PORTAAL,
      ],
      ['plain PKCE', 'invalid_request', { code_challenge: VERIFIER, code_challenge_method: 'plain' }],
      ['PKCE without a method (that means plain)', 'invalid_request', { code_challenge_method: undefined }],
      ['a method without a challenge', 'invalid_request', { code_challenge: undefined }],
      ['a challenge that is too short', 'invalid_request', { code_challenge: 'abc' }],
      ['a challenge with foreign letters', 'invalid_request', { code_challenge: `${CHALLENGE.slice(1)}!` }],
      ['the implicit flow', 'unsupported_response_type', { response_type: 'token' }],
      ['an id token in the address', 'unsupported_response_type', { response_type: 'id_token' }],
      ['the hybrid flow', 'unsupported_response_type', { response_type: 'code id_token' }],
      ['no response type', 'invalid_request', { response_type: undefined }],
      ['a client that does not exist', 'invalid_client', { client_id: 'bestaat-niet' }],
      ['no client', 'invalid_request', { client_id: undefined }],
      ['a partner system, as if it were a person', 'invalid_redirect_uri', { client_id: PARTNER }],
      ['an address elsewhere', 'invalid_redirect_uri', { redirect_uri: 'https://elders.example/terug' }],
      ['the address of another client', 'invalid_redirect_uri', { redirect_uri: TERUG }],
      ['the address with more behind it', 'invalid_redirect_uri', { redirect_uri: `${PROGRAMMA_REDIRECT}/x` }],
      ['the address with a query', 'invalid_redirect_uri', { redirect_uri: `${PROGRAMMA_REDIRECT}?x=1` }],
      [
        'the address with a name in front',
        'invalid_redirect_uri',
        { redirect_uri: PROGRAMMA_REDIRECT.replace('//', '//elders.example@') },
      ],
      [
        'the address by another name',
        'invalid_redirect_uri',
        { redirect_uri: PROGRAMMA_REDIRECT.replace('127.0.0.1', 'localhost') },
      ],
      ['the address over https', 'invalid_redirect_uri', { redirect_uri: PROGRAMMA_REDIRECT.replace('http', 'https') }],
      ['an address that is a script', 'invalid_redirect_uri', { redirect_uri: 'javascript:alert(1)' }],
      ['no address', 'invalid_request', { redirect_uri: undefined }],
      ['another system as audience', 'invalid_target', { resource: 'urn:anders:api' }],
      [
        'a request in a JWT without signature',
        'request_not_supported',
        { request: smeed({ alg: 'none' }, { client_id: PROGRAMMA_CLIENT }) },
      ],
      ['a request from an address', 'request_uri_not_supported', { request_uri: 'http://127.0.0.1:9/verzoek' }],
      ['no page wanted, while nobody is logged in', 'login_required', { prompt: 'none' }],
    ])('%s: %s', async (_what, error, velden, client = PROGRAMMA) => {
      geweigerd(await new Stroom(issuer.url).begin(client, velden), error);
    });

    it('one thing said twice', async () => {
      const twice = `&redirect_uri=${encodeURIComponent('https://elders.example')}`;
      const query = new URLSearchParams({
        ...(PROGRAMMA as Record<string, string>),
        response_type: 'code',
        code_challenge: CHALLENGE,
        code_challenge_method: 'S256',
      });
      geweigerd(await new Stroom(issuer.url).vraag(`/auth?${query}${twice}`), 'invalid_request');
    });
  });

  describe('at the login page', () => {
    const page = async (browser: Stroom) => (await browser.begin(PROGRAMMA)).location!;

    it('a choice from another browser', async () => {
      const where = await page(new Stroom(issuer.url));
      geweigerd(await new Stroom(issuer.url).stuur(where, { account: COORDINATOR }), 'session_not_found');
    });

    it('the cookie of one login for the page of another', async () => {
      const mine = new Stroom(issuer.url);
      await page(mine);
      const where = await page(new Stroom(issuer.url));
      geweigerd(await mine.stuur(where, { account: COORDINATOR }), 'session_not_found');
    });

    it('a cookie whose signature was changed', async () => {
      const mine = new Stroom(issuer.url);
      const where = await page(mine);
      for (const [name, value] of mine.cookies)
        if (name.endsWith('.sig')) mine.cookies.set(name, value.slice(0, -2) + (value.endsWith('AA') ? 'BB' : 'AA'));
      geweigerd(await mine.stuur(where, { account: COORDINATOR }), 'session_not_found');
    });

    it('a form that a page elsewhere sends', async () => {
      const mine = new Stroom(issuer.url);
      const where = await page(mine);
      const answer = await mine.stuur(where, { account: COORDINATOR }, { origin: 'http://127.0.0.1:8080' });
      expect(answer.status).toBe(403);
      geweigerd(answer, 'invalid_request');
    });

    it.each([
      ['nobody', undefined],
      ['someone who is not there', 'niemand'],
      ['a name from the language', '__proto__'],
    ])('chosen: %s', async (_what, account) => {
      const mine = new Stroom(issuer.url);
      const answer = await mine.stuur(await page(mine), { account });
      expect(answer.status).toBe(400);
      expect(answer.text).toContain('Deze persoon is er niet (meer)');
      expect(answer.location).toBeUndefined();
    });

    it('a form without end, also if it names somebody', async () => {
      const mine = new Stroom(issuer.url);
      const answer = await mine.stuur(await page(mine), { account: COORDINATOR, opvulling: 'x'.repeat(5000) });
      expect(answer.status).toBe(400);
      expect(answer.location).toBeUndefined();
    });

    it('going on without having chosen', async () => {
      const mine = new Stroom(issuer.url);
      const where = await page(mine);
      const answer = await mine.vraag(where.replace('/aanmelden/', '/auth/'));
      // One is sent to a login page again, and gets no code.
      expect(answer.location).toMatch(/^\/aanmelden\//);
    });

    it('the same login gone through twice', async () => {
      const mine = new Stroom(issuer.url);
      const chosen = await mine.stuur(await page(mine), { account: COORDINATOR });
      const cookies = new Map(mine.cookies);
      expect((await mine.vraag(chosen.location!)).location).toContain('code=');
      for (const [name, value] of cookies) mine.cookies.set(name, value);
      geweigerd(await mine.vraag(chosen.location!), 'invalid_request');
    });
  });
});
