import createClient, { type Middleware } from 'openapi-fetch';
import type { paths as Audit } from './audit.js';
import type { paths as Casusregie } from './casusregie.js';
import type { paths as Leesmodellen } from './leesmodellen.js';

/** What the server answers when it says no: always in Dutch, with what to do next. */
export interface Probleem {
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly instance?: string;
  readonly errors?: readonly {
    readonly in: string;
    readonly pointer: string;
    readonly code: string;
    readonly detail: string;
  }[];
}

export class ProbleemFout extends Error {
  override readonly name = 'ProbleemFout';
  constructor(readonly probleem: Probleem) {
    super(probleem.detail);
  }
}

const WEG: Probleem = {
  title: 'Geen verbinding',
  status: 0,
  code: 'geen-verbinding',
  detail: 'Eén Plan is nu niet te bereiken. Wat u schreef staat er nog. We proberen het vanzelf opnieuw.',
};

/** What this browser wrote last: sent along for a while, so that its reader sees the own change. */
let positie: { readonly waarde: string; readonly tot: number } | undefined;
const POSITIE_MS = 15_000;

/** When somebody last touched the page. What it asks by itself after that must not keep the session alive. */
let aangeraakt = Date.now();
const STIL_NA_MS = 60_000;
for (const soort of ['pointerdown', 'keydown'] as const)
  addEventListener(soort, () => (aangeraakt = Date.now()), { capture: true, passive: true });

const onderweg: Middleware = {
  onRequest({ request }) {
    if (Date.now() - aangeraakt > STIL_NA_MS) request.headers.set('eenplan-stil', '1');
    if (request.method === 'POST' && !request.headers.has('idempotency-key'))
      request.headers.set('idempotency-key', crypto.randomUUID());
    if (request.method === 'GET' && positie && positie.tot > Date.now())
      request.headers.set('eenplan-positie', positie.waarde);
    return request;
  },
  onResponse({ response }) {
    const waarde = response.headers.get('eenplan-positie');
    if (waarde) positie = { waarde, tot: Date.now() + POSITIE_MS };
    if (response.status === 401) naarAanmelden();
    return response;
  },
};

/** Away to the login page, and back to here. */
export function naarAanmelden(): void {
  location.assign(`/aanmelden?naar=${encodeURIComponent(location.pathname + location.search)}`);
}

/** Of a client: an API as its own document describes it. Nothing of an answer is kept on disk. */
function client<T extends object>(api: string) {
  const een = createClient<T>({ baseUrl: `/api/${api}/v1`, cache: 'no-store' });
  een.use(onderweg);
  return een;
}

export const lees = client<Leesmodellen>('leesmodellen');
export const regel = client<Casusregie>('casusregie');
export const audit = client<Audit>('audit');

export interface Antwoord<D> {
  readonly data?: D;
  readonly error?: unknown;
  readonly response: Response;
}

/** The data of an answer. @throws ProbleemFout */
export async function uit<D>(gevraagd: Promise<Antwoord<D>>): Promise<D> {
  const { data } = await geheel(gevraagd);
  return data;
}

/** The data and the ETag of an answer. @throws ProbleemFout */
export async function geheel<D>(gevraagd: Promise<Antwoord<D>>): Promise<{ data: D; etag: string | undefined }> {
  let antwoord: Antwoord<D>;
  try {
    antwoord = await gevraagd;
  } catch {
    throw new ProbleemFout(WEG);
  }
  const { data, error, response } = antwoord;
  if (!response.ok) throw new ProbleemFout(alsProbleem(error, response.status));
  return { data: data as D, etag: response.headers.get('etag') ?? undefined };
}

function alsProbleem(error: unknown, status: number): Probleem {
  if (typeof error === 'object' && error !== null && 'detail' in error) return error as Probleem;
  return {
    ...WEG,
    status,
    title: 'Er ging iets mis',
    code: 'onbekend',
    detail: 'Het lukte niet. Probeer het opnieuw.',
  };
}
