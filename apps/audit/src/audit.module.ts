import { type DynamicModule, Module } from '@nestjs/common';
import { Accounts, type EdgeOptions, Health, Herkenning, Metrics } from '@eenplan/edge';
import { EventLog, KafkaEventLog, PostgresEventLog } from '@eenplan/event-log';
import { openKeuring } from '@eenplan/identity';
import { Inzagelog } from '@eenplan/vault';
import { DataSource } from 'typeorm';
import { KopieAccounts } from './accounts.js';
import type { AuditConfig } from './audit.config.js';
import { AfwijkingenController } from './afwijkingen/afwijkingen.controller.js';
import { Vrijgaven } from './afwijkingen/vrijgaven.js';
import { BevindingenController } from './bevindingen/bevindingen.controller.js';
import { Bevindingen } from './bevindingen/bevindingen.js';
import { BewijzenController } from './bewijzen/bewijzen.controller.js';
import { RegieperiodenController } from './bewijzen/regieperioden.controller.js';
import { Casussen } from './casussen.js';
import { DossierController } from './dossier/dossier.controller.js';
import { GeschiedenisController } from './geschiedenis/geschiedenis.controller.js';
import { Geschiedenis } from './geschiedenis/geschiedenis.js';
import { EigenInzagen } from './inzagen/eigen-inzagen.js';
import { InzagenController } from './inzagen/inzagen.controller.js';
import { KopieRunner } from './kopie/kopie.runner.js';
import { LogKopie } from './kopie/log-kopie.js';
import { LogLezer } from './kopie/log-lezer.js';
import { OpenstellingenController } from './openstellingen/openstellingen.controller.js';
import { Openstellingen } from './openstellingen/openstellingen.js';
import { Toegang } from './toegang.js';
import { UitvoerenController } from './uitvoer/uitvoeren.controller.js';
import { Kijkspoor } from './uitvoer/kijkspoor.js';
import { Uitvoeren } from './uitvoer/uitvoeren.js';
import { UitvoerController } from './uitvoer/uitvoer.controller.js';
import { Versheid } from './versheid.js';

/** What the HTTP edge must know of audit. */
export const AUDIT_API: Pick<EdgeOptions, 'api' | 'version' | 'title' | 'description'> = {
  api: 'audit',
  version: '1.0.0',
  title: 'Audit',
  description: 'De geschiedenis van elke casus, het dossier zoals het was, en het bewijs dat alles klopt.',
};

/** Audit: its own copy of the log, and what follows from it. */
@Module({})
export class AuditModule {
  static register(config: AuditConfig): DynamicModule {
    return {
      module: AuditModule,
      controllers: [
        GeschiedenisController,
        DossierController,
        BewijzenController,
        RegieperiodenController,
        AfwijkingenController,
        BevindingenController,
        OpenstellingenController,
        UitvoerController,
        InzagenController,
        UitvoerenController,
      ],
      providers: [
        { provide: DataSource, useFactory: () => openDatabase(config) },
        { provide: EventLog, useFactory: () => openLog(config) },
        {
          provide: Inzagelog,
          useFactory: () => new Inzagelog({ url: config.inzageUrl, logKey: config.inzageSleutel }),
        },
        { provide: LogLezer, useFactory: (db: DataSource) => new LogLezer(db), inject: [DataSource] },
        {
          provide: LogKopie,
          useFactory: (db: DataSource, log: EventLog) => new LogKopie(db, log.identity),
          inject: [DataSource, EventLog],
        },
        {
          provide: KopieRunner,
          useFactory: (
            log: EventLog,
            kopie: LogKopie,
            lezer: LogLezer,
            inzagelog: Inzagelog,
            health: Health,
            metrics: Metrics,
          ) => new KopieRunner(log, kopie, lezer, inzagelog, health, metrics),
          inject: [EventLog, LogKopie, LogLezer, Inzagelog, Health, Metrics],
        },
        { provide: Herkenning, useFactory: (): Herkenning => openKeuring(config.aanmelding) },
        {
          provide: Accounts,
          useFactory: (db: DataSource, inzagelog: Inzagelog, log: EventLog) =>
            new KopieAccounts(db, inzagelog, new Versheid(db, log)),
          inject: [DataSource, Inzagelog, EventLog],
        },
        { provide: Vrijgaven, useFactory: (db: DataSource) => new Vrijgaven(db), inject: [DataSource] },
        { provide: Toegang, useFactory: () => new Toegang() },
        Geschiedenis,
        Casussen,
        EigenInzagen,
        Bevindingen,
        Openstellingen,
        Uitvoeren,
        Kijkspoor,
      ],
    };
  }
}

function openDatabase(config: AuditConfig): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url: config.databaseUrl,
    applicationName: `audit ${process.pid}`,
    installExtensions: false,
    extra: { max: 5 },
  }).initialize();
}

function openLog(config: AuditConfig): EventLog {
  return config.kafka ? new KafkaEventLog(config.kafka) : new PostgresEventLog({ url: config.databaseUrl });
}
