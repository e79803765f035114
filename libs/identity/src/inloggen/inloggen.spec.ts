import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader, exportJWK } from 'jose';
import { JwksSleutels } from '../keuring/sleutels.js';
import { TokenKeuring } from '../keuring/token-keuring.js';
import { startOntwikkelIssuer, type OntwikkelIssuer } from '../issuer/issuer.js';
import { nieuweSleutels } from '../issuer/ondertekensleutels.js';
import { AMRANI, COORDINATOR, ORGANISATIE, PARTNER, partnerClient, proefAccounts } from '../testing/accounts.js';
import { testSleutel, type TestSleutel } from '../testing/test-issuer.js';
import { inloggen } from './inloggen.js';
import { partnerToken } from './partner.js';
import { TokenBron } from './token-bron.js';

describe('inloggen by program', () => {
  let issuer: OntwikkelIssuer;
  let keuring: TokenKeuring;
  let partner: TestSleutel;
  const accounts = proefAccounts();

  beforeAll(async () => {
    partner = await testSleutel('partner-1', 'PS256');
    issuer = await startOntwikkelIssuer({
      port: 0,
      env: { EENPLAN_ONTWIKKELING: '1' },
      accounts: async () => accounts,
      clients: { partners: [partnerClient(partner)] },
      sleutels: await nieuweSleutels(),
    });
    keuring = new TokenKeuring({ issuer: issuer.url, sleutels: new JwksSleutels({ url: issuer.jwksUrl }) });
  });
  afterAll(() => issuer.close());

  it('gives a medewerker a token that the check accepts, with organisatie, gemeenten and rollen', async () => {
    const { accessToken, geldigTot } = await inloggen(issuer.url, COORDINATOR);
    expect(await keuring.keur(`Bearer ${accessToken}`)).toEqual({
      ok: true,
      aanspraken: {
        sub: COORDINATOR,
        organisatieId: ORGANISATIE,
        gemeenten: ['0010'],
        rollen: ['casuscoordinator', 'medewerker'],
        clientId: 'eenplan-programma',
        exp: expect.any(Number),
      },
    });
    expect(decodeProtectedHeader(accessToken)).toEqual({ alg: 'PS256', typ: 'at+jwt', kid: expect.any(String) });
    expect(geldigTot).toBeGreaterThan(Date.now() + 890_000);
  });

  it('gives an inwoner the own person, and puts no name in the token', async () => {
    const { accessToken } = await inloggen(issuer.url, AMRANI.id);
    expect(await keuring.keur(`Bearer ${accessToken}`)).toMatchObject({
      aanspraken: { persoonId: AMRANI.persoonId, rollen: ['inwoner'], gemeenten: [] },
    });
    expect(JSON.stringify(decodeJwt(accessToken))).not.toContain('Amrani');
  });

  it('refuses an account that does not exist, and one that has ended', async () => {
    await expect(inloggen(issuer.url, 'niemand')).rejects.toThrow('Deze persoon is er niet (meer)');
    const [gone] = accounts.splice(
      accounts.findIndex(({ id }) => id === 'vertrekt'),
      1,
    );
    expect(gone).toBeDefined();
    await expect(inloggen(issuer.url, 'vertrekt')).rejects.toThrow('Deze persoon is er niet (meer)');
  });

  it('logs in at this machine only', async () => {
    await expect(inloggen('https://inloggen.example', COORDINATOR)).rejects.toThrow('on this machine only');
  });

  it('logs many people in at once, each as themselves', async () => {
    const ids = accounts.map(({ id }) => id);
    const tokens = await Promise.all(ids.map((id) => inloggen(issuer.url, id)));
    expect(tokens.map(({ accessToken }) => decodeJwt(accessToken).sub)).toEqual(ids);
  });

  it('logs a partner system in with its private key', async () => {
    const sleutel = { ...(await exportJWK(partner.privateKey)), kid: partner.kid, alg: partner.alg };
    const { accessToken } = await partnerToken({ issuerUrl: issuer.url, clientId: PARTNER, sleutel });
    expect(await keuring.keur(`Bearer ${accessToken}`)).toMatchObject({
      ok: true,
      aanspraken: { sub: PARTNER, clientId: PARTNER, organisatieId: ORGANISATIE, rollen: ['partnersysteem'] },
    });
    const other = await testSleutel('partner-1', 'PS256');
    const wrong = { ...(await exportJWK(other.privateKey)), kid: other.kid, alg: other.alg };
    await expect(partnerToken({ issuerUrl: issuer.url, clientId: PARTNER, sleutel: wrong })).rejects.toThrow();
  });
});

describe('TokenBron', () => {
  it('asks once for all who wait, and again shortly before the end', async () => {
    let now = 0;
    let asked = 0;
    const bron = new TokenBron(
      async (wie) => ({ accessToken: `${wie}-${++asked}`, geldigTot: now + 900_000 }),
      () => now,
    );
    expect(await Promise.all([bron.token('a'), bron.token('a'), bron.token('b')])).toEqual(['a-1', 'a-1', 'b-2']);
    now = 869_000;
    expect(await bron.token('a')).toBe('a-1');
    now = 871_000;
    expect(await Promise.all([bron.token('a'), bron.token('a')])).toEqual(['a-3', 'a-3']);
    expect(await bron.koppen('a')).toEqual({ authorization: 'Bearer a-3' });
    bron.vergeet('a');
    expect(await bron.token('a')).toBe('a-4');
  });

  it('tries again after an error', async () => {
    let fails = true;
    const bron = new TokenBron(async () => {
      if (fails) throw new Error('away');
      return { accessToken: 'x', geldigTot: Infinity };
    });
    await expect(Promise.all([bron.token('a'), bron.token('a')])).rejects.toThrow('away');
    fails = false;
    expect(await bron.token('a')).toBe('x');
  });
});
