import { createApp, sealPositie } from '@eenplan/edge';
import { eventStoreMigrations, migrate, type StoredEvent, type Written } from '@eenplan/event-store';
import pg from 'pg';
import { testAanmelding } from '../../../../test/setup/aanmelding.js';
import { testDatabase } from '../../../../test/setup/database.js';
import { AUDIT_API, AuditModule } from '../audit.module.js';
import { auditMigrations } from '../migrations.js';
import { leg } from './kopie.js';
import { id } from './verhaal.js';

/** The service with this log, and a way to ask it something as anybody. */
export interface AuditMet {
  readonly admin: pg.Client;
  /** @param aanspraken of the token: roles, gemeenten, `sub` */
  vraag<T>(
    pad: string,
    aanspraken: object,
    koppen?: Record<string, string>,
  ): Promise<{ status: number; body: T; tekst: string; koppen: Record<string, unknown> }>;
  /** As a command that wrote these would have answered. */
  positie(streams: Written['streams']): string;
  sluit(): Promise<void>;
}

const SEAL = Buffer.alloc(32, 1);

export async function auditMet(events: readonly StoredEvent[]): Promise<AuditMet> {
  const database = await testDatabase();
  await migrate(database.url, [...eventStoreMigrations, ...auditMigrations]);
  const admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  await leg(admin, 'casusregie.event', events);
  await leg(admin, 'audit.event', events);
  const wie = await testAanmelding(async (sql, values) => (await admin.query(sql, values)).rows);
  const config = {
    databaseUrl: `${database.url}?options=-c%20role%3Deenplan_audit`,
    inzageUrl: database.url,
    inzageSleutel: Buffer.alloc(32, 2),
    sealKey: SEAL,
    ontwikkeling: true,
    aanmelding: wie.config,
  };
  const app = await createApp(AuditModule.register(config), { ...AUDIT_API, ...config, logLevel: 'silent' });
  return {
    admin,
    async vraag<T>(pad: string, aanspraken: object, koppen: Record<string, string> = {}) {
      const exp = Math.floor(Date.now() / 1000) + 600;
      const token = await wie.issuer.token({ sub: id('wietske'), exp, gemeenten: [], ...aanspraken });
      const headers = { authorization: `Bearer ${token}`, ...koppen };
      const antwoord = await app.inject({ url: `/audit/v1${pad}`, headers });
      const json = String(antwoord.headers['content-type']).includes('json');
      return {
        status: antwoord.statusCode,
        body: (json ? antwoord.json<T>() : undefined) as T,
        tekst: antwoord.body,
        koppen: antwoord.headers,
      };
    },
    positie: (streams) => sealPositie(SEAL, { log: 0, position: 0, streams }),
    async sluit() {
      await app.close();
      await wie.close();
      await admin.end();
      await database.drop();
    },
  };
}
