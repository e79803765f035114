import type { Grondslagentabel } from '@eenplan/domain/types';
import { randomUUID } from 'node:crypto';
import { createApp, sealPositie } from '@eenplan/edge';
import { Projector } from '@eenplan/event-log';
import type { Written } from '@eenplan/event-store';
import { FileKeys, type Persoonsgegevens, PostgresVault } from '@eenplan/vault';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { testAanmelding, type TestAanmelding } from '../../../../test/setup/aanmelding.js';
import type { Beslissend } from '../beslissen/kijk.js';
import { READ_MODEL_API, ReadModelModule } from '../read-model.module.js';
import { sleutelmap } from '../../../../test/setup/sleutelmap.js';
import { type LeesDatabase, leesDatabase } from './database.js';
import { type Stuk, Winkel } from './winkel.js';

const SEAL = Buffer.alloc(32, 7);

export interface Antwoord {
  readonly status: number;
  // A test says itself what it expects of a body.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** The whole read side on a database of its own, and a store and vault to fill it. */
export class Api {
  private constructor(
    readonly db: LeesDatabase,
    readonly winkel: Winkel,
    readonly kluis: PostgresVault,
    readonly app: NestFastifyApplication,
    readonly aanmelding: TestAanmelding,
  ) {}

  static async start(beslisser?: Beslissend, grondslagentabel?: Grondslagentabel): Promise<Api> {
    const db = await leesDatabase();
    const winkel = await Winkel.open(db.casusregieUrl);
    const map = sleutelmap(db.adminUrl);
    const kluis = new PostgresVault({ url: db.kluisUrl, keys: new FileKeys(map), bsnKey: Buffer.alloc(32, 9) });
    const aanmelding = await testAanmelding(async (sql, values) => (await db.pool.query(sql, values)).rows);
    const config = {
      ...(grondslagentabel && { grondslagentabel }),
      databaseUrl: db.url,
      kluisUrl: db.kluisLezenUrl,
      kluisSleutels: { map },
      inzageSleutel: Buffer.alloc(32, 8),
      sealKey: SEAL,
      ontwikkeling: true,
      aanmelding: aanmelding.config,
    };
    const app = await createApp(ReadModelModule.register(config, beslisser), {
      ...READ_MODEL_API,
      ontwikkeling: true,
      sealKey: SEAL,
      logLevel: 'silent',
    });
    return new Api(db, winkel, kluis, app, aanmelding);
  }

  get projector(): Projector {
    return this.app.get(Projector);
  }

  /** Appends, and waits until every read model has it. */
  async leg(...stukken: readonly Stuk[]): Promise<Written> {
    const written = await this.winkel.leg(...stukken);
    for (const einde = Date.now() + 10_000; ;) {
      if ((await this.projector.status()).every(({ lag }) => lag === 0)) return written;
      if (Date.now() > einde) throw new Error('the read models do not catch up');
      await new Promise((klaar) => setTimeout(klaar, 10));
    }
  }

  /** Puts a person into the vault. */
  async persoon(persoonId: string, gegevens: Persoonsgegevens): Promise<void> {
    const commandId = randomUUID();
    await this.kluis.put({ commandId, personen: [{ persoonId, gegevens }], teksten: [] });
    await this.kluis.confirm(commandId);
  }

  /** Puts a text about these persons into the vault; answers its reference. */
  async tekst(tekst: string, ...betrokkenen: string[]) {
    const commandId = randomUUID();
    const { teksten } = await this.kluis.put({
      commandId,
      personen: [],
      teksten: [{ id: randomUUID(), tekst, betrokkenen }],
    });
    await this.kluis.confirm(commandId);
    return teksten[0]!;
  }

  async vraag(method: 'GET' | 'POST', path: string, accountId: string, positie?: Written): Promise<Antwoord> {
    const antwoord = await this.app.inject({
      method,
      url: path.startsWith('/') ? path : `/leesmodellen/v1/${path}`,
      headers: {
        ...(await this.aanmelding.koppen(accountId)),
        ...(positie === undefined ? {} : { 'eenplan-positie': sealPositie(SEAL, positie) }),
      },
    });
    const body: unknown = antwoord.body === '' ? undefined : JSON.parse(antwoord.body);
    return { status: antwoord.statusCode, body, headers: antwoord.headers as Record<string, string | undefined> };
  }

  get(path: string, accountId: string, positie?: Written): Promise<Antwoord> {
    return this.vraag('GET', path, accountId, positie);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.aanmelding.close();
    await this.kluis.close();
    await this.winkel.close();
    await this.db.drop();
  }
}
