import { exportSPKI, importJWK, type CryptoKey } from 'jose';
import { testIssuer, testSleutel } from './test-issuer.js';
import type { Werkplaats } from './vervalsing.js';

/** An issuer, what it publishes, and all that a forger has. */
export async function maakWerkplaats(): Promise<Werkplaats> {
  const issuer = await testIssuer();
  const rsa = await testSleutel('rsa-1', 'PS256');
  const dubbel = await testSleutel('dubbel');
  const versleutel = await testSleutel('versleutel');
  const secret = Buffer.from('geheim-in-de-lijst-geheim-in-de-lijst').toString('base64url');
  issuer.toon({
    keys: [
      issuer.sleutel.jwk,
      rsa.jwk,
      { ...versleutel.jwk, use: 'enc' },
      dubbel.jwk,
      { ...(await testSleutel('dubbel')).jwk },
      { kty: 'oct', k: secret, kid: 'geheim', alg: 'HS256', use: 'sig' },
    ],
  });
  return {
    issuer,
    rsa,
    dubbel,
    versleutel,
    eigen: await testSleutel('eigen'),
    eigenPs: await testSleutel('eigen-ps', 'PS256'),
    rsaPem: await exportSPKI((await importJWK(rsa.jwk)) as CryptoKey),
    now: Math.floor(Date.now() / 1000),
  };
}
