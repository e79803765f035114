import { request } from 'node:http';

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
    const antwoord = await fetch(new URL(pad, this.portaal), {
      redirect: 'manual',
      ...wat,
      headers: { ...(wat.headers as Record<string, string>), cookie: this.#kop() },
    });
    for (const koekje of antwoord.headers.getSetCookie()) {
      const [, naam, waarde] = /^([^=]+)=([^;]*)/.exec(koekje)!;
      if (waarde) this.#koekjes.set(naam!, waarde);
      else this.#koekjes.delete(naam!);
    }
    return antwoord;
  }

  /** Asks for a path as it stands: fetch would tidy it up. */
  rauw(port: number, path: string): Promise<[number | undefined, string]> {
    return new Promise((klaar, mis) => {
      const headers = { cookie: this.#kop() };
      const vraag = request({ host: '127.0.0.1', port, path, headers }, (antwoord) => {
        let tekst = '';
        antwoord.setEncoding('utf8').on('data', (deel: string) => (tekst += deel));
        antwoord.on('end', () => klaar([antwoord.statusCode, tekst]));
      });
      vraag.on('error', mis).end();
    });
  }

  #kop(): string {
    return [...this.#koekjes].map(([naam, waarde]) => `${naam}=${waarde}`).join('; ');
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
