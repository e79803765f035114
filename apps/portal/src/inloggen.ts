import * as oidc from 'openid-client';
import type { PortalConfig } from './portal.config.js';
import type { Inhoud } from './sessies/sessies.js';

/** What is kept in the browser, sealed, while somebody is away at the login page. */
export interface Onderweg {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  /** Path in the portal to go back to. */
  readonly naar: string;
}

/** Somebody came back with something else than a login that was begun here. */
export class InlogFout extends Error {
  override readonly name = 'InlogFout';
}

export const TERUG = '/aanmelden/terug';

/** Logging in at the OpenID provider: code flow with PKCE S256, as the NL GOV profile asks. */
export class Inloggen {
  #bekend: Promise<oidc.Configuration> | undefined;

  constructor(private readonly config: PortalConfig) {}

  /** @param opnieuw asks who it is, also where the provider still knows */
  async begin(naar: string, opnieuw = false): Promise<{ url: URL; onderweg: Onderweg }> {
    const provider = await this.provider();
    const verifier = oidc.randomPKCECodeVerifier();
    const onderweg = { verifier, state: oidc.randomState(), nonce: oidc.randomNonce(), naar };
    const url = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: `${this.config.url}${TERUG}`,
      scope: 'openid profile',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state: onderweg.state,
      nonce: onderweg.nonce,
      ...(opnieuw && { prompt: 'login' }),
    });
    return { url, onderweg };
  }

  /** @throws InlogFout when the answer does not belong to the login that was begun */
  async maakAf(pad: string, { verifier, state, nonce }: Onderweg): Promise<Inhoud> {
    const provider = await this.provider();
    try {
      const antwoord = await oidc.authorizationCodeGrant(provider, new URL(pad, this.config.url), {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const wie = antwoord.claims();
      if (!wie) throw new InlogFout('no id token');
      const naam = typeof wie['name'] === 'string' ? wie['name'] : '';
      return { account: wie.sub, naam, ...tokensVan(antwoord) };
    } catch (error) {
      if (isAway(error)) throw error;
      throw new InlogFout('the login was refused', { cause: error });
    }
  }

  /** @returns undefined when the provider gives nothing any more: the account has ended, or the session there */
  async vernieuw(oud: Inhoud): Promise<Inhoud | undefined> {
    if (oud.vernieuwing === undefined) return undefined;
    try {
      const antwoord = await oidc.refreshTokenGrant(await this.provider(), oud.vernieuwing);
      return { ...oud, ...tokensVan(antwoord) };
    } catch (error) {
      if (isAway(error)) throw error;
      return undefined;
    }
  }

  /** Where the browser goes to log out at the provider as well. */
  async afmelden({ idToken }: Inhoud): Promise<URL> {
    return oidc.buildEndSessionUrl(await this.provider(), {
      post_logout_redirect_uri: `${this.config.url}/`,
      ...(idToken && { id_token_hint: idToken }),
    });
  }

  private provider(): Promise<oidc.Configuration> {
    const { aanmelding, client, ontwikkeling } = this.config;
    this.#bekend ??= oidc.discovery(
      new URL(aanmelding.issuer),
      client.id,
      undefined,
      oidc.ClientSecretBasic(client.geheim),
      // The development issuer is on this machine and speaks no TLS.
      ontwikkeling ? { execute: [oidc.allowInsecureRequests] } : {},
    );
    this.#bekend.catch(() => (this.#bekend = undefined));
    return this.#bekend;
  }
}

/** The provider cannot be reached, or is in trouble itself: nothing is known about who asks. */
function isAway(error: unknown): boolean {
  if (error instanceof TypeError) return true;
  const { status, code } = error as { status?: unknown; code?: unknown };
  return (typeof status === 'number' && status >= 500) || code === 'OAUTH_TIMEOUT';
}

function tokensVan(
  antwoord: oidc.TokenEndpointResponse,
): Pick<Inhoud, 'toegang' | 'toegangTot' | 'vernieuwing' | 'idToken'> {
  return {
    toegang: antwoord.access_token,
    toegangTot: Date.now() + (antwoord.expires_in ?? 60) * 1000,
    ...(antwoord.refresh_token && { vernieuwing: antwoord.refresh_token }),
    ...(antwoord.id_token && { idToken: antwoord.id_token }),
  };
}
