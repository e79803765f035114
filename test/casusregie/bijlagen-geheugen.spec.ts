import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { bijlage, formulier, pdf, stuur } from './bijlagen.js';
import { type Dienst, dienstDatabase, type DienstDatabase, startDienst } from './dienst.js';
import { eenCasusMetRegisseur, eenRegio } from './scenarios.js';

/** The service as a process of its own, as it runs: what it holds in memory is its own. */
const MAIN = join(import.meta.dirname, '../../dist/apps/casus-service/src/main.js');
const MB = 1024 * 1024;
/** More than this a process may not grow, while eight times 20 MB come in at once. */
const GRENS = 64 * MB;

let database: DienstDatabase;
let dienst: Dienst;
let kind: ChildProcess;
let apart: Dienst;
beforeAll(async () => {
  if (!existsSync(MAIN)) throw new Error('Not built yet: npm run build.');
  database = await dienstDatabase();
  dienst = await startDienst({}, { database });
  const { databaseUrl, kluisUrl, kluisSleutels, bsnSleutel, sealKey, aanmelding } = dienst.config;
  kind = fork(MAIN, {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      CASUSREGIE_DATABASE_URL: databaseUrl,
      KLUIS_DATABASE_URL: kluisUrl,
      KLUIS_SLEUTELMAP: (kluisSleutels as { map: string }).map,
      KLUIS_BSN_SLEUTEL: bsnSleutel.toString('base64url'),
      EENPLAN_SLEUTEL: sealKey.toString('base64url'),
      EENPLAN_ONTWIKKELING: '1',
      OIDC_ISSUER: aanmelding.issuer,
      OIDC_JWKS_URL: aanmelding.jwksUrl,
      OIDC_AUDIENCE: aanmelding.audience,
      PORT: '0',
      LOG_LEVEL: 'fatal',
    },
  });
  const [{ url }] = (await once(kind, 'message')) as [{ url: string }];
  apart = { ...dienst, url };
}, 60_000);
afterAll(async () => {
  kind?.kill('SIGTERM');
  if (kind && kind.exitCode === null) await once(kind, 'exit');
  await dienst?.stop();
  await database?.drop();
});

/** Of a system without /proc another says it. */
const rss = (): number =>
  process.platform === 'linux'
    ? Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${kind.pid}/status`, 'utf8'))![1]) * 1024
    : Number(execFileSync('ps', ['-o', 'rss=', '-p', String(kind.pid)], { encoding: 'utf8' })) * 1024;

it('eight files of 20 MB at once cost a process a bounded part of their size', async () => {
  const regio = await eenRegio(dienst);
  const casussen = await Promise.all(Array.from({ length: 8 }, () => eenCasusMetRegisseur(dienst, regio)));
  const inhoud = pdf(20 * MB);
  const stuurt = async (i: number) => {
    const { casusId, regisseur } = casussen[i]!;
    const { status } = await stuur(apart, regisseur, casusId, formulier({ gegevens: bijlage(), inhoud }));
    expect(status).toBe(201);
  };
  // What a process takes for its first upload stays with it.
  await stuurt(0);
  const begin = rss();
  let meest = begin;
  const kijker = setInterval(() => (meest = Math.max(meest, rss())), 10);
  await Promise.all(casussen.map((_, i) => stuurt(i)));
  clearInterval(kijker);
  const gegroeid = Math.round((meest - begin) / MB);
  process.stdout.write(`8 × 20 MB at once: ${Math.round(begin / MB)} MB before, at most ${gegroeid} MB more\n`);
  expect(meest - begin).toBeLessThan(GRENS);
}, 120_000);
