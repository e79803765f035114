import type { DomainEvent } from '@eenplan/kernel';

/** Makes the data of schema n + 1 out of the data of schema n of one event type. */
export type Upcaster = (data: unknown) => unknown;

/** How the events of one stream type are read from what is stored, and written. */
export interface Schemas<E extends DomainEvent> {
  /** Current schema of each event type; goes into the store with a new event. */
  readonly schemas: Readonly<Record<E['type'], number>>;
  /**
   * The event as the current code knows it, out of its stored type, schema, parsed data and happened-at.
   * @throws Error for a type or a schema that this code does not know: it is older than the event.
   */
  upcast(type: string, schema: number, data: unknown, op?: string): E;
}

/**
 * Pure upcasting of one stream type. `upcasters[type][n - 1]` lifts schema n to n + 1, so the current schema of a type is
 * the number of its upcasters plus one; stored bytes never change.
 */
export function upcasting<E extends DomainEvent>(
  upcasters: Readonly<Record<E['type'], readonly Upcaster[]>>,
): Schemas<E> {
  const tabel = new Map<string, readonly Upcaster[]>(Object.entries(upcasters) as [string, readonly Upcaster[]][]);
  const schemas = Object.fromEntries([...tabel].map(([type, lift]) => [type, lift.length + 1]));
  return {
    schemas: schemas as Record<E['type'], number>,
    upcast(type, schema, data, op) {
      const lift = tabel.get(type);
      if (!lift) throw new Error(`unknown event type ${type}`);
      if (!(schema >= 1 && schema <= lift.length + 1)) throw new Error(`unknown schema ${schema} of ${type}`);
      for (let from = schema; from <= lift.length; from++) data = lift[from - 1]!(data);
      // The table is exhaustive over E['type']; that its data has the shape is what the frozen samples show.
      return (op === undefined ? { type, data } : { type, data, op }) as E;
    },
  };
}
