import type pg from 'pg';

/** A stream that wants what another stream holds, by a unique constraint of a read model. */
export interface Conflict {
  readonly streamId: string;
  /** Position of the stream's last event in the batch: the others must have passed it. */
  readonly position: number;
  readonly holder: string | undefined;
  readonly constraint: string;
}

/** unique_violation, exclusion_violation */
export function isUniqueViolation(error: unknown): error is pg.DatabaseError {
  const code = (error as { code?: unknown } | null)?.code;
  return code === '23505' || code === '23P01';
}

/** Class 22 (data exception) and the integrity constraints that look at one row only. */
export function isDataError(error: unknown): error is pg.DatabaseError {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && (/^22...$/.test(code) || code === '23502' || code === '23503' || code === '23514');
}

/** The stream whose row stands in the way. */
export async function holderOf(client: pg.ClientBase, error: pg.DatabaseError): Promise<string | undefined> {
  return (await holdersOf(client, error))[0];
}

/** Streams whose rows have the key named in the error's detail: `Key (persoon_id)=(…) already exists.` */
export async function holdersOf(client: pg.ClientBase, error: pg.DatabaseError, predicate?: string): Promise<string[]> {
  const [, columns, values] =
    /\(([^)]+)\)=\((.*)\) (already exists|conflicts|is duplicated)/.exec(error.detail ?? '') ?? [];
  if (columns === undefined || values === undefined || !error.schema || !error.table || !error.constraint) return [];
  const table = `${quote(error.schema)}.${quote(error.table)}`;
  const { rows: index } = await client.query<{ predicate: string | null }>(
    `select pg_catalog.pg_get_expr(indpred, indrelid) as predicate from pg_catalog.pg_index
     where indexrelid = pg_catalog.to_regclass($1)`,
    [`${quote(error.schema)}.${quote(error.constraint)}`],
  );
  const { rows } = await client.query<{ stream_id: string }>(
    `select distinct stream_id from ${table}
     where pg_catalog.concat_ws(', ', ${columns}) = $1 and (${predicate ?? index[0]?.predicate ?? 'true'}) order by 1`,
    [values],
  );
  return rows.map(({ stream_id }) => stream_id);
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
