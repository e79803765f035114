import type { Service } from '@eenplan/edge';
import { type ReadModelConfig, readModelConfig } from './read-model.config.js';
import { READ_MODEL_API, ReadModelModule } from './read-model.module.js';

/** The read side, as it is run: by itself (main.ts) or beside the others. */
export const readModelService: Service<ReadModelConfig> = {
  edge: READ_MODEL_API,
  port: 3002,
  configure: readModelConfig,
  module: (config) => ReadModelModule.register(config),
};
