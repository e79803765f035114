import type { LogEvent } from './event-log.js';
import { Wake } from './report.js';

export interface ReadAheadOptions {
  /** Reads at most so many events after a position. */
  readonly read: (after: number, limit: number) => Promise<LogEvent[]>;
  readonly after: number;
  /** Events that wait to be taken, at most. */
  readonly size: number;
  /** Woken when there may be something to read, and when {@link ended} may have changed. */
  readonly wake: Wake;
  /** Without being woken it looks again after this long (ms). */
  readonly pollMs: number;
  readonly ended: () => boolean;
}

/** Reads on while what was read before is being handled. */
export class ReadAhead {
  private waiting: LogEvent[] = [];
  private stopped = false;
  private over = false;
  private failure: { readonly error: unknown } | undefined;
  private readonly arrived = new Wake();
  private readonly taken = new Wake();
  private readonly running: Promise<void>;

  constructor(private readonly options: ReadAheadOptions) {
    this.running = this.run()
      .catch((error: unknown) => {
        this.failure = { error };
      })
      .finally(() => {
        this.over = true;
        this.arrived.wake();
      });
  }

  /**
   * All that was read since the last time, waits until there is something; nothing once reading has ended.
   * @throws what reading threw
   */
  async take(): Promise<LogEvent[]> {
    while (this.waiting.length === 0 && !this.over) await this.arrived.wait(this.options.pollMs);
    const events = this.waiting;
    if (events.length === 0 && this.failure) throw this.failure.error;
    this.waiting = [];
    this.taken.wake();
    return events;
  }

  /** Resolves when nothing is being read any more. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.options.wake.wake();
    this.taken.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    const { read, size, wake, pollMs, ended } = this.options;
    for (let { after } = this.options; !this.stopped && !ended();) {
      const room = size - this.waiting.length;
      if (room === 0) {
        await this.taken.wait(pollMs);
        continue;
      }
      const events = await read(after, room);
      after = events.at(-1)?.position ?? after;
      this.waiting.push(...events);
      if (events.length > 0) this.arrived.wake();
      // All there was has been read, and what came since has woken us.
      if (events.length < room) await wake.wait(pollMs);
    }
  }
}
