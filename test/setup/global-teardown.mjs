import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { clear } from './run-folder.mjs';

export default async function globalTeardown() {
  const shared = /** @type {{ eenplanTestCluster?: import('../../infra/postgres/cluster.mjs').Cluster }} */ (
    globalThis
  );
  const folder = process.env['EENPLAN_TEST_RUN'];
  if (shared.eenplanTestCluster) await shared.eenplanTestCluster.stop();
  try {
    if (!shared.eenplanTestCluster && folder) await dropTemplates(folder);
  } finally {
    if (folder) await clear(folder);
  }
}

/** What gemigreerd.ts left on a server that is not of this run. @param {string} folder */
async function dropTemplates(folder) {
  const names = readdirSync(folder)
    .map((name) => join(folder, name, 'klaar'))
    .filter((path) => path.includes('gemigreerd-') && existsSync(path))
    .map((path) => readFileSync(path, 'utf8'));
  const client = new pg.Client({ connectionString: process.env['TEST_POSTGRES_URL'] });
  await client.connect();
  try {
    for (const name of names) await client.query(`drop database if exists ${pg.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
