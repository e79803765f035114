import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import type { Written } from '@eenplan/event-store';
import { isUuid } from '@eenplan/kernel';

/** A token is filled up to whole blocks of this many bytes, so that its length tells next to nothing. */
const BLOCK = 256;
const SALT_BYTES = 16;
const TAG_BYTES = 16;
/** One key encrypts one text only, so its nonce may be the same each time. */
const NONCE = Buffer.alloc(12);
/** More than this a request cannot bring along in a header. */
const MAX_LENGTH = 16_384;

/**
 * A token that only we can make or read: `base64url(salt ‖ AES-256-GCM(JSON) ‖ tag)`, under a key of its own. The salt
 * follows from the text, so the same payload always gives the same token. `purpose` keeps a token of one kind from
 * passing as another.
 */
export function seal(key: Buffer, purpose: string, payload: unknown): string {
  const json = Buffer.from(JSON.stringify(payload));
  const text = Buffer.alloc(Math.ceil(json.length / BLOCK) * BLOCK, ' ');
  json.copy(text);
  const salt = mac(key, 'salt', purpose, text).subarray(0, SALT_BYTES);
  const cipher = createCipheriv('aes-256-gcm', mac(key, 'key', purpose, salt), NONCE);
  return Buffer.concat([salt, cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** The payload of a token, or undefined if it was not sealed by this key for this purpose. */
export function unseal(key: Buffer, purpose: string, token: string): unknown {
  const bytes = token.length > MAX_LENGTH ? Buffer.alloc(0) : Buffer.from(token, 'base64url');
  // Decoding forgives what encoding never writes; a token has one form only.
  if (bytes.length < SALT_BYTES + BLOCK + TAG_BYTES || bytes.toString('base64url') !== token) return undefined;
  const salt = bytes.subarray(0, SALT_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', mac(key, 'key', purpose, salt), NONCE);
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const text = decipher.update(bytes.subarray(SALT_BYTES, -TAG_BYTES));
  try {
    decipher.final();
  } catch {
    return undefined;
  }
  return JSON.parse(text.toString()) as unknown;
}

function mac(key: Buffer, use: 'salt' | 'key', purpose: string, bytes: Buffer): Buffer {
  return createHmac('sha256', key).update(`eenplan-zegel\0${use}\0${purpose}\0`).update(bytes).digest();
}

const POSITIE = 'eenplan-positie';

/** What a command wrote, as the `Eenplan-Positie` that a reader sends back. Up to four streams it is of one length. */
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
