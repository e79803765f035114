import { setTimeout as sleep } from 'node:timers/promises';
import { StoreUnavailableError } from './errors.js';

/**
 * Tries until it succeeds, with pauses that grow to a second.
 * @param patience milliseconds; `attempt` gets the moment at which they are over
 * @throws StoreUnavailableError when it has not succeeded by then
 */
export async function persist<T>(patience: number, attempt: (deadline: number) => Promise<T>): Promise<T> {
  const deadline = Date.now() + patience;
  for (let pause = 20; ; pause = Math.min(pause * 2, 1000)) {
    try {
      return await attempt(deadline);
    } catch (cause) {
      if (Date.now() + pause >= deadline)
        throw new StoreUnavailableError(`PostgreSQL cannot be reached: ${(cause as Error).message}`, { cause });
      await sleep(pause);
    }
  }
}
