import { geheel, regel } from '../api/client.js';

export type Velden = Readonly<Record<string, string>>;

/** What lies on the server of one subject: what was typed last, and what was written before that and nobody chose from yet. */
export interface Bewaard {
  readonly velden: Velden;
  readonly eerder?: Velden | undefined;
}

/** So long (ms) after the last key what was typed is kept. */
const RUST_MS = 700;
/** What could not be kept or fetched is tried again after this (ms). */
const OPNIEUW_MS = 5_000;
/** Beside the fields, in what is kept. No field is called so. */
const EERDER = ' eerder';

/** Keeps the drafts of one subject: one request at a time, the last one counts. Nothing goes before is known what lies there. */
export class Bewaarder {
  #wacht: Bewaard | 'weg' | undefined;
  #klok: ReturnType<typeof setTimeout> | undefined;
  #bezig = false;
  #isBekend = false;
  /** When what lies there was kept, as far as this window knows: what another window kept after that is not ours to throw away. */
  #bewaardOp: string | undefined;
  /** What was sent to be kept, and got no answer: it may lie there all the same. */
  #onzeker: string | undefined;
  #isDicht = false;
  readonly #params: { path: { onderwerp: string } };

  constructor(onderwerp: string) {
    this.#params = { path: { onderwerp } };
  }

  /** What lies there. What is typed before that is known waits: it must not take the place of what nobody saw. */
  async haal(): Promise<Bewaard | undefined> {
    for (;;)
      try {
        const { data } = await geheel(regel.GET('/concepten/{onderwerp}', { params: this.#params }));
        const bewaard = data.inhoud === undefined ? undefined : lees(data.inhoud);
        this.#bewaardOp = data.bewaardOp;
        // What was typed meanwhile goes with what lay there, and not in its place.
        if (bewaard && this.#wacht && this.#wacht !== 'weg') this.#wacht = { ...this.#wacht, eerder: bewaard.velden };
        this.#begin();
        return bewaard;
      } catch (fout) {
        // Of a form that was closed with nothing in it nobody asks any more.
        if (!isTeProberen(fout) || (this.#isDicht && this.#wacht === undefined)) return undefined;
        await new Promise((klaar) => setTimeout(klaar, OPNIEUW_MS));
      }
  }

  straks(wat: Bewaard): void {
    this.#wacht = wat;
    this.#wek(RUST_MS);
  }

  /** It was sent, or thrown away. What was written earlier and nobody chose from stays. */
  wis(eerder?: Velden): void {
    if (eerder) this.#wacht = { velden: eerder };
    // What is being kept at this moment is thrown away after it.
    else this.#wacht = this.#ligtEr() || this.#bezig ? 'weg' : undefined;
    this.nu();
  }

  /** Nobody writes here any more: what is there goes now. */
  dicht(): void {
    this.#isDicht = true;
    this.nu();
  }

  nu(): void {
    clearTimeout(this.#klok);
    this.#klok = undefined;
    if (this.#bezig || !this.#isBekend || this.#wacht === undefined) return;
    void this.#stuur();
  }

  #begin(): void {
    this.#isBekend = true;
    if (this.#wacht !== undefined && this.#klok === undefined) this.nu();
  }

  #wek(na: number): void {
    clearTimeout(this.#klok);
    this.#klok = setTimeout(() => this.nu(), na);
  }

  async #stuur(): Promise<void> {
    const wat = this.#wacht!;
    this.#wacht = undefined;
    this.#bezig = true;
    try {
      if (wat === 'weg') await this.#gooiWeg();
      else await this.#bewaar(schrijf(wat));
    } catch (fout) {
      // What the server refuses it refuses the next time too.
      if (isTeProberen(fout) && this.#wacht === undefined) {
        this.#wacht = wat;
        this.#wek(OPNIEUW_MS);
      }
    } finally {
      this.#bezig = false;
    }
    if (this.#wacht !== undefined && this.#klok === undefined) this.nu();
  }

  #ligtEr(): boolean {
    return this.#bewaardOp !== undefined || this.#onzeker !== undefined;
  }

  async #bewaar(inhoud: string): Promise<void> {
    const params = this.#params;
    this.#onzeker = inhoud;
    // Also when the page goes away meanwhile.
    const { data } = await geheel(regel.PUT('/concepten/{onderwerp}', { params, body: { inhoud }, keepalive: true }));
    this.#onzeker = undefined;
    this.#bewaardOp = data.bewaardOp;
  }

  async #gooiWeg(): Promise<void> {
    const { path } = this.#params;
    if (this.#onzeker !== undefined) {
      const { data } = await geheel(regel.GET('/concepten/{onderwerp}', { params: { path } }));
      if (data.inhoud === this.#onzeker) this.#bewaardOp = data.bewaardOp;
      this.#onzeker = undefined;
    }
    if (this.#bewaardOp !== undefined)
      await geheel(regel.DELETE('/concepten/{onderwerp}', { params: { path, query: { bewaardOp: this.#bewaardOp } } }));
    this.#bewaardOp = undefined;
  }
}

function isTeProberen(fout: unknown): boolean {
  const { status = 0 } = (fout as { probleem?: { status: number } }).probleem ?? {};
  return status === 0 || status >= 500;
}

const schrijf = ({ velden, eerder }: Bewaard): string =>
  JSON.stringify({ ...velden, ...(eerder && { [EERDER]: JSON.stringify(eerder) }) });

/** undefined: nobody can read it any more. */
function lees(inhoud: string): Bewaard | undefined {
  try {
    const { [EERDER]: eerder, ...velden } = JSON.parse(inhoud) as Record<string, string>;
    return { velden, ...(eerder !== undefined && { eerder: JSON.parse(eerder) as Velden }) };
  } catch {
    return undefined;
  }
}
