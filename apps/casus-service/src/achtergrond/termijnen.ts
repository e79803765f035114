import type { CasusEvent } from '@eenplan/domain/types';
import type { Batch, Checkpoint, Subscriber } from '@eenplan/event-log';
import pg from 'pg';
import { CASUS, domainEvent } from '../opdracht/stromen.js';
import { type Aanleiding, isAanleiding, reageer, type Termijnwissel } from './reacties.js';

export interface Vervallen {
  readonly id: string;
  readonly casusId: string;
  readonly overdrachtId: string;
}

/** Events without a due moment that may be read again after a restart: so many come by before it is stored how far we are. */
const ACHTER = 1000;
/** Before every due moment. */
const BEGIN = { op: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

/** The due moments: a subscriber of the log fills the table, the clock of the database says which are due. */
export class Termijnen implements Subscriber {
  readonly name = 'casusregie-termijnen';
  #bewaard = 0;
  /** Position of an event that cannot be read, for instance because a newer version of the product wrote it. */
  staatStilBij: number | undefined;
  #verder: { readonly op: string; readonly id: string } = BEGIN;

  constructor(private readonly pool: pg.Pool) {}

  async assigned(): Promise<readonly Checkpoint[]> {
    const { rows } = await this.pool.query<{ position: string }>(
      `select position from casusregie.termijn_stand where log = 'postgres'`,
    );
    this.#bewaard = Number(rows[0]?.position ?? 0);
    return rows.map(({ position }) => ({ partition: 0, offset: Number(position) }));
  }

  revoked(): Promise<void> {
    return Promise.resolve();
  }

  async handle({ events, offset }: Batch): Promise<void> {
    const wissels = events
      .filter(({ streamType, type }) => streamType === CASUS.type && isAanleiding(type))
      .map((event) => {
        // Passed over, a due moment would be lost for ever: it is tried again, and shown.
        this.staatStilBij = event.position;
        const wissel = reageer(event.streamId, domainEvent<CasusEvent>(CASUS.schemas, event) as Aanleiding);
        this.staatStilBij = undefined;
        return wissel;
      });
    if (wissels.length === 0 && offset - this.#bewaard < ACHTER) return;
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      for (const wissel of wissels) await schrijf(client, wissel);
      await client.query(
        `insert into casusregie.termijn_stand (log, position) values ('postgres', $1)
         on conflict (log) do update set position = greatest(termijn_stand.position, excluded.position)`,
        [offset],
      );
      await client.query('commit');
      this.#bewaard = offset;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
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
