import type pg from 'pg';
import { PERSOON } from '../opdracht/stromen.js';
import { LogLoper } from './log-loper.js';

/** Pause (s) before another attempt: doubles with each that fails, up to the last. */
const PAUZE = { eerste: 2, laatste: 900 };

/** How the approved destructions are doing. */
export interface VernietigingenStand {
  /** Still to be done. */
  readonly wacht: number;
  /** Of those, that failed and wait for another attempt. */
  readonly mislukt: number;
  /** Code of the failure of one of them. */
  readonly fout: string | null;
}

/** What two people approved to destroy, from the log, until it is done. */
export class Vernietigingen {
  readonly #loper: LogLoper<string>;

  constructor(private readonly pool: pg.Pool) {
    this.#loper = new LogLoper(pool, {
      naam: 'postgres/vernietigingen',
      streamType: PERSOON.type,
      types: ['VernietigingGoedgekeurd'],
      lees: ({ streamId }) => streamId,
      bewaar: async (client, streamIds) => {
        await client.query(
          `insert into casusregie.vernietiging (stream_id) select distinct unnest($1::uuid[]) on conflict do nothing`,
          [streamIds],
        );
      },
    });
  }

  /** Brings the table to where the log is now. */
  async bijwerken(): Promise<void> {
    await this.#loper.bijwerken();
  }

  /** Streams of the persons whose turn it is. */
  async aanDeBeurt(limit = 20): Promise<string[]> {
    const { rows } = await this.pool.query<{ stream_id: string }>(
      `select stream_id from casusregie.vernietiging
       where uitkomst is null and opnieuw_op <= pg_catalog.clock_timestamp() order by opnieuw_op, stream_id limit $1`,
      [limit],
    );
    return rows.map(({ stream_id }) => stream_id);
  }

  async voltooid(streamId: string): Promise<void> {
    await this.pool.query(
      `update casusregie.vernietiging set uitkomst = 'voltooid', fout = null where stream_id = $1`,
      [streamId],
    );
  }

  /** Comes again after a pause that grows with each failure, also over restarts. */
  async mislukt(streamId: string, fout: string): Promise<void> {
    await this.pool.query(
      `update casusregie.vernietiging set pogingen = pogingen + 1, fout = $2, opnieuw_op = pg_catalog.clock_timestamp()
         + pg_catalog.make_interval(secs => least($4::float8, $3::float8 * power(2, least(pogingen, 30))))
       where stream_id = $1 and uitkomst is null`,
      [streamId, fout, PAUZE.eerste, PAUZE.laatste],
    );
  }

  async stand(): Promise<VernietigingenStand> {
    const { rows } = await this.pool.query<VernietigingenStand>(
      `select count(*)::int as wacht, count(fout)::int as mislukt, max(fout) as fout
       from casusregie.vernietiging where uitkomst is null`,
    );
    return rows[0]!;
  }
}
