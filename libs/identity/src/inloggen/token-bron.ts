/** An access token, and until when it is worth sending. */
export interface Token {
  readonly accessToken: string;
  /** Milliseconds since 1970, by the clock of this machine. */
  readonly geldigTot: number;
}

/** Seconds before its end at which a token is renewed, so that it does not expire on its way. */
const MARGE_MS = 30_000;

/**
 * Keeps a token per account and gets a new one in time. Whoever asks while a login is under way waits for that one.
 *
 * ```ts
 * const bron = new TokenBron((accountId) => inloggen(issuerUrl, accountId));
 * fetch(url, { headers: await bron.koppen(accountId) });
 * ```
 */
export class TokenBron {
  readonly #tokens = new Map<string, Promise<Token>>();

  /**
   * @param haal logs in; an error goes to all who wait for it, and the next one tries again
   * @param now milliseconds since 1970
   */
  constructor(
    private readonly haal: (wie: string) => Promise<Token>,
    private readonly now: () => number = Date.now,
  ) {}

  async token(wie: string): Promise<string> {
    const known = this.#tokens.get(wie);
    if (known) {
      const { accessToken, geldigTot } = await known;
      if (geldigTot - MARGE_MS > this.now()) return accessToken;
      // Of several who see that it has grown old, the first asks for a new one.
      if (this.#tokens.get(wie) !== known) return this.token(wie);
    }
    const asked = this.haal(wie);
    this.#tokens.set(wie, asked);
    asked.catch(() => this.#tokens.get(wie) === asked && this.#tokens.delete(wie));
    return (await asked).accessToken;
  }

  /** The header to send: `{ authorization: 'Bearer …' }`. */
  async koppen(wie: string): Promise<{ authorization: string }> {
    return { authorization: `Bearer ${await this.token(wie)}` };
  }

  /** The next one who asks for this account logs in anew. */
  vergeet(wie: string): void {
    this.#tokens.delete(wie);
  }
}
