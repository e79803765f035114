import * as client from 'openid-client';
import { PROGRAMMA_CLIENT, PROGRAMMA_REDIRECT } from '../issuer/clients.js';
import type { Token } from './token-bron.js';

const discovered = new Map<string, Promise<client.Configuration>>();

/**
 * Logs in at the development issuer as a browser would (code flow with PKCE S256, choosing an account on the login page),
 * for the demo loader, tests and benchmarks.
 * @throws if the issuer is on another machine, does not know the account, or answers otherwise than it should
 */
export async function inloggen(issuerUrl: string, accountId: string): Promise<Token> {
  if (new URL(issuerUrl).hostname !== '127.0.0.1')
    throw new Error(`programs log in at the development issuer on this machine only, not at ${issuerUrl}`);
  const config = await configuration(issuerUrl);
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const nonce = client.randomNonce();
  const start = client.buildAuthorizationUrl(config, {
    redirect_uri: PROGRAMMA_REDIRECT,
    scope: 'openid',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  });
  const browser = new Browser();
  const page = await browser.redirect(start);
  const resume = await browser.redirect(page, new URLSearchParams({ account: accountId }));
  const back = await browser.redirect(resume);
  const answer = await client.authorizationCodeGrant(config, back, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  });
  return tokenOf(answer);
}

/** What a token endpoint answered, as a {@link Token}. @throws without `expires_in` */
export function tokenOf(answer: client.TokenEndpointResponse): Token {
  if (answer.expires_in === undefined) throw new Error('the issuer does not say how long its token is valid');
  return { accessToken: answer.access_token, geldigTot: Date.now() + answer.expires_in * 1000 };
}

function configuration(issuerUrl: string): Promise<client.Configuration> {
  const known = discovered.get(issuerUrl);
  if (known) return known;
  const asked = client.discovery(new URL(issuerUrl), PROGRAMMA_CLIENT, undefined, client.None(), {
    execute: [client.allowInsecureRequests],
  });
  discovered.set(issuerUrl, asked);
  asked.catch(() => discovered.delete(issuerUrl));
  return asked;
}

/** As much of a browser as a login needs: cookies, and one redirect at a time. */
class Browser {
  readonly #cookies = new Map<string, string>();

  async redirect(url: URL, form?: URLSearchParams): Promise<URL> {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: form }),
    });
    const body = await response.text();
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (name !== undefined && value !== undefined) this.#cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location !== null) return new URL(location, url);
    // What the page says to a person, without its markup.
    const said = /role="alert">([^<]*)|<p class="fout">(.*?)<\/p>/
      .exec(body)
      ?.slice(1)
      .join('')
      .replace(/<[^>]*>/g, '');
    throw new Error(`logging in stopped at ${url.pathname} with ${response.status}: ${said || 'no redirect'}`);
  }
}
