import { type AanmeldConfig } from '@eenplan/edge';
import { API_AUDIENCE, ONTWIKKEL_AUDITOR, ONTWIKKEL_BEHEERDER, TokenBron } from '@eenplan/identity';
import { testIssuer, type TestIssuer } from '../../libs/identity/src/testing/test-issuer.js';

/** Of the fixed auditor: the gemeenten that tests play in. */
const AUDIT_GEMEENTEN = ['0010', '0003', '0024'];

type Query = <R extends object>(sql: string, values: unknown[]) => Promise<R[]>;

/** Whose tokens a service under test believes, and tokens for the accounts of its database. */
export interface TestAanmelding {
  readonly issuer: TestIssuer;
  /** For the configuration of the service. */
  readonly config: AanmeldConfig;
  /**
   * The header to send in the name of an account: the fixed beheerder and auditor, whoever was made a medewerker (also one
   * whose account has ended), and any other UUID is an inwoner who is that person. No header without an account.
   */
  koppen(account: string): Promise<{ authorization?: string }>;
  close(): Promise<void>;
}

/** @param query as superuser of the database @param gegeven an issuer of the test itself; one of its own unless given */
export async function testAanmelding(query: Query, gegeven?: TestIssuer): Promise<TestAanmelding> {
  const issuer = gegeven ?? (await testIssuer());
  const bron = new TokenBron(async (account) => {
    const exp = Math.floor(Date.now() / 1000) + 3600;
    const aanspraken = { sub: account, exp, ...(await aansprakenVan(account)) };
    return { accessToken: await issuer.token(aanspraken), geldigTot: exp * 1000 };
  });
  const aansprakenVan = async (account: string): Promise<Readonly<Record<string, unknown>>> => {
    if (account === ONTWIKKEL_BEHEERDER) return { rollen: ['beheerder'], gemeenten: [] };
    if (account === ONTWIKKEL_AUDITOR) return { rollen: ['auditor'], gemeenten: AUDIT_GEMEENTEN };
    const [medewerker] = await query<{ organisatie: string; rollen: string[]; gemeenten: string[] }>(
      `select t.stream_id as organisatie, t.data -> 'rollen' as rollen, o.data -> 'gemeenten' as gemeenten
       from casusregie.event t join casusregie.event o on o.stream_id = t.stream_id and o.version = 1
       where t.type = 'MedewerkerToegevoegd' and t.data ->> 'medewerkerId' = $1`,
      [account],
    );
    return medewerker ?? { rollen: ['inwoner'], gemeenten: [], persoon: account };
  };
  return {
    issuer,
    config: { issuer: issuer.url, jwksUrl: issuer.jwksUrl, audience: API_AUDIENCE },
    koppen: async (account) => (account === '' ? {} : bron.koppen(account)),
    close: () => issuer.close(),
  };
}
