import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ververs } from './vragen.js';

const ELKE_MS = 20_000;

/** Looks again by itself, and at once when the network is back, so that a screen that stays open is not old. */
export function useWijzigingen(): void {
  const vragen = useQueryClient();
  useEffect(() => {
    const kijk = () => {
      if (document.visibilityState === 'visible') void ververs(vragen);
    };
    const klok = setInterval(kijk, ELKE_MS);
    addEventListener('online', kijk);
    return () => {
      clearInterval(klok);
      removeEventListener('online', kijk);
    };
  }, [vragen]);
}
