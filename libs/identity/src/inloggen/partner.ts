import { importJWK, type JWK } from 'jose';
import * as client from 'openid-client';
import { tokenOf } from './inloggen.js';
import type { Token } from './token-bron.js';

export interface PartnerAanmelding {
  readonly issuerUrl: string;
  readonly clientId: string;
  /** Private key with `alg` (PS256, RS256 or ES256) and `kid`. */
  readonly sleutel: JWK;
}

/**
 * Logs a partner system in for itself: client credentials with `private_key_jwt`, an assertion with a jti of its own each
 * time. Discovers the issuer at each call; keep the token in a {@link TokenBron}.
 * @throws if the issuer refuses
 */
export async function partnerToken({ issuerUrl, clientId, sleutel }: PartnerAanmelding): Promise<Token> {
  const key = await importJWK(sleutel, sleutel.alg);
  if (key instanceof Uint8Array)
    throw new Error('a partner system logs in with a private key, not with a shared secret');
  const issuer = new URL(issuerUrl);
  const config = await client.discovery(
    issuer,
    clientId,
    undefined,
    client.PrivateKeyJwt(sleutel.kid === undefined ? key : { key, kid: sleutel.kid }, {
      // NL GOV §2.3.3: the audience of an assertion is the token endpoint.
      [client.modifyAssertion]: (_header, payload) => {
        payload['aud'] = config.serverMetadata().token_endpoint;
      },
    }),
    issuer.hostname === '127.0.0.1' ? { execute: [client.allowInsecureRequests] } : undefined,
  );
  return tokenOf(await client.clientCredentialsGrant(config));
}
