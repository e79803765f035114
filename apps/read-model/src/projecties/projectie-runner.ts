import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Health, Metrics } from '@eenplan/edge';
import { EventLog, type ProjectionStatus, Projector } from '@eenplan/event-log';
import { Inzagelog, PostgresVault, Vault } from '@eenplan/vault';
import { Counter, Gauge } from 'prom-client';
import { DataSource } from 'typeorm';
import { Muur } from '../muur/muur.js';
import { Melder } from '../wijzigingen/melder.js';

/** Keeps the read models up to date as long as the service lives, and tells how it goes. */
@Injectable()
export class ProjectieRunner implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    private readonly projector: Projector,
    private readonly log: EventLog,
    private readonly melder: Melder,
    private readonly db: DataSource,
    private readonly muur: Muur,
    private readonly vault: Vault,
    private readonly inzagelog: Inzagelog,
    private readonly health: Health,
    private readonly metrics: Metrics,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.projector.start();
    this.health.register('leesmodellen', async () => {
      const status = await this.projector.status();
      // A parked stream stops itself only: a service that is not ready would stop everybody.
      return {
        ok: status.every((een) => een.waiting.every(({ state }) => state !== 'vastgelopen')),
        details: kort(status),
      };
    });
    this.registerGauges();
    const { log } = this;
    new Counter({
      name: 'eenplan_log_overgeslagen_total',
      help: 'Messages on the log that were passed over because they are not ours',
      registers: [this.metrics.registry],
      collect() {
        this.reset();
        this.inc(log.skipped);
      },
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.projector.stop();
    await this.log.close();
    await this.melder.sluit();
    await this.muur.close();
    await this.db.destroy();
    if (this.vault instanceof PostgresVault) await this.vault.close();
    await this.inzagelog.close();
  }

  private registerGauges(): void {
    const { projector, metrics } = this;
    let laatste: Promise<ProjectionStatus[]> | undefined;
    // Both gauges of one scrape share one reading.
    const gelezen = () => {
      laatste ??= projector.status().finally(() => (laatste = undefined));
      return laatste;
    };
    const gauge = (name: string, help: string, value: (status: ProjectionStatus) => number) =>
      new Gauge({
        name,
        help,
        labelNames: ['projection'],
        registers: [metrics.registry],
        async collect() {
          for (const status of await gelezen()) this.set({ projection: status.projection }, value(status));
        },
      });
    gauge('eenplan_projection_lag', 'Events that a projection has still to handle', ({ lag }) => lag);
    gauge('eenplan_projection_parked', 'Streams that stand still in a projection', ({ parked }) => parked.length);
  }
}

function kort(status: readonly ProjectionStatus[]): Record<string, unknown> {
  return Object.fromEntries(
    status.map(({ projection, lag, parked, waiting }) => [
      projection,
      {
        achterstand: lag,
        geparkeerd: parked.map(({ streamId }) => streamId),
        wachtend: waiting.map(({ partition, state }) => ({ partitie: partition, stand: state })),
      },
    ]),
  );
}
