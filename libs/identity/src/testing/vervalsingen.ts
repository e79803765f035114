import { base64url, hmac, onderteken, smeed } from './test-issuer.js';
import { claims, delen, header, rauw, type Vervalsing } from './vervalsing.js';
import { AANSPRAKEN, BESTEMMING } from './vervalste-inhoud.js';

/** Algorithms: none, and secrets made of what everybody can read. */
const ALGORITMEN: readonly Vervalsing[] = [
  ...['none', 'None', 'NONE', 'nOnE', ''].map((alg): Vervalsing => [
    `alg "${alg}" without signature`,
    'token-algoritme',
    (w) => smeed({ alg, kid: w.issuer.sleutel.kid, typ: 'at+jwt' }, w.issuer.aanspraken()),
  ]),
  [
    'alg none with a real signature behind it',
    'token-algoritme',
    async (w) => {
      const [, payload, signature] = await delen(w);
      return `${base64url({ alg: 'none', kid: w.issuer.sleutel.kid, typ: 'at+jwt' })}.${payload}.${signature}`;
    },
  ],
  [
    'HS256 with the public key (PEM) as secret',
    'token-algoritme',
    (w) => smeed({ alg: 'HS256', kid: w.rsa.kid, typ: 'at+jwt' }, w.issuer.aanspraken(), hmac(w.rsaPem)),
  ],
  [
    'HS256 with the public key (JWK) as secret',
    'token-algoritme',
    (w) =>
      smeed({ alg: 'HS256', kid: w.rsa.kid, typ: 'at+jwt' }, w.issuer.aanspraken(), hmac(JSON.stringify(w.rsa.jwk))),
  ],
  [
    'HS256 with the modulus as secret',
    'token-algoritme',
    (w) =>
      smeed(
        { alg: 'HS256', kid: w.rsa.kid, typ: 'at+jwt' },
        w.issuer.aanspraken(),
        hmac(Buffer.from(w.rsa.jwk.n!, 'base64url')),
      ),
  ],
  [
    'HS256 with an empty secret',
    'token-algoritme',
    (w) => smeed({ alg: 'HS256', kid: w.rsa.kid, typ: 'at+jwt' }, w.issuer.aanspraken(), hmac('')),
  ],
  [
    'HS256 with a secret that stands in the list',
    'token-algoritme',
    (w) =>
      smeed(
        { alg: 'HS256', kid: 'geheim', typ: 'at+jwt' },
        w.issuer.aanspraken(),
        hmac('geheim-in-de-lijst-geheim-in-de-lijst'),
      ),
  ],
  ...['HS384', 'HS512', 'ES384', 'RS512', 'PS512', 'EdDSA', 'ES256K', 'RSA-OAEP', 'dir'].map((alg): Vervalsing => [
    `alg ${alg}`,
    'token-algoritme',
    (w) => smeed({ alg, kid: w.issuer.sleutel.kid, typ: 'at+jwt' }, w.issuer.aanspraken(), hmac('x')),
  ]),
  [
    'alg is a list',
    'token-algoritme',
    (w) => smeed({ alg: ['ES256'], kid: w.issuer.sleutel.kid, typ: 'at+jwt' }, w.issuer.aanspraken(), hmac('x')),
  ],
  [
    'no alg',
    'token-algoritme',
    (w) => smeed({ kid: w.issuer.sleutel.kid, typ: 'at+jwt' }, w.issuer.aanspraken(), hmac('x')),
  ],
  [
    'RS256 with a key that is for PS256',
    'token-algoritme',
    (w) => smeed({ alg: 'RS256', kid: w.rsa.kid, typ: 'at+jwt' }, w.issuer.aanspraken(), hmac('x')),
  ],
  [
    'PS256 with the kid of an EC key',
    'token-algoritme',
    (w) => onderteken(w.eigenPs, w.issuer.aanspraken(), { kid: w.issuer.sleutel.kid }),
  ],
];

/** Keys: of others, and brought along. */
const SLEUTELS: readonly Vervalsing[] = [
  ['own key under an unknown kid', 'token-sleutel-onbekend', (w) => w.issuer.token({}, {}, w.eigen)],
  [
    'own key under the kid of the issuer',
    'token-handtekening',
    (w) => w.issuer.token({}, { kid: w.issuer.sleutel.kid }, w.eigen),
  ],
  [
    'own RSA key under the kid of the RSA key',
    'token-handtekening',
    (w) => w.issuer.token({}, { kid: w.rsa.kid }, w.eigenPs),
  ],
  ['kid of another issuer', 'token-sleutel-onbekend', (w) => w.issuer.token({}, { kid: 'andere-uitgever' }, w.eigen)],
  ['no kid', 'token-sleutel-onbekend', (w) => w.issuer.token({}, { kid: undefined })],
  [
    'kid is a number',
    'token-sleutel-onbekend',
    (w) => smeed({ alg: 'ES256', kid: 1, typ: 'at+jwt' }, w.issuer.aanspraken(), hmac('x')),
  ],
  ['kid is a path', 'token-sleutel-onbekend', header({ kid: '../../../../dev/null' })],
  ['kid is SQL', 'token-sleutel-onbekend', header({ kid: "x' union select 'geheim" })],
  ['kid is __proto__', 'token-sleutel-onbekend', header({ kid: '__proto__' })],
  ['kid of a key for encryption', 'token-sleutel-onbekend', (w) => w.issuer.token({}, {}, w.versleutel)],
  ['kid that two keys have', 'token-sleutel-onbekend', (w) => w.issuer.token({}, {}, w.dubbel)],
  [
    'jwk of the forger in the header',
    'token-sleutel-onbekend',
    (w) => w.issuer.token({}, { jwk: w.eigen.jwk }, w.eigen),
  ],
  [
    'jwk of the forger beside the real kid',
    'token-handtekening',
    (w) => w.issuer.token({}, { jwk: w.eigen.jwk, kid: w.issuer.sleutel.kid }, w.eigen),
  ],
  [
    'jku to a list of the forger',
    'token-handtekening',
    (w) => w.issuer.token({}, { jku: 'http://127.0.0.1:9/jwks', kid: w.issuer.sleutel.kid }, w.eigen),
  ],
  [
    'x5u to a certificate of the forger',
    'token-handtekening',
    (w) => w.issuer.token({}, { x5u: 'http://127.0.0.1:9/cert', kid: w.issuer.sleutel.kid }, w.eigen),
  ],
  [
    'x5c of the forger',
    'token-handtekening',
    (w) => w.issuer.token({}, { x5c: ['MIIB'], kid: w.issuer.sleutel.kid }, w.eigen),
  ],
  ['x5t of the forger', 'token-sleutel-onbekend', (w) => w.issuer.token({}, { x5t: 'AAAA', kid: undefined }, w.eigen)],
];

/** The text itself, and the signature. */
const VORM: readonly Vervalsing[] = [
  ['not a JWT', 'token-vorm', () => 'hallo'],
  ['two parts', 'token-vorm', async (w) => (await delen(w)).slice(0, 2).join('.')],
  ['four parts', 'token-vorm', async (w) => `${await w.issuer.token()}.x`],
  ['five parts, as encrypted ones have', 'token-vorm', async (w) => `${await w.issuer.token()}.x.y`],
  ['only dots', 'token-vorm', () => '..'],
  ['no header', 'token-vorm', async (w) => `.${(await delen(w)).slice(1).join('.')}`],
  [
    'no payload',
    'token-vorm',
    async (w) => {
      const [h, , s] = await delen(w);
      return `${h}..${s}`;
    },
  ],
  [
    'no signature',
    'token-handtekening',
    async (w) => {
      const [h, p] = await delen(w);
      return `${h}.${p}.`;
    },
  ],
  ['truncated', 'token-handtekening', async (w) => (await w.issuer.token()).slice(0, -8)],
  [
    'cut in the payload',
    'token-vorm',
    async (w) => {
      const [h, p, s] = await delen(w);
      return `${h}.${p.slice(0, -7)}.${s}`;
    },
  ],
  [
    'signature of zeros',
    'token-handtekening',
    async (w) => {
      const [h, p] = await delen(w);
      return `${h}.${p}.${Buffer.alloc(64).toString('base64url')}`;
    },
  ],
  [
    'signature of another token',
    'token-handtekening',
    async (w) => {
      const [h, p] = await delen(w);
      return `${h}.${p}.${(await delen(w))[2]}`;
    },
  ],
  [
    'payload of another token',
    'token-handtekening',
    async (w) => {
      const [h, , s] = await delen(w);
      return `${h}.${base64url(w.issuer.aanspraken({ rollen: ['beheerder'] }))}.${s}`;
    },
  ],
  [
    'header changed after signing',
    'token-handtekening',
    async (w) => {
      const [, p, s] = await delen(w);
      return `${base64url({ alg: 'ES256', kid: w.issuer.sleutel.kid, typ: 'AT+JWT' })}.${p}.${s}`;
    },
  ],
  [
    'one letter of the payload changed',
    'token-handtekening',
    async (w) => {
      const [h, p, s] = await delen(w);
      const json = Buffer.from(p, 'base64url').toString().replace('0010', '0003');
      return `${h}.${base64url(json)}.${s}`;
    },
  ],
  [
    'signature in another spelling (base64)',
    'token-vorm',
    async (w) => {
      const [h, p] = await delen(w);
      return `${h}.${p}.ab+/`;
    },
  ],
  ['header that is a list', 'token-vorm', async (w) => `${base64url('[]')}.${(await delen(w)).slice(1).join('.')}`],
  ['header that is null', 'token-vorm', async (w) => `${base64url('null')}.${(await delen(w)).slice(1).join('.')}`],
  ['payload that is no JSON', 'token-vorm', (w) => onderteken(w.issuer.sleutel, 'sub=beheerder')],
  ['payload that is a text', 'token-vorm', (w) => onderteken(w.issuer.sleutel, '"beheerder"')],
  [
    'payload that is a list',
    'token-vorm',
    (w) => onderteken(w.issuer.sleutel, `[${JSON.stringify(w.issuer.aanspraken())}]`),
  ],
  [
    'payload after bits that Base64 leaves over',
    'token-vorm',
    async (w) => {
      const [h, p, s] = await delen(w);
      return `${h}.${p}A.${s}`;
    },
  ],
  ['huge', 'token-te-groot', claims({ opvulling: 'x'.repeat(9000) })],
  ['huge in the header', 'token-te-groot', header({ opvulling: 'x'.repeat(9000) })],
  [
    'a field that must be understood',
    'token-vorm',
    (w) =>
      smeed(
        { alg: 'ES256', kid: w.issuer.sleutel.kid, typ: 'at+jwt', crit: ['eenplan'], eenplan: 1 },
        w.issuer.aanspraken(),
        () => Buffer.alloc(64),
      ),
  ],
  [
    'an unencoded payload (b64 false)',
    'token-vorm',
    (w) =>
      smeed(
        { alg: 'ES256', kid: w.issuer.sleutel.kid, typ: 'at+jwt', crit: ['b64'], b64: false },
        w.issuer.aanspraken(),
        () => Buffer.alloc(64),
      ),
  ],
  [
    'alg twice in the header',
    'token-vorm',
    (w) =>
      smeed(
        `{"alg":"ES256","kid":"${w.issuer.sleutel.kid}","typ":"at+jwt","alg":"none"}`,
        w.issuer.aanspraken(),
        hmac('x'),
      ),
  ],
  ['aud twice', 'token-vorm', rauw('"aud":"urn:eenplan:api"', { aud: 'urn:anders' })],
  ['sub twice', 'token-vorm', rauw('"sub":"iemand-anders"')],
  ['rollen twice', 'token-vorm', rauw('"rollen":["beheerder"]')],
  ['rollen twice, once with an escape', 'token-vorm', rauw('"roll\\u0065n":["beheerder"]')],
];

export const VERVALSINGEN: readonly Vervalsing[] = [...ALGORITMEN, ...SLEUTELS, ...VORM, ...BESTEMMING, ...AANSPRAKEN];
