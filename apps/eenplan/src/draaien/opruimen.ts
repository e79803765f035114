/** What has to be undone at the end, the last first. A step that fails does not keep the others. */
export class Opruimen {
  private readonly stappen: (() => Promise<void> | void)[] = [];
  private klaar: Promise<void> | undefined;

  /** Remembers how to undo what is about to be made, also when the end comes in the middle of making it. */
  async maak<T>(werk: Promise<T>, ongedaan: (resultaat: T) => Promise<void> | void): Promise<T> {
    this.stappen.push(async () => {
      const gemaakt = await werk.then(
        (resultaat) => ({ resultaat }),
        () => undefined,
      );
      if (gemaakt) await ongedaan(gemaakt.resultaat);
    });
    return werk;
  }

  alles(): Promise<void> {
    return (this.klaar ??= this.ruimOp());
  }

  private async ruimOp(): Promise<void> {
    for (let stap = this.stappen.pop(); stap !== undefined; stap = this.stappen.pop())
      try {
        await stap();
      } catch (error) {
        process.stderr.write(`opruimen: ${error instanceof Error ? error.message : String(error)}\n`);
      }
  }
}
