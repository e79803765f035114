import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { alsVoorbij, eindigSessie, lees, naarAanmelden, uit, vraagSessie } from '../api/client.js';
import { zetTeksten } from '../taal/taal.js';
import { vragen } from './vragen.js';

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
  readonly organisatie?: { readonly organisatieId: string; readonly naam: string; readonly bijGevaar: boolean };
  readonly gemeenten: readonly string[];
  readonly persoonId?: string;
}

/** Who is logged in; undefined: nobody. */
async function haal(): Promise<Account | undefined> {
  const sessie = await vraagSessie(true);
  if (!sessie) return undefined;
  const { naam } = sessie;
  const [account] = await Promise.all([uit(lees.GET('/accounts/huidige')), haalGemeenten()]);
  return { ...account, naam, rollen: account.rollen as Rol[] };
}

/** The gemeenten of the convenant: code and name. */
export const gemeentenVraag = {
  queryKey: ['organisaties', 'gemeenten'],
  queryFn: async () => {
    const query = { soort: 'gemeente', limiet: 100 } as const;
    const { items } = await uit(lees.GET('/organisaties', { params: { query } }));
    return items.flatMap(({ gemeenten, naam }) =>
      gemeenten.map((code) => [code, naam.replace(/^gemeente /i, '')] as const),
    );
  },
} as const;

/** Their names are there before the first screen; without them it shows codes. Not asked again until something says so. */
async function haalGemeenten(): Promise<void> {
  const namen = await vragen.fetchQuery({ ...gemeentenVraag, staleTime: Infinity, retry: false }).catch(() => []);
  zetTeksten({ gemeente: Object.fromEntries(namen) as Record<string, string> });
}

/** So long (ms) until who is logged in is asked again where that could not be found out. */
const OPNIEUW_MS = 10_000;

export const accountVraag = {
  queryKey: ['account'],
  queryFn: async () => (await haal()) ?? null,
  staleTime: 60_000,
  // What could not be found out is asked again until it can.
  refetchInterval: ({ state }: { readonly state: { readonly status: string } }) =>
    state.status === 'error' ? OPNIEUW_MS : (false as const),
} as const;

export const useAccount = () => useQuery(accountVraag);

/** Whether somebody was logged in here and is not any more; then nothing of what that one saw is left on the screen. */
export function useVoorbij(): boolean {
  const vragen = useQueryClient();
  const [voorbij, zet] = useState(false);
  useEffect(
    () =>
      alsVoorbij(() => {
        if (!vragen.getQueryData(accountVraag.queryKey)) return;
        zet(true);
        vragen.setQueryData(accountVraag.queryKey, null);
        vragen.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== accountVraag.queryKey[0] });
      }),
    [vragen],
  );
  return voorbij;
}

/** @throws ProbleemFout when somebody is still logged in */
export async function meldAf(): Promise<void> {
  const naar = await eindigSessie();
  if (naar) location.assign(naar);
  else naarAanmelden();
}
