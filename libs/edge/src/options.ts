import type { FastifyInstance } from 'fastify';
import type { DestinationStream } from 'pino';
import type { ProblemMapper } from './problem-filter.js';

/** What an app tells the edge about itself. */
export interface EdgeOptions {
  /** First part of every path: `casusregie` → `/casusregie/v1`. */
  readonly api: string;
  /** Version of the API, in the header API-Version: `1.0.0`. */
  readonly version: string;
  readonly title: string;
  readonly description: string;
  /** EENPLAN_ONTWIKKELING=1: listens on this machine only. */
  readonly ontwikkeling: boolean;
  /** 32 bytes, shared by the services: seals positions and cursors, keys fingerprints. */
  readonly sealKey: Buffer;
  readonly logLevel?: string;
  /** Where log lines go; stderr unless said. */
  readonly logDestination?: DestinationStream;
  /** What the app's own errors mean to a client. */
  readonly problems?: ProblemMapper;
  /** Has routes that take a file (`@NeemtBestand`): those may take five minutes to come in, over a slow line. */
  readonly bestanden?: boolean;
  /** Of all other requests, ms; 30,000 unless said. */
  readonly verzoekTijd?: number;
  /** How long accepted requests may take when the app stops; 4000 ms unless said. */
  readonly drainMs?: number;
}

/** Injection token of {@link EdgeOptions}. */
export const EDGE_OPTIONS = Symbol('EDGE_OPTIONS');

const known = new WeakMap<object, EdgeOptions>();

export function rememberOptions(server: FastifyInstance['server'], options: EdgeOptions): void {
  known.set(server, options);
}

/** The options of the app that a request came in at. */
export function optionsOf(request: { readonly server: { readonly server: object } }): EdgeOptions {
  return known.get(request.server.server)!;
}
