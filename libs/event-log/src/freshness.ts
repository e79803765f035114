import type { EventLog } from './event-log.js';

/** How far something is, by partition of the log. */
export type Offsets = ReadonlyMap<number, number>;

export interface FreshnessOptions {
  readonly log: Pick<EventLog, 'identity' | 'heads'>;
  /** Up to where all of it was handled. */
  readonly reached: () => Promise<Offsets>;
  /** So far behind (ms) is still fresh. */
  readonly maxAge?: number;
  /** So long (ms) is waited for what is not. */
  readonly patience?: number;
}

/** While asked all the time, it is looked up again after so many ms. */
const AGAIN = 2000;
/** Heads that were not reached yet and are kept. */
const KEPT = 32;

/**
 * Whether what was handled of a log is at most so much behind, measured in time: a head that was seen some time ago was reached
 * since. Where the log cannot be asked, nothing is known, and that is not fresh.
 */
export class Freshness {
  #seen: { readonly at: number; readonly heads: Offsets }[] = [];
  /** All that the log held at this moment is handled. */
  #upTo = -Infinity;
  #looking: Promise<void> | undefined;

  constructor(private readonly options: FreshnessOptions) {}

  async isFresh(): Promise<boolean> {
    const { maxAge = 15_000, patience = 2000 } = this.options;
    const age = () => performance.now() - this.#upTo;
    if (age() <= maxAge) {
      if (age() > Math.min(AGAIN, maxAge / 2)) void this.#look();
      return true;
    }
    for (const until = performance.now() + patience; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
      await this.#look();
      if (age() <= maxAge) return true;
      if (performance.now() >= until) return false;
    }
  }

  #look(): Promise<void> {
    return (this.#looking ??= this.#compare()
      .catch(() => undefined)
      .finally(() => (this.#looking = undefined)));
  }

  async #compare(): Promise<void> {
    const at = performance.now();
    const { log } = this.options;
    const heads = await log.heads();
    if (this.#seen.length < KEPT) this.#seen.push({ at, heads });
    const reached = await this.options.reached();
    // An event table begins at 1, a Kafka partition at 0: of what is empty nothing has to be reached.
    const origin = log.identity === 'postgres' ? 0 : -1;
    const last = this.#seen.findLastIndex((one) =>
      [...one.heads].every(([partition, head]) => head <= Math.max(origin, reached.get(partition) ?? origin)),
    );
    if (last < 0) return;
    this.#upTo = this.#seen[last]!.at;
    this.#seen = this.#seen.slice(last + 1);
  }
}
