import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Cluster, startCluster } from '../../../../infra/postgres/cluster.mjs';
import { processStarted } from '../../../../infra/process/owner-lock.mjs';
import { migrate, type ServiceRole } from '@eenplan/event-store';
import { Fout } from '../fout.js';
import type { Gegevensmap } from '../gegevens/gegevensmap.js';
import { alleMigraties } from '../gegevens/migraties.js';
import { keurSleutels, merkSleutels } from '../gegevens/sleutelproef.js';

const NAAM = 'eenplan';
const INSTELLINGEN = { max_connections: 200 };

/** A database with everything in it, and who may come in as what. */
export interface Database {
  /** Superuser. */
  readonly adminUrl: string;
  urlVoor(rol: ServiceRole): string;
  stop(): Promise<void>;
}

/**
 * The database of DATABASE_URL when that is set, else a PostgreSQL of our own in the data folder; migrated.
 * @param log one line about what happens
 * @param verloren called once when the data of our own PostgreSQL are gone for good while it runs
 * @param signaal breaks off: our own PostgreSQL stops, also under a migration, which then has changed nothing
 * @throws Fout when the database belongs to another data folder
 */
export async function openDatabase(
  map: Gegevensmap,
  log: (regel: string) => void,
  verloren: (error: unknown) => void,
  signaal: AbortSignal,
): Promise<Database> {
  const gegeven = process.env['DATABASE_URL'];
  const eigen = gegeven ? undefined : await EigenCluster.start(join(map.pad, 'postgres'), log, verloren, signaal);
  const breekAf = () => void eigen?.stop();
  signaal.addEventListener('abort', breekAf);
  try {
    const adminUrl = gegeven ?? (await maakDatabase(eigen!.url));
    // Before anything changes there, the passwords of the roles included.
    await keurSleutels(adminUrl, map.geheimen);
    const nieuw = await migrate(adminUrl, alleMigraties, { roles: map.geheimen.rollen });
    await merkSleutels(adminUrl, map.geheimen);
    if (nieuw.length > 0) log(`database bijgewerkt: ${nieuw.length} stappen`);
    return {
      adminUrl,
      urlVoor: (rol) => als(adminUrl, rol, map.geheimen.rollen[rol]),
      stop: () => eigen?.stop() ?? Promise.resolve(),
    };
  } catch (error) {
    await eigen?.stop();
    throw error;
  } finally {
    signaal.removeEventListener('abort', breekAf);
  }
}

function als(adminUrl: string, rol: string, wachtwoord: string): string {
  const url = new URL(adminUrl);
  url.username = rol;
  url.password = wachtwoord;
  return url.href;
}

async function maakDatabase(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_catalog.pg_database where datname = $1', [NAAM]);
    if (rowCount === 0) await client.query(`create database ${NAAM} template template0`);
  } finally {
    await client.end();
  }
  const met = new URL(url);
  met.pathname = `/${NAAM}`;
  return met.href;
}

/** A PostgreSQL of our own, started again on the same port when it falls away under us. */
class EigenCluster {
  private readonly einde = new AbortController();
  private readonly wacht: Promise<void>;

  private constructor(
    private readonly map: string,
    private cluster: Cluster,
    private readonly log: (regel: string) => void,
    verloren: (error: unknown) => void,
  ) {
    this.wacht = this.bewaak().catch(verloren);
  }

  static async start(
    map: string,
    log: (regel: string) => void,
    verloren: (error: unknown) => void,
    signal: AbortSignal,
  ): Promise<EigenCluster> {
    return new EigenCluster(map, await startCluster({ dataDir: map, settings: INSTELLINGEN, signal }), log, verloren);
  }

  get url(): string {
    return this.cluster.url;
  }

  async stop(): Promise<void> {
    this.einde.abort();
    await this.wacht;
    await this.cluster.stop();
  }

  private async bewaak(): Promise<void> {
    const { signal } = this.einde;
    const slaap = (ms: number) => sleep(ms, undefined, { signal }).catch(() => undefined);
    while (!signal.aborted) {
      await slaap(250);
      if (signal.aborted || processStarted(this.cluster.pid) !== undefined) continue;
      // Without its folder a start would make an empty database, and go on as if nothing was lost.
      if (!existsSync(join(this.map, 'superuser')))
        throw new Fout(`De gegevensmap ${this.map} is verdwenen: zet haar terug en start opnieuw.`);
      this.log('PostgreSQL is weggevallen en start opnieuw');
      try {
        await this.cluster.stop();
        const { port } = this.cluster;
        this.cluster = await startCluster({ dataDir: this.map, port, settings: INSTELLINGEN, signal });
        this.log('PostgreSQL draait weer');
      } catch (error) {
        if (signal.aborted) return;
        this.log(`PostgreSQL start niet: ${error instanceof Error ? error.message : String(error)}`);
        await slaap(1000);
      }
    }
  }
}
