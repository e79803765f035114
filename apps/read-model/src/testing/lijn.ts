/** One event of the stream. */
export interface Gebeurtenis {
  readonly soort: string;
  readonly id: string;
  // A test says itself what it expects of it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
}

/** Reads server-sent events as a browser does. */
export class TestLijn {
  readonly gebeurtenissen: Gebeurtenis[] = [];
  /** Id of the last event, as it is sent along the next time. */
  laatste: string | undefined;
  readonly #einde = new AbortController();
  /** Resolves when the stream has ended, from whichever side. */
  geeindigd!: Promise<void>;
  status = 0;

  static async open(url: string, headers: Record<string, string>, vanaf?: string): Promise<TestLijn> {
    const lijn = new TestLijn();
    const antwoord = await fetch(url, {
      headers: { ...headers, ...(vanaf !== undefined && { 'last-event-id': vanaf }) },
      signal: lijn.#einde.signal,
    });
    lijn.status = antwoord.status;
    lijn.laatste = vanaf;
    lijn.geeindigd = lijn.#lees(antwoord).catch(() => undefined);
    return lijn;
  }

  sluit(): Promise<void> {
    this.#einde.abort();
    return this.geeindigd;
  }

  van(soort: string): Gebeurtenis[] {
    return this.gebeurtenissen.filter((een) => een.soort === soort);
  }

  /** Waits until there is an event of this kind, after the first so many. */
  async eerste(soort: string, na = 0, ms = 5_000): Promise<Gebeurtenis> {
    for (const tot = Date.now() + ms; ; await new Promise((verder) => setTimeout(verder, 5))) {
      const een = this.van(soort)[na];
      if (een) return een;
      if (Date.now() > tot)
        throw new Error(`no ${soort} in ${ms} ms, but ${JSON.stringify(this.gebeurtenissen.map((g) => g.soort))}`);
    }
  }

  async #lees(antwoord: Response): Promise<void> {
    let rest = '';
    for await (const stuk of antwoord.body!.pipeThrough(new TextDecoderStream())) {
      const delen = (rest + stuk).split('\n\n');
      rest = delen.pop()!;
      for (const deel of delen) {
        const velden = Object.fromEntries(deel.split('\n').map((regel) => regel.split(/: ?(.*)/s).slice(0, 2)));
        if (velden['id'] !== undefined) this.laatste = velden['id'] as string;
        if (velden['data'] === undefined) continue;
        const [soort, id, data] = [velden['event'] as string, velden['id'] as string, velden['data'] as string];
        this.gebeurtenissen.push({ soort, id, data: JSON.parse(data) });
      }
    }
  }
}
