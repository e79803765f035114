import {
  type DynamicModule,
  Inject,
  Injectable,
  Module,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Accounts, type EdgeOptions, Health, Herkenning, LOGGER, type Logger, Metrics } from '@eenplan/edge';
import { EventStore, PostgresEventStore } from '@eenplan/event-store';
import { openKeuring } from '@eenplan/identity';
import { formerKey, openMasterKeys, PostgresVault, Vault } from '@eenplan/vault';
import { Counter } from 'prom-client';
import { AanmeldingController } from './aanmelding/aanmelding.controller.js';
import {
  AanmeldingHerkennenHandler,
  AanmeldingIndienenHandler,
  AanmeldingIntrekkenHandler,
  AanmeldingVerplaatsenHandler,
} from './aanmelding/aanmelding.handlers.js';
import { OrganisatieAccounts } from './accounts.js';
import { Achtergrond } from './achtergrond/achtergrond.js';
import { AfsprakenController } from './casus/afspraken.controller.js';
import { CasusController } from './casus/casus.controller.js';
import {
  CasusBeoordelenHandler,
  CasusHeropenenHandler,
  CasussenSamenvoegenHandler,
  GezinslidVerhuizenHandler,
  OpCasusHandler,
} from './casus/casus.handlers.js';
import { AfschermingController } from './casus/afscherming.controller.js';
import { BijlagenController } from './casus/bijlagen.controller.js';
import { Bijlageontvangst } from './casus/bijlageontvangst.js';
import { BeschermingController } from './casus/bescherming.controller.js';
import { DelingVastleggenHandler, NoodtoegangNemenHandler } from './casus/bescherming.handlers.js';
import { DelenController } from './casus/delen.controller.js';
import { GezagController } from './casus/gezag.controller.js';
import { GezagVastleggenHandler } from './casus/gezag.handler.js';
import { BsnVaststellenHandler, PersoonSplitsenHandler } from './casus/wissel.handlers.js';
import { WisselController } from './casus/wissel.controller.js';
import { GezinController } from './casus/gezin.controller.js';
import { NoodtoegangController } from './casus/noodtoegang.controller.js';
import { PlanController } from './casus/plan.controller.js';
import { RegieController } from './casus/regie.controller.js';
import { VragenController } from './casus/vragen.controller.js';
import { ConceptenController } from './concepten/concepten.controller.js';
import { CONFIG, type CasusServiceConfig } from './config.js';
import { CommandRunner } from './opdracht/command-runner.js';
import { kluisfoutAlsProbleem } from './opdracht/fouten.js';
import { StroomCache } from './opdracht/stroom-cache.js';
import { OrganisatieController } from './organisatie/organisatie.controller.js';
import { MedewerkerUitschrijvenHandler, OpOrganisatieHandler } from './organisatie/organisatie.handler.js';
import { Organisaties } from './organisatie/organisaties.js';
import { PersoonController } from './persoon/persoon.controller.js';
import { Bewaring } from './persoon/bewaring.js';
import { OpPersoonHandler } from './persoon/persoon.handler.js';
import { Toegang } from './toegang/toegang.js';
import { WERKWIJZE } from './werkwijze.js';

/** What the HTTP edge must know of the write side. */
export const CASUS_SERVICE_API = {
  api: 'casusregie',
  version: '1.0.0',
  title: 'Eén Plan: casusregie',
  description:
    'Vastleggen wat er in een casus gebeurt: aanmelding, beoordeling, gezin, regie, plan en afspraken. ' +
    'Elke opdracht is een POST met een Idempotency-Key. Wat iets bestaands wijzigt, vraagt ook If-Match.',
  problems: kluisfoutAlsProbleem,
  bestanden: true,
} satisfies Omit<EdgeOptions, 'sealKey' | 'ontwikkeling'>;

/** The same with what the configuration says. */
export function casusServiceEdge({ sealKey, ontwikkeling }: CasusServiceConfig): EdgeOptions {
  return { ...CASUS_SERVICE_API, sealKey, ontwikkeling };
}

/** Starts what runs behind the requests, and closes everything when the app stops. */
@Injectable()
class Levensloop implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #achtergrond: Achtergrond;

  constructor(
    @Inject(CONFIG) private readonly config: CasusServiceConfig,
    private readonly store: EventStore,
    private readonly vault: Vault,
    runner: CommandRunner,
    private readonly health: Health,
    metrics: Metrics,
    @Inject(LOGGER) logger: Logger,
    private readonly bewaring: Bewaring,
  ) {
    this.#achtergrond = new Achtergrond(config, store, vault, runner, health, metrics, logger, bewaring);
  }

  async onApplicationBootstrap(): Promise<void> {
    this.health.register('opslag', async () => {
      // Only whether it answers: a position would tell how much is being written.
      await this.store.head();
      return { ok: true };
    });
    if (this.config.achtergrond !== false) await this.#achtergrond.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.#achtergrond.stop();
    await (this.store as PostgresEventStore).close();
    await (this.vault as PostgresVault).close();
    await this.bewaring.close();
  }
}

@Module({})
export class CasusServiceModule {
  static register(config: CasusServiceConfig): DynamicModule {
    return {
      module: CasusServiceModule,
      imports: [CqrsModule.forRoot()],
      controllers: [
        AanmeldingController,
        CasusController,
        GezinController,
        WisselController,
        GezagController,
        RegieController,
        VragenController,
        PlanController,
        AfsprakenController,
        AfschermingController,
        BijlagenController,
        DelenController,
        BeschermingController,
        NoodtoegangController,
        PersoonController,
        OrganisatieController,
        ConceptenController,
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        {
          provide: EventStore,
          useFactory: () =>
            PostgresEventStore.open({
              url: config.databaseUrl,
              service: 'casus-service',
              ...(config.geduld === undefined ? {} : { patience: config.geduld }),
            }),
        },
        {
          provide: Vault,
          useFactory: async () =>
            new PostgresVault({
              url: config.kluisUrl,
              keys: await openMasterKeys(config.kluisSleutels),
              ...(config.oudeKluisSleutel && { formerKey: formerKey(config.oudeKluisSleutel) }),
              bsnKey: config.bsnSleutel,
            }),
        },
        { provide: Herkenning, useFactory: (): Herkenning => openKeuring(config.aanmelding) },
        { provide: StroomCache, useFactory: (store: EventStore) => new StroomCache(store), inject: [EventStore] },
        {
          provide: Accounts,
          useFactory: (store: EventStore, cache: StroomCache, vault: Vault) =>
            new OrganisatieAccounts(store, cache, vault),
          inject: [EventStore, StroomCache, Vault],
        },
        { provide: Bewaring, useFactory: () => new Bewaring(config.databaseUrl) },
        { provide: Toegang, useFactory: () => new Toegang() },
        { provide: Organisaties, useFactory: (store: EventStore) => new Organisaties(store), inject: [EventStore] },
        {
          provide: CommandRunner,
          useFactory: runner,
          inject: [CONFIG, EventStore, Vault, StroomCache, Accounts, Toegang, Metrics, LOGGER],
        },
        Bijlageontvangst,
        AanmeldingIndienenHandler,
        AanmeldingIntrekkenHandler,
        AanmeldingVerplaatsenHandler,
        AanmeldingHerkennenHandler,
        OpCasusHandler,
        CasusBeoordelenHandler,
        CasusHeropenenHandler,
        CasussenSamenvoegenHandler,
        GezinslidVerhuizenHandler,
        DelingVastleggenHandler,
        NoodtoegangNemenHandler,
        GezagVastleggenHandler,
        BsnVaststellenHandler,
        PersoonSplitsenHandler,
        OpPersoonHandler,
        MedewerkerUitschrijvenHandler,
        OpOrganisatieHandler,
        Levensloop,
      ],
    };
  }
}

function runner(
  config: CasusServiceConfig,
  store: EventStore,
  vault: Vault,
  cache: StroomCache,
  accounts: OrganisatieAccounts,
  toegang: Toegang,
  metrics: Metrics,
  logger: Logger,
): CommandRunner {
  const opdrachten = new Counter({
    name: 'eenplan_opdrachten_total',
    help: 'Commands by outcome',
    labelNames: ['uitkomst'],
    registers: [metrics.registry],
  });
  return new CommandRunner(
    store,
    vault,
    cache,
    accounts,
    toegang,
    config.werkwijze ?? WERKWIJZE,
    (uitkomst) => opdrachten.inc({ uitkomst }),
    // Not awaited: the sweeper sees to it if this process ends first.
    (commandId) =>
      void vault.confirm(commandId).catch((error: unknown) => logger.warn({ err: error }, 'bevestigen mislukt')),
  );
}
