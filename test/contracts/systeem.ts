import { randomUUID } from 'node:crypto';
import { SERVICE_ROLES, type ServiceRole } from '@eenplan/event-store';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { starters } from '../../apps/eenplan/src/draaien/apps.js';
import { omgeving } from '../../apps/eenplan/src/draaien/omgeving.js';
import { alleMigraties } from '../../apps/eenplan/src/gegevens/migraties.js';
import { type Antwoord, type Dienst, dienstConfig, type Opties } from '../casusregie/dienst.js';
import type { TestIssuer } from '../../libs/identity/src/testing/test-issuer.js';
import { asRole, PASSWORD } from '../event-store/support.js';
import { testAanmelding } from '../setup/aanmelding.js';
import { gemigreerdeDatabase } from '../setup/gemigreerd.js';
import { sleutelmap } from '../setup/sleutelmap.js';
import { type Api, APIS, committedDocument } from './contract.js';
import { Contract, validatingFetch } from './validating-fetch.js';

const sleutel = (nummer: number): string => Buffer.alloc(32, nummer).toString('base64url');
const GEHEIMEN = {
  portaalGeheim: 'hoort-bij-het-portaal',
  rollen: Object.fromEntries(SERVICE_ROLES.map((rol) => [rol, PASSWORD])) as Record<ServiceRole, string>,
  inzageSleutel: sleutel(4),
  bsnSleutel: sleutel(2),
  eenplanSleutel: sleutel(3),
};

/** The three services on one database, and a client that holds every answer against the document of its service. */
export interface Systeem {
  readonly urls: Readonly<Record<Api, string>>;
  /** Headers that make a request in the name of an account. */
  koppen(account: string): Promise<Record<string, string>>;
  /** Looks at every answer; see {@link Contract}. */
  readonly fetch: typeof globalThis.fetch;
  /** The write side as the scenarios of casusregie want it, through the validating client. */
  readonly dienst: Dienst;
  stop(): Promise<void>;
}

/** Contracts over the committed documents; several systems may share them. */
export function contractenVan(): Readonly<Record<Api, Contract>> {
  const een = (api: Api) => new Contract(committedDocument(api));
  return { casusregie: een('casusregie'), leesmodellen: een('leesmodellen'), audit: een('audit') };
}

/** The portal is not started. */
const GEEN_POORTEN = { portaal: 0, casusregie: 0, leesmodellen: 0, audit: 0, issuer: 0 };

/** @param issuer whose tokens count; one of its own unless given */
export async function startSysteem(contracten: Readonly<Record<Api, Contract>>, issuer?: TestIssuer): Promise<Systeem> {
  const database = await gemigreerdeDatabase(alleMigraties, GEHEIMEN.rollen);
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  pool.on('error', () => undefined);
  const query = async <R extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
    (await pool.query<R>(sql, values)).rows;
  const aanmelding = await testAanmelding(query, issuer);
  const apps: NestFastifyApplication[] = [];
  const urls: Partial<Record<Api, string>> = {};
  const map = { geheimen: GEHEIMEN, sleutelmap: sleutelmap(database.url) };
  const bron = { adminUrl: database.url, urlVoor: (rol: string) => asRole(database.url, rol), stop: async () => {} };
  for (const api of APIS) {
    const env = {
      ...omgeving(api, 0, bron, map, aanmelding.config, GEEN_POORTEN, undefined),
      LOG_LEVEL: process.env['TEST_LOG'] ?? 'fatal',
    };
    const { app, url } = await starters[api](env);
    apps.push(app);
    urls[api] = url;
  }
  const waar = urls as Record<Api, string>;
  const fetch = validatingFetch(new Map(APIS.map((api) => [waar[api], contracten[api]])));
  return {
    urls: waar,
    koppen: aanmelding.koppen,
    fetch,
    dienst: {
      url: waar.casusregie,
      app: apps[0]!,
      config: dienstConfig(database.url),
      post: async (account, pad, body, opties) =>
        post(fetch, `${waar.casusregie}/casusregie/v1${pad}`, await aanmelding.koppen(account), body, opties),
      query,
      aanmelding,
      stop: () => apps[0]!.close(),
    },
    async stop() {
      await Promise.all(apps.map((app) => app.close()));
      await aanmelding.close();
      await pool.end();
      await database.drop();
    },
  };
}

async function post(
  fetch: typeof globalThis.fetch,
  url: string,
  wie: Record<string, string>,
  body: unknown = {},
  { sleutel: key = randomUUID(), versie, headers = {} }: Opties = {},
): Promise<Antwoord> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...wie,
      'idempotency-key': key,
      ...(versie === undefined ? {} : { 'if-match': `"${versie}"` }),
      ...headers,
    },
    body: JSON.stringify(body),
  });
  const etag = /^"(\d+)"$/.exec(response.headers.get('etag') ?? '')?.[1];
  return {
    status: response.status,
    body: (await response.json()) as Antwoord['body'],
    headers: response.headers,
    versie: etag === undefined ? undefined : Number(etag),
  };
}
