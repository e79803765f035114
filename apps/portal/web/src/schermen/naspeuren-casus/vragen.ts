import { useQuery } from '@tanstack/react-query';
import { audit, ProbleemFout, uit } from '../../api/client.js';
import type { components } from '../../api/audit.js';

export type Schema = components['schemas'];
export type Dossier = Schema['Dossier'];
export type Regel = Schema['GeschiedenisRegel'];

/** How the casus stood: by position or moment, or as it is now. `null`: it was not there yet. */
export interface Peil {
  readonly opPositie?: number;
  readonly vastgelegdOp?: string;
  readonly gebeurdOp?: string;
}

export const dossierVraag = (casusId: string, peil: Peil) => ({
  queryKey: ['audit', casusId, 'dossier', peil],
  queryFn: async (): Promise<Dossier | null> => {
    try {
      return await uit(audit.GET('/casussen/{casusId}/dossier', { params: { path: { casusId }, query: peil } }));
    } catch (fout) {
      // With a moment: it did not exist then. Without: not for this one, or nowhere.
      if (Object.keys(peil).length > 0 && fout instanceof ProbleemFout && fout.probleem.status === 404) return null;
      throw fout;
    }
  },
});

/** While the next comes the one before it stays on the screen, as long as it is of the same casus. */
const blijf =
  (casusId: string) =>
  <D>(vorige: D | undefined, vraag: { readonly queryKey: readonly unknown[] } | undefined): D | undefined =>
    vraag?.queryKey[1] === casusId ? vorige : undefined;

export const useDossierOp = (casusId: string, peil: Peil, aan = true) =>
  useQuery({ ...dossierVraag(casusId, peil), enabled: aan, placeholderData: blijf(casusId) });

interface Stuk {
  readonly vanafNummer?: number;
  readonly volgorde: 'oudste-eerst' | 'laatste-eerst';
  readonly limiet: number;
}

/** A part of the history. */
export const useGeschiedenis = (casusId: string, stuk: Stuk) =>
  useQuery({
    queryKey: ['audit', casusId, 'geschiedenis', stuk],
    queryFn: () => uit(audit.GET('/casussen/{casusId}/geschiedenis', { params: { path: { casusId }, query: stuk } })),
    placeholderData: blijf(casusId),
  });
