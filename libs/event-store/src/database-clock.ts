/** How long (ms) a reading counts before the database is asked again, in the background. */
const FRESH = 10_000;

/**
 * The clock of the database, as far as this process can know it: a reading plus what a steady clock ran since it arrived.
 * So it is never ahead of the moment at which an event is recorded, whatever the clock of this machine says, and behind it
 * by at most the way of the answer.
 */
export class DatabaseClock {
  #read: { readonly at: number; readonly arrived: number } | undefined;
  #asking: Promise<void> | undefined;

  /**
   * @param ask the clock of the database, milliseconds since 1970
   * @param steady milliseconds since any moment, never set back or forward
   */
  constructor(
    private readonly ask: () => Promise<number>,
    private readonly steady: () => number = () => performance.now(),
  ) {}

  /** Asks the database. @throws what asking throws */
  async read(): Promise<void> {
    const at = await this.ask();
    this.#read = { at, arrived: this.steady() };
  }

  /** RFC 3339 in UTC with milliseconds. @throws Error before the first reading */
  now(): string {
    if (!this.#read) throw new Error('the clock of the database was not read yet');
    const since = this.steady() - this.#read.arrived;
    // Where it cannot be asked the old reading goes on: an append would tell that the database is away.
    if (since > FRESH)
      this.#asking ??= this.read()
        .catch(() => undefined)
        .finally(() => (this.#asking = undefined));
    return new Date(Math.floor(this.#read.at + since)).toISOString();
  }
}
