import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { type Antwoord, geheel } from '../api/client.js';
import { ververs } from './vragen.js';

/** Headers of a command. The key stays the same until it succeeded: a second click or a retry does nothing twice. */
export interface Koppen {
  readonly 'Idempotency-Key': string;
}

/**
 * A command: what is sent, and afterwards every list and screen that is open is looked at again.
 * @param stuur makes the request, with these headers
 */
export function useOpdracht<V, D>(
  stuur: (waarden: V, koppen: Koppen) => Promise<Antwoord<D>>,
  klaar?: (data: D) => void,
) {
  const vragen = useQueryClient();
  const sleutel = useRef<string>(undefined);
  return useMutation({
    mutationFn: async (waarden: V) => {
      sleutel.current ??= crypto.randomUUID();
      return geheel(stuur(waarden, { 'Idempotency-Key': sleutel.current }));
    },
    onSuccess: async ({ data }) => {
      sleutel.current = undefined;
      klaar?.(data);
      await ververs(vragen);
    },
    // What was refused is another question the next time; what got no answer is the same one.
    onError: (fout) => {
      if ((fout as { probleem?: { status: number } }).probleem?.status) sleutel.current = undefined;
    },
  });
}
