import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { ORGANISATIE, PARTNER } from '../testing/accounts.js';
import { ANDERE_PARTNER, geweigerd, type Proef, proefIssuer, TERUG } from '../testing/proef.js';
import { basic, bewijs, metBewijs, Stroom, type Velden } from '../testing/stroom.js';
import { hmac, smeed } from '../testing/test-issuer.js';
import type { OntwikkelIssuer } from './issuer.js';

describe('a partner system', () => {
  let proef: Proef;
  let issuer: OntwikkelIssuer;
  let wie: Stroom;

  beforeAll(async () => {
    proef = await proefIssuer();
    ({ issuer } = proef);
    wie = new Stroom(issuer.url);
  });
  afterAll(() => issuer.close());

  const maak = (more = {}, header = {}, by = proef.sleutel) => bewijs(issuer.url, PARTNER, by, more, header);

  it('gets a token for its own organisatie, no refresh token, and its assertion opens nothing else', async () => {
    const assertion = await maak();
    const { body } = await wie.token(metBewijs(assertion));
    expect(await proef.keuring.keur(`Bearer ${body['access_token'] as string}`)).toMatchObject({
      aanspraken: { sub: PARTNER, organisatieId: ORGANISATIE, gemeenten: ['0010', '0003'] },
    });
    expect(body).not.toHaveProperty('refresh_token');
    expect(await proef.keuring.keur(`Bearer ${assertion}`)).toMatchObject({ weigering: { code: 'token-soort' } });
  });

  const now = () => Math.floor(Date.now() / 1000);
  it.each<[what: string, make: () => Promise<string>]>([
    ['expired', () => maak({ iat: now() - 120, exp: now() - 60 })],
    ['not valid yet', () => maak({ nbf: now() + 60 })],
    ['valid for an hour', () => maak({ exp: now() + 3600 })],
    ['without exp', () => maak({ exp: undefined })],
    ['without iat', () => maak({ iat: undefined })],
    ['without jti', () => maak({ jti: undefined })],
    ['without iss', () => maak({ iss: undefined })],
    ['without aud', () => maak({ aud: undefined })],
    ['for another issuer', () => maak({ aud: 'https://elders.example/token' })],
    ['for the API', () => maak({ aud: 'urn:eenplan:api' })],
    ['of another iss', () => maak({ iss: ANDERE_PARTNER })],
    ['in the name of another partner', () => maak({ iss: ANDERE_PARTNER, sub: ANDERE_PARTNER })],
    ['signed by another partner', () => maak({}, {}, proef.anderSleutel)],
    ['signed by another partner under this kid', () => maak({}, { kid: 'partner-1' }, proef.anderSleutel)],
    [
      'signed with a key in the header',
      () => maak({}, { jwk: proef.anderSleutel.jwk, kid: undefined }, proef.anderSleutel),
    ],
    ['without signature', async () => smeed({ alg: 'none' }, decodeJwt(await maak()) as Record<string, unknown>)],
    [
      'with the public key as secret',
      async () =>
        smeed(
          { alg: 'HS256', kid: 'partner-1' },
          decodeJwt(await maak()) as Record<string, unknown>,
          hmac(JSON.stringify(proef.sleutel.jwk)),
        ),
    ],
    ['with a changed signature', async () => `${(await maak()).slice(0, -6)}AAAAAA`],
  ])('shows an assertion %s: invalid_client', async (_what, make) => {
    geweigerd(await wie.token(metBewijs(await make())), 'invalid_client');
  });

  it('shows an assertion twice', async () => {
    const once = metBewijs(await maak());
    expect((await wie.token(once)).status).toBe(200);
    geweigerd(await wie.token(once), 'invalid_client');
  });

  it.each<[what: string, error: string, velden: Velden, headers?: Record<string, string>]>([
    ['as another client', 'invalid_request', { client_id: ANDERE_PARTNER }],
    ['of another kind', 'invalid_request', { client_assertion_type: 'jwt' }],
    ['that is no JWT', 'invalid_request', { client_assertion: 'hallo' }],
    ['together with a secret', 'invalid_request', {}, basic(PARTNER, 'geheim')],
    ['for another system', 'invalid_target', { resource: 'urn:anders:api' }],
    ['to exchange a code', 'invalid_request', { grant_type: 'authorization_code', code: 'x', redirect_uri: TERUG }],
    ['to renew', 'invalid_request', { grant_type: 'refresh_token', refresh_token: 'x' }],
  ])('shows an assertion %s: %s', async (_what, error, velden, headers = {}) => {
    geweigerd(await wie.token({ ...metBewijs(await maak()), ...velden }, headers), error);
  });

  it('shows no assertion at all', async () => {
    geweigerd(await wie.token({ grant_type: 'client_credentials', client_id: PARTNER }), 'invalid_client');
  });
});
