import { Fout, uitleg } from '../fout.js';

/**
 * Asks a service of the system that runs; with a body it is a POST.
 * @returns undefined when what is asked for is not there (404)
 * @throws Fout with what the service says, or that nothing answers
 */
export async function vraag<T>(url: string, actor: string, body?: object): Promise<T | undefined> {
  let antwoord: Response;
  try {
    antwoord = await fetch(url, {
      headers: { 'eenplan-actor': actor, ...(body && { 'content-type': 'application/json' }) },
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
