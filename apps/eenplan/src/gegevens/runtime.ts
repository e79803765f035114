import { join, resolve } from 'node:path';
import { Fout } from '../fout.js';
import { leesJson, schrijfGeheim } from './bestand.js';
import { draaitAls } from './slot.js';

/** Servers: the API is at `<url>/<name>/v1`, health and metrics beside it. The portal has screens instead of an API. */
export interface Urls {
  readonly portaal: string;
  readonly casusregie: string;
  readonly leesmodellen: string;
  readonly audit: string;
}

/** Where the APIs are. */
export type ApiUrls = Omit<Urls, 'portaal'>;

/** What a running system tells the command line; only its owner may read it. */
export interface Runtime {
  readonly pid: number;
  readonly vorm: 'ingebed' | 'verdeeld';
  readonly urls: Urls;
  /** The development issuer: the command line logs in there. */
  readonly issuer: string;
  /** Every instance of each service, the one in `urls` first. */
  readonly replicas: Readonly<Record<keyof Urls, readonly string[]>>;
  /** Superuser URL of the database. */
  readonly databaseUrl: string;
  readonly kafka?: { readonly brokers: readonly string[]; readonly prefix: string; readonly partitions: number };
}

export function schrijfRuntime(pad: string, runtime: Runtime): void {
  schrijfGeheim(join(pad, 'runtime.json'), runtime);
}

/** The system that runs on this data folder. @throws Fout when none does */
export function leesRuntime(map: string): Runtime {
  const pad = resolve(map);
  const runtime = leesJson<Runtime>(join(pad, 'runtime.json'));
  if (!runtime || draaitAls(pad) !== runtime.pid)
    throw new Fout(
      `Eén Plan draait niet op ${pad}: start het met npm start, of noem met --data de map waarop het draait.`,
    );
  return runtime;
}
