import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { OWNER } from '@eenplan/event-store';
import type { Plan } from './fold.js';
import { shadowSchema, streamTable } from './projection.js';

/** What a shadow is made by; another hash means that a leftover shadow is of no use. */
export function fingerprint(plan: Plan, code: string | undefined): string {
  const { ddl, tables, streamTypes, apply } = plan.projection;
  return createHash('sha256')
    .update(JSON.stringify([ddl, tables, streamTypes, String(apply), code]))
    .digest('hex');
}

/** Hash over the code in folders (.js, .ts, .sql), for `RebuildOptions.code`. */
export function codeHash(...folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders)
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
      if (/\.(js|ts|sql)$/.test(file)) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}

/** Names without schema of the tables that a rebuild replaces. */
export function tableNames(plan: Plan): string[] {
  return plan.shapes.list.map(({ table }) => table.slice(table.indexOf('.') + 1));
}

function streamName(plan: Plan): string {
  return plan.streamTable.slice(plan.streamTable.indexOf('.') + 1);
}

export async function dropShadow(client: pg.ClientBase, plan: Plan): Promise<void> {
  const shadow = shadowSchema(plan.schema);
  for (const name of [...tableNames(plan), streamName(plan)])
    await client.query(`drop table if exists ${shadow}.${name}`);
  await client.query(`delete from ${plan.schema}.projection_rebuild where projection = $1`, [plan.name]);
  await client.query(`delete from ${plan.schema}.projection_parked where projection = $1`, [plan.keptAs]);
}

/** Makes the shadow tables by the projection's own DDL, as the owner, inside the caller's transaction. */
export async function createShadow(client: pg.ClientBase, plan: Plan): Promise<void> {
  const { schema } = plan;
  const shadow = shadowSchema(schema);
  await client.query(`set local role ${OWNER}`);
  await client.query(plan.projection.ddl.replace(new RegExp(`(?<![\\w.])${schema}\\.`, 'g'), `${shadow}.`));
  await client.query(`
    create table ${plan.streamTable} (like ${schema}.projection_stream including defaults including constraints including indexes);
    grant select, insert, update, delete on ${plan.streamTable} to eenplan_leesmodellen`);
  await client.query('set local role none');
}

/** An index or constraint, as PostgreSQL itself would write it. */
export interface Detached {
  readonly table: string;
  readonly drop: string;
  readonly create: string;
  /** Of a partial index. */
  readonly predicate: string | null;
}

/**
 * Takes indexes and index-backed constraints off the shadow: building them over all rows at the end is several times
 * faster than keeping them up during the COPY. They come back by their own definitions; the catalogs are compared anyway.
 */
export async function detachIndexes(client: pg.ClientBase, plan: Plan): Promise<Detached[]> {
  const { rows } = await client.query<Detached>(
    `select i.indrelid::regclass::text as table,
       case when c.oid is not null then format('alter table %s drop constraint %I', i.indrelid::regclass, c.conname)
         else format('drop index %s', i.indexrelid::regclass) end as drop,
       case when c.oid is not null
         then format('alter table %s add constraint %I %s', i.indrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
         else pg_get_indexdef(i.indexrelid) end as create,
       pg_get_expr(i.indpred, i.indrelid) as predicate
     from pg_catalog.pg_index i
     left join pg_catalog.pg_constraint c on c.conindid = i.indexrelid and c.conrelid = i.indrelid and c.contype in ('p', 'u', 'x')
     where i.indrelid = any($1::regclass[])
     order by c.contype is distinct from 'p', i.indexrelid`,
    [[...plan.shapes.list.map(({ table }) => table), plan.streamTable]],
  );
  for (const { drop } of rows) await client.query(drop);
  return rows;
}

/**
 * Everything about the projections' tables, live and shadow, that the system relies on, as text without the schema's
 * name: columns, constraints, indexes, row-level security, policies, grants, triggers, owner.
 */
async function describeTables(
  client: pg.ClientBase,
  plans: readonly Plan[],
): Promise<{ schema: string; name: string; line: string }[]> {
  const { schema } = plans[0]!;
  const { rows } = await client.query<{ schema: string; name: string; line: string }>(
    `with t as (
       select c.oid, n.nspname, c.relname, c.relrowsecurity, c.relforcerowsecurity, c.relacl, c.relowner, c.reloptions
       from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
       where n.nspname = any($1) and c.relname = any($2)),
     described as (
       select oid, 'table rls=' || relrowsecurity || ' forced=' || relforcerowsecurity || ' owner=' || relowner::regrole
         || ' options=' || coalesce(reloptions::text, '') as line from t
       union all select oid, 'grant ' || x::text from t, unnest(relacl) x
       union all select t.oid, 'column ' || attname || ' ' || format_type(atttypid, atttypmod) || ' notnull=' || attnotnull
         || ' default=' || coalesce(pg_get_expr(d.adbin, d.adrelid), '') || ' acl=' || coalesce(attacl::text, '')
         from t join pg_catalog.pg_attribute a on a.attrelid = t.oid and attnum > 0 and not attisdropped
         left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
       union all select t.oid, 'constraint ' || conname || ' ' || pg_get_constraintdef(c.oid)
         from t join pg_catalog.pg_constraint c on c.conrelid = t.oid
       union all select t.oid, 'index ' || pg_get_indexdef(indexrelid) || ' valid=' || indisvalid
         from t join pg_catalog.pg_index i on i.indrelid = t.oid
       union all select t.oid, 'policy ' || polname || ' ' || polcmd::text || ' ' || polpermissive || ' '
         || (select string_agg(r::regrole::text, ',' order by r) from unnest(polroles) r)
         || ' using ' || coalesce(pg_get_expr(polqual, polrelid), '') || ' check ' || coalesce(pg_get_expr(polwithcheck, polrelid), '')
         from t join pg_catalog.pg_policy p on p.polrelid = t.oid
       union all select t.oid, 'trigger ' || pg_get_triggerdef(g.oid)
         from t join pg_catalog.pg_trigger g on g.tgrelid = t.oid and not tgisinternal)
     select nspname as schema, relname as name, relname || ' ' || line as line from t join described using (oid) order by 3`,
    [[schema, shadowSchema(schema)], plans.flatMap(tableNames)],
  );
  return rows.map(({ line, ...row }) => ({ ...row, line: line.replaceAll(`${row.schema}.`, '') }));
}

/** The shadow would replace tables that are made otherwise: a migration is missing, or somebody changed the tables by hand. */
export class CatalogDifferenceError extends Error {
  override readonly name = 'CatalogDifferenceError';
}

/** @throws CatalogDifferenceError for the first of the projections, all in one schema, whose tables are not those of its shadow. */
export async function compareCatalogs(client: pg.ClientBase, plans: readonly Plan[]): Promise<void> {
  const all = await describeTables(client, plans);
  for (const plan of plans) {
    const names = new Set(tableNames(plan));
    const lines = (schema: string) =>
      all.filter((row) => row.schema === schema && names.has(row.name)).map(({ line }) => line);
    const [live, shadow] = [lines(plan.schema), lines(shadowSchema(plan.schema))];
    const only = (a: string[], b: string[]) => a.filter((line) => !b.includes(line));
    const [gone, added] = [only(live, shadow), only(shadow, live)];
    if (gone.length > 0 || added.length > 0)
      throw new CatalogDifferenceError(
        `projection ${plan.name}: tables differ from their DDL; only in use: ${gone.join('; ') || 'nothing'}; only by DDL: ${added.join('; ') || 'nothing'}`,
      );
  }
}

/** Live tables locked against everybody, in a fixed order; the caller has a lock_timeout and tries again. */
export async function lockTables(client: pg.ClientBase, plans: readonly Plan[]): Promise<void> {
  const names = plans.flatMap((plan) => [
    ...tableNames(plan).map((name) => `${plan.schema}.${name}`),
    streamTable(plan.projection),
  ]);
  await client.query(`lock table ${names.sort().join(', ')} in access exclusive mode`);
}

/** Puts the shadow in the place of the live tables, inside the caller's transaction. */
export async function swap(client: pg.ClientBase, plan: Plan): Promise<void> {
  const { schema } = plan;
  const shadow = shadowSchema(schema);
  for (const name of tableNames(plan)) {
    await client.query(`drop table ${schema}.${name}`);
    await client.query(`alter table ${shadow}.${name} set schema ${schema}`);
  }
  const stream = streamName(plan);
  await client.query(`drop table ${schema}.${stream}`);
  await client.query(`alter table ${shadow}.${stream} set schema ${schema}`);
  await client.query(
    `alter table ${schema}.projection_stream attach partition ${schema}.${stream} for values in ('${plan.name}')`,
  );
  await client.query(`delete from ${schema}.projection_parked where projection = $1`, [plan.name]);
  await client.query(`update ${schema}.projection_parked set projection = $1 where projection = $2`, [
    plan.name,
    plan.keptAs,
  ]);
  await client.query(`delete from ${schema}.projection_rebuild where projection = $1`, [plan.name]);
}
