import createClient, { type Middleware } from 'openapi-fetch';
import { antwoord, geenAntwoord } from '../kader/verbinding.js';
import type { paths as Audit } from './audit.js';
import type { paths as Casusregie } from './casusregie.js';
import type { paths as Leesmodellen } from './leesmodellen.js';
import { geweest, opVolgorde } from './op-volgorde.js';

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
  constructor(
    readonly probleem: Probleem,
    /** The version that there is now, where a version was refused and may be known. */
    readonly etag?: string,
  ) {
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
/** Whoever reads for so long (ms), and asks for nothing, is there all the same: that is told. */
const LEEST_MS = 5 * 60_000;
let gemeld = Date.now();
const bijLezen = new Set<() => void>();
/** Called when somebody is busy here of whom the server hears nothing. */
export function alsGelezen(doe: () => void): () => void {
  bijLezen.add(doe);
  return () => void bijLezen.delete(doe);
}
function raakAan(): void {
  aangeraakt = Date.now();
  if (aangeraakt - gemeld < LEEST_MS) return;
  gemeld = aangeraakt;
  for (const een of bijLezen) een();
}
// By the wheel, a finger or the keys: not `scroll`, which a page also does by itself.
for (const soort of ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const)
  addEventListener(soort, raakAan, { capture: true, passive: true });

/** Of what the page asks by itself. */
export function stilte(): Record<string, string> {
  if (Date.now() - aangeraakt > STIL_NA_MS) return { 'eenplan-stil': '1' };
  gemeld = Date.now();
  return {};
}

/** A command that was sent on the word of a version. */
export interface Verzonden {
  /** As the document of the API has it: `/casussen/{casusId}/afspraken`. */
  readonly pad: string;
  readonly ids: Readonly<Record<string, string>>;
  readonly etag: string;
  readonly body: () => Promise<unknown>;
}
/** By its Idempotency-Key, until there is an answer; where that is a 412 until was chosen what has to happen. */
export const verzonden = new Map<string, Verzonden>();
/** By Idempotency-Key: somebody chose to send it on the word of this version, whatever the screen had. */
export const opVersie = new Map<string, string>();

function onthoud(request: Request, pad: string, ids: Record<string, unknown> | undefined): void {
  const sleutel = request.headers.get('idempotency-key') ?? '';
  const gekozen = opVersie.get(sleutel);
  if (gekozen !== undefined) request.headers.set('if-match', gekozen);
  const etag = request.headers.get('if-match');
  if (etag === null) return;
  const kopie = request.headers.get('content-type')?.includes('json') ? request.clone() : undefined;
  const body = () => kopie?.json() ?? Promise.resolve(undefined);
  verzonden.set(sleutel, { pad, ids: (ids ?? {}) as Record<string, string>, etag, body });
}

const onderweg: Middleware = {
  async onRequest({ request, schemaPath, params }) {
    for (const [kop, waarde] of Object.entries(stilte())) request.headers.set(kop, waarde);
    if (request.method === 'POST' && !request.headers.has('idempotency-key'))
      request.headers.set('idempotency-key', crypto.randomUUID());
    if (request.method === 'POST') {
      await opVolgorde(request);
      onthoud(request, schemaPath, params.path);
    }
    if (request.method === 'GET' && positie && positie.tot > Date.now())
      request.headers.set('eenplan-positie', positie.waarde);
    return request;
  },
  onResponse({ request, response }) {
    geweest(request, response);
    if (response.status !== 412) verzonden.delete(request.headers.get('idempotency-key') ?? '');
    gehoord(response);
    return response;
  },
  onError({ error, request }) {
    geweest(request);
    // The fault of a request that was given up is of another kind.
    if (error instanceof TypeError) geenAntwoord();
  },
};

/** What every answer of an API means for what is asked after it. */
export function gehoord(response: Response): void {
  antwoord();
  const waarde = response.headers.get('eenplan-positie');
  if (waarde) positie = { waarde, tot: Date.now() + POSITIE_MS };
  if (response.status === 401) sessieVoorbij();
}

const bijEinde = new Set<() => void>();
/** Called when it turns out that the session has ended. */
export function alsVoorbij(doe: () => void): () => void {
  bijEinde.add(doe);
  return () => void bijEinde.delete(doe);
}
/** Who is logged in, and for how long still. */
export interface Sessie {
  readonly account: string;
  readonly naam: string;
  /** So long (ms), if nobody does anything. */
  readonly nogMs: number;
  /** Whether whoever does something stays. */
  readonly kanLanger: boolean;
}

/** @param stil it is asked by the page itself @returns undefined: nobody is logged in @throws ProbleemFout */
export async function vraagSessie(stil: boolean): Promise<Sessie | undefined> {
  const headers: Record<string, string> = stil ? { 'eenplan-stil': '1' } : {};
  let response: Response;
  try {
    response = await fetch('/api/sessie', { cache: 'no-store', headers });
  } catch {
    geenAntwoord();
    throw new ProbleemFout(WEG);
  }
  antwoord();
  if (response.status === 401) return undefined;
  const body = (await response.json().catch(() => undefined)) as Sessie | undefined;
  if (!response.ok || !body) throw new ProbleemFout(alsProbleem(body, response.status));
  return body;
}

/** Ends the session. @returns where to go on @throws ProbleemFout when that could not be done: then it has not ended */
export async function eindigSessie(): Promise<string | undefined> {
  let response: Response;
  try {
    response = await fetch('/afmelden', { method: 'POST' });
  } catch {
    geenAntwoord();
    throw new ProbleemFout(WEG);
  }
  const body = (await response.json().catch(() => undefined)) as { naar?: string } | undefined;
  if (!response.ok) throw new ProbleemFout(alsProbleem(body, response.status));
  return body?.naar;
}

/** Not by itself to the login page: that may let in again whoever sits there by now. */
export function sessieVoorbij(): void {
  for (const een of bijEinde) een();
}

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

/** A file of an API, and what it is called. @throws ProbleemFout */
export async function haalBestand(pad: string): Promise<{ naam: string; inhoud: Blob }> {
  let response: Response;
  try {
    response = await fetch(`/api${pad}`, { cache: 'no-store', headers: stilte() });
    antwoord();
    if (response.ok) return { naam: bestandsnaam(response), inhoud: await response.blob() };
  } catch {
    geenAntwoord();
    throw new ProbleemFout(WEG);
  }
  if (response.status === 401) sessieVoorbij();
  throw new ProbleemFout(alsProbleem(await response.json().catch(() => undefined), response.status));
}

/** As it was called (RFC 6266), else in plain letters. */
function bestandsnaam({ headers, url }: Response): string {
  const kop = headers.get('content-disposition') ?? '';
  const heel = /filename\*=UTF-8''([^;]+)/.exec(kop)?.[1];
  const gewoon = /filename="([^"]+)"/.exec(kop)?.[1] ?? url.split(/[/?]/).at(-1)!;
  try {
    return heel ? decodeURIComponent(heel) : gewoon;
  } catch {
    return gewoon;
  }
}

/** The data of an answer. @throws ProbleemFout */
export async function uit<D>(gevraagd: Promise<Antwoord<D>>): Promise<D> {
  const { data } = await geheel(gevraagd);
  return data;
}

/** The data and the ETag of an answer. @throws ProbleemFout */
export async function geheel<D>(gevraagd: Promise<Antwoord<D>>): Promise<{ data: D; etag: string | undefined }> {
  let reactie: Antwoord<D>;
  try {
    reactie = await gevraagd;
  } catch {
    throw new ProbleemFout(WEG);
  }
  const { data, error, response } = reactie;
  if (!response.ok)
    throw new ProbleemFout(alsProbleem(error, response.status), response.headers.get('etag') ?? undefined);
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
