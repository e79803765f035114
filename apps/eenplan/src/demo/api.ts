import { setTimeout as wacht } from 'node:timers/promises';
import { v5 as uuid5 } from 'uuid';
import type { DemoOpdracht } from '../demo-plug.js';
import type { ApiUrls } from '../gegevens/runtime.js';

/** What a command answered. */
export interface Antwoord {
  // The loader reads ids from it by name; each step knows which.
  readonly body: Readonly<Record<string, string>>;
  /** ETag of the stream it was about; absent where the answer keeps that to itself. */
  readonly etag: string | undefined;
  readonly positie: string | undefined;
}

const NAAMRUIMTE = '6f0f3a52-2b1c-4c9c-9e57-0d8d3a3f8c11';
/** How long a service may be away before loading gives up, in milliseconds. */
const GEDULD = 60_000;

/** A command of the demo that the system refused. */
export class Geweigerd extends Error {
  override readonly name = 'Geweigerd';

  constructor(
    stap: string,
    private readonly antwoord: string,
  ) {
    super(`De stap ${stap} is geweigerd: ${antwoord}`);
  }

  isWegens(code: string): boolean {
    return this.antwoord.includes(`"code":"${code}"`);
  }
}

/** A stable UUID for a name of the demo. */
export const demoId = (naam: string): string => uuid5(naam, NAAMRUIMTE);

/** The public HTTP API, as any client would use it: keys for repeats, versions, and its own writes awaited. */
export class Api {
  constructor(
    private readonly urls: ApiUrls,
    private readonly client: Pick<DemoOpdracht, 'fetch' | 'koppen'>,
    /** Sets the keys of one list of commands apart from those of another. */
    private readonly reeks: string,
  ) {}

  /** Gives a command; given again with the same `sleutel` it answers the same and does nothing twice. */
  async opdracht(door: string, pad: string, sleutel: string, body: object = {}, etag?: string): Promise<Antwoord> {
    const response = await this.#stuur(`${this.urls.casusregie}/casusregie/v1${pad}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(await this.client.koppen(door)),
        'idempotency-key': demoId(`${this.reeks}/${sleutel}`),
        ...(etag && { 'if-match': etag }),
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Geweigerd(`${sleutel} (${pad})`, await response.text());
    return {
      body: (await response.json()) as Readonly<Record<string, string>>,
      etag: response.headers.get('etag') ?? undefined,
      positie: response.headers.get('eenplan-positie') ?? undefined,
    };
  }

  /** Reads, once the read models have seen `positie`. */
  async lees<T>(door: string, pad: string, positie?: string): Promise<{ body: T; etag: string | undefined }> {
    const response = await this.#stuur(`${this.urls.leesmodellen}/leesmodellen/v1${pad}`, {
      headers: { ...(await this.client.koppen(door)), ...(positie && { 'eenplan-positie': positie }) },
    });
    if (!response.ok) throw new Error(`${pad} kon niet worden gelezen: ${await response.text()}`);
    return { body: (await response.json()) as T, etag: response.headers.get('etag') ?? undefined };
  }

  async #stuur(url: string, init: RequestInit): Promise<Response> {
    for (let pauze = 50, eind = Date.now() + GEDULD; ; pauze = Math.min(pauze * 2, 2000)) {
      try {
        const response = await this.client.fetch(url, init);
        if (response.status !== 503 || Date.now() > eind) return response;
        await response.arrayBuffer();
      } catch (cause) {
        if (Date.now() > eind) throw new Error(`${url} geeft geen antwoord`, { cause });
      }
      await wacht(pauze);
    }
  }
}
