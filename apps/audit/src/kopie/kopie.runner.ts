import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Health, Metrics } from '@eenplan/edge';
import type { EventLog, Subscription } from '@eenplan/event-log';
import { Counter, Gauge } from 'prom-client';
import type { LogKopie } from './log-kopie.js';
import type { LogLezer } from './log-lezer.js';

/** Keeps the copy going from start to stop, and tells how it is. */
@Injectable()
export class KopieRunner implements OnApplicationBootstrap, OnModuleDestroy {
  private subscription: Subscription | undefined;

  constructor(
    private readonly log: EventLog,
    private readonly kopie: LogKopie,
    private readonly lezer: LogLezer,
    private readonly inzagelog: { close(): Promise<void> },
    health: Health,
    metrics: Metrics,
  ) {
    health.register('kopie', async () => {
      const { positie, aantal, afwijkingen } = await lezer.stand();
      const achterstand = this.achterstand();
      return { ok: afwijkingen === 0, details: { positie, aantal, afwijkingen, achterstand } };
    });
    new Counter({
      name: 'eenplan_log_overgeslagen_total',
      help: 'Messages on the log that were passed over because they are not ours',
      registers: [metrics.registry],
      collect() {
        this.reset();
        this.inc(log.skipped);
      },
    });
    const achterstand = () => this.achterstand();
    new Gauge({
      name: 'eenplan_audit_achterstand',
      help: 'Events of the log that the copy of audit does not have yet, as of the last batch',
      registers: [metrics.registry],
      collect() {
        this.set(achterstand());
      },
    });
    new Gauge({
      name: 'eenplan_audit_afwijkingen',
      help: 'Events that arrived and did not fit: wrong leaf, fork or gap',
      registers: [metrics.registry],
      async collect() {
        this.set((await lezer.stand()).afwijkingen);
      },
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    this.subscription = await this.log.subscribe(this.kopie);
  }

  async onModuleDestroy(): Promise<void> {
    await this.subscription?.stop();
    await this.log.close();
    await this.lezer.close();
    await this.inzagelog.close();
  }

  private achterstand(): number {
    return [...this.kopie.achterstand.values()].reduce((som, lag) => som + lag, 0);
  }
}
