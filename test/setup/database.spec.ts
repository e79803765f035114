import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { testDatabase } from './database.js';

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('testDatabase', () => {
  it('gives an empty database of its own, on a server that really flushes', async () => {
    const [one, two] = await Promise.all([testDatabase(), testDatabase()]);
    await query(one.url, 'create table t (n int)');
    expect(await query(two.url, `select to_regclass('t') as t`)).toEqual([{ t: null }]);
    expect(await query(one.url, `select current_setting('fsync') as fsync`)).toEqual([{ fsync: 'on' }]);
    await one.drop();
    await two.drop();
    await expect(query(one.url, 'select 1')).rejects.toThrow(/does not exist/);
  });

  it('clones a template', async () => {
    const source = await testDatabase();
    await query(source.url, 'create table t as select 7 as n');
    const clone = await testDatabase({ template: new URL(source.url).pathname.slice(1) });
    expect(await query(clone.url, 'select n from t')).toEqual([{ n: 7 }]);
    await clone.drop();
    await source.drop();
  });
});
