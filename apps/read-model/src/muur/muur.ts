import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { type Lezer, nummersVan } from '../gedeeld/lezer.js';
import { LEZER } from './muur-sql.js';
import { pgTypes } from '../gedeeld/sql.js';

/** Reads the tables of the read models as somebody: what that one may not know of is not in them. */
export interface Lezend {
  query<R>(sql: string, values?: readonly unknown[]): Promise<R>;
}

type Wie = Pick<Lezer, 'accountId' | 'organisatieId' | 'gemeenten' | 'persoonId' | 'rollen' | 'nummers'>;

/** Says who reads, on the connection that reads next: it is never used without. */
const AAN = {
  name: 'leeswacht-aan',
  text: 'select leeswacht.aan($1::uuid, $2::uuid, $3::text[], $4::uuid, $5::text[], $6::uuid[])',
};

/**
 * The second wall. Every question about casussen goes to the database under a role that owns nothing and sees a row only
 * where row-level security lets it, by who asks. That holds also where a question, or a decision above it, has a fault.
 */
@Injectable()
export class Muur {
  private constructor(private readonly pool: pg.Pool) {}

  static async open(url: string): Promise<Muur> {
    const pool = new pg.Pool({
      connectionString: url,
      application_name: `eenplan leesmodellen lezer ${process.pid}`,
      max: 8,
      options: `-c role=${LEZER} -c timezone=UTC -c jit=off`,
      types: await pgTypes(),
    });
    // Whoever waits for the connection hears of it too.
    pool.on('error', () => undefined);
    return new Muur(pool);
  }

  voor(lezer: Wie): Lezend {
    const { accountId, organisatieId, gemeenten, persoonId, rollen } = lezer;
    const wie = [accountId, organisatieId ?? null, gemeenten, persoonId ?? null, rollen, nummersVan(lezer)];
    return {
      query: async <R>(sql: string, values: readonly unknown[] = []): Promise<R> => {
        const client = await this.pool.connect();
        let fout: Error | undefined;
        try {
          await client.query({ ...AAN, values: wie });
          return (await client.query(sql, [...values])).rows as R;
        } catch (error) {
          fout = error as Error;
          throw error;
        } finally {
          client.release(fout);
        }
      },
    };
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
