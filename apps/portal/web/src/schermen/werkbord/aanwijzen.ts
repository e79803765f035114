import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { alles } from '../../api/alles.js';
import { lees, regel, uit } from '../../api/client.js';
import type { components } from '../../api/leesmodellen.js';
import { useInPalet } from '../../kader/in-palet.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { magRegie } from './regie.js';

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

/** Who can be asked to take the regie of a casus of this gemeente, with how much each has; the least first. */
export const useKandidaten = (gemeente: string | undefined) =>
  useQuery({
    queryKey: ['caseload', gemeente],
    enabled: gemeente !== undefined,
    queryFn: () =>
      alles((vanaf) =>
        uit(lees.GET('/caseloads', { params: { query: { ...(gemeente && { gemeente }), limiet: 100, ...vanaf } } })),
      ),
    select: alsKandidaten,
  });

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

/** Ctrl K, a name, Enter: asks that one for the casus that waits longest, or for another by its kenmerk. */
export function useAanwijzenInPalet(
  casussen: readonly Casus[],
  vraag: (keuze: { casus: Casus; wie: Kandidaat }) => void,
): void {
  const { t } = useTranslation();
  const gemeente = casussen[0]?.gemeente;
  const { data } = useKandidaten(gemeente);
  const keuzes = useMemo(
    () =>
      casussen
        .filter((casus) => casus.gemeente === gemeente)
        .flatMap((casus) =>
          (data ?? []).map((wie) => ({
            id: `${casus.casusId}-${wie.medewerkerId}`,
            tekst: t('regisseur.vraagVoor', { naam: wie.naam, kenmerk: casus.kenmerk }),
            soort: wie.organisatie,
            pasBijTypen: true,
            kies: () => vraag({ casus, wie }),
          })),
        ),
    [casussen, data, gemeente, t, vraag],
  );
  useInPalet(keuzes);
}
