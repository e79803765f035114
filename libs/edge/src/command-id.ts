import { createHmac } from 'node:crypto';
import { uuid5 } from '@eenplan/kernel';

const COMMANDS = '9f3c1f1e-7d5b-5a53-9d2b-2f0f1f6f4c11';

/** The command id of a client's key: the same client and key always give the same id, another client another. */
export function commandIdOf(clientId: string, idempotencyKey: string): string {
  return uuid5(JSON.stringify([clientId, idempotencyKey.toLowerCase()]), COMMANDS);
}

/**
 * Keyed hash (32 bytes) over what was asked: method, path without query, and the body with its fields in order. Keyed,
 * because a body may hold a BSN and a plain hash of that could be guessed.
 */
export function requestFingerprint(key: Buffer, method: string, path: string, body: unknown): Buffer {
  return createHmac('sha256', key)
    .update(`eenplan-verzoek\0${method}\0${path}\0${canonicalJson(body)}`)
    .digest();
}

/** JSON of plain data with the fields of every object sorted; undefined fields are left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? '';
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const fields = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.keys(fields)
      .sort()
      .map((name) => [name, sorted(fields[name])]),
  );
}
