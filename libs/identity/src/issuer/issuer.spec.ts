import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COORDINATOR, proefAccounts } from '../testing/accounts.js';
import { PROGRAMMA, proefIssuer } from '../testing/proef.js';
import { Stroom } from '../testing/stroom.js';
import { testSleutel } from '../testing/test-issuer.js';
import { AccountLijst } from './account.js';
import { startOntwikkelIssuer, type OntwikkelIssuer } from './issuer.js';
import { bewaardeSleutels, nieuweSleutels } from './ondertekensleutels.js';
import { aanmeldPagina, MEESTE_OP_PAGINA, zoekAccounts } from './pagina.js';

const accounts = async () => proefAccounts();

describe('the development issuer', () => {
  let issuer: OntwikkelIssuer;
  beforeAll(async () => {
    ({ issuer } = await proefIssuer());
  });
  afterAll(() => issuer.close());

  it.each([{}, { EENPLAN_ONTWIKKELING: '0' }, { EENPLAN_ONTWIKKELING: 'true' }, { EENPLAN_ONTWIKKELING: ' 1' }])(
    'does not start with %j',
    async (env) => {
      const sleutels = { keys: [] };
      await expect(startOntwikkelIssuer({ port: 0, accounts, sleutels, env })).rejects.toThrow(
        'EENPLAN_ONTWIKKELING=1',
      );
    },
  );

  it('says what is wrong when its port is taken', async () => {
    const port = Number(new URL(issuer.url).port);
    const env = { EENPLAN_ONTWIKKELING: '1' };
    await expect(startOntwikkelIssuer({ port, accounts, env, sleutels: await nieuweSleutels() })).rejects.toMatchObject(
      { code: 'EADDRINUSE' },
    );
  });

  it.each(['localhost', 'elders.example', '127.0.0.1'])('answers nobody who calls it %s', async (name) => {
    const status = await new Promise((resolve, reject) => {
      request(`${issuer.url}/jwks`, { headers: { host: name } }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });

  it('tells clients where everything is, and promises only what it does', async () => {
    const { body } = await new Stroom(issuer.url).vraag('/.well-known/openid-configuration');
    expect(body).toMatchObject({
      issuer: issuer.url,
      jwks_uri: issuer.jwksUrl,
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      id_token_signing_alg_values_supported: ['PS256'],
      token_endpoint_auth_signing_alg_values_supported: ['PS256', 'RS256', 'ES256'],
      authorization_response_iss_parameter_supported: true,
      end_session_endpoint: `${issuer.url}/session/end`,
    });
  });

  it('shows public keys only', async () => {
    const { body } = await new Stroom(issuer.url).vraag('/jwks');
    expect(body).toEqual({
      keys: [{ kty: 'RSA', use: 'sig', alg: 'PS256', kid: expect.any(String), e: 'AQAB', n: expect.any(String) }],
    });
  });

  it('lets no page of it hold a script, or be held by another page', async () => {
    const browser = new Stroom(issuer.url);
    const { location } = await browser.begin(PROGRAMMA);
    for (const path of [location!, '/aanmelden/niets', '/session/end/success', '/auth', '/stijl.css', '/niets']) {
      const { headers, text } = await browser.vraag(path);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'none'; style-src 'self'; form-action 'self' http://127.0.0.1:3000; frame-ancestors 'none'; base-uri 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(text).not.toMatch(/<script|style=|\son\w+=|https?:\/\/(?!127)/);
    }
  });

  it('changes account when one asks for it: the first session ends', async () => {
    const browser = new Stroom(issuer.url);
    await browser.code(PROGRAMMA, COORDINATOR);
    const again = await browser.begin(PROGRAMMA, { prompt: 'login' });
    const chosen = await browser.stuur(again.location!, { account: 'andre' });
    const change = await browser.vraag(chosen.location!);
    const [, xsrf] = /name="xsrf" value="([\w-]+)"/.exec(change.text) ?? [];
    expect(change.headers.get('content-security-policy')).toMatch(/script-src 'none' 'sha256-/);
    const on = await browser.stuur('/session/end/confirm', { xsrf, logout: 'yes' });
    expect((await browser.vraag(on.location!)).location).toContain('code=');
  });

  it('takes clients with public keys, and sends nobody to another machine', async () => {
    const start = (clients: object) =>
      startOntwikkelIssuer({ port: 0, accounts, clients, env: { EENPLAN_ONTWIKKELING: '1' }, sleutels: { keys: [] } });
    const { jwk } = await testSleutel('x');
    const partner = {
      clientId: 'p',
      organisatieId: 'o',
      rollen: [],
      gemeenten: [],
      jwks: { keys: [{ ...jwk, d: 'x' }] },
    };
    await expect(start({ partners: [partner] })).rejects.toThrow('private key');
    const portaal = { clientId: 'p', redirectUris: ['https://elders.example/terug'], bewijs: { geheim: 'x' } };
    await expect(start({ portaal })).rejects.toThrow('sends nobody to');
  });
});

describe('the login page', () => {
  const page = (zoek = '', list = proefAccounts()) => aanmeldPagina({ pad: '/aanmelden/x', accounts: list, zoek });

  it('names people, roles and organisations, in groups', () => {
    const html = page();
    expect(html).toContain('<html lang="nl">');
    expect(html).toContain(
      `<button type="submit" name="account" value="${COORDINATOR}"><strong>Anja Wiersma</strong> <span>casuscoördinator</span></button>`,
    );
    expect([...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, kop]) => kop)).toEqual([
      'Gemeente Delfzijl',
      'Maatschappelijk Werk De Brug',
      'Inwoners',
    ]);
    expect(html).toContain('4 personen.');
  });

  it('puts nothing of what it is given into the page as markup', () => {
    const html = page('"><script>alert(1)</script>');
    expect(html).not.toContain('<script>');
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;');
    expect(page()).toContain('André &lt;b&gt;Kuiper&lt;/b&gt;');
  });

  it.each([
    ['wiersma', [COORDINATOR]],
    ['BRUG', ['vertrekt', 'andre']],
    ['andre teamleider', ['andre']],
    ['coordinator', [COORDINATOR]],
    ['  ', [COORDINATOR, 'vertrekt', 'andre', proefAccounts()[3]!.id]],
    ['niemand', []],
  ])('finds with %j', (zoek, ids) => {
    expect(zoekAccounts(proefAccounts(), zoek).map(({ id }) => id)).toEqual(ids);
  });

  it('says so when nobody is found, or when there are more than fit', () => {
    expect(page('niemand')).toContain('Niemand gevonden. Probeer een ander woord.');
    expect(page('', [])).toContain('Er is nog niemand om als verder te gaan.');
    const many = Array.from({ length: 250 }, (_, i) => ({ ...proefAccounts()[0]!, id: `a${i}` }));
    const html = page('', many);
    expect(html).toContain('250 personen. U ziet de eerste 100. Zoek om minder namen te zien.');
    expect(html.match(/<li>/g)).toHaveLength(MEESTE_OP_PAGINA);
  });
});

describe('private keys of the issuer', () => {
  let map: string;
  beforeAll(async () => {
    map = await mkdtemp(join(tmpdir(), 'eenplan-identity-'));
  });
  afterAll(() => rm(map, { recursive: true }));

  it('are made once, also by two at the same time, and kept for their owner alone', async () => {
    const folder = join(map, 'nieuw');
    const [first, second] = await Promise.all([bewaardeSleutels(folder), bewaardeSleutels(folder)]);
    expect(second).toEqual(first);
    expect(await bewaardeSleutels(folder)).toEqual(first);
    const path = join(folder, 'issuer-sleutels.json');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(first);
    await chmod(path, 0o644);
    await expect(bewaardeSleutels(folder)).rejects.toThrow('0600');
  });
});

describe('the list of accounts', () => {
  it('is asked once for the steps of one login, and again for who is not in it', async () => {
    let asked = 0;
    const list = proefAccounts();
    const lijst = new AccountLijst(async () => {
      asked += 1;
      return [...list];
    });
    await lijst.vind(COORDINATOR);
    await lijst.vind('andre');
    expect(asked).toBe(1);
    list.push({ ...list[0]!, id: 'nieuw' });
    expect(await lijst.vind('nieuw')).toMatchObject({ id: 'nieuw' });
    expect(await lijst.vind('niemand')).toBeUndefined();
    expect(asked).toBe(3);
  });

  it('is asked again after an error', async () => {
    let fails = true;
    const lijst = new AccountLijst(async () => {
      if (fails) throw new Error('away');
      return proefAccounts();
    });
    await expect(lijst.vind('andre')).rejects.toThrow('away');
    fails = false;
    expect(await lijst.vind('andre')).toMatchObject({ id: 'andre' });
  });
});
