import type { AppendResult } from './event-store.js';
import { appendStatement, readResults } from './append-statement.js';
import { isRefusal, type Lane } from './lane.js';
import type { Prepared } from './prepared.js';

/** Subscripts of a json array are linear in PostgreSQL: larger batches are slower per command. */
export const MAX_BATCH = 128;

interface Waiting {
  readonly command: Prepared;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
}

/** Commands that arrive while the lane is busy go together in its next call. There is no timer. */
export class Batcher {
  #queue: Waiting[] = [];
  #running: Promise<void> | undefined;

  constructor(private readonly lane: Lane) {}

  append(command: Prepared): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ command, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Resolves when nothing is queued or under way. */
  async drained(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#queue.length > 0) {
      // To the end of this turn of the event loop: who comes in the same turn goes along.
      await new Promise(setImmediate);
      await this.#send(this.#take());
    }
    this.#running = undefined;
  }

  /**
   * The next batch, in order of arrival. Commands of one batch must not depend on each other: a command id, a key and a
   * written stream occur once, and no stream that one writes guards another. Who does not fit waits for the next.
   */
  #take(): Waiting[] {
    const taken: Waiting[] = [];
    const left: Waiting[] = [];
    const ids = new Set<string>();
    const written = new Set<string>();
    const guarded = new Set<string>();
    const keys = new Set<string>();
    for (const waiting of this.#queue) {
      const { commandId, writes, guards, keyNames } = waiting.command;
      const fits =
        taken.length < MAX_BATCH &&
        !ids.has(commandId) &&
        !writes.some((stream) => written.has(stream) || guarded.has(stream)) &&
        !guards.some((stream) => written.has(stream)) &&
        !keyNames.some((key) => keys.has(key));
      (fits ? taken : left).push(waiting);
      if (!fits) continue;
      ids.add(commandId);
      for (const stream of writes) written.add(stream);
      for (const stream of guards) guarded.add(stream);
      for (const key of keyNames) keys.add(key);
    }
    this.#queue = left;
    return taken;
  }

  async #send(batch: readonly Waiting[]): Promise<void> {
    for (;;) {
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
        if (!isRefusal(error)) continue;
        if (batch.length === 1) return batch[0]!.reject(error);
        // One bad command must hurt only itself.
        for (const waiting of batch) await this.#send([waiting]);
        return;
      }
    }
  }
}
