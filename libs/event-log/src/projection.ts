import type { EventMeta } from '@eenplan/kernel';

/**
 * PostgreSQL types that a projection's columns may have. Values are what JSON has: `date` is `YYYY-MM-DD`, `timestamptz`
 * is RFC 3339 in UTC with `Z` (kept without trailing zeros in the fraction, so that a value read back equals the value
 * put), `bigint` is a number, `json`/`jsonb` any JSON value, arrays are arrays.
 */
export type ColumnType =
  | 'uuid'
  | 'text'
  | 'smallint'
  | 'integer'
  | 'bigint'
  | 'double precision'
  | 'boolean'
  | 'date'
  | 'timestamptz'
  | 'json'
  | 'jsonb'
  | 'text[]'
  | 'uuid[]'
  | 'integer[]'
  | 'date[]';

/** A table of a projection. Besides `columns` it has `stream_id uuid not null`: the stream that owns the row. */
export interface TableSpec {
  /** Schema-qualified, for example `leesmodellen.casusoverzicht`. */
  readonly name: string;
  /** All columns but `stream_id`, in any order. */
  readonly columns: readonly { readonly name: string; readonly type: ColumnType }[];
  /** Primary key columns after `stream_id`; empty when a stream has at most one row. Each is also in `columns`. */
  readonly key: readonly string[];
}

/**
 * Rows of ONE stream in all tables of one projection: they are the projection's whole state. Row properties are column
 * names (without `stream_id`); a missing property is null. A row is never changed in place: put a new object.
 */
export interface StreamRows {
  /** The row with this key (values in the order of `table.key`), if there is one. */
  get<R extends object>(table: TableSpec, key?: readonly unknown[]): Readonly<R> | undefined;
  /** All rows of the stream in this table, sorted by key. */
  all<R extends object>(table: TableSpec): readonly Readonly<R>[];
  /** Inserts or replaces the row with the key that the row itself holds. */
  put(table: TableSpec, row: object): void;
  /** Replaces some columns of an existing row; throws when there is none. `changes` holds no key column. */
  patch(table: TableSpec, changes: object, key?: readonly unknown[]): void;
  /** Removes the row; nothing happens when there is none. */
  delete(table: TableSpec, key?: readonly unknown[]): void;
}

/** An event as a projection sees it: parsed and upcast. `data` and `meta` are parsed when first asked for. */
export interface ProjectedEvent {
  readonly position: number;
  readonly streamType: string;
  readonly streamId: string;
  readonly version: number;
  /** Type and schema after upcasting. */
  readonly type: string;
  readonly schema: number;
  // The projection knows the shape by `type`; the runtime does not.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly meta: EventMeta;
  /** When it happened: `meta.happenedAt`, else `recordedAt`. */
  readonly op: string;
  /** RFC 3339 in UTC with microseconds. */
  readonly recordedAt: string;
}

/**
 * A read model: tables, and how each event of a stream changes the rows of that stream. `apply` is pure but for `rows`;
 * what it throws is poison and parks that stream only.
 */
export interface Projection {
  /** Stable, kebab-case: checkpoints and `eenplan rebuild NAME` go by it. */
  readonly name: string;
  readonly streamTypes: readonly string[];
  readonly tables: readonly TableSpec[];
  /**
   * SQL that makes the tables with indexes, constraints, policies and grants, written with the schema's name before every
   * table (`create table leesmodellen.caseload (…)`). The migration runs it through {@link projectionSql}; a rebuild runs
   * the same text with `leesmodellen.` replaced by `leesmodellen_schaduw.`. No views, no foreign keys, no schema creation.
   */
  readonly ddl: string;
  /**
   * Whether `apply` looks at events of this type (as upcast); absent: at all. A rebuild spares itself the calls that
   * change nothing.
   */
  wants?(streamType: string, type: string): boolean;
  apply(rows: StreamRows, event: ProjectedEvent): void;
}

/** Brings a stored event to the newest shape; pure. Answers the same object when nothing is to be done. */
export type Upcast = (event: UpcastInput) => UpcastInput;

export interface UpcastInput {
  readonly streamType: string;
  readonly type: string;
  readonly schema: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
}

/** Schema in which the shadow of a table is built. */
export function shadowSchema(schema: string): string {
  return `${schema}_schaduw`;
}

/** Schema of the projection's tables: all of them lie in one. */
export function schemaOf(projection: Projection): string {
  const schema = projection.tables[0]?.name.split('.')[0];
  if (schema === undefined || projection.tables.some((table) => !table.name.startsWith(`${schema}.`)))
    throw new Error(`projection ${projection.name}: all tables must lie in one schema`);
  return schema;
}

/** Table that holds how far each stream is in this projection: a partition of `<schema>.projection_stream`. */
export function streamTable(projection: Projection, schema = schemaOf(projection)): string {
  return `${schema}.projection_stream_${projection.name.replaceAll('-', '_')}`;
}

/**
 * SQL of a migration that adds the projection: its own DDL and its part of `projection_stream`. Runs after the
 * migrations of this library ({@link projectionMigrations}).
 */
export function projectionSql(projection: Projection): string {
  const schema = schemaOf(projection);
  return `${projection.ddl}
create table ${streamTable(projection)} partition of ${schema}.projection_stream for values in ('${projection.name}');
grant select, insert, update, delete on ${streamTable(projection)} to eenplan_leesmodellen;
`;
}

/**
 * SQL of a migration after {@link projectionSql}: the projection's tables are made again by its DDL of now, empty, and the
 * projector brings them up from the beginning of the log. All rows of a read model come from the log, so a new shape needs
 * no statement of its own per column.
 */
export function renewedProjectionSql(projection: Projection): string {
  const schema = schemaOf(projection);
  const { name, tables } = projection;
  return `drop table if exists ${[...tables.map((table) => table.name), streamTable(projection)].join(', ')};
delete from ${schema}.projection_checkpoint where projection = '${name}';
delete from ${schema}.projection_parked where projection = '${name}';
${projectionSql(projection)}`;
}
