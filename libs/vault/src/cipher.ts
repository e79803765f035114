import { createCipheriv, createDecipheriv, createHash, hash, randomFillSync } from 'node:crypto';
import { VaultError } from './errors.js';

export interface DataKey {
  /** Stored beside the ciphertext. */
  readonly id: string;
  /** 32 bytes. */
  readonly key: Buffer;
}

/** The key of the configuration, under which everything lay before there were keys per person. */
export interface FormerKey extends DataKey {
  readonly former: true;
}

/** @param key 32 bytes */
export function formerKey(key: Buffer): FormerKey {
  if (key.length !== 32) throw new RangeError('The key of the vault must be 32 bytes.');
  // Another key has another id, so that data under another one reads as gone and not as damaged.
  const id = `${FORMER}${createHash('sha256').update('kluis\0').update(key).digest('hex').slice(0, 12)}`;
  return { id, key, former: true };
}

/** How the id of every such key begins. */
export const FORMER = 'ontwikkeling-';

export const FORMAT = 1;
export const HEAD = 1 + 12 + 16;

/** AES-256-GCM: format (1 byte), nonce (12), tag (16), ciphertext. `row` says where it lies; elsewhere it does not open. */
export function encrypt({ id, key }: DataKey, row: readonly string[], plain: Buffer): Buffer {
  const sealed = Buffer.allocUnsafe(HEAD + plain.length);
  sealed[0] = FORMAT;
  sealed.set(random(12), 1);
  const cipher = createCipheriv('aes-256-gcm', key, sealed.subarray(1, 13));
  cipher.setAAD(additional(id, row));
  // GCM gives as many bytes as it gets; the end adds none.
  sealed.set(cipher.update(plain), HEAD);
  cipher.final();
  sealed.set(cipher.getAuthTag(), 13);
  return sealed;
}

/** @throws VaultError when it was changed, or belongs to another row. */
export function decrypt({ id, key }: DataKey, row: readonly string[], sealed: Buffer): Buffer {
  try {
    if (sealed[0] !== FORMAT || sealed.length < HEAD) throw new Error('format');
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13), { authTagLength: 16 });
    decipher.setAAD(additional(id, row)).setAuthTag(sealed.subarray(13, HEAD));
    return Buffer.concat([decipher.update(sealed.subarray(HEAD)), decipher.final()]);
  } catch {
    throw new VaultError('onleesbaar', `the ciphertext of ${row[0]} ${row[1]} was changed or moved`);
  }
}

const pool = Buffer.alloc(4096);
let used = pool.length;

/** Random bytes, each given out once; asking the system for a few at a time costs more than using them. */
export function random(size: number): Buffer {
  if (used + size > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const taken = pool.subarray(used, (used += size));
  const own = Buffer.from(taken);
  // It may become a key: nothing of it stays here.
  taken.fill(0);
  return own;
}

/** What a ciphertext is bound to. */
export function additional(keyId: string, row: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify(['kluis', FORMAT, keyId, ...row]));
}

const SALT = 32;

/** A text behind its salt, as it is encrypted. */
export function salted(text: string, salt: Buffer = random(SALT)): Buffer {
  return Buffer.concat([salt, Buffer.from(text)]);
}

/** The text in {@link salted} bytes, and `base64url(SHA-256(salt ‖ text))`. */
export function unsalted(bytes: Buffer): { tekst: string; commitment: string } {
  return {
    tekst: bytes.subarray(SALT).toString(),
    commitment: hash('sha256', bytes, 'base64url'),
  };
}
