import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inloggen, TokenBron } from '@eenplan/identity';
import pg from 'pg';
import { laden } from '../../../apps/eenplan/src/demo/laden.js';
import type { Geheimen } from '../../../apps/eenplan/src/gegevens/gegevensmap.js';
import type { Runtime } from '../../../apps/eenplan/src/gegevens/runtime.js';
import { makeReachable } from '../../../infra/postgres/os-user.mjs';
import type { Query } from './leesmodellen.js';
import { GEDULD, tot } from './systeem.js';

const BIN = join(import.meta.dirname, '../../../apps/eenplan/bin/eenplan.mjs');

/** What a client saw of a load. */
export interface Verkeer {
  readonly urls: string[];
  readonly bodies: unknown[];
  /** Of commands, in the order in which they were given: below the address of the service, and the body. */
  readonly opdrachten: { readonly pad: string; readonly body: unknown }[];
  /** Of commands: bodies and headers. */
  readonly antwoorden: string[];
}

/** The product as a user starts it, in one of its two forms, on data of its own. */
export class Vorm {
  readonly query: Query;

  private constructor(
    private readonly proces: ChildProcess,
    private readonly tekst: { readonly stderr: string },
    readonly runtime: Runtime,
    /** The folder with all its data. */
    readonly map: string,
    private readonly pool: pg.Pool,
  ) {
    this.query = async (sql, values = []) => (await pool.query(sql, values)).rows as never;
  }

  /** @param geheimen the same secrets give the same ids for the same commands */
  static async start(
    geheimen: Geheimen,
    args: readonly string[],
    over: Readonly<Record<string, string>> = {},
  ): Promise<Vorm> {
    const boven = mkdtempSync(join(process.env['EENPLAN_TEST_RUN']!, 'vorm-'));
    makeReachable(boven);
    const map = join(boven, 'data');
    mkdirSync(map, { mode: 0o711 });
    writeFileSync(join(map, 'geheimen.json'), JSON.stringify(geheimen), { mode: 0o600 });
    const { DATABASE_URL: _d, KAFKA_BROKERS: _k, ...env } = process.env;
    const proces = spawn(process.execPath, [BIN, 'start', '--json', '--leeg', '--port', '0', '--data', map, ...args], {
      env: { ...env, LOG_LEVEL: 'debug', ...over },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ruimOp = () => void proces.kill('SIGKILL');
    process.once('exit', ruimOp);
    proces.once('exit', () => process.off('exit', ruimOp));
    const tekst = { stdout: '', stderr: '' };
    proces.stdout.setEncoding('utf8').on('data', (deel: string) => (tekst.stdout += deel));
    proces.stderr.setEncoding('utf8').on('data', (deel: string) => (tekst.stderr += deel));
    await tot('the product is ready', () => {
      if (proces.exitCode !== null || proces.signalCode !== null)
        throw new Error(`ended at its start: ${tekst.stderr.slice(-2000)}`);
      return tekst.stdout.includes('\n');
    });
    const runtime = JSON.parse(readFileSync(join(map, 'runtime.json'), 'utf8')) as Runtime;
    const pool = new pg.Pool({ connectionString: runtime.databaseUrl, max: 2, options: '-c timezone=UTC' });
    pool.on('error', () => undefined);
    return new Vorm(proces, tekst, runtime, map, pool);
  }

  /** Loads the demo over HTTP, each request to the next replica. @param grootte gezinnen, if other than those of the demo */
  async laad(vandaag: string, grootte?: number): Promise<Verkeer> {
    const verkeer: Verkeer = { urls: [], bodies: [], opdrachten: [], antwoorden: [] };
    const { urls, replicas, issuer } = this.runtime;
    let beurt = 0;
    const stuur = async (url: string, init: RequestInit) => {
      const dienst = (['casusregie', 'leesmodellen', 'audit'] as const).find((een) => url.startsWith(urls[een]))!;
      const bij = replicas[dienst][beurt++ % replicas[dienst].length]!;
      const antwoord = await fetch(url.replace(urls[dienst], bij), init);
      verkeer.urls.push(url);
      if (typeof init.body === 'string') {
        const body: unknown = JSON.parse(init.body);
        verkeer.bodies.push(body);
        verkeer.opdrachten.push({ pad: url.replace(`${urls.casusregie}/casusregie/v1`, ''), body });
        verkeer.antwoorden.push(`${await antwoord.clone().text()} ${JSON.stringify([...antwoord.headers])}`);
      }
      return antwoord;
    };
    const bron = new TokenBron((account) => inloggen(issuer, account));
    const koppen = (account: string) => bron.koppen(account);
    await laden({
      urls,
      fetch: stuur as typeof fetch,
      koppen,
      vandaag,
      progress: () => undefined,
      ...(grootte !== undefined && { grootte }),
    });
    return verkeer;
  }

  /** Pids of the write processes, from the metadata of the events. */
  async pids(): Promise<Set<number>> {
    const rijen = await this.query<{ pid: string }>(
      `select distinct split_part(meta ->> 'instance', '/', 2) as pid from casusregie.event`,
    );
    return new Set(rijen.map(({ pid }) => Number(pid)));
  }

  /** All that it logged. */
  get log(): string {
    return this.tekst.stderr;
  }

  get pid(): number {
    return this.proces.pid!;
  }

  async stop(): Promise<void> {
    await this.pool.end();
    if (this.proces.exitCode === null && this.proces.signalCode === null) {
      this.proces.kill('SIGTERM');
      const hard = setTimeout(() => this.proces.kill('SIGKILL'), GEDULD);
      await once(this.proces, 'close');
      clearTimeout(hard);
    }
  }
}
