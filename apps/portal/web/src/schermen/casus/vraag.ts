import { useQuery } from '@tanstack/react-query';
import { geheel, lees } from '../../api/client.js';

/** The dossier, with its version: what is changed is changed on the word of this one. */
export const casusMetVersie = (casusId: string) =>
  geheel(lees.GET('/casussen/{casusId}', { params: { path: { casusId } } }));

export const useCasus = (casusId: string) =>
  useQuery({ queryKey: ['casus', casusId], queryFn: () => casusMetVersie(casusId) });
