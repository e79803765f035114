import type { Health, Logger, Metrics } from '@eenplan/edge';
import { KafkaEventLog, PartitionCountError, Relay, TopicSettingsError } from '@eenplan/event-log';
import type { EventStore } from '@eenplan/event-store';
import type { Vault } from '@eenplan/vault';
import pg from 'pg';
import { Gauge } from 'prom-client';
import { CONCEPT_DAGEN, type CasusServiceConfig } from '../config.js';
import type { CommandRunner } from '../opdracht/command-runner.js';
import type { Bewaring } from '../persoon/bewaring.js';
import { WERKWIJZE } from '../werkwijze.js';
import { Aanhouder } from './aanhouder.js';
import { signaleerBewaartermijnen } from './bewaartermijnen.js';
import { LeiderLus } from './leider-lus.js';
import { Stilstand } from './stilstand.js';
import { laatVerlopen, laatVervallen } from './systeem.js';
import { Persoonvolgingen } from './persoonvolgingen.js';
import { Persoonwissels } from './persoonwissels.js';
import { Termijnen } from './termijnen.js';
import { voerVernietigingenUit } from './vernietigen.js';
import { Verenigingen } from './verenigingen.js';
import { Vernietigingen } from './vernietigingen.js';

/** How often (ms) it is looked whether there is a new day; after a failure it is tried again that soon. */
const BEWAARTERMIJNEN_ELKE = 600_000;
/** What is over is not shown any more; an hour (ms) later it is gone. */
const CONCEPTEN_ELKE = 3_600_000;
const DAG = 86_400;

/** What runs behind the requests: relay to Kafka, due moments, sweeper and hashes of the vault, destructions. Each in one process of all. */
export class Achtergrond {
  readonly #stop: (() => Promise<void>)[] = [];

  constructor(
    private readonly config: CasusServiceConfig,
    private readonly store: EventStore,
    private readonly vault: Vault,
    private readonly runner: CommandRunner,
    private readonly health: Health,
    private readonly metrics: Metrics,
    private readonly logger: Logger,
    private readonly bewaring: Bewaring,
  ) {}

  async start(): Promise<void> {
    const { databaseUrl: url, kafka, veegNaSeconden = 300, termijnenElke = 1000 } = this.config;
    const { logger } = this;
    const pool = new pg.Pool({ connectionString: url, max: 2, application_name: 'eenplan termijnen' });
    pool.on('error', () => undefined);
    // Without a listener a connection that breaks in use would end the process; its query fails, and tells.
    pool.on('connect', (client) => client.on('error', () => undefined));
    this.#stop.push(() => pool.end());

    if (kafka) await this.#relay(url, kafka);

    const termijnen = new Termijnen(pool);
    this.health.register('termijnen', () => {
      const { staatStilBij } = termijnen;
      // Commands go on; what runs out by itself waits for whoever can read that event.
      return Promise.resolve({
        ok: true,
        details: staatStilBij === undefined ? { stand: 'loopt' } : { stand: 'stil', positie: staatStilBij },
      });
    });
    const verlopen = new LeiderLus({ url, naam: 'termijnen', elke: termijnenElke, logger }, async () => {
      // What is due must not wait for what cannot be read.
      await termijnen.bijwerken().catch((error: unknown) => logger.warn({ err: error }, 'termijnen bijwerken mislukt'));
      await laatVerlopen(this.runner, this.store, termijnen, logger);
    });
    const vegen = new LeiderLus(
      { url, naam: 'vegen', elke: Math.min(60_000, veegNaSeconden * 500), logger },
      async () => {
        const geveegd = await this.vault.sweep(veegNaSeconden, (commandId) => laatVervallen(this.store, commandId));
        if (geveegd.bevestigd + geveegd.verwijderd > 0) logger.info(geveegd, 'kluis geveegd');
      },
    );
    // So that a coördinator can be told whom somebody looks like; whoever reports does not wait for it.
    const merken = new LeiderLus({ url, naam: 'merken', elke: termijnenElke, logger }, async () => {
      await this.vault.merk();
    });
    this.#stop.push(
      () => verlopen.stop(),
      () => vegen.stop(),
      () => merken.stop(),
    );
    this.#vernietigen(pool, url, termijnenElke);
    this.#verenigen(pool, url, termijnenElke);
    this.#bewaartermijnen(url);
    this.#concepten(url);
  }

  #verenigen(pool: pg.Pool, url: string, elke: number): void {
    const { logger } = this;
    const verenigingen = new Verenigingen(pool);
    const wissels = new Persoonwissels(pool);
    const volgingen = new Persoonvolgingen(pool);
    const lus = new LeiderLus({ url, naam: 'verenigingen', elke, logger }, async () => {
      await verenigingen.bijwerken();
      await verenigingen.voerUit(this.store, this.vault, logger);
      await wissels.bijwerken();
      await wissels.voerUit(this.store, this.vault, logger);
      await volgingen.bijwerken();
      await volgingen.voerUit(this.runner, this.store, this.bewaring, logger);
    });
    this.#stop.push(() => lus.stop());
    this.health.register('verenigingen', async () => {
      const lijsten = await Promise.all([verenigingen, wissels, volgingen].map((een) => een.mislukt()));
      const mislukt = lijsten.reduce((som, { aantal }) => som + aantal, 0);
      const fout = lijsten.find((een) => een.fout !== null)?.fout;
      return { ok: true, details: fout ? { stand: 'mislukt', mislukt, fout } : { stand: 'bij' } };
    });
  }

  /** Once a day, by the clock of the store; at once in a process that takes over, for which it is no second time. */
  #bewaartermijnen(url: string): void {
    const { logger, config } = this;
    let gedaan = '';
    const lus = new LeiderLus({ url, naam: 'bewaartermijnen', elke: BEWAARTERMIJNEN_ELKE, logger }, async () => {
      const vandaag = this.store.now().slice(0, 10);
      if (gedaan === vandaag) return;
      const werkwijze = config.werkwijze ?? WERKWIJZE;
      const gemeld = await signaleerBewaartermijnen(this.runner, this.store, this.bewaring, werkwijze, logger);
      gedaan = vandaag;
      if (gemeld > 0) logger.info({ gemeld }, 'bewaartermijnen voorbij');
    });
    this.#stop.push(() => lus.stop());
  }

  #concepten(url: string): void {
    const dagen = this.config.conceptDagen ?? CONCEPT_DAGEN;
    const lus = new LeiderLus({ url, naam: 'concepten', elke: CONCEPTEN_ELKE, logger: this.logger }, async () => {
      const geruimd = await this.vault.concepten.ruim(dagen * DAG);
      if (geruimd > 0) this.logger.info({ geruimd }, 'concepten waarvan de termijn voorbij is');
    });
    this.#stop.push(() => lus.stop());
  }

  #vernietigen(pool: pg.Pool, url: string, elke: number): void {
    const { logger } = this;
    const vernietigingen = new Vernietigingen(pool);
    let hervat = false;
    const lus = new LeiderLus({ url, naam: 'vernietigingen', elke, logger }, async () => {
      await vernietigingen.bijwerken();
      // An erasure that nobody asks for any more must not stay halfway; those of ours are asked for again below.
      hervat ||= await this.vault.resumeErasures().then(
        () => true,
        (error: unknown) => {
          logger.error({ err: error }, 'afgebroken vernietigingen hervatten mislukt');
          return false;
        },
      );
      await voerVernietigingenUit(this.runner, this.store, this.vault, vernietigingen, logger);
    });
    this.#stop.push(() => lus.stop());
    this.health.register('vernietigingen', async () => {
      const { wacht, mislukt, fout } = await vernietigingen.stand();
      const stand = mislukt > 0 ? 'mislukt' : wacht > 0 ? 'bezig' : 'bij';
      // Commands go on; who must look at it is told.
      return { ok: true, details: { stand, wacht, mislukt, ...(fout === null ? {} : { fout }) } };
    });
    const meter: Gauge = new Gauge({
      name: 'eenplan_vernietigingen',
      help: 'Approved destructions that are not done: wacht all of them, mislukt those that failed last time',
      labelNames: ['stand'],
      registers: [this.metrics.registry],
      collect: async () =>
        void (await vernietigingen.stand().then(
          ({ wacht, mislukt }) => {
            meter.set({ stand: 'wacht' }, wacht);
            meter.set({ stand: 'mislukt' }, mislukt);
          },
          () => meter.reset(),
        )),
    });
  }

  /** In the reverse order of starting: what uses something stops before it. */
  async stop(): Promise<void> {
    for (const stop of this.#stop.splice(0).reverse()) await stop();
  }

  async #relay(url: string, kafka: NonNullable<CasusServiceConfig['kafka']>): Promise<void> {
    const target = new KafkaEventLog(kafka);
    this.#stop.push(() => target.close());
    const relay = new Relay(target, { url });
    this.#stop.push(() => relay.stop());
    // A log that is not there yet gets everything later. One that is not as it was built must never get anything.
    const verbinden = new Aanhouder(
      async () => {
        await target.ensureTopics();
        await relay.start();
      },
      (error) => error instanceof PartitionCountError || error instanceof TopicSettingsError,
      (error) =>
        this.logger.warn({ err: error }, 'Kafka is er nog niet; opdrachten worden bewaard en later gepubliceerd'),
    );
    this.#stop.push(() => verbinden.stop());
    await verbinden.begin();
    const stilstand = new Stilstand(this.config.relayGeduld);
    // What looks at one moment, such as the gauges of one scrape, shares one reading.
    let laatste: ReturnType<Relay['progress']> | undefined;
    const voortgang = () => (laatste ??= relay.progress().finally(() => (laatste = undefined)));
    this.health.register('relay', async () => {
      const { lag, position } = await voortgang();
      const stil = stilstand.bekijk(lag, position);
      // What the log does not get now it gets later: no reason to refuse the commands of today.
      const fout = verbinden.opgegeven;
      return {
        ok: fout === undefined,
        details: { stand: stil || fout ? 'stil' : lag > 0 ? 'onderweg' : 'bij', achterstand: lag },
      };
    });
    const stil: Gauge = new Gauge({
      name: 'eenplan_relay_stil',
      help: '1 while stored events wait and Kafka acknowledges none, else 0',
      registers: [this.metrics.registry],
      collect: async () =>
        void (await voortgang().then(
          ({ lag, position }) => stil.set(stilstand.bekijk(lag, position) ? 1 : 0),
          () => stil.remove(),
        )),
    });
    const achterstand: Gauge = new Gauge({
      name: 'eenplan_relay_achterstand',
      help: 'Events that are stored and not yet acknowledged by Kafka',
      registers: [this.metrics.registry],
      // Without a database there is no figure, and the others must still be told.
      collect: async () =>
        void (await voortgang().then(
          ({ lag }) => achterstand.set(lag),
          () => achterstand.remove(),
        )),
    });
  }
}
