import { createHash } from 'node:crypto';
import { compactVerify, errors } from 'jose';
import { LRUCache } from 'lru-cache';
import { type Aanspraken, leesAanspraken } from './aanspraken.js';
import { type JwtVorm, neemUiteen } from './jwt-vorm.js';
import { JwksSleutels, type Sleutelbos, type Sleutels } from './sleutels.js';
import { TokenGeweigerd, type TokenWeigering, tokenWeigering } from './weigering.js';

export type Keuring =
  { readonly ok: true; readonly aanspraken: Aanspraken } | { readonly ok: false; readonly weigering: TokenWeigering };

export interface TokenKeuringOpties {
  /** `iss`, letter for letter. */
  readonly issuer: string;
  /** What `aud` must name; `urn:eenplan:api` unless said. */
  readonly audience?: string;
  readonly sleutels: Sleutels;
  /** How far clocks may differ; 5 unless said. */
  readonly klokSeconden?: number;
  /** Longest life (exp − iat) that is believed; 21600 unless said: NL GOV §3.4 gives six hours at most. */
  readonly langsteSeconden?: number;
  /** How many checked tokens are remembered; 10,000 unless said. */
  readonly cacheTokens?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export const API_AUDIENCE = 'urn:eenplan:api';
/** Asymmetric only: whoever can check a token must not be able to make one. */
export const ALGORITMEN: readonly string[] = ['PS256', 'RS256', 'ES256'];
/** Longer than any token of ours, shorter than what a server takes as a header. */
export const MEESTE_TEKENS = 8192;

const BEARER = /^Bearer +([\w.~+/-]+=*) *$/i;
const SOORTEN = ['at+jwt', 'application/at+jwt'];

interface Gekeurd {
  readonly aanspraken: Aanspraken;
  /** Keys with which the signature was found right. */
  readonly stand: string;
}

/**
 * Checks bearer access tokens (JWT, RFC 9068): type, algorithm, key, signature, issuer, audience, times, claims. A token that
 * was found right is remembered by its hash until it expires or the keys of the issuer change.
 */
export class TokenKeuring {
  readonly #options: Required<TokenKeuringOpties>;
  readonly #gekeurd: LRUCache<string, Gekeurd>;

  constructor(options: TokenKeuringOpties) {
    this.#options = {
      audience: API_AUDIENCE,
      klokSeconden: 5,
      langsteSeconden: 6 * 3600,
      cacheTokens: 10_000,
      now: Date.now,
      ...options,
    };
    this.#gekeurd = new LRUCache({ max: this.#options.cacheTokens });
  }

  /**
   * Who acts according to the header `Authorization`. A bad token is an answer, not an error.
   * @throws only what is no refusal: a fault in this program
   */
  async keur(authorization: string | undefined): Promise<Keuring> {
    try {
      return { ok: true, aanspraken: await this.#keur(tokenFrom(authorization)) };
    } catch (error) {
      if (error instanceof TokenGeweigerd) return { ok: false, weigering: tokenWeigering(error.code, error.onderdeel) };
      throw error;
    }
  }

  async #keur(token: string): Promise<Aanspraken> {
    const bos = await this.#options.sleutels.nu();
    // The hash, not the token: what lies in memory lets nobody in.
    const hash = createHash('sha256').update(token).digest('base64');
    const known = this.#gekeurd.get(hash);
    if (known?.stand === bos.stand) {
      this.#geldig(known.aanspraken.exp);
      return known.aanspraken;
    }
    const vorm = neemUiteen(token);
    const { aanspraken, stand } = await this.#volledig(token, vorm, bos);
    this.#gekeurd.set(hash, { aanspraken, stand });
    return aanspraken;
  }

  async #volledig(token: string, { header, payload }: JwtVorm, bos: Sleutelbos): Promise<Gekeurd> {
    if (typeof header['alg'] !== 'string' || !ALGORITMEN.includes(header['alg']))
      throw new TokenGeweigerd('token-algoritme');
    if (typeof header['typ'] !== 'string' || !SOORTEN.includes(header['typ'].toLowerCase()))
      throw new TokenGeweigerd('token-soort');
    // Nothing that a token says must be understood (RFC 7515 §4.1.11) is: also not an unencoded payload, which jose knows.
    if (header['crit'] !== undefined || header['b64'] !== undefined) throw new TokenGeweigerd('token-vorm', 'crit');
    const { kid } = header;
    if (typeof kid !== 'string') throw new TokenGeweigerd('token-sleutel-onbekend');
    // A token for another issuer or system is no reason to fetch keys.
    this.#bestemd(payload);
    const keys = bos.kids.has(kid) ? bos : await this.#options.sleutels.opnieuw();
    if (!keys.kids.has(kid)) throw new TokenGeweigerd('token-sleutel-onbekend');
    await checkSignature(token, keys);
    const exp = this.#tijden(payload);
    return { aanspraken: leesAanspraken(payload, exp), stand: keys.stand };
  }

  #bestemd(payload: Readonly<Record<string, unknown>>): void {
    if (payload['iss'] !== this.#options.issuer) throw new TokenGeweigerd('token-uitgever');
    const { aud } = payload;
    const all: unknown[] = Array.isArray(aud) ? aud : [aud];
    if (!all.every((one) => typeof one === 'string') || !all.includes(this.#options.audience))
      throw new TokenGeweigerd('token-doelgroep');
  }

  /** The times of the token, in seconds. @returns exp */
  #tijden(payload: Readonly<Record<string, unknown>>): number {
    const exp = time(payload, 'exp');
    const iat = time(payload, 'iat');
    if (exp === undefined) throw new TokenGeweigerd('token-aanspraken', 'exp');
    if (iat === undefined) throw new TokenGeweigerd('token-aanspraken', 'iat');
    this.#geldig(exp);
    const latest = this.#options.now() / 1000 + this.#options.klokSeconden;
    if (iat > latest) throw new TokenGeweigerd('token-nog-niet-geldig', 'iat');
    if ((time(payload, 'nbf') ?? 0) > latest) throw new TokenGeweigerd('token-nog-niet-geldig', 'nbf');
    if (exp - iat > this.#options.langsteSeconden) throw new TokenGeweigerd('token-te-lang-geldig');
    return exp;
  }

  #geldig(exp: number): void {
    if (this.#options.now() / 1000 >= exp + this.#options.klokSeconden) throw new TokenGeweigerd('token-verlopen');
  }
}

/** A check for the provider that the configuration names. @throws if its keys would come over an open line */
export function openKeuring(options: {
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly audience: string;
}): TokenKeuring {
  const { issuer, jwksUrl, audience } = options;
  return new TokenKeuring({ issuer, audience, sleutels: new JwksSleutels({ url: jwksUrl }) });
}

function tokenFrom(authorization: string | undefined): string {
  if (authorization === undefined || authorization === '') throw new TokenGeweigerd('token-ontbreekt');
  if (authorization.length > MEESTE_TEKENS + 'Bearer '.length) throw new TokenGeweigerd('token-te-groot');
  const token = BEARER.exec(authorization)?.[1];
  if (token === undefined) throw new TokenGeweigerd('token-kop-ongeldig');
  return token;
}

/** Keys come from the issuer's list only: jwk, jku, x5u and x5c in the token's own header are never read. */
async function checkSignature(token: string, keys: Sleutelbos): Promise<void> {
  try {
    await compactVerify(token, keys.key, { algorithms: [...ALGORITMEN] });
  } catch (cause) {
    // The key exists, but not for this algorithm, or it is too short.
    if (cause instanceof errors.JWKSNoMatchingKey || cause instanceof TypeError)
      throw new TokenGeweigerd('token-algoritme', undefined, { cause });
    if (cause instanceof errors.JOSEAlgNotAllowed) throw new TokenGeweigerd('token-algoritme', undefined, { cause });
    if (cause instanceof errors.JWSSignatureVerificationFailed)
      throw new TokenGeweigerd('token-handtekening', undefined, { cause });
    if (cause instanceof errors.JOSEError) throw new TokenGeweigerd('token-vorm', undefined, { cause });
    throw cause;
  }
}

function time(payload: Readonly<Record<string, unknown>>, claim: string): number | undefined {
  const value = payload[claim];
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0)
    throw new TokenGeweigerd('token-aanspraken', claim);
  return value;
}
