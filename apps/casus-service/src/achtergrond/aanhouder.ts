import { setTimeout as sleep } from 'node:timers/promises';

/** Pause (ms) between two attempts: doubles from the first to the last. */
const PAUZE = { eerste: 500, laatste: 10_000 };

/** Does something until it succeeds: once while the caller waits, then in the background. */
export class Aanhouder {
  readonly #stop = new AbortController();
  #bezig: Promise<void> | undefined;
  /** The definite error that ended it after the first attempt. */
  opgegeven: unknown;

  /**
   * @param werk rejects when it did not succeed, and can then be done again
   * @param definitief whether another attempt is of no use
   * @param vertel of every other failure
   */
  constructor(
    private readonly werk: () => Promise<void>,
    private readonly definitief: (error: unknown) => boolean,
    private readonly vertel: (error: unknown) => void,
  ) {}

  /** @throws a definite error of the first attempt */
  async begin(): Promise<void> {
    try {
      await this.werk();
    } catch (error) {
      if (this.definitief(error)) throw error;
      this.vertel(error);
      this.#bezig = this.#opnieuw();
    }
  }

  /** Resolves when nothing of it is under way any more. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#bezig;
  }

  async #opnieuw(): Promise<void> {
    const { signal } = this.#stop;
    for (let pauze = PAUZE.eerste; !signal.aborted; pauze = Math.min(PAUZE.laatste, pauze * 2)) {
      await sleep(pauze, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        return await this.werk();
      } catch (error) {
        this.vertel(error);
        if (!this.definitief(error)) continue;
        this.opgegeven = error;
        return;
      }
    }
  }
}
