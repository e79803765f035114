import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JSONWebKeySet } from 'jose';
import { API_AUDIENCE } from '../keuring/token-keuring.js';
import { eigenPagina, send } from './aanmelden.js';
import { type Account, AccountLijst, type Accounts } from './account.js';
import { type IssuerClients, origins } from './clients.js';
import { bewaardeSleutels } from './ondertekensleutels.js';
import { foutPagina } from './pagina.js';
import { providerConfiguration } from './provider.js';

export interface OntwikkelIssuerOpties {
  /** Port on 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  readonly accounts: Accounts;
  /** One who is not in that list, nor on the page, but may log in (by program). */
  readonly verder?: (id: string) => Promise<Account | undefined>;
  readonly clients?: IssuerClients;
  /** Data folder in which the private keys are kept, or the private keys themselves. */
  readonly sleutels: { readonly map: string } | JSONWebKeySet;
  /** `urn:eenplan:api` unless said. */
  readonly audience?: string;
  /** Life of an access token; 900 unless said: what NL GOV gives public clients at most. */
  readonly tokenSeconden?: number;
  /** The environment; that of the process unless said. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

export interface OntwikkelIssuer {
  /** `http://127.0.0.1:<port>`: the `iss` of its tokens. */
  readonly url: string;
  readonly jwksUrl: string;
  close(): Promise<void>;
}

/**
 * Starts an OpenID provider in this process at which everybody can log in as anybody, without a password. On 127.0.0.1 only.
 * @throws unless EENPLAN_ONTWIKKELING=1
 */
export async function startOntwikkelIssuer(options: OntwikkelIssuerOpties): Promise<OntwikkelIssuer> {
  if ((options.env ?? process.env)['EENPLAN_ONTWIKKELING'] !== '1')
    throw new Error('The development issuer lets everybody in: it starts with EENPLAN_ONTWIKKELING=1 only.');
  const { audience = API_AUDIENCE, tokenSeconden = 900, clients = {} } = options;
  const jwks = 'map' in options.sleutels ? await bewaardeSleutels(options.sleutels.map) : options.sleutels;
  // Loaded here, so that a service that only checks tokens never has it in memory.
  const { default: Provider, errors } = await loadProvider();

  let answer: RequestListener = (_request, response) => response.writeHead(503).end();
  // Longer than a client keeps a connection for its next login: one that is closed as it is used is a login that failed.
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => answer(request, response));
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;

  const accounts = new AccountLijst(options.accounts, options.verder);
  let provider;
  try {
    provider = new Provider(
      url,
      providerConfiguration({ accounts, clients, audience, jwks, tokenSeconden, port, errors }),
    );
  } catch (error) {
    await close(server);
    throw error;
  }
  const oidc = provider.callback();
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    secure(response, origins(clients));
    // A page elsewhere can point its own name at this machine, but cannot make the browser name this one.
    if (request.headers.host !== `127.0.0.1:${port}`) send(response, 421, foutPagina('invalid_request', url));
    else if (isForeignPost(request, url))
      send(response, 403, foutPagina('invalid_request', 'Een andere pagina vroeg dit.'));
    else if (!(await eigenPagina(provider, accounts, request, response))) await oidc(request, response);
  };
  answer = (request, response) => {
    handle(request, response).catch(() => {
      if (!response.headersSent) send(response, 500, foutPagina('server_error', 'Er ging bij ons iets mis.'));
      else response.destroy();
    });
  };
  return { url, jwksUrl: `${url}/jwks`, close: () => close(server) };
}

/** Node 20 is one of ours; that the library would rather have a newer one is no news to whoever starts the product. */
async function loadProvider(): Promise<typeof import('oidc-provider')> {
  /* eslint-disable no-console -- it says so nowhere else */
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
    /* eslint-enable no-console */
  }
}

/** No script of ours; `script-src` is named so that oidc-provider adds the hash of the one line it needs to change account. */
function secure(response: ServerResponse, targets: readonly string[]): void {
  const forms = ["'self'", ...targets].join(' ');
  response.setHeader(
    'content-security-policy',
    `default-src 'none'; script-src 'none'; style-src 'self'; form-action ${forms}; frame-ancestors 'none'; base-uri 'none'`,
  );
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'same-origin');
  response.setHeader('cache-control', 'no-store');
}

/** A form that a page of another origin sends in the name of this browser. Programs send no Origin. */
function isForeignPost(request: IncomingMessage, url: string): boolean {
  const { origin } = request.headers;
  return request.method === 'POST' && origin !== undefined && origin !== url;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
