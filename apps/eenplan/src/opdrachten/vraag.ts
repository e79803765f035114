import { inloggen, TokenBron } from '@eenplan/identity';
import { Fout, uitleg } from '../fout.js';
import type { Runtime } from '../gegevens/runtime.js';

const bronnen = new Map<string, TokenBron>();

/** An access token for an account of the system that runs. @throws Fout when there is no such account, or no answer */
export async function token({ issuer }: Pick<Runtime, 'issuer'>, account: string): Promise<string> {
  const bron = bronnen.get(issuer) ?? new TokenBron((wie) => inloggen(issuer, wie));
  bronnen.set(issuer, bron);
  try {
    return await bron.token(account);
  } catch (error) {
    const { cause, message } = error as Error;
    if (cause !== undefined) throw uitleg(cause);
    if (/er niet \(meer\)/.test(message))
      throw new Fout(`Er is geen account ${account}: npm start noemt er enkele, en npm start -s -- --json alle.`);
    throw error;
  }
}

/** What makes a POST a command: its own key, and the version that it is about. */
export interface Opdrachtkoppen {
  readonly sleutel: string;
  readonly versie?: number;
}

/**
 * Asks a service of the system that runs; with a body it is a POST.
 * @returns undefined when what is asked for is not there (404)
 * @throws Fout with what the service says, or that nothing answers
 */
export async function vraag<T>(
  runtime: Pick<Runtime, 'issuer'>,
  url: string,
  account: string,
  body?: object,
  opdracht?: Opdrachtkoppen,
): Promise<T | undefined> {
  const authorization = `Bearer ${await token(runtime, account)}`;
  let antwoord: Response;
  try {
    antwoord = await fetch(url, {
      headers: {
        authorization,
        ...(body && { 'content-type': 'application/json' }),
        ...(opdracht && { 'idempotency-key': opdracht.sleutel }),
        ...(opdracht?.versie !== undefined && { 'if-match': `"${opdracht.versie}"` }),
      },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
  } catch (error) {
    throw uitleg((error as Error).cause ?? error);
  }
  if (antwoord.status === 404) return undefined;
  const inhoud = (await antwoord.json()) as T & { detail?: string };
  if (!antwoord.ok) throw new Fout(inhoud.detail ?? `${new URL(url).origin} antwoordt met ${antwoord.status}.`);
  return inhoud;
}
