import { setTimeout as sleep } from 'node:timers/promises';
import { appendStatement, readResults } from './append-statement.js';
import { ConnectionLostError, StoreUnavailableError } from './errors.js';
import type { AppendResult } from './event-store.js';
import type { Lane } from './lane.js';
import type { Prepared } from './prepared.js';

/** Larger batches gain nothing more and make everybody wait longer. */
export const MAX_BATCH = 128;
/** What a second call under way gains, in microseconds per command: two are made up while the database works on others. */
const MAKING_UP = 40;
/** A batch that loses its connection so often may be what breaks it. */
const ATTEMPTS = 5;

interface Waiting {
  readonly command: Prepared;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Commands that arrive while the lane is busy go together in its next call. There is no timer. Under load two calls are
 * under way, each with half of the commands: while the database works on one, this process makes up the other.
 */
export class Batcher {
  #queue: Waiting[] = [];
  #underWay = 0;
  #scheduled = false;
  #onIdle: (() => void)[] = [];

  constructor(private readonly lane: Lane) {}

  append(command: Prepared): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ command, resolve, reject });
      this.#schedule();
    });
  }

  /** Resolves when nothing is queued or under way. */
  async drained(): Promise<void> {
    if (this.#queue.length > 0 || this.#underWay > 0) await new Promise<void>((resolve) => this.#onIdle.push(resolve));
  }

  /** At the end of this turn of the event loop: who comes in the same turn goes along. */
  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#fill();
    });
  }

  #fill(): void {
    const waiting = () => this.#queue.length;
    // A second call costs one more flush to disk: it must have so many commands that making them up takes longer.
    const worth = Math.min(Math.max(Math.ceil(this.lane.flush / MAKING_UP), MAX_BATCH / 16), MAX_BATCH / 2);
    if (this.#underWay === 0 && waiting() >= 2 * worth) this.#start(Math.ceil(waiting() / 2));
    while (waiting() >= (this.#underWay === 0 ? 1 : worth) && this.#underWay < 2) this.#start(MAX_BATCH);
    if (this.#underWay > 0 || waiting() > 0) return;
    for (const resolve of this.#onIdle.splice(0)) resolve();
  }

  #start(limit: number): void {
    this.#underWay++;
    void this.#send(this.#take(Math.min(limit, MAX_BATCH))).finally(() => {
      this.#underWay--;
      this.#schedule();
    });
  }

  /**
   * The next batch, in order of arrival. All commands of a batch are checked against what was there before it, so none may
   * depend on one before it: a command id, a key and a written stream occur once, and a stream that was written guards no
   * later command. Who does not fit waits for the next.
   */
  #take(limit: number): Waiting[] {
    const taken: Waiting[] = [];
    const left: Waiting[] = [];
    const ids = new Set<string>();
    const written = new Set<string>();
    const keys = new Set<string>();
    for (const waiting of this.#queue) {
      const { commandId, writes, guards, keys: moves } = waiting.command;
      const fits =
        taken.length < limit &&
        !ids.has(commandId) &&
        !writes.some((stream) => written.has(stream)) &&
        !guards.some((stream) => written.has(stream)) &&
        !moves.some(({ key }) => keys.has(key));
      (fits ? taken : left).push(waiting);
      if (!fits) continue;
      ids.add(commandId);
      for (const stream of writes) written.add(stream);
      for (const { key } of moves) keys.add(key);
    }
    this.#queue = left;
    return taken;
  }

  async #send(batch: readonly Waiting[]): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.lane.connect();
      } catch (error) {
        for (const { reject } of batch) reject(error);
        return;
      }
      try {
        const commands = batch.map(({ command }) => command);
        const results = readResults(commands, await this.lane.row((oids) => appendStatement(commands, oids)));
        batch.forEach(({ resolve }, i) => resolve(results[i]!));
        return;
      } catch (error) {
        // A lost connection: sent again over a new one; what was committed after all answers by its command id.
        const lost = error instanceof ConnectionLostError;
        if (lost && attempt < ATTEMPTS) {
          await sleep(10 * 2 ** attempt);
          continue;
        }
        if (batch.length === 1) return batch[0]!.reject(lost ? givenUp(error) : error);
        // One bad command must hurt only itself.
        for (const waiting of batch) await this.#send([waiting]);
        return;
      }
    }
  }
}

function givenUp(cause: Error): StoreUnavailableError {
  return new StoreUnavailableError(`The connection was lost ${ATTEMPTS} times over this command: ${cause.message}`, {
    cause,
  });
}
