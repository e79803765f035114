import { ConfigError, createApp, listen } from '@eenplan/edge';
import { readReadModelConfig } from './read-model.config.js';
import { READ_MODEL_API, ReadModelModule } from './read-model.module.js';

/** The read side as a process of its own, configured by its environment. */
async function main(): Promise<void> {
  const { config, poort, host, logLevel } = readReadModelConfig();
  const { ontwikkeling, sealKey } = config;
  const app = await createApp(ReadModelModule.register(config), { ...READ_MODEL_API, ontwikkeling, sealKey, logLevel });
  const stop = () => void app.close().then(() => process.exit(0));
  process.once('SIGTERM', stop).once('SIGINT', stop);
  const { url } = await listen(app, poort, host);
  process.send?.({ gereed: true, url });
}

main().catch((error: unknown) => {
  const text =
    error instanceof ConfigError ? error.message : error instanceof Error ? (error.stack ?? '') : String(error);
  process.stderr.write(`leesmodellen start niet: ${text}\n`);
  process.exit(1);
});
