import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ONTWIKKEL_BEHEERDER } from '@eenplan/identity';
import type { Json } from '../../libs/identity/src/testing/test-issuer.js';
import type { Werkplaats } from '../../libs/identity/src/testing/vervalsing.js';
import { VERVALSINGEN } from '../../libs/identity/src/testing/vervalsingen.js';
import { maakWerkplaats } from '../../libs/identity/src/testing/werkplaats.js';
import { aanmelding, eenRegio, type Regio } from '../casusregie/scenarios.js';
import { type Api, APIS } from '../contracts/contract.js';
import { contractenVan, startSysteem, type Systeem } from '../contracts/systeem.js';

const contracten = contractenVan();
let w: Werkplaats;
let systeem: Systeem;
let regio: Regio;
beforeAll(async () => {
  w = await maakWerkplaats();
  systeem = await startSysteem(contracten, w.issuer);
  regio = await eenRegio(systeem.dienst);
}, 120_000);
afterAll(() => systeem?.stop());

interface Verzoek {
  readonly method: string;
  readonly pad: string;
  readonly body?: object;
}

/** One request per service that lets in whoever has the right token. */
const GOED: Record<Api, Verzoek> = {
  casusregie: { method: 'POST', pad: '/aanmeldingen', body: aanmelding() },
  leesmodellen: { method: 'GET', pad: '/casussen' },
  audit: { method: 'GET', pad: '/bewijzen/drie-enen' },
};

async function stuur(api: Api, { method, pad, body }: Verzoek, authorization: string | undefined) {
  const antwoord = await systeem.fetch(`${systeem.urls[api]}/${api}/v1${pad}`, {
    method,
    headers: {
      ...(authorization !== undefined && { authorization }),
      ...(body && { 'content-type': 'application/json' }),
      ...(method !== 'GET' && { 'idempotency-key': randomUUID() }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return {
    status: antwoord.status,
    headers: antwoord.headers,
    body: (await antwoord.json()) as Record<string, unknown>,
  };
}

const STATUS: Readonly<Record<string, number>> = { 'geen-rol': 403 };

/** A refusal and nothing besides: what is wrong, what to do, and how to come in. */
async function geweigerd(api: Api, verzoek: Verzoek, authorization: string | undefined, code: string, status: number) {
  const antwoord = await stuur(api, verzoek, authorization);
  expect({ api, status: antwoord.status, code: antwoord.body['code'] }).toEqual({ api, status, code });
  expect(antwoord.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(antwoord.headers.get('www-authenticate')).toMatch(/^Bearer realm="eenplan"/);
  expect(Object.keys(antwoord.body).sort()).toEqual(['code', 'detail', 'instance', 'status', 'title', 'type']);
  expect(String(antwoord.body['detail'])).toMatch(/\.$/);
}

const aantal = async () => (await systeem.dienst.query('select from casusregie.command')).length;

describe('a token that is forged, or a way around one', () => {
  it.each(VERVALSINGEN)('%s: no service does anything but refuse (%s)', async (_wat, code, maak) => {
    const voor = await aantal();
    const authorization = `Bearer ${await maak(w)}`;
    for (const api of APIS) await geweigerd(api, GOED[api], authorization, code, STATUS[code] ?? 401);
    expect(await aantal()).toBe(voor);
  });

  it.each([
    ['nothing', undefined, 'token-ontbreekt'],
    ['the number of an account', ONTWIKKEL_BEHEERDER, 'token-kop-ongeldig'],
    ['another scheme', `Basic ${Buffer.from(`${ONTWIKKEL_BEHEERDER}:`).toString('base64')}`, 'token-kop-ongeldig'],
    ['two tokens', 'Bearer aaa, Bearer bbb', 'token-kop-ongeldig'],
  ])('%s instead of a token', async (_wat, authorization, code) => {
    for (const api of APIS) await geweigerd(api, GOED[api], authorization, code, 401);
  });

  it('goes nowhere by an address, a form or a header of its own', async () => {
    const token = await w.issuer.token({ sub: ONTWIKKEL_BEHEERDER, rollen: ['beheerder'] });
    for (const api of APIS) {
      const { pad, ...rest } = GOED[api];
      await geweigerd(api, { ...rest, pad: `${pad}?access_token=${token}` }, undefined, 'token-ontbreekt', 401);
      for (const kop of ['x-authorization', 'x-forwarded-user', 'cookie', 'proxy-authorization']) {
        const { status } = await fetch(`${systeem.urls[api]}/${api}/v1${pad}`, {
          headers: { [kop]: `Bearer ${token}` },
        });
        expect([kop, status]).toEqual([kop, api === 'casusregie' ? 404 : 401]);
      }
    }
  });

  it('opens no operation of any document', async () => {
    const authorization = `Bearer ${await w.issuer.token({ exp: w.now - 100, iat: w.now - 400 })}`;
    for (const api of APIS)
      for (const { path, method } of contracten[api].operations) {
        const pad = path.replace(/\{(\w+)\}/g, (_, naam: string) => (/Id$/.test(naam) ? randomUUID() : '1'));
        // Without a body: who acts is asked before anything that is sent is looked at.
        await geweigerd(api, { method, pad }, authorization, 'token-verlopen', 401);
      }
  });

  it('would be let in with the right token: it is the token that is wrong', async () => {
    const { borg } = regio;
    const rechten = { sub: borg.medewerker, organisatie: borg.organisatieId, rollen: ['medewerker'] };
    for (const [api, meer] of [
      ['casusregie', rechten],
      ['leesmodellen', rechten],
      ['audit', { rollen: ['auditor'], gemeenten: [] }],
    ] as const) {
      const { authorization } = await w.issuer.koppen(meer);
      expect([api, (await stuur(api, GOED[api], authorization)).status]).toEqual([
        api,
        api === 'casusregie' ? 201 : 200,
      ]);
    }
  });
});

describe('a token that was signed well, and says what the organisation does not', () => {
  const van = (meer: Json): Json => ({
    sub: regio.borg.medewerker,
    organisatie: regio.borg.organisatieId,
    rollen: ['medewerker'],
    gemeenten: ['0010'],
    ...meer,
  });
  const gevallen: readonly (readonly [wat: string, claims: () => Json, code: string])[] = [
    ['another gemeente', () => van({ gemeenten: ['1979'] }), 'aanmelding-klopt-niet'],
    ['another organisation', () => van({ organisatie: regio.brug.organisatieId }), 'aanmelding-klopt-niet'],
    ['an organisation that is none', () => van({ organisatie: randomUUID() }), 'aanmelding-klopt-niet'],
    ['no organisation', () => van({ organisatie: undefined }), 'aanmelding-klopt-niet'],
    ['only a role that was not given', () => van({ rollen: ['casuscoordinator'] }), 'aanmelding-klopt-niet'],
    ['beheerder, by a medewerker', () => van({ rollen: ['beheerder'] }), 'aanmelding-klopt-niet'],
    [
      'inwoner, by a medewerker',
      () => van({ organisatie: undefined, rollen: ['inwoner'], persoon: randomUUID() }),
      'aanmelding-klopt-niet',
    ],
    ['systeem', () => van({ sub: randomUUID(), organisatie: undefined, rollen: ['systeem'] }), 'geen-rol'],
    [
      'a role that nobody knows',
      () => van({ sub: randomUUID(), organisatie: undefined, rollen: ['baas'] }),
      'geen-rol',
    ],
    ['medewerker of no organisation', () => van({ sub: randomUUID(), organisatie: undefined }), 'geen-rol'],
    ['an account that nobody made', () => van({ sub: randomUUID() }), 'account-onbekend'],
    ['an account that is no number', () => van({ sub: 'jan@borg' }), 'account-onbekend'],
    ['the account of the system', () => van({ sub: '00000000-0000-4000-8000-000000000000' }), 'account-onbekend'],
    [
      'inwoner without a person',
      () => van({ sub: randomUUID(), organisatie: undefined, rollen: ['inwoner'] }),
      'aanmelding-klopt-niet',
    ],
    [
      'a system of a partner',
      () => van({ sub: 'partner-de-borg', client_id: 'partner-de-borg' }),
      'systeem-zonder-rol',
    ],
    ['a system that calls itself by an account', () => van({ client_id: regio.borg.medewerker }), 'systeem-zonder-rol'],
  ];

  it.each(gevallen)('%s', async (_wat, claims, code) => {
    const { authorization } = await w.issuer.koppen(claims());
    for (const api of APIS) await geweigerd(api, GOED[api], authorization, code, 403);
  });

  it('a gemeente more than the organisation has: it counts for nothing', async () => {
    const { coordinator, organisatieId } = regio.appingedam;
    const { authorization } = await w.issuer.koppen({
      sub: coordinator,
      organisatie: organisatieId,
      rollen: ['casuscoordinator', 'beheerder'],
      gemeenten: ['0003', '0010'],
    });
    // Casussen of Delfzijl there are, and this coördinator sees none of them.
    await systeem.dienst.post(regio.borg.medewerker, '/aanmeldingen', aanmelding());
    const { body } = await stuur('leesmodellen', { method: 'GET', pad: '/werkbord' }, authorization);
    expect(body['items']).toEqual([]);
    expect((await stuur('leesmodellen', { method: 'GET', pad: '/projecties' }, authorization)).status).toBe(403);
  });
});
