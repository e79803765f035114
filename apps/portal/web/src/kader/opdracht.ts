import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { type Antwoord, geheel, opVersie, ProbleemFout } from '../api/client.js';
import { kiesBijBotsing, onthoudStanden } from './botsing.js';
import { ververs } from './vragen.js';

/** Headers of a command. The key stays the same until it succeeded: a second click or a retry does nothing twice. */
export interface Koppen {
  readonly 'Idempotency-Key': string;
}

export type Opdracht<V> = UseMutationResult<unknown, Error, V> & {
  /** What has to be done as soon as what is sent next has arrived, also when who sends it is gone by then. */
  readonly naVerzenden: (doe: () => void) => void;
};

interface Sleutel {
  readonly waarde: string;
  /** What it was sent with: something else is another command. */
  readonly waarden: string;
}

/**
 * A command: what is sent, and afterwards every list and screen that is open is looked at again. Where somebody else was
 * first, who sends sees both and chooses ({@link kiesBijBotsing}); no form has to do anything for that.
 * @param stuur makes the request, with these headers
 */
export function useOpdracht<V, D>(
  stuur: (waarden: V, koppen: Koppen) => Promise<Antwoord<D>>,
  klaar?: (data: D) => void,
) {
  const vragen = useQueryClient();
  const sleutel = useRef<Sleutel>(undefined);
  const na = useRef<() => void>(undefined);
  const nieuweSleutel = (waarden: string) => (sleutel.current = { waarde: crypto.randomUUID(), waarden });
  const mutatie = useMutation({
    mutationFn: async (waarden: V) => {
      const tekst = alsTekst(waarden);
      const standen = onthoudStanden(vragen);
      let nu = sleutel.current?.waarden === tekst ? sleutel.current : nieuweSleutel(tekst);
      for (;;)
        try {
          return await geheel(stuur(waarden, { 'Idempotency-Key': nu.waarde }));
        } catch (fout) {
          if (!(fout instanceof ProbleemFout) || fout.probleem.status !== 412) throw fout;
          const versie = await kiesBijBotsing(fout, nu.waarde, standen);
          nu = nieuweSleutel(tekst);
          opVersie.set(nu.waarde, versie);
        }
    },
    onSuccess: async ({ data }) => {
      opVersie.delete(sleutel.current?.waarde ?? '');
      sleutel.current = undefined;
      na.current?.();
      na.current = undefined;
      klaar?.(data);
      await ververs(vragen);
    },
    // What was refused is another question the next time; what got no answer, or that of a fault, may have happened: the same one.
    onError: (fout) => {
      const { status = 0 } = (fout as Partial<ProbleemFout>).probleem ?? {};
      if (status >= 400 && status < 500) sleutel.current = undefined;
      // Whoever kept what there is goes on from there.
      if (status === 412) void ververs(vragen);
    },
  });
  return { ...mutatie, naVerzenden: (doe: () => void) => void (na.current = doe) };
}

const alsTekst = (waarden: unknown): string =>
  JSON.stringify(waarden instanceof FormData ? [...waarden].map(([naam, een]) => [naam, String(een)]) : waarden) ?? '';
