import { useQuery } from '@tanstack/react-query';
import { audit, uit } from '../../api/client.js';
import type { components } from '../../api/audit.js';

export type Schema = components['schemas'];
export type Dossier = Schema['Dossier'];
export type Regel = Schema['GeschiedenisRegel'];

/** How the casus stood: by position or moment; without any as it is now. */
export interface Peil {
  readonly opPositie?: number;
  readonly vastgelegdOp?: string;
  readonly gebeurdOp?: string;
}

const bestond = ({ geopendOp, geopendPositie }: Dossier, { opPositie, vastgelegdOp, gebeurdOp }: Peil): boolean =>
  (opPositie === undefined || opPositie >= geopendPositie) &&
  [vastgelegdOp, gebeurdOp].every((moment) => moment === undefined || Date.parse(moment) >= Date.parse(geopendOp));

const haal = (casusId: string, peil: Peil): Promise<Dossier> =>
  uit(audit.GET('/casussen/{casusId}/dossier', { params: { path: { casusId }, query: peil } }));

/** As it is now. */
export const useDossierNu = (casusId: string) =>
  useQuery({ queryKey: ['audit', casusId, 'dossier'], queryFn: () => haal(casusId, {}) });

/** As it stood; `null`: it was not there yet. */
export const dossierVraag = (nu: Dossier, peil: Peil) => ({
  queryKey: ['audit', nu.casusId, 'dossier', peil],
  queryFn: (): Promise<Dossier | null> => (bestond(nu, peil) ? haal(nu.casusId, peil) : Promise.resolve(null)),
});

/** While the next comes the one before it stays on the screen, as long as it is of the same casus. */
const blijf =
  (casusId: string) =>
  <D>(vorige: D | undefined, vraag: { readonly queryKey: readonly unknown[] } | undefined): D | undefined =>
    vraag?.queryKey[1] === casusId ? vorige : undefined;

interface Hoe {
  /** Is there anything to ask? */
  readonly aan?: boolean;
  /** The one before it stays meanwhile: for who shows that it is of another moment (`isPlaceholderData`). */
  readonly blijft?: boolean;
}

export const useDossierOp = (nu: Dossier, peil: Peil, { aan = true, blijft = false }: Hoe = {}) =>
  useQuery({ ...dossierVraag(nu, peil), enabled: aan, ...(blijft && { placeholderData: blijf(nu.casusId) }) });

interface Stuk {
  readonly vanafNummer?: number;
  readonly volgorde: 'oudste-eerst' | 'laatste-eerst';
  readonly limiet: number;
}

/** A part of the history. */
export const geschiedenisVraag = (casusId: string, stuk: Stuk) => ({
  queryKey: ['audit', casusId, 'geschiedenis', stuk],
  queryFn: () => uit(audit.GET('/casussen/{casusId}/geschiedenis', { params: { path: { casusId }, query: stuk } })),
});
export const useGeschiedenis = (casusId: string, stuk: Stuk) =>
  useQuery({ ...geschiedenisVraag(casusId, stuk), placeholderData: blijf(casusId) });
