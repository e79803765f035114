import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type Kop, leesKop, schrijfKop } from './bijlage-kop.js';
import { type DataKey, decrypt, encrypt, random } from './cipher.js';
import { VaultError } from './errors.js';
import { withoutValues } from './transaction.js';
import type { VaultBijlage } from './vault.js';

/** Bytes of a file that are encrypted together: what an upload or a download holds in memory is a few times this. */
export const DEEL = 256 * 1024;

/** A file that came in and is encrypted, and that no command has put away yet. */
export class OntvangenBijlage {
  readonly #kop: Kop;

  constructor(
    readonly bijlageId: string,
    kop: Kop,
  ) {
    this.#kop = kop;
  }

  get bytes(): number {
    return this.#kop.bytes;
  }

  /** `hex(SHA-256(content))`; for the fingerprint of a request, which is keyed. */
  get hash(): string {
    return this.#kop.hash;
  }

  get upload(): string {
    return this.#kop.upload;
  }

  /** The text that is put away for it; for the vault only. */
  kop(): string {
    return schrijfKop(this.#kop);
  }
}

export interface Bestand {
  readonly bijlageId: string;
  readonly naam: string;
  readonly soort: string;
}

/** A piece opens in its own place of its own upload only, as the last one or not. */
const deelRij = (bijlageId: string, upload: string, nummer: number, laatste: boolean) => [
  'bijlage', bijlageId, upload, String(nummer), laatste ? 'laatste' : 'deel',
]; // prettier-ignore
const sleutelVan = (upload: string, key: Buffer): DataKey => ({ id: `b${upload}`, key });

/**
 * Encrypts a file while it comes in, a piece at a time. When the source fails, so does this, and nothing of it stays.
 */
export async function ontvang(
  pool: pg.Pool,
  { bijlageId, naam, soort }: Bestand,
  bron: AsyncIterable<Uint8Array>,
): Promise<OntvangenBijlage> {
  const upload = randomUUID();
  const sleutel = random(32);
  const zout = random(32);
  const key = sleutelVan(upload, sleutel);
  const los = createHash('sha256');
  const vast = createHash('sha256').update(zout);
  let bytes = 0;
  let nummer = 0;
  let vol = 0;
  const buffer = Buffer.allocUnsafe(DEEL);
  const leg = async (laatste: boolean) => {
    const deel = encrypt(key, deelRij(bijlageId, upload, nummer, laatste), buffer.subarray(0, vol));
    await pool.query({
      name: 'kluis-deel',
      text: 'select kluis.leg_deel($1, $2, $3, $4)',
      values: [upload, bijlageId, nummer, deel],
    });
    nummer += 1;
    vol = 0;
  };
  try {
    for await (const stuk of bron) {
      los.update(stuk);
      vast.update(stuk);
      bytes += stuk.length;
      for (let van = 0; van < stuk.length;) {
        // Only when there is more: the last piece says that it is.
        if (vol === DEEL) await leg(false);
        const tot = Math.min(stuk.length, van + DEEL - vol);
        buffer.set(stuk.subarray(van, tot), vol);
        vol += tot - van;
        van = tot;
      }
    }
    await leg(true);
  } catch (error) {
    // Also the sweeper takes it; this only is sooner.
    await vergeet(pool, [upload]).catch(() => undefined);
    throw withoutValues(error);
  } finally {
    buffer.fill(0);
  }
  const commitment = vast.digest('base64url');
  const kop = { upload, sleutel, naam, soort, bytes, delen: nummer, zout, commitment, hash: los.digest('hex') };
  return new OntvangenBijlage(bijlageId, kop);
}

/** Uploads that no head names: they go, unless one was put away meanwhile. */
export async function vergeet(pool: pg.Pool, uploads: readonly string[]): Promise<void> {
  await pool.query('delete from kluis.bijlage where upload_id = any($1::uuid[]) and not gelegd', [uploads]);
}

/**
 * A head was written that names this upload, before the command is stored: from here on it goes with its head.
 * @throws VaultError when the sweeper has been first: the file must come in again
 */
async function gelegd(pool: pg.Pool, uploads: readonly string[]): Promise<void> {
  const { rows } = await pool.query<{ upload_id: string }>(
    `update kluis.bijlage b set gelegd = true
     where b.upload_id = any($1::uuid[]) and exists (select from kluis.tekst t where t.id = b.bijlage_id)
     returning b.upload_id`,
    [uploads],
  );
  if (rows.length < uploads.length)
    throw new VaultError('bijlage-vervallen', 'the pieces of a file were swept before it was put away');
}

/** The files of a put. By now each head is the one that counts: perhaps that of an earlier attempt, with another upload. */
export async function legBijlagen(
  pool: pg.Pool,
  koppen: readonly { readonly tekst: string }[],
  bijlagen: readonly VaultBijlage[] = [],
): Promise<void> {
  if (bijlagen.length === 0) return;
  const uploads = koppen.flatMap(({ tekst }) => leesKop(tekst)?.upload ?? []);
  await gelegd(pool, uploads);
  const over = bijlagen.map(({ ontvangen }) => ontvangen.upload).filter((een) => !uploads.includes(een));
  if (over.length > 0) await vergeet(pool, over);
}

/** Uploads that were left, and pieces whose head went between the two steps of putting away. @returns how many */
export async function veegBijlagen(pool: pg.Pool, olderThanSeconds: number): Promise<number> {
  const { rowCount } = await pool.query(
    `delete from kluis.bijlage b
     where not b.gelegd and b.sinds <= pg_catalog.clock_timestamp() - pg_catalog.make_interval(secs => $1)
        or b.gelegd and b.sinds > pg_catalog.clock_timestamp() - interval '1 day'
           and not exists (select from kluis.tekst t where t.id = b.bijlage_id)`,
    [olderThanSeconds],
  );
  return rowCount ?? 0;
}

/**
 * The content, a piece at a time, each found right before it is given; the last one only when the whole is what was put away.
 * @throws VaultError `onleesbaar` where a piece was changed, moved or is not there
 */
export async function* inhoud(pool: pg.Pool, bijlageId: string, kop: Kop): AsyncGenerator<Buffer, void, void> {
  const { upload, sleutel, delen, zout, bytes, commitment } = kop;
  const key = sleutelVan(upload, sleutel);
  const hash = createHash('sha256').update(zout);
  let gelezen = 0;
  for (let nummer = 0; nummer < delen; nummer++) {
    const laatste = nummer === delen - 1;
    const { rows } = await pool.query<{ inhoud: Buffer }>({
      name: 'kluis-lees-deel',
      text: 'select inhoud from kluis.bijlage_deel where upload_id = $1 and nummer = $2',
      values: [upload, nummer],
    });
    if (!rows[0]) throw new VaultError('onleesbaar', `piece ${nummer} of bijlage ${bijlageId} is not there`);
    const deel = decrypt(key, deelRij(bijlageId, upload, nummer, laatste), rows[0].inhoud);
    gelezen += deel.length;
    hash.update(deel);
    if (laatste && (gelezen !== bytes || hash.digest('base64url') !== commitment))
      throw new VaultError('onleesbaar', `bijlage ${bijlageId} is not what was put away`);
    yield deel;
  }
}
