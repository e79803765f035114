import { QueryClient } from '@tanstack/react-query';
import { ProbleemFout } from '../api/client.js';

/** A no of the server stays a no; what could not be reached is tried again. */
const opnieuw = (keer: number, fout: unknown): boolean =>
  keer < 3 && fout instanceof ProbleemFout && (fout.probleem.status === 0 || fout.probleem.status === 503);

/** Everything that is on the screen is looked at again; who one is does not change by what one does. */
export const ververs = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'account' });

export const vragen = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 5_000, retry: opnieuw, refetchOnWindowFocus: true, throwOnError: false },
    mutations: { retry: opnieuw },
  },
});
