import { join } from 'node:path';
import { startCluster } from '../../infra/postgres/cluster.mjs';
import { makeRunFolder } from './run-folder.mjs';
import { softHsmConfig } from './softhsm-config.mjs';
import { summarise } from './summary.mjs';

/**
 * One real PostgreSQL per run, with fsync on: what the tests say of durability must be true.
 * TEST_POSTGRES_URL given from outside uses that server instead.
 */
export default async function globalSetup() {
  // Stands until the reporter knows better: a run whose PostgreSQL does not start has failed.
  summarise({ passed: 0, failed: 1, skipped: 0 });
  // What runs for minutes only is not worth to be compiled twice.
  process.env['EENPLAN_KAFKA_JVM'] ??= '-XX:TieredStopAtLevel=1';
  const folder = await makeRunFolder();
  process.env['EENPLAN_TEST_RUN'] = folder;
  // Here, since the C code of SoftHSM2 reads the real environment; that of a suite is a copy.
  process.env['SOFTHSM2_CONF'] = softHsmConfig(folder);
  const shared = /** @type {{ eenplanTestCluster?: import('../../infra/postgres/cluster.mjs').Cluster }} */ (
    globalThis
  );
  if (process.env['TEST_POSTGRES_URL']) return;
  const cluster = await startCluster({ dataDir: join(folder, 'postgres'), settings: { max_connections: 300 } });
  shared.eenplanTestCluster = cluster;
  process.env['TEST_POSTGRES_URL'] = cluster.url;
}
