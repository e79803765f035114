import { runService } from '@eenplan/edge';
import { readModelService } from './service.js';

await runService(readModelService);
