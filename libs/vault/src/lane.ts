interface Waiting<T, R> {
  readonly item: T;
  readonly resolve: (result: R) => void;
  readonly reject: (error: unknown) => void;
}

const MAX_BATCH = 128;

/**
 * Work that arrives while the lane is busy goes together, in one transaction, as the event store does it. No timer: alone,
 * work starts at once. Items with the same key never share a batch. If a batch fails its items are tried one by one, so
 * that one bad item hurts only itself.
 */
export class Lane<T, R> {
  private waiting: Waiting<T, R>[] = [];
  private running: Promise<void> | undefined;

  constructor(
    private readonly keyOf: (item: T) => string,
    private readonly work: (items: readonly T[]) => Promise<readonly R[]>,
  ) {}

  run(item: T): Promise<R> {
    return new Promise<R>((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      this.running ??= this.drain();
    });
  }

  /** Resolves when nothing is under way any more. */
  async idle(): Promise<void> {
    while (this.running) await this.running;
  }

  private async drain(): Promise<void> {
    // One turn of the loop, so that work submitted together goes together.
    await Promise.resolve();
    while (this.waiting.length > 0) await this.runBatch(this.take());
    this.running = undefined;
  }

  private take(): Waiting<T, R>[] {
    const keys = new Set<string>();
    const batch: Waiting<T, R>[] = [];
    const rest: Waiting<T, R>[] = [];
    for (const entry of this.waiting) {
      const key = this.keyOf(entry.item);
      if (batch.length < MAX_BATCH && !keys.has(key)) batch.push(entry);
      else rest.push(entry);
      keys.add(key);
    }
    this.waiting = rest;
    return batch;
  }

  private async runBatch(batch: readonly Waiting<T, R>[]): Promise<void> {
    try {
      const results = await this.work(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, i) => resolve(results[i]!));
    } catch (error) {
      if (batch.length === 1) return batch[0]!.reject(error);
      for (const entry of batch) await this.runBatch([entry]);
    }
  }
}
