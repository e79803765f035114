import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AANSPRAAK } from './keuring/aanspraken.js';
import { API_AUDIENCE } from './keuring/token-keuring.js';
import { type Json, testIssuer, type TestIssuer } from './testing/test-issuer.js';

type Config = Readonly<Record<string, string>>;
interface Mapper {
  readonly protocolMapper: string;
  readonly config: Config;
}
interface Client {
  readonly clientId: string;
  readonly bearerOnly: boolean;
  readonly publicClient: boolean;
  readonly clientAuthenticatorType?: string;
  readonly secret?: string;
  readonly standardFlowEnabled: boolean;
  readonly implicitFlowEnabled: boolean;
  readonly directAccessGrantsEnabled: boolean;
  readonly serviceAccountsEnabled: boolean;
  readonly fullScopeAllowed: boolean;
  readonly redirectUris: readonly string[];
  readonly defaultClientScopes?: readonly string[];
  readonly attributes?: Config;
}
/** A user as far as mappers read one. */
interface Gebruiker {
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  readonly clientRoles: Readonly<Record<string, readonly string[]>>;
}
interface Realm {
  readonly accessTokenLifespan: number;
  readonly ssoSessionMaxLifespan: number;
  readonly defaultSignatureAlgorithm: string;
  readonly revokeRefreshToken: boolean;
  readonly clients: readonly Client[];
  readonly clientScopes: readonly { readonly name: string; readonly protocolMappers: readonly Mapper[] }[];
  readonly clientScopeMappings: Readonly<Record<string, readonly { clientScope: string; roles: readonly string[] }[]>>;
  readonly roles: { readonly client: Readonly<Record<string, readonly { readonly name: string }[]>> };
  readonly users: readonly (Gebruiker & { readonly serviceAccountClientId: string })[];
  readonly components: Readonly<
    Record<string, readonly { readonly config: Readonly<Record<string, readonly string[]>> }[]>
  >;
}

const text = readFileSync(join(import.meta.dirname, '../../../infra/keycloak/eenplan-realm.json'), 'utf8');
const realm = JSON.parse(text) as Realm;
const client = (id: string) => realm.clients.find(({ clientId }) => clientId === id)!;
const loginClients = realm.clients.filter(({ bearerOnly }) => !bearerOnly);

/** What Keycloak's mappers put into a token of this client for this user (its documentation, per kind of mapper). */
function claimsOf({ defaultClientScopes = [] }: Client, user: Gebruiker, which: 'access' | 'id'): Json {
  const mappers = realm.clientScopes.filter(({ name }) => defaultClientScopes.includes(name));
  const claims: Record<string, unknown> = {};
  for (const { protocolMapper, config } of mappers.flatMap(({ protocolMappers }) => protocolMappers)) {
    if (config[`${which}.token.claim`] !== 'true') continue;
    const name = config['claim.name'] ?? '';
    const several = config['multivalued'] === 'true';
    if (protocolMapper === 'oidc-audience-mapper') claims['aud'] = config['included.custom.audience'];
    else if (protocolMapper === 'oidc-full-name-mapper') claims['name'] = 'Anja Wiersma';
    else if (protocolMapper === 'oidc-usermodel-attribute-mapper') {
      const values = user.attributes[config['user.attribute']!];
      if (values) claims[name] = several ? values : values[0];
    } else if (protocolMapper === 'oidc-usermodel-client-role-mapper') {
      const roles = user.clientRoles[config['usermodel.clientRoleMapping.clientId']!];
      if (roles) claims[name] = several ? roles : String(roles);
    } else throw new Error(`this test does not know what ${protocolMapper} does`);
  }
  return claims;
}

describe('the Keycloak realm', () => {
  let issuer: TestIssuer;
  beforeAll(async () => {
    issuer = await testIssuer();
  });
  afterAll(() => issuer.close());

  /** The check of a token as Keycloak makes it: its own claims, those of the mappers, and the type the client asks for. */
  const keur = async (one: Client, user: Gebruiker) => {
    const now = Math.floor(Date.now() / 1000);
    const nothing = { aud: undefined, sub: undefined, client_id: undefined, rollen: undefined, gemeenten: undefined };
    const own = { azp: one.clientId, iat: now, exp: now + realm.accessTokenLifespan };
    const typ = one.attributes?.['access.token.header.type.rfc9068'] === 'true' ? 'at+jwt' : 'JWT';
    const token = await issuer.token({ ...nothing, ...own, ...claimsOf(one, user, 'access') }, { typ });
    return issuer.keuring().keur(`Bearer ${token}`);
  };

  it('gives a medewerker exactly the claims that the check reads', async () => {
    const user = {
      attributes: {
        account: ['0d3f9a34-8a5e-4c3b-9b57-7f6a5e4d3c2b'],
        organisatie: ['5b0f3c62-3f0a-4b61-8f0e-1d2f3a4b5c6d'],
        gemeenten: ['0010', '0003'],
      },
      clientRoles: { 'eenplan-api': ['medewerker', 'teamleider'], account: ['manage-account'] },
    };
    expect(await keur(client('eenplan-portaal'), user)).toEqual({
      ok: true,
      aanspraken: {
        sub: user.attributes.account[0],
        organisatieId: user.attributes.organisatie[0],
        gemeenten: ['0010', '0003'],
        rollen: ['medewerker', 'teamleider'],
        clientId: 'eenplan-portaal',
        exp: expect.any(Number),
      },
    });
  });

  it('gives an inwoner the own person', async () => {
    const user = {
      attributes: { account: ['inwoner-1'], persoon: ['c0ffee00-2222-4333-8444-555566667777'] },
      clientRoles: { 'eenplan-api': ['inwoner'] },
    };
    expect(await keur(client('eenplan-portaal'), user)).toMatchObject({
      aanspraken: { persoonId: 'c0ffee00-2222-4333-8444-555566667777', gemeenten: [], rollen: ['inwoner'] },
    });
  });

  it('gives a partner system its organisatie through its service account', async () => {
    for (const user of realm.users)
      expect(await keur(client(user.serviceAccountClientId), user)).toMatchObject({
        ok: true,
        aanspraken: { sub: user.serviceAccountClientId, rollen: ['partnersysteem'] },
      });
  });

  it('lets nobody in without a role in Eén Plan', async () => {
    const user = { attributes: { account: ['x'] }, clientRoles: { account: ['manage-account'] } };
    expect(await keur(client('eenplan-portaal'), user)).toMatchObject({ weigering: { code: 'geen-rol' } });
  });

  it('names the claims as the check does, each once', () => {
    const names = realm.clientScopes.flatMap(({ protocolMappers }) =>
      protocolMappers.flatMap(({ config }) => config['claim.name'] ?? []),
    );
    expect(names.sort()).toEqual(['sub', ...Object.values(AANSPRAAK)].sort());
    expect(text).toContain(`"${API_AUDIENCE}"`);
  });

  it('puts the name into the id token only', () => {
    const user = { attributes: { account: ['x'] }, clientRoles: {} };
    expect(claimsOf(client('eenplan-portaal'), user, 'id')).toEqual({ sub: 'x', name: 'Anja Wiersma' });
    expect(claimsOf(client('eenplan-portaal'), user, 'access')).not.toHaveProperty('name');
  });

  it('hands out every role of the API, and only those', () => {
    const roles = realm.roles.client['eenplan-api']!.map(({ name }) => name);
    expect(realm.clientScopeMappings['eenplan-api']).toEqual([{ clientScope: 'eenplan', roles }]);
    for (const role of roles) expect(role).toMatch(/^[a-z-]+$/);
  });

  it.each(loginClients.map((one) => [one.clientId, one] as const))('%s follows NL GOV', (_id, one) => {
    expect(one).toMatchObject({
      publicClient: false,
      clientAuthenticatorType: 'client-jwt',
      implicitFlowEnabled: false,
      directAccessGrantsEnabled: false,
      fullScopeAllowed: false,
    });
    // One way of working per client (NL GOV §3.1.1).
    expect(one.standardFlowEnabled).not.toBe(one.serviceAccountsEnabled);
    if (one.standardFlowEnabled) expect(one.attributes?.['pkce.code.challenge.method']).toBe('S256');
    for (const alg of [
      'access.token.signed.response.alg',
      'id.token.signed.response.alg',
      'token.endpoint.auth.signing.alg',
    ])
      expect(one.attributes?.[alg]).toBe('PS256');
    for (const uri of one.redirectUris) expect(uri).toMatch(/^https:\/\/[^*]+$/);
  });

  it('has lives within NL GOV §3.4, and refresh tokens that serve once', () => {
    expect(realm.accessTokenLifespan).toBeLessThanOrEqual(3600);
    expect(realm.ssoSessionMaxLifespan).toBeLessThanOrEqual(24 * 3600);
    expect(realm).toMatchObject({ revokeRefreshToken: true, defaultSignatureAlgorithm: 'PS256' });
  });

  it('lets administrators only change what a person may do', () => {
    const [profile] = realm.components['org.keycloak.userprofile.UserProfileProvider']!;
    const { attributes, ...rest } = JSON.parse(profile!.config['kc.user.profile.config']![0]!) as {
      attributes: { name: string; permissions: { edit: string[] } }[];
    };
    const ours = realm.clientScopes
      .flatMap(({ protocolMappers }) => protocolMappers)
      .flatMap(({ config }) => config['user.attribute'] ?? []);
    expect(ours.sort()).toEqual(['account', 'gemeenten', 'organisatie', 'persoon']);
    for (const name of ours)
      expect(attributes.find((one) => one.name === name)?.permissions).toEqual({ view: ['admin'], edit: ['admin'] });
    // Else users could give themselves attributes that are not declared.
    expect(rest).not.toHaveProperty('unmanagedAttributePolicy');
  });

  it('holds no secret and no password', () => {
    expect(text).not.toMatch(/"(secret|credentials|privateKey|password)"/);
  });
});
