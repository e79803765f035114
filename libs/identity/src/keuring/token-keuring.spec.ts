import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestIssuer, testSleutel } from '../testing/test-issuer.js';
import type { Werkplaats } from '../testing/vervalsing.js';
import { VERVALSINGEN } from '../testing/vervalsingen.js';
import { maakWerkplaats } from '../testing/werkplaats.js';
import { VasteSleutels } from './sleutels.js';
import { type Keuring, TokenKeuring } from './token-keuring.js';
import { TOKEN_WEIGERINGEN } from './weigering.js';

const codeVan = (keuring: Keuring) => (keuring.ok ? 'toegelaten' : keuring.weigering.code);

describe('TokenKeuring', () => {
  let issuer: TestIssuer;
  let keuring: TokenKeuring;
  let w: Werkplaats;

  beforeAll(async () => {
    w = await maakWerkplaats();
    issuer = w.issuer;
    keuring = issuer.keuring({}, { afkoelSeconden: 0 });
  });
  afterAll(() => issuer.close());

  it.each(VERVALSINGEN)('%s is refused: %s', async (_what, code, make) => {
    const token = await make(w);
    expect(codeVan(await keuring.keur(`Bearer ${token}`))).toBe(code);
    // A second time as well: nothing of it may be remembered as good.
    expect(codeVan(await keuring.keur(`Bearer ${token}`))).toBe(code);
  });

  it('knows more than a hundred ways to forge, each with a name of its own', () => {
    expect(VERVALSINGEN.length).toBeGreaterThan(120);
    expect(new Set(VERVALSINGEN.map(([what]) => what)).size).toBe(VERVALSINGEN.length);
  });

  it.each(['ES256', 'PS256', 'RS256'])('takes a good token signed with %s', async (alg) => {
    const sleutel = await testSleutel('een', alg);
    const vast = new TokenKeuring({ issuer: issuer.url, sleutels: new VasteSleutels({ keys: [sleutel.jwk] }) });
    const now = Math.floor(Date.now() / 1000);
    const token = await issuer.token(
      {
        sub: 'anja',
        aud: ['portaal', 'urn:eenplan:api'],
        azp: 'test',
        iat: now,
        nbf: now,
        exp: now + 900,
        organisatie: '5b0f3c62-3f0a-4b61-8f0e-1d2f3a4b5c6d',
        persoon: 'c0ffee00-2222-4333-8444-555566667777',
        rollen: ['medewerker', 'teamleider', 'medewerker'],
      },
      { typ: 'application/at+jwt' },
      sleutel,
    );
    const answer = await vast.keur(`bearer  ${token}`);
    expect(answer).toEqual({
      ok: true,
      aanspraken: {
        sub: 'anja',
        organisatieId: '5b0f3c62-3f0a-4b61-8f0e-1d2f3a4b5c6d',
        gemeenten: ['0010'],
        rollen: ['medewerker', 'teamleider'],
        persoonId: 'c0ffee00-2222-4333-8444-555566667777',
        clientId: 'test',
        exp: now + 900,
      },
    });
    const { aanspraken } = answer as Keuring & { ok: true };
    expect([aanspraken, aanspraken.rollen, aanspraken.gemeenten].every(Object.isFrozen)).toBe(true);
  });

  it('takes azp where an issuer gives no client_id', async () => {
    const { authorization } = await issuer.koppen({ client_id: undefined, azp: 'portaal' });
    expect(await keuring.keur(authorization)).toMatchObject({ aanspraken: { clientId: 'portaal' } });
  });

  it.each([
    ['nothing', undefined, 'token-ontbreekt'],
    ['an empty header', '', 'token-ontbreekt'],
    ['Basic', 'Basic YTpi', 'token-kop-ongeldig'],
    ['only Bearer', 'Bearer', 'token-kop-ongeldig'],
    ['Bearer and a blank', 'Bearer ', 'token-kop-ongeldig'],
    ['two tokens', 'Bearer aaa bbb', 'token-kop-ongeldig'],
    ['two headers put together', 'Bearer aaa, Bearer bbb', 'token-kop-ongeldig'],
    ['letters that are in no token', 'Bearer a\u00e9.b.c', 'token-kop-ongeldig'],
    ['the number of an account', '00000000-0000-4000-8000-000000000001', 'token-kop-ongeldig'],
  ])('%s in Authorization: %s', async (_what, authorization, code) => {
    expect(codeVan(await keuring.keur(authorization))).toBe(code);
  });

  it('answers so that a client knows what to do: status, WWW-Authenticate, a sentence', async () => {
    expect(await keuring.keur(undefined)).toEqual({
      ok: false,
      weigering: {
        code: 'token-ontbreekt',
        status: 401,
        uitleg: TOKEN_WEIGERINGEN['token-ontbreekt'],
        headers: { 'www-authenticate': 'Bearer realm="eenplan"' },
      },
    });
    expect(await keuring.keur((await issuer.koppen({ gemeenten: [10] })).authorization)).toMatchObject({
      weigering: {
        status: 401,
        onderdeel: 'gemeenten',
        headers: {
          'www-authenticate': `Bearer realm="eenplan", error="invalid_token", error_description="${TOKEN_WEIGERINGEN['token-aanspraken']}"`,
        },
      },
    });
    expect(await keuring.keur((await issuer.koppen({ rollen: [] })).authorization)).toMatchObject({
      weigering: {
        status: 403,
        headers: { 'www-authenticate': expect.stringContaining('error="insufficient_scope"') },
      },
    });
    // RFC 6750 §3: what may stand in error_description.
    for (const uitleg of Object.values(TOKEN_WEIGERINGEN)) expect(uitleg).toMatch(/^[\x20-\x21\x23-\x5b\x5d-\x7e]+$/);
  });

  it('allows clocks to differ by five seconds, and a remembered token expires as well', async () => {
    let now = Date.now();
    const clocked = issuer.keuring({ now: () => now });
    const second = Math.floor(now / 1000);
    const early = await issuer.koppen({ iat: second + 4, nbf: second + 4, exp: second + 60 });
    expect(codeVan(await clocked.keur(early.authorization))).toBe('toegelaten');
    now = (second + 64) * 1000;
    expect(codeVan(await clocked.keur(early.authorization))).toBe('toegelaten');
    now = (second + 65) * 1000;
    expect(codeVan(await clocked.keur(early.authorization))).toBe('token-verlopen');
  });

  it('remembers a token by all of it', async () => {
    const token = await issuer.token();
    expect(codeVan(await keuring.keur(`Bearer ${token}`))).toBe('toegelaten');
    const [header, payload] = token.split('.') as [string, string];
    expect(codeVan(await keuring.keur(`Bearer ${header}.${payload}.${Buffer.alloc(64).toString('base64url')}`))).toBe(
      'token-handtekening',
    );
  });

  it('checks a signature once, and again when the memory is full', async () => {
    let asked = 0;
    const vast = new VasteSleutels({ keys: [issuer.sleutel.jwk] });
    const bos = vast.nu();
    const key: typeof bos.key = (...given) => {
      asked += 1;
      return bos.key(...given);
    };
    const small = new TokenKeuring({
      issuer: issuer.url,
      cacheTokens: 2,
      sleutels: { nu: () => ({ ...bos, key }), opnieuw: () => vast.opnieuw() },
    });
    const all = await Promise.all([1, 2, 3].map(async () => (await issuer.koppen()).authorization));
    for (const one of [all[0], all[0], all[1], all[0]]) await small.keur(one);
    expect(asked).toBe(2);
    for (const one of [all[2], all[1]]) await small.keur(one);
    expect(asked).toBe(4);
  });
});
