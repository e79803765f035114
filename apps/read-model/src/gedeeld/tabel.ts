import type { ColumnType, StreamRows, TableSpec } from '@eenplan/event-log';

/** A row as it is put: what may be null may be left out. */
export type Nieuw<R> = { [K in keyof R as null extends R[K] ? never : K]: R[K] } & {
  [K in keyof R as null extends R[K] ? K : never]?: R[K] | undefined;
};

/** A table of a projection with the type of its rows; `name` gets the schema before it. */
export class Tabel<R extends object> implements TableSpec {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: ColumnType }[];

  constructor(
    name: string,
    columns: Record<keyof R & string, ColumnType>,
    readonly key: readonly (keyof R & string)[] = [],
  ) {
    this.name = `leesmodellen.${name}`;
    this.columns = Object.entries<ColumnType>(columns).map(([column, type]) => ({ name: column, type }));
  }

  get(rows: StreamRows, ...key: readonly unknown[]): Readonly<R> | undefined {
    return rows.get<R>(this, key);
  }

  /** The row, or an error that parks the stream: the event speaks of something that is not there. */
  must(rows: StreamRows, ...key: readonly unknown[]): Readonly<R> {
    const row = rows.get<R>(this, key);
    if (!row) throw new Error(`${this.name}: no row ${key.join(', ')}`);
    return row;
  }

  all(rows: StreamRows): readonly Readonly<R>[] {
    return rows.all<R>(this);
  }

  put(rows: StreamRows, row: Nieuw<R>): void {
    rows.put(this, row);
  }

  patch(rows: StreamRows, changes: Partial<R>, ...key: readonly unknown[]): void {
    rows.patch(this, changes, key);
  }

  delete(rows: StreamRows, ...key: readonly unknown[]): void {
    rows.delete(this, key);
  }

  clear(rows: StreamRows): void {
    for (const row of this.all(rows))
      rows.delete(
        this,
        this.key.map((column) => row[column]),
      );
  }
}
