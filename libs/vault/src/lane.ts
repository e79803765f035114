interface Waiting<T, R> {
  readonly item: T;
  readonly keys: readonly string[];
  readonly resolve: (result: R) => void;
  readonly reject: (error: unknown) => void;
}

const MAX_BATCH = 128;

/**
 * Work that arrives while the lane is busy goes together, in one transaction, as the event store does it. No timer: alone,
 * work starts in the same turn of the event loop. Items with a key in common never share a batch, and keep their order. An
 * error among the results hurts only its own item; if a batch fails its items are tried one by one.
 */
export class Lane<T, R> {
  private waiting: Waiting<T, R>[] = [];
  private running: Promise<void> | undefined;

  constructor(
    private readonly keysOf: (item: T) => readonly string[],
    private readonly work: (items: readonly T[]) => Promise<readonly (R | Error)[]>,
  ) {}

  run(item: T): Promise<R> {
    return new Promise<R>((resolve, reject) => {
      this.waiting.push({ item, keys: this.keysOf(item), resolve, reject });
      this.running ??= this.drain();
    });
  }

  /** Resolves when nothing is under way any more. */
  async idle(): Promise<void> {
    while (this.running) await this.running;
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      // To the end of this turn: what is submitted in it goes together.
      await new Promise((resolve) => setImmediate(resolve));
      await this.runBatch(this.take());
    }
    this.running = undefined;
  }

  private take(): Waiting<T, R>[] {
    const seen = new Set<string>();
    const batch: Waiting<T, R>[] = [];
    const rest: Waiting<T, R>[] = [];
    for (const entry of this.waiting) {
      const fits = batch.length < MAX_BATCH && !entry.keys.some((key) => seen.has(key));
      (fits ? batch : rest).push(entry);
      for (const key of entry.keys) seen.add(key);
    }
    this.waiting = rest;
    return batch;
  }

  private async runBatch(batch: readonly Waiting<T, R>[]): Promise<void> {
    try {
      const results = await this.work(batch.map(({ item }) => item));
      batch.forEach(({ resolve, reject }, i) => {
        const result = results[i]!;
        if (result instanceof Error) reject(result);
        else resolve(result);
      });
    } catch (error) {
      if (batch.length === 1) return batch[0]!.reject(error);
      for (const entry of batch) await this.runBatch([entry]);
    }
  }
}
