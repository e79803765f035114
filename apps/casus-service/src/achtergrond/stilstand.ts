/** Tells work that gets on from work that stands still, by looking now and then. */
export class Stilstand {
  /** @param geduld how long what waits may stay where it is, in milliseconds */
  constructor(private readonly geduld = 30_000) {}

  /** Since when something waits at this position. */
  #wacht: { readonly position: number; readonly sinds: number } | undefined;

  /** @returns whether something waits, and nothing was done since a look that long ago or longer. */
  bekijk(lag: number, position: number, nu = performance.now()): boolean {
    if (lag <= 0) this.#wacht = undefined;
    else if (this.#wacht?.position !== position) this.#wacht = { position, sinds: nu };
    return this.#wacht !== undefined && nu - this.#wacht.sinds >= this.geduld;
  }
}
