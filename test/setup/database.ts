import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  readonly name: string;
  /** Superuser URL of a database of its own. */
  readonly url: string;
  /** Drops it, ending whatever is still connected. */
  drop(): Promise<void>;
}

/** The run's cluster: superuser URL of database `postgres`. */
export function clusterUrl(): string {
  const url = process.env['TEST_POSTGRES_URL'];
  if (!url) throw new Error('TEST_POSTGRES_URL is not set: run the tests through jest.config.mjs.');
  return url;
}

/**
 * A database of its own for a spec file.
 * @param options.template name of a database to clone; nobody may be connected to it at that moment. Absent: empty.
 */
export async function testDatabase(options: { template?: string } = {}): Promise<TestDatabase> {
  const name = `test_${process.pid}_${randomBytes(6).toString('hex')}`;
  const template = options.template ?? 'template0';
  if (!/^[a-z0-9_]+$/.test(template)) throw new Error(`Not a name for a template database: ${template}`);
  await admin(`create database ${name} template ${template}`);
  const url = new URL(clusterUrl());
  url.pathname = `/${name}`;
  return { name, url: url.href, drop: () => admin(`drop database if exists ${name} with (force)`) };
}

/** One statement as superuser. */
export async function admin(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: clusterUrl() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
