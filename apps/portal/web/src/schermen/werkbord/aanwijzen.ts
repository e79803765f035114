import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { alles } from '../../api/alles.js';
import { lees, regel, uit } from '../../api/client.js';
import type { components } from '../../api/leesmodellen.js';
import { useInPalet } from '../../kader/in-palet.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { magRegie, wieVoorWelke } from './regie.js';

export interface Casus {
  readonly casusId: string;
  readonly kenmerk: string;
  readonly gemeente: string;
}

export interface Kandidaat {
  /** Absent: the teamleider of the organisation chooses who. */
  readonly medewerkerId?: string;
  readonly organisatieId: string;
  readonly naam: string;
  readonly organisatie: string;
  readonly aantalCasussen: number;
}

const kandidatenVraag = (gemeente: string | undefined) => ({
  queryKey: ['caseload', gemeente],
  queryFn: () =>
    alles((vanaf) =>
      uit(lees.GET('/caseloads', { params: { query: { ...(gemeente && { gemeente }), limiet: 100, ...vanaf } } })),
    ),
});

/** Who can be asked to take the regie of a casus of this gemeente, with how much each has; the least first. */
export const useKandidaten = (gemeente: string | undefined) =>
  useQuery({ ...kandidatenVraag(gemeente), enabled: gemeente !== undefined, select: alsKandidaten });

const alsKandidaten = (items: readonly components['schemas']['Caseload'][]): Kandidaat[] =>
  items
    .flatMap(({ medewerker: { medewerkerId, naam, organisatie }, rollen, aantalCasussen }) =>
      medewerkerId && naam && organisatie.organisatieId && magRegie(rollen)
        ? [
            {
              medewerkerId,
              naam,
              organisatieId: organisatie.organisatieId,
              organisatie: organisatie.naam,
              aantalCasussen,
            },
          ]
        : [],
    )
    .toSorted((a, b) => a.aantalCasussen - b.aantalCasussen || a.naam.localeCompare(b.naam));

const caseloadVraag = (organisatieId: string) => ({
  queryKey: ['caseload', 'organisatie', organisatieId],
  queryFn: () =>
    alles((vanaf) => uit(lees.GET('/caseloads', { params: { query: { organisatieId, limiet: 100, ...vanaf } } }))),
});

/** Who works at one organisation, with how much each has. */
export const useCaseload = (organisatieId: string, enabled: boolean) =>
  useQuery({ ...caseloadVraag(organisatieId), enabled });

/** Who of one organisation can take the regie; the least first. */
export const useTeam = (organisatieId: string) => useQuery({ ...caseloadVraag(organisatieId), select: alsKandidaten });

/** Asks somebody to take the regie. What was asked last can be undone until there is an answer. */
export function useAanwijzen(klaar?: () => void) {
  const [gevraagd, zetGevraagd] = useState<Casus & Kandidaat>();
  const laatst = useRef<{ casus: Casus; wie: Kandidaat }>(undefined);
  const opdracht = useOpdracht<{ casus: Casus; wie: Kandidaat }, unknown>(
    ({ casus, wie }, koppen) => {
      laatst.current = { casus, wie };
      // Without a version: that nobody was asked meanwhile is a rule of the casus itself.
      return regel.POST('/casussen/{casusId}/aanwijzingen', {
        params: { path: { casusId: casus.casusId }, header: { ...koppen } },
        body: { organisatieId: wie.organisatieId, ...(wie.medewerkerId && { medewerkerId: wie.medewerkerId }) },
      });
    },
    () => {
      if (laatst.current) zetGevraagd({ ...laatst.current.casus, ...laatst.current.wie });
      // In one go: whoever closes a window gives the focus back, and then the message takes it.
      klaar?.();
    },
  );
  return { opdracht, gevraagd, vergeet: () => zetGevraagd(undefined) };
}

/** The same array as long as the answers are the same. */
const inhoud = <D>(vragen: readonly { readonly data: D | undefined }[]): (D | undefined)[] =>
  vragen.map(({ data }) => data);

/** Ctrl K, a name, Enter: asks that one for the casus that waits longest, or for another by its kenmerk. */
export function useAanwijzenInPalet(
  casussen: readonly Casus[],
  vraag: (keuze: { casus: Casus; wie: Kandidaat }) => void,
): void {
  const { t } = useTranslation();
  const gemeenten = useMemo(() => [...new Set(casussen.map(({ gemeente }) => gemeente))], [casussen]);
  // Of each casus those who work for its own gemeente.
  const lijsten = useQueries({ queries: gemeenten.map(kandidatenVraag), combine: inhoud });
  const keuzes = useMemo(() => {
    const per = new Map(gemeenten.map((gemeente, i) => [gemeente, alsKandidaten(lijsten[i] ?? [])]));
    return wieVoorWelke(casussen, per).map(({ casus, wie }) => ({
      id: `${casus.casusId}-${wie.medewerkerId}`,
      tekst: t('regisseur.vraagVoor', { naam: wie.naam, kenmerk: casus.kenmerk }),
      soort: wie.organisatie,
      pasBijTypen: true,
      kies: () => vraag({ casus, wie }),
    }));
  }, [casussen, gemeenten, lijsten, t, vraag]);
  useInPalet(keuzes);
}
