import type { TokenWeigeringCode } from '../keuring/weigering.js';
import { type Json, onderteken, type TestIssuer, type TestSleutel } from './test-issuer.js';

/** What the forgers have: the issuer's public list, keys of their own, and a real issuer that is not ours. */
export interface Werkplaats {
  readonly issuer: TestIssuer;
  /** Of the forger; in no list. */
  readonly eigen: TestSleutel;
  readonly eigenPs: TestSleutel;
  /** A real key of ours, for RSA. */
  readonly rsa: TestSleutel;
  /** Public key of `rsa` as PEM. */
  readonly rsaPem: string;
  /** In our list, but for encryption or with a doubled kid. */
  readonly versleutel: TestSleutel;
  readonly dubbel: TestSleutel;
  readonly now: number;
}

export type Maak = (w: Werkplaats) => string | Promise<string>;
export type Vervalsing = readonly [what: string, code: TokenWeigeringCode, make: Maak];

export const claims =
  (more: Json, header?: Json): Maak =>
  (w) =>
    w.issuer.token(more, header);
/** A payload with `"name":value` added as text, signed well: a name twice, or a number that JavaScript cannot hold. */
export const rauw =
  (added: string, more: Json = {}): Maak =>
  (w) =>
    onderteken(w.issuer.sleutel, `${JSON.stringify(w.issuer.aanspraken(more)).slice(0, -1)},${added}}`);
export const header = (h: Json, payload: Json = {}): Maak => claims(payload, h);
export const delen = async (w: Werkplaats) => (await w.issuer.token()).split('.') as [string, string, string];
