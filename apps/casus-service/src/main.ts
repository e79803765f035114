import { runService } from '@eenplan/edge';
import { casusService } from './service.js';

await runService(casusService);
