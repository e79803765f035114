/** What has to be undone at the end, the last first. A step that fails does not keep the others. */
export class Opruimen {
  private readonly stappen: (() => Promise<void> | void)[] = [];
  private readonly einde = new AbortController();
  private klaar: Promise<void> | undefined;

  /**
   * Makes something and remembers how to undo it, also when the end comes in the middle of making it.
   * @param maak breaks off soon once the signal says so, and leaves nothing behind then
   * @throws when the end came already: nothing is begun then
   */
  async maak<T>(
    maak: (signaal: AbortSignal) => Promise<T> | T,
    ongedaan: (resultaat: T) => Promise<void> | void,
  ): Promise<T> {
    const signaal = this.einde.signal;
    signaal.throwIfAborted();
    const werk = Promise.resolve(maak(signaal));
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
    this.einde.abort();
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
