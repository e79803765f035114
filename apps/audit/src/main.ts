import { ConfigError, createApp, listen } from '@eenplan/edge';
import { readAuditConfig } from './audit.config.js';
import { AUDIT_API, AuditModule } from './audit.module.js';

/** Audit as a process of its own, configured by its environment. */
async function main(): Promise<void> {
  const { config, poort, host, logLevel } = readAuditConfig();
  const { ontwikkeling, sealKey } = config;
  const app = await createApp(AuditModule.register(config), { ...AUDIT_API, ontwikkeling, sealKey, logLevel });
  const stop = () => void app.close().then(() => process.exit(0));
  process.once('SIGTERM', stop).once('SIGINT', stop);
  const { url } = await listen(app, poort, host);
  process.send?.({ gereed: true, url });
}

main().catch((error: unknown) => {
  const text =
    error instanceof ConfigError ? error.message : error instanceof Error ? (error.stack ?? '') : String(error);
  process.stderr.write(`audit start niet: ${text}\n`);
  process.exit(1);
});
