import {
  type Document,
  LINE,
  operationsOf,
  type Place,
  resolve,
  type Response as Described,
  Schemas,
} from './contract.js';

const PROBLEM = 'application/problem+json';

/** What every HTTP answer may carry without its operation saying so: of the protocol, and what protects a browser. */
const COMMON = new Set([
  'connection',
  'content-length',
  'content-security-policy',
  'content-type',
  'cache-control',
  'date',
  'keep-alive',
  'transfer-encoding',
  'vary',
]);
const PROTECTING =
  /^(x-(?!correlation-id)|cross-origin-|strict-transport-security$|(referrer|permissions)-policy$|origin-agent-)/;

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/**
 * Holds every answer of a service against the service's own OpenAPI document. It never throws, as a client that tries
 * again would swallow that: a spec looks at `violations`.
 */
export class Contract {
  readonly #violations = new Map<string, number>();
  #wrongs = 0;
  readonly #places: readonly (Place & { readonly pattern: RegExp })[];
  readonly #statuses = new Map<string, Set<number>>();
  readonly #headers = new Set<string>();
  readonly #schemas: Schemas;

  constructor(readonly document: Document) {
    this.#schemas = new Schemas(document);
    const base = document.servers[0]!.url;
    this.#places = operationsOf(document).map((place) => ({
      ...place,
      pattern: new RegExp(`^${base}${place.path.replace(/\{\w+\}/g, '[^/]+')}$`),
    }));
    // A path written out goes before one with a parameter in that place.
    this.#places = [...this.#places].sort((a, b) => params(a.path) - params(b.path));
  }

  /** Each kind of thing that was wrong, once, with how often it was seen. */
  get violations(): string[] {
    return [...this.#violations].map(([what, times]) => (times > 1 ? `${what} (${times}×)` : what));
  }

  get operations(): readonly Place[] {
    return this.#places;
  }

  /** Operations that never gave an answer in this range that was looked at: `met(200, 299)`. */
  notMet(from: number, to: number): string[] {
    const met = (name: string) => [...(this.#statuses.get(name) ?? [])].some((one) => one >= from && one <= to);
    return this.#places.map(({ name }) => name).filter((name) => !met(name));
  }

  /** Headers that operations declare for their good answers and never sent. */
  get headersNotMet(): string[] {
    return this.#places.flatMap(({ name, operation }) =>
      Object.entries(operation.responses)
        .filter(([status]) => status.startsWith('2'))
        .flatMap(([status, response]) =>
          Object.keys(response.headers ?? {})
            .map((header) => `${name} ${status} ${header}`)
            .filter((key) => !this.#headers.has(key)),
        ),
    );
  }

  /** Looks at one answer. */
  check(method: string, url: URL, { status, headers, body }: Answer): void {
    const place = this.#places.find((one) => one.method === method && one.pattern.test(url.pathname));
    if (!place) return this.#wrong(`${method} ${url.pathname}`, status, 'is no operation of the document');
    const described = place.operation.responses[status];
    if (!described) return this.#wrong(place.name, status, `is not declared: ${body.slice(0, 200)}`);
    const response = resolve(this.document, described);
    const before = this.#wrongs;
    this.#checkHeaders(place, status, response, headers);
    this.#checkBody(place, status, response, headers.get('content-type'), body);
    if (this.#wrongs > before) return;
    const statuses = this.#statuses.get(place.name) ?? new Set();
    this.#statuses.set(place.name, statuses.add(status));
  }

  #checkHeaders({ name }: Place, status: number, { headers: declared = {} }: Described, given: Headers): void {
    const known = new Map(Object.entries(declared).map(([header, of]) => [header.toLowerCase(), { header, of }]));
    for (const { header, of } of known.values()) {
      const { required, schema } = resolve(this.document, of);
      const value = given.get(header);
      if (value === null) {
        if (required) this.#wrong(name, status, `has no header ${header}`);
        continue;
      }
      this.#headers.add(`${name} ${status} ${header}`);
      for (const error of this.#schemas.errors(schema, schema.type === 'integer' ? Number(value) : value))
        this.#wrong(name, status, `header ${header}: ${error}`);
    }
    for (const header of given.keys())
      if (!known.has(header) && !COMMON.has(header) && !PROTECTING.test(header))
        this.#wrong(name, status, `sends the header ${header}, which is not declared`);
  }

  #checkBody({ name }: Place, status: number, { content }: Described, type: string | null, body: string): void {
    const mediaType = type?.split(';')[0] ?? '';
    if (!content) {
      if (body !== '' || status !== 204) this.#wrong(name, status, 'has no schema');
      return;
    }
    if (status >= 400 && mediaType !== PROBLEM) this.#wrong(name, status, `is ${mediaType} and no ${PROBLEM}`);
    const schema = content[mediaType]?.schema;
    if (!schema) return this.#wrong(name, status, `has no schema for ${mediaType || 'no content type'}`);
    // A file is what it is, and so is what came over a line so far.
    if (schema['format'] === 'binary' || mediaType === LINE) return;
    let value: unknown;
    try {
      value = JSON.parse(body);
    } catch {
      return this.#wrong(name, status, `is no JSON: ${body.slice(0, 100)}`);
    }
    for (const error of this.#schemas.errors(schema, value)) this.#wrong(name, status, error.replace(/\/\d+/g, '/*'));
  }

  #wrong(name: string, status: number, what: string): void {
    this.#wrongs += 1;
    const key = `${name} ${status} ${what}`;
    this.#violations.set(key, (this.#violations.get(key) ?? 0) + 1);
  }
}

const params = (path: string): number => path.split('{').length;

/**
 * A `fetch` that looks at every answer of the services before handing it on.
 * @param contracts by origin: `http://127.0.0.1:3001`
 */
export function validatingFetch(
  contracts: ReadonlyMap<string, Contract>,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): typeof globalThis.fetch {
  return async (input, init) => {
    const request = input instanceof Request ? input : undefined;
    const url = new URL(request?.url ?? String(input));
    const response = await fetch(input, init);
    const contract = contracts.get(url.origin);
    if (!contract) throw new Error(`No contract for ${url.origin}`);
    const { status, headers } = response;
    const method = (init?.method ?? request?.method ?? 'GET').toUpperCase();
    contract.check(method, url, { status, headers, body: await response.clone().text() });
    return response;
  };
}
