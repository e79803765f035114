import { useCallback, useEffect, useRef, useState } from 'react';
import { geheel, regel } from '../api/client.js';

type Velden = Readonly<Record<string, string>>;

export interface Concept<V extends Velden> {
  readonly velden: V;
  /** Changes fields, and keeps what is there a moment later. */
  readonly zet: (deel: Partial<V>) => void;
  /** It was sent, or is thrown away: nothing of it is kept. */
  readonly wis: () => void;
  /** What stands here was written earlier, and came back. */
  readonly hersteld: boolean;
}

/** So long (ms) after the last key what was typed is kept. */
const RUST_MS = 700;
/** What could not be kept is tried again after this (ms). */
const OPNIEUW_MS = 5_000;

/**
 * What somebody is writing, kept on the server (in the vault, of this account only) and back after a reload or a new login.
 * Nothing of it lies in the browser. Keep it in the form, and call `wis` when it was sent:
 *
 *     const concept = useConcept(`nieuwe-afspraak.${casusId}`, { tekst: '' });
 *     <input value={concept.velden.tekst} onChange={({ target }) => concept.zet({ tekst: target.value })} />
 *
 * @param onderwerp a code, a full stop and the id of the casus or aanmelding, then more ids if wanted; undefined: nothing is kept
 * @param begin what stands there when nothing was kept
 */
export function useConcept<V extends Velden>(onderwerp: string | undefined, begin: V): Concept<V> {
  const [velden, zetVelden] = useState(begin);
  const [hersteld, zetHersteld] = useState(false);
  const nu = useRef({ velden: begin, begin, geraakt: false });
  const bewaarder = useRef<Bewaarder>(undefined);

  useEffect(() => {
    if (onderwerp === undefined) return;
    const eigen = (bewaarder.current = new Bewaarder(onderwerp));
    let weg = false;
    void eigen.haal().then((inhoud) => {
      // Whoever began to type meanwhile goes on with that.
      if (weg || nu.current.geraakt || inhoud === undefined) return;
      const bekend = Object.entries(inhoud).filter(([naam]) => naam in nu.current.begin);
      nu.current.velden = { ...nu.current.begin, ...Object.fromEntries(bekend) };
      zetVelden(nu.current.velden);
      zetHersteld(true);
    });
    const nog = () => document.visibilityState === 'hidden' && eigen.nu();
    document.addEventListener('visibilitychange', nog);
    return () => {
      weg = true;
      document.removeEventListener('visibilitychange', nog);
      eigen.nu();
    };
  }, [onderwerp]);

  const zet = useCallback((deel: Partial<V>) => {
    nu.current.geraakt = true;
    nu.current.velden = { ...nu.current.velden, ...deel };
    zetVelden(nu.current.velden);
    bewaarder.current?.straks(nu.current.velden);
  }, []);
  const wis = useCallback(() => {
    nu.current.geraakt = true;
    nu.current.velden = nu.current.begin;
    zetVelden(nu.current.begin);
    zetHersteld(false);
    bewaarder.current?.wis();
  }, []);
  return { velden, zet, wis, hersteld };
}

/** Of one subject: one request at a time, the last one counts. */
class Bewaarder {
  #wacht: Velden | 'weg' | undefined;
  #klok: ReturnType<typeof setTimeout> | undefined;
  #bezig = false;
  #isBewaard = false;
  readonly #params: { path: { onderwerp: string } };

  constructor(onderwerp: string) {
    this.#params = { path: { onderwerp } };
  }

  async haal(): Promise<Velden | undefined> {
    try {
      const { data } = await geheel(regel.GET('/concepten/{onderwerp}', { params: this.#params }));
      if (data.inhoud === undefined) return undefined;
      this.#isBewaard = true;
      return JSON.parse(data.inhoud) as Velden;
    } catch {
      return undefined;
    }
  }

  straks(velden: Velden): void {
    this.#wacht = velden;
    this.#wek(RUST_MS);
  }

  wis(): void {
    // What is being kept at this moment is thrown away after it.
    this.#wacht = this.#isBewaard || this.#bezig ? 'weg' : undefined;
    this.nu();
  }

  nu(): void {
    clearTimeout(this.#klok);
    this.#klok = undefined;
    if (this.#bezig || this.#wacht === undefined) return;
    void this.#stuur();
  }

  #wek(na: number): void {
    clearTimeout(this.#klok);
    this.#klok = setTimeout(() => this.nu(), na);
  }

  async #stuur(): Promise<void> {
    const wat = this.#wacht!;
    this.#wacht = undefined;
    this.#bezig = true;
    const params = this.#params;
    try {
      if (wat === 'weg') await geheel(regel.DELETE('/concepten/{onderwerp}', { params }));
      else
        await geheel(
          // Also when the page goes away meanwhile.
          regel.PUT('/concepten/{onderwerp}', { params, body: { inhoud: JSON.stringify(wat) }, keepalive: true }),
        );
      this.#isBewaard = wat !== 'weg';
    } catch (fout) {
      const { status = 0 } = (fout as { probleem?: { status: number } }).probleem ?? {};
      // What the server refuses it refuses the next time too.
      if ((status === 0 || status >= 500) && this.#wacht === undefined) {
        this.#wacht = wat;
        this.#wek(OPNIEUW_MS);
      }
    } finally {
      this.#bezig = false;
    }
    if (this.#wacht !== undefined && this.#klok === undefined) this.nu();
  }
}
