/** Logging in before a benchmark: an issuer in this process, and a token per account that is made once and sent always. */
import { built } from './harness.mjs';

const BEHEERDER = '00000000-0000-4000-8000-000000000001';
/** Longer than any benchmark lasts, seconds. */
const GELDIG = 5 * 3600;

/** @type {Map<string, { authorization: string }>} */
const tokens = new Map();
/** @type {{ url: string, jwksUrl: string, koppen(claims: object): Promise<{ authorization: string }>, close(): Promise<void> } | undefined} */
let issuer;

/** Whose tokens the service under test believes: `aanmelding` of its configuration. */
export async function beginAanmelding() {
  const { testIssuer } = await built('libs/identity/src/testing/test-issuer.js');
  const { API_AUDIENCE } = await built('libs/identity/src/index.js');
  const started = /** @type {NonNullable<typeof issuer>} */ (await testIssuer());
  issuer = started;
  await meldAan(BEHEERDER, { rollen: ['beheerder'], gemeenten: [] });
  return { issuer: started.url, jwksUrl: started.jwksUrl, audience: API_AUDIENCE };
}

export async function eindAanmelding() {
  tokens.clear();
  await issuer?.close();
}

/** @param {string} account @param {object} claims */
export async function meldAan(account, claims) {
  if (!issuer) throw new Error('no issuer yet');
  const exp = Math.floor(Date.now() / 1000) + GELDIG;
  tokens.set(account, await issuer.koppen({ sub: account, exp, ...claims }));
}

/** The header of a request in the name of an account that was logged in. @param {string} account */
export function koppen(account) {
  const found = tokens.get(account);
  if (!found) throw new Error(`${account} did not log in`);
  return found;
}
