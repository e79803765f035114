/** Larger statements gain nothing more and make everybody wait for the slowest. */
const MAX_TOGETHER = 64;
/** Statements of one kind under way: with more there would be less to gather for each. */
const MAX_UNDER_WAY = 2;

interface Asked<Q, A> {
  readonly question: Q;
  readonly resolve: (answer: A) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Questions that are asked in one turn of the event loop, or while others are being answered, go together in one statement.
 * A question only ever joins a statement that was not sent yet, so its answer is never older than the question.
 */
export class Gather<Q, A> {
  #waiting: Asked<Q, A>[] = [];
  #underWay = 0;
  #scheduled = false;
  #onIdle: (() => void)[] = [];

  /** @param answer answers many questions, in their order; if it fails they are tried one by one */
  constructor(private readonly answer: (questions: readonly Q[]) => Promise<readonly A[]>) {}

  ask(question: Q): Promise<A> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ question, resolve, reject });
      this.#schedule();
    });
  }

  /** Resolves when every question has its answer. */
  async idle(): Promise<void> {
    if (this.#waiting.length > 0 || this.#underWay > 0)
      await new Promise<void>((resolve) => this.#onIdle.push(resolve));
  }

  #schedule(): void {
    if (this.#scheduled || this.#underWay >= MAX_UNDER_WAY) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      while (this.#waiting.length > 0 && this.#underWay < MAX_UNDER_WAY) void this.#start();
    });
  }

  async #start(): Promise<void> {
    this.#underWay++;
    await this.#send(this.#waiting.splice(0, MAX_TOGETHER));
    this.#underWay--;
    if (this.#waiting.length > 0) this.#schedule();
    else if (this.#underWay === 0) for (const resolve of this.#onIdle.splice(0)) resolve();
  }

  async #send(asked: readonly Asked<Q, A>[]): Promise<void> {
    try {
      const answers = await this.answer(asked.map(({ question }) => question));
      asked.forEach(({ resolve }, i) => resolve(answers[i]!));
    } catch (error) {
      if (asked.length === 1) return asked[0]!.reject(error);
      // One bad question must hurt only itself.
      await Promise.all(asked.map((one) => this.#send([one])));
    }
  }
}
