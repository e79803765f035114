import pg from 'pg';

/** From the first change to telling of it, and between two tellings at least (ms). */
const EERST_MS = 10;
const TUSSEN_MS = 100;
const OPNIEUW_MS = 1_000;
/** More streams at once than this: whoever looks at anything looks at all of it. */
const HOOGSTENS = 200;
/** So many tellings are kept, to go on from after a broken connection: some minutes at the busiest. */
export const BEWAARD = 2_000;

/**
 * Tells all replicas which streams were just projected. A batch is told of after it was committed, and together with what
 * comes in meanwhile: per event it costs one entry in a set. What is not told when this process dies is made up for by who
 * takes over, that tells that anything may have changed.
 */
export class Melder {
  #streams = new Set<string>();
  #alles = false;
  #klok: NodeJS.Timeout | undefined;
  #bezig: Promise<void> = Promise.resolve();
  #gesloten = false;

  readonly #pool: pg.Pool;

  constructor(url: string) {
    this.#pool = new pg.Pool({ connectionString: url, max: 1, application_name: `eenplan melder ${process.pid}` });
    this.#pool.on('error', () => undefined); // an idle connection that breaks: the next query gets a new one
    this.#pool.on('connect', (client) => client.on('error', () => undefined)); // one in use: its query fails, and tells
  }

  /** @param events what was written; undefined: anything may have been */
  gewijzigd(events: readonly { readonly streamId: string }[] | undefined): void {
    if (events === undefined) this.#alles = true;
    else if (!this.#alles) for (const { streamId } of events) this.#streams.add(streamId);
    if (this.#streams.size > HOOGSTENS) this.#alles = true;
    this.#klok ??= this.#straks(EERST_MS);
  }

  /** Tells what was not told yet. */
  async sluit(): Promise<void> {
    this.#gesloten = true;
    clearTimeout(this.#klok);
    await this.#bezig;
    if (this.#alles || this.#streams.size > 0) await this.#meld().catch(() => undefined);
    await this.#pool.end();
  }

  #straks(na: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.#bezig = this.#meld().then(
        () => this.#verder(TUSSEN_MS),
        () => this.#verder(OPNIEUW_MS),
      );
    }, na);
  }

  #verder(na: number): void {
    this.#klok = undefined;
    if (this.#gesloten) return;
    // What comes in the time between waits for the end of it.
    this.#klok = setTimeout(() => {
      this.#klok = undefined;
      if (this.#alles || this.#streams.size > 0) this.#klok = this.#straks(0);
    }, na);
  }

  async #meld(): Promise<void> {
    const [streams, alles] = [this.#streams, this.#alles];
    [this.#streams, this.#alles] = [new Set(), false];
    if (streams.size === 0 && !alles) return;
    try {
      await this.#pool.query('select leesmodellen.meld_wijziging($1, $2)', [alles ? null : [...streams], BEWAARD]);
    } catch (error) {
      this.#alles ||= alles;
      for (const een of streams) this.#streams.add(een);
      throw error;
    }
  }
}
