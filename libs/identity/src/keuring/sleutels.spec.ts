import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testIssuer, type TestIssuer, testSleutel } from '../testing/test-issuer.js';
import { JwksSleutels } from './sleutels.js';
import type { TokenKeuring } from './token-keuring.js';

describe('keys of the issuer', () => {
  let issuer: TestIssuer;
  let now: number;
  let keuring: TokenKeuring;
  const clock = () => now;
  const na = (seconds: number) => {
    now += seconds * 1000;
  };
  const keur = async (token: string) => {
    const answer = await keuring.keur(`Bearer ${token}`);
    return answer.ok ? 'toegelaten' : answer.weigering.code;
  };

  /** Waits until the JWKS was asked for `times` times and the answer has been taken in. */
  const opgehaald = async (times: number) => {
    for (const until = Date.now() + 5000; issuer.opgehaald < times && Date.now() < until;)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(issuer.opgehaald).toBe(times);
    await new Promise((resolve) => setTimeout(resolve, 50));
  };

  beforeEach(async () => {
    issuer = await testIssuer();
    now = Date.now();
    keuring = issuer.keuring({ now: clock, langsteSeconden: 1e6 }, { now: clock });
  });
  afterEach(() => issuer.close());
  const lang = { exp: Math.floor(Date.now() / 1000) + 90_000 };

  it('are fetched once, by all who need them at the same time', async () => {
    const token = await issuer.token();
    expect(await Promise.all(Array.from({ length: 20 }, () => keur(token)))).toEqual(Array(20).fill('toegelaten'));
    expect(issuer.opgehaald).toBe(1);
  });

  it('rotate: a new kid is fetched at once, the old one goes on while it is in the list', async () => {
    const old = await issuer.token(lang);
    expect(await keur(old)).toBe('toegelaten');
    const next = await testSleutel('test-2');
    issuer.toon({ keys: [issuer.sleutel.jwk, next.jwk] });
    na(31);
    expect(await keur(await issuer.token(lang, {}, next))).toBe('toegelaten');
    expect(await keur(old)).toBe('toegelaten');
    expect(issuer.opgehaald).toBe(2);
  });

  it('are fetched once per cooldown, however many unknown kids come in', async () => {
    expect(await keur(await issuer.token())).toBe('toegelaten');
    const forger = await testSleutel('x');
    const forged = await Promise.all(
      Array.from({ length: 30 }, (_, i) => issuer.token(lang, { kid: `onbekend-${i}` }, forger)),
    );
    for (const token of forged) expect(await keur(token)).toBe('token-sleutel-onbekend');
    expect(issuer.opgehaald).toBe(1);
    na(31);
    for (const token of forged) expect(await keur(token)).toBe('token-sleutel-onbekend');
    expect(issuer.opgehaald).toBe(2);
  });

  it('are not fetched for a token that is not meant for us', async () => {
    expect(await keur(await issuer.token())).toBe('toegelaten');
    na(31);
    expect(await keur(await issuer.token({ aud: 'anders' }, { kid: 'onbekend' }))).toBe('token-doelgroep');
    expect(issuer.opgehaald).toBe(1);
  });

  it('withdrawn: counts no more after the refresh, also for a token that is remembered', async () => {
    const token = await issuer.token(lang);
    expect(await keur(token)).toBe('toegelaten');
    const next = await testSleutel('test-2');
    issuer.toon({ keys: [next.jwk] });
    na(299);
    expect(await keur(token)).toBe('toegelaten');
    na(1);
    // This one starts the refresh and does not wait for it.
    expect(await keur(token)).toBe('toegelaten');
    await opgehaald(2);
    expect(await keur(token)).toBe('token-sleutel-onbekend');
    expect(await keur(await issuer.token(lang, {}, next))).toBe('toegelaten');
  });

  it('replaced under the same kid: a remembered token is checked again', async () => {
    const token = await issuer.token(lang);
    expect(await keur(token)).toBe('toegelaten');
    issuer.toon({ keys: [(await testSleutel('test-1')).jwk] });
    na(300);
    await keur(token);
    await opgehaald(2);
    expect(await keur(token)).toBe('token-handtekening');
  });

  it('while the issuer is away: the ones at hand serve for fifteen minutes, then nobody comes in', async () => {
    const token = await issuer.token(lang);
    expect(await keur(token)).toBe('toegelaten');
    issuer.toon(503);
    for (let passed = 0; passed < 899; passed += 31) {
      expect(await keur(token)).toBe('toegelaten');
      na(31);
    }
    na(1);
    const answer = await keuring.keur(`Bearer ${token}`);
    expect(answer).toMatchObject({
      ok: false,
      weigering: { code: 'sleutels-onbereikbaar', status: 503, headers: { 'retry-after': '5' } },
    });
    issuer.toon({ keys: [issuer.sleutel.jwk] });
    na(31);
    expect(await keur(token)).toBe('toegelaten');
  });

  it('never had: a 503 that is tried again after a second', async () => {
    issuer.toon(500);
    const token = await issuer.token(lang);
    expect(await keur(token)).toBe('sleutels-onbereikbaar');
    expect(await keur(token)).toBe('sleutels-onbereikbaar');
    expect(issuer.opgehaald).toBe(1);
    issuer.toon({ keys: [issuer.sleutel.jwk] });
    na(1);
    expect(await keur(token)).toBe('toegelaten');
  });

  it.each([
    ['a redirect', 302],
    ['no JSON', '<html>'],
    ['no list', '{"keys":{}}'],
    ['null', 'null'],
    ['more than anyone needs', `{"keys":[],"x":"${'x'.repeat(300_000)}"}`],
  ])('are not taken from an answer that is %s', async (_what, shown) => {
    issuer.toon(shown);
    expect(await keur(await issuer.token())).toBe('sleutels-onbereikbaar');
  });

  it('with a private half or without a kid are left out of the list', async () => {
    const { jwk } = issuer.sleutel;
    issuer.toon({ keys: [{ ...jwk, d: 'AAAA' }, { ...jwk, kid: undefined as unknown as string }, null as never] });
    expect(await keur(await issuer.token())).toBe('token-sleutel-onbekend');
  });

  it('come over https, or from this machine', () => {
    expect(() => new JwksSleutels({ url: 'http://issuer.example/jwks' })).toThrow('https');
    expect(() => new JwksSleutels({ url: 'file:///etc/passwd' })).toThrow('https');
    expect(() => new JwksSleutels({ url: 'https://issuer.example/jwks' })).not.toThrow();
  });
});
