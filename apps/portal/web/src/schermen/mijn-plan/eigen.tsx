import { useQueries, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { lees, uit } from '../../api/client.js';
import type { components } from '../../api/leesmodellen.js';
import { useAccount } from '../../kader/account.js';
import { FoutMelding, Laden } from '../../onderdelen/melding.js';
import { casusMetVersie } from '../casus/vraag.js';

type Schema = components['schemas'];

/** A casus as an inwoner sees it: only what is for that one. */
export interface Eigen {
  readonly casus: Schema['Casusdossier'];
  readonly etag: string;
  /** The person of who looks. */
  readonly ik: string;
  /** The version of the plan that holds. */
  readonly versie: Schema['PlanVersie'] | undefined;
  /** What this one answered to it last. */
  readonly antwoord: Schema['PlanAntwoord'] | undefined;
  readonly taken: readonly Schema['Afspraak'][];
}

/** What whoever looks is part of; one casus mostly, more where somebody helps in another one. */
export function EigenCasussen({ children }: { readonly children: (eigen: readonly Eigen[]) => ReactNode }) {
  const { data: account } = useAccount();
  const lijst = useQuery({
    queryKey: ['casussen', 'eigen'],
    queryFn: () => uit(lees.GET('/casussen', { params: { query: { limiet: 20 } } })),
  });
  const ids = (lijst.data?.items ?? []).filter(({ status }) => status === 'lopend').map(({ casusId }) => casusId);
  const dossiers = useQueries({
    queries: ids.map((casusId) => ({ queryKey: ['casus', casusId], queryFn: () => casusMetVersie(casusId) })),
  });
  // What is there stays there, with what somebody is writing in it, also where it cannot be fetched again just now.
  const fout = (lijst.data ? undefined : lijst.error) ?? dossiers.find(({ data, error }) => !data && error)?.error;
  const er = dossiers.flatMap(({ data }) => (data ? [data] : []));
  if (lijst.isPending || (er.length === 0 && dossiers.some(({ isPending }) => isPending))) return <Laden />;
  const ik = account?.persoonId ?? '';
  return (
    <>
      {fout && <FoutMelding fout={fout} />}
      {children(er.map(({ data, etag = '' }) => eigenVan(data, etag, ik)))}
    </>
  );
}

function eigenVan(casus: Schema['Casusdossier'], etag: string, ik: string): Eigen {
  const versie = casus.plan.versies.find(({ huidig }) => huidig);
  return {
    casus,
    etag,
    ik,
    versie,
    antwoord: versie?.antwoorden.filter(({ persoon }) => persoon.persoonId === ik).at(-1),
    taken: casus.plan.afspraken.filter(({ eigenaarPersoon }) => eigenaarPersoon?.persoonId === ik),
  };
}

/** Whether who looks is asked for an answer to the plan. */
export const magAntwoorden = ({ casus, ik, versie }: Eigen): boolean =>
  versie !== undefined && casus.gezinsleden.some(({ persoon, totOp }) => persoon.persoonId === ik && !totOp);

/** Whether something of the plan is there to see. */
export const heeftPlan = ({ casus }: Eigen): boolean => casus.plan.vragen.length > 0 || casus.plan.doelen.length > 0;
