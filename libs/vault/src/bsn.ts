import { createHmac } from 'node:crypto';
import { VaultError } from './errors.js';

/** Elfproef: nine digits, weights 9…2 and −1, sum divisible by 11; 000000000 is not a BSN. */
export function isBsn(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{9}$/.test(value) || value === '000000000') return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(value[i]) * (i === 8 ? -1 : 9 - i);
  return sum % 11 === 0;
}

/**
 * Keyed pseudonym of a BSN, 32 bytes. The key is not in the database: there are only some 10⁸ BSNs, so a plain hash could
 * be reversed by trying them all.
 * @throws VaultError if it is not a BSN; the message does not repeat it.
 */
export function pseudonymOf(key: Buffer, bsn: string): Buffer {
  if (!isBsn(bsn)) throw new VaultError('ongeldig-bsn', 'not a BSN');
  return createHmac('sha256', key).update(`eenplan-bsn\0${bsn}`).digest();
}
