import type pg from 'pg';
import { encrypt } from './cipher.js';
import { checkUuid } from './errors.js';
import type { DataKeys, KeyedRow } from './keys/data-keys.js';
import { lockGeneration, storeKeys } from './rekey.js';
import { open } from './rows.js';
import { transaction } from './transaction.js';

/** Of whom a concept is, and what it is about: a code, with ids; no words of anybody. */
export interface ConceptPlek {
  readonly accountId: string;
  readonly onderwerp: string;
}

export interface Concept {
  readonly inhoud: string;
  readonly bewaardOp: Date;
}

/** At most this many of one account: the oldest goes. */
const HOOGSTENS = 100;

const conceptRow = ({ accountId, onderwerp }: ConceptPlek) => ['concept', accountId, onderwerp];

/** What accounts are writing and have not sent yet: each under a key of its own, of that account. */
export class Concepten {
  constructor(
    private readonly pool: pg.Pool,
    private readonly keys: DataKeys,
  ) {}

  /**
   * Takes the place of what was kept of this subject before. It goes with the first of `personen` who is erased; who was erased
   * already is left out: of that one nothing is known any more.
   */
  async bewaar(plek: ConceptPlek, inhoud: string, personen: readonly string[]): Promise<Date> {
    const { onderwerp } = plek;
    const accountId = checkUuid(plek.accountId, 'account');
    await this.keys.generation();
    return transaction(this.pool, async (client) => {
      // An erasure claims somebody wholly before or after this: what is kept after it does not name her.
      await lockGeneration(client, this.keys);
      const [key] = await this.keys.fresh([{ accountId }]);
      await storeKeys(client, [key!]);
      const { rows } = await client.query<{ bewaard_op: Date }>(
        `insert into kluis.concept (account_id, onderwerp, personen, key_id, inhoud, bewaard_op)
         select $1, $2, array(select p from unnest($3::uuid[]) p
           where not exists (select from kluis.gewist g where g.persoon_id = p)), $4, $5,
           pg_catalog.date_trunc('milliseconds', pg_catalog.clock_timestamp())
         on conflict (account_id, onderwerp) do update set personen = excluded.personen, key_id = excluded.key_id,
           inhoud = excluded.inhoud, bewaard_op = excluded.bewaard_op
         returning bewaard_op`,
        [accountId, onderwerp, personen, key!.id, encrypt(key!, conceptRow(plek), Buffer.from(inhoud))],
      );
      await client.query(
        `delete from kluis.concept c using (
           select onderwerp from kluis.concept where account_id = $1 order by bewaard_op desc offset ${HOOGSTENS}) oud
         where c.account_id = $1 and c.onderwerp = oud.onderwerp`,
        [accountId],
      );
      return rows[0]!.bewaard_op;
    });
  }

  /** What this account kept of it, not longer ago than that; its own words, so no disclosure, and nothing is logged. */
  async lees(plek: ConceptPlek, hoogstensSeconden: number): Promise<Concept | undefined> {
    const { rows } = await this.pool.query<KeyedRow & { inhoud: Buffer; bewaard_op: Date }>(
      `select c.key_id, c.inhoud, c.bewaard_op, s.generatie, s.ingepakt
       from kluis.concept c left join kluis.sleutel s on s.id = c.key_id
       where c.account_id = $1 and c.onderwerp = $2
         and c.bewaard_op > pg_catalog.clock_timestamp() - pg_catalog.make_interval(secs => $3)`,
      [plek.accountId, plek.onderwerp, hoogstensSeconden],
    );
    const row = rows[0];
    if (!row) return undefined;
    const plain = open(await this.keys.open([row], false), row.key_id, conceptRow(plek), row.inhoud);
    return plain && { inhoud: plain.toString(), bewaardOp: row.bewaard_op };
  }

  /** @param bewaardOp only what was kept then: what took its place since stays */
  async wis({ accountId, onderwerp }: ConceptPlek, bewaardOp?: Date): Promise<void> {
    await this.pool.query(
      `delete from kluis.concept where account_id = $1 and onderwerp = $2
         and ($3::timestamptz is null or pg_catalog.date_trunc('milliseconds', bewaard_op) = $3)`,
      [accountId, onderwerp, bewaardOp],
    );
  }

  /** Those that were kept longer ago go, and their keys. @returns how many */
  async ruim(ouderDanSeconden: number): Promise<number> {
    const { rowCount } = await this.pool.query(
      `delete from kluis.concept where bewaard_op <= pg_catalog.clock_timestamp() - pg_catalog.make_interval(secs => $1)`,
      [ouderDanSeconden],
    );
    return rowCount ?? 0;
  }
}

/** What may be about somebody who is erased goes whole: a draft cannot be gelakt. What she was writing herself goes too. */
export async function wisConceptenOver(client: pg.ClientBase, persoonId: string): Promise<void> {
  await client.query('delete from kluis.concept where personen @> array[$1::uuid] or account_id = $1', [persoonId]);
}
