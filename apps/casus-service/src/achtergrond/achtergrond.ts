import type { Health, Logger, Metrics } from '@eenplan/edge';
import { KafkaEventLog, Relay } from '@eenplan/event-log';
import type { EventStore } from '@eenplan/event-store';
import type { Vault } from '@eenplan/vault';
import pg from 'pg';
import { Gauge } from 'prom-client';
import type { CasusServiceConfig } from '../config.js';
import type { CommandRunner } from '../opdracht/command-runner.js';
import { LeiderLus } from './leider-lus.js';
import { Stilstand } from './stilstand.js';
import { laatVerlopen, laatVervallen } from './systeem.js';
import { Termijnen } from './termijnen.js';

/** What runs behind the requests: relay to Kafka, due moments, sweeper of the vault. Each in one process of all. */
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
    this.#stop.push(
      () => verlopen.stop(),
      () => vegen.stop(),
    );
  }

  /** In the reverse order of starting: what uses something stops before it. */
  async stop(): Promise<void> {
    for (const stop of this.#stop.splice(0).reverse()) await stop();
  }

  async #relay(url: string, kafka: NonNullable<CasusServiceConfig['kafka']>): Promise<void> {
    const target = new KafkaEventLog(kafka);
    this.#stop.push(() => target.close());
    await target.ensureTopics();
    const relay = new Relay(target, { url });
    await relay.start();
    this.#stop.push(() => relay.stop());
    const stilstand = new Stilstand(this.config.relayGeduld);
    this.health.register('relay', async () => {
      const { lag, position } = await relay.progress();
      const stil = stilstand.bekijk(lag, position);
      // What the log does not get now it gets later: no reason to refuse the commands of today.
      return { ok: true, details: { stand: stil ? 'stil' : lag > 0 ? 'onderweg' : 'bij', achterstand: lag } };
    });
    const stil: Gauge = new Gauge({
      name: 'eenplan_relay_stil',
      help: '1 while stored events wait and Kafka acknowledges none, else 0',
      registers: [this.metrics.registry],
      collect: async () =>
        void (await relay.progress().then(
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
        void (await relay.lag().then(
          (lag) => achterstand.set(lag),
          () => achterstand.remove(),
        )),
    });
  }
}
