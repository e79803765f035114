import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bijlage, formulier, pdf } from '../casusregie/bijlagen.js';
import { dataMap, Eenplan, type Gereed, GEREED_MS } from '../eenplan/systeem.js';
import { Bezoeker } from './bezoeker.js';

const BEHEERDER = '00000000-0000-4000-8000-000000000001';
const AUDITOR = '00000000-0000-4000-8000-000000000002';

describe("the portal's server", () => {
  let eenplan: Eenplan;
  let gereed: Gereed;
  let db: pg.Client;

  beforeAll(async () => {
    const map = dataMap('portaal');
    eenplan = new Eenplan('start', '--leeg', '--json', '--port', '0', '--data', map);
    gereed = await eenplan.gereed();
    const { databaseUrl } = JSON.parse(readFileSync(join(map, 'runtime.json'), 'utf8')) as { databaseUrl: string };
    db = new pg.Client(databaseUrl);
    await db.connect();
  }, GEREED_MS);
  afterAll(async () => {
    await db?.end();
    await eenplan?.stop();
  });
  const bezoeker = () => new Bezoeker(gereed.urls.portaal);
  const ingelogd = async (account = BEHEERDER) => {
    const een = bezoeker();
    await een.logIn(account);
    return een;
  };

  it('logs in with PKCE, and gives the browser a number and nothing else', async () => {
    const een = bezoeker();
    const begin = await een.vraag('/aanmelden?naar=/organisaties');
    const naar = new URL(begin.headers.get('location')!);
    expect(naar.origin).toBe(gereed.urls.issuer);
    expect(Object.fromEntries(naar.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${gereed.urls.portaal}/aanmelden/terug`,
    });
    const terug = await een.rondAf(naar, BEHEERDER);
    expect(await terug.text()).toContain('url=/organisaties');
    const [koek] = terug.headers.getSetCookie().filter((een) => een.startsWith('eenplan-sessie'));
    expect(koek).toMatch(/^eenplan-sessie-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const sessie = await een.vraag('/api/sessie');
    const wie = { account: BEHEERDER, naam: 'Tjaard Mulder' };
    expect(await sessie.json()).toEqual({ ...wie, nogMs: expect.any(Number) as unknown, kanLanger: true });
  });

  it('passes on in the name of who is logged in, and as nobody else', async () => {
    const een = await ingelogd(AUDITOR);
    const account = await een.vraag('/api/leesmodellen/v1/accounts/huidige', {
      headers: { authorization: 'Bearer van-mij' },
    });
    expect(await account.json()).toMatchObject({ accountId: AUDITOR, rollen: ['auditor'] });
    expect((await een.vraag('/api/leesmodellen/v1/werkbord')).status).toBe(403);
  });

  it.each(['/api/sessie', '/api/leesmodellen/v1/accounts/huidige', '/api/casusregie/v1/organisaties'])(
    'without a session %s is a 401 with what to do',
    async (pad) => {
      const antwoord = await bezoeker().vraag(pad);
      expect(antwoord.status).toBe(401);
      expect(antwoord.headers.get('content-type')).toContain('application/problem+json');
      expect(await antwoord.json()).toMatchObject({
        code: 'niet-aangemeld',
        detail: expect.stringContaining('Meld u'),
      });
    },
  );

  it.each([
    ['another site', 'https://kwaad.example'],
    ['another port of this machine', 'http://127.0.0.1:1'],
    ['no origin', undefined],
  ])('changes nothing for a page of %s', async (_wie, origin) => {
    const een = await ingelogd();
    const headers = { 'content-type': 'application/json', ...(origin && { origin }) };
    const stuur = await een.vraag('/api/casusregie/v1/organisaties', { method: 'POST', headers, body: '{}' });
    expect([stuur.status, ((await stuur.json()) as { code: string }).code]).toEqual([403, 'andere-herkomst']);
    expect((await een.vraag('/afmelden', { method: 'POST', headers })).status).toBe(403);
    expect((await een.vraag('/api/sessie')).status).toBe(200);
  });

  it.each([
    '/api/leesmodellen/v1/../../metrics',
    '/api/leesmodellen/v1/%2e%2e/%2e%2e/metrics',
    '/api/leesmodellen/v1/..%2f../metrics',
  ])('passes nothing on to what lies beside the API: %s', async (pad) => {
    const een = await ingelogd();
    const { port } = new URL(gereed.urls.portaal);
    const [status, tekst] = await een.rauw(Number(port), pad);
    expect([400, 404]).toContain(status);
    expect(tekst).not.toContain('# HELP');
  });

  it('lets the API answer what is wrong with a request, as it stands', async () => {
    const een = await ingelogd();
    const headers = { 'content-type': 'application/json', origin: gereed.urls.portaal };
    const stuur = await een.vraag('/api/casusregie/v1/organisaties', { method: 'POST', headers, body: '{"x":' });
    expect([stuur.status, ((await stuur.json()) as { code: string }).code]).toEqual([400, 'ongeldige-json']);
  });

  it('passes a file on as it comes: that it is too large the API says itself', async () => {
    const een = await ingelogd();
    const headers = { origin: gereed.urls.portaal, 'idempotency-key': randomUUID() };
    const body = formulier({ gegevens: bijlage(), inhoud: pdf(22 * 1024 * 1024) });
    const pad = `/api/casusregie/v1/casussen/${randomUUID()}/bijlagen`;
    const antwoord = await een.vraag(pad, { method: 'POST', headers, body });
    expect([antwoord.status, ((await antwoord.json()) as { code: string }).code]).toEqual([413, 'bestand-te-groot']);
  });

  it('a login that was not begun in this browser, or is gone through twice, lets nobody in', async () => {
    const een = bezoeker();
    const naar = new URL((await een.vraag('/aanmelden')).headers.get('location')!);
    const ander = bezoeker();
    const code = await een.codeVan(naar, BEHEERDER);
    for (const wie of [ander, een, een]) {
      const antwoord = await wie.vraag(code.pathname + code.search);
      if (wie === ander) expect(await antwoord.text()).toContain('inloggen-mislukt');
    }
    expect((await ander.vraag('/api/sessie')).status).toBe(401);
    const opnieuw = await een.vraag(code.pathname + code.search);
    expect(await opnieuw.text()).toContain('inloggen-mislukt');
  });

  it.each(['https://kwaad.example', '//kwaad.example', '/\\kwaad.example', 'javascript:alert(1)', '/"><script>'])(
    'never sends anybody to %s after the login',
    async (naar) => {
      const een = bezoeker();
      const begin = await een.vraag(`/aanmelden?naar=${encodeURIComponent(naar)}`);
      const terug = await een.rondAf(new URL(begin.headers.get('location')!), BEHEERDER);
      const pagina = await terug.text();
      expect(pagina).toContain('content="0;url=/"><p><a href="/">');
    },
  );

  it('logging out ends the session for whoever has its number, and at the provider', async () => {
    const een = await ingelogd();
    const kopie = een.kopie();
    const antwoord = await een.vraag('/afmelden', { method: 'POST', headers: { origin: gereed.urls.portaal } });
    expect(((await antwoord.json()) as { naar: string }).naar).toContain(gereed.urls.issuer);
    expect((await kopie.vraag('/api/sessie')).status).toBe(401);
  });

  it('a session ends after half an hour without a request of a person, and at the end of the day', async () => {
    for (const ouder of [
      "laatst_op = laatst_op - interval '31 minutes'",
      "begonnen_op = begonnen_op - interval '12 hours'",
    ]) {
      const een = await ingelogd();
      expect((await een.vraag('/api/sessie')).status).toBe(200);
      await db.query(`update portaal.sessie set ${ouder}`);
      expect((await een.vraag('/api/sessie')).status).toBe(401);
    }
  });

  it.each([
    ["laatst_op = clock_timestamp() - interval '26 minutes'", 4, true],
    ["begonnen_op = clock_timestamp() - interval '718 minutes'", 2, false],
  ])('tells how long a session lasts still, and whether somebody can stay: %s', async (ouder, minuten, kanLanger) => {
    const een = await ingelogd();
    await db.query(`update portaal.sessie set ${ouder}`);
    const sessie = await een.vraag('/api/sessie', { headers: { 'eenplan-stil': '1' } });
    const { nogMs, ...rest } = (await sessie.json()) as { nogMs: number };
    expect([Math.ceil(nogMs / 60_000), rest]).toMatchObject([minuten, { kanLanger }]);
  });

  it('what a page asks by itself keeps no session alive', async () => {
    const een = await ingelogd();
    const oud = async () =>
      (await db.query<{ op: Date }>('select max(laatst_op) as op from portaal.sessie')).rows[0]!.op;
    await db.query("update portaal.sessie set laatst_op = laatst_op - interval '10 minutes'");
    const voor = await oud();
    await een.vraag('/api/sessie', { headers: { 'eenplan-stil': '1' } });
    expect(await oud()).toEqual(voor);
    await een.vraag('/api/sessie');
    expect(await oud()).not.toEqual(voor);
  });

  it('keeps no token and no number in its table that anybody else can use', async () => {
    const een = await ingelogd();
    const { rows } = await db.query<{ rij: string }>('select row_to_json(s)::text as rij from portaal.sessie s');
    const alles = rows.map(({ rij }) => rij).join();
    expect(alles).not.toContain(een.nummer());
    expect(alles).not.toMatch(/eyJ|Mulder|access/);
  });

  it('serves the page for every screen, under a policy without inline scripts', async () => {
    for (const pad of ['/', '/werkbord', '/casussen/0b0b0b0b-0000-4000-8000-000000000000']) {
      const antwoord = await bezoeker().vraag(pad);
      expect(antwoord.status).toBe(200);
      expect(await antwoord.text()).toContain('<div id="app">');
      expect(antwoord.headers.get('cache-control')).toBe('no-cache');
      const beleid = antwoord.headers.get('content-security-policy')!;
      expect(beleid).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(beleid).not.toContain('unsafe');
    }
    expect((await bezoeker().vraag('/assets/bestaat-niet.js')).status).toBe(404);
  });
});
