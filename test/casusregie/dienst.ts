import { randomBytes, randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp, type EdgeOptions, listen } from '@eenplan/edge';
import { eventLogMigrations } from '@eenplan/event-log';
import { eventStoreMigrations } from '@eenplan/event-store';
import { vaultMigrations } from '@eenplan/vault';
import pg from 'pg';
import { CasusServiceModule, casusServiceEdge } from '../../apps/casus-service/src/casus-service.module.js';
import type { CasusServiceConfig } from '../../apps/casus-service/src/config.js';
import { casusServiceMigrations } from '../../apps/casus-service/src/migrations.js';
import { asRole, PASSWORD } from '../event-store/support.js';
import { testAanmelding, type TestAanmelding } from '../setup/aanmelding.js';
import { gemigreerdeDatabase } from '../setup/gemigreerd.js';
import { sleutelmap } from '../setup/sleutelmap.js';

export interface Antwoord {
  readonly status: number;
  readonly body: Record<string, unknown> & { code?: string; errors?: { pointer: string; code: string }[] };
  readonly headers: Headers;
  /** Version in the ETag. */
  readonly versie: number | undefined;
}

export interface Opties {
  readonly sleutel?: string;
  /** Version for If-Match; null sends none where the helper otherwise would. */
  readonly versie?: number | undefined;
  readonly headers?: Record<string, string>;
}

/** The write side over HTTP, on a database of its own. */
export interface Dienst {
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly config: CasusServiceConfig;
  /** Whose tokens it believes. */
  readonly aanmelding: TestAanmelding;
  /** A command by an account. */
  post(account: string, pad: string, body?: unknown, opties?: Opties): Promise<Antwoord>;
  /** One query as superuser. */
  query<R extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<R[]>;
  stop(): Promise<void>;
}

export interface DienstDatabase {
  readonly adminUrl: string;
  readonly drop: () => Promise<void>;
}

/** A database with everything that the write side needs. */
export async function dienstDatabase(): Promise<DienstDatabase> {
  const migraties = [...eventStoreMigrations, ...eventLogMigrations, ...vaultMigrations, ...casusServiceMigrations];
  const database = await gemigreerdeDatabase(migraties, { eenplan_casusregie: PASSWORD, eenplan_kluis: PASSWORD });
  return { adminUrl: database.url, drop: () => database.drop() };
}

/** Nobody comes in on these; {@link startDienst} puts an issuer of its own in their place. */
const NIEMAND = { issuer: 'http://127.0.0.1:1', jwksUrl: 'http://127.0.0.1:1/jwks', audience: 'urn:niemand' };

export function dienstConfig(adminUrl: string, over: Partial<CasusServiceConfig> = {}): CasusServiceConfig {
  return {
    databaseUrl: asRole(adminUrl, 'eenplan_casusregie'),
    kluisUrl: asRole(adminUrl, 'eenplan_kluis'),
    kluisSleutels: { map: sleutelmap(adminUrl) },
    bsnSleutel: Buffer.alloc(32, 2),
    sealKey: Buffer.alloc(32, 3),
    ontwikkeling: true,
    aanmelding: NIEMAND,
    achtergrond: false,
    ...over,
  };
}

/** Starts the write side; on `database`, or on one of its own that goes when it stops. */
export async function startDienst(
  over: Partial<CasusServiceConfig> = {},
  { database, edge = {} }: { database?: DienstDatabase; edge?: Partial<EdgeOptions> } = {},
): Promise<Dienst> {
  const gebruikt = database ?? (await dienstDatabase());
  const pool = new pg.Pool({ connectionString: gebruikt.adminUrl, max: 3 });
  pool.on('error', () => undefined);
  const query = async <R extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
    (await pool.query<R>(sql, values)).rows;
  const aanmelding = await testAanmelding(query);
  const config = dienstConfig(gebruikt.adminUrl, { aanmelding: aanmelding.config, ...over });
  const options = { ...casusServiceEdge(config), logLevel: process.env['TEST_LOG'] ?? 'fatal', ...edge };
  const app = await createApp(CasusServiceModule.register(config), options);
  const { url } = await listen(app, 0);
  return {
    url,
    app,
    config,
    aanmelding,
    post: async (account, pad, body, opties) => post(url, await aanmelding.koppen(account), pad, body, opties),
    query,
    async stop() {
      await app.close();
      await aanmelding.close();
      await pool.end();
      if (!database) await gebruikt.drop();
    },
  };
}

export async function post(
  url: string,
  wie: Record<string, string>,
  pad: string,
  body?: unknown,
  opties: Opties = {},
): Promise<Antwoord> {
  const { sleutel = randomUUID(), versie, headers = {} } = opties;
  const response = await fetch(`${url}/casusregie/v1${pad}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...wie,
      'idempotency-key': sleutel,
      ...(versie === undefined ? {} : { 'if-match': `"${versie}"` }),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body ?? {}),
  });
  const text = await response.text();
  const etag = /^"(\d+)"$/.exec(response.headers.get('etag') ?? '')?.[1];
  return {
    status: response.status,
    body: (text === '' ? {} : JSON.parse(text)) as Antwoord['body'],
    headers: response.headers,
    versie: etag === undefined ? undefined : Number(etag),
  };
}

/** Nine digits that begin with 9 and pass the elfproef. */
export function testBsn(): string {
  for (;;) {
    const cijfers = [9, ...randomBytes(7)].map((byte, i) => (i === 0 ? 9 : byte % 10));
    const rest = cijfers.reduce((som, cijfer, i) => som + cijfer * (9 - i), 0) % 11;
    if (rest < 10) return [...cijfers, rest].join('');
  }
}
