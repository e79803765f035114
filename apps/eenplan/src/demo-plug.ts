import { laden } from './demo/laden.js';
import type { ApiUrls } from './gegevens/runtime.js';

/** What the demo loader gets. It speaks to the public HTTP API only. */
export interface DemoOpdracht {
  readonly urls: ApiUrls;
  readonly fetch: typeof fetch;
  /** Headers that make a request in the name of an account. */
  koppen(accountId: string): Promise<Record<string, string>>;
  progress(gedaan: number, totaal: number): void;
  /** Number of gezinnen of a varied region; absent: the fifteen of the proeftuin. */
  readonly grootte?: number;
  readonly seed?: string;
  /** The day that the demo calls today, `YYYY-MM-DD`. The same seed, size and day give the same commands. */
  readonly vandaag: string;
}

export interface DemoUitkomst {
  /** SHA-256 over the list of commands, in hex. */
  readonly hash: string;
  readonly opdrachten: number;
  /** What to look at, one Dutch line each. */
  readonly bekijk: readonly string[];
  /** The number of each person of the stories: `amrani-kuiper/moeder` → persoonId. */
  readonly personen: ReadonlyMap<string, string>;
}

/** Loads the demo; loading it again, or going on after a kill, does nothing twice. */
export type LaadDemo = (opdracht: DemoOpdracht) => Promise<DemoUitkomst>;

/** The loader of this build; undefined where there is none. */
export const laadDemo: LaadDemo | undefined = laden;
