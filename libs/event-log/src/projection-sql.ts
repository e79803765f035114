import type { Entry, Plan } from './fold.js';
import type { LogEvent } from './event-log.js';
import { canonicalTime, type TableShape } from './stream-rows.js';

type Row = Record<string, unknown>;

/** A checkpoint of one projection in one partition, as read. */
export interface Mark {
  readonly offset: number;
  readonly position: number;
  readonly epoch: number;
}

/** [plan, table (-2 checkpoint, -1 stream), stream, values] */
export type LoadedRow = [number, number, string | null, unknown[]];

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * One statement that reads all a batch needs: checkpoints, stream versions and rows. $1 stream ids, $2 log, $3 partition.
 * Values come as JSON, times in one form whatever the session's settings.
 */
export function loadSql(plans: readonly Plan[]): string {
  const parts: string[] = [];
  plans.forEach((plan, i) => {
    parts.push(
      `select ${i} as p, -2 as t, null::uuid as s, json_build_array(c."offset", c.position, c.epoch) as v
       from ${plan.schema}.projection_checkpoint c where c.projection = '${plan.name}' and c.log = $2 and c.partition = $3`,
      `select ${i}, -1, s.stream_id, json_build_array(s.version, encode(s.leaf, 'hex'), s.parked_reason)
       from ${plan.streamTable} s where s.projection = '${plan.name}' and s.stream_id = any($1)`,
    );
    for (const shape of plan.shapes.list) {
      const values = shape.spec.columns.map(({ name, type }) =>
        type === 'timestamptz'
          ? `to_char(r.${quote(name)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
          : `r.${quote(name)}`,
      );
      parts.push(
        `select ${i}, ${shape.index}, r.stream_id, json_build_array(${values.join(', ')})
         from ${shape.table} r where r.stream_id = any($1)`,
      );
    }
  });
  return parts.join('\nunion all\n');
}

/** Puts what was read into entries, per plan. */
export function digest(
  plans: readonly Plan[],
  loaded: readonly LoadedRow[],
): { marks: (Mark | undefined)[]; entries: Map<string, Entry>[] } {
  const marks: (Mark | undefined)[] = plans.map(() => undefined);
  const entries = plans.map(() => new Map<string, Entry>());
  const entryOf = (p: number, streamId: string): Entry => {
    let entry = entries[p]!.get(streamId);
    if (!entry) entries[p]!.set(streamId, (entry = plans[p]!.entry(streamId, true)));
    return entry;
  };
  for (const [p, t, streamId, values] of loaded) {
    if (t === -2) {
      const [offset, position, epoch] = values as [number, number, number];
      marks[p] = { offset, position, epoch };
    } else if (t === -1) {
      const entry = entryOf(p, streamId!);
      entry.version = values[0] as number;
      entry.leaf = Buffer.from(values[1] as string, 'hex');
      entry.stopped = values[2] !== null;
    } else {
      const shape = plans[p]!.shapes.list[t]!;
      const row: Row = {};
      shape.spec.columns.forEach(({ name, type }, i) => {
        row[name] = type === 'timestamptz' && values[i] !== null ? canonicalTime(values[i]) : values[i];
      });
      entryOf(p, streamId!).rows.load(shape, row);
    }
  }
  return { marks, entries };
}

/** What is to be written for one table: whole rows, and keys of rows that are gone. */
export interface TableChange {
  readonly plan: Plan;
  readonly shape: TableShape;
  readonly puts: Row[];
  readonly gone: Row[];
}

export interface Changes {
  readonly tables: TableChange[];
  /** Rows of projection_stream, per plan. */
  readonly streams: { readonly plan: Plan; readonly rows: Row[] }[];
  readonly kept: Row[];
}

export function changesOf(plan: Plan, entries: Iterable<Entry>): Changes {
  const byShape: (TableChange | undefined)[] = [];
  const streams: Row[] = [];
  const kept: Row[] = [];
  for (const entry of entries) {
    if (!entry.touched && entry.kept.length === 0) continue;
    const stream_id = entry.streamId;
    for (const shape of plan.shapes.list) {
      if (!entry.rows.isChanged(shape)) continue;
      const { puts, gone } = (byShape[shape.index] ??= { plan, shape, puts: [], gone: [] });
      entry.rows.changes(
        shape,
        (row) => puts.push({ ...row, stream_id }),
        (old) => gone.push({ ...Object.fromEntries(shape.spec.key.map((name) => [name, old[name]])), stream_id }),
      );
    }
    if (entry.touched)
      streams.push({
        projection: plan.name,
        stream_id,
        version: entry.version,
        leaf: entry.leaf.toString('hex'),
        reason: entry.parked?.reason,
        detail: entry.parked?.detail,
        position: entry.parked?.position,
        at_version: entry.parked?.version,
      });
    for (const event of entry.kept) kept.push(keptRow(plan, event));
  }
  return {
    tables: byShape.filter((change) => change !== undefined).filter(({ puts, gone }) => puts.length + gone.length > 0),
    streams: streams.length > 0 ? [{ plan, rows: streams }] : [],
    kept,
  };
}

export function keptRow(plan: Plan, event: LogEvent): Row {
  return {
    projection: plan.keptAs,
    stream_id: event.streamId,
    version: event.version,
    leaf: event.leaf.toString('hex'),
    previous_leaf: event.previousLeaf.toString('hex'),
    log: event.log,
    position: event.position,
    stream_type: event.streamType,
    type: event.type,
    schema: event.schema,
    data: event.data,
    meta: event.meta,
    recorded_at: event.recordedAt,
  };
}

/** A statement whose only parameter $1 is rows, as one JSON text. The same change has the same text: servers keep its plan. */
export interface Write {
  readonly text: string;
  readonly rows: readonly Row[];
}

interface TableTexts {
  readonly remove: string;
  readonly insert: string;
  readonly upsert: string;
}

const tableTexts = new WeakMap<TableShape, TableTexts>();

function textsOf(shape: TableShape): TableTexts {
  let texts = tableTexts.get(shape);
  if (!texts) tableTexts.set(shape, (texts = makeTexts(shape)));
  return texts;
}

function makeTexts(shape: TableShape): TableTexts {
  const key = ['stream_id', ...shape.spec.key];
  const same = key.map((name) => `r.${quote(name)} = x.${quote(name)}`).join(' and ');
  const names = ['stream_id', ...shape.columns].map(quote);
  const rest = shape.columns.filter((name) => !shape.spec.key.includes(name));
  const set = rest.map((name) => `${quote(name)} = excluded.${quote(name)}`).join(', ');
  const insert = `insert into ${shape.table} (${names.join(', ')})
    select ${names.map((name) => `x.${name}`).join(', ')}
    from json_to_recordset($1::json) x(${record(shape, shape.columns)})`;
  return {
    remove: `delete from ${shape.table} r
      using json_to_recordset($1::json) x(${record(shape, shape.spec.key)}) where ${same}`,
    insert,
    upsert: `${insert}
      on conflict (${key.map(quote).join(', ')}) do ${set === '' ? 'nothing' : `update set ${set}`}`,
  };
}

function record(shape: TableShape, columns: readonly string[]): string {
  const types = new Map(shape.spec.columns.map(({ name, type }) => [name, type as string]));
  return ['stream_id uuid', ...columns.map((name) => `${quote(name)} ${types.get(name)}`)].join(', ');
}

/** Deletes what is gone, then upserts. */
export function upsertTable({ shape, puts, gone }: TableChange): Write[] {
  const { remove, upsert } = textsOf(shape);
  return [
    ...(gone.length > 0 ? [{ text: remove, rows: gone }] : []),
    ...(puts.length > 0 ? [{ text: upsert, rows: puts }] : []),
  ];
}

/** All changed rows away first: what one stream lets go another may take in the same batch. */
export function deleteChanged({ shape, puts, gone }: TableChange): Write {
  return { text: textsOf(shape).remove, rows: [...puts, ...gone] };
}

export function insertChanged({ shape, puts }: TableChange, streamId?: string): Write[] {
  const rows = streamId === undefined ? puts : puts.filter((row) => row['stream_id'] === streamId);
  return rows.length > 0 ? [{ text: textsOf(shape).insert, rows }] : [];
}

/** Its partitions, one per projection, are called `projection_stream_<name>`. */
const STREAMS = 'projection_stream';
const STREAM_COLUMNS = `projection, stream_id, version, leaf,
    parked_reason, parked_detail, parked_position, parked_version, parked_since`;
const STREAM_VALUES = `x.projection, x.stream_id, x.version, decode(x.leaf, 'hex'), x.reason, x.detail, x.position, x.at_version,
    case when x.reason is not null then clock_timestamp() end`;
const streamRecord = (
  parameter: string,
): string => `json_to_recordset(${parameter}::json) x(projection text, stream_id uuid,
    version int, old int, leaf text, reason text, detail text, position bigint, at_version int)`;

export function writeStreams(plan: Plan, rows: readonly Row[]): Write {
  return {
    rows,
    text: `insert into ${plan.streamTable} as s (${STREAM_COLUMNS})
      select ${STREAM_VALUES} from ${streamRecord('$1')}
      on conflict (projection, stream_id) do update set version = excluded.version, leaf = excluded.leaf,
        parked_reason = excluded.parked_reason, parked_detail = excluded.parked_detail,
        parked_position = excluded.parked_position, parked_version = excluded.parked_version,
        parked_since = case when excluded.parked_reason is not null
          then coalesce(s.parked_since, excluded.parked_since) end`,
  };
}

export function writeKept(schema: string, rows: readonly Row[]): Write {
  return {
    rows,
    text: `insert into ${schema}.projection_parked (projection, stream_id, version, leaf, previous_leaf, log,
        position, stream_type, type, schema, data, meta, recorded_at)
      select x.projection, x.stream_id, x.version, decode(x.leaf, 'hex'), decode(x.previous_leaf, 'hex'), x.log,
        x.position, x.stream_type, x.type, x.schema, x.data::json, x.meta::json, x.recorded_at
      from json_to_recordset($1::json) x(projection text, stream_id uuid, version int, leaf text,
        previous_leaf text, log int, position bigint, stream_type text, type text, schema int, data text, meta text,
        recorded_at timestamptz)
      on conflict do nothing`,
  };
}

/**
 * Streams that are new and go on. A plain insert of the whole partitioned table: one that stood already makes it fail, see
 * {@link isFenced}. $1 rows.
 */
export const beginStreams = (schema: string): string => `insert into ${schema}.${STREAMS}
    (projection, stream_id, version, leaf)
  select x.projection, x.stream_id, x.version, decode(x.leaf, 'hex')
  from json_to_recordset($1::json) x(projection text, stream_id uuid, version int, leaf text)`;

/** {@link beginStreams} of streams that stand still from the beginning. */
export const beginParked = (schema: string): string => `insert into ${schema}.${STREAMS} (${STREAM_COLUMNS})
  select ${STREAM_VALUES} from ${streamRecord('$1')}`;

/**
 * Streams that are still at version `old` and not parked ($1: rows of the first plan, $2: of the second …). The last
 * parameter is how many rows there are: when one is not as it was, the division by zero undoes it all.
 */
export function advanceStreams(plans: readonly Plan[]): string {
  const parts = plans.map(
    (plan, i) => `s${i} as (update ${plan.streamTable} s set version = x.version, leaf = decode(x.leaf, 'hex'),
        parked_reason = x.reason, parked_detail = x.detail, parked_position = x.position, parked_version = x.at_version,
        parked_since = case when x.reason is not null then clock_timestamp() end
      from ${streamRecord(`$${i + 1}`)} where s.projection = '${plan.name}' and s.stream_id = x.stream_id
        and s.version = x.old and s.parked_reason is null returning 1)`,
  );
  const counts = plans.map((_, i) => `(select count(*) from s${i})`);
  return `with ${parts.join(',\n')} ${unless(counts.join(' + '), `$${plans.length + 1}`)}`;
}

/** Checkpoints of one partition that move together: they stood at one offset, in one epoch. */
export interface Move {
  readonly projections: string[];
  readonly partition: number;
  readonly offset: number;
  readonly position: number;
  readonly old: Mark;
}

/** The checkpoints of a partition as they were read, moved to where the batch ends; nearly always all in one. */
export function movesOf(
  marks: Iterable<readonly [Plan, Mark]>,
  partition: number,
  offset: number,
  position: number,
): Move[] {
  const moves: Move[] = [];
  for (const [{ name }, old] of marks) {
    const same = moves.find((move) => move.old.offset === old.offset && move.old.epoch === old.epoch);
    if (same) same.projections.push(name);
    else moves.push({ projections: [name], partition, offset: Math.max(old.offset, offset), position, old });
  }
  return moves;
}

/** Values of {@link moveMarks}. */
export const moveValues = (
  log: string,
  { projections, partition, offset, position, old }: Move,
): (string | number)[] => [
  // An array as PostgreSQL writes it: names of projections are kebab-case.
  `{${projections.join(',')}}`,
  log,
  partition,
  offset,
  position,
  old.offset,
  old.epoch,
];

/**
 * Moves checkpoints that are still as they were read. Rows that are written while the offset stays show in the epoch:
 * whoever holds what was read before must see it.
 */
export const moveMarks = (schema: string): string => `update ${schema}.projection_checkpoint c
  set "offset" = $4, position = greatest(c.position, $5), changed_at = clock_timestamp(),
    epoch = c.epoch + ($4::bigint = $6::bigint)::int
  where c.projection = any($1) and c.log = $2 and c.partition = $3 and c."offset" = $6 and c.epoch = $7`;

/** {@link moveMarks} of all or none; $8 is how many. */
export const moveAllMarks = (schema: string): string =>
  `with marks as (${moveMarks(schema)} returning 1) ${unless('(select count(*) from marks)', '$8')}`;

const unless = (count: string, expected: string): string =>
  `select 1 / (case when ${count} = ${expected}::int then 1 else 0 end)`;

/** Something is not what it was when the batch was read: that division, or a stream that was taken for new. */
export function isFenced(error: unknown): boolean {
  const { code, table } = error as { code?: string; table?: string };
  return code === '22012' || (code === '23505' && table?.startsWith(STREAMS) === true);
}
