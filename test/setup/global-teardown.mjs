import { clear } from './run-folder.mjs';

export default async function globalTeardown() {
  const shared = /** @type {{ eenplanTestCluster?: import('../../infra/postgres/cluster.mjs').Cluster }} */ (
    globalThis
  );
  await shared.eenplanTestCluster?.stop();
  const folder = process.env['EENPLAN_TEST_RUN'];
  if (folder) await clear(folder);
}
