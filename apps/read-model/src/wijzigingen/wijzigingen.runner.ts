import { Health, LOGGER, type Logger, Metrics } from '@eenplan/edge';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Bron } from './bron.js';
import { Volgers } from './volgers.js';

export const HARTSLAG_MS = 15_000;

export const WIJZIGINGEN_URL = Symbol('WIJZIGINGEN_URL');

/** Listens as long as the service lives, and passes on what it hears. */
@Injectable()
export class WijzigingenRunner implements OnApplicationBootstrap, OnModuleDestroy {
  readonly bron: Bron;
  #klok: NodeJS.Timeout | undefined;

  constructor(
    @Inject(WIJZIGINGEN_URL) url: string,
    private readonly volgers: Volgers,
    @Inject(LOGGER) logger: Logger,
    private readonly health: Health,
    private readonly metrics: Metrics,
  ) {
    this.bron = new Bron(
      url,
      (wijziging) => volgers.hoor(wijziging),
      (nummer) => volgers.begin(nummer),
      logger,
    );
  }

  async onApplicationBootstrap(): Promise<void> {
    const { volgers } = this;
    // Lines that stay open would hold up the stop for as long as that may take.
    this.health.onStop(() => volgers.sluit());
    this.#klok = setInterval(() => void volgers.hartslag(), HARTSLAG_MS).unref();
    new Gauge({
      name: 'eenplan_wijzigingen_luisteraars',
      help: 'Browsers that listen for changes at this replica',
      registers: [this.metrics.registry],
      collect() {
        this.set(volgers.aantal);
      },
    });
    this.bron.begin();
    await this.bron.begonnen;
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.#klok);
    this.volgers.sluit();
    await this.bron.stop();
  }
}
