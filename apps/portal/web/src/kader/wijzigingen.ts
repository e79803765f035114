import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { alsVoorbij, sessieVoorbij } from '../api/client.js';
import { type Bericht, luister, type Nieuws } from './stroom.js';
import { bijTerugkeer } from './verbinding.js';
import { ververs, verversWat } from './vragen.js';

/** One line per browser: the tab that holds this lock listens for all. */
const NAAM = 'eenplan-wijzigingen';
/** Only where there is no line it is looked again by itself, this often (ms). */
const ELKE_MS = 60_000;
/** A tab that does not hear from the one that listens for so long (ms) looks by itself again. */
const STIL_MS = 45_000;
/** Of many changes at once the screen is drawn anew at most this often (ms). */
const BUNDEL_MS = 300;

/** Hears at once what changes, and looks again at what on this screen that concerns. */
export function useWijzigingen(): void {
  const vragen = useQueryClient();
  useEffect(() => {
    const einde = new AbortController();
    const kanaal = new BroadcastChannel(NAAM);
    const bundel = new Bundel(vragen);
    let gehoord = 0;
    let plek: string | undefined;
    const neem = (bericht: Bericht) => {
      gehoord = bericht === 'geen-lijn' ? 0 : Date.now();
      if (bericht === 'geen-lijn') return;
      plek = bericht.plek;
      if (bericht.nieuws) bundel.neem(bericht.nieuws);
    };
    kanaal.onmessage = ({ data }: MessageEvent<Bericht | 'voorbij'>) =>
      data === 'voorbij' ? sessieVoorbij() : neem(data);
    const hoor = (bericht: Bericht) => {
      neem(bericht);
      kanaal.postMessage(bericht);
    };
    // What this tab heard last of the one before it: from there it goes on.
    const leid = () => luister(hoor, einde.signal, plek);
    // Whoever closes gives the lock to the next tab. A browser without locks listens in each tab.
    const { locks } = navigator as { locks?: LockManager };
    if (locks) locks.request(NAAM, { signal: einde.signal }, leid).catch(() => undefined);
    else void leid();

    const kijk = () => {
      if (document.visibilityState === 'visible') void ververs(vragen);
    };
    const klok = setInterval(() => {
      if (Date.now() - gehoord > STIL_MS) kijk();
    }, ELKE_MS);
    const geenTerug = bijTerugkeer(kijk);
    // One session per browser: it has ended for all tabs.
    const nietMeer = alsVoorbij(() => kanaal.postMessage('voorbij'));
    return () => {
      nietMeer();
      einde.abort();
      kanaal.close();
      bundel.stop();
      clearInterval(klok);
      geenTerug();
    };
  }, [vragen]);
}

/** The first change shows at once; those that follow it shortly go together. */
class Bundel {
  #wacht: Nieuws | undefined;
  #klok: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly vragen: QueryClient) {}

  neem(nieuws: Nieuws): void {
    this.#wacht = this.#wacht === undefined ? nieuws : samen(this.#wacht, nieuws);
    if (this.#klok === undefined) this.#toon();
  }

  stop(): void {
    clearTimeout(this.#klok);
  }

  #toon(): void {
    this.#klok = undefined;
    if (this.#wacht === undefined) return;
    void verversWat(this.vragen, this.#wacht);
    this.#wacht = undefined;
    this.#klok = setTimeout(() => this.#toon(), BUNDEL_MS);
  }
}

const samen = (een: Nieuws, ander: Nieuws): Nieuws =>
  een === 'alles' || ander === 'alles'
    ? 'alles'
    : { casussen: [...een.casussen, ...ander.casussen], overig: [...een.overig, ...ander.overig] };
