import type { Service } from '@eenplan/edge';
import { type PortalConfig, portalConfig } from './portal.config.js';
import { PortalModule } from './portal.module.js';

/** The portal, as it is run: by itself (main.ts) or beside the others. */
export const portalService: Service<PortalConfig> = {
  edge: { api: 'portaal', version: '1.0.0', title: 'Eén Plan: portaal', description: 'De schermen van Eén Plan.' },
  port: 3000,
  configure: portalConfig,
  module: (config) => PortalModule.register(config),
};
