import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHmac, randomUUID } from 'node:crypto';
import { CompactSign, type CryptoKey, exportJWK, generateKeyPair, type JWK, type JSONWebKeySet } from 'jose';
import { AANSPRAAK } from '../keuring/aanspraken.js';
import { JwksSleutels, type JwksOpties } from '../keuring/sleutels.js';
import { API_AUDIENCE, TokenKeuring, type TokenKeuringOpties } from '../keuring/token-keuring.js';

export type Json = Readonly<Record<string, unknown>>;

/** A key pair of a test, with what it calls itself. */
export interface TestSleutel {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  /** Public. */
  readonly jwk: JWK;
}

export async function testSleutel(kid: string, alg = 'ES256'): Promise<TestSleutel> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

/** Signs `payload`, a text or an object, whatever it says. The header is `{alg, kid, typ}` with `header` over it. */
export async function onderteken(sleutel: TestSleutel, payload: Json | string, header: Json = {}): Promise<string> {
  const bytes = Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload));
  const all = { alg: sleutel.alg, kid: sleutel.kid, typ: 'at+jwt', ...header };
  return new CompactSign(bytes).setProtectedHeader(all).sign(sleutel.privateKey);
}

export const base64url = (value: Json | string): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** A token by hand: any header and payload, and as signature what `sign` makes of the two (nothing unless given). */
export function smeed(
  header: Json | string,
  payload: Json | string,
  sign: (input: string) => Buffer = () => Buffer.alloc(0),
): string {
  const input = `${base64url(header)}.${base64url(payload)}`;
  return `${input}.${sign(input).toString('base64url')}`;
}

/** HMAC with some secret: what a forger has who knows only public things. */
export const hmac =
  (secret: string | Buffer) =>
  (input: string): Buffer =>
    createHmac('sha256', secret).update(input).digest();

/**
 * An issuer for tests: real keys, a real JWKS on 127.0.0.1, and tokens that say whatever the test wants.
 *
 * ```ts
 * const issuer = await testIssuer();
 * const { authorization } = await issuer.koppen({ sub: accountId, rollen: ['medewerker'] });
 * await issuer.close();
 * ```
 */
export interface TestIssuer {
  /** `iss`. */
  readonly url: string;
  readonly jwksUrl: string;
  /** The key that signs unless another is named. */
  readonly sleutel: TestSleutel;
  /** How often the JWKS was asked for. */
  readonly opgehaald: number;
  /** Valid claims for five minutes; `undefined` takes one away. */
  aanspraken(more?: Json): Json;
  /** A valid token, except for what is said. */
  token(more?: Json, header?: Json, sleutel?: TestSleutel): Promise<string>;
  koppen(more?: Json): Promise<{ authorization: string }>;
  /** What the JWKS shows from now on; a status instead makes it fail. */
  toon(shown: JSONWebKeySet | number | string): void;
  /** A check that believes this issuer. */
  keuring(options?: Partial<TokenKeuringOpties>, jwks?: Partial<JwksOpties>): TokenKeuring;
  close(): Promise<void>;
}

export async function testIssuer(sleutel?: TestSleutel): Promise<TestIssuer> {
  const key = sleutel ?? (await testSleutel('test-1'));
  let shown: JSONWebKeySet | number | string = { keys: [key.jwk] };
  let opgehaald = 0;
  const server = createServer((request, response) => {
    opgehaald += 1;
    // Where a redirect leads there are keys: whoever follows it is found out.
    if (request.url === '/elders') response.end(JSON.stringify({ keys: [key.jwk] }));
    else if (typeof shown === 'number') response.writeHead(shown, shown === 302 ? { location: '/elders' } : {}).end();
    else
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(typeof shown === 'string' ? shown : JSON.stringify(shown));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const issuer: TestIssuer = {
    url,
    jwksUrl: `${url}/jwks`,
    sleutel: key,
    get opgehaald() {
      return opgehaald;
    },
    aanspraken(more = {}) {
      const now = Math.floor(Date.now() / 1000);
      return {
        iss: url,
        aud: API_AUDIENCE,
        sub: 'b3b2ae26-5d06-4f0e-9a0c-2a6f6a5f6a11',
        client_id: 'test',
        jti: randomUUID(),
        iat: now,
        exp: now + 300,
        [AANSPRAAK.rollen]: ['medewerker'],
        [AANSPRAAK.gemeenten]: ['0010'],
        ...more,
      };
    },
    token: (more, header, by = key) => onderteken(by, issuer.aanspraken(more), header),
    koppen: async (more) => ({ authorization: `Bearer ${await issuer.token(more)}` }),
    toon(next) {
      shown = next;
    },
    keuring: (options, jwks) =>
      new TokenKeuring({ issuer: url, sleutels: new JwksSleutels({ url: issuer.jwksUrl, ...jwks }), ...options }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return issuer;
}
