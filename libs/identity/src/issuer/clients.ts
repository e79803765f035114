import type { JSONWebKeySet } from 'jose';
import type { ClientMetadata } from 'oidc-provider';

/** The portal's server (BFF). It keeps the tokens; the browser gets a cookie of the portal. */
export interface PortaalClient {
  readonly clientId: string;
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris?: readonly string[];
  /** Public keys for `private_key_jwt` (what NL GOV asks), or else a secret for `client_secret_basic`. */
  readonly bewijs: { readonly jwks: JSONWebKeySet } | { readonly geheim: string };
}

/** A system of a partnerorganisatie that acts for itself: client credentials with `private_key_jwt`. */
export interface PartnerSysteem {
  readonly clientId: string;
  readonly organisatieId: string;
  readonly rollen: readonly string[];
  readonly gemeenten: readonly string[];
  /** Public keys only. */
  readonly jwks: JSONWebKeySet;
}

export interface IssuerClients {
  readonly portaal?: PortaalClient;
  readonly partners?: readonly PartnerSysteem[];
}

/** The public client with which programs on this machine log in (demo loader, tests, benchmarks, command line). */
export const PROGRAMMA_CLIENT = 'eenplan-programma';
/** Nobody listens there: a program reads the code from the answer that sends it there. */
export const PROGRAMMA_REDIRECT = 'http://127.0.0.1/eenplan-programma';

/** The clients as oidc-provider wants them. @throws if one has a private key, or an address on another machine */
export function clientMetadata({ portaal, partners = [] }: IssuerClients): ClientMetadata[] {
  const clients: ClientMetadata[] = [
    {
      client_id: PROGRAMMA_CLIENT,
      client_name: 'Programma op deze machine',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: [PROGRAMMA_REDIRECT],
    },
    ...partners.map(({ clientId, jwks }): ClientMetadata => ({
      client_id: clientId,
      token_endpoint_auth_method: 'private_key_jwt',
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      jwks: publicOnly(clientId, jwks),
    })),
  ];
  if (portaal) clients.push(portaalMetadata(portaal));
  return clients;
}

function portaalMetadata(portaal: PortaalClient): ClientMetadata {
  const { clientId, redirectUris, postLogoutRedirectUris = [], bewijs } = portaal;
  for (const uri of [...redirectUris, ...postLogoutRedirectUris])
    if (new URL(uri).hostname !== '127.0.0.1') throw new Error(`the development issuer sends nobody to ${uri}`);
  return {
    client_id: clientId,
    client_name: 'Portaal',
    // The session of the portal lasts longer than an access token, and its server can keep a secret.
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: [...redirectUris],
    post_logout_redirect_uris: [...postLogoutRedirectUris],
    ...('geheim' in bewijs
      ? { token_endpoint_auth_method: 'client_secret_basic', client_secret: bewijs.geheim }
      : { token_endpoint_auth_method: 'private_key_jwt', jwks: publicOnly(clientId, bewijs.jwks) }),
  };
}

function publicOnly(clientId: string, jwks: JSONWebKeySet): { keys: JSONWebKeySet['keys'] } {
  if (jwks.keys.some((key) => key.d !== undefined || key.kty === 'oct'))
    throw new Error(`client ${clientId} hands in a private key: give its public key only`);
  return { keys: jwks.keys };
}

/** Where a browser may be sent from here: the origins of all clients. */
export function origins({ portaal }: IssuerClients): string[] {
  const uris = [...(portaal?.redirectUris ?? []), ...(portaal?.postLogoutRedirectUris ?? [])];
  return [...new Set(uris.map((uri) => new URL(uri).origin))];
}
