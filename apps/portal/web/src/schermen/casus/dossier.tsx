import { createContext, useContext } from 'react';
import type { components } from '../../api/leesmodellen.js';
import type { Account } from '../../kader/account.js';
import type { Koppen } from '../../kader/opdracht.js';

export type Schema = components['schemas'];
export type Dossier = Schema['Casusdossier'];

/** For whom which button is drawn. Only the server decides: this spares a click that would be refused. */
interface Mag {
  readonly coordinator: boolean;
  /** Keeps the plan: the regisseur, or a coördinator of the gemeente. */
  readonly houdtPlan: boolean;
  /** Takes part: may propose, and write down who spoke with whom. */
  readonly doetMee: boolean;
}

export interface DossierStand {
  readonly casus: Dossier;
  /** What is changed is changed on the word of this version. */
  readonly etag: string;
  readonly account: Account;
  readonly mag: Mag;
}

export function rechten(casus: Dossier, { accountId, rollen, gemeenten, organisatie }: Account): Mag {
  const coordinator = rollen.includes('casuscoordinator') && gemeenten.includes(casus.gemeente);
  const { regie } = casus;
  const houdtPlan = coordinator || (regie?.vorm === 'regisseur' && regie.medewerker.medewerkerId === accountId);
  const eigen = organisatie?.organisatieId;
  const betrokken = nu(casus.organisaties).some((een) => een.organisatie.organisatieId === eigen);
  return {
    coordinator,
    houdtPlan,
    doetMee: houdtPlan || (eigen !== undefined && betrokken && rollen.includes('medewerker')),
  };
}

const Stand = createContext<DossierStand | undefined>(undefined);
export const MetDossier = Stand.Provider;

export function useDossier(): DossierStand {
  const stand = useContext(Stand);
  if (!stand) throw new Error('outside of a dossier');
  return stand;
}

/** Where a command goes, and with what. */
export const params = <M extends object>({ casus, etag }: DossierStand, koppen: Koppen, meer: M) => ({
  path: { casusId: casus.casusId, ...meer },
  header: { ...koppen, 'If-Match': etag },
});

/** What holds now, without who or what left. */
export const nu = <T extends { readonly totOp?: string }>(lijst: readonly T[]): T[] =>
  lijst.filter(({ totOp }) => totOp === undefined);

/** The gezinsleden of now who can say something. */
export const sprekers = (casus: Dossier): Schema['Persoon'][] =>
  nu(casus.gezinsleden)
    .filter(({ ongeboren }) => !ongeboren)
    .map(({ persoon }) => persoon);

/** Everybody who stands in the dossier as a medewerker of an organisation that takes part now; who answers does so anyway. */
export function medewerkersIn(casus: Dossier): Schema['Medewerker'][] {
  const mee = new Set(nu(casus.organisaties).map(({ organisatie }) => organisatie.organisatieId));
  const allen = [
    casus.regie?.medewerker,
    ...casus.plan.afspraken.map((een) => een.eigenaarMedewerker),
    ...casus.contactmomenten.map((een) => een.medewerker),
    ...casus.eerdereRegie.map((een) => een.medewerker),
  ].filter(
    (een) =>
      een?.medewerkerId !== undefined &&
      een.organisatie.organisatieId !== undefined &&
      (een === casus.regie?.medewerker || mee.has(een.organisatie.organisatieId)),
  );
  return [...new Map(allen.map((een) => [een!.medewerkerId, een!])).values()];
}
