import { randomBytes } from 'node:crypto';
import type { JSONWebKeySet } from 'jose';
import type { AccessToken, ClientCredentials, Configuration, errors as OidcErrors } from 'oidc-provider';
import { AANSPRAAK } from '../keuring/aanspraken.js';
import { ALGORITMEN } from '../keuring/token-keuring.js';
import type { AccountLijst } from './account.js';
import { clientMetadata, type IssuerClients } from './clients.js';
import { geheugen } from './geheugen.js';
import { ISSUER_ALG } from './ondertekensleutels.js';
import { afgemeldPagina, afmeldPagina, foutPagina } from './pagina.js';

export interface ProviderOpties {
  readonly accounts: AccountLijst;
  readonly clients: IssuerClients;
  readonly audience: string;
  readonly jwks: JSONWebKeySet;
  readonly tokenSeconden: number;
  readonly port: number;
  readonly errors: typeof OidcErrors;
}

/** Where the login page of an interaction lies. */
export const AANMELDEN = '/aanmelden/';
const UUR = 3600;
/** A client assertion lives a minute; whoever makes one for longer is told so. */
const LANGSTE_BEWIJS = 300;

/** Settings of oidc-provider. What the NL GOV profiles ask and is followed, and what not, stands in the README of this lib. */
export function providerConfiguration(options: ProviderOpties): Configuration {
  const { accounts, clients, audience, jwks, tokenSeconden, port, errors } = options;
  const partners = new Map((clients.partners ?? []).map((partner) => [partner.clientId, partner]));
  const cookie = (name: string) => `eenplan_issuer_${port}_${name}`;

  return {
    adapter: geheugen(clientMetadata(clients)),
    clientDefaults: { id_token_signed_response_alg: ISSUER_ALG },
    jwks: { keys: [...jwks.keys] },
    responseTypes: ['code'],
    pkce: { required: () => true },
    allowOmittingSingleRegisteredRedirectUri: false,
    clientAuthMethods: ['private_key_jwt', 'client_secret_basic', 'none'],
    enabledJWA: {
      clientAuthSigningAlgValues: [...ALGORITMEN] as ('PS256' | 'RS256' | 'ES256')[],
      idTokenSigningAlgValues: [ISSUER_ALG],
    },
    assertJwtClientAuthClaimsAndHeader: async (_ctx, { iat, exp }) => {
      if (typeof iat !== 'number' || typeof exp !== 'number' || exp - iat > LANGSTE_BEWIJS)
        throw new errors.InvalidClientAuth('client assertion needs iat and a life of five minutes at most');
    },
    clockTolerance: 5,
    // The name of who logged in is for the portal's corner of the screen; it is in no access token.
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false,
    findAccount: async (_ctx, sub) => {
      const account = await accounts.vind(sub);
      return account && { accountId: sub, claims: async () => ({ sub, name: account.naam }) };
    },
    extraTokenClaims: async (_ctx, token) => {
      const who = isClientCredentials(token)
        ? partners.get(token.clientId ?? '')
        : await accounts.vind(token.accountId);
      if (!who) throw new errors.InvalidGrant('account or system is unknown');
      return {
        azp: token.clientId,
        [AANSPRAAK.organisatie]: who.organisatieId,
        [AANSPRAAK.gemeenten]: who.gemeenten,
        [AANSPRAAK.rollen]: who.rollen,
        [AANSPRAAK.persoon]: 'persoonId' in who ? who.persoonId : undefined,
      };
    },
    // Our own clients only: what they may see is decided per request by the policies, not by a question to the user.
    loadExistingGrant: async (ctx) => {
      const { client, session, provider, requestParamOIDCScopes } = ctx.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope([...requestParamOIDCScopes].join(' '));
      await grant.save();
      return grant;
    },
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    ttl: {
      AccessToken: tokenSeconden,
      ClientCredentials: tokenSeconden,
      AuthorizationCode: 60,
      IdToken: 300,
      Interaction: 600,
      RefreshToken: 12 * UUR,
      Session: 12 * UUR,
      Grant: 12 * UUR,
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      userinfo: { enabled: false },
      revocation: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: async () => audience,
        useGrantedResource: async () => true,
        getResourceServerInfo: async (_ctx, resource) => {
          if (resource !== audience) throw new errors.InvalidTarget('unknown resource');
          return { scope: '', audience, accessTokenFormat: 'jwt', jwt: { sign: { alg: ISSUER_ALG } } };
        },
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: async (ctx, form) => {
          ctx.body = afmeldPagina(form);
        },
        postLogoutSuccessSource: async (ctx) => {
          ctx.type = 'html';
          ctx.body = afgemeldPagina();
        },
      },
    },
    clientBasedCORS: () => false,
    interactions: { url: async (_ctx, interaction) => AANMELDEN + interaction.uid },
    cookies: {
      // Cookies are not kept apart by port: two installations on this machine must not take each other's.
      names: { session: cookie('sessie'), interaction: cookie('aanmelden'), resume: cookie('vervolg') },
      keys: [randomBytes(32).toString('base64url')],
      long: { httpOnly: true, sameSite: 'lax', signed: true },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    renderError: async (ctx, out) => {
      ctx.type = 'html';
      ctx.body = foutPagina(out.error, out.error_description ?? '');
    },
  };
}

function isClientCredentials(token: AccessToken | ClientCredentials): token is ClientCredentials {
  return token.kind === 'ClientCredentials';
}
