import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Account } from './account.js';

const ELKE_MS = 20_000;

/** Looks again by itself, and at once when the network is back, so that a screen that stays open is not old. */
export function useWijzigingen(_account: Account): void {
  const vragen = useQueryClient();
  useEffect(() => {
    const ververs = () => {
      if (document.visibilityState === 'visible')
        void vragen.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'account' });
    };
    const klok = setInterval(ververs, ELKE_MS);
    addEventListener('online', ververs);
    return () => {
      clearInterval(klok);
      removeEventListener('online', ververs);
    };
  }, [vragen]);
}
