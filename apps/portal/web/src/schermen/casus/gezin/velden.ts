import type { TFunction } from 'i18next';
import type { Veld } from '../../../onderdelen/formulier.js';

/** The parts of a name, as the API calls them behind this. */
export const persoonVelden = (t: TFunction, voor = ''): Veld[] =>
  (['voornamen', 'voorvoegsel', 'achternaam'] as const).map((naam) => ({
    naam: `${voor}${naam}`,
    label: t(`gezin.${naam}`),
    mag: naam === 'voorvoegsel',
  }));

export const gevuldeVelden = (w: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(w).filter(([, waarde]) => waarde !== ''));
