import { createHmac, hkdfSync } from 'node:crypto';
import type pg from 'pg';
import { type DataKey, decrypt, encrypt } from './cipher.js';
import { VaultError } from './errors.js';
import { withoutValues } from './transaction.js';
import type { Aanleiding, Actor } from './vault.js';

/** What was given out of one person. */
export interface Disclosed {
  readonly persoonId: string;
  readonly gegevens: boolean;
  readonly teksten: readonly string[];
  readonly casussen: readonly string[];
}

/** The two keys of the access log: one that hides whom an entry is about, one that finds the entries of a person. */
export class LogKeys {
  readonly #hide: DataKey;
  readonly #find: Buffer;

  /** @param key 32 bytes, not in the database; entries cannot be read without it. */
  constructor(key: Buffer) {
    if (key.length !== 32) throw new RangeError('The key of the access log must be 32 bytes.');
    const derived = (purpose: string) => Buffer.from(hkdfSync('sha256', key, '', `eenplan inzage ${purpose}`, 32));
    this.#hide = { id: 'inzage', key: derived('betrokkene') };
    this.#find = derived('merk');
  }

  /** @param span of the disclosure: an entry of one cannot be passed off as of another. */
  seal(persoonId: string, span: string): Buffer {
    return encrypt(this.#hide, ['inzage', span], Buffer.from(persoonId));
  }

  open(sealed: Buffer, span: string): string {
    return decrypt(this.#hide, ['inzage', span], sealed).toString();
  }

  merk(persoonId: string): Buffer {
    return createHmac('sha256', this.#find).update(persoonId.toLowerCase()).digest();
  }
}

/**
 * Writes one entry per person, all or none.
 * @param milliseconds since the disclosure began
 * @throws VaultError `inzage-niet-vastgelegd`: nothing may be given out
 */
export async function logDisclosure(
  pool: pg.Pool,
  keys: LogKeys,
  persons: readonly Disclosed[],
  actor: Actor,
  { doel, traceparent, grondslag }: Aanleiding,
  milliseconds: number,
): Promise<void> {
  const [, trace, span] = traceparent.split('-');
  const uuids = (values: readonly string[]) => `{${values.join(',')}}`;
  try {
    const { rows } = await pool.query<[string]>({
      name: 'kluis-inzage',
      text: `select kluis.leg_inzage_vast($1, $2, $3, $4, $5, $6::uuid, $7, $8, $9::bytea[], $10::bytea[], $11::boolean[], $12::text[], $13::text[])`,
      rowMode: 'array',
      values: [
        trace,
        span,
        milliseconds,
        doel,
        actor.accountId,
        actor.organisatieId ?? null,
        actor.rol,
        grondslag ?? null,
        persons.map(({ persoonId }) => keys.seal(persoonId, span!)),
        persons.map(({ persoonId }) => keys.merk(persoonId)),
        persons.map(({ gegevens }) => gegevens),
        persons.map(({ teksten }) => uuids(teksten)),
        persons.map(({ casussen }) => uuids(casussen)),
      ],
    });
    if (Number(rows[0]?.[0]) !== persons.length) throw new Error('not as many entries as persons');
  } catch (cause) {
    throw new VaultError('inzage-niet-vastgelegd', 'the access log could not be written', {
      cause: withoutValues(cause),
    });
  }
}
