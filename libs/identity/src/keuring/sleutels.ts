import { createHash } from 'node:crypto';
import { createLocalJWKSet, type JSONWebKeySet, type JWK, type JWTVerifyGetKey } from 'jose';
import { TokenGeweigerd } from './weigering.js';

/** Public keys of the issuer at one moment. */
export interface Sleutelbos {
  /** Changes when the keys do: what was checked with other keys is checked again. */
  readonly stand: string;
  readonly kids: ReadonlySet<string>;
  readonly key: JWTVerifyGetKey;
}

/** Where the public keys of the issuer come from. */
export abstract class Sleutels {
  /** The keys that count now. @throws TokenGeweigerd `sleutels-onbereikbaar` */
  abstract nu(): Sleutelbos | Promise<Sleutelbos>;
  /** The keys after a token named one that is not known; may be the same ones. */
  abstract opnieuw(): Promise<Sleutelbos>;
}

/** Keys that stand in the configuration. They change with a restart only. */
export class VasteSleutels extends Sleutels {
  readonly #bos: Sleutelbos;

  constructor(jwks: JSONWebKeySet) {
    super();
    this.#bos = sleutelbos(jwks);
  }

  override nu(): Sleutelbos {
    return this.#bos;
  }

  override async opnieuw(): Promise<Sleutelbos> {
    return this.#bos;
  }
}

export interface JwksOpties {
  /** https, or http on this machine. */
  readonly url: string;
  /** Keys older than this are fetched anew, in the background; 300 unless said. A withdrawn key counts no longer than this. */
  readonly verversSeconden?: number;
  /** Without a successful fetch for this long nobody comes in any more; 900 unless said. */
  readonly houdbaarSeconden?: number;
  /** At most one fetch per this many seconds, whatever comes in; 30 unless said. One second as long as there are no keys at all. */
  readonly afkoelSeconden?: number;
  readonly timeoutMs?: number;
  readonly now?: () => number;
  readonly fetch?: typeof globalThis.fetch;
}

const MEESTE_BYTES = 256 * 1024;

/**
 * Keys that the issuer publishes. Fetched when first needed, then at most once per cooldown: because they have grown old, or
 * because a token names a key that is not among them (rotation). A fetch that fails counts as one.
 */
export class JwksSleutels extends Sleutels {
  readonly #url: string;
  readonly #verversMs: number;
  readonly #houdbaarMs: number;
  readonly #afkoelMs: number;
  readonly #timeoutMs: number;
  readonly #now: () => number;
  readonly #fetch: typeof globalThis.fetch;
  #bos: Sleutelbos | undefined;
  #gehaald = -Infinity;
  #geprobeerd = -Infinity;
  #bezig: Promise<void> | undefined;
  #fout: unknown;

  constructor(options: JwksOpties) {
    super();
    this.#url = veiligeUrl(options.url);
    this.#verversMs = (options.verversSeconden ?? 300) * 1000;
    this.#houdbaarMs = (options.houdbaarSeconden ?? 900) * 1000;
    this.#afkoelMs = (options.afkoelSeconden ?? 30) * 1000;
    this.#timeoutMs = options.timeoutMs ?? 3000;
    this.#now = options.now ?? Date.now;
    this.#fetch = options.fetch ?? globalThis.fetch;
  }

  override nu(): Sleutelbos | Promise<Sleutelbos> {
    const age = this.#now() - this.#gehaald;
    if (this.#bos && age < this.#verversMs) return this.#bos;
    const fetching = this.#haal();
    // Nobody waits for a refresh while the keys at hand may still be used.
    if (this.#bos && age < this.#houdbaarMs) return this.#bos;
    return fetching.then(() => this.#bruikbaar());
  }

  override async opnieuw(): Promise<Sleutelbos> {
    await this.#haal();
    return this.#bruikbaar();
  }

  #bruikbaar(): Sleutelbos {
    if (this.#bos && this.#now() - this.#gehaald < this.#houdbaarMs) return this.#bos;
    throw new TokenGeweigerd('sleutels-onbereikbaar', undefined, { cause: this.#fout });
  }

  /** Fetches unless one is under way or was tried a moment ago; never rejects. */
  #haal(): Promise<void> {
    if (this.#bezig) return this.#bezig;
    const wait = this.#bos ? this.#afkoelMs : Math.min(this.#afkoelMs, 1000);
    if (this.#now() - this.#geprobeerd < wait) return Promise.resolve();
    this.#geprobeerd = this.#now();
    this.#bezig = this.#download()
      .then((jwks) => {
        const bos = sleutelbos(jwks);
        this.#bos = bos;
        this.#gehaald = this.#now();
        this.#fout = undefined;
      })
      .catch((cause: unknown) => {
        this.#fout = cause;
      })
      .finally(() => {
        this.#bezig = undefined;
      });
    return this.#bezig;
  }

  async #download(): Promise<JSONWebKeySet> {
    const response = await this.#fetch(this.#url, {
      headers: { accept: 'application/json, application/jwk-set+json' },
      redirect: 'error',
      signal: AbortSignal.timeout(this.#timeoutMs),
    });
    if (!response.ok) throw new Error(`${this.#url} answered ${response.status}`);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > MEESTE_BYTES) throw new Error(`${this.#url} answered with more than ${MEESTE_BYTES} bytes`);
      chunks.push(chunk);
    }
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as JSONWebKeySet;
  }
}

/** Only public keys for signatures, each under a kid of its own: a secret or a doubled kid in the list decides nothing. */
function sleutelbos(jwks: JSONWebKeySet): Sleutelbos {
  if (typeof jwks !== 'object' || jwks === null || !Array.isArray(jwks.keys)) throw new Error('no JSON Web Key Set');
  const usable = jwks.keys.filter(isPublicSigningKey);
  const times = new Map<string, number>();
  for (const { kid } of usable) times.set(kid, (times.get(kid) ?? 0) + 1);
  const keys = usable.filter(({ kid }) => times.get(kid) === 1);
  return {
    stand: createHash('sha256').update(JSON.stringify(keys)).digest('base64url'),
    kids: new Set(keys.map(({ kid }) => kid)),
    key: createLocalJWKSet({ keys }),
  };
}

function isPublicSigningKey(jwk: JWK): jwk is JWK & { kid: string } {
  if (typeof jwk !== 'object' || jwk === null || typeof jwk.kid !== 'string') return false;
  return (jwk.kty === 'RSA' || jwk.kty === 'EC') && jwk.d === undefined && (jwk.use === undefined || jwk.use === 'sig');
}

function veiligeUrl(given: string): string {
  const url = new URL(given);
  const local = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && local))
    throw new Error(`keys of the issuer must come over https: ${given}`);
  return url.href;
}
