import { useQuery } from '@tanstack/react-query';
import type { components } from '../../api/leesmodellen.js';
import { lees, uit } from '../../api/client.js';

/** A text that a request is about, and where it stands. */
export type Genoemd = components['schemas']['TekstVanVerzoek'];

/** The texts that a request is about, as far as whoever decides may see them; nothing else of the dossiers is read. */
export const useGenoemd = (verzoekId: string) =>
  useQuery({
    queryKey: ['verzoekteksten', verzoekId],
    queryFn: () =>
      uit(lees.GET('/verzoeken/{verzoekId}/teksten', { params: { path: { verzoekId } } })).then(({ items }) => items),
  });
