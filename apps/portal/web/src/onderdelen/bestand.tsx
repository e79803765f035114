import { useTranslation } from 'react-i18next';
import { Icoon } from './icoon.js';

/** A file of an API, to save: the browser fetches it, with the session. */
export function Bestand({ pad }: { readonly pad: string }) {
  const { t } = useTranslation();
  return (
    <a href={`/api${pad}`} download className="ep-bestand">
      <Icoon naam="bestand" />
      {t('bestand.csv')}
    </a>
  );
}
