import { randomBytes } from 'node:crypto';
import { type DynamicModule, Module } from '@nestjs/common';
import { Accounts, type EdgeOptions, Herkenning } from '@eenplan/edge';
import { EventLog, KafkaEventLog, PostgresEventLog, Projector } from '@eenplan/event-log';
import { Beslisser, openKeuring } from '@eenplan/identity';
import { formerKey, Inzagelog, openMasterKeys, PostgresVault, Vault } from '@eenplan/vault';
import { GRONDSLAGENTABEL, VERGELIJKING } from '@eenplan/domain/types';
import { DataSource } from 'typeorm';
import { AanmeldingenController } from './aanmeldingen/aanmeldingen.controller.js';
import { CaseloadController } from './caseload/caseload.controller.js';
import { BijlagenController } from './casusdossier/bijlagen.controller.js';
import { CasusdossierController } from './casusdossier/casusdossier.controller.js';
import { DelenController } from './delen/delen.controller.js';
import { CasusoverzichtController } from './casusoverzicht/casusoverzicht.controller.js';
import { type Beslissend } from './beslissen/kijk.js';
import { Kijker } from './beslissen/kijker.js';
import { Muur } from './muur/muur.js';
import { Organisatieregister } from './beslissen/organisatieregister.js';
import { EigenWijziging } from './gedeeld/eigen-wijziging.js';
import { Leesgereedschap } from './gedeeld/leesgereedschap.js';
import { LeesAccounts } from './gedeeld/lezer.js';
import { openDatabase } from './gedeeld/sql.js';
import { Versheid } from './gedeeld/versheid.js';
import { GelijkendenController, VERGELIJKINGSMAAT } from './gelijkenden/gelijkenden.controller.js';
import { InzageController } from './inzage/inzage.controller.js';
import { AccountsController } from './accounts/accounts.controller.js';
import { MijnAfsprakenController } from './mijn-afspraken/mijn-afspraken.controller.js';
import { MijnAanbiedingenController } from './mijn-aanbiedingen/mijn-aanbiedingen.controller.js';
import { MijnInzagenController } from './mijn-inzagen/mijn-inzagen.controller.js';
import { OrganisatiesController } from './organisaties/organisaties.controller.js';
import { projecties } from './projecties.js';
import { ProjectieRunner } from './projecties/projectie-runner.js';
import { ProjectiesController } from './projecties/projecties.controller.js';
import type { ReadModelConfig } from './read-model.config.js';
import { upcast } from './upcast.js';
import { VeiligheidController } from './veiligheid/veiligheid.controller.js';
import { VerzoekenController } from './verzoeken/verzoeken.controller.js';
import { Dossierteksten } from './verzoeken/dossierteksten.js';
import { GedeeldeTekstenController } from './verzoeken/gedeelde-teksten.controller.js';
import { Vernietigingskijk } from './verzoeken/vernietigingskijk.js';
import { VerzoektekstenController } from './verzoeken/verzoekteksten.controller.js';
import { WerkbordController } from './werkbord/werkbord.controller.js';
import { Kennis } from './wijzigingen/kennis.js';
import { Melder } from './wijzigingen/melder.js';
import { Volgers } from './wijzigingen/volgers.js';
import { WijzigingenController } from './wijzigingen/wijzigingen.controller.js';
import { WIJZIGINGEN_URL, WijzigingenRunner } from './wijzigingen/wijzigingen.runner.js';
import { WieDoetWatController } from './wie-doet-wat/wie-doet-wat.controller.js';

/** What the HTTP edge must know of the read side. */
export const READ_MODEL_API: Pick<EdgeOptions, 'api' | 'version' | 'title' | 'description'> = {
  api: 'leesmodellen',
  version: '1.0.0',
  title: 'Eén Plan: leesmodellen',
  description:
    'Lezen wat er is: werkbord, overzicht, dossier, caseload, wie doet wat en eigen afspraken. ' +
    'Stuur de Eenplan-Positie van een opdracht mee, dan is uw eigen wijziging er zeker bij.',
};

/** Name under which all replicas share the partitions of the log. */
export const PROJECTOR = 'leesmodellen';

/** Decisions that are kept; some 10 MB when full. */
const ONTHOUD = 20_000;

/** The read side: projections, and the questions on them. */
@Module({})
export class ReadModelModule {
  /** @param beslisser decides who sees what; the policies of the product unless a test says otherwise */
  static register(
    config: ReadModelConfig,
    beslisser: Beslissend = new Beslisser(undefined, undefined, ONTHOUD),
  ): DynamicModule {
    return {
      module: ReadModelModule,
      controllers: [
        WerkbordController,
        CasusoverzichtController,
        CasusdossierController,
        BijlagenController,
        DelenController,
        VeiligheidController,
        WieDoetWatController,
        CaseloadController,
        AccountsController,
        MijnAanbiedingenController,
        MijnAfsprakenController,
        MijnInzagenController,
        AanmeldingenController,
        GelijkendenController,
        OrganisatiesController,
        VerzoekenController,
        VerzoektekstenController,
        GedeeldeTekstenController,
        InzageController,
        ProjectiesController,
        WijzigingenController,
      ],
      providers: [
        { provide: DataSource, useFactory: () => openDatabase(config.databaseUrl) },
        { provide: EventLog, useFactory: () => openLog(config) },
        { provide: Melder, useFactory: () => new Melder(config.databaseUrl) },
        {
          provide: Projector,
          useFactory: (log: EventLog, melder: Melder) =>
            new Projector({
              name: PROJECTOR,
              url: config.databaseUrl,
              log,
              projections: projecties,
              upcast,
              changed: (events) => melder.gewijzigd(events),
            }),
          inject: [EventLog, Melder],
        },
        { provide: WIJZIGINGEN_URL, useValue: config.databaseUrl },
        Kennis,
        Volgers,
        { provide: Vault, useFactory: () => openVault(config) },
        { provide: Herkenning, useFactory: (): Herkenning => openKeuring(config.aanmelding) },
        {
          provide: Inzagelog,
          useFactory: () => new Inzagelog({ url: config.kluisUrl, logKey: config.inzageSleutel }),
        },
        {
          provide: Accounts,
          useFactory: (db: DataSource, eigen: EigenWijziging, vault: Vault, versheid: Versheid) =>
            new LeesAccounts(db, eigen, vault, versheid),
          inject: [DataSource, EigenWijziging, Vault, Versheid],
        },
        {
          provide: Versheid,
          useFactory: (db: DataSource, log: EventLog) => new Versheid(db, log, config.rechtenHoogstensMs),
          inject: [DataSource, EventLog],
        },
        {
          provide: EigenWijziging,
          useFactory: (db: DataSource, projector: Projector) => new EigenWijziging(db, projector, projecties),
          inject: [DataSource, Projector],
        },
        { provide: Muur, useFactory: () => Muur.open(config.databaseUrl) },
        Organisatieregister,
        {
          provide: Kijker,
          useFactory: (register: Organisatieregister, vault: Vault) =>
            new Kijker(beslisser, register, vault, config.grondslagentabel ?? GRONDSLAGENTABEL),
          inject: [Organisatieregister, Vault],
        },
        { provide: VERGELIJKINGSMAAT, useValue: config.vergelijking ?? VERGELIJKING },
        Leesgereedschap,
        Dossierteksten,
        Vernietigingskijk,
        ProjectieRunner,
        // After it: what it listens to stops first.
        WijzigingenRunner,
      ],
    };
  }
}

function openLog({ databaseUrl, kafka }: ReadModelConfig): EventLog {
  return kafka ? new KafkaEventLog(kafka) : new PostgresEventLog({ url: databaseUrl });
}

async function openVault(config: ReadModelConfig): Promise<PostgresVault> {
  const { kluisUrl, kluisSleutels, oudeKluisSleutel, inzageSleutel } = config;
  // Reading needs no pseudonyms: this service never gets the key of them.
  return new PostgresVault({
    url: kluisUrl,
    keys: await openMasterKeys(kluisSleutels),
    ...(oudeKluisSleutel && { formerKey: formerKey(oudeKluisSleutel) }),
    bsnKey: randomBytes(32),
    logKey: inzageSleutel,
    connections: 4,
  });
}
