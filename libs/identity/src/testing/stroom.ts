import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { type Json, onderteken, type TestSleutel } from './test-issuer.js';

export const VERIFIER = randomBytes(32).toString('base64url');
export const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');

export type Velden = Readonly<Record<string, string | undefined>>;

/** What came back: where one is sent, or what is said. */
export interface Antwoord {
  readonly status: number;
  readonly location: string | undefined;
  /** `error` of OAuth, from the address one is sent to, the JSON, or the page. */
  readonly error: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly headers: Headers;
}

/** A browser or program that does exactly what a test says, right or wrong. */
export class Stroom {
  readonly cookies = new Map<string, string>();

  constructor(readonly issuer: string) {}

  async vraag(url: string, init: RequestInit = {}): Promise<Antwoord> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(url, this.issuer), {
      redirect: 'manual',
      ...init,
      headers: { cookie, ...(init.headers as Record<string, string>) },
    });
    const text = await response.text();
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (name !== undefined && value !== undefined) this.cookies.set(name, value);
    }
    const location = response.headers.get('location') ?? undefined;
    const json = response.headers.get('content-type')?.includes('json') ?? false;
    const body = json ? (JSON.parse(text) as Record<string, unknown>) : {};
    // Flows that are not on answer behind a #.
    const sent = /[?&#]error=(\w+)/.exec(location ?? '')?.[1];
    const error = sent ?? (body['error'] as string | undefined) ?? /<code>(\w+)<\/code>/.exec(text)?.[1];
    return { status: response.status, location, error, body, text, headers: response.headers };
  }

  stuur(url: string, velden: Velden, headers: Readonly<Record<string, string>> = {}): Promise<Antwoord> {
    return this.vraag(url, { method: 'POST', body: new URLSearchParams(schoon(velden)), headers });
  }

  /** Opens the authorization endpoint as `client`; `velden` come over what is right, `undefined` takes away. */
  begin(client: Velden, velden: Velden = {}): Promise<Antwoord> {
    const right = {
      ...client,
      response_type: 'code',
      scope: 'openid',
      state: randomUUID(),
      nonce: randomUUID(),
      code_challenge: CHALLENGE,
      code_challenge_method: 'S256',
    };
    return this.vraag(`/auth?${new URLSearchParams(schoon({ ...right, ...velden }))}`);
  }

  /** Logs in as this account and returns the code. */
  async code(client: Velden, account: string, velden: Velden = {}): Promise<string> {
    let answer = await this.begin(client, velden);
    if (answer.location?.startsWith('/aanmelden/')) answer = await this.stuur(answer.location, { account });
    while (answer.location?.startsWith(`${this.issuer}/auth/`)) answer = await this.vraag(answer.location);
    const code = answer.location && new URL(answer.location).searchParams.get('code');
    if (!code) throw new Error(`no code but ${answer.status} ${answer.location ?? answer.text}`);
    return code;
  }

  token(velden: Velden, headers?: Readonly<Record<string, string>>): Promise<Antwoord> {
    return this.stuur('/token', velden, headers);
  }

  /** Exchanges a code, rightly unless `velden` say otherwise. */
  wissel(
    client: Velden,
    code: string,
    velden: Velden = {},
    headers?: Readonly<Record<string, string>>,
  ): Promise<Antwoord> {
    return this.token(
      { grant_type: 'authorization_code', code, code_verifier: VERIFIER, ...client, ...velden },
      headers,
    );
  }
}

const schoon = (velden: Velden): Record<string, string> =>
  Object.fromEntries(Object.entries(velden).filter((pair): pair is [string, string] => pair[1] !== undefined));

export const basic = (id: string, secret: string): { authorization: string } => ({
  authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
});

const JWT_BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** The assertion of a partner system, right unless `more` or `header` say otherwise. */
export async function bewijs(
  issuer: string,
  clientId: string,
  sleutel: TestSleutel,
  more: Json = {},
  header: Json = {},
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const right = { iss: clientId, sub: clientId, aud: `${issuer}/token`, jti: randomUUID(), iat: now, exp: now + 60 };
  return onderteken(sleutel, { ...right, ...more }, { typ: 'JWT', ...header });
}

export const metBewijs = (client_assertion: string): Velden => ({
  grant_type: 'client_credentials',
  client_assertion_type: JWT_BEARER,
  client_assertion,
});
