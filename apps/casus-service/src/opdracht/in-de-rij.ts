/** Lets work on the same key go one after another, so that who lost a race in this process does not lose it again. */
export class InDeRij {
  readonly #laatste = new Map<string, Promise<void>>();

  async run<T>(key: string | undefined, work: () => Promise<T>): Promise<T> {
    if (key === undefined) return work();
    const before = this.#laatste.get(key);
    let done!: () => void;
    const mine = new Promise<void>((resolve) => (done = resolve));
    this.#laatste.set(key, mine);
    try {
      await before;
      return await work();
    } finally {
      if (this.#laatste.get(key) === mine) this.#laatste.delete(key);
      done();
    }
  }
}
