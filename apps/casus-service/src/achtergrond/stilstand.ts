/** How long what waits may stay where it is, in milliseconds. */
const GEDULD = 30_000;

/** Tells work that gets on from work that stands still, by looking now and then. */
export class Stilstand {
  /** Since when something waits at this position. */
  #wacht: { readonly position: number; readonly sinds: number } | undefined;

  /** @returns whether something waits, and nothing was done since a look of 30 seconds ago or longer. */
  bekijk(lag: number, position: number, nu = performance.now()): boolean {
    if (lag <= 0) this.#wacht = undefined;
    else if (this.#wacht?.position !== position) this.#wacht = { position, sinds: nu };
    return this.#wacht !== undefined && nu - this.#wacht.sinds >= GEDULD;
  }
}
