import type pg from 'pg';
import { DataSource } from 'typeorm';

/** Values of a statement in the making: `p.add(value)` answers the name to write in its place. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** Today in the Netherlands: what lies before it is te laat. */
export const VANDAAG = `(statement_timestamp() at time zone 'Europe/Amsterdam')::date`;

/** A moment as PostgreSQL writes it, alone or inside JSON, as RFC 3339 in UTC with `Z`. */
export function tijd<T extends string | null | undefined>(value: T): T {
  return value === null || value === undefined ? value : (value.replace(' ', 'T').replace(/\+00(:00)?$/, 'Z') as T);
}

/** The object without what is null or absent: to a client they mean the same, so only one of them travels. */
export function gevuld<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], null> } {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== null && v !== undefined)) as never;
}

const TIMESTAMPTZ = 1184;
const DATE = 1082;
const BIGINT = 20;

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [TIMESTAMPTZ]: tijd,
  [DATE]: (text) => text,
  [BIGINT]: Number,
};

/** How values come out of the database; moments as text, for a Date drops microseconds. */
export async function pgTypes(): Promise<pg.CustomTypesConfig> {
  const { types } = (await import('pg')).default;
  const getTypeParser = (oid: number, format?: 'text' | 'binary'): unknown =>
    (format === 'binary' ? undefined : parsers[oid]) ?? types.getTypeParser(oid, format as 'text');
  return { getTypeParser: getTypeParser as pg.CustomTypesConfig['getTypeParser'] };
}

/**
 * The database as the service's own role, which sees all: for what is no casus (organisations, accounts, how far a projection
 * is). What is asked about casussen goes through the muur.
 */
export async function openDatabase(url: string): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url,
    applicationName: `eenplan leesmodellen ${process.pid}`,
    installExtensions: false,
    extra: { max: 8, options: '-c timezone=UTC -c jit=off', types: await pgTypes() },
  }).initialize();
}
