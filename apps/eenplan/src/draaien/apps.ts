import { type RunningService, startService } from '@eenplan/edge';
import { auditService } from '../../../audit/src/service.js';
import { casusService } from '../../../casus-service/src/service.js';
import { portalService } from '../../../portal/src/service.js';
import { readModelService } from '../../../read-model/src/service.js';
import type { Urls } from '../gegevens/runtime.js';

type Starter = (env: Record<string, string>) => Promise<RunningService>;

/** How each service is started in this process, from the environment that it would have in one of its own. */
export const starters: Record<keyof Urls, Starter> = {
  casusregie: (env) => startService(casusService, env),
  leesmodellen: (env) => startService(readModelService, env),
  audit: (env) => startService(auditService, env),
  portaal: (env) => startService(portalService, env),
};

/** In the order in which they start: the portal last, for it passes on to the others. */
export const DIENSTEN = ['casusregie', 'leesmodellen', 'audit', 'portaal'] as const;

/** Folder of each service below apps/. */
export const MAPPEN: Record<keyof Urls, string> = {
  casusregie: 'casus-service',
  leesmodellen: 'read-model',
  audit: 'audit',
  portaal: 'portal',
};
