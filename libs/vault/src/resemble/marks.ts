import { createHmac, hkdfSync } from 'node:crypto';
import type pg from 'pg';
import { VaultError } from '../errors.js';
import type { DataKeys } from '../keys/data-keys.js';
import { lockGeneration } from '../rekey.js';
import { NEWEST_WITH_KEYS, open, personRow, type PersonRow } from '../rows.js';
import { transaction } from '../transaction.js';
import type { Persoonsgegevens } from '../vault.js';
import { kenmerken } from './kenmerken.js';

/** Commands whose persons get their hashes in one transaction. */
const BATCH = 200;

/** Makes the hashes by which persons who may be the same are found. */
export class Marker {
  readonly #key: Buffer;

  /** @param bsnKey another key is derived from it: these hashes and the pseudonyms of BSNs have nothing in common */
  constructor(bsnKey: Buffer) {
    this.#key = Buffer.from(hkdfSync('sha256', bsnKey, '', 'eenplan kenmerken', 32));
  }

  /** 64 bits of a keyed hash of each: enough to find by, and what is found is compared. */
  marks(gegevens: Persoonsgegevens): bigint[] {
    return kenmerken(gegevens).map((kenmerk) =>
      createHmac('sha256', this.#key).update(kenmerk).digest().readBigInt64BE(0),
    );
  }
}

/**
 * Makes the hashes of those whose data was confirmed since. Behind the requests, so that nobody waits for it; can be killed,
 * and done by many at once.
 * @returns how many were looked at; 0: there are none left
 */
export function markBatch(pool: pg.Pool, keys: DataKeys, marker: Marker): Promise<number> {
  return transaction(pool, async (client) => {
    // Before all else, as a put does: whoever is being erased was claimed before this, or waits for it (003-sleutels.sql).
    await lockGeneration(client, keys);
    const { rows: taken } = await client.query<{ command_id: string }>({
      name: 'kluis-te-merken',
      text: `delete from kluis.te_merken where ctid = any(array(
               select ctid from kluis.te_merken limit ${BATCH} for update skip locked)) returning command_id`,
    });
    if (taken.length === 0) return 0;
    const persons = await client.query<{ persoon_id: string }>({
      name: 'kluis-te-merken-personen',
      text: 'select distinct persoon_id from kluis.persoonsgegevens where command_id = any($1::uuid[])',
      values: [taken.map(({ command_id }) => command_id)],
    });
    const { rows } = await client.query<PersonRow>({
      name: 'kluis-te-merken-gegevens',
      text: `select * from (${NEWEST_WITH_KEYS}) n
             where not exists (select from kluis.gewist w where w.persoon_id = n.persoon_id) order by persoon_id`,
      values: [persons.rows.map(({ persoon_id }) => persoon_id)],
    });
    const byId = await keys.open(rows);
    const marked = rows.flatMap(({ persoon_id, versie, command_id, key_id, inhoud }) => {
      const plain = opened(() => open(byId, key_id, personRow(persoon_id, versie, command_id), inhoud));
      if (!plain) return [];
      const marks = marker.marks(JSON.parse(plain.toString()) as Persoonsgegevens);
      return [{ persoon_id, versie, marks: `{${marks.join(',')}}` }];
    });
    // What another one made of newer data stays.
    await client.query({
      name: 'kluis-merk',
      text: `insert into kluis.kenmerk as k (persoon_id, versie, merken)
             select x.p, x.v, x.m::bigint[] from unnest($1::uuid[], $2::int[], $3::text[]) as x(p, v, m)
             on conflict (persoon_id) do update set versie = excluded.versie, merken = excluded.merken
             where k.versie <= excluded.versie`,
      values: [
        marked.map(({ persoon_id }) => persoon_id),
        marked.map(({ versie }) => versie),
        marked.map(({ marks }) => marks),
      ],
    });
    return taken.length;
  });
}

/** A row that was changed keeps nobody else waiting; who reveals it is told. */
function opened(read: () => Buffer | undefined): Buffer | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof VaultError && error.code === 'onleesbaar') return undefined;
    throw error;
  }
}
