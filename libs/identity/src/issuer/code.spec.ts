import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { decodeJwt } from 'jose';
import { AMRANI, COORDINATOR, PARTNER } from '../testing/accounts.js';
import {
  geweigerd,
  GEHEIM,
  later,
  PORTAAL,
  PORTAAL_BASIC,
  PROGRAMMA,
  type Proef,
  proefIssuer,
  TERUG,
} from '../testing/proef.js';
import { basic, CHALLENGE, Stroom, type Velden } from '../testing/stroom.js';
import { smeed } from '../testing/test-issuer.js';
import type { OntwikkelIssuer } from './issuer.js';

describe('who goes on wrongly', () => {
  let proef: Proef;
  let issuer: OntwikkelIssuer;
  let wie: Stroom;

  beforeAll(async () => {
    proef = await proefIssuer();
    ({ issuer } = proef);
    wie = new Stroom(issuer.url);
  });
  afterAll(() => issuer.close());
  afterEach(() => {
    jest.restoreAllMocks();
  });

  describe('with a code', () => {
    const code = () => new Stroom(issuer.url).code(PROGRAMMA, COORDINATOR);

    it('the right way gives a token, and no refresh token to a public client', async () => {
      const answer = await wie.wissel(PROGRAMMA, await code());
      expect(answer.body).toMatchObject({ token_type: 'Bearer', expires_in: 900, access_token: expect.any(String) });
      expect(answer.body).not.toHaveProperty('refresh_token');
    });

    it.each<[what: string, error: string, velden: Velden, headers?: Record<string, string>]>([
      ['no verifier', 'invalid_grant', { code_verifier: undefined }],
      ['an empty verifier', 'invalid_grant', { code_verifier: '' }],
      ['another verifier', 'invalid_grant', { code_verifier: 'a'.repeat(43) }],
      ['the challenge as verifier', 'invalid_grant', { code_verifier: CHALLENGE }],
      ['a verifier that is too short', 'invalid_request', { code_verifier: 'kort' }],
      ['another address', 'invalid_grant', { redirect_uri: TERUG }],
      ['no address', 'invalid_request', { redirect_uri: undefined }],
      ['no client', 'invalid_request', { client_id: undefined }],
      ['a client that does not exist', 'invalid_client', { client_id: 'bestaat-niet' }],
      ['the portal without its secret', 'invalid_client', { client_id: 'eenplan-portaal' }],
      [
        'the portal with a wrong secret',
        'invalid_client',
        { client_id: undefined },
        basic('eenplan-portaal', 'geraden'),
      ],
      [
        'the portal with its secret in the form',
        'invalid_client',
        { client_id: 'eenplan-portaal', client_secret: GEHEIM },
      ],
      [
        'the portal, for which the code is not',
        'invalid_grant',
        { client_id: undefined },
        basic('eenplan-portaal', GEHEIM),
      ],
      ['a partner system without assertion', 'invalid_client', { client_id: PARTNER }],
      ['another system as audience', 'invalid_target', { resource: 'urn:anders:api' }],
      ['a password', 'unsupported_grant_type', { grant_type: 'password', username: 'a', password: 'b' }],
      ['no grant type', 'invalid_request', { grant_type: undefined }],
      ['client credentials for a client without any', 'invalid_request', { grant_type: 'client_credentials' }],
      [
        'a refresh token for a client that gets none',
        'invalid_request',
        { grant_type: 'refresh_token', refresh_token: 'x' },
      ],
    ])('%s: %s', async (_what, error, velden, headers = {}) => {
      geweigerd(await wie.wissel(PROGRAMMA, await code(), velden, headers), error);
    });

    it.each([
      ['made up', 'x'.repeat(43)],
      ['empty', ''],
      ['with SQL in it', "' or 1=1 --"],
    ])('a code that is %s', async (_what, given) => {
      geweigerd(await wie.wissel(PROGRAMMA, given), given === '' ? 'invalid_request' : 'invalid_grant');
    });

    it('a code used twice: the second time not, and what the first gave can no longer be renewed', async () => {
      const once = await new Stroom(issuer.url).code(PORTAAL, COORDINATOR);
      const first = await wie.wissel({ redirect_uri: TERUG }, once, {}, PORTAAL_BASIC);
      expect(first.body).toHaveProperty('refresh_token');
      geweigerd(await wie.wissel({ redirect_uri: TERUG }, once, {}, PORTAAL_BASIC), 'invalid_grant');
      const renew = { grant_type: 'refresh_token', refresh_token: first.body['refresh_token'] as string };
      geweigerd(await wie.token(renew, PORTAAL_BASIC), 'invalid_grant');
    });

    it('a code used at the same time by two: one token at most', async () => {
      const once = await code();
      const both = await Promise.all([wie.wissel(PROGRAMMA, once), wie.wissel(PROGRAMMA, once)]);
      expect(both.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
    });

    it('a code of two minutes ago', async () => {
      const once = await code();
      later(120);
      geweigerd(await wie.wissel(PROGRAMMA, once), 'invalid_grant');
    });

    it('a code of somebody whose account has ended since', async () => {
      proef.accounts.push({ ...proef.accounts[0]!, id: 'tijdelijk' });
      const once = await new Stroom(issuer.url).code(PROGRAMMA, 'tijdelijk');
      proef.accounts.pop();
      later(3);
      geweigerd(await wie.wissel(PROGRAMMA, once), 'invalid_grant');
    });
  });

  describe('the session of the portal', () => {
    const open = async (account: string = AMRANI.id) => {
      const browser = new Stroom(issuer.url);
      const { body } = await browser.wissel(
        { redirect_uri: TERUG },
        await browser.code(PORTAAL, account, { scope: 'openid profile' }),
        {},
        PORTAAL_BASIC,
      );
      return { browser, body: body as Record<string, string> };
    };
    const vernieuw = (refresh_token: string | undefined, headers: Record<string, string> = PORTAAL_BASIC) =>
      wie.token({ grant_type: 'refresh_token', refresh_token }, headers);

    it('renews, each refresh token once; one that is used twice ends them all', async () => {
      const { body } = await open();
      const second = await vernieuw(body['refresh_token']);
      expect(await proef.keuring.keur(`Bearer ${second.body['access_token'] as string}`)).toMatchObject({ ok: true });
      geweigerd(await vernieuw(body['refresh_token']), 'invalid_grant');
      geweigerd(await vernieuw(second.body['refresh_token'] as string), 'invalid_grant');
    });

    it.each([
      ['without the secret', {} as Record<string, string>, 'invalid_request'],
      ['with a wrong secret', basic('eenplan-portaal', 'geraden'), 'invalid_client'],
    ])('renews nothing %s', async (_what, headers, error) => {
      geweigerd(await vernieuw((await open()).body['refresh_token'], headers), error);
    });

    it('renews nothing for an account that has ended', async () => {
      proef.accounts.push({ ...proef.accounts[0]!, id: 'tijdelijk' });
      const { body } = await open('tijdelijk');
      proef.accounts.pop();
      later(3);
      geweigerd(await vernieuw(body['refresh_token']), 'invalid_grant');
    });

    it('renews nothing after a day', async () => {
      const { body } = await open();
      later(24 * 3600);
      geweigerd(await vernieuw(body['refresh_token']), 'invalid_grant');
    });

    it('tells the portal the name, in the id token only; that is no access token', async () => {
      const { body } = await open();
      expect(decodeJwt(body['id_token']!)).toMatchObject({ name: AMRANI.naam, sub: AMRANI.id, aud: 'eenplan-portaal' });
      expect(decodeJwt(body['access_token']!)).not.toHaveProperty('name');
      for (const [what, code] of [
        ['id_token', 'token-soort'],
        ['refresh_token', 'token-vorm'],
      ] as const)
        expect(await proef.keuring.keur(`Bearer ${body[what]!}`)).toMatchObject({ weigering: { code } });
    });

    it('ends by logging out: asked first, sent back, and nothing is renewed', async () => {
      const { browser, body } = await open();
      const query = new URLSearchParams({
        id_token_hint: body['id_token']!,
        post_logout_redirect_uri: 'http://127.0.0.1:3000/',
        state: 's',
      });
      const page = await browser.vraag(`/session/end?${query}`);
      expect(page.text).toContain('Wilt u zich afmelden?');
      const xsrf = /name="xsrf" value="(\w[\w-]*)"/.exec(page.text)?.[1];
      geweigerd(await browser.stuur('/session/end/confirm', { xsrf: 'geraden', logout: 'yes' }), 'invalid_request');
      const done = await browser.stuur('/session/end/confirm', { xsrf, logout: 'yes' });
      expect(done.location).toBe('http://127.0.0.1:3000/?state=s');
      geweigerd(await vernieuw(body['refresh_token']), 'invalid_grant');
      expect((await browser.begin(PORTAAL)).location).toMatch(/^\/aanmelden\//);
    });

    it.each([
      ['an address elsewhere', { post_logout_redirect_uri: 'https://elders.example' }],
      ['an id token that was made up', { id_token_hint: smeed({ alg: 'none' }, { aud: 'eenplan-portaal' }) }],
    ])('logs nobody out with %s', async (_what, velden) => {
      const { browser, body } = await open();
      const query = new URLSearchParams({ id_token_hint: body['id_token']!, ...velden });
      geweigerd(await browser.vraag(`/session/end?${query}`), 'invalid_request');
    });
  });
});
