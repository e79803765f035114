/** A browser without a screen: cookies, and one request at a time. */
export class Bezoeker {
  readonly #koekjes: Map<string, string>;

  constructor(
    private readonly portaal: string,
    koekjes = new Map<string, string>(),
  ) {
    this.#koekjes = koekjes;
  }

  kopie(): Bezoeker {
    return new Bezoeker(this.portaal, new Map(this.#koekjes));
  }

  /** What the cookie of the session holds. */
  nummer(): string {
    return [...this.#koekjes].find(([naam]) => naam.startsWith('eenplan-sessie'))?.[1] ?? '';
  }

  async vraag(pad: string | URL, wat: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#koekjes].map(([naam, waarde]) => `${naam}=${waarde}`).join('; ');
    const antwoord = await fetch(new URL(pad, this.portaal), {
      redirect: 'manual',
      ...wat,
      headers: { ...(wat.headers as Record<string, string>), cookie },
    });
    for (const koekje of antwoord.headers.getSetCookie()) {
      const [, naam, waarde] = /^([^=]+)=([^;]*)/.exec(koekje)!;
      if (waarde) this.#koekjes.set(naam!, waarde);
      else this.#koekjes.delete(naam!);
    }
    return antwoord;
  }

  /** From the login page to the address with a code, which is not asked for. */
  async codeVan(naar: URL, account: string): Promise<URL> {
    const pagina = await this.#volg(naar);
    const verder = await this.#volg(pagina, { method: 'POST', body: new URLSearchParams({ account }) });
    return this.#volg(verder);
  }

  async rondAf(naar: URL, account: string): Promise<Response> {
    return this.vraag(await this.codeVan(naar, account));
  }

  async logIn(account: string): Promise<void> {
    const begin = await this.vraag('/aanmelden');
    await this.rondAf(new URL(begin.headers.get('location')!), account);
  }

  async #volg(naar: URL, wat: RequestInit = {}): Promise<URL> {
    const antwoord = await this.vraag(naar, wat);
    return new URL(antwoord.headers.get('location')!, naar);
  }
}
