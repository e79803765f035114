import { type DynamicModule, Inject, Module, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Health, LOGGER, type Logger } from '@eenplan/edge';
import type { FastifyInstance } from 'fastify';
import { portaal } from './portaal.js';
import type { PortalConfig } from './portal.config.js';
import { Stromen } from './stromen.js';
import { Sessies } from './sessies/sessies.js';

const CONFIG = Symbol('PORTAL_CONFIG');

/** The portal's server: everything it does is passing on, so its routes lie on Fastify itself. */
@Module({})
export class PortalModule implements OnModuleInit, OnModuleDestroy {
  constructor(
    @Inject(CONFIG) private readonly config: PortalConfig,
    @Inject(Sessies) private readonly sessies: Sessies,
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(Health) private readonly health: Health,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  static register(config: PortalConfig): DynamicModule {
    return {
      module: PortalModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Sessies, useFactory: () => new Sessies(config.databaseUrl, config.sealKey) },
      ],
    };
  }

  async onModuleInit(): Promise<void> {
    this.health.register('sessies', async () => ({ ok: await this.sessies.leeft() }));
    const stromen = new Stromen(this.sessies);
    this.health.onStop(() => stromen.sluit());
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    await server.register(portaal(this.config, this.sessies, stromen, this.logger));
  }

  onModuleDestroy(): Promise<void> {
    return this.sessies.sluit();
  }
}
