import { useQuery } from '@tanstack/react-query';
import { organisatieVraag } from '../schermen/organisaties/vraag.js';

/** Whether a BSN may be asked here: that is of the organisation. */
export function useMagBsn(organisatieId: string | undefined): boolean {
  const { data } = useQuery({ ...organisatieVraag(organisatieId ?? ''), enabled: organisatieId !== undefined });
  return data?.data.magBsn ?? false;
}
