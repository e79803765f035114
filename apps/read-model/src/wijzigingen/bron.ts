import type { Logger } from '@eenplan/edge';
import pg from 'pg';

/** What changed since the one before. */
export interface Wijziging {
  /** Up to and including this telling. */
  readonly nummer: number;
  /** Absent: anything may have. */
  readonly streams: readonly string[] | undefined;
}

interface Rij {
  readonly nummer: string | number;
  readonly streams: string[] | null;
}

/** A notification that got lost costs this long (ms); it also shows whether the connection still lives. */
const KIJK_MS = 5_000;
const OPNIEUW_MS = 1_000;

/** Hears what changed, of all replicas, one after the other. After a lost connection it reads what it missed. */
export class Bron {
  /** The last telling that was heard. */
  private nummer = 0;
  #begon = false;
  #gestopt = false;
  #wek: (() => void) | undefined;
  #loopt: Promise<void> | undefined;
  #klaar!: () => void;
  /** Resolves once it listens. */
  readonly begonnen = new Promise<void>((klaar) => (this.#klaar = klaar));

  constructor(
    private readonly url: string,
    private readonly hoor: (wijziging: Wijziging) => void,
    /** Told where it begins. */
    private readonly vanaf: (nummer: number) => void,
    private readonly logger: Pick<Logger, 'warn'>,
  ) {}

  begin(): void {
    this.#loopt ??= this.#loop();
  }

  async stop(): Promise<void> {
    this.#gestopt = true;
    this.#wek?.();
    await this.#loopt;
  }

  async #loop(): Promise<void> {
    while (!this.#gestopt) {
      try {
        await this.#sessie();
      } catch (error) {
        this.logger.warn({ err: error }, 'wijzigingen: verbinding kwijt, wordt opnieuw gezocht');
      }
      if (!this.#gestopt) await this.#rust(OPNIEUW_MS);
    }
  }

  async #sessie(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      keepAlive: true,
      application_name: `eenplan wijzigingen ${process.pid}`,
    });
    let kwijt: Error | undefined;
    const verlies = (error?: Error) => {
      kwijt ??= error ?? new Error('connection ended');
      this.#wek?.();
    };
    client.on('error', verlies).on('end', () => verlies());
    let gewekt = false;
    client.on('notification', () => {
      gewekt = true;
      this.#wek?.();
    });
    await client.connect();
    try {
      await client.query('listen eenplan_wijziging');
      if (!this.#begon) this.vanaf((this.nummer = await standVan(client)));
      this.#begon = true;
      this.#klaar();
      while (!this.#gestopt && !kwijt) {
        gewekt = false;
        await this.#lees(client);
        if (!gewekt && !kwijt && !this.#gestopt) await this.#rust(KIJK_MS);
      }
      if (kwijt && !this.#gestopt) throw kwijt;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async #lees(client: pg.Client): Promise<void> {
    const { rows } = await client.query<Rij>({
      name: 'wijzigingen',
      text: 'select nummer, streams from leesmodellen.wijziging where nummer > $1 order by nummer',
      values: [this.nummer],
    });
    const wijziging = samen(rows, this.nummer);
    if (!wijziging) return;
    this.nummer = wijziging.nummer;
    this.hoor(wijziging);
  }

  #rust(ms: number): Promise<void> {
    return new Promise((klaar) => {
      const klok = setTimeout(klaar, ms);
      this.#wek = () => {
        clearTimeout(klok);
        klaar();
      };
    });
  }
}

async function standVan(db: Pick<pg.ClientBase, 'query'>): Promise<number> {
  const { rows } = await db.query<{ nummer: string }>('select nummer from leesmodellen.wijziging_stand');
  return Number(rows[0]!.nummer);
}

/** Tellings after a number as one; where one of them is not kept any more, anything may have changed. */
export function samen(rijen: readonly Rij[], na: number): Wijziging | undefined {
  const laatste = rijen.at(-1);
  if (!laatste) return undefined;
  const nummer = Number(laatste.nummer);
  if (nummer - na !== rijen.length || rijen.some(({ streams }) => streams === null))
    return { nummer, streams: undefined };
  return { nummer, streams: [...new Set(rijen.flatMap(({ streams }) => streams!))] };
}
