import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

/** `offline`: this machine has no network; `weg`: it has, and Eén Plan does not answer. */
export type Verbinding = 'goed' | 'offline' | 'weg';

const EERST_MS = 1_000;
const HOOGSTENS_MS = 10_000;

let stand: Verbinding = navigator.onLine ? 'goed' : 'offline';
let wacht = EERST_MS;
let klok: ReturnType<typeof setTimeout> | undefined;
const luisteraars = new Set<() => void>();
const terug = new Set<() => void>();

function zet(nieuw: Verbinding): void {
  if (nieuw === stand) return;
  stand = nieuw;
  for (const een of luisteraars) een();
  if (nieuw === 'goed') for (const een of terug) een();
}

/** Something got no answer at all. From here on it is tried by itself, until there is one. */
export function geenAntwoord(): void {
  if (stand === 'goed') zet(navigator.onLine ? 'weg' : 'offline');
  klok ??= setTimeout(() => void probeer(), wacht);
}

/** Something got an answer, whatever it was. */
export function antwoord(): void {
  clearTimeout(klok);
  klok = undefined;
  wacht = EERST_MS;
  zet('goed');
}

async function probeer(): Promise<void> {
  klok = undefined;
  wacht = Math.min(wacht * 2, HOOGSTENS_MS);
  try {
    await fetch('/api/sessie', { cache: 'no-store', headers: { 'eenplan-stil': '1' } });
    antwoord();
  } catch {
    geenAntwoord();
  }
}

addEventListener('offline', () => zet('offline'));
addEventListener('online', () => {
  wacht = EERST_MS;
  if (stand !== 'goed') void probeer();
});
// What waits for the network goes on when there is an answer again, not before.
onlineManager.setEventListener((zetOnline) => {
  const meld = () => zetOnline(stand !== 'offline');
  luisteraars.add(meld);
  return () => luisteraars.delete(meld);
});
onlineManager.setOnline(stand !== 'offline');

/** Called each time that the connection is back. */
export function bijTerugkeer(doe: () => void): () => void {
  terug.add(doe);
  return () => void terug.delete(doe);
}

/** So often is what could not be fetched looked for again. */
const WEER = 3;

/**
 * Fetches code; where that fails, again when the connection is back, and not sooner than a while after: others may have an
 * answer while this one has none. What is refused each time is gone: a newer version is there.
 */
export async function zodraBereikbaar<Wat>(haal: () => Promise<Wat>, keer = WEER, rust = EERST_MS): Promise<Wat> {
  try {
    return await haal();
  } catch (fout) {
    if (keer === 0) throw fout;
    const weer = new Promise<void>((verder) => {
      const af = bijTerugkeer(() => {
        af();
        verder();
      });
    });
    geenAntwoord();
    await Promise.all([weer, new Promise((verder) => setTimeout(verder, rust))]);
    return zodraBereikbaar(haal, keer - 1, rust * 2);
  }
}

const volg = (luister: () => void) => {
  luisteraars.add(luister);
  return () => void luisteraars.delete(luister);
};
export const useVerbinding = (): Verbinding => useSyncExternalStore(volg, () => stand);
