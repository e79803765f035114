import { runService } from '@eenplan/edge';
import { auditService } from './service.js';

await runService(auditService);
