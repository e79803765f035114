import type { CasusEvent } from '@eenplan/domain/types';
import type pg from 'pg';
import { CASUS, domainEvent } from '../opdracht/stromen.js';
import { LogLoper } from './log-loper.js';
import { type Aanleiding, AANLEIDINGEN, reageer, type Termijnwissel } from './reacties.js';

export interface Vervallen {
  readonly id: string;
  readonly casusId: string;
  readonly overdrachtId: string;
}

/** Before every due moment. */
const BEGIN = { op: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

/** The due moments: what the log says of them fills the table, the clock of the database says which are due. */
export class Termijnen {
  readonly #loper: LogLoper<Termijnwissel>;
  #verder: { readonly op: string; readonly id: string } = BEGIN;

  constructor(private readonly pool: pg.Pool) {
    this.#loper = new LogLoper(pool, {
      naam: 'postgres',
      streamType: CASUS.type,
      types: AANLEIDINGEN,
      lees: (rij) => reageer(rij.streamId, domainEvent<CasusEvent>(CASUS.schemas, rij) as Aanleiding),
      bewaar: async (client, wissels) => {
        for (const wissel of wissels) await schrijf(client, wissel);
      },
    });
  }

  /** Position of an event that cannot be read, for instance because a newer version of the product wrote it. */
  get staatStilBij(): number | undefined {
    return this.#loper.staatStilBij;
  }

  /** Brings the table to where the log is now; after a long silence in more than one round. */
  async bijwerken(): Promise<void> {
    await this.#loper.bijwerken();
  }

  /** Where a process would begin that starts now. */
  stand(): Promise<number> {
    return this.#loper.stand();
  }

  /**
   * What is due now, oldest first, at most `limit`. Each look goes on where the one before ended, and begins anew at the
   * end: what fails time and again keeps nothing behind it waiting.
   */
  async vervallen(limit = 100): Promise<Vervallen[]> {
    const { rows } = await this.pool.query<Vervallen & { op: string }>(
      `select id, casus_id as "casusId", overdracht_id as "overdrachtId", op::text as op from casusregie.termijn
       where uitkomst is null and op <= pg_catalog.clock_timestamp() and (op, id) > ($2::timestamptz, $3::uuid)
       order by op, id limit $1`,
      [limit, this.#verder.op, this.#verder.id],
    );
    this.#verder = rows.length < limit ? BEGIN : (rows.at(-1) ?? BEGIN);
    return rows.map(({ id, casusId, overdrachtId }) => ({ id, casusId, overdrachtId }));
  }

  async afgehandeld(id: string, uitkomst: string): Promise<void> {
    await this.pool.query('update casusregie.termijn set uitkomst = $2 where id = $1 and uitkomst is null', [
      id,
      uitkomst,
    ]);
  }
}

async function schrijf(client: pg.PoolClient, wissel: Termijnwissel): Promise<void> {
  if (wissel.doe === 'zet')
    await client.query(
      `insert into casusregie.termijn (id, soort, casus_id, overdracht_id, op)
       values ($1, 'overdracht-verloopt', $2, $3, $4) on conflict (id) do nothing`,
      [wissel.id, wissel.casusId, wissel.overdrachtId, wissel.op],
    );
  else
    await client.query(`update casusregie.termijn set uitkomst = 'vervallen' where id = $1 and uitkomst is null`, [
      wissel.id,
    ]);
}
