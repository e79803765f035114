import { runService } from '@eenplan/edge';
import { portalService } from './service.js';

await runService(portalService);
