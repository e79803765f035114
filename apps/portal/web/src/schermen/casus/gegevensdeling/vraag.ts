import { useQuery } from '@tanstack/react-query';
import { lees, uit } from '../../../api/client.js';
import { vandaag } from '../../../onderdelen/tijd.js';
import type { Schema } from '../dossier.js';

/** On what is shared in a casus, and who agreed to what, as far as this one can do something with it. */
export const useGegevensdeling = (casusId: string, enabled = true) =>
  useQuery({
    queryKey: ['casus', casusId, 'grondslagen'],
    enabled,
    queryFn: () => uit(lees.GET('/casussen/{casusId}/grondslagen', { params: { path: { casusId } } })),
  });

/** Certainly not that old yet; of who was born on a day that nobody knows that is not certain. */
export function jongerDan(jaren: number, { geboortedatum }: Schema['Persoon']): boolean {
  if (!geboortedatum) return false;
  const [jaar = '', maand = '', dag = ''] = geboortedatum.split('-');
  const vroegst = [Number(jaar) + jaren, maand === '00' ? '01' : maand, dag === '00' ? '01' : dag].join('-');
  return jaar !== '0000' && vroegst > vandaag();
}

/** Of which organisation what goes to which one, as one value of a choice. */
export const sleutel = ({ klasse, gever, ontvanger, verwerkingsdoel }: Schema['Deling']): string =>
  [klasse, gever.organisatieId, ontvanger.organisatieId, verwerkingsdoel].join(' ');
