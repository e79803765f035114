/** One thing that stands in the way: where it lies and what it is. */
export interface RefusalDetail {
  /** What it is about: an id, or a code. Never a name or a personal text. */
  readonly ref: string;
  readonly reden: string;
}

/**
 * A rule of the domain says no. `code` is stable, Dutch and kebab-case (`casus-niet-open`); clients and tests rely on it.
 * `uitleg` is one Dutch sentence with the cause and the next step. HTTP turns it into 409 in one place.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly code: string,
    readonly uitleg: string,
    readonly details: readonly RefusalDetail[] = [],
  ) {
    super(`${code}: ${uitleg}`);
  }
}
