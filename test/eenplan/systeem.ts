import { randomUUID } from 'node:crypto';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { inloggen, TokenBron } from '@eenplan/identity';
import { expect } from '@jest/globals';
import { processStarted } from '../../infra/process/owner-lock.mjs';
import { makeReachable } from '../../infra/postgres/os-user.mjs';

const BIN = join(import.meta.dirname, '../../apps/eenplan/bin/eenplan.mjs');
/** Two cores shared with other suites: a start may take its time. */
export const GEREED_MS = 90_000;

export interface Gereed {
  readonly ready: true;
  readonly urls: {
    readonly portaal: string;
    readonly casusregie: string;
    readonly leesmodellen: string;
    readonly audit: string;
    readonly issuer: string;
  };
  readonly accounts: readonly {
    readonly id: string;
    readonly naam: string;
    readonly rol: string;
    readonly organisatie: string;
  }[];
  readonly dataDir: string;
}

/** A data folder of its own inside the folder of this run. */
export function dataMap(naam: string): string {
  const map = mkdtempSync(join(process.env['EENPLAN_TEST_RUN']!, `${naam}-`));
  makeReachable(map);
  return join(map, 'data');
}

export interface Uitkomst {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line as a process, and what it says. */
export class Eenplan {
  stdout = '';
  stderr = '';
  readonly proces: ChildProcess;

  /** @param args words of the command; an object first adds to the environment */
  constructor(...args: [Record<string, string>, ...string[]] | string[]) {
    const { DATABASE_URL: _d, KAFKA_BROKERS: _k, ...env } = process.env;
    const [eerste, ...rest] = args;
    const woorden = typeof eerste === 'object' ? (rest as string[]) : (args as string[]);
    const meer = typeof eerste === 'object' ? eerste : {};
    this.proces = spawn(process.execPath, [BIN, ...woorden], {
      env: { ...env, ...meer },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // A suite that breaks leaves nothing behind.
    const ruimOp = () => this.proces.kill('SIGKILL');
    process.once('exit', ruimOp);
    this.proces.once('exit', () => process.off('exit', ruimOp));
    this.proces.stdout!.setEncoding('utf8').on('data', (tekst: string) => (this.stdout += tekst));
    this.proces.stderr!.setEncoding('utf8').on('data', (tekst: string) => (this.stderr += tekst));
  }

  /** Waits for the line that says that all runs. */
  async gereed(geduld = GEREED_MS): Promise<Gereed> {
    const deadline = Date.now() + geduld;
    while (!this.stdout.includes('\n')) {
      if (this.voorbij || Date.now() > deadline) throw new Error(`not ready: ${this.stdout}${this.stderr}`);
      await new Promise((verder) => setTimeout(verder, 25));
    }
    return JSON.parse(this.stdout.trim()) as Gereed;
  }

  /** How it ended. One that goes on where it should not is killed, so that a failure is no run that hangs. */
  async einde(): Promise<Uitkomst> {
    const teLang = setTimeout(() => this.proces.kill('SIGKILL'), GEREED_MS);
    if (!this.voorbij) await once(this.proces, 'close');
    clearTimeout(teLang);
    return { code: this.proces.exitCode, stdout: this.stdout, stderr: this.stderr };
  }

  async stop(signaal: NodeJS.Signals = 'SIGTERM'): Promise<Uitkomst & { readonly ms: number }> {
    const begin = Date.now();
    if (!this.voorbij) this.proces.kill(signaal);
    return { ...(await this.einde()), ms: Date.now() - begin };
  }

  private get voorbij(): boolean {
    return this.proces.exitCode !== null || this.proces.signalCode !== null;
  }
}

export function opdracht(...args: [Record<string, string>, ...string[]] | string[]): Promise<Uitkomst> {
  return new Eenplan(...args).einde();
}

/** A client that sends half a request to a service and waits. */
export async function halfVerzoek(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  const kop = ['POST /casusregie/v1/organisaties HTTP/1.1', 'Host: x', 'Content-Type: application/json'];
  socket.write(`${[...kop, 'Content-Length: 100'].join('\r\n')}\r\n\r\n{`);
  // The other side has it once it answers another request that came after.
  await fetch(`${url}/health/live`);
  return socket;
}

/** Waits for something to be there. */
export async function totEr<T>(kijk: () => T | undefined): Promise<T> {
  for (const deadline = Date.now() + GEREED_MS; Date.now() < deadline;) {
    const gevonden = kijk();
    if (gevonden !== undefined) return gevonden;
    await new Promise((verder) => setTimeout(verder, 5));
  }
  throw new Error('never there');
}

/**
 * Gives a signal while a child of it can do nothing, so that nothing but the signal ends the start. Nothing of it may
 * outlive it, whatever the child was.
 * @param ook other processes of it by now
 */
export async function breekStartAf(
  eenplan: Eenplan,
  signaal: NodeJS.Signals,
  stil: number,
  ...ook: readonly number[]
): Promise<{ code: number | null; stdout: string; opTijd: boolean; over: number[] }> {
  const pids = [stil, ...ook];
  expect(new Set(pids.filter((pid) => processStarted(pid) !== undefined)).size).toBe(pids.length);
  process.kill(stil, 'SIGSTOP');
  const { code, stdout, ms } = await eenplan.stop(signaal);
  const over = pids.filter((pid) => processStarted(pid) !== undefined);
  for (const pid of over) process.kill(pid, 'SIGKILL');
  return { code, stdout, opTijd: ms < 10_000, over };
}

/** How a start ends that was broken off. */
export const AFGEBROKEN = { code: 0, stdout: '', opTijd: true, over: [] };

/**
 * Has the database wait at a table, and something wait for that: it is in hand for sure when a process is killed then.
 * @param tabel `casusregie.event`: a command that is being stored
 * @returns what came of it, and how to let it go on
 */
export async function inBehandeling(
  databaseUrl: string,
  tabel: string,
  begin: () => Promise<unknown>,
): Promise<{ afloop: Promise<'gelukt' | 'mislukt'>; laatLos: () => Promise<void> }> {
  const houder = new pg.Client({ connectionString: databaseUrl });
  houder.on('error', () => undefined);
  await houder.connect();
  await houder.query(`begin; lock table ${tabel} in exclusive mode`);
  const afloop = begin().then(
    () => 'gelukt' as const,
    () => 'mislukt' as const,
  );
  const wacht = `select 1 from pg_catalog.pg_locks where relation = $1::regclass and not granted`;
  for (const deadline = Date.now() + GEREED_MS; (await houder.query(wacht, [tabel])).rowCount === 0;) {
    if (Date.now() > deadline) throw new Error('nothing waits');
    await new Promise((verder) => setTimeout(verder, 20));
  }
  return { afloop, laatLos: () => houder.end().catch(() => undefined) };
}

/** Pid of the PostgreSQL of a data folder, as its own file tells. */
export function postgresPid(map: string): number {
  return Number(readFileSync(join(map, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
}

export const BEHEERDER = '00000000-0000-4000-8000-000000000001';

const bronnen = new Map<string, TokenBron>();
/** Of each system: what was last posted to it here. */
const posities = new Map<string, string>();

/** The header of a request in the name of an account, logged in at the issuer of that system. */
export async function alsAccount({ issuer }: Gereed['urls'], account: string): Promise<{ authorization: string }> {
  const bron = bronnen.get(issuer) ?? new TokenBron((wie) => inloggen(issuer, wie));
  bronnen.set(issuer, bron);
  return bron.koppen(account);
}

/** A command by an account, which must succeed; with a version it changes what is at that version. */
export async function post(
  urls: Gereed['urls'],
  pad: string,
  account: string,
  body: object,
  versie?: number,
): Promise<Record<string, string>> {
  const url = `${urls.casusregie}/casusregie/v1/${pad}`;
  const antwoord = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(await alsAccount(urls, account)),
      'idempotency-key': randomUUID(),
      ...(versie === undefined ? {} : { 'if-match': `"${versie}"` }),
    },
    body: JSON.stringify(body),
  });
  const inhoud = (await antwoord.json()) as Record<string, string>;
  if (!antwoord.ok) throw new Error(`${url}: ${antwoord.status} ${JSON.stringify(inhoud)}`);
  posities.set(urls.casusregie, antwoord.headers.get('eenplan-positie')!);
  return inhoud;
}

/** What the read models tell an account, with what was posted before. */
export async function lees<T>(
  urls: Gereed['urls'],
  pad: string,
  account: string,
): Promise<{ ok: boolean; body: T; versie: number }> {
  const positie = posities.get(urls.casusregie);
  const antwoord = await fetch(`${urls.leesmodellen}/leesmodellen/v1/${pad}`, {
    headers: { ...(await alsAccount(urls, account)), ...(positie && { 'eenplan-positie': positie }) },
  });
  const versie = Number(antwoord.headers.get('etag')?.replaceAll('"', ''));
  return { ok: antwoord.ok, body: (await antwoord.json()) as T, versie };
}

/** A gemeente with its coördinator, and one aanmelding that opened a casus. */
export async function gemeenteMetAanmelding({
  urls,
}: Pick<Gereed, 'urls'>): Promise<{ coordinator: string; aanmeldingId: string }> {
  const coordinator = randomUUID();
  const persoon = { voornamen: 'Geesje', achternaam: 'Abbring', geboortedatum: '1970-01-02' };
  await post(urls, 'organisaties', BEHEERDER, {
    naam: 'Gemeente Delfzijl',
    soort: 'gemeente',
    gemeenten: ['0010'],
    convenantDatum: '2026-01-01',
    vlaggen: { magBsn: true, datGevoelig: false, veiligheidsketen: false },
    coordinator: { medewerkerId: coordinator, rollen: ['casuscoordinator'], persoon },
  });
  return { coordinator, aanmeldingId: await meldAan(urls, coordinator, 'Hanna') };
}

/** An aanmelding of one person that opens a casus. @returns its id */
export async function meldAan(urls: Gereed['urls'], coordinator: string, voornamen: string): Promise<string> {
  const { aanmeldingId } = await post(urls, 'aanmeldingen', coordinator, {
    gemeente: '0010',
    personen: [{ hoedanigheid: 'gezinslid', voornamen, achternaam: 'Bos', geboortedatum: '2001-03-04' }],
    vragen: [
      { soort: 'hulpvraag', vraagsteller: 0, tekst: 'Waar kan ik wonen met de baby?', leefgebied: 'huisvesting' },
    ],
    veiligheid: { acuut: false },
    inlichting: { ingelicht: true },
  });
  return aanmeldingId!;
}

/** The coördinator starts a casus to which nothing happened since it was opened. */
export async function start(urls: Gereed['urls'], coordinator: string, casusId: string): Promise<void> {
  await post(urls, `casussen/${casusId}/beoordelingen`, coordinator, { uitkomst: 'starten' }, 1);
}
