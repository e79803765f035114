/** Where trouble is told that is not thrown to a caller: a loop that goes on after a pause. */
export type Report = (what: string, error: unknown) => void;

/** One line on stderr; stdout belongs to the program. */
export const reportToStderr: Report = (what, error) => {
  process.stderr.write(`event-log: ${what}: ${error instanceof Error ? error.message : String(error)}\n`);
};

/** A pause that can be cut short; a wake-up that comes before the pause is not lost. */
export class Wake {
  private pending = false;
  private resolve: (() => void) | undefined;

  wake(): void {
    this.pending = true;
    this.resolve?.();
  }

  /** Forgets a wake-up that came before: the pause that follows is a whole one. */
  forget(): void {
    this.pending = false;
  }

  async wait(milliseconds: number): Promise<void> {
    if (!this.pending)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.resolve = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    this.resolve = undefined;
    this.pending = false;
  }
}

/** Pause before another try: doubles from 50 ms to 2 s. */
export function backoff(failures: number): number {
  return Math.min(2000, 50 * 2 ** Math.max(0, failures - 1));
}
