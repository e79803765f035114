import type { AanmeldConfig } from '@eenplan/edge';
import type { Gegevensmap } from '../gegevens/gegevensmap.js';
import type { Runtime, Urls } from '../gegevens/runtime.js';
import type { Database } from './database.js';
import type { Poorten } from './poorten.js';

/** What both forms are put together from. */
export interface Samenstelling {
  readonly map: Gegevensmap;
  readonly database: Database;
  readonly poorten: Poorten;
  /** Whose tokens the services believe. */
  readonly aanmelding: AanmeldConfig;
  readonly log: (regel: string) => void;
}

/** The services while they run. */
export interface Draaiend {
  readonly urls: Urls;
  readonly replicas: Runtime['replicas'];
  readonly kafka?: Runtime['kafka'];
  /** Answers what was accepted, then stops all of them. */
  stop(): Promise<void>;
}
