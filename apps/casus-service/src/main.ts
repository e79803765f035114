import { ConfigError, createApp, listen } from '@eenplan/edge';
import { CasusServiceModule, casusServiceEdge } from './casus-service.module.js';
import { readCasusServiceConfig } from './config.js';

/** casus-service as a process of its own; any number of replicas may run. */
try {
  const { config, poort, host, logLevel } = readCasusServiceConfig();
  const app = await createApp(CasusServiceModule.register(config), { ...casusServiceEdge(config), logLevel });
  const stop = () => void app.close().then(() => process.exit(0));
  process.once('SIGTERM', stop).once('SIGINT', stop);
  const { url } = await listen(app, poort, host);
  process.send?.({ ready: true, url });
  process.stderr.write(`casusregie luistert op ${url}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.problems.join('\n') : (error as Error).message}\n`);
  process.exit(1);
}
