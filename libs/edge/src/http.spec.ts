import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { sealPositie } from './seal.js';
import { ACTOR, AS, ID, TEST_OPTIONS, testApp, WRITTEN } from './test-app.js';

const KEY = '22222222-2222-4222-8222-222222222222';
const GOOD = { vraag: 'Wie helpt?', soort: 'a', personen: [{ naam: 'A' }] };

let app: NestFastifyApplication;
let lines: string[];
beforeAll(async () => {
  ({ app, lines } = await testApp());
});
afterAll(() => app.close());

const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url, headers: { ...AS, ...headers } });
const post = (payload: unknown, headers: Record<string, string> = {}, url = '/test/v1/meldingen') =>
  app.inject({
    method: 'POST',
    url,
    headers: { ...AS, 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : JSON.stringify(payload),
  });
type Answer = Awaited<ReturnType<typeof get>>;
const problem = (answer: Answer) => {
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  const body = answer.json<{
    status: number;
    code: string;
    detail: string;
    type: string;
    title: string;
    instance: string;
    errors?: { in: string; pointer: string; code: string; detail: string }[];
    details?: unknown;
  }>();
  expect(body.status).toBe(answer.statusCode);
  expect(body.type).toBe(`urn:nld:oin:00000099000000000001:probleem:${body.code}`);
  expect(body.instance).toBe(`urn:uuid:${answer.headers['x-correlation-id']}`);
  expect(answer.headers['api-version']).toBe('1.2.3');
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  return body;
};
const errors = (answer: Answer) =>
  (problem(answer).errors ?? []).map((error) => `${error.in} ${error.pointer} ${error.code}`);

describe('a good answer', () => {
  it('carries version, security headers, ETag and position', async () => {
    const answer = await post(GOOD);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({ id: ID, actor: ACTOR.accountId, vraag: 'Wie helpt?', personen: 1 });
    expect(answer.headers).toMatchObject({
      'api-version': '1.2.3',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      etag: '"7"',
      'eenplan-positie': sealPositie(TEST_OPTIONS.sealKey, WRITTEN),
    });
  });

  it('takes a field that is null as absent', async () => {
    expect((await post({ ...GOOD, melder: null })).statusCode).toBe(201);
    expect(errors(await post({ ...GOOD, soort: null }))).toEqual(['body /soort ontbreekt']);
  });
});

describe('400 with all errors at once', () => {
  it('names each by its pointer, in Dutch', async () => {
    const answer = await post({
      vraag: 7,
      soort: 'c',
      personen: [{ naam: 'A' }, { naam: 'x'.repeat(21), geboortedatum: '2023-02-30', bsn: '1' }],
    });
    expect(errors(answer).sort()).toEqual([
      'body /personen/1/bsn onbekend-veld',
      'body /personen/1/geboortedatum geen-datum',
      'body /personen/1/naam te-lang',
      'body /soort onbekende-keuze',
      'body /vraag geen-tekst',
    ]);
    const details = problem(answer).errors!.map((error) => error.detail);
    expect(details).toContain('Gebruik hoogstens 20 tekens.');
    expect(details).toContain('Kies een van: a, b.');
    expect(details.join(' ')).not.toMatch(/must|should|property/);
  });

  it.each([
    ['nothing', undefined, ['body /personen ontbreekt', 'body /soort ontbreekt', 'body /vraag ontbreekt']],
    ['a list', [], ['body  geen-object']],
    ['a number', 7, ['body  geen-object']],
    ['a text', '"tekst"', ['body  geen-object']],
    ['a list in the place of an object', { ...GOOD, melder: [{ naam: 'A' }] }, ['body /melder geen-object']],
    ['an object in the place of a list', { ...GOOD, personen: { naam: 'A' } }, undefined],
    ['a list of numbers', { ...GOOD, personen: [1] }, undefined],
    ['null in a list', { ...GOOD, personen: [null] }, ['body /personen/0 leeg-in-lijst']],
    ['a list in a list', { ...GOOD, personen: [[{ naam: 'A' }]] }, ['body /personen/0 lijst-in-lijst']],
    ['too many', { ...GOOD, personen: Array(4).fill({ naam: 'A' }) }, ['body /personen te-veel']],
    [
      '__proto__',
      '{"vraag":"x","soort":"a","personen":[{"naam":"A"}],"__proto__":{"a":1}}',
      ['body /__proto__ onbekend-veld'],
    ],
    [
      'constructor',
      '{"vraag":"x","soort":"a","personen":[{"naam":"A"}],"constructor":{"prototype":1}}',
      ['body /constructor onbekend-veld'],
    ],
  ])('%s as body', async (_name, body, expected) => {
    const answer = await post(body === undefined ? '' : body);
    expect(answer.statusCode).toBe(400);
    if (expected) expect(errors(answer).sort()).toEqual(expected);
  });

  it('refuses what cannot be stored, wherever it stands', async () => {
    expect(errors(await post('{"vraag":"a\\u0000","soort":"a","personen":[{"naam":"\\ud800"}]}')).sort()).toEqual([
      'body /personen/0/naam ongeldig-teken',
      'body /vraag ongeldig-teken',
    ]);
    expect(errors(await post('{"a\\udc00":1}'))).toEqual(['body /a\uFFFD ongeldig-teken']);
    expect(errors(await get('/test/v1/meldingen/fout/a%00b'))).toEqual(['path /soort ongeldig-teken']);
    expect(errors(await get('/test/v1/meldingen?filter=%00'))).toEqual(['query /filter ongeldig-teken']);
  });

  it('refuses broken JSON, broken UTF-8 and depth, without a word of what was sent', async () => {
    const broken = await post('{"vraag": Jansje}');
    expect(problem(broken).code).toBe('ongeldige-json');
    expect(broken.body).not.toContain('Jansje');
    expect(problem(await post(Buffer.from([0x22, 0xff, 0x22]))).code).toBe('geen-utf-8');
    const nested = await post('['.repeat(50_000) + ']'.repeat(50_000));
    expect(nested.statusCode).toBe(400);
    const objects = await post('{"a":'.repeat(40_000) + '1' + '}'.repeat(40_000));
    expect(errors(objects)[0]).toMatch(/te-diep$/);
  });

  it('checks ids and queries', async () => {
    const body = { naam: 'A' };
    expect(errors(await post(body, {}, '/test/v1/meldingen/7/wijzigingen'))).toEqual(['path /meldingId geen-uuid']);
    const other = 'abcdefab-1111-4111-8111-111111111111';
    const upper = `/test/v1/meldingen/${other.toUpperCase()}/wijzigingen`;
    expect((await post(body, {}, upper)).json()).toEqual({ id: other, naam: 'A' });
    for (const query of ['limiet=0', 'limiet=101', 'limiet=x', 'limiet=1&limiet=2', 'onbekend=1', 'filter=z'])
      expect((await get(`/test/v1/meldingen?${query}`)).statusCode).toBe(400);
  });
});

describe('other problems', () => {
  it.each([
    ['weigering', 409, 'casus-niet-open'],
    ['versie', 412, 'versie-verouderd'],
    ['sleutel', 422, 'sleutel-hergebruikt'],
    ['wacht', 503, 'nog-niet-verwerkt'],
    ['onbekend', 503, 'opdracht-onbekend'],
    ['groot', 413, 'opdracht-te-groot'],
    ['teken', 400, 'nul-teken'],
    ['weg', 503, 'niet-beschikbaar'],
    ['pg', 500, 'interne-fout'],
    ['anders', 500, 'interne-fout'],
  ])('%s is %d %s', async (soort, status, code) => {
    const answer = await get(`/test/v1/meldingen/fout/${soort}`);
    expect(problem(answer)).toMatchObject({ status, code });
    expect(answer.body).not.toMatch(/binnenin|Geheim|connect/);
    if (status === 409) expect(problem(answer).details).toEqual([{ ref: ID, reden: 'gesloten' }]);
    if (status === 412) expect(answer.headers['etag']).toBe('"9"');
    if (status === 503) expect(answer.headers['retry-after']).toBe('2');
  });

  it('404 for what does not exist, for a trailing slash and for another method; nothing of the address is repeated', async () => {
    for (const url of ['/geheim', '/test/v1/meldingen/', '/meldingen', '/test/v1//meldingen', '/test/v1/Meldingen']) {
      const answer = await get(url);
      expect(problem(answer).status).toBe(404);
      expect(answer.body).not.toContain('eheim');
    }
    expect((await app.inject({ method: 'DELETE', url: '/test/v1/meldingen', headers: AS })).statusCode).toBe(404);
  });

  it('413, 414, 415 and an address that cannot be decoded', async () => {
    expect(problem(await post(JSON.stringify({ vraag: 'x'.repeat(1_000_000) }))).status).toBe(413);
    expect(problem(await get(`/test/v1/meldingen/fout/${'x'.repeat(300)}`)).status).toBe(414);
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/jsonx',
      'multipart/form-data',
      'x',
    ])
      expect(problem(await post('a=b', { 'content-type': type })).status).toBe(415);
    for (const url of ['/%zz', '/test/v1/meldingen/fout/%ED%A0%80'])
      expect(problem(await get(url)).code).toBe('ongeldig-adres');
  });
});

describe('who acts', () => {
  it('401 without a known account, except where open', async () => {
    const without = await app.inject('/test/v1/meldingen');
    expect(problem(without).status).toBe(401);
    expect(without.headers['www-authenticate']).toBeDefined();
    const basic = await get('/test/v1/meldingen', { authorization: 'Basic YTpi' });
    expect(problem(basic)).toMatchObject({ status: 401, code: 'token-ontbreekt', detail: 'Nee: token-ontbreekt.' });
    expect((await app.inject('/test/v1/meldingen/open')).statusCode).toBe(200);
  });

  it('refuses with what the app says of an account, whatever its token says', async () => {
    const other = await get('/test/v1/meldingen', { authorization: 'Bearer onbekend' });
    expect(problem(other)).toMatchObject({ status: 403, code: 'account-onbekend' });
    expect(other.headers['www-authenticate']).toBe('Bearer realm="test"');
  });
});

describe('context', () => {
  it('takes a correlation id and the trace over, or makes them', async () => {
    const trace = '0af7651916cd43dd8448eb211c80319c';
    const answer = await get('/test/v1/meldingen/context', {
      'x-correlation-id': KEY,
      traceparent: `00-${trace}-b7ad6b7169203331-00`,
    });
    expect(answer.json()).toMatchObject({ correlationId: KEY, actor: ACTOR });
    expect(answer.json<{ traceparent: string }>().traceparent).toMatch(
      new RegExp(`^00-${trace}-(?!b7ad6b7169203331)[0-9a-f]{16}-00$`),
    );
    for (const bad of [
      '',
      'x',
      `00-${'0'.repeat(32)}-b7ad6b7169203331-01`,
      `ff-${trace}-b7ad6b7169203331-01`,
      `00-${trace}-b7ad6b7169203331-01-x`,
    ])
      expect(
        (await get('/test/v1/meldingen/context', { traceparent: bad, 'x-correlation-id': "'; drop" })).json(),
      ).toMatchObject({
        correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        traceparent: expect.not.stringContaining(trace),
      });
  });

  it('is there while the body is handled too, and in every log line', async () => {
    lines.length = 0;
    const id = '33333333-3333-4333-8333-333333333333';
    await post(GOOD, { 'x-correlation-id': id });
    await get('/test/v1/meldingen/fout/pg?filter=Jansje', { 'x-correlation-id': id });
    await post('{"vraag": "Jansje Geheim"', { 'x-correlation-id': id });
    expect(lines.length).toBe(4);
    const traceId: unknown = expect.stringMatching(/^[0-9a-f]{32}$/);
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ name: 'test', correlationId: id, traceId });
    expect(lines.join('')).not.toMatch(/Jansje|Wie helpt|filter/);
    expect(JSON.parse(lines[1]!)).toMatchObject({ err: { code: '22P02' } });
    expect(JSON.parse(lines[2]!)).toMatchObject({ route: '/test/v1/meldingen/fout/:soort', status: 500 });
  });
});

describe('pages and positions', () => {
  it('walks all pages by volgende and Link', async () => {
    const seen: number[] = [];
    let url: string | undefined = '/test/v1/meldingen?limiet=3&filter=x';
    while (url !== undefined) {
      const answer: Answer = await get(url);
      const page = answer.json<{ items: number[]; volgende?: string }>();
      seen.push(...page.items);
      const link = /^<(.+)>; rel="next"$/.exec(String(answer.headers['link'] ?? ''))?.[1];
      expect(link === undefined).toBe(page.volgende === undefined);
      url = link;
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('refuses a cursor that was changed, or was given for other filters', async () => {
    const { volgende } = (await get('/test/v1/meldingen?limiet=3')).json<{ volgende: string }>();
    expect((await get(`/test/v1/meldingen?limiet=5&volgende=${volgende}`)).json()).toEqual({ items: [4, 5, 6, 7] });
    for (const url of [
      `/test/v1/meldingen?volgende=x${volgende}`,
      `/test/v1/meldingen?volgende=`,
      `/test/v1/meldingen?filter=x&volgende=${volgende}`,
    ])
      expect(errors(await get(url))).toEqual(['query /volgende geen-volgende']);
  });

  it('reads a position back, refuses one that was changed', async () => {
    const token = sealPositie(TEST_OPTIONS.sealKey, WRITTEN);
    expect((await get('/test/v1/meldingen/positie', { 'eenplan-positie': token })).json()).toEqual({
      positie: WRITTEN,
    });
    expect((await get('/test/v1/meldingen/positie')).json()).toEqual({});
    for (const bad of [`x${token}`, token.slice(0, -1), '.', 'a.b', '', sealPositie(Buffer.alloc(32, 8), WRITTEN)])
      expect(errors(await get('/test/v1/meldingen/positie', { 'eenplan-positie': bad }))).toEqual([
        'header /Eenplan-Positie geen-positie',
      ]);
  });
});
