import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { postgresUser } from '../../infra/postgres/os-user.mjs';
import { processStarted } from '../../infra/process/owner-lock.mjs';
import {
  AFGEBROKEN,
  alsAccount,
  breekStartAf,
  halfVerzoek,
  dataMap,
  Eenplan,
  GEREED_MS,
  type Gereed,
  gemeenteMetAanmelding,
  inBehandeling,
  lees,
  meldAan,
  opdracht,
  postgresPid,
  totEr,
} from './systeem.js';

const EEN_ZIN = /^[^\n]+\.\n$/;
const lopend: Eenplan[] = [];
/** Embedded and empty on free ports. */
function start(map: string, ...meer: string[]): Eenplan {
  const eenplan = new Eenplan('start', '--json', '--leeg', '--port', '0', '--data', map, ...meer);
  lopend.push(eenplan);
  return eenplan;
}

/** What it says when it does not start. */
async function weigert(...args: [Record<string, string>, ...string[]] | string[]): Promise<string> {
  const { code, stdout, stderr } = await opdracht(...args, '--json', '--leeg');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(EEN_ZIN);
  return stderr;
}

afterEach(async () => {
  await Promise.all(lopend.splice(0).map((eenplan) => eenplan.stop()));
});

/** Of all that this PostgreSQL said since it was made. */
const postgresLog = (map: string) => readFileSync(join(map, 'postgres/postgres.log'), 'utf8');

/** As a client does while a service says that it is not there yet. */
async function herhaald<T>(vraag: () => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + GEREED_MS; ;)
    try {
      return await vraag();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((verder) => setTimeout(verder, 100));
    }
}

async function bezet(): Promise<{ server: Server; poort: number }> {
  const server = createServer();
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  return { server, poort: (server.address() as { port: number }).port };
}

describe('eenplan start', () => {
  it(
    'prints one line of JSON and nothing else, stops on SIGTERM without a child left, and goes on with its data',
    async () => {
      const map = dataMap('start');
      const eerste = start(map);
      const gereed = await eerste.gereed();
      expect(Object.keys(gereed)).toEqual(['ready', 'urls', 'accounts', 'dataDir']);
      expect(gereed).toMatchObject({
        ready: true,
        dataDir: map,
        urls: { casusregie: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) },
      });
      expect(gereed.accounts.map(({ rol }) => rol)).toEqual(['beheerder', 'auditor', 'auditor', 'beleidsadviseur']);
      expect(gereed.urls.issuer).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      const { coordinator } = await gemeenteMetAanmelding(gereed);
      // Nobody is an inwoner but who is named in an aanmelding.
      await expect(alsAccount(gereed.urls, randomUUID())).rejects.toThrow('er niet (meer)');
      const postgres = postgresPid(map);
      expect(processStarted(postgres)).toBeDefined();

      const { code, stdout, ms } = await eerste.stop();
      expect({ code, regels: stdout.trimEnd().split('\n').length }).toEqual({ code: 0, regels: 1 });
      expect(ms).toBeLessThan(10_000);
      expect(processStarted(postgres)).toBeUndefined();

      const tweede = start(map);
      expect((await tweede.gereed()).accounts).toContainEqual({
        id: coordinator,
        naam: 'Geesje Abbring',
        rol: 'casuscoordinator',
        organisatie: 'Gemeente Delfzijl',
      });
      expect((await tweede.stop('SIGINT')).code).toBe(0);

      // A reset throws away what was.
      const derde = start(map, '--reset');
      expect((await derde.gereed()).accounts).toHaveLength(4);
    },
    4 * GEREED_MS,
  );

  it(
    'stops as well when it was started by npm, and npm is told to stop',
    async () => {
      const map = dataMap('npm');
      const npm = spawn('npm', ['start', '-s', '--', '--json', '--leeg', '--port', '0', '--data', map], {
        cwd: join(import.meta.dirname, '../..'),
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const einde = once(npm, 'exit');
      await once(npm.stdout, 'data');
      const { pid } = JSON.parse(readFileSync(join(map, 'runtime.json'), 'utf8')) as { pid: number };
      const postgres = postgresPid(map);
      try {
        npm.kill('SIGTERM');
        expect(await einde).toEqual([0, null]);
        expect([pid, postgres].filter((een) => processStarted(een) !== undefined)).toEqual([]);
      } finally {
        if (processStarted(pid) !== undefined) process.kill(pid, 'SIGKILL');
      }
    },
    GEREED_MS,
  );

  it(
    'ends in time and leaves nothing behind when the signal comes before it is ready',
    async () => {
      const map = dataMap('halverwege');
      const eenplan = start(map);
      const postgres = await totEr(() =>
        existsSync(join(map, 'postgres/data/postmaster.pid')) ? postgresPid(map) || undefined : undefined,
      );
      expect(await breekStartAf(eenplan, 'SIGINT', postgres)).toEqual(AFGEBROKEN);
      // And goes on with what was made.
      await start(map).gereed();
    },
    2 * GEREED_MS,
  );

  it(
    'recovers by itself after a kill -9 of it, of PostgreSQL, and of both',
    async () => {
      const map = dataMap('kill');
      const databaseUrl = () =>
        (JSON.parse(readFileSync(join(map, 'runtime.json'), 'utf8')) as { databaseUrl: string }).databaseUrl;
      const eerste = start(map);
      const { urls } = await eerste.gereed();
      const { aanmeldingId, coordinator } = await gemeenteMetAanmelding({ urls });
      const postgres = postgresPid(map);
      const een = await inBehandeling(databaseUrl(), 'casusregie.event', () => meldAan(urls, coordinator, 'Wiebe'));
      await eerste.stop('SIGKILL');
      expect([eerste.proces.signalCode, await een.afloop]).toEqual(['SIGKILL', 'mislukt']);
      await een.laatLos();
      // PostgreSQL lives on without an owner: the next start finds and ends it.
      expect(processStarted(postgres)).toBeDefined();

      const tweede = start(map);
      const nu = (await tweede.gereed()).urls;
      expect(processStarted(postgres)).toBeUndefined();
      const pid = postgresPid(map);
      const ander = await inBehandeling(databaseUrl(), 'casusregie.event', () => meldAan(nu, coordinator, 'Sietske'));
      process.kill(pid, 'SIGKILL');
      const deadline = Date.now() + GEREED_MS;
      while (!tweede.stderr.includes('PostgreSQL draait weer') && Date.now() < deadline)
        await new Promise((verder) => setTimeout(verder, 50));
      expect(tweede.stderr).toContain('PostgreSQL draait weer');
      expect(postgresLog(map)).toContain('was not properly shut down');
      // Whatever became of what was in hand, it is over; and commands and reads are answered again.
      await ander.afloop;
      await ander.laatLos();
      const nieuw = await herhaald(() => meldAan(nu, coordinator, 'Roelf'));
      await herhaald(async () => {
        const { ok, body } = await lees<{ aanmeldingId: string }>(nu, `aanmeldingen/${nieuw}`, coordinator);
        expect([ok, body.aanmeldingId]).toEqual([true, nieuw]);
      });
      process.kill(postgresPid(map), 'SIGKILL');
      await tweede.stop('SIGKILL');
      expect(tweede.proces.signalCode).toBe('SIGKILL');

      await start(map).gereed();
      const client = new pg.Client({ connectionString: databaseUrl() });
      await client.connect();
      const { rows } = await client
        .query('select distinct stream_id from casusregie.event where stream_id = any ($1)', [[aanmeldingId, nieuw]])
        .finally(() => client.end());
      expect(rows).toHaveLength(2);
    },
    4 * GEREED_MS,
  );
});

describe('eenplan start, while it runs', () => {
  const map = dataMap('loopt');
  let eenplan: Eenplan;
  let gereed: Gereed;
  const runtime = () =>
    JSON.parse(readFileSync(join(map, 'runtime.json'), 'utf8')) as {
      pid: number;
      urls: Gereed['urls'];
      databaseUrl: string;
    };
  beforeAll(async () => {
    eenplan = new Eenplan('start', '--json', '--leeg', '--port', '0', '--data', map);
    gereed = await eenplan.gereed();
  }, GEREED_MS);
  afterAll(() => eenplan?.stop());

  it('keeps its secrets and addresses from others, and serves the portal', async () => {
    for (const bestand of ['geheimen.json', 'runtime.json', 'gegevens.json'])
      expect(statSync(join(map, bestand)).mode & 0o777).toBe(0o600);
    const { pid, urls } = runtime();
    expect(pid).toBe(eenplan.proces.pid);
    const pagina = await fetch(urls.portaal);
    expect(pagina.status).toBe(200);
    expect(await pagina.text()).toContain('<title>Eén Plan</title>');
    expect((await fetch(`${urls.portaal}/api/leesmodellen/v1/werkbord`)).status).toBe(401);
  });

  it(
    'refuses a second start on the same data, and --reset of what runs',
    async () => {
      const draait = `draait al op ${map} (proces ${eenplan.proces.pid})`;
      expect(await weigert('start', '--port', '0', '--data', map)).toContain(draait);
      expect(await weigert('start', '--port', '0', '--data', map, '--reset')).toContain('--reset');
      expect((await fetch(`${gereed.urls.casusregie}/health/live`)).status).toBe(200);
    },
    GEREED_MS,
  );

  it(
    'refuses its database to another data folder, and --reset of a database that is not its own',
    async () => {
      const andere = (...meer: string[]) =>
        weigert({ DATABASE_URL: runtime().databaseUrl }, 'start', '--port', '0', '--data', dataMap('andere'), ...meer);
      expect(await andere()).toContain('hoort bij een andere gegevensmap');
      expect(await andere('--reset')).toContain('Met DATABASE_URL kan --reset');
      // And nothing was changed there: the owner's passwords still work.
      expect((await fetch(`${gereed.urls.casusregie}/health/ready`)).status).toBe(200);
      await gemeenteMetAanmelding(gereed);
    },
    GEREED_MS,
  );

  it(
    'stops within ten seconds, also while a client hangs in the middle of a request',
    async () => {
      const postgres = postgresPid(map);
      const traag = await halfVerzoek(gereed.urls.casusregie);
      const { code, ms } = await eenplan.stop();
      traag.destroy();
      expect(code).toBe(0);
      expect(ms).toBeLessThan(10_000);
      expect(processStarted(postgres)).toBeUndefined();
    },
    GEREED_MS,
  );
});

describe('eenplan start refuses, in one sentence', () => {
  let server: Server;
  let poort: number;
  beforeAll(async () => {
    ({ server, poort } = await bezet());
  });
  afterAll(() => void server.close());

  it(
    'a port in use, the first or a later one',
    async () => {
      expect(await weigert('start', '--port', String(poort), '--data', dataMap('poort'))).toContain(
        `Poort ${poort} is al in gebruik`,
      );
      expect(await weigert('start', '--port', String(poort - 3), '--data', dataMap('poort'))).toMatch(
        /^Poort \d+ is al in gebruik/,
      );
    },
    GEREED_MS,
  );

  it(
    'data of a newer version',
    async () => {
      const map = dataMap('nieuwer');
      mkdirSync(map);
      writeFileSync(join(map, 'gegevens.json'), JSON.stringify({ versie: 2, demo: 'klaar' }));
      expect(await weigert('start', '--port', '0', '--data', map)).toContain('nieuwere versie');
      expect(readFileSync(join(map, 'gegevens.json'), 'utf8')).toContain('"versie":2');
    },
    GEREED_MS,
  );

  it(
    'a folder that is not ours, also to reset it',
    async () => {
      const map = dataMap('vreemd');
      mkdirSync(map);
      writeFileSync(join(map, 'scriptie.txt'), 'af');
      expect(await weigert('start', '--port', '0', '--data', map)).toContain('geen gegevensmap van Eén Plan');
      expect(await weigert('start', '--port', '0', '--data', map, '--reset')).toContain(
        'geen gegevensmap van Eén Plan',
      );
      expect(readFileSync(join(map, 'scriptie.txt'), 'utf8')).toBe('af');
    },
    GEREED_MS,
  );

  it(
    'a folder that can not be used at all',
    async () => {
      const bestand = dataMap('bestand');
      writeFileSync(bestand, '');
      expect(await weigert('start', '--port', '0', '--data', bestand)).toMatch(/is geen map/);
      const dicht = mkdtempSync(join(process.env['EENPLAN_TEST_RUN']!, 'dicht-'));
      chmodSync(dicht, postgresUser() ? 0o700 : 0o000);
      // As root the user of PostgreSQL can not get in; as anyone else we can not.
      expect(await weigert('start', '--port', '0', '--data', join(dicht, 'data'))).toMatch(
        postgresUser() ? /kan de map .* niet in/ : /Geen toegang/,
      );
      chmodSync(dicht, 0o711);
    },
    GEREED_MS,
  );
});
