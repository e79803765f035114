import { afterEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { request as httpRequest, Agent, get as httpGet } from 'node:http';
import { connect } from 'node:net';
import { buildDocument, listen } from './create-app.js';
import { Health } from './health.js';
import { AS, Gate, TEST_OPTIONS, testApp, TestModule } from './test-app.js';

let app: NestFastifyApplication | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
});

async function start(over = {}) {
  const made = await testApp(over);
  app = made.app;
  return { ...made, ...(await listen(app, 0)) };
}

/** Sends bytes as they are, answers with everything that came back. */
function raw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('utf8').on('data', (data) => (answer += data));
    socket.on('close', () => resolve(answer)).on('error', reject);
  });
}
const problemOf = (answer: string) =>
  JSON.parse(answer.slice(answer.indexOf('\r\n\r\n'))) as { status: number; code: string };

describe('what never becomes a request', () => {
  it('431 for headers that are too large, 400 for what is not HTTP; both as a problem with our headers', async () => {
    const { port } = await start();
    const large = await raw(
      port,
      `GET /test/v1/meldingen HTTP/1.1\r\nHost: x\r\nX-Groot: ${'x'.repeat(40_000)}\r\n\r\n`,
    );
    expect(large).toMatch(/^HTTP\/1\.1 431 /);
    expect(problemOf(large)).toMatchObject({ status: 431, code: 'koppen-te-groot' });
    expect(large).toMatch(/api-version: 1\.2\.3/);
    const broken = await raw(port, 'HALLO\r\n\r\n');
    expect(problemOf(broken)).toMatchObject({ status: 400 });
    expect(broken).toMatch(/content-security-policy: default-src 'none'/);
  });

  it('413 for a megabyte over a real connection, and the server goes on', async () => {
    const { url } = await start();
    const send = () =>
      new Promise<number>((resolve) => {
        const request = httpRequest(`${url}/test/v1/meldingen`, {
          method: 'POST',
          agent: false,
          headers: { 'content-type': 'application/json', ...AS },
        });
        request.on('response', (response) => resolve(response.resume().statusCode!)).on('error', () => resolve(0));
        request.end('x'.repeat(1_000_000));
      });
    expect(await send()).toBe(413);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
  });
});

describe('context over a real connection', () => {
  it('is that of the request also after its body came in, many at a time', async () => {
    const { url } = await start();
    const send = async (i: number) => {
      const correlationId = `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
      const headers = {
        'content-type': 'application/json',
        ...AS,
        'x-correlation-id': correlationId,
      };
      const body = JSON.stringify({ naam: 'x' }) + ' '.repeat(100_000);
      const answer = await fetch(`${url}/test/v1/meldingen/context`, { method: 'POST', headers, body });
      expect(await answer.json()).toMatchObject({ correlationId });
    };
    await Promise.all(Array.from({ length: 30 }, (_, i) => send(i)));
  });
});

describe('development only on this machine', () => {
  it('does not listen elsewhere, says which port is taken', async () => {
    const { port } = await start();
    await expect(listen(app!, 0, '0.0.0.0')).rejects.toThrow('alleen op 127.0.0.1');
    const other = await testApp();
    await expect(listen(other.app, port)).rejects.toThrow(`Poort ${port} is al in gebruik`);
    await other.app.close();
  });
});

describe('stopping', () => {
  it('answers what was accepted before anything is destroyed, and closes idle connections', async () => {
    const { url } = await start();
    const gate = app!.get(Gate);
    const agent = new Agent({ keepAlive: true });
    const read = (path: string) =>
      new Promise<{ body: string; connection: string | undefined }>((resolve, reject) => {
        httpGet(url + path, { agent, headers: AS }, (response) => {
          let body = '';
          response.setEncoding('utf8').on('data', (data) => (body += data));
          response.on('end', () => resolve({ body, connection: response.headers.connection }));
        }).on('error', reject);
      });
    await Promise.all([read('/health/live'), read('/health/live')]);
    const entered = new Promise<void>((resolve) => (gate.entered = resolve));
    const waiting = read('/test/v1/meldingen/wacht');
    await entered;
    const closed = app!.close();
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
    gate.open();
    const answer = await waiting;
    expect(JSON.parse(answer.body)).toEqual({ klaar: true, destroyed: false });
    expect(answer.connection).toBe('close');
    await closed;
    expect(gate.destroyed).toBe(true);
    agent.destroy();
  });

  it('stops by force what does not end', async () => {
    const { url } = await start({ drainMs: 100 });
    const gate = app!.get(Gate);
    const entered = new Promise<void>((resolve) => (gate.entered = resolve));
    const waiting = fetch(`${url}/test/v1/meldingen/wacht`, { headers: AS });
    waiting.catch(() => undefined);
    await entered;
    await app!.close();
    await expect(waiting).rejects.toThrow();
  });
});

describe('health and metrics', () => {
  it('live and ready, each check by name; not ready while one fails, throws or the app stops', async () => {
    ({ app } = await testApp());
    const health = app.get(Health);
    expect((await app.inject('/health/live')).json()).toEqual({ status: 'leeft' });
    health.register('achterstand', () => ({ ok: true, details: { gebeurtenissen: 3 } }));
    expect((await app.inject('/health/ready')).json()).toEqual({
      status: 'gereed',
      controles: { achterstand: { ok: true, details: { gebeurtenissen: 3 } } },
    });
    health.register('database', () => Promise.reject(new TypeError('Jansje')));
    const failed = await app.inject('/health/ready');
    expect(failed.statusCode).toBe(503);
    expect(failed.json()).toMatchObject({
      status: 'niet-gereed',
      controles: { database: { ok: false, details: { fout: 'TypeError' } } },
    });
    health.register('database', () => ({ ok: true }));
    expect((await app.inject('/health/ready')).statusCode).toBe(200);
    health.stop();
    expect((await app.inject('/health/ready')).statusCode).toBe(503);
  });

  it('measures by route template, never by path', async () => {
    ({ app } = await testApp());
    await app.inject({ url: '/test/v1/meldingen/fout/Jansje', headers: AS });
    await app.inject('/Jansje');
    const text = (await app.inject('/metrics')).body;
    expect(text).toContain(
      'http_request_duration_seconds_count{method="GET",route="/test/v1/meldingen/fout/:soort",status="500"} 1',
    );
    expect(text).toContain('route="onbekend",status="404"} 1');
    expect(text).not.toContain('Jansje');
  });

  it('counts who did not come in by reason, with one log line each, and never what was sent', async () => {
    const test = await testApp();
    ({ app } = test);
    const { lines } = test;
    for (const authorization of [undefined, 'Basic geheim', 'Bearer geheim', 'Bearer geheim'])
      await app.inject({ url: '/test/v1/meldingen', headers: { ...(authorization && { authorization }) } });
    await app.inject({ url: '/test/v1/meldingen', headers: AS });
    const text = (await app.inject('/metrics')).body;
    expect(text).toContain('eenplan_aanmelding_geweigerd_total{code="token-ontbreekt"} 2');
    expect(text).toContain('eenplan_aanmelding_geweigerd_total{code="account-onbekend"} 2');
    const geweigerd = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(geweigerd.filter(({ msg }) => msg === 'niet binnengelaten')).toEqual(
      ['token-ontbreekt', 'token-ontbreekt', 'account-onbekend', 'account-onbekend'].map((code) =>
        expect.objectContaining({ code, correlationId: expect.any(String) }),
      ),
    );
    expect(lines.join('\n') + text).not.toContain('geheim');
  });
});

describe('OpenAPI', () => {
  it('is served without an actor, and is the same when made without starting anything', async () => {
    ({ app } = await testApp());
    const answer = await app.inject('/test/v1/openapi.json');
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    const served = answer.json<Record<string, never>>();
    const { ontwikkeling: _o, sealKey: _s, ...rest } = TEST_OPTIONS;
    expect(JSON.parse(JSON.stringify(await buildDocument(TestModule, rest)))).toEqual(served);
    expect(served).toMatchObject({
      info: { title: 'Test', contact: { name: 'Eén Plan' }, license: { name: 'EUPL-1.2' } },
      servers: [{ url: '/test/v1' }],
    });
    const page = await app.inject('/test/v1/docs');
    expect(page.body).toContain('swagger-ui');
    expect((await app.inject('/test/v1/docs/swagger-ui-bundle.js')).statusCode).toBe(200);
  });

  it('gives each operation the problems and headers that it can answer', async () => {
    const document = await buildDocument(TestModule, TEST_OPTIONS);
    const post = document.paths['/meldingen']!.post!;
    expect(Object.keys(post.responses!).sort()).toEqual([
      '200',
      '400',
      '401',
      '403',
      '409',
      '412',
      '413',
      '415',
      '422',
      '500',
      '503',
    ]);
    expect(Object.keys((post.responses!['200'] as { headers: object }).headers).sort()).toEqual([
      'API-Version',
      'ETag',
      'Eenplan-Positie',
      'X-Correlation-Id',
    ]);
    const change = document.paths['/meldingen/{meldingId}/wijzigingen']!.post!;
    expect(Object.keys(change.responses!)).toEqual(expect.arrayContaining(['404', '412', '428']));
    expect(change.parameters).toMatchObject([{ name: 'meldingId', in: 'path' }]);
    expect(JSON.stringify(document)).not.toContain('x-eenplan');
    const refs = [...JSON.stringify(document).matchAll(/"#\/components\/(\w+)\/(\w+)"/g)];
    for (const [, kind, name] of refs)
      expect((document.components as Record<string, Record<string, unknown>>)[kind!]).toHaveProperty(name!);
  });
});
