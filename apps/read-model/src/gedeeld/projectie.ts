import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AanmeldingEvent, CasusEvent, OrganisatieEvent, PersoonEvent } from '@eenplan/domain/types';
import { muurSql } from '../muur/muur-sql.js';
import type { ProjectedEvent, Projection, StreamRows, TableSpec } from '@eenplan/event-log';

/** Which events each stream type knows. */
export interface StreamEvents {
  aanmelding: AanmeldingEvent;
  casus: CasusEvent;
  organisatie: OrganisatieEvent;
  persoon: PersoonEvent;
}

type DataOf<E extends { type: string; data: object }, T extends E['type']> = Extract<E, { type: T }>['data'];
type Typed<E extends { type: string; data: object }, T extends E['type']> = Omit<ProjectedEvent, 'data' | 'type'> & {
  readonly type: T;
  readonly data: DataOf<E, T>;
};

/** What to do per event type, each with the type of its data. */
export type Handlers<S extends keyof StreamEvents> = {
  [T in StreamEvents[S]['type']]: (rows: StreamRows, event: Typed<StreamEvents[S], T>) => void;
};

interface Spec {
  readonly name: string;
  /** Folder of the projection: `<name>.sql` lies in it. */
  readonly dir: string;
  readonly tables: readonly TableSpec[];
  /** Which rows are there for who reads: a condition on the row; whoever may know of the casus unless said; null: for all. */
  readonly muur?: string | null | ((table: TableSpec) => string);
  /** Handles every event of these stream types; what is unknown is poison, for a row would silently be wrong. */
  readonly every?: { readonly [S in keyof StreamEvents]?: Handlers<S> };
  /** Handles some; the rest changes nothing here, and its data is not even parsed. */
  readonly some?: { readonly [S in keyof StreamEvents]?: Partial<Handlers<S>> };
}

type Handler = (rows: StreamRows, event: ProjectedEvent) => void;

/** Makes a projection from handlers by event type. */
export function projectie({ name, dir, tables, muur, every = {}, some = {} }: Spec): Projection {
  const handlers = new Map<string, Handler>();
  for (const [streamType, byType] of Object.entries({ ...every, ...some }))
    for (const [type, handler] of Object.entries(byType)) handlers.set(`${streamType}/${type}`, handler as Handler);
  const strict = new Set(Object.keys(every));
  // One lookup per event: the type alone, as long as no two streams share the name of an event.
  const byType = new Map([...handlers].map(([key, handler]) => [key.split('/')[1]!, handler]));
  if (byType.size !== handlers.size) throw new Error(`${name}: two stream types share the name of an event`);
  const apply: Projection['apply'] = (rows, event) => {
    const handler = byType.get(event.type);
    if (handler) handler(rows, event);
    else if (strict.has(event.streamType)) throw new Error(`${name}: unknown event ${event.streamType}/${event.type}`);
  };
  // A rebuild that was killed goes on only if the code is still the same, and it looks at the text of `apply`.
  apply.toString = () => [...byType].map(([type, handler]) => `${type}: ${String(handler)}`).join('\n');
  return {
    name,
    streamTypes: [...Object.keys(every), ...Object.keys(some)],
    tables,
    ddl: [
      readFileSync(join(dir, `${name}.sql`), 'utf8'),
      ...(muur === null ? [] : tables.map((table) => muurSql(table, typeof muur === 'function' ? muur(table) : muur))),
    ].join(''),
    wants: (streamType, type) => byType.has(type) || strict.has(streamType),
    apply,
  };
}
