import { randomBytes } from 'node:crypto';

const POOL = 4096;
let pool = '';
let at = 0;

/** Random bytes as hex, for ids that need not be secret: drawn many at a time, since a call for a few costs as much. */
export function randomHex(bytes: number): string {
  if (at + 2 * bytes > pool.length) {
    pool = randomBytes(POOL).toString('hex');
    at = 0;
  }
  return pool.slice(at, (at += 2 * bytes));
}
