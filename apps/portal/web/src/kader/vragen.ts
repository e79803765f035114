import { QueryClient } from '@tanstack/react-query';
import { ProbleemFout } from '../api/client.js';
import type { Nieuws } from './stroom.js';

const zonderAntwoord = (fout: unknown): boolean =>
  fout instanceof ProbleemFout && (fout.probleem.status === 0 || fout.probleem.status === 503);

/** A no of the server stays a no; what could not be reached is tried again. */
const opnieuw = (keer: number, fout: unknown): boolean => keer < 3 && zonderAntwoord(fout);
/** What somebody did is tried for some ten minutes; the same key sees to it that it happens once. */
const opdrachtOpnieuw = (keer: number, fout: unknown): boolean => keer < 60 && zonderAntwoord(fout);
const pauze = (keer: number): number => Math.min(1_000 * 2 ** keer, 10_000);

/** Everything that is on the screen is looked at again; who one is does not change by what one does. */
export const ververs = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'account' });

/** Questions of which the key begins like this are about the one casus whose id comes next; any other can be about all. */
const VAN_EEN_CASUS: readonly unknown[] = ['casus', 'wie-doet-wat', 'veiligheid', 'openstelling-reden', 'audit'];

/** Looks again at what a change concerns; what nobody sees now, when it is seen. */
export function verversWat(client: QueryClient, nieuws: Nieuws): Promise<void> {
  const raakt = (sleutel: readonly unknown[]): boolean => {
    if (nieuws === 'alles') return true;
    if (sleutel[0] === 'account') return nieuws.overig.includes('organisaties');
    return !VAN_EEN_CASUS.includes(sleutel[0]) || nieuws.casussen.includes(String(sleutel[1]));
  };
  return client.invalidateQueries({
    predicate: ({ queryKey }) => raakt(queryKey),
    refetchType: document.visibilityState === 'visible' ? 'active' : 'none',
  });
}

export const vragen = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 5_000, retry: opnieuw, refetchOnWindowFocus: true, throwOnError: false },
    mutations: { retry: opdrachtOpnieuw, retryDelay: pauze },
  },
});
