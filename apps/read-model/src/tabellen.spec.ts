import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projecties } from './projecties.js';
import { type LeesDatabase, leesDatabase } from './testing/database.js';

let db: LeesDatabase;
beforeAll(async () => {
  db = await leesDatabase();
});
afterAll(() => db.drop());

const rows = async <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
  (await db.pool.query(sql, values)).rows as T[];

describe('tables', () => {
  it.each(projecties.flatMap(({ name, tables }) => tables.map((table) => [name, table.name, table] as const)))(
    '%s: %s is what the projection says it is',
    async (_name, full, table) => {
      const [schema, name] = full.split('.');
      const columns = await rows<{ name: string; type: string }>(
        `select a.attname as name, pg_catalog.format_type(a.atttypid, null) as type
         from pg_catalog.pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped`,
        [full],
      );
      const types = new Map(
        columns.map((column) => [column.name, column.type.replace('timestamp with time zone', 'timestamptz')]),
      );
      expect(types).toEqual(new Map([['stream_id', 'uuid'], ...table.columns.map((c) => [c.name, c.type] as const)]));
      const [key] = await rows<{ columns: string[] }>(
        `select array_agg(a.attname::text order by array_position(c.conkey, a.attnum)) as columns
         from pg_catalog.pg_constraint c join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
         where c.conrelid = $1::regclass and c.contype = 'p'`,
        [full],
      );
      expect(key?.columns).toEqual(['stream_id', ...table.key]);
      const grants = await rows<{ privilege: string }>(
        `select privilege_type as privilege from information_schema.role_table_grants
         where table_schema = $1 and table_name = $2 and grantee = 'eenplan_leesmodellen' order by 1`,
        [schema, name],
      );
      expect(grants.map(({ privilege }) => privilege)).toEqual(['DELETE', 'INSERT', 'SELECT', 'UPDATE']);
    },
  );

  it('belong to the owner, and point at no other table', async () => {
    const tables = projecties.flatMap((projectie) => projectie.tables.map((table) => table.name));
    expect(
      await rows(
        `select distinct pg_catalog.pg_get_userbyid(relowner) as owner from pg_catalog.pg_class where oid = any ($1::regclass[])`,
        [tables],
      ),
    ).toEqual([{ owner: 'eenplan_eigenaar' }]);
    expect(
      await rows(
        `select conname from pg_catalog.pg_constraint where contype = 'f' and conrelid = any ($1::regclass[])`,
        [tables],
      ),
    ).toEqual([]);
  });
});
