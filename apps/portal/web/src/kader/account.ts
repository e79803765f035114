import { useQuery } from '@tanstack/react-query';
import { naarAanmelden, lees, ProbleemFout, uit } from '../api/client.js';

export type Rol =
  | 'casuscoordinator'
  | 'regisseur'
  | 'medewerker'
  | 'teamleider'
  | 'auditor'
  | 'beheerder'
  | 'beleidsadviseur'
  | 'inwoner';

export interface Account {
  readonly accountId: string;
  readonly naam: string;
  readonly rollen: readonly Rol[];
  readonly organisatie?: { readonly organisatieId: string; readonly naam: string };
  readonly gemeenten: readonly string[];
  readonly persoonId?: string;
}

/** Who is logged in; undefined: nobody. */
async function haal(): Promise<Account | undefined> {
  const sessie = await fetch('/api/sessie', { cache: 'no-store', headers: { 'eenplan-stil': '1' } });
  if (sessie.status === 401) return undefined;
  if (!sessie.ok) throw new ProbleemFout((await sessie.json()) as ProbleemFout['probleem']);
  const { naam } = (await sessie.json()) as { naam: string };
  const account = await uit(lees.GET('/accounts/huidige'));
  return { ...account, naam, rollen: account.rollen as Rol[] };
}

export const accountVraag = {
  queryKey: ['account'],
  queryFn: async () => (await haal()) ?? null,
  staleTime: 60_000,
} as const;

export const useAccount = () => useQuery(accountVraag);

export async function meldAf(): Promise<void> {
  const antwoord = await fetch('/afmelden', { method: 'POST' });
  const { naar } = (await antwoord.json()) as { naar?: string };
  if (naar) location.assign(naar);
  else naarAanmelden();
}
