import { randomBytes, randomUUID } from 'node:crypto';
import { createApp, sealPositie } from '@eenplan/edge';
import { FileKeys, PostgresVault, vaultMigrations } from '@eenplan/vault';
import { eventStoreMigrations, type StoredEvent, type Written } from '@eenplan/event-store';
import pg from 'pg';
import { testAanmelding } from '../../../../test/setup/aanmelding.js';
import { sleutelmap } from '../../../../test/setup/sleutelmap.js';
import { gemigreerdeDatabase } from '../../../../test/setup/gemigreerd.js';
import { AUDIT_API, AuditModule } from '../audit.module.js';
import { auditMigrations } from '../migrations.js';
import { leg } from './kopie.js';
import { id } from './verhaal.js';

/** The service with this log, and a way to ask it something as anybody. */
export interface AuditMet {
  readonly admin: pg.Client;
  readonly url: string;
  readonly logsleutel: Buffer;
  /** @param aanspraken of the token: roles, gemeenten, `sub` @param payload makes it a POST */
  vraag<T>(
    pad: string,
    aanspraken: object,
    koppen?: Record<string, string>,
    payload?: object,
  ): Promise<{ status: number; body: T; tekst: string; koppen: Record<string, unknown> }>;
  /** As a command that wrote these would have answered. */
  positie(streams: Written['streams']): string;
  /** Somebody sees persons, each shown in a casus or in none; what they do is in the access log then. */
  kijk(wie: Kijker, personen: readonly { readonly persoon: string; readonly casus?: string }[]): Promise<void>;
  sluit(): Promise<void>;
}

interface Kijker {
  readonly naam: string;
  readonly rol: string;
  readonly organisatie?: string;
  readonly doel?: string;
}

const LOGSLEUTEL = Buffer.alloc(32, 2);
const SEAL = Buffer.alloc(32, 1);

export async function auditMet(events: readonly StoredEvent[]): Promise<AuditMet> {
  const database = await gemigreerdeDatabase([...eventStoreMigrations, ...auditMigrations, ...vaultMigrations]);
  const admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  await leg(admin, 'casusregie.event', events);
  await leg(admin, 'audit.event', events);
  const wie = await testAanmelding(async (sql, values) => (await admin.query(sql, values)).rows);
  const config = {
    databaseUrl: `${database.url}?options=-c%20role%3Deenplan_audit`,
    inzageUrl: `${database.url}?options=-c%20role%3Deenplan_kluis_inzage`,
    inzageSleutel: LOGSLEUTEL,
    sealKey: SEAL,
    ontwikkeling: true,
    aanmelding: wie.config,
  };
  let kluis: PostgresVault | undefined;
  const openKluis = async () => {
    kluis = new PostgresVault({
      url: database.url,
      keys: new FileKeys(sleutelmap(database.url)),
      bsnKey: Buffer.alloc(32, 3),
      logKey: LOGSLEUTEL,
    });
    const stap = JSON.stringify(events.map(({ data }) => data));
    const personen = new Set([...stap.matchAll(/persoonId\\":\\"([0-9a-f-]{36})/g)].map(([, een]) => een!));
    const commandId = randomUUID();
    const gegevens = { voornamen: 'Fenna' };
    await kluis.put({ commandId, personen: [...personen].map((persoonId) => ({ persoonId, gegevens })), teksten: [] });
    await kluis.confirm(commandId);
    return kluis;
  };
  const app = await createApp(AuditModule.register(config), { ...AUDIT_API, ...config, logLevel: 'silent' });
  // Until it has come up nothing is shown.
  for (const { position = 0 } = events.at(-1) ?? {}; ; await new Promise((verder) => setTimeout(verder, 25))) {
    const { rows } = await admin.query('select from audit.checkpoint where "offset" >= $1', [position]);
    if (rows.length > 0 || position === 0) break;
  }
  return {
    admin,
    url: database.url,
    logsleutel: LOGSLEUTEL,
    async vraag<T>(pad: string, aanspraken: object, koppen: Record<string, string> = {}, payload?: object) {
      const exp = Math.floor(Date.now() / 1000) + 600;
      const token = await wie.issuer.token({ sub: id('wietske'), exp, gemeenten: [], ...aanspraken });
      const headers = { authorization: `Bearer ${token}`, ...koppen };
      const antwoord = await app.inject({
        method: payload ? 'POST' : 'GET',
        url: `/audit/v1${pad}`,
        headers,
        ...(payload && { payload }),
      });
      const json = String(antwoord.headers['content-type']).includes('json');
      return {
        status: antwoord.statusCode,
        body: (json ? antwoord.json<T>() : undefined) as T,
        tekst: antwoord.body,
        koppen: antwoord.headers,
      };
    },
    positie: (streams) => sealPositie(SEAL, { log: 0, position: 0, streams }),
    async kijk({ naam, rol, organisatie, doel = 'casusdossier' }, personen) {
      const trace = randomBytes(16).toString('hex');
      const actor = { accountId: id(naam), rol, ...(organisatie && { organisatieId: id(organisatie) }) };
      const refs = personen.map(({ persoon, casus }) => ({ persoonId: id(persoon), casusId: casus && id(casus) }));
      const traceparent = `00-${trace}-${trace.slice(16)}-01`;
      await (kluis ?? (await openKluis())).reveal(refs, actor, { doel, traceparent });
    },
    async sluit() {
      await app.close();
      await kluis?.close();
      await wie.close();
      await admin.end();
      await database.drop();
    },
  };
}
