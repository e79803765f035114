import { type Projection, type ProjectedEvent, schemaOf, type StreamRows, type TableSpec } from './projection.js';

export type Row = Record<string, unknown>;

/** What the runtime needs to know of a table, computed once. */
export class TableShape {
  readonly columns: readonly string[];
  private readonly times: readonly string[];
  private readonly known: ReadonlySet<string>;
  private readonly copy: (row: Row) => Row;
  /** What may be patched, and whether it is a moment. */
  private readonly changeable: ReadonlyMap<string, boolean>;

  constructor(
    readonly spec: TableSpec,
    readonly index: number,
    /** Where the rows are: the table itself, or its shadow. */
    readonly table: string,
  ) {
    this.columns = spec.columns.map((column) => column.name);
    this.known = new Set(this.columns);
    this.copy = copier(spec.name, this.columns);
    this.times = spec.columns.filter((column) => column.type === 'timestamptz').map((column) => column.name);
    this.changeable = new Map(
      spec.columns
        .filter(({ name }) => !spec.key.includes(name))
        .map(({ name, type }) => [name, type === 'timestamptz']),
    );
    for (const part of spec.key)
      if (!this.columns.includes(part)) throw new Error(`${spec.name}: key column ${part} is not among the columns`);
    if (this.columns.includes('stream_id')) throw new Error(`${spec.name}: stream_id is added by the runtime`);
  }

  /** Key as one value that a Map can hold. */
  keyOf(values: readonly unknown[]): unknown {
    if (values.length !== this.spec.key.length)
      throw new Error(`${this.spec.name}: key has ${this.spec.key.length} columns, got ${values.length}`);
    return values.length === 0 ? '' : values.length === 1 ? values[0] : values.join('\u0000');
  }

  keyOfRow(row: Row): unknown {
    const key = this.spec.key;
    if (key.length === 0) return '';
    if (key.length === 1) {
      const value = row[key[0]!];
      if (value === null || value === undefined) throw new Error(`${this.spec.name}: key column ${key[0]} is empty`);
      return value;
    }
    let text = '';
    for (let i = 0; i < key.length; i++) {
      const value = row[key[i]!];
      if (value === null || value === undefined) throw new Error(`${this.spec.name}: key column ${key[i]} is empty`);
      text = i === 0 ? String(value) : `${text}\u0000${String(value)}`;
    }
    return text;
  }

  /** The row as it would look after a journey through PostgreSQL, so that live and rebuilt state are the same. */
  normalised(row: Row): Row {
    for (const name in row) if (!this.known.has(name)) throw new Error(`${this.spec.name}: unknown column ${name}`);
    const result = this.copy(row);
    for (let i = 0; i < this.times.length; i++) {
      const value = result[this.times[i]!];
      if (value !== null) result[this.times[i]!] = canonicalTime(value);
    }
    return result;
  }

  /** The row with some columns replaced. */
  patched(row: Row, changes: Row): Row {
    const result = this.copy(row);
    for (const name in changes) {
      const isTime = this.changeable.get(name);
      if (isTime === undefined) throw new Error(`${this.spec.name}: ${name} cannot be patched`);
      const value = changes[name] ?? null;
      result[name] = isTime && value !== null ? canonicalTime(value) : value;
    }
    return result;
  }
}

/**
 * A function that copies a row of these columns, null for what is absent. Generated, so that all rows of a table are
 * objects of one shape: a loop over names would make dictionaries of them, several times slower and larger.
 */
function copier(table: string, columns: readonly string[]): (row: Row) => Row {
  for (const name of columns)
    if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new Error(`${table}: column ${name}: small letters, digits and _ only`);
  const fields = columns.map((name) => `${name}: row.${name} === undefined ? null : row.${name}`);
  // The names were checked above; nothing else goes into the text.
  return new Function('row', `return { ${fields.join(', ')} };`) as (row: Row) => Row;
}

/** RFC 3339 in UTC, no trailing zeros in the fraction: one text per moment. */
export function canonicalTime(value: unknown): string {
  if (typeof value !== 'string' || value.length < 20 || value.length > 27 || value.charCodeAt(value.length - 1) !== 90)
    throw new Error('timestamptz must be RFC 3339 in UTC with Z, at most microseconds');
  if (value.length === 20 || value.charCodeAt(value.length - 2) !== 48) return value;
  return value.replace(/\.?0+Z$/, 'Z');
}

/** Tables of a projection by their spec object. */
export class Shapes {
  readonly list: readonly TableShape[];
  private readonly bySpec: Map<TableSpec, TableShape>;
  private last: TableShape | undefined;

  constructor(
    private readonly projection: Projection,
    schema = schemaOf(projection),
  ) {
    this.list = projection.tables.map(
      (spec, index) => new TableShape(spec, index, `${schema}.${spec.name.slice(spec.name.indexOf('.') + 1)}`),
    );
    this.bySpec = new Map(this.list.map((shape) => [shape.spec, shape]));
  }

  of(spec: TableSpec): TableShape {
    // A projection mostly works on one table for a while.
    if (this.last?.spec === spec) return this.last;
    const shape = this.bySpec.get(spec);
    if (!shape) throw new Error(`${spec.name} is not a table of projection ${this.projection.name}`);
    return (this.last = shape);
  }
}

/** Remembers what one event changed, so that a poison event leaves no half of itself behind. */
export class Undo {
  private readonly shapes: TableShape[] = [];
  private readonly keys: unknown[] = [];
  private readonly rows: (Row | undefined)[] = [];
  /** Kept apart: cutting three arrays to nothing costs more than most events change. */
  private count = 0;

  note(shape: TableShape, key: unknown, row: Row | undefined): void {
    const i = this.count++;
    this.shapes[i] = shape;
    this.keys[i] = key;
    this.rows[i] = row;
  }

  clear(): void {
    this.count = 0;
  }

  rollback(rows: MemoryRows): void {
    for (let i = this.count - 1; i >= 0; i--) rows.restore(this.shapes[i]!, this.keys[i], this.rows[i]);
    this.clear();
  }
}

const NO_KEY: readonly unknown[] = [];
const byKey = (a: readonly [unknown, Row], b: readonly [unknown, Row]): number =>
  a[0]! < b[0]! ? -1 : a[0]! > b[0]! ? 1 : 0;

/** Rows of one stream, held in Maps: the one implementation, for live batches, rebuilds and tests. */
export class MemoryRows implements StreamRows {
  /** Per table: the row itself where there is no key, else a Map by key. */
  private readonly tables: (Row | Map<unknown, Row> | undefined)[] = [];
  /** Per table the keys changed since loading, with the row as it was, where there are any; undefined: nobody asks. */
  private readonly dirty: (Map<unknown, Row | undefined> | undefined)[] | undefined;

  constructor(
    private readonly shapes: Shapes,
    private readonly undo: Undo,
    trackChanges: boolean,
  ) {
    for (let i = 0; i < shapes.list.length; i++) this.tables.push(undefined);
    this.dirty = trackChanges ? [] : undefined;
  }

  get<R extends object>(table: TableSpec, key: readonly unknown[] = NO_KEY): Readonly<R> | undefined {
    const shape = this.shapes.of(table);
    return this.at(shape, shape.keyOf(key)) as R | undefined;
  }

  all<R extends object>(table: TableSpec): readonly Readonly<R>[] {
    const held = this.tables[this.shapes.of(table).index];
    if (held === undefined) return [];
    if (!(held instanceof Map)) return [held as R];
    if (held.size < 2) return [...held.values()] as R[];
    return [...held].sort(byKey).map((entry) => entry[1] as R);
  }

  put(table: TableSpec, row: object): void {
    const shape = this.shapes.of(table);
    const whole = shape.normalised(row as Row);
    this.set(shape, shape.keyOfRow(whole), whole);
  }

  patch(table: TableSpec, changes: object, key: readonly unknown[] = NO_KEY): void {
    const shape = this.shapes.of(table);
    const id = shape.keyOf(key);
    const old = this.at(shape, id);
    if (!old) throw new Error(`${table.name}: no row ${String(id)} to change`);
    this.set(shape, id, shape.patched(old, changes as Row));
  }

  delete(table: TableSpec, key: readonly unknown[] = NO_KEY): void {
    const shape = this.shapes.of(table);
    this.set(shape, shape.keyOf(key), undefined);
  }

  /** Puts a row that was read from the database: not a change. */
  load(shape: TableShape, row: Row): void {
    this.store(shape, shape.keyOfRow(row), row);
  }

  restore(shape: TableShape, key: unknown, row: Row | undefined): void {
    this.store(shape, key, row);
  }

  /** Rows in no particular order. */
  rowsOf(shape: TableShape): Iterable<Row> {
    const held = this.tables[shape.index];
    return held === undefined ? [] : held instanceof Map ? held.values() : [held];
  }

  isChanged(shape: TableShape): boolean {
    return this.dirty?.[shape.index] !== undefined;
  }

  /** Calls back once per changed row: as it is now, or as it was where it is gone. */
  changes(shape: TableShape, put: (row: Row) => void, gone: (old: Row) => void): void {
    for (const [key, old] of this.dirty?.[shape.index] ?? []) {
      const row = this.at(shape, key);
      if (row) put(row);
      else if (old) gone(old);
    }
  }

  /** What was changed has been written: from here on only new changes count. */
  settle(): void {
    if (this.dirty) this.dirty.length = 0;
  }

  private at(shape: TableShape, key: unknown): Row | undefined {
    const held = this.tables[shape.index];
    return held instanceof Map ? held.get(key) : held;
  }

  private set(shape: TableShape, key: unknown, row: Row | undefined): void {
    const old = this.at(shape, key);
    if (old === undefined && row === undefined) return;
    this.undo.note(shape, key, old);
    if (this.dirty) {
      const keys = (this.dirty[shape.index] ??= new Map<unknown, Row | undefined>());
      if (!keys.has(key)) keys.set(key, old);
    }
    this.store(shape, key, row);
  }

  private store(shape: TableShape, key: unknown, row: Row | undefined): void {
    if (shape.spec.key.length === 0) {
      this.tables[shape.index] = row;
      return;
    }
    let held = this.tables[shape.index] as Map<unknown, Row> | undefined;
    if (row === undefined) {
      held?.delete(key);
      return;
    }
    if (!held) this.tables[shape.index] = held = new Map();
    held.set(key, row);
  }
}

/** An event for {@link projectInMemory}; what is absent gets a value that does not matter. */
export type SampleEvent = Pick<ProjectedEvent, 'streamType' | 'streamId' | 'type' | 'data'> &
  Partial<Omit<ProjectedEvent, 'streamType' | 'streamId' | 'type' | 'data'>>;

/**
 * Folds events with a projection, without a database: for specs. Answers the rows per table name, each with its
 * `stream_id`; streams in order of appearance, rows of a stream by key.
 */
export function projectInMemory(
  projection: Projection,
  events: readonly SampleEvent[],
): Map<string, Record<string, unknown>[]> {
  const shapes = new Shapes(projection);
  const streams = new Map<string, MemoryRows>();
  const versions = new Map<string, number>();
  events.forEach((event, i) => {
    if (!projection.streamTypes.includes(event.streamType)) return;
    let rows = streams.get(event.streamId);
    if (!rows) streams.set(event.streamId, (rows = new MemoryRows(shapes, new Undo(), false)));
    const version = event.version ?? (versions.get(event.streamId) ?? 0) + 1;
    versions.set(event.streamId, version);
    const recordedAt = event.recordedAt ?? '2026-01-01T00:00:00.000000Z';
    const meta = event.meta ?? {
      actor: 'test',
      rol: 'test',
      grondslag: 'test',
      commandId: '',
      correlationId: '',
      instance: '',
    };
    projection.apply(rows, {
      ...event,
      position: event.position ?? i + 1,
      version,
      schema: event.schema ?? 1,
      meta,
      op: event.op ?? meta.happenedAt ?? recordedAt,
      recordedAt,
    });
  });
  return new Map(
    projection.tables.map((table) => [
      table.name,
      [...streams].flatMap(([id, rows]) => rows.all(table).map((row) => ({ stream_id: id, ...row }))),
    ]),
  );
}
