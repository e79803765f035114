import { type Dossier, nu, type Schema } from '../dossier.js';
import { jongerDan } from '../gegevensdeling/vraag.js';

/** Nobody that young (years) is a parent, or reads along as one. */
const JONGST = 12;
const BUITEN = ['ouder-buiten-gezin', 'ex-partner'];

/** Who can be a parent of this one: of the gezin, or a parent outside of it. */
export const mogelijkeOuders = (casus: Dossier, kind: Schema['Persoon']): Schema['Persoon'][] =>
  anderen(casus, kind, BUITEN);

/** Who sees more by being allowed to read along with this one: a parent, or a clientondersteuner (domain.md §9). */
export const mogelijkeMeelezers = (casus: Dossier, kind: Schema['Persoon']): Schema['Persoon'][] =>
  anderen(casus, kind, [...BUITEN, 'clientondersteuner']);

const anderen = (casus: Dossier, kind: Schema['Persoon'], buiten: readonly string[]): Schema['Persoon'][] => {
  const alle = [
    ...nu(casus.gezinsleden).filter(({ ongeboren }) => !ongeboren),
    ...nu(casus.betrokkenen).filter(({ rol }) => buiten.includes(rol)),
  ].map(({ persoon }) => persoon);
  return [...new Map(alle.map((een) => [een.persoonId, een])).values()].filter(
    (een) => een.persoonId !== kind.persoonId && !jongerDan(JONGST, een),
  );
};
