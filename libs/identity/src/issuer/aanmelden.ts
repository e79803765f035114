import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import type { AccountLijst } from './account.js';
import { aanmeldPagina, foutPagina, STIJL } from './pagina.js';
import { AANMELDEN } from './provider.js';

const MEESTE_BYTES = 4096;

/** Answers the pages that are ours: the style sheet and the choice of an account. @returns false for any other path */
export async function eigenPagina(
  provider: Provider,
  accounts: AccountLijst,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const url = new URL(request.url ?? '/', provider.issuer);
  if (url.pathname === '/stijl.css') {
    send(response, 200, STIJL, 'text/css');
    return true;
  }
  if (!url.pathname.startsWith(AANMELDEN)) return false;
  try {
    // Only the browser in which the login began has the cookie that leads to it.
    const { prompt, uid } = await provider.interactionDetails(request, response);
    if (url.pathname !== AANMELDEN + uid || prompt.name !== 'login') throw new Error('another login');
  } catch {
    send(response, 400, foutPagina('session_not_found', 'Deze aanmelding is verlopen of hoort bij een ander venster.'));
    return true;
  }
  if (request.method === 'POST') await kies(provider, accounts, request, response, url.pathname);
  else if (request.method === 'GET' || request.method === 'HEAD')
    send(response, 200, await page(accounts, url.pathname, (url.searchParams.get('zoek') ?? '').slice(0, 100)));
  else send(response, 405, foutPagina('invalid_request', 'Dit kan hier niet.'));
  return true;
}

async function kies(
  provider: Provider,
  accounts: AccountLijst,
  request: IncomingMessage,
  response: ServerResponse,
  pad: string,
): Promise<void> {
  const form = await readForm(request);
  const account = form && (await accounts.vind(form.get('account') ?? ''));
  if (!account) {
    send(response, 400, await page(accounts, pad, '', 'Deze persoon is er niet (meer). Kies iemand uit de lijst.'));
    return;
  }
  await provider.interactionFinished(request, response, { login: { accountId: account.id, remember: false } });
}

async function page(accounts: AccountLijst, pad: string, zoek: string, fout?: string): Promise<string> {
  return aanmeldPagina({ pad, accounts: await accounts.alle(), zoek, ...(fout !== undefined && { fout }) });
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MEESTE_BYTES) return undefined;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

export function send(response: ServerResponse, status: number, body: string, type = 'text/html'): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(body);
}
