import { useNavigate, useSearch } from '@tanstack/react-router';
import { createContext, useCallback, useContext } from 'react';
import { ASSEN, type Plek } from './moment.js';
import type { Dossier } from './vragen.js';

export interface CasusStand {
  readonly casusId: string;
  /** As it is now. */
  readonly nu: Dossier;
  /** Which moment is looked at, also while it is on its way: from there on a difference is asked for. */
  readonly peil: { op: (() => Promise<string | undefined>) | undefined };
}

const Stand = createContext<CasusStand | undefined>(undefined);
export const MetCasus = Stand.Provider;

export function useCasusStand(): CasusStand {
  const stand = useContext(Stand);
  if (!stand) throw new Error('outside of a casus');
  return stand;
}

/** What an address says that can be meant: anybody may have typed it. */
function gelezen({ op, tot, as, stap }: Record<keyof Plek, unknown>): Plek {
  const gekozen = ASSEN.find((een) => een === as);
  return {
    ...(typeof op === 'string' && { op }),
    ...(typeof tot === 'string' && { tot }),
    ...(gekozen && { as: gekozen }),
    ...(Number.isSafeInteger(stap) && { stap: Math.max(1, stap as number) }),
  };
}

/** Where in time one looks, kept in the address: a reload and a colleague come to the same place. */
export function usePlek(): readonly [Plek, (deel: Plek) => void] {
  const plek = gelezen(useSearch({ strict: false }) as Record<keyof Plek, unknown>);
  const navigeer = useNavigate();
  const zet = useCallback(
    (deel: Plek) =>
      void navigeer({
        to: '.',
        search: ((was: Plek) => ({ ...was, ...deel })) as never,
        replace: true,
        resetScroll: false,
      }),
    [navigeer],
  );
  return [plek, zet];
}
