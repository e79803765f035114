import { randomBytes, randomUUID } from 'node:crypto';
import type { Append, KeyMove, NewEvent, Slice } from '@eenplan/event-store';
import { eventStoreMigrations } from '@eenplan/event-store';
import { NO_LEAF } from '@eenplan/kernel';
import pg from 'pg';
import { gemigreerdeDatabase } from '../setup/gemigreerd.js';

/** The services' password in tests. Roles belong to the whole cluster: every spec file gives the same one. */
export const PASSWORD = 'geheim-van-de-test';

export interface StoreDatabase {
  /** Superuser. */
  readonly adminUrl: string;
  /** Role eenplan_casusregie, as the service has it. */
  readonly url: string;
  /** One query as superuser. */
  query<R extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<R[]>;
  drop(): Promise<void>;
}

/** The same database as another role. */
export function asRole(url: string, role: string): string {
  const changed = new URL(url);
  changed.username = role;
  changed.password = PASSWORD;
  return changed.href;
}

/** A migrated database of its own. */
export async function storeDatabase(): Promise<StoreDatabase> {
  const database = await gemigreerdeDatabase(eventStoreMigrations, { eenplan_casusregie: PASSWORD });
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  pool.on('error', () => undefined);
  return {
    adminUrl: database.url,
    url: asRole(database.url, 'eenplan_casusregie'),
    query: async <R extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
      (await pool.query<R>(sql, values)).rows,
    async drop() {
      await pool.end();
      await database.drop();
    },
  };
}

export const event = (type = 'Gebeurd', data: object = { nummer: 1 }): NewEvent => ({ type, schema: 1, data });

export function slice(streamId: string, expected = 0, events: readonly NewEvent[] = [event()], leaf = NO_LEAF): Slice {
  return { streamType: 'casus', streamId, expected, previousLeaf: leaf, events };
}

export const take = (key: string, to: string): KeyMove => ({ key, from: null, to });

/** A command with metadata of nobody; what matters to a test is given. */
export function command(slices: readonly Slice[], rest: Partial<Append> = {}): Append {
  return {
    commandId: randomUUID(),
    fingerprint: randomBytes(32),
    reply: { status: 201, body: { id: 'antwoord' } },
    keys: [],
    meta: { actor: 'account-1', rol: 'casusregisseur', grondslag: 'jeugdwet', correlationId: randomUUID() },
    ...rest,
    slices,
  };
}
