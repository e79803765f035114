import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { inspectStore, type StoreReport } from '@eenplan/event-store';
import { alleMigraties } from '../../../apps/eenplan/src/gegevens/migraties.js';
import { berekenClaims } from '../../../apps/eenplan/src/opdrachten/claims.js';
import { freePort } from '../../../infra/process/ports.mjs';
import { asRole, PASSWORD } from '../../event-store/support.js';
import { testAanmelding, type TestAanmelding } from '../../setup/aanmelding.js';
import { gemigreerdeDatabase } from '../../setup/gemigreerd.js';
import { sleutelmap } from '../../setup/sleutelmap.js';

const DIST = join(import.meta.dirname, '../../../dist/apps');
/** Two cores shared with other suites: whatever is waited for may take its time (ms). */
export const GEDULD = 120_000;

export type Dienst = 'casus-service' | 'read-model' | 'audit';

const sleutel = (byte: number): string => Buffer.alloc(32, byte).toString('base64url');

export interface Kafka {
  readonly brokers: readonly string[];
  readonly prefix: string;
  readonly partitions: number;
}

/** Waits until something is there. @throws Error naming what was waited for, when the deadline has passed */
export async function tot<T>(
  wat: string,
  probeer: () => Promise<T | undefined | false> | T | undefined | false,
  geduld = GEDULD,
): Promise<T> {
  for (const eind = Date.now() + geduld; ; await sleep(10)) {
    const gevonden = await probeer();
    if (gevonden !== undefined && gevonden !== false) return gevonden;
    if (Date.now() > eind) throw new Error(`did not happen in ${geduld} ms: ${wat}`);
  }
}

/** One service of the built product as a process of its own. */
export class Proces {
  /** All that it wrote to stdout and stderr. */
  uitvoer = '';
  private kind: ChildProcess | undefined;

  private constructor(
    private readonly dienst: Dienst,
    private readonly env: Readonly<Record<string, string>>,
    readonly poort: number,
  ) {}

  static async start(dienst: Dienst, env: Readonly<Record<string, string>>): Promise<Proces> {
    if (!existsSync(join(DIST, dienst, 'src/main.js'))) throw new Error('Not built yet: npm run build.');
    const proces = new Proces(dienst, env, await freePort());
    await proces.herstart();
    return proces;
  }

  get url(): string {
    return `http://127.0.0.1:${this.poort}`;
  }

  get pid(): number {
    return this.kind!.pid!;
  }

  get leeft(): boolean {
    return this.kind !== undefined && this.kind.exitCode === null && this.kind.signalCode === null;
  }

  /** A new process at the same address, ready to answer. */
  async herstart(): Promise<void> {
    const env = { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'error', ...this.env, PORT: String(this.poort) };
    const kind = fork(join(DIST, this.dienst, 'src/main.js'), {
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: [],
    });
    this.kind = kind;
    // A suite that breaks leaves nothing behind.
    const ruimOp = () => void kind.kill('SIGKILL');
    process.once('exit', ruimOp);
    kind.once('exit', () => process.off('exit', ruimOp));
    for (const stroom of [kind.stdout!, kind.stderr!])
      stroom.setEncoding('utf8').on('data', (tekst: string) => (this.uitvoer += tekst));
    let klaar = false;
    kind.once('message', () => (klaar = true));
    await tot(`${this.dienst} answers`, () => {
      if (!this.leeft) throw new Error(`${this.dienst} ended at its start: ${this.uitvoer}`);
      return klaar;
    });
  }

  /** kill -9. @returns the signal that it ended by */
  async dood(): Promise<NodeJS.Signals | null> {
    const kind = this.kind!;
    kind.kill('SIGKILL');
    if (this.leeft) await once(kind, 'exit');
    return kind.signalCode;
  }

  /** Ends it in order. */
  async stop(): Promise<void> {
    const kind = this.kind!;
    if (!this.leeft) return;
    kind.kill('SIGTERM');
    const hard = setTimeout(() => kind.kill('SIGKILL'), 15_000);
    if (this.leeft) await once(kind, 'exit');
    clearTimeout(hard);
  }
}

/** Whose tokens the processes believe, by address. */
const AANMELDINGEN = new Map<string, TestAanmelding>();

/** Headers that make a request to a process in the name of an account. */
export async function koppenVoor(url: string, account: string): Promise<Record<string, string>> {
  return AANMELDINGEN.get(url)!.koppen(account);
}

/** A database with everything in it, and the processes that run on it. */
export class Systeem {
  readonly processen: Proces[] = [];

  private constructor(
    readonly adminUrl: string,
    private readonly pool: pg.Pool,
    private readonly drop: () => Promise<void>,
    private readonly kafka: Kafka | undefined,
    private readonly logLevel: string,
    readonly aanmelding: TestAanmelding,
  ) {}

  static async open({ kafka, logLevel = 'error' }: { kafka?: Kafka; logLevel?: string } = {}): Promise<Systeem> {
    const roles = {
      eenplan_casusregie: PASSWORD,
      eenplan_leesmodellen: PASSWORD,
      eenplan_audit: PASSWORD,
      eenplan_kluis_inzage: PASSWORD,
      eenplan_kluis: PASSWORD,
      eenplan_kluis_lezen: PASSWORD,
    };
    const database = await gemigreerdeDatabase(alleMigraties, roles);
    const pool = new pg.Pool({ connectionString: database.url, max: 3, options: '-c timezone=UTC' });
    pool.on('error', () => undefined);
    const aanmelding = await testAanmelding(async (sql, values) => (await pool.query(sql, values)).rows);
    return new Systeem(database.url, pool, () => database.drop(), kafka, logLevel, aanmelding);
  }

  /** The log with all that it promises, as `doctor` looks at it. */
  async logboek(): Promise<StoreReport> {
    const client = new pg.Client({ connectionString: this.adminUrl });
    await client.connect();
    try {
      return await inspectStore(client, { recomputeClaims: berekenClaims });
    } finally {
      await client.end();
    }
  }

  /** One query as superuser. */
  async query<R extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<R[]> {
    return (await this.pool.query<R>(sql, values)).rows;
  }

  /** @param over environment in place of what it would get */
  async start(dienst: Dienst, over: Readonly<Record<string, string>> = {}): Promise<Proces> {
    const proces = await Proces.start(dienst, { ...this.omgeving(), ...over });
    this.processen.push(proces);
    AANMELDINGEN.set(proces.url, this.aanmelding);
    return proces;
  }

  /** Highest position, which is the number of events. */
  async kop(): Promise<number> {
    const [rij] = await this.query<{ kop: string }>('select coalesce(max(position), 0) as kop from casusregie.event');
    return Number(rij!.kop);
  }

  /** Pids of the processes that stored these events, from the metadata. */
  async pidsVan(streams: readonly string[]): Promise<Set<number>> {
    const rijen = await this.query<{ instance: string }>(
      `select distinct meta ->> 'instance' as instance from casusregie.event where stream_id = any ($1)`,
      [streams],
    );
    return new Set(rijen.map(({ instance }) => Number(instance.split('/')[1])));
  }

  async stop(): Promise<void> {
    await Promise.all(this.processen.map((proces) => proces.stop()));
    await this.aanmelding.close();
    await this.pool.end();
    await this.drop();
  }

  private omgeving(): Record<string, string> {
    return {
      EENPLAN_ONTWIKKELING: '1',
      LOG_LEVEL: this.logLevel,
      EENPLAN_SLEUTEL: sleutel(3),
      OIDC_ISSUER: this.aanmelding.config.issuer,
      OIDC_JWKS_URL: this.aanmelding.config.jwksUrl,
      KLUIS_SLEUTELMAP: sleutelmap(this.adminUrl),
      KLUIS_INZAGE_SLEUTEL: sleutel(4),
      KLUIS_BSN_SLEUTEL: sleutel(2),
      CASUSREGIE_DATABASE_URL: asRole(this.adminUrl, 'eenplan_casusregie'),
      LEESMODELLEN_DATABASE_URL: asRole(this.adminUrl, 'eenplan_leesmodellen'),
      AUDIT_DATABASE_URL: asRole(this.adminUrl, 'eenplan_audit'),
      KLUIS_INZAGE_DATABASE_URL: asRole(this.adminUrl, 'eenplan_kluis_inzage'),
      KLUIS_DATABASE_URL: asRole(this.adminUrl, 'eenplan_kluis'),
      ...(this.kafka && {
        KAFKA_BROKERS: this.kafka.brokers.join(','),
        KAFKA_PREFIX: this.kafka.prefix,
        KAFKA_PARTITIONS: String(this.kafka.partitions),
      }),
    };
  }
}
