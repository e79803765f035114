import { useTranslation } from 'react-i18next';
import type { components } from '../api/leesmodellen.js';
import { geborenOp } from './tekst.js';

/** Whom it is about; of who was destroyed no name is left. */
export function Persoon({ persoon }: { readonly persoon: components['schemas']['Persoon'] }) {
  const { t } = useTranslation();
  const { naam, geboortedatum } = persoon;
  return (
    <>
      <strong>{naam ?? t('tekst.naamWeg')}</strong>
      {geboortedatum && <span className="ep-zacht">, {t('casus.geboren', { dag: geborenOp(geboortedatum) })}</span>}
    </>
  );
}
