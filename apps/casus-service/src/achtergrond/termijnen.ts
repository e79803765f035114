import type { CasusEvent } from '@eenplan/domain/types';
import type { StoredEvent } from '@eenplan/event-store';
import pg from 'pg';
import { CASUS, domainEvent } from '../opdracht/stromen.js';
import { type Aanleiding, AANLEIDINGEN, reageer, type Termijnwissel } from './reacties.js';

export interface Vervallen {
  readonly id: string;
  readonly casusId: string;
  readonly overdrachtId: string;
}

/** What is read of an event with a meaning here. */
type Rij = Pick<StoredEvent, 'streamId' | 'type' | 'schema' | 'data' | 'meta'> & { readonly position: string };

/** Events without a due moment that may be read again after a restart: so many come by before it is stored how far we are. */
const ACHTER = 1000;
/** A step looks through so many events at most, and takes so many that mean something; a round has so many steps. */
const STAP = { events: 100_000, aanleidingen: 1000, perRonde: 20 };
/** Before every due moment. */
const BEGIN = { op: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

/**
 * The due moments: what the log says of them fills the table, the clock of the database says which are due. They lie days
 * ahead, so the log is looked through once in a while, and the database hands over only the few events that matter: a
 * subscriber would unpack every event right behind the command that wrote it.
 */
export class Termijnen {
  #gelezen: number | undefined;
  #bewaard = 0;
  /** Position of an event that cannot be read, for instance because a newer version of the product wrote it. */
  staatStilBij: number | undefined;
  #verder: { readonly op: string; readonly id: string } = BEGIN;

  constructor(private readonly pool: pg.Pool) {}

  /** Brings the table to where the log is now; after a long silence in more than one round. */
  async bijwerken(): Promise<void> {
    for (let stap = 0; stap < STAP.perRonde; stap++) if (await this.#stap()) return;
  }

  /** Where a process would begin that starts now. */
  async stand(): Promise<number> {
    const { rows } = await this.pool.query<{ position: string }>(
      `select position from casusregie.termijn_stand where log = 'postgres'`,
    );
    return Number(rows[0]?.position ?? 0);
  }

  /** @returns whether the end of the log was reached */
  async #stap(): Promise<boolean> {
    const na = (this.#gelezen ??= this.#bewaard = await this.stand());
    // Positions are given in the order of commits: up to the head nothing can come any more.
    const { rows: heads } = await this.pool.query<{ head: string }>(
      'select coalesce(max(position), 0) as head from casusregie.event',
    );
    const head = Number(heads[0]!.head);
    const tot = Math.min(head, na + STAP.events);
    if (tot <= na) return true;
    const { rows } = await this.pool.query<Rij>(
      `select position, stream_id as "streamId", type, schema, data::text as data, meta::text as meta
       from casusregie.event
       where position > $1 and position <= $2 and stream_type = $3 and type = any ($4)
       order by position limit $5`,
      [na, tot, CASUS.type, AANLEIDINGEN, STAP.aanleidingen],
    );
    const einde = rows.length < STAP.aanleidingen ? tot : Number(rows.at(-1)!.position);
    const wissels = rows.map((rij) => {
      // Passed over, a due moment would be lost for ever: it is tried again, and shown.
      this.staatStilBij = Number(rij.position);
      return reageer(rij.streamId, domainEvent<CasusEvent>(CASUS.schemas, rij) as Aanleiding);
    });
    this.staatStilBij = undefined;
    if (wissels.length > 0 || einde - this.#bewaard >= ACHTER) await this.#bewaar(wissels, einde);
    this.#gelezen = einde;
    return einde === head;
  }

  async #bewaar(wissels: readonly Termijnwissel[], einde: number): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      for (const wissel of wissels) await schrijf(client, wissel);
      await client.query(
        `insert into casusregie.termijn_stand (log, position) values ('postgres', $1)
         on conflict (log) do update set position = greatest(termijn_stand.position, excluded.position)`,
        [einde],
      );
      await client.query('commit');
      this.#bewaard = einde;
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
