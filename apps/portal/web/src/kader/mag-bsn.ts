import { useQuery } from '@tanstack/react-query';
import { lees, uit } from '../api/client.js';

/** Whether a BSN may be asked here: that is of the organisation. */
export function useMagBsn(organisatieId: string | undefined): boolean {
  const { data } = useQuery({
    queryKey: ['organisatie', organisatieId],
    enabled: organisatieId !== undefined,
    queryFn: () =>
      uit(lees.GET('/organisaties/{organisatieId}', { params: { path: { organisatieId: organisatieId! } } })),
  });
  return data?.magBsn ?? false;
}
