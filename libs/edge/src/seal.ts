import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Written } from '@eenplan/event-store';
import { isUuid } from './uuid.js';

/**
 * A token that only we can make: `base64url(JSON) . base64url(HMAC-SHA-256)`. Readable by whoever has it, so it never
 * holds anything personal. `purpose` keeps a token of one kind from passing as another.
 */
export function seal(key: Buffer, purpose: string, payload: unknown): string {
  const text = Buffer.from(JSON.stringify(payload)).toString('base64url');
  return `${text}.${mac(key, purpose, text).toString('base64url')}`;
}

/** The payload of a token, or undefined if it was not sealed by this key for this purpose. */
export function unseal(key: Buffer, purpose: string, token: string): unknown {
  const dot = token.indexOf('.');
  if (dot < 1 || token.length > 8192) return undefined;
  const text = token.slice(0, dot);
  const given = Buffer.from(token.slice(dot + 1), 'base64url');
  const expected = mac(key, purpose, text);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown;
}

function mac(key: Buffer, purpose: string, text: string): Buffer {
  return createHmac('sha256', key).update(`${purpose}\0${text}`).digest();
}

const POSITIE = 'eenplan-positie';

/** What a command wrote, as the `Eenplan-Positie` that a reader sends back. */
export function sealPositie(key: Buffer, { log, position, streams }: Written): string {
  return seal(key, POSITIE, [log, position, streams.map(({ streamId, version }) => [streamId, version])]);
}

/** The `Written` in a token; undefined if it was tampered with. */
export function unsealPositie(key: Buffer, token: string): Written | undefined {
  const payload = unseal(key, POSITIE, token);
  if (!Array.isArray(payload)) return undefined;
  const [log, position, streams] = payload as [number, number, [string, number][]];
  return {
    log,
    position,
    streams: streams.filter(([id]) => isUuid(id)).map(([streamId, version]) => ({ streamId, version })),
  };
}
