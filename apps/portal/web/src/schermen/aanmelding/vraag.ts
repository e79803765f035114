import { useQuery } from '@tanstack/react-query';
import { geheel, lees } from '../../api/client.js';
import type { components } from '../../api/leesmodellen.js';

export type Schema = components['schemas'];
export type Aanmelding = Schema['AanmeldingDetail'];

/** An aanmelding with its version: whoever judges it does so on the word of this one. */
export const useAanmelding = (aanmeldingId: string) =>
  useQuery({
    queryKey: ['aanmelding', aanmeldingId],
    queryFn: () => geheel(lees.GET('/aanmeldingen/{aanmeldingId}', { params: { path: { aanmeldingId } } })),
  });
